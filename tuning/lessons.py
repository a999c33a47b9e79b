"""What the encoder is to learn: texts with labels and mentions with their status, kept as a JSON file.

Four lessons: the intent of an example, the condition that a part of a message tells of, the red flag that it
raises, and the assertion status of a mention (with the mention itself written as a neutral word).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

INTENT, CONDITION, RED_FLAG = "intent", "condition", "red_flag"
#: The lessons on whole texts.
LESSONS = (INTENT, CONDITION, RED_FLAG)
#: The label of a text that speaks of no condition, or raises no flag.
NOTHING = "out_of_scope"


class LessonsError(ValueError):
    """Nothing can be learnt from the lessons. The text says why."""


@dataclass(frozen=True)
class Place:
    """A mention: offsets of characters, its assertion status and whether it is another person's."""

    start: int
    end: int
    status: str
    other: bool


@dataclass
class Lessons:
    """`texts`: for each text its label in some of the lessons; `mentions`: texts with their places."""

    texts: dict[str, dict[str, str]] = field(default_factory=dict)
    mentions: list[tuple[str, list[Place]]] = field(default_factory=list)

    def add(self, text: str, lesson: str, label: str) -> None:
        """Notes a label; the first one of a text stands."""
        self.texts.setdefault(text, {}).setdefault(lesson, label)


def read(path: Path) -> Lessons:
    """What `write` wrote."""
    stored = json.loads(path.read_text(encoding="utf-8"))
    mentions = [(text, [Place(**place) for place in places]) for text, places in stored["mentions"]]
    return Lessons(stored["texts"], mentions)


def write(found: Lessons, path: Path) -> None:
    """As JSON; it says what people write about their health, so it stays on this machine."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(asdict(found)), encoding="utf-8")


def labels(found: Lessons) -> Iterator[tuple[str, list[str]]]:
    """Each lesson on texts, with its labels in order."""
    for lesson in LESSONS:
        yield lesson, sorted({given[lesson] for given in found.texts.values() if lesson in given})

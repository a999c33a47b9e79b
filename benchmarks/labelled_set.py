"""A labelled set of messages (text, intent, ... in columns with tabs between them), and what is right for each."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

OUT_OF_SCOPE = "out_of_scope"
CHECK = "check_condition"
TOPICS = Path(__file__).with_name("dev_set_topics.yml")


@dataclass(frozen=True)
class Labelled:
    """A message and the intents of ours that are right for it; `label` is the set's own name for them."""

    text: str
    label: str
    right: frozenset[str]

    @property
    def in_scope(self) -> bool:
        """Whether it asks for something that the bot is for."""
        return self.label != OUT_OF_SCOPE


def read_set(file: Path, topics: Path = TOPICS) -> list[Labelled]:
    """The set of a file whose first line names the columns.

    Raises:
        OSError: it cannot be read.
        KeyError: there is no column `text` or `intent`.
    """
    mapping = yaml.safe_load(topics.read_text(encoding="utf-8"))
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [Labelled(row["text"], row["intent"], right_intents(row["text"], row["intent"], mapping)) for row in rows]


def right_intents(text: str, label: str, mapping: Mapping[str, Any]) -> frozenset[str]:
    """The intents that are right for a message of this label."""
    right: set[str] = set()
    for name in label.split("+"):
        entry = mapping.get(name, {"accept": [name]})
        right.update(entry["accept"])
        for intent, words in entry.get("when", {}).items():
            if any(word in text.lower() for word in words):
                right.add(intent)
    return frozenset(right)


def unknown_intents(rows: Iterable[Labelled], intents: Iterable[str]) -> set[str]:
    """Intents that are said to be right and that do not exist: mistakes in the mapping."""
    return {name for row in rows for name in row.right} - set(intents) - {"nlu_fallback"}

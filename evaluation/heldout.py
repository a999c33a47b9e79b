"""The held-out sets: messages that nothing trains on, in a folder for each round (tests/heldout/README.md)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from actions.rules.knowledge import Knowledge
from mica.project import MicaError

#: Labels that stand for no topic.
OUT_OF_SCOPE, SMALL_TALK, FALLBACK = "out_of_scope", "smalltalk", "fallback"
NO_TOPIC = frozenset({OUT_OF_SCOPE, SMALL_TALK, FALLBACK})
STATUSES = frozenset({"present", "absent", "past", "removed", "planned", "uncertain", "asked"})
_PERSONS = frozenset({"user", "other"})
_CONDITION = "condition:"
_KINDS = ("topics", "conditions", "dates", "compound", "out_of_scope", "red_flags")


class HeldOutError(MicaError):
    """A held-out file is not as the README says. The text names file and line."""


class Gold(NamedTuple):
    """What a message says of one condition: id, assertion status, "user" or "other"."""

    condition: str
    status: str
    who: str


@dataclass(frozen=True)
class TopicRow:
    """A question and the labels of which any is right."""

    text: str
    topics: frozenset[str]


@dataclass(frozen=True)
class ConditionRow:
    """A message and everything that it says of conditions; nothing for a false friend."""

    text: str
    gold: tuple[Gold, ...]


@dataclass(frozen=True)
class DateRow:
    """A message, the day it is said, and the days that the condition's date may mean (none: unknown)."""

    text: str
    today: date
    condition: str
    days: tuple[date, ...]


@dataclass(frozen=True)
class CompoundRow:
    """A message that asks or says several things: for each, the topics of which any is right, or a condition."""

    text: str
    topics: tuple[frozenset[str], ...]
    conditions: tuple[frozenset[str], ...]


@dataclass(frozen=True)
class KindRow:
    """A message and the author's word for its kind; of red flags also whether it is one."""

    text: str
    kind: str
    alarm: bool = False


@dataclass
class Round:
    """The sets of one round; a set that the round does not have is empty."""

    name: str
    topics: list[TopicRow] = field(default_factory=list)
    conditions: list[ConditionRow] = field(default_factory=list)
    dates: list[DateRow] = field(default_factory=list)
    compound: list[CompoundRow] = field(default_factory=list)
    out_of_scope: list[KindRow] = field(default_factory=list)
    red_flags: list[KindRow] = field(default_factory=list)

    def sets(self) -> dict[str, list[Any]]:
        """The rows of each set, by the name of its file."""
        return {kind: getattr(self, kind) for kind in _KINDS}

    def texts(self) -> list[str]:
        """Every message of the round."""
        return [row.text for rows in self.sets().values() for row in rows]


def read_rounds(folder: Path, knowledge: Knowledge, intents: frozenset[str]) -> list[Round]:
    """Every round of `folder`, by name.

    Args:
        folder: holds a folder for each round, with any of topics, conditions, dates, compound,
            out_of_scope and red_flags as .tsv, each with a line of column names.
        knowledge: what the ids of conditions and topics are checked against.
        intents: further labels that a question may have.

    Raises:
        HeldOutError: there is no round, or a line is not as it should be.
    """
    labels = frozenset(knowledge.topics) | intents | NO_TOPIC
    rounds = []
    for place in sorted(path for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []:
        files = [place / f"{kind}.tsv" for kind in _KINDS]
        if any(file.exists() for file in files):
            rounds.append(_read_round(place, labels, frozenset(knowledge.conditions)))
    if not rounds:
        raise HeldOutError(f"there is no held-out set in {folder}.")
    return rounds


def _read_round(place: Path, labels: frozenset[str], conditions: frozenset[str]) -> Round:
    made = Round(place.name)

    def topics(text: str, label: str, *_: str) -> None:
        if "+" in label:
            made.compound.append(_compound(text, label.split("+"), labels, conditions))
            return
        any_of = _known(label.split("|"), labels, "label")
        if any_of == {OUT_OF_SCOPE}:
            made.out_of_scope.append(KindRow(text, "topics"))
        else:
            made.topics.append(TopicRow(text, any_of))

    def condition(text: str, gold: str, *_: str) -> None:
        made.conditions.append(ConditionRow(text, _gold(gold, conditions)))

    def dates(text: str, today: str, name: str, expected: str, *_: str) -> None:
        _known([name], conditions, "condition")
        days = [] if expected == "unknown" else expected.removeprefix("ambiguous:").split("|")
        made.dates.append(DateRow(text, date.fromisoformat(today), name, tuple(map(date.fromisoformat, days))))

    def compound(text: str, parts: str, *_: str) -> None:
        made.compound.append(_compound(text, parts.split(";"), labels, conditions))

    def out_of_scope(text: str, kind: str, *_: str) -> None:
        made.out_of_scope.append(KindRow(text, kind))

    def red_flags(text: str, alarm: str, kind: str, *_: str) -> None:
        if alarm not in ("yes", "no"):
            raise ValueError(f"'{alarm}' is not yes or no")
        made.red_flags.append(KindRow(text, kind, alarm == "yes"))

    readers: tuple[Callable[..., None], ...] = (topics, condition, dates, compound, out_of_scope, red_flags)
    for kind, read in zip(_KINDS, readers, strict=True):
        file = place / f"{kind}.tsv"
        for number, cells in _lines(file) if file.exists() else ():
            try:
                read(*cells)
            except (ValueError, TypeError) as error:
                raise HeldOutError(f"{file}, line {number}: {error}.") from error
    return made


def _lines(file: Path) -> Iterator[tuple[int, list[str]]]:
    """The cells of each line after the column names. Quotes mean nothing: people type them."""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if number > 1 and line.strip():
            yield number, [cell.strip() for cell in line.split("\t")]


def _gold(text: str, conditions: frozenset[str]) -> tuple[Gold, ...]:
    if text == "none":
        return ()
    gold = []
    for part in text.split(";"):
        name, _, said = part.strip().partition("=")
        status, _, who = said.partition("@")
        _known([name], conditions, "condition")
        if status not in STATUSES or who not in _PERSONS:
            raise ValueError(f"'{part}' is not id=status@who")
        gold.append(Gold(name, status, who))
    return tuple(gold)


def _compound(text: str, parts: list[str], labels: frozenset[str], conditions: frozenset[str]) -> CompoundRow:
    parts = [part.strip() for part in parts]
    named = [part.removeprefix(_CONDITION) for part in parts if part.startswith(_CONDITION)]
    asked = [part for part in parts if not part.startswith(_CONDITION)]
    return CompoundRow(
        text,
        tuple(_known(part.split("|"), labels, "label") for part in asked),
        tuple(_known(part.replace(_CONDITION, "").split("|"), conditions, "condition") for part in named),
    )


def _known(names: list[str], known: frozenset[str], what: str) -> frozenset[str]:
    strange = sorted(set(names) - known)
    if strange:
        raise ValueError(f"'{strange[0]}' is no {what}")
    return frozenset(names)

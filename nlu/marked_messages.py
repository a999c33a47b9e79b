"""Messages in which every mention of a condition is marked: what the assertion and description models learn from.

A message stands on a line of its own in `data/marked/*.txt`; a mark holds the words, the condition (where it is
known), the status and whose it is: `my dad has a [pacemaker|pacemaker|present|other], i'm not [pregnant|absent|user]`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from nlu.assertion_model import STATUSES

DATA = Path(__file__).resolve().parents[1] / "data" / "marked"
_MARK = re.compile(r"\[(?P<text>[^\[\]|]+)(?:\|(?P<condition>[a-z][a-z0-9_]*))?\|(?P<status>[a-z]+)\|(?P<who>[a-z]+)\]")


class MarkError(ValueError):
    """A marked message cannot be read. The text names file and line."""


@dataclass(frozen=True)
class Mark:
    """The mention `text[start:end]` of a message; `condition` is "" where nobody has noted it."""

    start: int
    end: int
    condition: str
    status: str
    who: str


@dataclass(frozen=True)
class Marked:
    """A message without its marks, and the marks in the order in which they stood."""

    text: str
    marks: tuple[Mark, ...]


def marked_messages(folder: Path = DATA) -> list[Marked]:
    """The messages of all files of a folder, in the order of their names. Raises MarkError."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if line.strip() and not line.startswith("#"):
                found.append(_marked(line.strip(), f"{path.name}, line {number}"))
    return found


def _marked(line: str, place: str) -> Marked:
    pieces, marks, length, done = [], [], 0, 0
    for mark in _MARK.finditer(line):
        if mark["status"] not in STATUSES or mark["who"] not in ("user", "other"):
            raise MarkError(f"{place}: '{mark.group()}' has no such status or person")
        before = line[done : mark.start()]
        start = length + len(before)
        length, done = start + len(mark["text"]), mark.end()
        pieces += [before, mark["text"]]
        marks.append(Mark(start, length, mark["condition"] or "", mark["status"], mark["who"]))
    rest = line[done:]
    if not marks or "|" in rest or any("|" in piece for piece in pieces):
        raise MarkError(f"{place}: a mark is missing or broken")
    return Marked("".join([*pieces, rest]), tuple(marks))

"""Which held-out messages training has seen after all: they test nothing, and no figure may rest on them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from actions.rules.knowledge import Knowledge
from evaluation.cross_validation import read_examples
from evaluation.heldout import Round

#: The share of a set that may have been seen without the rest being left out as well.
MOST_SEEN = 0.1

_NO_LETTERS = re.compile(r"[\W_]+")
_APOSTROPHES = re.compile(r"['’]")
# A marked mention in data/marked: "[pacemaker|present|user]".
_MARK = re.compile(r"\[([^\[\]|]+)(?:\|[^\[\]|]*)+\]")


def bare(text: str) -> str:
    """`text` without case, marks and spaces too many; "" when it has no letters."""
    return " ".join(_NO_LETTERS.sub(" ", _APOSTROPHES.sub("", text.lower())).split())


def seen_texts(root: Path, knowledge: Knowledge) -> frozenset[str]:
    """Everything in `data/` and the knowledge that something learns from or matches, bare."""
    texts = [text for text, _ in read_examples(root / "data" / "nlu")]
    for c in knowledge.conditions.values():
        texts += [*c.aliases, *c.past_aliases, *c.absent_aliases, *c.innocent, *c.descriptions]
    for flag in knowledge.red_flags.values():
        texts += [*flag.examples, *flag.near_misses]
    return (frozenset(map(bare, texts)) | seen_in_data(root / "data")) - {""}


def seen_in_data(folder: Path) -> frozenset[str]:
    """The lines of the text files of a folder, bare and without the marks of their mentions."""
    lines = [line for file in sorted(folder.rglob("*.txt")) for line in file.read_text(encoding="utf-8").splitlines()]
    return frozenset(bare(_MARK.sub(r"\1", line)) for line in lines)


def unseen(held_out: Round, seen: frozenset[str]) -> Round:
    """The sets of a round without the messages that are among `seen`.

    A set of which more than `MOST_SEEN` was seen is left out as a whole: what training took and what it left
    were not told apart by chance, so the rest would be harder, or easier, than the set was.
    """
    return Round(held_out.name, **{kind: _left(rows, seen) for kind, rows in held_out.sets().items()})


def _left(rows: list[Any], seen: frozenset[str]) -> list[Any]:
    left = [row for row in rows if bare(row.text) not in seen]
    return left if len(rows) - len(left) <= MOST_SEEN * len(rows) else []

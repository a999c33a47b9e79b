"""Which held-out messages training has seen after all: they test nothing, and no figure may rest on them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from actions.rules.knowledge import Knowledge
from evaluation.cross_validation import read_examples
from evaluation.heldout import Round

_NO_LETTERS = re.compile(r"[\W_]+")
_APOSTROPHES = re.compile(r"['’]")
# A marked mention in data/assertion: "[pacemaker|present|user]".
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
    """The rows of a round whose message is not among `seen`."""
    return replace(
        held_out,
        topics=[row for row in held_out.topics if bare(row.text) not in seen],
        conditions=[row for row in held_out.conditions if bare(row.text) not in seen],
        dates=[row for row in held_out.dates if bare(row.text) not in seen],
        compound=[row for row in held_out.compound if bare(row.text) not in seen],
        out_of_scope=[row for row in held_out.out_of_scope if bare(row.text) not in seen],
        red_flags=[row for row in held_out.red_flags if bare(row.text) not in seen],
    )

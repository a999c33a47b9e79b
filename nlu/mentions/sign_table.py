"""A sign is a pattern over plain words that tells of a condition without its name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc

from nlu.mentions.lexicon import Hit
from nlu.mentions.words import normal_form


@dataclass(frozen=True)
class Sign:
    """`told` tells of a condition in a sentence, unless `other` stands in that sentence; `with_` must stand there, too.

    The mention is on all the words of the match, or on those of its group "hit". A sign that is `wide` is looked for in
    the whole message and not in each sentence.
    """

    condition: str
    told: re.Pattern[str]
    other: re.Pattern[str] | None = None
    with_: re.Pattern[str] | None = None
    wide: bool = False


def sign(condition: str, told: str, other: str = "", with_: str = "", *, wide: bool = False) -> Sign:
    """A sign of pattern texts."""
    return Sign(condition, re.compile(told), _compiled(other), _compiled(with_), wide)


def _compiled(pattern: str) -> re.Pattern[str] | None:
    return re.compile(pattern) if pattern else None


def read_signs(doc: Doc, table: Iterable[Sign]) -> list[Hit]:
    """The signs of a table in a message, as typed and with its spelling repaired."""
    # One word for each token: a token that is white space, or a mark of an emoji, would shift the count.
    typed = " ".join(normal_form(t.text).strip().replace("\ufe0f", "") or "," for t in doc)
    repaired = " ".join(t._.norm.strip().replace("\ufe0f", "") or "," for t in doc)
    texts = dict.fromkeys((repaired, typed))
    hits = {
        _hit(each.condition, text, start, found)
        for text in texts
        for start, said in [*_sentences(text), (-1, text)]
        for each in table
        if each.wide == (start < 0) and (found := _found(each, said))
    }
    return sorted(hits, key=lambda hit: (hit.start, hit.end, hit.condition))


def _found(each: Sign, said: str) -> re.Match[str] | None:
    found = each.told.search(said)
    if found is None or (each.other is not None and each.other.search(said)):
        return None
    return found if each.with_ is None or each.with_.search(said) else None


def _sentences(text: str) -> list[tuple[int, str]]:
    ends = [m.start() for m in re.finditer(r"(?<=\s)[.?!;](?=\s|$)", text)]
    starts = [0, *(end + 1 for end in ends)]
    return [(start, text[start:end].rstrip()) for start, end in zip(starts, [*ends, len(text)], strict=True)]


def _hit(condition: str, text: str, start: int, found: re.Match[str]) -> Hit:
    begin, end = found.span("hit") if "hit" in found.re.groupindex and found["hit"] else found.span()
    said = found.string[begin:end]
    begin += max(start, 0) + len(said) - len(said.lstrip())
    first = text[:begin].count(" ")
    return Hit(condition, "alias", first, first + said.strip().count(" ") + 1)

"""The words around a mention as features: which word stands how near to it, on which side, and in what pairs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from nlu.mentions.words import plain

_WORD = re.compile(r"[a-z]+|\d+|[?.!,;:/]")
_OTHER = " mmm "
#: Words that are read one by one and in pairs on each side, and further ones that are only noted.
_NEAR_BEFORE, _NEAR_AFTER, _FAR = 8, 7, 20
_PLACED = 3


def cues(text: str, spans: Sequence[tuple[int, int]], index: int) -> list[str]:
    """The cues of the mention `spans[index]`; the other mentions count as one and the same word.

    `spans`: offsets of characters of all mentions, in order and not overlapping.
    """
    start, end = spans[index]
    before = _words(_rewritten(text, 0, start, spans))
    after = _words(_rewritten(text, end, len(text), spans))
    return list(_cues(before, after))


def _cues(before: list[str], after: list[str]) -> Iterator[str]:
    near, following = before[-_NEAR_BEFORE:], after[:_NEAR_AFTER]
    for distance, word in enumerate(reversed(near)):
        yield f"b {word}"
        if distance < _PLACED:
            yield f"b{distance} {word}"
    for distance, word in enumerate(following):
        yield f"a {word}"
        if distance < _PLACED:
            yield f"a{distance} {word}"
    yield from (f"bb {first} {second}" for first, second in pairwise(near))
    yield from (f"bbb {a} {b} {c}" for (a, b), (_, c) in pairwise(pairwise(near)))
    yield from (f"aa {first} {second}" for first, second in pairwise(following))
    yield from (f"fb {word}" for word in before[-_FAR:-_NEAR_BEFORE])
    yield from (f"fa {word}" for word in after[_NEAR_AFTER:_FAR])
    yield f"x {near[-1]} {following[0]}" if near and following else "edge"
    if not before:
        yield "first"
    if not after:
        yield "last"


def _words(text: str) -> list[str]:
    return ["0" if word.isdigit() else word for word in _WORD.findall(plain(text).replace("'", ""))]


def _rewritten(text: str, low: int, high: int, spans: Sequence[tuple[int, int]]) -> str:
    pieces, done = [], low
    for start, end in spans:
        if low <= start and end <= high:
            pieces += [text[done:start], _OTHER]
            done = end
    return "".join([*pieces, text[done:high]])

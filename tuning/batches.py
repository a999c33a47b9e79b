"""Batches of token ids of one length, from the lessons. Typing mistakes are made up on the way."""

from __future__ import annotations

import random
import string
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from tuning.lessons import CONDITION, INTENT, LESSONS, NOTHING, RED_FLAG, Lessons, Place

Array = npt.NDArray[Any]

#: Lengths in tokens, and how many texts of a length make a batch.
BATCHES = {16: 96, 24: 64, 32: 48, 48: 32, 64: 24, 128: 12}
#: Of the texts, so many get a typing mistake.
_MISTYPED = 0.15
#: Bare names of conditions, and messages that only say "no red flag", come in thousands: these shares are left out.
_NAMES_LEFT_OUT, _QUIET_LEFT_OUT, _MENTIONS_LEFT_OUT = 0.6, 0.8, 0.35
_SHORT_NAME = 20
_MOST_MENTIONS = 3


@dataclass(frozen=True)
class Batch:
    """`of_mentions` tells which loss the arrays are for; they stand in the order of its parameters."""

    of_mentions: bool
    arrays: tuple[Array, ...]


@dataclass(frozen=True)
class _Row:
    ids: list[int]
    labels: list[int]
    mentions: list[tuple[list[int], int, int]]


class Teacher:
    """Makes the batches of an epoch, each time in another order and with other typing mistakes."""

    def __init__(self, lessons: Lessons, labels: dict[str, list[str]], tokenizer: Tokenizer, seed: int) -> None:
        """`labels`: of each lesson on texts, and of the lesson "status"."""
        self._lessons, self._tokenizer, self._chance = lessons, tokenizer, random.Random(seed)
        self._numbers = {lesson: {label: i for i, label in enumerate(names)} for lesson, names in labels.items()}

    def epoch(self) -> list[Batch]:
        """All batches; the last texts of a length that fill none are left out."""
        batches = [_of_texts(rows, length) for length, rows in self._grouped(self._texts())]
        batches += [_of_mentions(rows, length) for length, rows in self._grouped(self._mentions())]
        self._chance.shuffle(batches)
        return batches

    def _texts(self) -> Iterator[_Row]:
        for text, given in self._lessons.texts.items():
            if not self._left_out(text, given):
                written = mistyped(text, self._chance) if self._chance.random() < _MISTYPED else text
                labels = [self._numbers[lesson].get(given.get(lesson, ""), -1) for lesson in LESSONS]
                yield _Row(self._tokenizer.encode(written).ids, labels, [])

    def _left_out(self, text: str, given: dict[str, str]) -> bool:
        if given.keys() == {CONDITION} and len(text) < _SHORT_NAME:
            return self._chance.random() < _NAMES_LEFT_OUT
        if INTENT not in given and CONDITION not in given and given[RED_FLAG] == NOTHING:
            return self._chance.random() < _QUIET_LEFT_OUT
        return False

    def _mentions(self) -> Iterator[_Row]:
        for text, places in self._lessons.mentions:
            if self._chance.random() < _MENTIONS_LEFT_OUT:
                continue
            encoding = self._tokenizer.encode(text)
            found = [(_tokens_of(place, encoding.offsets), place) for place in places]
            status = self._numbers["status"]
            mentions = [(tokens, status[place.status], int(place.other)) for tokens, place in found if tokens]
            if mentions:
                yield _Row(encoding.ids, [], mentions)

    def _grouped(self, rows: Iterable[_Row]) -> Iterator[tuple[int, list[_Row]]]:
        by_length: dict[int, list[_Row]] = {length: [] for length in BATCHES}
        for row in rows:
            by_length[next(length for length in BATCHES if len(row.ids) <= length)].append(row)
        for length, group in by_length.items():
            self._chance.shuffle(group)
            size = BATCHES[length]
            for begin in range(0, len(group) - size + 1, size):
                yield length, group[begin : begin + size]


def mistyped(text: str, chance: random.Random) -> str:
    """The text with one letter swapped, left out, doubled or another; a short text stays."""
    letters = list(text)
    place = chance.randrange(len(letters)) if len(letters) > 6 else 0
    if len(letters) <= 6 or not letters[place].isalpha():
        return text
    kind = chance.randrange(4)
    if kind == 0 and place + 1 < len(letters):
        letters[place], letters[place + 1] = letters[place + 1], letters[place]
    elif kind == 1:
        del letters[place]
    elif kind == 2:
        letters.insert(place, letters[place])
    else:
        letters[place] = chance.choice(string.ascii_lowercase)
    return "".join(letters)


def _tokens_of(place: Place, offsets: Sequence[tuple[int, int]]) -> list[int]:
    return [i for i, (left, right) in enumerate(offsets) if left < place.end and right > max(place.start, left)]


def _of_texts(rows: list[_Row], length: int) -> Batch:
    labels = np.array([row.labels for row in rows], np.int32)
    return Batch(False, (*_padded(rows, length), labels))


def _of_mentions(rows: list[_Row], length: int) -> Batch:
    most = _MOST_MENTIONS * len(rows)
    inside, row = np.zeros((most, length), np.float32), np.zeros(most, np.int32)
    status, other = np.full(most, -1, np.int32), np.full(most, -1, np.int32)
    told = [(number, mention) for number, each in enumerate(rows) for mention in each.mentions]
    for i, (number, (tokens, its_status, its_other)) in enumerate(told[:most]):
        inside[i, tokens] = 1 / len(tokens)
        row[i], status[i], other[i] = number, its_status, its_other
    return Batch(True, (*_padded(rows, length), inside, row, status, other))


def _padded(rows: list[_Row], length: int) -> tuple[Array, Array]:
    ids, mask = np.zeros((len(rows), length), np.int32), np.zeros((len(rows), length), np.float32)
    for number, row in enumerate(rows):
        ids[number, : len(row.ids)], mask[number, : len(row.ids)] = row.ids, 1
    return ids, mask

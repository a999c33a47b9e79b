"""Slips of the finger, seeded: letters swapped, left out, doubled, or hit beside the key."""

from __future__ import annotations

import random

#: Shorter words are not misspelt: too little would be left of them.
FEWEST_LETTERS = 4
#: A third of the longer words is misspelt at level 2, two thirds at level 3.
_SHARES = {2: 1 / 3, 3: 2 / 3}
#: At level 3 a word of so many letters gets two slips.
_LONG = 7

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEIGHBOURS = {row[place]: row[place + 1] for row in _ROWS for place in range(len(row) - 1)}


def slip(word: str, chance: random.Random) -> str:
    """`word` with one slip, never in its first letter. Raises ValueError when it has fewer than three letters."""
    if len(word) < 3:
        raise ValueError(f"'{word}' is too short to be misspelt")
    place = chance.randrange(1, len(word) - 1)
    left, letter, right = word[:place], word[place], word[place + 1 :]
    swapped, dropped, doubled = left + right[0] + letter + right[1:], left + right, left + letter * 2 + right
    beside = left + _NEIGHBOURS.get(letter.lower(), letter) + right
    return chance.choice([each for each in (swapped, dropped, doubled, beside) if each != word])


def misspelt(text: str, typos: int, chance: random.Random) -> str:
    """`text` with so many slips, each in a longer word; fewer where it has no longer word."""
    words = text.split(" ")
    for _ in range(typos):
        long = _longer(words)
        if not long:
            break
        number = chance.choice(long)
        words[number] = slip(words[number], chance)
    return " ".join(words)


def with_typos(text: str, level: int, chance: random.Random) -> str:
    """`text` at a level of typos.

    Level 1: one slip in one word. Level 2: one in each of about a third of the longer words, at least one.
    Level 3: in two thirds of them, and two in words of seven letters and more.
    """
    if level == 1:
        return misspelt(text, 1, chance)
    words = text.split(" ")
    long = _longer(words)
    for number in sorted(chance.sample(long, min(len(long), max(1, round(len(long) * _SHARES[level]))))):
        slips = 2 if level == 3 and len(words[number]) >= _LONG else 1
        for _ in range(slips):
            words[number] = slip(words[number], chance)
    return " ".join(words)


def _longer(words: list[str]) -> list[int]:
    return [number for number, word in enumerate(words) if sum(map(str.isalpha, word)) >= FEWEST_LETTERS]

"""Repairs the spelling of words about time, and remembers where each letter stood."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

# Long names are taken with one or two wrong letters, short words only with two neighbours swapped.
_LONG = (
    "monday tuesday wednesday thursday friday saturday sunday january february august september october november december "
    "yesterday tomorrow fortnight weekend morning christmas "
    "halloween thanksgiving valentine valentines"
).split()
_SHORT = "the day days week weeks month months year years ago last next since april march".split()
# English words that are as near to one of the names, and missing letters that are no swap.
_LEFT_ALONE = frozenset(
    "sundry sundae saturate member fridays mornings warning mourning weekends today hallowe".split()
)
_ALSO = {
    "yers": "years",
    "weks": "weeks",
    "dys": "days",
    "wks": "weeks",
    "munth": "month",
    "munths": "months",
    "hundered": "hundred",
    "dayz": "days",
    "dais": "days",
    "dayes": "days",
    "daye": "days",
    "weaks": "weeks",
    "wekes": "weeks",
    "weekz": "weeks",
    "twelth": "twelfth",
    "twelveth": "twelfth",
    "nineth": "ninth",
    "eigth": "eighth",
    "fith": "fifth",
    "fourtnight": "fortnight",
    "fri": "fri",
}
# Only right before a length of time that is "ago": "tow days ago".
_COUNTS = {
    "tow": "two",
    "tew": "two",
    "too": "two",
    "tree": "three",
    "thre": "three",
    "threee": "three",
    "fore": "four",
    "fuor": "four",
    "foru": "four",
    "fiev": "five",
    "fife": "five",
    "siks": "six",
    "sevn": "seven",
    "sevan": "seven",
    "eihgt": "eight",
    "eigt": "eight",
    "ait": "eight",
    "nien": "nine",
    "tenn": "ten",
}
_AGO = re.compile(r"\s+[a-z]{2,7}\s+(?:ago|back|bak|agoo|agoe)\b")
_WORD = re.compile(r"[a-z]+")
_SWAPPED = {
    word[:i] + word[i + 1] + word[i] + word[i + 2 :]: word
    for word in _SHORT
    for i in range(len(word) - 1)
    if word[i] != word[i + 1]
}


def respelt(text: str) -> tuple[str, list[int]]:
    """Lower-case `text` with words about time put right, and for each of its characters the place in `text`.

    One more place stands at the end, so that the end of a span can be looked up as well.
    """
    out: list[str] = []
    places: list[int] = []
    done = 0
    for found in _WORD.finditer(text):
        word = _repaired(found.group())
        if word in _COUNTS and _AGO.match(text, found.end()):
            word = _COUNTS[word]
        if word == found.group():
            continue
        out.append(text[done : found.start()])
        places.extend(range(done, found.start()))
        out.append(word)
        width = found.end() - found.start()
        places.extend(found.start() + min(i, width - 1) for i in range(len(word)))
        done = found.end()
    out.append(text[done:])
    places.extend(range(done, len(text) + 1))
    return "".join(out), places


@lru_cache(maxsize=5_000)
def _repaired(word: str) -> str:
    if word in _ALSO:
        return _ALSO[word]
    if len(word) <= 6 and word in _SWAPPED and word not in _SHORT:
        return _SWAPPED[word]
    if len(word) < 5 or word in _LONG or word in _LEFT_ALONE:
        return word
    best = process.extractOne(word, _LONG, scorer=DamerauLevenshtein.distance, score_cutoff=2)
    if best is None or best[0][0] != word[0]:
        return word
    allowed = 2 if len(best[0]) >= 8 else 1
    return str(best[0]) if best[1] <= allowed else word

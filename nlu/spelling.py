"""Repairs misspelt words before a message is turned into a vector.

One wrong letter breaks a word into pieces that mean nothing to the encoder: most of what a typo
costs comes back when the word is put right. Only strings that are no common English word and no
word of the examples are touched, and only a few of them in one message.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from importlib.metadata import files as package_files
from itertools import islice
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LONG_RUN = re.compile(r"(.)\1{2,}")
_APOSTROPHES = re.compile(r"['’]")
_FREQUENCIES = "frequency_dictionary_en_82_765.txt"

#: English words that are taken as spelt; rarer ones are more often a typo of a common word.
_COMMON_WORDS = 40_000
#: English words that a typo may be repaired to.
_REPAIR_WORDS = 20_000
#: A message with more unknown words than this is not misspelt English, and not worth the time.
MOST_REPAIRS = 12
_SHORTEST = 3
_SHORTEST_WITH_TWO_EDITS = 5
_LONGEST = 24
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# Typed without an apostrophe these are in no dictionary, and one letter away from the opposite.
_CONTRACTIONS = frozenset(
    "aint arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt mustnt neednt shouldnt wasnt werent "
    "wont wouldnt hes hows id ill im itd itll ive lets shes thats theres theyre theyve weve whats whens wheres "
    "whos whys wouldve youd youll youre youve".split()
)
# How words without any weight of their own are typed in a hurry; none of these is a name, an illness or a medicine.
_CHAT = {
    short: word
    for word, shorts in {
        "about": "abt abut abowt",
        "because": "bcuz becuz cuz coz becos",
        "before": "b4 bfor befor",
        "could": "cud cld kud",
        "every": "evry evri",
        "have": "hav hv",
        "how": "hw",
        "later": "l8r l8er",
        "often": "oftn offen ofen oftin",
        "people": "ppl",
        "really": "rly rlly",
        "should": "shud shld shuld shoud shoulda",
        "through": "thru",
        "today": "2day tday",
        "tomorrow": "tmrw tmrrw tomoz 2moro 2mrw 2morrow tomoro",
        "tonight": "tonite 2nite 2night tnite",
        "week": "wk",
        "weeks": "wks",
        "what": "wat wot wht whut",
        "when": "wen whn",
        "where": "wer whr",
        "which": "wich wch whch",
        "why": "wy",
        "with": "wiv wth",
        "would": "wud wld",
    }.items()
    for short in shorts.split()
}
_CHAT_WORD = re.compile(
    rf"(?<![\w'\u2019.@/-])(?:{'|'.join(sorted(_CHAT, key=len, reverse=True))})(?![\w'\u2019@/-])", re.IGNORECASE
)


def in_full(text: str) -> str:
    """The text with "shud", "oftn" or "b4" written out."""
    return _CHAT_WORD.sub(lambda found: _CHAT[found.group().lower()], text)


class SpellingRepair:
    """Repairs towards the words of given texts first, and towards common English words second."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        """Take how often each word occurs in the examples (see `count_words`)."""
        english = english_frequencies()
        common = list(islice(english, _COMMON_WORDS))
        self._counts = counts
        self._known = counts.keys() | set(common) | _CONTRACTIONS
        # A word seen once that English does not know may be a typo among the examples themselves: it is
        # left as it is, but nothing is repaired to it.
        self._examples = {
            word: count for word, count in counts.items() if len(word) >= _SHORTEST and (count > 1 or word in english)
        }
        self._english = {word: english[word] for word in common[:_REPAIR_WORDS] if len(word) > _SHORTEST}
        self._by_start: dict[str, list[str]] = {}
        for word in sorted(self._examples):
            self._by_start.setdefault(word[0], []).append(word)

    def save(self, path: Path) -> None:
        """Write the counts to `path` (.json)."""
        path.write_text(json.dumps(dict(sorted(self._counts.items()))), encoding="utf-8")

    @classmethod
    def load(cls, path: Path) -> SpellingRepair:
        """Read what `save` wrote."""
        return cls(json.loads(path.read_text(encoding="utf-8")))

    def repair(self, text: str) -> str:
        """The text with its misspelt words replaced; everything else stays as typed."""
        left = MOST_REPAIRS

        def put_right(match: re.Match[str]) -> str:
            nonlocal left
            typed = match.group()
            word = _APOSTROPHES.sub("", typed.lower())
            if word in self._known or not _SHORTEST <= len(word) <= _LONGEST or left == 0:
                return typed
            left -= 1
            return self._nearest(word) or typed

        return _WORD.sub(put_right, in_full(text))

    def _nearest(self, word: str) -> str:
        """The word that was most likely meant, or ""."""
        for shorter in _with_fewer_repeats(word):
            if shorter in self._known:
                return shorter
        edits = _one_edit(word)
        for words in (self._examples, self._english):
            near = [candidate for candidate in edits if candidate in words]
            if near:
                return max(near, key=lambda candidate: (candidate[0] == word[0], words[candidate], candidate))
        if len(word) < _SHORTEST_WITH_TWO_EDITS:
            return ""
        start = self._by_start.get(word[0], [])
        found = process.extract(word, start, scorer=DamerauLevenshtein.distance, score_cutoff=2, limit=None)
        return max((near for near, _, _ in found), key=lambda near: self._examples[near], default="")


def count_words(texts: Iterable[str]) -> Counter[str]:
    """How often each word occurs in `texts`, in lower case and without apostrophes."""
    return Counter(_APOSTROPHES.sub("", match.group().lower()) for text in texts for match in _WORD.finditer(text))


@lru_cache(maxsize=1)
def english_frequencies() -> dict[str, int]:
    """About 82,000 English words with their frequencies, the commonest first (package symspellpy)."""
    for path in package_files("symspellpy") or []:
        if path.name == _FREQUENCIES:
            lines = path.read_text(encoding="utf-8-sig").splitlines()
            pairs = [(_APOSTROPHES.sub("", word), int(count)) for word, count in map(str.split, lines)]
            return dict(sorted(pairs, key=lambda pair: -pair[1]))
    raise RuntimeError("the word list of the package symspellpy is missing: install the requirements again")


def _with_fewer_repeats(word: str) -> Iterator[str]:
    """`word` with its long runs of a letter cut ("heyyy"), then with one letter of each double left out."""
    for kept in (r"\1\1", r"\1"):
        yield _LONG_RUN.sub(kept, word)
    for place in range(1, len(word)):
        if word[place] == word[place - 1]:
            yield word[:place] + word[place + 1 :]


def _one_edit(word: str) -> set[str]:
    """Everything one letter away. Of three letters too little is left to put another in the place of one."""
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    edits = {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    edits |= {left + letter + right for left, right in cuts for letter in _LETTERS}
    if len(word) > _SHORTEST:
        edits |= {left + right[1:] for left, right in cuts if right}
        edits |= {left + letter + right[1:] for left, right in cuts if right for letter in _LETTERS}
    return edits

"""The names of conditions in the knowledge, and where they stand in a message.

Aliases are compared as stems of content words, so inflection, hyphens, articles and possessives do not
matter; spelling is repaired towards alias words, and words joined or split by a typo are tried as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from rapidfuzz.distance import DamerauLevenshtein
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Token

from actions.rules.knowledge import Graver
from nlu.mentions.words import Speller, annotate, normal_form, stem, swaps

# Words that are skipped on both sides of the comparison.
_SKIPPED = frozenset("my a an the your his her their our some this that me".split())
_JOINERS = frozenset("-/")
_INNOCENT = "innocent"
_SHORTEST_SWAPPED = 4
# Marks that glue words together, as in '{"condition":"epilepsy"}'; a blank keeps all places.
_BLANKED = str.maketrans(dict.fromkeys('"{}|<>_\u201c\u201d', " "))
_GRAVEST_FIRST = ("avoid", "wait", "ask", "local")


class Named(Protocol):
    """What the lexicon needs of a condition."""

    @property
    def graver(self) -> Graver | None:
        """Words that make it a graver condition."""

    @property
    def kind(self) -> str:
        """The condition's kind."""

    @property
    def verdict(self) -> str:
        """The condition's verdict, one word."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Names that mean it."""

    @property
    def past_aliases(self) -> tuple[str, ...]:
        """Wordings that mean it is over."""

    @property
    def absent_aliases(self) -> tuple[str, ...]:
        """Wordings that mean it is not so."""

    @property
    def innocent(self) -> tuple[str, ...]:
        """Phrases that hold a name and mean something else."""


@dataclass(frozen=True)
class Hit:
    """An alias found in a message: token range [start, end) and what the alias itself says."""

    condition: str
    reading: str  # alias | past | absent
    start: int
    end: int


class Lexicon:
    """Finds the aliases of conditions in a spaCy document."""

    def __init__(self, nlp: Language, conditions: Mapping[str, Named]) -> None:
        """Builds the matcher from the aliases of `conditions` (condition id -> names)."""
        self._nlp = nlp
        self._gravity = {name: _GRAVEST_FIRST.index(condition.verdict) for name, condition in conditions.items()}
        rows = list(_rows(conditions))
        vocabulary: set[str] = set()
        for _, _, phrase in rows:
            vocabulary.update(normal_form(token.text) for token in nlp.make_doc(phrase))
        self.speller = Speller(vocabulary)
        self._joined = {w for w in vocabulary if len(w) >= 7}
        self._parts = {w for w in vocabulary if len(w) >= 3}
        self._pairs: set[tuple[str, str]] = set()
        self._matcher = PhraseMatcher(nlp.vocab, attr="ORTH")
        for condition, reading, phrase in rows:
            doc = annotate(nlp.make_doc(phrase), None)
            norms = [t._.norm for t in doc if t._.norm not in _SKIPPED and t.text not in _JOINERS]
            if len(norms) == 2:
                self._pairs.add((norms[0], norms[1]))
            stems = [stem_ for stem_, _ in self._content(doc, join=False)]
            if stems:
                self._matcher.add(f"{condition}|{reading}", [Doc(nlp.vocab, words=stems)])

    def read(self, text: str, *, repair: bool = True) -> Doc:
        """The message as an annotated document (norm, stem, repaired spelling)."""
        return annotate(self._nlp.make_doc(text.translate(_BLANKED)), self.speller if repair else None)

    def find(self, doc: Doc) -> list[Hit]:
        """Aliases in `doc` in text order; an innocent phrase silences its own condition's aliases in it."""
        found = self._found(doc)
        innocent = _innocent(found)
        named = [
            hit
            for hit in found
            if hit.reading != _INNOCENT
            and not any(hit.condition == i.condition and i.start < hit.end and hit.start < i.end for i in innocent)
        ]
        hits: list[Hit] = []
        while named:
            best = min((hit for hit in named if not _is_part(hit, named)), key=self._precedence)
            hits.append(best)
            named = [hit for hit in named if hit.end <= best.start or hit.start >= best.end]
        return sorted(hits, key=lambda hit: hit.start)

    def innocent(self, doc: Doc) -> list[Hit]:
        """The phrases of `doc` that hold a name and mean something else."""
        return _innocent(self._found(doc))

    def _found(self, doc: Doc) -> set[Hit]:
        """All that the matcher knows, overlapping."""
        found: set[Hit] = set()
        for join in (False, True):
            words = self._content(doc, join=join)
            if not words:
                continue
            reduced = Doc(self._nlp.vocab, words=[w for w, _ in words])
            for key, start, end in self._matcher(reduced):
                first, last = words[start][1], words[end - 1][1]
                condition, reading = self._nlp.vocab.strings[key].split("|")
                found.add(Hit(condition, reading, first[0], last[1]))
        return found

    def _precedence(self, hit: Hit) -> tuple[bool, int, int, int, str, str]:
        """Of names that share a word those come first that say it is so, then the graver ("over a [cold] sore"), then
        the longer.
        """
        denied = hit.reading != "alias"
        return denied, self._gravity[hit.condition], hit.start - hit.end, hit.start, hit.condition, hit.reading

    def _content(self, doc: Doc, *, join: bool) -> list[tuple[str, tuple[int, int]]]:
        """Stems of content words with the token range each came from."""
        tokens: list[Token] = [
            t for t in doc if t._.norm.strip() and t.text not in _JOINERS and t._.norm not in _SKIPPED
        ]
        out: list[tuple[str, tuple[int, int]]] = []
        i = 0
        while i < len(tokens):
            norm = tokens[i]._.norm
            if join and i + 1 < len(tokens) and (pair := self._swapped(norm, tokens[i + 1]._.norm)):
                out += [(stem(word), (t.i, t.i + 1)) for word, t in zip(pair, tokens[i : i + 2], strict=True)]
                i += 2
                continue
            if join and i + 1 < len(tokens):
                joined = self._join(norm, tokens[i + 1]._.norm)
                if joined:
                    out.append((stem(joined), (tokens[i].i, tokens[i + 1].i + 1)))
                    i += 2
                    continue
            split = self._split(norm) if join else None
            if split:
                out.extend((stem(part), (tokens[i].i, tokens[i].i + 1)) for part in split)
            else:
                out.append((tokens[i]._.stem, (tokens[i].i, tokens[i].i + 1)))
            i += 1
        return out

    def _join(self, left: str, right: str) -> str | None:
        """Two words that make one alias word ("pace maker", "brest feding"), allowing one typo."""
        if not (left.isalpha() and right.isalpha()):
            return None
        both = left + right
        if both in self._joined:
            return both
        if len(both) >= 9 and min(len(left), len(right)) >= 3:
            repaired = self.speller.repair(both)
            if repaired in self._joined and DamerauLevenshtein.distance(repaired, both) <= 1:
                return repaired
        return None

    def _split(self, norm: str) -> tuple[str, str] | None:
        """One unknown word that is two alias words written together ("lipfiller")."""
        if len(norm) < 7 or not norm.isalpha() or self.speller.knows(norm):
            return None
        for cut in range(3, len(norm) - 2):
            if norm[:cut] in self._parts and norm[cut:] in self._parts:
                return norm[:cut], norm[cut:]
        for cut in range(4, len(norm) - 3):
            left, right = norm[:cut], norm[cut:]
            if left in self._parts and len(left) >= 5 and (fixed := self.speller.repair(right)) in self._parts:
                return left, fixed
            if right in self._parts and len(right) >= 5 and (fixed := self.speller.repair(left)) in self._parts:
                return fixed, right
        return None

    def _swapped(self, left: str, right: str) -> tuple[str, str] | None:
        """Two words of which one is another English word by a swap of letters ("clod sore")."""
        for swapped in swaps(left) if len(left) >= _SHORTEST_SWAPPED else ():
            if (swapped, right) in self._pairs:
                return swapped, right
        for swapped in swaps(right) if len(right) >= _SHORTEST_SWAPPED else ():
            if (left, swapped) in self._pairs:
                return left, swapped
        return None


def _innocent(found: Iterable[Hit]) -> list[Hit]:
    return [hit for hit in found if hit.reading == _INNOCENT]


def _is_part(hit: Hit, named: Iterable[Hit]) -> bool:
    """Whether a longer name holds the whole of this one ("cold sore" in "cold sore cream")."""
    size = hit.end - hit.start
    return any(n.start <= hit.start and hit.end <= n.end and n.end - n.start > size for n in named)


def _rows(conditions: Mapping[str, Named]) -> Iterable[tuple[str, str, str]]:
    for condition, names in conditions.items():
        for reading, phrases in (
            ("alias", names.aliases),
            ("past", names.past_aliases),
            ("absent", names.absent_aliases),
            (_INNOCENT, names.innocent),
        ):
            for phrase in phrases:
                yield condition, reading, phrase

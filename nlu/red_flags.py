"""Red flags in a message: word patterns of the knowledge, compared as stems within one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from actions.rules.knowledge import RedFlag
from nlu.mentions.words import Speller, annotate, make_language, normal_form, stem

_ENDS = frozenset(".!?;")
_Phrase = tuple[str, ...]


@dataclass(frozen=True)
class _Pattern:
    flag: str
    rank: int
    every: tuple[tuple[_Phrase, ...], ...]
    none: tuple[tuple[_Phrase, ...], ...]


class RedFlagPatterns:
    """Finds the flags whose word patterns fire; ids in order of rank."""

    def __init__(self, flags: Mapping[str, RedFlag]) -> None:
        """Prepares the patterns of all `flags`; misspelt words of a message are repaired towards theirs."""
        self._nlp = make_language()
        patterns = [(flag, pattern) for flag in flags.values() for pattern in flag.patterns]
        words = {
            normal_form(token.text)
            for _, pattern in patterns
            for group in pattern.all
            for phrase in group
            for token in self._nlp.make_doc(phrase)
        }
        self._speller = Speller(words)
        self._patterns = [
            _Pattern(flag.id, flag.rank, self._groups(pattern.all), self._groups(pattern.none))
            for flag, pattern in patterns
        ]

    def find(self, text: str) -> list[str]:
        """Ids of the flags that fire anywhere in `text`, most urgent first."""
        doc = annotate(self._nlp.make_doc(text), self._speller)
        fired: dict[str, int] = {}
        for words in _sentences(doc):
            joined = f" {' '.join(words)} "
            for pattern in self._patterns:
                if pattern.flag not in fired and _fires(pattern, joined):
                    fired[pattern.flag] = pattern.rank
        return sorted(fired, key=lambda flag: (fired[flag], flag))

    def _groups(self, groups: Sequence[Iterable[str]]) -> tuple[tuple[_Phrase, ...], ...]:
        return tuple(tuple(self._stems(phrase) for phrase in group) for group in groups)

    def _stems(self, phrase: str) -> _Phrase:
        return tuple(t._.stem for t in annotate(self._nlp.make_doc(phrase), None) if t._.norm.strip())


def _sentences(doc: Doc) -> Iterable[list[str]]:
    sentence: list[str] = []
    for token in doc:
        if token.text[:1] in _ENDS or "\n" in token.text:
            if sentence:
                yield sentence
            sentence = []
        elif token._.norm.strip() and token.text not in ",-/":
            sentence.append(stem(token._.norm))
    if sentence:
        yield sentence


def _fires(pattern: _Pattern, joined: str) -> bool:
    if not all(any(_has(joined, phrase) for phrase in group) for group in pattern.every):
        return False
    return not any(any(_has(joined, phrase) for phrase in group) for group in pattern.none)


def _has(joined: str, phrase: _Phrase) -> bool:
    return f" {' '.join(phrase)} " in joined

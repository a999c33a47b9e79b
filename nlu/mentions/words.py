"""Words of a message: spaCy tokens with a normal form, a stem and a repaired spelling.

A word of the English dictionary is never "corrected": the repair only looks at strings that are no
English word, and only towards the words that the knowledge itself uses, or common ones that are nearer.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from importlib.metadata import files as package_files
from itertools import islice
from pathlib import Path

import snowballstemmer
import spacy
from rapidfuzz import process
from rapidfuzz.distance import OSA
from spacy.language import Language
from spacy.tokens import Doc, Token

from actions.rules.first_names import FIRST_NAMES
from nlu.spelling import english_frequencies

_STEMMER = snowballstemmer.stemmer("english")
_APOSTROPHES = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'", "`": "'", "\u00b4": "'"})
_SHORTEST_REPAIRED = 5
_LONG_WORD = 8
_SHORTEST_STEM = 4
#: English words that a typo may be meant as, the commonest ones.
_COMMON_WORDS = 10_000
# Small words that decide what a sentence says; with two letters swapped they are no other word.
_SMALL_WORDS = frozenset(
    "not no never dont doesnt didnt havent hasnt isnt arent wasnt without have had has was were with from just only "
    "yes and but pregnant yesterday today last week weeks month months year years days ago".split()
)
# Names of devices, sites and sports: no English words, and no misspelt conditions either.
_BRANDS = frozenset(
    "microcurrent microcurrents nuface foreo ziip myolift theraface therabody medicube solawave nubody currentbody "
    "tripollar newa facemaster caci slendertone trinity myotone youtube tiktok insta instagram reddit "
    "hyrox crossfit strava peloton garmin fitbit".split()
)
_NO_TYPOS = _BRANDS | FIRST_NAMES
# Contractions that would read as another word without their apostrophe.
_KEPT_APART = {
    "we're": "weare",
    "he'll": "hewill",
    "she'll": "shewill",
    "i'll": "iwill",
    "we'll": "wewill",
    "she'd": "shehad",
    "he'd": "hehad",
}
# Forms that a stemmer leaves apart and people use for the same thing.
_IRREGULAR = {
    "breastfed": "breastfeed",
    "fed": "feed",
    "bled": "bleed",
    "broke": "break",
    "broken": "break",
    "burnt": "burn",
    "sunburnt": "sunburn",
    "shaken": "shake",
    "shook": "shake",
    "lost": "lose",
    "tumour": "tumor",
    "tumours": "tumor",
    "leukaemia": "leukemia",
    "haemophilia": "hemophilia",
    "lymphoedema": "lymphedema",
    "haematoma": "hematoma",
    "seizing": "seizure",
    "fitted": "fittedin",  # a device is fitted; "fit" is a seizure
    "nurse": "nurseperson",  # a nurse by job; "nursing" is feeding
    "nurses": "nurseperson",
    "radiator": "radiatorheater",  # no radiation
    "radiators": "radiatorheater",
    "threading": "hairthreading",  # of brows; a lift is by threads
    "threaded": "hairthreading",
    "kidding": "kiddingjoke",  # "just kidding" is not "just a kid"
    "sickness": "illsickness",  # "the falling sickness" is not "falling sick"
    "teeth": "tooth",
    "women": "woman",
    "swollen": "swell",
    "droopy": "droop",
    "couldnt": "cant",
    "cannot": "cant",
    "paralyzed": "paralysed",
    "mom": "mum",
    "mam": "mum",
}


def plain(text: str) -> str:
    """Lower case, straight apostrophes, no accents; the same length as `text` is not promised."""
    text = text.translate(_APOSTROPHES)
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower()


def normal_form(word: str) -> str:
    """The comparable form of one token: plain and without apostrophes ("Don't" -> "dont")."""
    word = plain(word)
    return _KEPT_APART.get(word) or word.replace("'", "")


@lru_cache(maxsize=50_000)
def stem(norm: str) -> str:
    """Snowball stem of a normal form, after irregular forms have been made regular."""
    norm = _IRREGULAR.get(norm, norm)
    return str(_STEMMER.stemWord(norm)) if norm.isalpha() else norm


@lru_cache(maxsize=1)
def english_words() -> frozenset[str]:
    """About 82,000 English words (frequency list of the symspellpy package, MIT licence)."""
    for path in package_files("symspellpy") or []:
        if path.name == "frequency_dictionary_en_82_765.txt":
            lines = Path(str(path.locate())).read_text(encoding="utf-8-sig").splitlines()
            return frozenset(line.split(" ", 1)[0] for line in lines)
    raise RuntimeError("the English word list of the package symspellpy is missing; run `make setup`")


def make_language() -> Language:
    """A blank English spaCy pipeline that keeps contractions whole and splits at hyphens and slashes."""
    nlp = spacy.blank("en")
    nlp.tokenizer.rules = {}
    infixes = [
        *nlp.Defaults.infixes,
        r"(?<=[A-Za-z0-9])[-/:&+](?=[A-Za-z0-9])",
        r"(?<=[A-Za-z])[.!?;,](?=[A-Za-z])",
    ]
    nlp.tokenizer.infix_finditer = spacy.util.compile_infix_regex(infixes).finditer
    suffixes = [s for s in nlp.Defaults.suffixes if s not in ("'s", "'S", "\u2019s", "\u2019S")]
    nlp.tokenizer.suffix_search = spacy.util.compile_suffix_regex(suffixes).search
    for name, default in (("norm", ""), ("stem", "")):
        if not Token.has_extension(name):
            Token.set_extension(name, default=default)
    return nlp


class Speller:
    """Repairs misspelt words towards a given vocabulary, and no further."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        """Takes the normal forms of the words that matter."""
        vocabulary = frozenset(vocabulary)
        words = {w for w in vocabulary if w.isalpha() and len(w) >= _SHORTEST_REPAIRED}
        self._known = english_words() | vocabulary | frozenset(_IRREGULAR) | _NO_TYPOS
        self._swapped = {swapped: word for word in sorted(_SMALL_WORDS) for swapped in swaps(word)}
        self._vocabulary = words
        common = islice(english_frequencies(), _COMMON_WORDS)
        self._by_length: dict[int, list[str]] = {}
        for word in sorted(words.union(w for w in common if w.isalpha() and len(w) >= _SHORTEST_REPAIRED)):
            self._by_length.setdefault(len(word), []).append(word)

    def knows(self, norm: str) -> bool:
        """Whether `norm` is a word already, so that it is left alone."""
        if norm in self._known:
            return True
        for ending in ("s", "es", "d", "ed", "ing", "ly"):
            left = norm.removesuffix(ending)
            # Past forms take no ending: "breastfeding" is no form of "breastfed".
            if left != norm and len(left) >= _SHORTEST_STEM and left in self._known and left not in _IRREGULAR:
                return True
        return False

    @lru_cache(maxsize=20_000)  # noqa: B019  one speller lives as long as the process
    def repair(self, norm: str) -> str:
        """The nearest vocabulary word within one edit (two in a long word), else `norm` itself.

        A common English word is taken instead where it alone is nearer, or the same letters in another order: "crmaps"
        are cramps and no pump called CamAPS.
        """
        size = len(norm)
        if not norm.isalpha() or self.knows(norm):
            return norm
        if norm in self._swapped:
            return self._swapped[norm]
        if size < _SHORTEST_REPAIRED - 1:
            return norm
        allowed = 1 if size < _LONG_WORD else 2
        near = [w for n in range(size - allowed, size + allowed + 1) for w in self._by_length.get(n, ())]
        found = process.extract(norm, near, scorer=OSA.distance, score_cutoff=allowed, limit=None)
        alike = [w for w, _, _ in found if w[0] == norm[0] or w[:2] == norm[1::-1] or size >= _LONG_WORD]
        if any(w in self._vocabulary for w in alike):
            return min(alike, key=lambda word: self._preference(norm, word))
        squeezed = _squeeze(norm)
        return self.repair(squeezed) if squeezed != norm else norm

    def _preference(self, typed: str, word: str) -> tuple[float, bool, bool, int, str]:
        """What makes one repair likelier than another, the smallest first."""
        swapped = len(typed) == len(word) and sorted(typed) == sorted(word)
        distance = OSA.distance(typed, word) - 0.5 * swapped
        return distance, word not in self._vocabulary, word not in english_words(), len(word), word


def swaps(word: str) -> frozenset[str]:
    """The word with two neighbouring letters in the wrong order, all ways ("not" -> "ont", "nto")."""
    return frozenset(word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)) - {word}


def _squeeze(norm: str) -> str:
    """Runs of three or more of the same letter become one ("pregnaaant" -> "pregnant")."""
    out: list[str] = []
    for i, char in enumerate(norm):
        run = i >= 1 and norm[i - 1] == char
        long_run = run and (norm[max(0, i - 2) : i + 1] == char * 3 or norm[i - 1 : i + 2] == char * 3)
        if not long_run:
            out.append(char)
    return "".join(out)


def annotate(doc: Doc, speller: Speller | None) -> Doc:
    """Sets `token._.norm` and `token._.stem` on every token; repairs spelling when a speller is given."""
    for token in doc:
        norm = normal_form(token.text)
        if speller is not None:
            norm = speller.repair(norm)
        token._.norm = norm
        token._.stem = stem(norm)
    return doc

"""The plainest cries for help in other languages: who cannot write English in an emergency is heard all the same.

Mica speaks English only and asks for English elsewhere. These few wordings of each language are read as the red flag
that they name, without accents, for they are written in haste. They are fixed expressions that no English holds.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ß": "ss", "’": " ", "'": " ", "`": " ", "´": " ", "æ": "ae", "œ": "oe"})

#: One wording a line: the flag, a tab, an expression.
_WORDINGS = Path(__file__).with_suffix(".tsv")


def _folded(text: str) -> str:
    """Lower case, without accents, apostrophes as spaces."""
    letters = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS))
    return "".join(c for c in letters if not unicodedata.combining(c))


_HAN = re.compile(r"[\u3400-\u9fff]")


def _bounded(wording: str) -> str:
    """Whole words only; Chinese sets no spaces between its own."""
    return wording if _HAN.search(wording) else rf"(?<!\w)(?:{_folded(wording)})(?!\w)"


def _read() -> dict[str, re.Pattern[str]]:
    wordings: dict[str, list[str]] = {}
    for line in _WORDINGS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            flag, _, wording = line.partition("\t")
            wordings.setdefault(flag, []).append(_bounded(wording))
    return {flag: re.compile("|".join(each)) for flag, each in wordings.items()}


_PATTERNS = _read()
#: Of another time, or asked in advance, in these languages.
_NOT_NOW = re.compile(
    r"\b(?:hace (?:\d+|un|una|dos|tres|muchos|varios|unos) (?:anos?|mes(?:es)?)|ha \d+ anos|"
    r"il y a (?:\d+|un|deux|trois|plusieurs|quelques) (?:ans?|annees|mois)|"
    r"vor (?:\d+|einem|zwei|drei|vielen|einigen) (?:jahr\w*|monat\w*)|"
    r"(?:\d+|un|due|tre|molti|alcuni) (?:anni|anno|mesi) fa|"
    r"(?:jaar|maanden) geleden|(?:lat|lata|rok|miesi\w+) temu|(?:yil|sene|ay) once|(?:saal|sal) pehle|"
    r"(?:лет|год\w*) назад)\b"
)
#: "No dolor de pecho", "kein Notfall".
_DENIED = re.compile(
    r"\b(?:no|not|sin|non|nessun|pas|jamais|sans|kein\w*|ohne|nicht|nao|sem|geen|niet|nie|bez|yok|"
    r"не|нет|без|لا|ليس|بدون) "
    r"(?:\w+ ){0,2}$"
)
_DENIABLE = frozenset({"chest_pain", "collapse", "seizure", "other_emergency"})
_SENTENCE = re.compile(r"[.!?;,\n،؟。，！？।]+")
_MARKS = re.compile(r"[¡¿\"()\-–:*]")


def foreign_cries(text: str) -> list[str]:
    """Ids of the red flags that `text` cries out in another language, as of now."""
    found: list[str] = []
    for said in (_folded(part).strip() for part in _SENTENCE.split(text)):
        if said and not _NOT_NOW.search(said):
            joined = " ".join(_MARKS.sub(" ", said).split())
            found += [flag for flag, cry in _PATTERNS.items() if flag not in found and _is_told(flag, cry, joined)]
    return found


def _is_told(flag: str, cry: re.Pattern[str], said: str) -> bool:
    """Whether a cry is in a sentence, and not denied where a denial is no part of it."""
    cries = cry.finditer(said)
    return any(flag not in _DENIABLE or not _DENIED.search(said[: each.start()]) for each in cries)

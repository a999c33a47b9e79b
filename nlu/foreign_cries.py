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
#: Of another time in these languages; "hace dos meses que ..." has gone on since.
_NOT_NOW = re.compile(
    r"\b(?:hace (?:\d+|un|una|dos|tres|muchos|varios|unos) (?:anos?|mes(?:es)?)(?! que\b)|ha \d+ anos(?! que\b)|"
    r"il y a (?:\d+|un|deux|trois|plusieurs|quelques) (?:ans?|annees|mois)(?! que?\b)|"
    r"vor (?:\d+|einem|zwei|drei|vielen|einigen) (?:jahr\w*|monat\w*)|"
    r"(?:\d+|un|due|tre|molti|alcuni) (?:anni|anno|mesi) fa|"
    r"(?:jaar|maanden) geleden|(?:lat|lata|rok|miesi\w+) temu|(?:yil|sene|ay) once|(?:saal|sal) pehle|"
    r"(?:лет|год\w*) назад)\b"
)
_HAVE = (
    r"(?:tengo|tienes?|tiene|tuve|tenido|tenemos|he|ha|hay|siento|sentido|es|son|ai|as|a|avons|avez|eu|y|est|ressens|ho|hai|avuto|sento|e|ce|"
    r"c|tenho|tem|tive|sinto|habe?|hab|hat|hatte|ist|sind|heb|hebben|heeft|is|mam|ma|jest|var|у|меня|есть)"
)
_ARTICLE = (
    r"(?:un|una|uno|une|el|la|le|los|las|lo|il|um|uma|o|os|de|del|d|du|des|mas|mais|ningun|ninguna|nenhum|nenhuma|nessun|nessuna|alcun|"
    r"alcuna|ein|eine|einen|die|der|den|das|een|het|zadnego|zadnych|никакой|никаких|any)"
)
#: "No tengo dolor de pecho", "pas de douleur", "kein Notfall": a no that belongs to the cry itself.
#: "No aguanto el dolor" and "je ne supporte pas la douleur" deny the patience, not the pain.
_DENIED = re.compile(
    r"\b(?:(?:no|not|sin|non|nessun\w*|sans|kein\w*|ohne|nao|sem|geen|niet|nie|bez|yok|nunca|jamas|jamais|"
    r"не|нет|без|لا|ليس|بدون) "
    rf"(?:(?:{_HAVE}|{_ARTICLE}) ){{0,3}}|"
    rf"{_HAVE} (?:pas|plus|nicht|aucun\w*) (?:eu )?(?:{_ARTICLE} )?|(?:pas|plus) (?:de|d) |nicht )$"
)
_DENIABLE = frozenset({"chest_pain", "collapse", "seizure", "other_emergency"})
#: A wish to die that began long ago is one of now.
_OF_ANY_TIME = frozenset({"self_harm"})
_SENTENCE = re.compile(r"[.!?;,\n،؟。，！？।]+")
_MARKS = re.compile(r"[¡¿\"()\-–:*]")


def foreign_cries(text: str) -> list[str]:
    """Ids of the red flags that `text` cries out in another language, as of now."""
    found: list[str] = []
    for said in (_folded(part).strip() for part in _SENTENCE.split(text)):
        joined = " ".join(_MARKS.sub(" ", said).split())
        past = _NOT_NOW.search(joined) is not None
        told = (flag for flag, cry in _PATTERNS.items() if _is_told(flag, cry, joined, past=past))
        found += [flag for flag in told if flag not in found]
    return found


def _is_told(flag: str, cry: re.Pattern[str], said: str, *, past: bool) -> bool:
    """Whether a cry is in a sentence, of now, and not denied where a denial is no part of it."""
    if past and flag not in _OF_ANY_TIME:
        return False
    cries = cry.finditer(said)
    return any(flag not in _DENIABLE or not _DENIED.search(said[: each.start()]) for each in cries)

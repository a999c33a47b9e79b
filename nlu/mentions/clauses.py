"""Where a clause ends, and which clauses ask.

Patterns run over plain words (lower case, no apostrophes) in which the mention in question is `@T` and
the other mentions are `@M`.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

ASKED_BEFORE = re.compile(
    r"\b(?:with|while|whilst|when|during|hypothetically|suppose|supposing|imagine|lets say|say i have|if (?:you|someone|somebody|one|a person|youre|you are|your|people)|people with|someone with|anyone with|those with|"
    r"what about|how about|suitable for|who (?:has|have))\b(?:\s[\w@]+){0,4}?\s$"
)
_SUBJECT = r"(?:i|im|ive|id|ill|we|my|she|shes|he|hes|they|theyre|their|her|his|our|youre|you|the|hubby|mum|dad|mom)"
_ASKING = r"(?:do|does|did|can|could|should|is|are|am|what|whats|how|hows|when|which|why|where|will|would|may|whether)"
BOUNDARY = re.compile(
    rf"[.!?;](?=\s|$)"
    rf"|\b(?P<cut>but|however|although|though|whereas|except|excepting|besides|apart from|other than|aside from|outside of|not counting|discounting|save for|short of (?=(?:a|an|the|my)\b)|unless|barring|bar (?=(?:the|my|a|an|one|this|that|for|just|only)\b)|because|cos|coz|cuz|bc|hence|"
    rf"and (?={_SUBJECT}\b|{_ASKING}\b|now\b|currently\b|just\b|also\b|have\b|has\b|has\b|had\b|got\b|not\b|no\b|never\b)|or (?={_SUBJECT}\b|am\b|is\b|do\b|does\b)|so (?={_SUBJECT}\b|{_ASKING}\b)|then (?={_SUBJECT}\b|{_ASKING}\b)|"
    rf"while (?={_SUBJECT}\b)|yet (?={_SUBJECT}\b))"
    rf"|(?P<comma>,)(?=\s(?:{_SUBJECT}|{_ASKING}|just|only|also|now|currently|no|not|never|have|has|had|got|and|or|yes|though|recently|still)\b)"
)
QUESTION_START = re.compile(
    r"^(?:(?:so|and|but|hi|hello|hey|ok|okay|or|then|also|please|pls|just wondering|wondering|wanted to ask|,|well|um|oh)\s)*"
    r"(?:can|could|is|are|does|do|did|should|would|will|may|what|whats|how|who|why|when|which|where|isnt|arent|any|ok to|okay to|safe to|possible to|am i|whether)\b"
)
# A mention in the rewritten message.
MARK = re.compile(r"@\d+@")


@dataclass(frozen=True)
class Clause:
    """Part of the rewritten message: text, its place, and whether it opens like a question."""

    text: str
    start: int
    end: int
    question: bool


def cut(text: str) -> list[Clause]:
    """Cuts at sentence ends, contrast and new subjects; every character belongs to one clause."""
    cuts = sorted({0, len(text), *(m.start("cut") if m.group("cut") else m.end() for m in BOUNDARY.finditer(text))})
    found = []
    for start, end in itertools.pairwise(cuts):
        piece = text[start:end]
        question = bool(QUESTION_START.match(piece.strip()))
        found.append(Clause(piece, start, end, question))
    return found or [Clause(text, 0, len(text) + 1, False)]

"""What is only supposed, not told: "let's just say it was three weeks ago", "pretend I'm 25"."""

from __future__ import annotations

import re

from actions.rules.plain_words import plain_words

# It may still be the best that somebody remembers.
_ROUGHLY = (
    r"(?:lets|let us|shall we|can we|could we|we (?:could|can|might)|you (?:could|can|may)|why dont we|how about we|how about i|what if (?:i|we)|if i|if we|would it help if i|ok if i|okay if i)"
    r" (?:just |all |both |only |simply )*(?:say|said|call|called|put|count|agree|go with|make)\b|\bcall (?:it|that)\b|\bcount (?:it|that) as\b|\bput (?:it|that|me) down as\b|"
    r"\b(?:just )?say (?:its?|that|i had|i got|id|i was|im)\b(?! (?:was )?so\b)"
)
_NOT_SO = (
    r"pretend\w*|suppos(?:e|ing|edly)|imagin(?:e|ing)|assum(?:e|ing)|hypothetical\w*|theoretically|in theory|for arguments? sake|"
    r"(?:for the )?sake of (?:argument|it|this)|what if|if (?:it|that|i) (?:was|were|had been|had had|had|is)|act (?:as|like)|as if|as though|"
    r"lets (?:pretend|imagine|assume|suppose)|play along|between (?:you and me|us)|nobody (?:will|would|needs to|has to) know|officially|on paper|would it (?:count|matter)"
)
_ANY = re.compile(rf"\b(?:{_ROUGHLY}|{_NOT_SO})\b".replace(r"\b\b", r"\b"))
_SURELY = re.compile(rf"\b(?:{_NOT_SO})\b")


def is_supposed(text: str) -> bool:
    """Whether a message puts something as it would like it: it corrects nothing that was told."""
    return _ANY.search(plain_words(text)) is not None


def is_no_guess(text: str) -> bool:
    """Whether it is not even somebody's best guess."""
    return _SURELY.search(plain_words(text)) is not None

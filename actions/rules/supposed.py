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
    r"lets (?:pretend|imagine|assume|suppose)|play along|counterfactual\w*|thought experiment|make believe|make-believe|role ?-?play\w*|fictional\w*|if only|had i (?:not|never)|were i (?:not|never)|"
    r"in (?:an?|another|some|the|that|this) (?:\w+ )?(?:(?:alternat\w+|parallel|another|other|different|perfect|ideal|imaginary|possible|second) (?:world|universe|reality|timeline|life)|(?:world|universe|timeline) (?:where|in which))|"
    r"in another (?:world|universe|reality|timeline|life)|in (?:a|the|my) (?:story|novel|dream|game)|between (?:you and me|us)|nobody (?:will|would|needs to|has to) know|officially|on paper|would it (?:count|matter)"
)
# "Put me down as 'pacemaker: n/a'", "just tick no pacemaker": what is to be written, not what is so.
_FILED = re.compile(
    r"\b(?:put|mark|tick|list|log|enter|record|register|treat|count|class|classify|file|chart|save|store|set)\s(?:me|us|him|her|it|this|that|my \w+|the \w+|\w+)\s(?:down\s)?(?:as|for)\b|"
    r"(?:^|[.!?;,]\s*)(?:(?:please|just|so|then|ok|okay|right|fine|well|now|go on|can you|could you|cant you|you can|you could|lets)\s,?\s?)*"
    r"(?:put|tick|mark|enter|log|record|register|chart|list|file|select|choose|fill in|jot|write)\b[\s:]+(?!(?:it|that|this|me) right\b)(?:me |it |this |that |us )?(?:down |in )?(?!that i was wrong|right\b|(?:my|the|it|some|more|gel|on)\b)|"
    r"\bn/a\b"
)
_ANY = re.compile(rf"\b(?:{_ROUGHLY}|{_NOT_SO})\b".replace(r"\b\b", r"\b"))
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_SURELY = re.compile(rf"\b(?:{_NOT_SO})\b")


def is_supposed(text: str) -> bool:
    """Whether a message puts something as it would like it: it corrects nothing that was told."""
    plain = plain_words(text)
    return _ANY.search(plain) is not None or _FILED.search(plain) is not None


def supposes(text: str, name: str) -> bool:
    """Whether a message only supposes, or wants written, what it says of `name`; of anything if that is empty."""
    plain, named = plain_words(text), plain_words(name)
    parts = [part for part in _SENTENCE.split(plain) if named in part] if named else []
    return any(is_supposed(part) for part in parts or [plain])


def is_no_guess(text: str) -> bool:
    """Whether it is not even somebody's best guess."""
    return _SURELY.search(plain_words(text)) is not None

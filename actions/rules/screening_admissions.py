"""An answer to a question of the check that denies and names an exception: "no, only the one for my bladder".

It is no clear no: which one it is gets asked. Patterns run over the `plain` form (no marks).
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.interview import Interview
from actions.rules.profile import Basis, Fact, State
from actions.rules.turn import Mention, Turn

# What anybody may have, and what is no answer to any question.
_HARMLESS = r"(?:wrinkles?|(?:fine |laughter |smile )?lines?|glasses|contacts?|contact lens\w*|hay ?fever|freckles?|(?:a |the )?(?:cold|cough|headache)|coffee|tea|paracetamol|vitamins?|(?:dry|oily|combination|sensitive)|me\b|that\b|this\b|dry skin|age|old age|ageing|sagging|jowls|curious|asking|checking|question|worr\w+)"
_SMALL = r"(?:(?:a|an|the|my|some|few|odd|usual|bit|of|little|normal|being|having|for|slightly)\s)*"
_EXCEPT = re.compile(rf"\b(?:apart from|aside from|except(?: for)?|other than|excluding)\s(?!{_SMALL}{_HARMLESS})\w+")
_ONLY = re.compile(
    rf"^(?:no|none|nope|nothing|nah|not really|well)\b.{{0,30}}\b(?:only|just|bar)\s(?:the|a|an|one|my|that one|in|from|since|after)\b(?!\s{_SMALL}{_HARMLESS})"
)
_A_BIT = re.compile(
    rf"^(?:no|none|nope|nothing|nah|not really|well)\b.{{0,40}}\b(?:bit|touch|spot|hint|history) of (?:an? |the |my )?(?!{_SMALL}{_HARMLESS})\w+"
)
_LATER = re.compile(
    r"\bnot (?:until|till|before) (?:\w+ )?(?:january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|spring|summer|autumn|winter|next|the new year)\b"
)
_REPLACED = re.compile(
    r"\b(?:taken out|removed|swapped|replaced|changed)\b.{0,20}\b(?:new|another|second) (?:one|battery)\b"
)
_GONE = re.compile(
    r"\b(?:they|she|he|doctors?|surgeons?|hospital) (?:\w+ )?(?:got|took|cut|caught|removed|zapped|burned|froze) (?:it|them|the lot|the whole thing)\b|\b(?:all )?clear (?:since|after|for \w+ (?:years|months|yrs)|(?:\w+ )?(?:years|months) (?:now|on))\b|\bsince (?:the|my) (?:op|operation|surgery|treatment|chemo\w*|radio\w*)\b|\b(?:been )?in remission\b"
)
_CANCER = "cancer_and_lumps"


def admits(text: str, question: str, interview: Interview, turn: Turn) -> bool:
    """Whether an answer in `plain` form holds an exception in no words of ours: the rest of it denies nothing."""
    if not _may_tell(interview, turn) or turn.mentions:
        return False
    return names_exception(text, question)


def names_exception(text: str, question: str) -> bool:
    """Whether an answer in `plain` form names an exception."""
    later = question == "pregnancy_and_birth" and _LATER.search(text) is not None
    return later or any(p.search(text) for p in (_EXCEPT, _ONLY, _A_BIT, _REPLACED))


def with_gone_cancer(text: str, question: str, interview: Interview, turn: Turn) -> Turn | None:
    """The turn of an answer that tells that a cancer is gone, with the cancer; None for any other."""
    if not had_cancer(text, question) or not _may_tell(interview, turn):
        return None
    gone = Fact("cancer_history", State.PRESENT, Basis.STATED, turn.today)
    return replace(turn, mentions=(Mention(gone.condition, gone, interview.who, ""),), topics=())


def had_cancer(text: str, question: str) -> bool:
    """Whether an answer in `plain` form tells that a cancer is gone: "they got it all", "all clear since the op"."""
    return question == _CANCER and _GONE.search(text) is not None


def _may_tell(interview: Interview, turn: Turn) -> bool:
    """Whether the message may answer the question, and nothing of it is named."""
    named = any(m.text or m.who != interview.who for m in turn.mentions)
    return interview.pending in ("", "hedged", "leftover") and not named and "?" not in turn.text and not turn.language

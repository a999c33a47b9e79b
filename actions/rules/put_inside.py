"""A thing that somebody put inside the person and that is not named: it may be an electronic implant."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.plain_words import plain_words
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.turn import Mention, Turn

_IMPLANT = "electronic_implant"
_THING = (
    r"(?:thing\w*|gadget|device|box|gizmo|contraption|machine|widget|doo ?dah|doofer|something|summat|"
    r"bit of (?:kit|metal)|one|wires?|unit|tin|disc)"
)
_DID = (
    r"(?:put|fit|fitted|pop(?:ped)?|plac(?:e|ed)|sew(?:ed|n)|stitch(?:ed)?|implant(?:ed)?|insert(?:ed)?|slid|slipped|tucked|"
    r"installed|stuck|planted|buried)"
)
_IN_ME = (
    r"(?:inside|in|into|under|beneath|underneath) (?:of )?(?:me|us|my (?:\w+ )?(?:skin|chest|body|back|belly|tummy|"
    r"neck|head|skull|brain|shoulder|collar ?bone|ribs?|heart|arm|hip|insides?))"
)
_SURGEONS = r"(?:they|theyve|doctors?|docs?|surgeons?|hospital|consultant)"
_THEY = rf"(?:{_SURGEONS}|he|she|the \w+|was|were|got|had|been|being)"
_TOLD = re.compile(
    rf"\b{_THING}(?: \w+){{0,3}}? {_THEY}(?: \w+){{0,2}}? {_DID}(?: \w+)? {_IN_ME}\b|"
    rf"\b{_SURGEONS}(?: \w+){{0,2}}? {_DID} (?:\w+ ){{0,3}}?{_THING}(?: \w+)? {_IN_ME}\b|"
    rf"\b(?:have|had|got|ive) (?:\w+ ){{0,3}}?{_THING} {_DID} {_IN_ME}\b"
)
_NOT_NOW = re.compile(
    r"\b(?:never|didnt|havent|hasnt|no|not|nothing|removed|came out|took (?:it )?out|taken out|if|without)\b"
)


def of_something_inside(turn: Turn) -> Turn:
    """The turn; "this thing they put inside me" counts as an implant until it is known what it is."""
    words = plain_words(turn.text)
    if turn.mentions or turn.language is not None or _NOT_NOW.search(words):
        return turn
    told = _TOLD.search(words)
    if told is None:
        return turn
    fact = Fact(_IMPLANT, State.PRESENT, Basis.UNCERTAIN, turn.today)
    return replace(turn, mentions=(Mention(_IMPLANT, fact, USER, told.group()),))

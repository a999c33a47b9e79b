"""A health matter that the table does not hold, or that is not named: it counts as unknown, so that a clinician is asked."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.check import check
from actions.rules.event_days import is_only_a_day
from actions.rules.follow_up import denied_all
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.plain_noes import says_only_no
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.reply import Reply
from actions.rules.scope import fallback
from actions.rules.turn import Mention, Turn

#: Below this the classifier's "somebody's health is mentioned" is a guess about a message that says nothing.
_LEAST_SURE = 0.6
_YET = re.compile(r"\b(?:but|i have|ive got|rare|disease|syndrome|disorder|not well|unwell|healthy|well|right)\b")
_DENIAL = re.compile(
    r"^(?:(?:no|nope|nah|hi|hello|well|,)\s*)*(?:i )?(?:dont|do not|havent|have not|have no|have never|never|am not|im not|none)\b"
)
# A sentence that Mica cannot read may say anything of a person's health.
_OTHER_SCRIPT = re.compile(r"[\u0370-\u03ff\u0400-\u04ff\u0590-\u06ff\u0900-\u0e7f\u3040-\u9fff\uac00-\ud7af]{2,}")


def check_unnamed(turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    """A health matter was mentioned that the table does not hold: unknown, so ask."""
    plain = plain_words(turn.text)
    if (turn.intent == "check_condition" and turn.confidence < _LEAST_SURE) or is_only_a_day(turn):
        return fallback(turn, memory, knowledge)
    if says_only_no(turn.text):
        return denied_all(turn, replace(memory, asked=""), knowledge)
    if _DENIAL.match(plain) and "?" not in plain and not _YET.search(plain):
        return denied_all(turn, memory, knowledge)
    fact = Fact("unknown", State.PRESENT, Basis.STATED, turn.today)
    turn = replace(turn, mentions=(Mention("unknown", fact, USER, ""),))
    memory = replace(memory, profile=memory.profile.with_fact(USER, fact), changed=((USER, "unknown"),))
    return check(turn, memory, knowledge)


def is_unreadable(text: str) -> bool:
    """Whether a message is in letters that Mica does not read."""
    return _OTHER_SCRIPT.search(text) is not None

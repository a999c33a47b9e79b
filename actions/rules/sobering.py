"""Alcohol wears off with time: a coffee and some minutes do not end what was drunk, a night does.

Patterns run over plain words.
"""

from __future__ import annotations

import re

from actions.rules.plain_words import plain_words
from actions.rules.profile import Fact, State
from actions.rules.supposed import is_supposed
from actions.rules.turn import Mention, Turn

#: The condition of the table.
ALCOHOL = "alcohol"
_SOBER = re.compile(
    r"\b(?:sober|sobered|not (?:drunk|tipsy|merry) any ?more|no longer (?:drunk|tipsy)|worn off|wore off|out of my system|clear ?-?headed|head is clear)\b"
)
_SLEPT = re.compile(r"\b(?:slept|sleeped|sleep) (?:it|that|everything|the \w+|them)(?: all)? off\b")
_A_NIGHT_LATER = re.compile(
    r"\b(?:good |this |next |the )?morning\b|\bnext day\b|\bday after\b|\blast night\b|\byesterday\b|\bwoke(?:n)? up\b|\b(?:just |only )?got up\b|\bnights? (?:sleep|rest)\b|\b(?:slept|overnight)\b"
)
_NOT_YET = re.compile(
    r"\b(?:tomorrow|tonight|will|ill|if|when|once|until|till|by (?:the )?(?:morning|tomorrow)|still|almost|nearly|basically|practically|mostly|bit|half|kind of|hung ?over|nap\w*|an hour|minutes?|"
    r"(?:two|2|one|1|couple of|few) hours?|not (?:quite |yet |fully )?sober|isnt|gonna|going to)\b"
)
# The words of before were a slip: nothing was drunk.
_A_SLIP = re.compile(
    r"\b(?:typo|mistake|misread|mis ?typed|autocorrect\w*|joking|kidding|meant|i lied|alcohol ?-?free|non ?-?alcoholic)\b"
)


def worn_off(text: str) -> bool:
    """Whether a message says that a night has passed over what was drunk, and that it is over."""
    plain = plain_words(text)
    if is_supposed(text) or _NOT_YET.search(plain):
        return False
    return bool(_SLEPT.search(plain) or (_SOBER.search(plain) and _A_NIGHT_LATER.search(plain)))


def is_too_soon(known: Fact, mention: Mention, turn: Turn) -> bool:
    """ "Had a coffee. sober. go": what was drunk on the same day is not over by being said to be."""
    if known.condition != ALCOHOL or known.state is not State.PRESENT or mention.fact.state is not State.ABSENT:
        return False
    return known.said >= turn.today and not worn_off(turn.text) and not _A_SLIP.search(plain_words(turn.text))

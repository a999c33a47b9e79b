"""What was drunk days ago is no drink of now: "my rosacea flares since the wine on Saturday".

Patterns run over plain words.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from actions.rules.plain_words import plain_words
from actions.rules.profile import Basis, Fact, State

_ALCOHOL = "alcohol"
#: The next day is early enough, says the table; a night may be short.
_WORN_OFF_AFTER = timedelta(days=2)
# It goes on, or there was more of it since.
_GOES_ON = re.compile(
    r"\b(?:drinking|drunk|on the (?:\w+|lash|piss)|bender|boozing|binge\w*|going|at it|non ?stop) (?:\w+ )?since\b|\bsince (?:last |on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
    r"\b(?:still|again|today|tonight|last night|yesterday|this (?:morning|afternoon|evening)|now (?:drunk|tipsy)|just (?:had|now)|every|daily|most (?:days|nights)|sober (?:up|yet)|tipsy|drunk now|hung ?over|hangover|drugs?|coke|cocaine|"
    r"mdma|ketamine|weed|pills?|alcoholic|withdrawal|shak\w+)\b"
)


def is_past_drink(fact: Fact, text: str, today: date) -> bool:
    """Whether a fact tells of a drink that was had two days ago or more, and of none since."""
    if fact.condition != _ALCOHOL or fact.state is not State.PRESENT or fact.basis is not Basis.STATED:
        return False
    return fact.day is not None and fact.day <= today - _WORN_OFF_AFTER and not _GOES_ON.search(plain_words(text))

"""An age that is told in a few words when the check asks of it: "16", "no, I'm fifteen", "34, none of those"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.plain_words import plain_words
from actions.rules.profile import Basis, Fact, State
from actions.rules.turn import Mention, Turn

_ADULT, _OLDEST, _MOST_WORDS = 18, 120, 7
_WORDS = {
    name: number
    for number, name in enumerate("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen".split(), 10)
}
# "12 years sober", "at 17:00", "15 units": no age.
_AGE = re.compile(
    rf"(?<![\d:./-])(?<!for )(?<!since )(?<!last )(?<!the )(?<!past )(?<!about )(?<!at )\b(\d{{1,3}}|{'|'.join(_WORDS)})\b"
    r"(?![:./-]?\d|\s?(?:%|am\b|pm\b|th\b|st\b|nd\b|rd\b|oclock|units?|drinks?|glass\w*|pints?|beers?|shots?|sips?|cigarettes?|times?|minutes?|mins?|hours?|hrs?|"
    r"days?|weeks?|months?|degrees?|deg|ml|mg|of\b|(?:years?|yrs?)\b(?! (?:old|of age|young))(?!\W*$)|(?:years?|yrs?) ago))"
)
_ALONE = re.compile(r"\W*(?:(?:im|i am|just|only|no|aged?|nope|shes|hes)\W+)*([5-9])(?: years? old| yo)?\W*")


def _ages(text: str) -> list[int]:
    plain = plain_words(text)
    if len(plain.split()) > _MOST_WORDS:
        return []
    alone = _ALONE.fullmatch(plain)
    told = [_WORDS.get(age) or int(age) for age in _AGE.findall(plain)]
    return [age for age in told if age >= min(_WORDS.values())] + ([int(alone[1])] if alone else [])


def minor_age(text: str, question: str) -> bool:
    """Whether a short message tells an age below 18 where the check asks for it."""
    return question == "today" and any(age < _ADULT for age in _ages(text))


def of_age(text: str) -> bool:
    """Whether a message tells the age of a grown-up, and no other."""
    ages = _ages(text)
    return bool(ages) and all(_ADULT <= age <= _OLDEST for age in ages)


def as_minor(turn: Turn, who: str) -> Turn:
    """The turn in which `who` tells an age below 18, whatever else it tells."""
    fact = Fact("under18", State.PRESENT, Basis.STATED, turn.today)
    others = tuple(m for m in turn.mentions if m.condition != "under18")
    return replace(turn, mentions=(*others, Mention("under18", fact, who, "")))

"""A message that is a number and little else: an age ("17", "no fever, 16"), or weeks that may be those of a pregnancy.

What the number counts is told by the talk: a day that was asked for, an option, or the question about today.
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.minors import is_young_number
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.turn import Mention, Turn

_MINOR, _PREGNANCY = "under18", "pregnancy"
_ADULT, _OLDEST, _TEEN = 18, 110, 13
_WORDS = {
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
}  # fmt: skip
_NUMBER = r"(?:\d{1,3}|" + "|".join(_WORDS) + r")"
# Where a number in an answer to "under 18, ill, alcohol, a period?" is no age: it has a unit, or counts something else.
_AGE_IN_ANSWER = re.compile(
    rf"(?:^|[,.;:!()]\s*|\b(?:yes|yeah|yep|no|nope|nah|and|but|just|only|still|im|i am|is|shes|hes|aged?|nearly|almost|about|though|me|well|at|under|barely)\s+)(?P<age>{_NUMBER})"
    r"(?:\s*(?:y/?o|y\.o\.?|yrs?|years?)\b)?(?!\s*(?:\w+\s)?(?:weeks?|wks?|months?|mths?|days?|hours?|hrs?|minutes?|mins?|oclock|pm|am|units?|glass\w*|pints?|beers?|drinks?|wines?|shots?|cans?|bottles?|times?|sessions?|kids|children|stone|kg|degrees?|"
    r"jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)\b|\s?(?:%|x\b|/\d|:\d|\.\d|st\b|nd\b|rd\b|th\b|\d))"
)
_NOT_ONES_AGE = re.compile(
    r"\b(?:option|number|question|day|since|temp\w*|when i was|my (?:\w+ )?(?:son|daughter|kids?|child\w*|boys?|girls?|brother|sister)|over|older|above|until|last|ago)\b"
)
# "28 weeks", "31 weeks today, woo", "20 wks on saturday!"
_WEEKS = re.compile(
    r"^\W*(?:(?:hi|hey|hello|ok|so|well|only|just|nearly|almost|about|currently|now|woo|yay|me)\W+)*(?P<n>\d{1,2}) ?(?:weeks?|wks?)\b"
    r"(?:\W+(?:today|tomorrow|now|here|already|so far|and counting|(?:on |this |next )?\w+day|woo\w*|yay|whoop|lol|in|eek|at last|finally|and (?:so |very |really )?excited))*\W*$"
)
_FIRST_WEEK, _LAST_WEEK = 4, 42


def with_bare_number(turn: Turn, before: Memory, knowledge: Knowledge) -> Turn:
    """The turn, with what a number that makes up most of it tells."""
    interview = before.interview
    if interview is not None and interview.running and not before.held:
        question = knowledge.screening.get(interview.asking)
        if question is not None and _PREGNANCY in question.conditions and _may_be_weeks(turn):
            return _with(turn, Fact(_PREGNANCY, State.PRESENT, Basis.UNCERTAIN, turn.today), interview.who)
        if question is None or _MINOR not in question.conditions or interview.pending == "when":
            return turn
        return _with_age_in_answer(turn, interview.who)
    if turn.mentions or before.asked.startswith("when"):
        return turn
    if _is_ones_age(turn, before):
        return _with(turn, Fact(_MINOR, State.PRESENT, Basis.STATED, turn.today))
    if _may_be_along(turn, before):
        return _with(turn, Fact(_PREGNANCY, State.PRESENT, Basis.UNCERTAIN, turn.today))
    return turn


# "None, apart from being 12 weeks", "only ten weeks": told where the check asks about pregnancy.
_SOME_WEEKS = re.compile(
    r"\b(?:[4-9]|[1-3]\d|4[0-2]|ten|twelve|fourteen|sixteen|twenty|thirty) (?:weeks?|wks?)\b(?! (?:ago|old|since|after|back|late))"
)


def _may_be_weeks(turn: Turn) -> bool:
    named = any(m.condition in (_PREGNANCY, "postpartum", "breastfeeding") for m in turn.mentions)
    return not named and "?" not in turn.text and _SOME_WEEKS.search(plain_words(turn.text)) is not None


def _with(turn: Turn, fact: Fact, who: str = USER) -> Turn:
    return replace(turn, mentions=(*turn.mentions, Mention(fact.condition, fact, who, "")))


def _with_age_in_answer(turn: Turn, who: str) -> Turn:
    """An age in an answer to the question about today. One above 17 denies being young, and only that."""
    plain = plain_words(turn.text)
    told = any(m.condition == _MINOR for m in turn.mentions)
    found = [int(_WORDS.get(m["age"], m["age"])) for m in _AGE_IN_ANSWER.finditer(plain)]
    found = [age for age in found if age > len("1234")]  # below that it is the number of an option
    if told or "?" in plain or not found or max(found) > _OLDEST or _NOT_ONES_AGE.search(plain):
        return turn
    state = State.PRESENT if min(found) < _ADULT else State.ABSENT
    return _with(turn, Fact(_MINOR, state, Basis.STATED, turn.today), who)


def _is_ones_age(turn: Turn, before: Memory) -> bool:
    """Whether the whole message is a young age. After talk of a routine a small number may be one of minutes."""
    if not is_young_number(turn.text):
        return False
    if "age" in before.topics:
        return True
    digits = re.search(r"\d+", turn.text)
    age = int(digits.group()) if digits else _TEEN
    return "?" not in turn.text and (age >= _TEEN or (age > len("1234567") and not before.topics))


def _may_be_along(turn: Turn, before: Memory) -> bool:
    """Whether a message is a number of weeks and nothing told before has a day or takes weeks."""
    found = _WEEKS.match(plain_words(turn.text))
    if found is None or "?" in turn.text or not _FIRST_WEEK <= int(found["n"]) <= _LAST_WEEK:
        return False
    known = [f for who in (USER, *before.profile.others) for f in before.profile.facts(who)]
    return not before.topics and not any(f.state is State.PRESENT for f in known)

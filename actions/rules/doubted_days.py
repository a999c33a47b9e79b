"""The day of an injection that is doubted, topped up since, or overruled by the injector's "not until December".

A day in doubt is no day: it is asked for, and the wait stands until then. Patterns run over plain words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from actions.rules.days import day_of_month
from actions.rules.event_days import waits
from actions.rules.knowledge import Condition
from actions.rules.memory import Memory
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.turn import Mention, Turn
from actions.rules.when import When

#: A day longer ago than this is waited for no more, however much it is doubted.
_MATTERS = timedelta(days=60)
_MOST_WORDS = 8
_LESS = re.compile(
    r"\b(?:(?:could|might|may) (?:well )?(?:be|have been) (?:less|fewer|sooner|later|more recent\w*)|(?:maybe|perhaps|possibly|probably) (?:less|fewer|sooner|more recent\w*)|or (?:maybe )?(?:less|fewer)\b|or was (?:it|that)|give or take)\b"
)
_TOPPED = r"(?:top(?:ped)?[ -]?ups?|topups?|touch(?:ed)?[ -]?ups?|(?:a )?second (?:round|lot|go|syringe)|another (?:round|lot|go|syringe)|(?:some |a bit )?more|tweaked?|twice|again)"
_SINCE = re.compile(
    rf"\b{_TOPPED}\b(?: \w+){{0,2}}? (?:since|after(?:wards| that)?|this week|lately|recently|later|the other day)\b|\b(?:since|this week|recently|afterwards|lately)\b(?: \w+){{0,4}}? {_TOPPED}\b"
)
_NUMBER = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_OTHER_NUMBER = re.compile(
    rf"^\W*(?:(?:no|nope|wait|oops|sorry|oh|actually|i mean|meant|make that|well|not|or|its|it was|more like|rather)\W+)+{_NUMBER}(?: (?:days|hours|hrs|weeks))?(?: ago)?(?: (?:sorry|oops|lol|actually|i mean|i think))?\W*$|"
    rf"^\W*{_NUMBER} (?:hours?|hrs?)(?: ago)?(?:\W+(?:sorry|oops|lol|actually|i mean))*\W*$"
)
_NOT_SURE = re.compile(r"\b(?:not (?:sure|certain)|cant remember|dont remember)\b")
_TILL = re.compile(
    r"\b(?:injector|nurse|doctor|doc|clinic|surgeon|practitioner|she|he|they|derm|aesthetician|told|advised|said|says|wants)\b[^.?!]{0,60}?\b(?:until|till|til|not before|before|after)\s(?:the )?"
    r"(?P<till>[a-z0-9][^.?!,;]{0,24})"
)
_SAID_SO = re.compile(r"\b(?:she|he|they|clinic|injector|nurse|doctor|doc|surgeon) (?:said|says|told|meant|wanted)\b")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def with_doubted_day(turn: Turn, before: Memory, conditions: Mapping[str, Condition]) -> tuple[Turn, Memory]:
    """The turn and the memory before it, without the days that this turn puts in doubt."""
    if (told := _advised_till(turn, before, conditions)) is not None:
        return told, before
    plain = plain_words(turn.text)
    # "Or was it five weeks she said": in doubt is the advice, and the longer one counts.
    advice = turn.advised is not None or _SAID_SO.search(plain) is not None
    doubted = not advice and bool(_LESS.search(plain) or _SINCE.search(plain))
    if doubted and any(_is_open(m.fact, turn, conditions) for m in turn.mentions):
        mentions = tuple(
            replace(m, fact=replace(m.fact, day=None)) if _is_open(m.fact, turn, conditions) else m
            for m in turn.mentions
        )
        return replace(turn, mentions=mentions, dates=()), before
    last = [f for f in before.profile.facts(USER) if (USER, f.condition) in before.changed]
    last = [f for f in last if waits(f.condition, conditions) and f.state is State.PRESENT]
    if doubted and turn.dates and before.asked == f"when:{USER}" and not turn.mentions:
        return replace(turn, dates=(), topics=()), before
    known = [f for f in last if _is_open(f, turn, conditions)]
    short = len(plain.split()) <= _MOST_WORDS and not turn.dates and not turn.mentions
    if not known or not short or not (doubted or _NOT_SURE.search(plain) or _OTHER_NUMBER.match(plain)):
        return turn, before
    profile = before.profile
    for fact in known:
        profile = profile.with_fact(USER, replace(fact, day=None))
    again = tuple(Mention(f.condition, replace(f, day=None, said=turn.today), USER, "") for f in known)
    return replace(turn, mentions=again, topics=(), intent="check_condition"), replace(before, profile=profile)


def _is_open(fact: Fact, turn: Turn, conditions: Mapping[str, Condition]) -> bool:
    """Whether the day of a treatment is known, and near enough for a doubt to matter."""
    told = fact.state is State.PRESENT and fact.day is not None and waits(fact.condition, conditions)
    return told and fact.basis is not Basis.PLANNED and fact.day is not None and fact.day >= turn.today - _MATTERS


def _advised_till(turn: Turn, before: Memory, conditions: Mapping[str, Condition]) -> Turn | None:
    """The turn, with the wait that a clinic set an end to ("until December") in days; None when none did."""
    told = _TILL.search(plain_words(turn.text))
    if told is None or turn.advised is not None:
        return None
    until = _day_ahead(told["till"], turn)
    waiting = [m.fact for m in turn.mentions if m.who == USER and waits(m.condition, conditions)]
    waiting = waiting or [f for f in before.profile.facts(USER) if waits(f.condition, conditions)]
    if until is None or not any(f.state is State.PRESENT for f in waiting):
        return None
    dates = tuple(w for w in turn.dates if not _named(w, told["till"]))
    past = [w.strict for w in dates if w.strict is not None and w.strict <= turn.today]
    day = max([*past, *(f.day for f in waiting if f.day is not None and not turn.mentions)], default=turn.today)
    mentions = tuple(
        replace(m, fact=replace(m.fact, day=day if past else None)) if m.fact in waiting else m for m in turn.mentions
    )
    return replace(turn, mentions=mentions, dates=dates, advised=max((until - day).days, 1), topics=())


def _day_ahead(words: str, turn: Turn) -> date | None:
    """The next day that words such as "dec 1", "december" and "xmas" mean."""
    today = turn.today
    if re.match(r"(?:xmas|christmas)", words):
        return _next(today, 12, 25)
    if re.match(r"new year", words):
        return _next(today, 1, 1)
    if (number := re.match(r"([12]?\d|3[01])(?:st|nd|rd|th)(?! (?:of )?[a-z])", words)) is not None:
        return day_of_month(int(number[1]), today, True)
    for when in turn.dates:
        if when.strict is not None and _named(when, words):
            day = when.strict
            if day > today:
                return day
            return day + timedelta(days=7) if (today - day).days < 7 else _next(today, day.month, min(day.day, 28))
    month = re.match(rf"(?:\d\w* )?({'|'.join(_MONTHS)})(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b", words)
    if month is not None:
        return _next(today, _MONTHS.index(month[1]) + 1, 1)
    return None


def _named(when: When, words: str) -> bool:
    """Whether words such as "30th" are those of a day ("the 30th")."""
    return plain_words(when.text).removeprefix("on ").removeprefix("the ") in words


def _next(today: date, month: int, day: int) -> date:
    this_year = date(today.year, month, day)
    return this_year if this_year > today else date(today.year + 1, month, day)

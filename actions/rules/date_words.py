"""The words of dates and intervals as patterns, and the intervals counted. Pure."""

from __future__ import annotations

import re
from datetime import date

from actions.rules.days import NUMBER, ORDINAL, days_away, number
from actions.rules.when import When

WEEKDAY = r"(?:mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|{ORDINAL})"
# "10d" is ten days, but "and friday" is not "an d(ay) friday".
GAP = r"(?:\s|(?<=\d))"
_YEARS, _MONTHS = r"(?:years?|yrs?)", r"(?:months?|mths?|mo)"
_WEEKS, _DAYS = r"(?:weeks?|wks?|w|fortnights?)", r"(?:days?|nights?|d)"
UNIT = rf"(?:minutes?|mins?|hours?|hrs?|{_DAYS}|{_WEEKS}|{_MONTHS}|{_YEARS})"
_FULL = r"(?:full |whole |short |solid )?"
_ONE = rf"{NUMBER}(?: or so)?{GAP}{_FULL}"
_AND = r"(?:,?\s(?:and|n|&|plus)\s|\s|(?=\d))"


def _and(unit: str) -> str:
    return rf"(?:{_AND}{_ONE}{unit}(?![a-z]))?"


_WEEKS_DOWN = rf"{_WEEKS}(?![a-z]){_and(_DAYS)}"
_MONTHS_DOWN = rf"{_MONTHS}(?![a-z]){_and(_WEEKS)}{_and(_DAYS)}"
_YEARS_DOWN = rf"{_YEARS}(?![a-z]){_and(_MONTHS)}{_and(_WEEKS)}{_and(_DAYS)}"
#: An interval of one unit or of several, from the longest down ("two months and a week"): the group `count`.
COUNT = rf"(?P<count>{_ONE}(?:{_YEARS_DOWN}|{_MONTHS_DOWN}|{_WEEKS_DOWN}|{UNIT}(?![a-z])))"
#: The same, of days, weeks and months only.
LONG_COUNT = rf"(?P<count>{_ONE}(?:{_MONTHS_DOWN}|{_WEEKS_DOWN}|{_DAYS}(?![a-z])))"
#: "Getting my eyelids done" is still to come, though "done" is a word of the past.
TO_BE_DONE = re.compile(
    r"(?<!been )(?<!after )(?<!since )(?<!remember )\b"
    r"(?:getting|having|(?:to|will|gonna|[a-z]'ll|ill) (?:get|have))(?: [a-z']+){1,4} done\b"
)
_PART = re.compile(rf"({NUMBER})(?: or so)?{GAP}{_FULL}({UNIT})(?![a-z])")


def parts(count: str) -> list[tuple[int, str]]:
    """The numbers and units of what `COUNT` matched."""
    return [(number(n), unit) for n, unit in _PART.findall(count)]


def away(counted: list[tuple[int, str]], anchor: date | None, sign: int) -> date | None:
    """So many units from `anchor`, if known; where the order in which they are counted matters, the later day."""
    days = [_in_order(order, anchor, sign) for order in (counted, counted[::-1])]
    return max((day for day in days if day is not None), default=None)


def _in_order(counted: list[tuple[int, str]], day: date | None, sign: int) -> date | None:
    for count, unit in counted:
        day = days_away(count, unit, day, sign) if day is not None else None
    return day


def when_of(match: re.Match[str], day: date | None, today: date, other: date | None = None) -> When:
    """A match that means `day`."""
    return When(match.start(), match.end(), match.group(), day, other, day is not None and day > today)

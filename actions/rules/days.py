"""Days counted as people count them: so many units away, a weekday, the nearest such date. Pure."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "couple": 2, "a couple": 2, "a couple of": 2, "couple of": 2, "half a": 0, "half an": 0,
    "a dozen": 12, "half a dozen": 6,
}  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_ONES = "one two three four five six seven eight nine".split()
_BELOW_100 = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[ -]?(?:{'|'.join(_ONES)})(?![a-z]))?|"
    + "|".join(sorted((k for k in _NUMBERS if " " not in k and k not in ("couple", "a", "an")), key=len, reverse=True))
    + ")"
)
# "a few hundred" is nobody's count.
_HUNDREDS = (
    rf"(?:(?:a|{'|'.join(_ONES)})[ -]|(?<!few )(?<!several )(?<!couple )(?<!couple of )(?<!some )(?<!many )\b)hundred"
    rf"(?:(?: and| n| &)? (?:{_BELOW_100}|\d{{1,2}})(?![a-z\d]))?"
)
NUMBER = rf"(?:\d{{1,4}}|{_HUNDREDS}|(?:half )?a dozen|half an?|a couple(?: of)?|couple(?: of)?|{_BELOW_100}|an|a)"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth"
).split()
#: A day of the month in words.
ORDINAL = rf"(?:(?:twenty|thirty)[ -]?(?:{'|'.join(_ORDINALS[:9])})|thirtieth|{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})"
_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_MONTHS = [m.lower() for m in calendar.month_name]


def number(word: str) -> int:
    """The number that digits or a word of `NUMBER` say. Raises KeyError for another word."""
    word = word.strip()
    if word.isdigit():
        return int(word)
    if word in _NUMBERS:
        return _NUMBERS[word]
    many, hundred, rest = word.partition("hundred")
    if hundred:
        rest = re.sub(r"^\W*(?:and|n)?\W+", "", rest)
        return 100 * _NUMBERS[many.strip(" -") or "one"] + (number(rest) if rest else 0)
    tens = next((name for name in _TENS if word.startswith(name)), None)
    if tens is None:
        raise KeyError(word)
    ones = word.removeprefix(tens).lstrip(" -")
    return _TENS[tens] + (_ONES.index(ones) + 1 if ones else 0)


def ordinal(word: str) -> int:
    """The day that digits ("3rd") or a word of `ORDINAL` say; 0 for another word."""
    digits = "".join(c for c in word if c.isdigit())
    if digits:
        return int(digits)
    if word == "thirtieth":
        return 30
    for tens, value in _TENS.items():
        if word.startswith(tens) and (rest := word.removeprefix(tens).lstrip(" -")) in _ORDINALS:
            return value + _ORDINALS.index(rest) + 1
    return _ORDINALS.index(word) + 1 if word in _ORDINALS else 0


def days_away(count: int, unit: str, today: date, sign: int) -> date | None:
    """`count` units from today; hours and minutes fall on today (or, past 24 hours, days back)."""
    unit = unit.rstrip("s")
    try:
        if unit in ("minute", "min"):
            return today
        if unit in ("hour", "hr"):
            return today + sign * timedelta(days=count // 24)
        if unit in ("day", "night", "d"):
            return today + sign * timedelta(days=count)
        if unit in ("week", "wk", "w"):
            return today + sign * timedelta(weeks=count)
        if unit == "fortnight":
            return today + sign * timedelta(weeks=2 * count)
        if unit in ("month", "mth", "mo"):
            return today + sign * relativedelta(months=count)
        return today + sign * relativedelta(years=count)
    except (OverflowError, ValueError):
        return None


def weekday(name: str, today: date, *, ahead: bool = False, this: bool = False) -> date:
    """A named weekday: the coming one when the words point `ahead`, else the most recent one before today.

    `this`: today itself may be meant ("this friday").
    """
    index = next(i for i, day in enumerate(_WEEKDAYS) if day.startswith(name[:3]))
    if ahead:
        return today + timedelta(days=(index - today.weekday()) % 7 or 7)
    behind = (today.weekday() - index) % 7
    return today - timedelta(days=behind if this else behind or 7)


def month_number(name: str) -> int:
    """1 to 12 for a month by its name or its first three letters."""
    return next(i for i, month in enumerate(_MONTHS) if month and month.startswith(name[:3]))


def real_day(year: int, month: int, day: int) -> date | None:
    """That date, None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nearest(month: int, day: int, today: date, future: bool) -> date | None:
    """The most recent such day not after today; the coming one when the words point ahead."""
    years = range(today.year, today.year + 5) if future else range(today.year, today.year - 5, -1)
    for year in years:
        found = real_day(year, month, day)
        if found is not None and (found >= today if future else found <= today):
            return found
    return None


def day_of_month(day: int, today: date, future: bool) -> date | None:
    """The most recent such day of a month up to today; the coming one when the words point ahead."""
    first = today.replace(day=1)
    for step in range(3):
        month = first + relativedelta(months=step if future else -step)
        found = real_day(month.year, month.month, day)
        if found is not None and (found >= today if future else found <= today):
            return found
    return None


def whole_month(month: int, year: int | None, today: date) -> date | None:
    """Only a month is known: its last day, when that is more than 60 days ago; else unknown."""
    if year is None:
        year = today.year if month <= today.month else today.year - 1
    last = date(year, month, calendar.monthrange(year, month)[1])
    return last if (today - last).days > 60 else None

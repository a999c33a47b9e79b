"""Days counted as people count them: so many units away, a weekday, the nearest such date. Pure."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "couple": 2, "a couple": 2, "a couple of": 2, "couple of": 2, "half a": 0, "half an": 0,
}  # fmt: skip
NUMBER = (
    r"(?:\d{1,4}|half an?|a couple(?: of)?|couple(?: of)?|"
    + "|".join(k for k in _NUMBERS if " " not in k and k != "couple")
    + ")"
)
_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_MONTHS = [m.lower() for m in calendar.month_name]


def number(word: str) -> int:
    """The number that digits or a word of `NUMBER` say. Raises KeyError for another word."""
    word = word.strip()
    return int(word) if word.isdigit() else _NUMBERS[word]


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


def weekday(name: str, today: date, which: str, future: bool) -> date:
    """A named weekday: `next` and plans look ahead, everything else is the most recent one before today."""
    index = next(i for i, day in enumerate(_WEEKDAYS) if day.startswith(name[:3]))
    if which == "next" or future:
        ahead = (index - today.weekday()) % 7 or 7
        return today + timedelta(days=ahead)
    behind = (today.weekday() - index) % 7 or 7
    if which == "this":
        behind %= 7
    return today - timedelta(days=behind)


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

"""Months, seasons and years: the last day of each, as nobody knows which one was meant. Pure."""

from __future__ import annotations

import re
from datetime import date, timedelta

from actions.rules.date_words import when_of
from actions.rules.days import month_number, whole_month
from actions.rules.when import When


def last_of_month(m: re.Match[str], today: date, ahead: bool) -> When | None:
    """ "the last day of february", "the last day of last month"."""
    if not m["month"]:
        return when_of(m, today.replace(day=1) - timedelta(days=1), today)
    month = month_number(m["month"])
    for year in (today.year, today.year - 1):
        day = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        if day <= today:
            return when_of(m, day, today)
    return None


def last_year(m: re.Match[str], today: date, ahead: bool) -> When:
    """ "last year": its last day."""
    last = date(today.year - 1, 12, 31)
    return when_of(m, last if (today - last).days > 60 else None, today)


def month_only(m: re.Match[str], today: date, ahead: bool) -> When:
    """ "in march", "march 2024": the last day of it."""
    year = int(m["year"]) if m["year"] else None
    if ahead and year is None:
        return when_of(m, None, today)
    return when_of(m, whole_month(month_number(m["month"]), year, today), today)


def year_only(m: re.Match[str], today: date, ahead: bool) -> When:
    """ "in 2019": the last day of it."""
    last = date(int(m["year"]), 12, 31)
    return when_of(m, last if (today - last).days > 60 else None, today)


def season(m: re.Match[str], today: date, ahead: bool) -> When:
    """ "In the spring of 2023": its last day, in the north or in the south."""
    last = date(int(m["year"]), 12, 31) if m["season"] != "winter" else date(int(m["year"]) + 1, 3, 31)
    return when_of(m, last if (today - last).days > 60 else None, today)

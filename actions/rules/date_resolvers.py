"""What an expression that names a day, a month or a feast means on a given day. Pure.

Each function takes a match of its pattern in `date_rules.RULES`, today, and whether the words point ahead.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from actions.rules.date_words import when_of
from actions.rules.days import day_of_month, month_number, nearest, ordinal, real_day, weekday
from actions.rules.feasts import coming_feast, holiday
from actions.rules.when import When

#: What a match means: given the match, today and whether the words point ahead.
Resolver = Callable[[re.Match[str], date, bool], When | None]


def fixed(m: re.Match[str], today: date, ahead: bool, *, days: int) -> When:
    """A day that is so many days from today: "yesterday"."""
    return when_of(m, today + timedelta(days=days), today)


def named_day(m: re.Match[str], today: date, ahead: bool) -> When:
    """ "last friday", "on thursday", "the monday before last"."""
    which = (m["which"] or "").strip().removeprefix("this ")
    which = "next" if which == "coming" else which
    future = which == "next" or ahead  # "last" is a word of the past, so that nothing is ahead then
    day = weekday(m["day"], today, ahead=future, this=which == "this")
    if m["tail"]:
        return when_of(m, weekday(m["day"], today) - timedelta(weeks=1), today)
    other = None
    if which == "next" and "coming" not in m["which"] and day.isocalendar().week == today.isocalendar().week:
        other = day + timedelta(weeks=1)  # "next friday" on a tuesday: this week's or the one after
    if not future and which in ("", "on") and (today - day).days == 7 and not m["gone"]:
        other = today  # "on thursday", said on a thursday
    return when_of(m, day, today, other)


def weekday_and_number(m: re.Match[str], today: date, ahead: bool) -> When | None:
    """ "Wednesday the 11th": the 11th that is a Wednesday; of two that do not agree the stricter one counts."""
    named, number = weekday(m["day"], today, ahead=ahead), ordinal(m["n"])
    first = today.replace(day=1)
    months = [first + relativedelta(months=step) for step in (0, -1, 1)]
    days = [day for month in months if (day := real_day(month.year, month.month, number)) is not None]
    agreed = [day for day in days if day.weekday() == named.weekday()]
    agreed.sort(key=lambda day: (day < today if ahead else day > today, abs((day - today).days)))
    if agreed:
        return when_of(m, agreed[0], today)
    day = day_of_month(number, today, ahead) if 1 <= number <= 31 else None
    return when_of(m, named, today, day)


def weekend(m: re.Match[str], today: date, ahead: bool) -> When:
    """The last day of a weekend, for the stricter one counts."""
    if m.group().startswith("next") or ahead:
        return when_of(m, weekday("sunday", today, ahead=True), today)
    sunday = today - timedelta(days=(today.weekday() - 6) % 7)
    return when_of(m, sunday, today)


def month_day(m: re.Match[str], today: date, ahead: bool) -> When | None:
    """ "2 november", "nov 2nd 2026"."""
    month = month_number(m["month"])
    digits = ordinal(m["day"])
    if not 1 <= digits <= 31:
        return None
    if m["year"]:
        return when_of(m, real_day(2000 + int(m["year"]) % 100, month, digits), today)
    return when_of(m, nearest(month, digits, today, ahead), today)


def slashed(m: re.Match[str], today: date, ahead: bool) -> When | None:
    """ "3/11": the 3rd of November and the 11th of March, where both can be."""
    first, second = int(m["a"]), int(m["b"])

    def make(month: int, day: int) -> date | None:
        if m["year"]:
            return real_day(2000 + int(m["year"]) % 100, month, day)
        return nearest(month, day, today, ahead)

    readings = [d for d in (make(second, first), make(first, second)) if d is not None]
    if not readings:
        return None
    other = readings[1] if len(readings) > 1 and readings[1] != readings[0] else None
    return when_of(m, readings[0], today, other)


def iso(m: re.Match[str], today: date, ahead: bool) -> When | None:
    """ "2026-11-02"."""
    day = real_day(int(m["y"]), int(m["m"]), int(m["d"]))
    return when_of(m, day, today) if day else None


def of_month(m: re.Match[str], today: date, ahead: bool) -> When | None:
    """ "the first of this month", "the 3rd of last month", "the twelfth of the month"."""
    day = ordinal(m["day"])
    if not 1 <= day <= 31:
        return None
    if m["month"] == "the":
        return when_of(m, day_of_month(day, today, ahead), today)
    step = {"last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1}.get(m["month"].split()[-1], 0)
    month = today.replace(day=1) + relativedelta(months=step)
    return when_of(m, real_day(month.year, month.month, day), today)


def nth_weekday(m: re.Match[str], today: date, ahead: bool) -> When | None:
    """ "The first monday of this month", "the last friday in october"."""
    first = today.replace(day=1)
    if m["month"]:
        years = [int(m["year"])] if m["year"] else [today.year + step for step in ((0, 1) if ahead else (0, -1))]
        months = [date(year, month_number(m["month"]), 1) for year in years]
    else:
        months = [first + relativedelta(months={"last": -1, "next": 1}.get(m["which"], 0))]
        if m["which"] == "the" and not ahead:
            months.append(first - relativedelta(months=1))
    days = [_nth(m["nth"], m["day"], month) for month in months]
    if len(days) > 1:
        days = [day for day in days if (day >= today if ahead else day <= today)]
    return when_of(m, days[0], today) if days else None


def _nth(nth: str, name: str, month: date) -> date:
    if nth == "last":
        return weekday(name, month + relativedelta(months=1))
    count = ordinal(nth) - 1
    return weekday(name, month - timedelta(days=1), ahead=True) + timedelta(weeks=count)


def on_the(m: re.Match[str], today: date, ahead: bool) -> When | None:
    """ "on the 3rd", "the 3rd last month"."""
    day = ordinal(m["day"])
    if not 1 <= day <= 31:
        return None
    if m["last"]:
        month = today.replace(day=1) - timedelta(days=1)
        return when_of(m, real_day(month.year, month.month, day), today)
    return when_of(m, day_of_month(day, today, ahead), today)


_SOON, _VERY_SOON = 60, 30
#: What makes of the word after it a length of time: "three days before christmas".
LENGTH = r"(?<!day )(?<!days )(?<!night )(?<!nights )(?<!week )(?<!weeks )(?<!month )(?<!months )(?<!morning )(?<!fortnight )(?<!evening )"
#: What is done with a feast to come in view.
_AIMED_AT = re.compile(
    rf"(?:\b{LENGTH}before|\b(?:for|ahead of|in time for|(?:all )?ready for|pre|prior to|leading up to|(?:the )?run[ -]?up to|by|until|till|my|our|her|his|their))"
    r"[\s-](?:the |this )?(?:my |our )?$"
)
_LASTS = re.compile(r"weekend$|^easter$")
_OWN = ("my", "our", "her", "his", "their")
_BEFORE_A_FEAST = re.compile(r"\b(?:before|after|prior to|ahead of|following|from|to)[\s-](?:the |this )?$")
# "On Christmas Eve I let them ...": told as done.
_TOLD_AFTER = re.compile(
    r"^,?\s(?:i|we|they|he|she|my [\w'-]+(?: \w+)?)\s(?:just\s|also\s|only\s|finally\s)?(?:had|let|got|did|was|were|went|put|gave|took|paid|came|saw|\w{3,}ed)\b"
)
_GONE_BY = re.compile(
    r"\b(?:had|did|done|got|was|were)\b[^.!?;]*\b(?:at|on|since|last|past)\s(?:the |last )?$|\b(?:last|past|since)\s$"
)

_TELLS_THE_PAST = re.compile(r"\b(?:had|did|done|got|was|were|went|been|last|past|since|ago|back|\w{3,}ed)\b")
_AROUND_A_FEAST = frozenset("at on in over around round about the just maybe i think it er um yes so".split())


def _may_be_planned(m: re.Match[str]) -> bool:
    """Whether a feast in sight may be the coming one: "botox on christmas eve", but not the mere answer "at christmas"."""
    rest = re.findall(r"[a-z]+", m.string[: m.start()] + " " + m.string[m.end() :])
    return bool(set(rest) - _AROUND_A_FEAST) and not _TELLS_THE_PAST.search(m.string)


def feast(m: re.Match[str], today: date, ahead: bool) -> When:
    """ "at easter"; one to come in view may be meant as well."""
    # "just before Halloween" was that day at the latest.
    before_it = (m["vague"] or "").split()[-1:] == ["before"] and not ahead and not m["year"]
    if m["vague"] and (not before_it or coming_feast(m["name"], today, _SOON) is not None):
        return when_of(m, None, today)
    year = int(m["year"]) if m["year"] else None
    day = holiday(m["name"], today, ahead, year, back=1 if m["tail"] else 0)
    if day is None or day == today or ahead or year is not None or m["tail"]:
        return when_of(m, day, today)
    before = m.string[: m.start()]
    aimed_at, offset = _AIMED_AT.search(before), _BEFORE_A_FEAST.search(before)
    near = _SOON if aimed_at or offset or _may_be_planned(m) else _VERY_SOON
    coming = coming_feast(m["name"], today, near)
    told = _GONE_BY.search(before) or (not aimed_at and _TOLD_AFTER.match(m.string[m.end() :]))
    if not offset and told:  # only one that lasts may have begun
        lasts = coming is not None and (coming - today).days <= 3 and _LASTS.search(m["name"])
        coming = coming if lasts else None
    if coming is not None and aimed_at and not aimed_at.group().startswith(_OWN):
        return when_of(m, None, today)  # "botox for christmas" may have been yesterday
    return when_of(m, day, today, coming)


def vague(m: re.Match[str], today: date, ahead: bool) -> When:
    """A time that is no day: "recently"."""
    return when_of(m, None, today)


def not_yet(m: re.Match[str], today: date, ahead: bool) -> When | None:
    """Unknown; left to the next rule where "not 2 days ago" denies a day that was told before."""
    told_before = _TOLD_BEFORE.search(m.string[: m.start()])
    return None if told_before and _BARE_NOT.match(m.group()) else when_of(m, None, today)


_BARE_NOT = re.compile(r"not (?!yet|quite|even|fully|been|more|over)[^ ]+ \w+ (?:ago|back)$")
_TOLD_BEFORE = re.compile(r"^\W*$|\b(?:ago|back|yesterday|today|day|week|since)\b[^.!?]*$")


def may_be_coming(resolve: Resolver) -> str:
    """When a day that a rule found in the past may be the coming one: "said" so, "soon", a "named" weekday of an event, or "" for never."""
    if resolve in (on_the, of_month):
        return "said"
    if resolve is named_day:
        return "named"
    return "soon" if resolve in (month_day, slashed) else ""

"""Dates and intervals as people write them, resolved against a given today.

Pure: today is always passed in. A vague expression ("recently", "last week", "a few days ago") is found
and stays without a day; a day that could be two days (12/11) gives both, and the later one is the strict one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from actions.rules.days import (
    NUMBER,
    day_of_month,
    days_away,
    month_number,
    nearest,
    number,
    real_day,
    weekday,
    whole_month,
)


@dataclass(frozen=True)
class When:
    """One date expression in a text.

    `start`, `end`: character span. `day`: the day meant, or None when vague. `other`: the second reading of an
    ambiguous order. `future`: the words point ahead of today.
    """

    start: int
    end: int
    text: str
    day: date | None
    other: date | None = None
    future: bool = False

    @property
    def strict(self) -> date | None:
        """The later of the possible days: the one that makes a wait longer."""
        if self.day is None:
            return None
        return max(self.day, self.other) if self.other else self.day


_WEEKDAY = r"(?:mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_DAY = r"(?:\d{1,2})(?:st|nd|rd|th)?"
_UNIT = r"(?:minutes?|mins?|hours?|hrs?|hr|days?|nights?|d|weeks?|wks?|wk|w|fortnights?|months?|mths?|mth|mo|years?|yrs?|yr)"
_VAGUE = (
    r"recently|a (?:while|bit) (?:ago|back)|ages ago|the other (?:day|week|night)|not (?:that |so )?long (?:ago|back)|lately|long ago|"
    r"(?:a )?few (?:days|weeks|months|years) (?:ago|back)|several (?:days|weeks|months) (?:ago|back)|some (?:days|weeks|time) (?:ago|back)|"
    r"(?:a )?(?:days|weeks|months|years) (?:ago|back)|(?:earlier|at the start|at the beginning|end|middle) (?:of )?(?:this|last) (?:week|month|year)|"
    r"last (?:week|month|year|summer|winter|spring|autumn|fall|time)|this (?:week|month|year)|in the (?:summer|winter|spring|autumn)|"
    r"a number of \w+ ago|over a (?:week|month) ago|the weekend before last|end of last week|soon"
)
_FUTURE = re.compile(
    r"\b(?:next|tomorrow|tonight|going in|going for|booked|booking|getting|going to|gonna|will|having|planning|upcoming|scheduled|in for|"
    r"appointment|due|about to|plan to|ill be|want to)\b"
)
_PAST = re.compile(r"\b(?:had|did|was|were|last|ago|since|done|went|injected)\b")


def find_dates(text: str, today: date) -> list[When]:
    """Every date expression of `text` in order, each resolved against `today`. Longest reading wins."""
    low = text.lower().replace("\u2019", "'")
    if len(low) != len(text):
        low = text
    ahead = bool(_FUTURE.search(low)) and not _PAST.search(low)
    past = bool(_PAST.search(low))
    found: list[When] = []
    for pattern, resolve in _RULES:
        for match in pattern.finditer(low):
            if any(match.start() < w.end and w.start < match.end() for w in found):
                continue
            when = _not_yet(resolve(match, today, ahead), resolve, match, today, past)
            if when is not None:
                found.append(when)
    return sorted(found, key=lambda w: w.start)


def _not_yet(when: When | None, resolve: _Resolver, match: re.Match[str], today: date, past: bool) -> When | None:
    """A day and month without a year, in words that do not tell the time, may be the coming one: the strict reading."""
    if when is None or past or when.day is None or resolve not in (_month_day, _slashed, _on_the):
        return when
    if resolve is _on_the and not _TO_COME.search(match.string):
        return when
    if resolve is not _on_the and (today - when.day).days <= _SOON:
        return when
    coming = resolve(match, today, True)
    if coming is None or coming.day is None or coming.day <= today or match.groupdict().get("year"):
        return when
    if (coming.day - today).days > _SOON:
        return when
    return replace(when, other=max(coming.day, when.other or coming.day))


_SOON = 60
_TO_COME = re.compile(r"\b(?:is on|its on|are on|ive got|i've got|i have|appointment|book(?:ed|ing)?)\b")


def _when(match: re.Match[str], day: date | None, today: date, other: date | None = None) -> When:
    return When(match.start(), match.end(), match.group(), day, other, day is not None and day > today)


_Resolver = Callable[[re.Match[str], date, bool], When | None]
_INSTEAD = re.compile(
    rf"^\s*,?\s*(?:no|sorry|i mean|wait|make that)\s*,?\s*(?P<n>{NUMBER})\b(?!\s?(?:days?|weeks?|months?|ago))"
)
_ROUGHLY = re.compile(r"^(?:about|around|roughly|maybe|like|nearly|almost|approx\w*)\s")
_ISH = re.compile(r"^\s?(?:roughly|or so|ish|maybe|or less|i think|approx\w*)\b")
_OR_MORE = re.compile(rf"\b(?P<n>{NUMBER})\s?(?:or|to|-|and)\s?$")


def _ago(m: re.Match[str], today: date, ahead: bool) -> When:
    count = number(m["n"])
    fewer = _OR_MORE.search(m.string[: m.start("n")])
    if fewer:
        count = min(count, number(fewer["n"]))  # "3 or 4 days ago": the later day is the strict one
    instead = _INSTEAD.match(m.string[m.end() :])
    if instead:
        count = number(instead["n"])
    if (
        m["unit"].startswith("d")
        and 10 <= count <= 12
        and (_ROUGHLY.search(m.group()) or _ISH.match(m.string[m.end() :]))
    ):
        count -= 3  # "about ten days ago" may be nine
    day = days_away(count, m["unit"], today, -1)
    if m["tail"] and day is not None:
        tail = m["tail"].strip()
        day += timedelta(days={"tomorrow": 1, "yesterday": -1}.get(tail, 0))
    return _when(m, day, today)


def _count_reached(m: re.Match[str], today: date, ahead: bool) -> When:
    """ "10 days tomorrow", "2 weeks on friday": the interval is full on that day."""
    name = m["on"]
    if name == "tomorrow":
        anchor = today + timedelta(days=1)
    elif name == "today":
        anchor = today
    elif name == "yesterday":
        anchor = today - timedelta(days=1)
    else:
        anchor = weekday(name, today, "next", True)
    return _when(m, days_away(number(m["n"]), m["unit"], anchor, -1), today)


def _day_count(m: re.Match[str], today: date, ahead: bool) -> When:
    """ "day 4 post tox": four days since."""
    return _when(m, today - timedelta(days=number(m["n"])), today)


def _weeks_and_days(m: re.Match[str], today: date, ahead: bool) -> When:
    """ "one week and one day ago"."""
    return _when(m, today - timedelta(weeks=number(m["n"]), days=number(m["n2"])), today)


def _last_year(m: re.Match[str], today: date, ahead: bool) -> When:
    last = date(today.year - 1, 12, 31)
    return _when(m, last if (today - last).days > 60 else None, today)


def _in(m: re.Match[str], today: date, ahead: bool) -> When:
    return _when(m, days_away(number(m["n"]), m["unit"], today, 1), today)


def _fixed(days: int) -> _Resolver:
    return lambda m, today, ahead: _when(m, today + timedelta(days=days), today)


def _week_from(m: re.Match[str], today: date, ahead: bool) -> When:
    """ "a week last tuesday", "a week ago tuesday", "tuesday week"."""
    day = weekday(m["day"], today, "last", False) - timedelta(weeks=number(m["n"]))
    return _when(m, day, today)


def _named(m: re.Match[str], today: date, ahead: bool) -> When:
    which = (m["which"] or "").strip()
    future = which == "next" or (ahead and which != "last")
    day = weekday(m["day"], today, which, future)
    if m["tail"]:
        day = weekday(m["day"], today, "last", False) - timedelta(weeks=1)
        return _when(m, day, today)
    other = None
    if which == "next" and day.isocalendar().week == today.isocalendar().week:
        other = day + timedelta(weeks=1)  # "next friday" on a tuesday: this week's or the one after
    if not future and which in ("", "on") and (today - day).days == 7:
        other = today  # "on thursday", said on a thursday
    return _when(m, day, today, other)


def _weekend(m: re.Match[str], today: date, ahead: bool) -> When:
    if m.group().startswith("next") or (ahead and "last" not in m.group()):
        return _when(m, weekday("sunday", today, "next", True), today)
    sunday = today - timedelta(days=(today.weekday() - 6) % 7)
    return _when(m, sunday, today)


def _month_day(m: re.Match[str], today: date, ahead: bool) -> When | None:
    month = month_number(m["month"])
    digits = re.sub(r"\D", "", m["day"])
    if not 1 <= int(digits) <= 31:
        return None
    if m["year"]:
        year = int(m["year"])
        return _when(m, real_day(year + 2000 if year < 100 else year, month, int(digits)), today)
    return _when(m, nearest(month, int(digits), today, ahead), today)


def _slashed(m: re.Match[str], today: date, ahead: bool) -> When | None:
    first, second = int(m["a"]), int(m["b"])
    year = int(m["year"]) if m["year"] else None
    if year is not None and year < 100:
        year += 2000

    def make(month: int, day: int) -> date | None:
        if year is not None:
            return real_day(year, month, day)
        return nearest(month, day, today, ahead) if 1 <= month <= 12 and 1 <= day <= 31 else None

    readings = [d for d in (make(second, first), make(first, second)) if d is not None]
    if not readings:
        return None
    other = readings[1] if len(readings) > 1 and readings[1] != readings[0] else None
    return _when(m, readings[0], today, other)


def _iso(m: re.Match[str], today: date, ahead: bool) -> When | None:
    day = real_day(int(m["y"]), int(m["m"]), int(m["d"]))
    return _when(m, day, today) if day else None


def _on_the(m: re.Match[str], today: date, ahead: bool) -> When | None:
    day = int(re.sub(r"\D", "", m["day"]))
    if not 1 <= day <= 31:
        return None
    if m["last"]:
        month = today.replace(day=1) - timedelta(days=1)
        return _when(m, real_day(month.year, month.month, day), today)
    return _when(m, day_of_month(day, today, ahead), today)


def _month_only(m: re.Match[str], today: date, ahead: bool) -> When:
    year = int(m["year"]) if m["year"] else None
    if ahead and year is None:
        return _when(m, None, today)
    return _when(m, whole_month(month_number(m["month"]), year, today), today)


def _year_only(m: re.Match[str], today: date, ahead: bool) -> When:
    last = date(int(m["year"]), 12, 31)
    return _when(m, last if (today - last).days > 60 else None, today)


_HOLIDAYS = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "xmas": (12, 25), "boxing day": (12, 26),
    "new years eve": (12, 31), "new year's eve": (12, 31), "nye": (12, 31), "new years day": (1, 1), "new year's day": (1, 1),
    "valentines day": (2, 14), "valentine's day": (2, 14), "valentines": (2, 14), "st patricks day": (3, 17), "halloween": (10, 31),
    "bonfire night": (11, 5), "guy fawkes": (11, 5), "fourth of july": (7, 4), "4th of july": (7, 4), "april fools": (4, 1),
}  # fmt: skip


def _holiday(m: re.Match[str], today: date, ahead: bool) -> When:
    month, day = _HOLIDAYS[m.group()]
    return _when(m, nearest(month, day, today, ahead), today)


def _vague(m: re.Match[str], today: date, ahead: bool) -> When:
    return _when(m, None, today)


_NOW = r"(?:today|this (?:morning|afternoon|evening)|tonight|just now|earlier today|(?:half an|an) hour ago|minutes ago|hours ago)"
_RULES: list[tuple[re.Pattern[str], _Resolver]] = [
    (re.compile(r"\b(?P<y>20\d\d)-(?P<m>\d{1,2})-(?P<d>\d{1,2})\b"), _iso),
    (re.compile(rf"\b(?:less than|under|within|not even|not quite|barely|at most|up to) {NUMBER}\s?{_UNIT}(?: ago| back)?\b"), _vague),
    (re.compile(rf"\b(?P<n>{NUMBER})\s?(?P<unit>{_UNIT})\s(?:on\s|this\s|come\s|by\s)?(?P<on>tomorrow|today|yesterday|{_WEEKDAY})\b(?! ago)"), _count_reached),
    (re.compile(rf"\b(?P<n>{NUMBER})\s(?:weeks?|wks?) (?:ago )?(?:last|past|on|ago)\s(?P<day>{_WEEKDAY})\b"), _week_from),
    (re.compile(rf"\b(?P<n>{NUMBER}) weeks? (?:and |n |& )?(?P<n2>{NUMBER}) days? (?:ago|back)\b"), _weeks_and_days),
    (re.compile(rf"\b(?P<n>{NUMBER})\s?(?P<unit>{_UNIT}) ago (?P<on>today|tomorrow|yesterday)\b"), _count_reached),
    (re.compile(rf"\bday (?P<n>{NUMBER})(?P<unit>)(?P<tail>)(?: (?:post|after|of|since)\b)"), _day_count),
    (re.compile(rf"^\W*(?:about |maybe |just |only |like |its been |been )?(?P<n>{NUMBER})\s?(?P<unit>{_UNIT})(?P<tail>)\W*$"), _ago),
    (
        re.compile(
            rf"\b(?:about |around |roughly |maybe |exactly |like |nearly |almost |over |just over |only )?(?P<n>{NUMBER})(?: or so)?\s?(?:full |whole |short )?(?P<unit>{_UNIT})\s"
            rf"(?:ago|back|since|before now|prior|previously|earlier|post\b)(?P<tail>\s(?:tomorrow|yesterday))?"
        ),
        _ago,
    ),
    (re.compile(rf"\b(?:its been|it's been|been|day|its|it's|has been)\s(?:about |only |just |like )?(?P<n>{NUMBER})\s?(?P<unit>{_UNIT})(?P<tail>)\b"), _ago),
    (re.compile(rf"\bin\s(?:about )?(?P<n>{NUMBER})\s?(?P<unit>days?|weeks?|fortnights?|months?)(?:'?s? time)?\b(?! (?:row|total))"), _in),
    (re.compile(r"\blast year\b"), _last_year),
    (re.compile(r"\b(?:the )?day before yesterday\b"), _fixed(-2)),
    (re.compile(r"\b(?:the )?day after tomorrow\b"), _fixed(2)),
    (re.compile(r"\b(?:y[ea]?st[ea]?r?d[ae]?y|yday|yest|ystd|last night)\b"), _fixed(-1)),
    (re.compile(r"\b(?:tomorrow|tmrw|tmr|tomoz|2moro)\b"), _fixed(1)),
    (re.compile(rf"\b{_NOW}\b"), _fixed(0)),
    (re.compile(rf"\b(?:the )?(?P<day>{_DAY})\s(?:of )?(?P<month>{_MONTH})\b(?:,?\s?(?P<year>(?:20)?\d\d)\b(?!\s?(?:st|nd|rd|th|days|weeks)))?"), _month_day),
    (re.compile(rf"\b(?P<month>{_MONTH})\s(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s(?P<year>20\d\d)\b)?"), _month_day),
    (re.compile(r"\b(?P<a>\d{1,2})[/.](?P<b>\d{1,2})(?:[/.](?P<year>(?:20)?\d\d))?\b(?![/%])"), _slashed),
    (re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, _HOLIDAYS), key=len, reverse=True)) + r")\b"), _holiday),
    (re.compile(rf"\b(?P<last>last month )?on the (?P<day>{_DAY})\b(?! day)"), _on_the),
    (re.compile(r"\b(?P<last>)the (?P<day>\d{1,2}(?:st|nd|rd|th))\b(?! (?:day|time|week|session|month|trimester|one|side|floor))"), _on_the),
    (re.compile(rf"\b(?P<which>last |this |this past |past |next |on )?(?P<day>{_WEEKDAY})(?: just gone| gone)?(?P<tail> before last| week ago)?\b"), _named),
    (re.compile(r"\b(?:over |at |on |this |last |next )?(?:the )?(?:past )?weekend\b(?! before)"), _weekend),
    (re.compile(r"\b(?:a )?fortnight (?:ago|back)\b"), _fixed(-14)),
    (re.compile(r"\b(?<!few )(?<!last )week (?:ago|back)\b"), _fixed(-7)),
    (re.compile(rf"\b(?:{_VAGUE})\b"), _vague),
    (re.compile(rf"\b(?:in|since|back in|last|during|early|late|mid|beginning of|end of|start of)\s(?P<month>{_MONTH})\b(?:\s(?:of )?(?P<year>20\d\d|19\d\d))?"), _month_only),
    (re.compile(r"\b(?:in|since|back in|from)\s(?P<year>(?:19|20)\d\d)\b"), _year_only),
]  # fmt: skip

"""The expressions of dates and intervals, and what each of them means on a given day.

`RULES` is tried from top to bottom; what an earlier rule has taken is not read again.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from actions.rules.days import (
    HOLIDAY,
    NUMBER,
    ORDINAL,
    day_of_month,
    days_away,
    holiday,
    month_number,
    nearest,
    number,
    ordinal,
    real_day,
    weekday,
    whole_month,
)
from actions.rules.when import When

_WEEKDAY = r"(?:mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|{ORDINAL})"
_UNIT = r"(?:minutes?|mins?|hours?|hrs?|hr|days?|nights?|d|weeks?|wks?|wk|w|fortnights?|months?|mths?|mth|mo|years?|yrs?|yr)"
# "10d" is ten days, but "and friday" is not "an d(ay) friday".
_GAP = r"(?:\s|(?<=\d))"
_VAGUE = (
    r"recently|a (?:while|bit) (?:ago|back)|ages ago|the other (?:day|week|night)|not (?:that |so )?long (?:ago|back)|lately|long ago|"
    r"(?:a )?few (?:days|weeks|months|years) (?:ago|back)|several (?:days|weeks|months) (?:ago|back)|some (?:days|weeks|time) (?:ago|back)|"
    r"(?:a )?(?:days|weeks|months|years) (?:ago|back)|(?:earlier|at the start|at the beginning|end|middle) (?:of )?(?:this|last) (?:week|month|year)|"
    r"last (?:week|month|year|summer|winter|spring|autumn|fall|time)|this (?:week|month|year)|in the (?:summer|winter|spring|autumn)|"
    r"a number of \w+ ago|over a (?:week|month) ago|the weekend before last|end of last week|soon"
)


def _when(match: re.Match[str], day: date | None, today: date, other: date | None = None) -> When:
    return When(match.start(), match.end(), match.group(), day, other, day is not None and day > today)


#: What a match means: given the match, today and whether the words point ahead.
Resolver = Callable[[re.Match[str], date, bool], When | None]
_INSTEAD = re.compile(
    rf"^\W*(?:(?:no|sorry|i mean|wait|make that)\W+)+(?P<n>{NUMBER})\b(?:\s?(?P<unit>{_UNIT})\b|(?!\s?\w)|(?=\sago))"
)
_ROUGHLY = re.compile(r"^(?:about|around|roughly|maybe|like|nearly|almost|approx\w*)\s")
_ISH = re.compile(r"^\s?(?:roughly|or so|ish|maybe|or less|i think|approx\w*)\b")
_OR_MORE = re.compile(rf"\b(?P<n>{NUMBER})\s?(?:or|to|-|and)\s?$")


def _ago(m: re.Match[str], today: date, ahead: bool) -> When:
    count = number(m["n"])
    fewer = _OR_MORE.search(m.string[: m.start("n")])
    if fewer:
        count = min(count, number(fewer["n"]))  # "3 or 4 days ago": the later day is the strict one
    unit = m["unit"]
    instead = _INSTEAD.match(m.string[m.end() :])
    if instead:
        count, unit = number(instead["n"]), instead["unit"] or unit  # "10 days ago, I mean 7 (days)"
    if unit.startswith("d") and 10 <= count <= 12 and (_ROUGHLY.search(m.group()) or _ISH.match(m.string[m.end() :])):
        count -= 3  # "about ten days ago" may be nine
    return _when(m, days_away(count, unit, today, -1), today)


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
        anchor = weekday(name, today, ahead=True)
    full = days_away(number(m["n"]), m["unit"], anchor, -1)
    if name == "yesterday" or not m["unit"].startswith(("w", "fortnight")) or _SINCE.search(m.string):
        return _when(m, full, today)
    # "two weeks today" without a word of the past may as well be the day two weeks ahead.
    to_come = days_away(number(m["n"]), m["unit"], anchor, 1)
    return _when(m, to_come, today) if ahead else _when(m, full, today, to_come)


_SINCE = re.compile(r"\b(?:had|did|since|ago|was|were|done|been|its|it's|it is|will be|itll be|that's|thats|post)\b")


def _week_on(m: re.Match[str], today: date, ahead: bool) -> When:
    """ "tuesday week": a week after the coming tuesday."""
    return _when(m, weekday(m["day"], today, ahead=True) + timedelta(weeks=1), today)


def _last_of_month(m: re.Match[str], today: date, ahead: bool) -> When | None:
    """ "the last day of february", "the last day of last month"."""
    if not m["month"]:
        return _when(m, today.replace(day=1) - timedelta(days=1), today)
    month = month_number(m["month"])
    for year in (today.year, today.year - 1):
        day = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        if day <= today:
            return _when(m, day, today)
    return None


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


def _fixed(m: re.Match[str], today: date, ahead: bool, *, days: int) -> When:
    return _when(m, today + timedelta(days=days), today)


def _week_from(m: re.Match[str], today: date, ahead: bool) -> When:
    """ "a week last tuesday", "a week ago tuesday", "tuesday week"."""
    day = weekday(m["day"], today) - timedelta(weeks=number(m["n"]))
    return _when(m, day, today)


def _named(m: re.Match[str], today: date, ahead: bool) -> When:
    which = (m["which"] or "").strip().removeprefix("this ") if m["which"] != "this " else "this"
    which = "next" if which == "coming" else which
    future = which == "next" or ahead  # "last" is a word of the past, so that nothing is ahead then
    day = weekday(m["day"], today, ahead=future, this=which == "this")
    if m["tail"]:
        return _when(m, weekday(m["day"], today) - timedelta(weeks=1), today)
    other = None
    if which == "next" and "coming" not in m["which"] and day.isocalendar().week == today.isocalendar().week:
        other = day + timedelta(weeks=1)  # "next friday" on a tuesday: this week's or the one after
    if not future and which in ("", "on") and (today - day).days == 7 and not m["gone"]:
        other = today  # "on thursday", said on a thursday
    return _when(m, day, today, other)


def _weekend(m: re.Match[str], today: date, ahead: bool) -> When:
    if m.group().startswith("next") or ahead:
        return _when(m, weekday("sunday", today, ahead=True), today)
    sunday = today - timedelta(days=(today.weekday() - 6) % 7)
    return _when(m, sunday, today)


def _month_day(m: re.Match[str], today: date, ahead: bool) -> When | None:
    month = month_number(m["month"])
    digits = ordinal(m["day"])
    if not 1 <= digits <= 31:
        return None
    if m["year"]:
        return _when(m, real_day(2000 + int(m["year"]) % 100, month, digits), today)
    return _when(m, nearest(month, digits, today, ahead), today)


def _slashed(m: re.Match[str], today: date, ahead: bool) -> When | None:
    first, second = int(m["a"]), int(m["b"])

    def make(month: int, day: int) -> date | None:
        if m["year"]:
            return real_day(2000 + int(m["year"]) % 100, month, day)
        return nearest(month, day, today, ahead)

    readings = [d for d in (make(second, first), make(first, second)) if d is not None]
    if not readings:
        return None
    other = readings[1] if len(readings) > 1 and readings[1] != readings[0] else None
    return _when(m, readings[0], today, other)


def _iso(m: re.Match[str], today: date, ahead: bool) -> When | None:
    day = real_day(int(m["y"]), int(m["m"]), int(m["d"]))
    return _when(m, day, today) if day else None


def _on_the(m: re.Match[str], today: date, ahead: bool) -> When | None:
    day = ordinal(m["day"])
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


def _holiday(m: re.Match[str], today: date, ahead: bool) -> When:
    return _when(m, holiday(m.group(), today, ahead), today)


def _vague(m: re.Match[str], today: date, ahead: bool) -> When:
    return _when(m, None, today)


_NOW = r"(?:today|this (?:morning|afternoon|evening)|tonight|just now|earlier today|(?:half an|an) hour ago|minutes ago|hours ago)"


def may_be_coming(resolve: Resolver) -> str:
    """When a day that a rule found in the past may be the coming one: "said" so, "soon", or "" for never."""
    if resolve is _on_the:
        return "said"
    return "soon" if resolve in (_month_day, _slashed) else ""


RULES: list[tuple[re.Pattern[str], Resolver]] = [
    (re.compile(r"\b(?P<y>20\d\d)-(?P<m>\d{1,2})-(?P<d>\d{1,2})\b"), _iso),
    (re.compile(rf"\b(?:less than|under|within|not even|not quite|barely|at most|up to) {NUMBER}{_GAP}{_UNIT}(?: ago| back)?\b"), _vague),
    (re.compile(rf"\b(?P<n>{NUMBER}){_GAP}(?P<unit>{_UNIT})\s(?:on\s|this\s|come\s|by\s)?(?P<on>tomorrow|today|yesterday|{_WEEKDAY})\b(?! ago)"), _count_reached),
    (re.compile(rf"\b(?P<on>tomorrow)\s(?:it'?s|it is|it'?ll be|it will be|will be|will make it|makes(?: it)?|marks|is|i(?:'?ll)? (?:hit|reach|be at))\s(?:exactly |only |just |the )?(?P<n>{NUMBER}){_GAP}(?:full )?(?P<unit>{_UNIT})\b"), _count_reached),
    (re.compile(rf"\b(?P<n>{NUMBER})\s(?:weeks?|wks?) (?:ago )?(?:last|past|on|ago)\s(?P<day>{_WEEKDAY})\b"), _week_from),
    (re.compile(rf"\b(?P<n>{NUMBER}) weeks? (?:and |n |& )?(?P<n2>{NUMBER}) days? (?:ago|back)\b"), _weeks_and_days),
    (re.compile(rf"\b(?P<n>{NUMBER}){_GAP}(?P<unit>{_UNIT}) ago (?P<on>today|tomorrow|yesterday)\b"), _count_reached),
    (re.compile(rf"\bday (?P<n>{NUMBER})(?: (?:post|after|of|since)\b)"), _day_count),
    (re.compile(rf"^\W*(?:about |maybe |just |only |like |its been |been )?(?P<n>{NUMBER}){_GAP}(?P<unit>{_UNIT})\W*$"), _ago),
    (
        re.compile(
            rf"\b(?:about |around |roughly |maybe |exactly |like |nearly |almost |over |just over |only )?(?P<n>{NUMBER})(?: or so)?{_GAP}(?:full |whole |short )?(?P<unit>{_UNIT})\s"
            rf"(?:ago|back|since|before now|prior|previously|earlier|post\b)"
        ),
        _ago,
    ),
    (re.compile(rf"\b(?:its been|it's been|been|day|its|it's|has been)\s(?:about |only |just |like )?(?P<n>{NUMBER}){_GAP}(?P<unit>{_UNIT})\b"), _ago),
    (re.compile(rf"\bin\s(?:about |like )?(?P<n>{NUMBER}){_GAP}(?P<unit>days?|weeks?|fortnights?|months?)(?:'?s? time)?\b(?! (?:row|total))"), _in),
    (re.compile(rf"\b(?P<n>{NUMBER}){_GAP}(?P<unit>days?|weeks?|fortnights?|months?) from (?:now|today)\b"), _in),
    (re.compile(rf"\bsince\s(?:the )?(?:last |past )?(?P<n>{NUMBER}){_GAP}(?P<unit>days?|weeks?|fortnights?|months?)\b"), _ago),
    (re.compile(rf"^(?!.*\b(?:can|could|may|should|use|wait|start|how)\b).*?\b(?:done|had|got|did|taken)\b[^.!?]*?\b(?P<x>before)\s(?P<n>{NUMBER}){_GAP}(?P<unit>days?|weeks?|months?)\b"), _ago),
    (re.compile(r"\blast year\b"), _last_year),
    (re.compile(r"\b(?:the )?day before yesterday\b"), partial(_fixed, days=-2)),
    (re.compile(r"\b(?:the )?day after tomorrow\b"), partial(_fixed, days=2)),
    (re.compile(r"\b(?:y[ea]?st[ea]?r?d[ae]?y|yday|yest|ystd|last night)\b"), partial(_fixed, days=-1)),
    (re.compile(r"\b(?:tomorrow|tmrw|tmr|tomoz|2moro)\b"), partial(_fixed, days=1)),
    (re.compile(rf"\b{_NOW}\b"), partial(_fixed, days=0)),
    (re.compile(rf"\b(?:the )?last day (?:of|in) (?:last month|(?P<month>{_MONTH}))\b"), _last_of_month),
    (re.compile(rf"\b(?P<day>{_WEEKDAY}) week\b(?! ago| before)"), _week_on),
    (re.compile(r"\bjust (?:left the (?:clinic|salon|surgery|doctors?|place)|(?:walked|come|came) (?:out|home|back)|back from|out of)\b"), partial(_fixed, days=0)),
    (re.compile(rf"\b(?:{_WEEKDAY},? )?(?:the )?(?P<day>{_DAY})\s(?:of )?(?P<month>{_MONTH})\b(?:,?\s?(?P<year>(?:20)?\d\d)\b(?!\s?(?:st|nd|rd|th|days|weeks)))?"), _month_day),
    (re.compile(rf"\b(?P<month>{_MONTH})\s(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s(?P<year>20\d\d)\b)?"), _month_day),
    (re.compile(r"\b(?P<a>\d{1,2})[/.](?P<b>\d{1,2})(?:[/.](?P<year>(?:20)?\d\d))?\b(?![/%])"), _slashed),
    (re.compile(rf"\b{HOLIDAY}\b"), _holiday),
    (re.compile(rf"\b(?:on )?(?:the )?(?P<day>{_DAY}) (?:of )?(?P<last>last month)\b"), _on_the),
    (re.compile(rf"\b(?P<last>last month )?on the (?P<day>{_DAY})\b(?! day)"), _on_the),
    (re.compile(r"\b(?P<last>)the (?P<day>\d{1,2}(?:st|nd|rd|th))\b(?! (?:day|time|week|session|month|trimester|one|side|floor))"), _on_the),
    (re.compile(rf"\b(?P<which>last |this coming |coming |this |this past |past |next |on )?(?P<day>{_WEEKDAY})(?P<gone> just gone| gone)?(?P<tail> before last| week ago)?\b"), _named),
    (re.compile(r"\b(?:over |at |on |this |last |next )?(?:the )?(?:past )?weekend\b(?! before)"), _weekend),
    (re.compile(r"\b(?:a )?fortnight (?:ago|back)\b"), partial(_fixed, days=-14)),
    (re.compile(r"\b(?<!few )(?<!last )week (?:ago|back)\b"), partial(_fixed, days=-7)),
    (re.compile(rf"\b(?:{_VAGUE})\b"), _vague),
    (re.compile(rf"\b(?:in|since|back in|last|during|early|late|mid|beginning of|end of|start of)\s(?P<month>{_MONTH})\b(?:\s(?:of )?(?P<year>20\d\d|19\d\d))?"), _month_only),
    (re.compile(r"\b(?:in|since|back in|from)\s(?P<year>(?:19|20)\d\d)\b"), _year_only),
]  # fmt: skip

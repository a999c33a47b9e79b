"""The expressions of dates and intervals, and what each of them means on a given day.

`RULES` is tried from top to bottom; what an earlier rule has taken is not read again.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from dateutil.relativedelta import relativedelta

from actions.rules.date_counts import (
    ago,
    ahead_of_day,
    ahead_of_now,
    count_reached,
    day_count,
    of_the_week,
    same_day,
    short_of,
    week_from,
    week_on,
    weekdays_ago,
)
from actions.rules.date_relations import RELATIVE
from actions.rules.date_spans import last_of_month, last_year, month_only, season, year_only
from actions.rules.date_words import COUNT, DAY, GAP, LONG_COUNT, MONTH, UNIT, WEEKDAY, when_of
from actions.rules.days import (
    NUMBER,
    ORDINAL,
    day_of_month,
    month_number,
    nearest,
    ordinal,
    real_day,
    weekday,
)
from actions.rules.feasts import HOLIDAY, coming_feast, holiday
from actions.rules.when import When

_VAGUE = (
    r"recently|a (?:while|bit) (?:ago|back)|ages ago|the other (?:day|week|night)|not (?:that |so )?long (?:ago|back)|lately|long ago|"
    r"(?:a )?few (?:days|weeks|months|years) (?:ago|back)|several (?:days|weeks|months) (?:ago|back)|some (?:days|weeks|time) (?:ago|back)|"
    r"(?:a )?(?:days|weeks|months|years) (?:ago|back)|(?:earlier|at the start|at the beginning|end|middle) (?:of )?(?:this|last) (?:week|month|year)|"
    r"last (?:week|month|year|summer|winter|spring|autumn|fall|time)|this (?:week|month|year)|in the (?:summer|winter|spring|autumn)|"
    r"a number of \w+ ago|over a (?:week|month) ago|the weekend before last|end of last week|(?<!how )(?<!as )(?<!too )soon"
)
#: What a match means: given the match, today and whether the words point ahead.
Resolver = Callable[[re.Match[str], date, bool], When | None]


def _fixed(m: re.Match[str], today: date, ahead: bool, *, days: int) -> When:
    return when_of(m, today + timedelta(days=days), today)


def _named(m: re.Match[str], today: date, ahead: bool) -> When:
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


def _weekday_and_number(m: re.Match[str], today: date, ahead: bool) -> When | None:
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


def _weekend(m: re.Match[str], today: date, ahead: bool) -> When:
    if m.group().startswith("next") or ahead:
        return when_of(m, weekday("sunday", today, ahead=True), today)
    sunday = today - timedelta(days=(today.weekday() - 6) % 7)
    return when_of(m, sunday, today)


def _month_day(m: re.Match[str], today: date, ahead: bool) -> When | None:
    month = month_number(m["month"])
    digits = ordinal(m["day"])
    if not 1 <= digits <= 31:
        return None
    if m["year"]:
        return when_of(m, real_day(2000 + int(m["year"]) % 100, month, digits), today)
    return when_of(m, nearest(month, digits, today, ahead), today)


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
    return when_of(m, readings[0], today, other)


def _iso(m: re.Match[str], today: date, ahead: bool) -> When | None:
    day = real_day(int(m["y"]), int(m["m"]), int(m["d"]))
    return when_of(m, day, today) if day else None


def _of_month(m: re.Match[str], today: date, ahead: bool) -> When | None:
    """ "the first of this month", "the 3rd of last month", "the twelfth of the month"."""
    day = ordinal(m["day"])
    if not 1 <= day <= 31:
        return None
    if m["month"] == "the":
        return when_of(m, day_of_month(day, today, ahead), today)
    step = {"last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1}.get(m["month"].split()[-1], 0)
    month = today.replace(day=1) + relativedelta(months=step)
    return when_of(m, real_day(month.year, month.month, day), today)


def _on_the(m: re.Match[str], today: date, ahead: bool) -> When | None:
    day = ordinal(m["day"])
    if not 1 <= day <= 31:
        return None
    if m["last"]:
        month = today.replace(day=1) - timedelta(days=1)
        return when_of(m, real_day(month.year, month.month, day), today)
    return when_of(m, day_of_month(day, today, ahead), today)


_SOON, _VERY_SOON = 60, 30
_LENGTH = r"(?<!day )(?<!days )(?<!night )(?<!nights )(?<!week )(?<!weeks )(?<!month )(?<!months )(?<!morning )(?<!fortnight )(?<!evening )"
#: What is done with a feast to come in view.
_AIMED_AT = re.compile(
    rf"(?:\b{_LENGTH}before|\b(?:for|ahead of|in time for|(?:all )?ready for|pre|prior to|leading up to|(?:the )?run[ -]?up to|by|until|till|my|our|her|his|their))"
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


def _holiday(m: re.Match[str], today: date, ahead: bool) -> When:
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
    near = _SOON if aimed_at or offset else _VERY_SOON
    coming = coming_feast(m["name"], today, near)
    told = _GONE_BY.search(before) or (not aimed_at and _TOLD_AFTER.match(m.string[m.end() :]))
    if not offset and told:  # only one that lasts may have begun
        lasts = coming is not None and (coming - today).days <= 3 and _LASTS.search(m["name"])
        coming = coming if lasts else None
    if coming is not None and aimed_at and not aimed_at.group().startswith(_OWN):
        return when_of(m, None, today)  # "botox for christmas" may have been yesterday
    return when_of(m, day, today, coming)


def _vague(m: re.Match[str], today: date, ahead: bool) -> When:
    return when_of(m, None, today)


def _not_yet(m: re.Match[str], today: date, ahead: bool) -> When | None:
    """Unknown; left to the next rule where "not 2 days ago" denies a day that was told before."""
    told_before = _TOLD_BEFORE.search(m.string[: m.start()])
    return None if told_before and _BARE_NOT.match(m.group()) else when_of(m, None, today)


_BARE_NOT = re.compile(r"not (?!yet|quite|even|fully|been|more|over)[^ ]+ \w+ (?:ago|back)$")
_TOLD_BEFORE = re.compile(r"^\W*$|\b(?:ago|back|yesterday|today|day|week|since)\b[^.!?]*$")

_NOW = r"(?:today|this (?:morning|afternoon|evening)|tonight|just now|earlier today|(?:half an|an) hour ago|minutes ago|hours ago)"


def may_be_coming(resolve: Resolver) -> str:
    """When a day that a rule found in the past may be the coming one: "said" so, "soon", a "named" weekday of an event, or "" for never."""
    if resolve in (_on_the, _of_month):
        return "said"
    if resolve is _named:
        return "named"
    return "soon" if resolve in (_month_day, _slashed) else ""


_ROUGH = (
    r"(?:(?:about|around|roughly|maybe|exactly|like|nearly|almost|over|just over|a (?:bit|little) over|more than|at least|only|just|already|now|"
    r"a good|coming up (?:to|for|on)|getting on for|going on|approaching|close (?:to|on))\s){0,2}"
)
_ABOUT = r"(?:(?:about|around|roughly|like|maybe|the|a) )?"
_FULL = r"(?:full |whole |short |solid )?"
_AT_MOST = r"(?:at (?:the )?(?:very )?most|at max|max(?:imum)?|tops|or (?:less|fewer)|or under)"
# "it hasn't been ten days", "not two weeks ago", "yet to reach ten days": the count is not reached.
_NOT_YET = (
    r"(?:(?:not|never|(?:has|have|had|is|was|are|were|does|did|wo|ai|ca|would)n'?t|cannot|yet to)\s"
    r"(?:(?:yet|quite|even|have|fully|really|actually|been|be|being|reach|reached|hit|pass|passed|think|believe|sure|if|that|its|it's|it|is|has|was|"
    r"all|as much as|as long as|at least|more than|over|much over|much more than|exactly|a|an|the|full|whole|anything like|anywhere near|"
    r"near|nearly|about|around|even close to|close to|like|far off|past|beyond)\s){0,6}|"
    r"(?:don'?t|do not|doubt)\s(?:think |believe |that )*(?:it'?s |it is |it has |its )(?:been |yet )?(?:been )?)"
)
_SINCE = r"(?:ago|back|since|before now|prior|previously|earlier|post\b|(?:(?:have |has |had )?(?:passed|elapsed|gone(?: by)?)|now|already|exactly) since)"
_FULL_ON = (
    r"(?:it'?s|it is|it'?ll be|it will be|will be|will make it|makes(?: it)?|marks|is|i(?:'?ll)? (?:hit|reach|be at))"
)
_TODAY = r"(?:today|this (?:morning|afternoon|evening)|tonight|tomorrow|yesterday|last night)"
_FEAST_ROUGHLY = (
    r"(?P<vague>(?:around|round|near|(?:just|shortly|soon|right|some ?time|any ?time|not long) (?:before|after)|"
    rf"{_LENGTH}after|over(?! (?:the )?(?:{HOLIDAY[3:-1]})? ?weekend)|during|throughout|(?:in |on )?(?:the )?(?:week|weekend|days) of|between|"
    r"in between|in the week of|either side of|week of) (?:the )?)?"
)

RULES: list[tuple[re.Pattern[str], Resolver]] = [
    (re.compile(r"\b(?P<y>20\d\d)(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})\b"), _iso),
    (re.compile(rf"\b(?P<by>{NUMBER}{GAP}(?:days?|nights?|d|weeks?|wks?))\s(?P<side>short of|shy of|off(?= a fortnight| being)(?: being)?|under|less than|over|past|more than|beyond) {COUNT}\b(?! (?:pregnant|gone|along))(?: ago| back)?"), short_of),
    (re.compile(rf"\b{COUNT}(?:\sago|\sback)?,?\s(?P<side>less|minus|bar|plus|give or take) (?P<by>{NUMBER}{GAP}(?:days?|nights?))\b(?: ago| back)?"), short_of),
    (re.compile(rf"\b{COUNT}(?:\sago|\sback)?,?\s(?:give or take|{_AT_MOST})(?: ago| back)?\b"), _vague),
    (re.compile(rf"\b{COUNT}(?:\sago|\sback)?,?\s(?:less|minus|bar) (?:a )?(?:few|several|some|bit|{NUMBER})\b(?: days| nights)?(?: ago| back)?"), _vague),
    (re.compile(rf"\b{_NOT_YET}{NUMBER}{GAP}{_FULL}{UNIT}(?![a-z])(?! (?:pregnant|gone|along|old))(?: ago| back| since)?"), _not_yet),
    (re.compile(rf"\b{COUNT}\s(?:have|has|are|is)(?:n'?t| not)(?: yet| even| quite| fully)* (?:passed|elapsed|gone|been|over|up)\b(?: yet)?(?: since)?"), _vague),
    (re.compile(rf"\b(?:(?:less|fewer) than|(?:no|not) (?:more|longer|further|later) than|under|(?:inside|within|in|over|during) the (?:last|past)|inside|within|not even|not quite|barely|hardly|scarcely|at (?:the )?most|(?:a )?max(?:imum)?(?: of)?|(?<!coming )up to|(?:just |a (?:bit|little|touch) )?(?:shy|short) of) {_ABOUT}{NUMBER}{GAP}{_FULL}{UNIT}(?: ago| back)?\b"), _vague),
    (re.compile(rf"\b(?P<n>{NUMBER}) (?P<day>{WEEKDAY}|weekend)'?s? (?:ago|back)\b"), weekdays_ago),
    (re.compile(rf"\b(?:(?:a )?few|several|some|many|a number of) (?:{WEEKDAY}|weekend)s? (?:ago|back)\b"), _vague),
    (re.compile(r"\b(?:this (?:(?:very|exact|same) )?|(?:the |that )?(?:very |exact )?same )(?:day|date|time) (?P<side>last|next) (?P<unit>week|fortnight|month|year)\b"), same_day),
    (re.compile(r"\b(?P<side>last) (?P<unit>week|month|year),? (?:on )?(?:today|this (?:very |same )?(?:day|date)|(?:on )?(?:the )?same (?:day|date))\b"), same_day),
    (re.compile(rf"\b{RELATIVE}"), _vague),
    (re.compile(rf"\b{COUNT}\s(?:on\s|this\s|come\s|by\s)?(?P<on>tomorrow|today|yesterday|{WEEKDAY})\b(?! ago)"), count_reached),
    (re.compile(rf"\b(?P<on>tomorrow|today)\s{_FULL_ON}\s(?:exactly |only |just |the )?{COUNT}\b"), count_reached),
    (re.compile(rf"\b(?P<n>{NUMBER})\s(?P<unit>weeks?|wks?|fortnights?) (?:(?:ago )?(?:last|past|on|ago)|(?:past|ago|back|gone) on)\s(?P<day>{WEEKDAY})\b"), week_from),
    (re.compile(rf"\b(?:on )?(?P<day>{WEEKDAY}) (?:of |in )?(?P<which>last|previous|this|next) week\b"), of_the_week),
    (re.compile(rf"\b{_ROUGH}{COUNT} to the (?:very |exact )?(?:day|date|hour|minute|night|dot),? (?:since|ago|back|today|that|when|after|post|i had)\b"), ago),
    (re.compile(rf"\b{COUNT} (?:ago|back) (?P<on>{_TODAY})\b"), count_reached),
    (re.compile(rf"\bday (?P<n>{NUMBER})(?: (?:post|after|of|since)\b)"), day_count),
    (re.compile(rf"^\W*{_ROUGH}(?:(?:its been|been) )?{COUNT}\W*$"), ago),
    (re.compile(rf"\b{_ROUGH}{COUNT}\s{_SINCE}"), ago),
    (re.compile(rf"\b{_ROUGH}{COUNT}\son (?:from|since|after) (?:my|the|having|getting|a|some|lip|nose|cheek)\b"), ago),
    (re.compile(rf"\b(?:its been|it's been|been|day|its|it's|has been)\s{_ROUGH}{COUNT}\b"), ago),
    (re.compile(rf"\bin\s(?:about |around |roughly |exactly |just |only |another |like )?{LONG_COUNT}(?:'?s?'? time)?(?![a-z])(?! (?:row|total))"), ahead_of_now),
    (re.compile(rf"\b{LONG_COUNT} (?:from (?:now|today)|hence)\b"), ahead_of_now),
    (re.compile(rf"\b{LONG_COUNT} from (?:this |next |the coming |this coming |coming )?(?P<day>tomorrow|{WEEKDAY})\b"), ahead_of_day),
    (re.compile(rf"\bsince\s(?:the )?(?:last |past )?{LONG_COUNT}"), ago),
    (re.compile(rf"^(?!.*\b(?:can|could|may|should|use|wait|start|how)\b).*?\b(?:done|had|got|did|taken)\b[^.!?]*?\b(?P<x>before)\s{LONG_COUNT}"), ago),
    (re.compile(r"\blast year\b"), last_year),
    (re.compile(r"\b(?:the )?day before yesterday\b"), partial(_fixed, days=-2)),
    (re.compile(r"\b(?:the )?day after tomorrow\b"), partial(_fixed, days=2)),
    (re.compile(rf"\b(?P<day>{WEEKDAY}|today|tomorrow|this day) (?P<unit>week|fortnight)\b(?!,? (?:ago|back|before|of|after|post|since|\d|one|two|three|four|five|six)\b)"), week_on),
    (re.compile(r"\b(?:y[ea]?st[ea]?r?d[ae]?y|yday|yest|ystd|last night)\b"), partial(_fixed, days=-1)),
    (re.compile(r"\b(?:tomorrow|tmrw|tmr|tomoz|2moro)\b"), partial(_fixed, days=1)),
    (re.compile(rf"\b{_NOW}\b"), partial(_fixed, days=0)),
    (re.compile(rf"\b(?:the )?last day (?:of|in) (?:last month|(?P<month>{MONTH}))\b"), last_of_month),
    (re.compile(r"\b(?:(?:walking|coming|stepping|strolling|hobbling|heading) (?:straight )?out of the (?:clinic|salon|surgery|doctors?|place|injectors?|aestheticians?)|leaving the (?:clinic|salon|injectors?))(?: right| just)?(?: now| as we speak| this (?:very )?minute)\b|\b(?:just )?this (?:very )?minute(?: (?:left|walked|stepped|came|come|got)(?: straight)? (?:out|back|in)?)?"), partial(_fixed, days=0)),
    (re.compile(r"\bjust (?:left the (?:clinic|salon|surgery|doctors?|place)|(?:walked|come|came) (?:out|home|back)|back from|out of)\b"), partial(_fixed, days=0)),
    (re.compile(rf"\b(?:{WEEKDAY},? )?(?:the )?(?!(?:first|second|third|fourth|last)\s{MONTH}\s\d\d?(?:st|nd|rd|th)?\b)(?P<day>{DAY})\s(?:of )?(?P<month>{MONTH})\b(?:,?\s?(?P<year>(?:20)?\d\d)\b(?!\s?(?:st|nd|rd|th|days|weeks)))?"), _month_day),
    (re.compile(rf"\b(?P<month>{MONTH})\s(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s(?P<year>20\d\d)\b)?"), _month_day),
    (re.compile(rf"\b(?!may (?:first|second)\b)(?P<month>{MONTH})\s(?:the )?(?P<day>{ORDINAL})\b(?! (?:time|one|try|session|of|week|day|appointment))(?:,?\s(?P<year>20\d\d)\b)?"), _month_day),
    (re.compile(r"\b(?:on|since|the night of) (?P<month>may)\s(?P<day>first|second)\b(?P<year>(?!))?"), _month_day),
    (re.compile(r"\b(?P<a>\d{1,2})[/.](?P<b>\d{1,2})(?:[/.](?P<year>(?:20)?\d\d))?\b(?![/%])"), _slashed),
    (re.compile(r"(?<![\w/.-])(?P<a>\d{1,2})-(?P<b>\d{1,2})-(?P<year>(?:20)?\d\d)\b(?![/%-])"), _slashed),
    (re.compile(rf"\b(?:in )?between (?:the )?{HOLIDAY} (?:and|&|n) (?:the )?(?:{HOLIDAY}|new year)\b"), _vague),
    (re.compile(rf"\b{_FEAST_ROUGHLY}(?P<name>{HOLIDAY})(?:,? (?:of |in )?(?P<year>20\d\d)|(?P<tail> before last))?\b"), _holiday),
    (re.compile(rf"\b(?:on )?(?:the )?(?P<day>{ORDINAL}|\d{{1,2}}(?:st|nd|rd|th)) (?:day )?(?:of|in) (?P<month>(?:(?:the |this )?(?:last|next|previous|past|coming))|the current|this|the)(?: very| same)? month\b"), _of_month),
    (re.compile(rf"\b(?:on )?(?:the )?(?P<day>{ORDINAL}|\d{{1,2}}(?:st|nd|rd|th)) (?P<month>this) month\b"), _of_month),
    (re.compile(rf"\b(?:on )?(?:the )?(?P<day>{DAY}) (?:of )?(?P<last>last month)\b"), _on_the),
    (re.compile(rf"\b(?:on |this |last )?(?P<day>{WEEKDAY}),? (?:the )?(?P<n>\d{{1,2}}(?:st|nd|rd|th))\b(?! (?:day|time|week|session|month|trimester|one|side|floor|treatment|try))"), _weekday_and_number),
    (re.compile(rf"\b(?P<last>last month )?on the (?P<day>{DAY})\b(?! (?:day|{WEEKDAY}s?)\b)"), _on_the),
    (re.compile(r"\b(?P<last>)the (?P<day>\d{1,2}(?:st|nd|rd|th))\b(?! (?:day|time|week|session|month|trimester|one|side|floor))"), _on_the),
    (re.compile(rf"\b(?P<which>last |this coming |coming |this |this past |past |next |on )?(?P<day>{WEEKDAY})(?P<gone> just gone| gone)?(?P<tail> before last| week ago)?\b"), _named),
    (re.compile(r"\b(?:over |at |on |this |last |next )?(?:the )?(?:past )?weekend\b(?! before)"), _weekend),
    (re.compile(r"\b(?:a )?fortnight (?:ago|back)\b"), partial(_fixed, days=-14)),
    (re.compile(r"\b(?<!few )(?<!last )week (?:ago|back)\b"), partial(_fixed, days=-7)),
    (re.compile(r"\b(?:(?:in|since|back in|during|from|early|late|mid) (?:the )?)?(?P<season>spring|summer|autumn|fall|winter)(?: time)?,?(?: of| in)? (?P<year>(?:19|20)\d\d)\b"), season),
    (re.compile(rf"\b(?:{_VAGUE})\b"), _vague),
    (re.compile(rf"\b(?:in|since|back in|last|during|early|late|mid|beginning of|end of|start of)\s(?P<month>{MONTH})\b(?:\s(?:of )?(?P<year>20\d\d|19\d\d))?"), month_only),
    (re.compile(rf"(?<!\d )(?<!\dst )(?<!\dnd )(?<!\drd )(?<!\dth )(?<!of )\b(?P<month>{MONTH})\s(?:of )?(?P<year>20\d\d|19\d\d)\b"), month_only),
    (re.compile(r"^\W*(?:(?:sometime|some time|it was|mine was|about|around|maybe|i think)\s){0,3}(?P<year>(?:19|20)\d\d)\b(?!\s?(?:units?|ml|mg|pounds|quid))"), year_only),
    (re.compile(r"\b(?:in|since|back in|from)\s(?P<year>(?:19|20)\d\d)\b"), year_only),
]  # fmt: skip

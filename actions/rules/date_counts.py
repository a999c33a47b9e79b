"""What an expression that counts days, weeks or months means on a given day. Pure.

Each function takes a match of its pattern in `date_rules.RULES`, today, and whether the words point ahead.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from actions.rules.date_words import TO_BE_DONE, UNIT, WEEKDAY, away, parts, when_of
from actions.rules.days import NUMBER, number, weekday
from actions.rules.when import When

_INSTEAD = re.compile(
    rf"^\W*(?:(?:no|sorry|i mean|wait|make that)\W+)+(?P<n>{NUMBER})\b(?:\s?(?P<unit>{UNIT})\b|(?!\s?\w)|(?=\sago))"
)
# Words in which somebody takes a number back or doubts it: of the two the later day counts.
_DOUBT = (
    r"(?:actually|no|nope|nah|well|or|was|it|is|it'?s|that'?s|that|more like|more|like|rather|maybe|perhaps|hmm+|"
    r"hang on|hold on|sorry|wait|"
    r"i mean|i meant|make that|i think|i guess|think|probably|possibly|could|might|may|be|have|been|only|"
    r"just|about|around|even|correction|"
    r"my mistake|oops|scrap that|scratch that|i lie|closer to|nearer|say|let me think|um+|uh|er|nearly)"
)
_STRONG = (
    r"(?:actually|or (?:was|is|maybe|perhaps|rather|could|might|even|like|just|only)|correction|"
    r"scratch that|scrap that|make that|no,? (?:it|more|that|wait|sorry|actually)|more like|sorry|i lie|i meant?)"
)
_NOT_DAYS = (
    r"(?!\s?(?:sessions?|times?|units?|syringes?|vials?|ml|areas?|spots?|people|treatments?|more|other|of|hundred|%|"
    r"[a-z]*(?:am|pm)\b|\d|[/:.]\d))"
)
_OR_WAS_IT = re.compile(
    rf"(?:^\W*|^(?:\W+[a-z]+(?:'[a-z]+)?){{0,6}}?\W+(?={_STRONG}\b))(?:{_DOUBT}\W+){{1,9}}"
    rf"(?!an?\s(?!{UNIT}\b))(?P<n>{NUMBER})\b(?:\s?(?P<unit>{UNIT})\b|{_NOT_DAYS})(?:\s(?:ago|back)\b)?"
)
_ROUGHLY = re.compile(r"\b(?:about|around|roughly|maybe|like|nearly|almost|approx\w*)\s$")
_ISH = re.compile(r"^\s?(?:roughly|or so|ish|maybe|or less|i think|approx\w*)\b")
_OR_MORE = re.compile(rf"\b(?P<n>{NUMBER})\s?(?:or|to|-|and)\s?$")
# A count that is not reached yet: what may be missing of a unit.
_NEARLY = re.compile(
    r"\b(?:nearly|almost|coming up (?:to|for|on)|getting on for|going on|approaching|close (?:to|on))\s$"
)
_MISSING = {"d": 1, "n": 1, "w": 3, "f": 3, "m": 7, "y": 30}
_SINCE = re.compile(r"\b(?:had|did|since|ago|was|were|done|been|its|it's|it is|will be|itll be|that's|thats|post)\b")
_BEHIND = re.compile(r"\b(?:last|since|past)\s$")
_GONE = re.compile(r"\s(?:just )?(?:gone|past|ago)\b")
_NAMES = {"tomorrow": 1, "yesterday": -1, "last night": -1}


def ago(m: re.Match[str], today: date, ahead: bool) -> When:
    """ "three weeks ago", "5 weeks and 3 days since"; of two numbers the one that gives the later day."""
    counted = parts(m["count"])
    count, unit = counted[0]
    before, after = m.string[: m.start("count")], m.string[m.end() :]
    fewer = _OR_MORE.search(before)
    if fewer:
        count = min(count, number(fewer["n"]))  # "3 or 4 days ago": the later day is the strict one
    instead = _INSTEAD.match(after)
    if instead:
        count, unit = number(instead["n"]), instead["unit"] or unit  # "10 days ago, I mean 7 (days)"
    doubt = None if instead else _OR_WAS_IT.match(after)
    roughly = _ROUGHLY.search(before) or _ISH.match(after)
    if unit.startswith("d") and 10 <= count <= 12 and len(counted) == 1 and roughly:
        count -= 3  # "about ten days ago" may be nine
    elif _NEARLY.search(before):
        counted = [(count, unit), *counted[1:]]
        day = away(counted, today + timedelta(days=_MISSING.get(unit[0], 0)), -1)
        return _or_later(when_of(m, min(day, today) if day else None, today), doubt, m, unit, today)
    when = when_of(m, away([(count, unit), *counted[1:]], today, -1), today)
    return _or_later(when, doubt, m, unit, today)


def _or_later(when: When, doubt: re.Match[str] | None, m: re.Match[str], unit: str, today: date) -> When:
    """The later one of two days of which the second is said in doubt: "12 days ago, or was it 5"."""
    if doubt is None:
        return when
    second = away([(number(doubt["n"]), doubt["unit"] or unit)], today, -1)
    day = max(when.day, second) if when.day and second else None
    end = m.end() + doubt.end()
    return replace(when, end=end, text=m.string[m.start() : end], day=day)


def and_a_half(m: re.Match[str], today: date, ahead: bool) -> When | None:
    """ "A week and a half ago", "2.5 months ago": half a unit rounded down, for the later day is the strict one."""
    unit = m["one"] or m["many"]
    if unit is None:
        return None
    half = {"w": 3, "m": 15, "y": 182}[unit[0]]
    return when_of(m, away([(number(m["n"]), unit), (half, "day")], today, -1), today)


def count_reached(m: re.Match[str], today: date, ahead: bool) -> When:
    """ "10 days tomorrow", "2 weeks on friday": the interval is full on that day."""
    name = m["on"]
    if re.fullmatch(WEEKDAY, name):
        anchor = weekday(name, today, ahead=True)
    else:
        anchor = today + timedelta(days=_NAMES.get(name, 0))
    counted = parts(m["count"])
    full = away(counted, anchor, -1)
    if (
        anchor < today
        or not counted[0][1].startswith(("w", "fortnight"))
        or _SINCE.search(TO_BE_DONE.sub(" ", m.string))
    ):
        return when_of(m, full, today)
    # "two weeks today" without a word of the past may as well be the day two weeks ahead.
    to_come = away(counted, anchor, 1)
    return when_of(m, to_come, today) if ahead else when_of(m, full, today, to_come)


def short_of(m: re.Match[str], today: date, ahead: bool) -> When:
    """ "two days short of a fortnight", "a day over three weeks", "three weeks less a day"."""
    sign = -1 if m["side"].startswith(("over", "past", "more", "beyond", "plus")) else 1  # "give or take": the later
    day = away(parts(m["count"]), today, -1)
    day = away(parts(m["by"]), day, sign)
    return when_of(m, min(day, today) if day is not None else None, today)


def weekdays_ago(m: re.Match[str], today: date, ahead: bool) -> When:
    """ "three fridays ago", "two weekends back": the day strictly before today, counted back."""
    if m["day"] == "weekend":
        day = today - timedelta(days=(today.weekday() - 6) % 7)
    else:
        day = weekday(m["day"], today)
    return when_of(m, day - timedelta(weeks=max(number(m["n"]), 1) - 1), today)


def same_day(m: re.Match[str], today: date, ahead: bool) -> When:
    """ "this day last week", "the same day next month"."""
    sign = 1 if m["side"] == "next" else -1
    return when_of(m, away([(1, m["unit"])], today, sign), today)


def day_count(m: re.Match[str], today: date, ahead: bool) -> When:
    """ "day 4 post tox": four days since."""
    return when_of(m, away([(number(m["n"]), "day")], today, -1), today)


def ahead_of_now(m: re.Match[str], today: date, ahead: bool) -> When:
    """ "in ten days' time", "ten days from now"."""
    return when_of(m, away(parts(m["count"]), today, 1), today)


def ahead_of_day(m: re.Match[str], today: date, ahead: bool) -> When:
    """ "a week from friday", "a week from tomorrow"."""
    anchor = today + timedelta(days=1) if m["day"] == "tomorrow" else weekday(m["day"], today, ahead=True)
    return when_of(m, away(parts(m["count"]), anchor, 1), today)


def week_on(m: re.Match[str], today: date, ahead: bool) -> When:
    """ "tuesday week", "friday fortnight", "tomorrow week": so long after the coming tuesday.

    "Since monday week", "last tuesday week" are behind: the week before that day, and in doubt that day.
    """
    name = m["day"]
    behind = _BEHIND.search(m.string[: m.start()]) or _GONE.match(m.string[m.end() :])
    if behind and re.fullmatch(WEEKDAY, name):
        last = weekday(name, today)
        return when_of(m, away([(1, m["unit"])], last, -1), today, last)
    if re.fullmatch(WEEKDAY, name):
        anchor = weekday(name, today, ahead=True)
    else:
        anchor = today + timedelta(days=_NAMES.get(name, 0))
    return when_of(m, away([(1, m["unit"])], anchor, 1), today)


def week_from(m: re.Match[str], today: date, ahead: bool) -> When:
    """ "a week last tuesday", "a week ago tuesday", "a fortnight past on sunday"."""
    return when_of(m, away([(number(m["n"]), m["unit"])], weekday(m["day"], today), -1), today)


def of_the_week(m: re.Match[str], today: date, ahead: bool) -> When:
    """ "thursday of last week", "monday this week": weeks begin on a monday."""
    step = {"last": -1, "previous": -1, "next": 1, "week before last": -2}.get(m["which"], 0)
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
    return when_of(m, weekday(m["day"], monday + timedelta(days=7), this=False), today)

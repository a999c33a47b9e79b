"""Days that have a name: the same date every year, counted from Easter, or the n-th weekday of a month. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from dateutil.easter import EASTER_ORTHODOX, easter
from dateutil.relativedelta import relativedelta

#: The days of a year that a name may mean, in order.
_Days = Callable[[int], tuple[date, ...]]
_ST = r"(?:(?:st|saint)\.? )"
_S = r"'?s'?"


def _on(month: int, day: int) -> _Days:
    return lambda year: (date(year, month, day),)


def _from_easter(days: int) -> _Days:
    return lambda year: (easter(year) + timedelta(days=days),)


def _nth(month: int, weekday: int, count: int, days: int = 0) -> _Days:
    """`days` after the `count`-th such weekday (Monday is 0) of a month; 0 for the last one."""

    def of(year: int) -> tuple[date, ...]:
        if count == 0:
            last = date(year, month, 1) + relativedelta(months=1, days=-1)
            return (last - timedelta(days=(last.weekday() - weekday) % 7 - days),)
        first = date(year, month, 1)
        return (first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1) + days),)

    return of


#: The same feasts by the older calendar, where the name alone may mean them as well.
_ORTHODOX: list[tuple[re.Pattern[str], _Days]] = [
    (re.compile(r"(?:christmas|xmas)(?: day)?"), _on(1, 7)),
    (re.compile(r"(?:christmas|xmas) eve"), _on(1, 6)),
    (
        re.compile(r"easter(?: monday| (?:bank holiday )?weekend| sunday| day)?"),
        lambda year: (easter(year, EASTER_ORTHODOX) + timedelta(days=1),),
    ),
]
_REACH = 200  # days: no rule counts further back
_THANKSGIVING, _CANADIAN = _nth(11, 3, 4), _nth(10, 0, 2)
_NAMES: list[tuple[str, _Days | None]] = [
    # The longer name stands before the shorter one. None: it falls on different days in different countries, or lasts.
    (rf"(?:mother|father){_S} day|labou?r day|independence day", None),
    (r"(?:orthodox|greek|coptic) easter(?: sunday| monday)?", None),
    (rf"(?:chinese|lunar|islamic|jewish|persian) new year(?:{_S})?(?: eve| day)?", None),
    (r"(?:christmas|xmas|easter|thanksgiving|hallowe'?en|valentine'?s?|new year'?s?) "
     r"(?:holidays?|hols|break|period|season|time|week|vacation)", None),
    (r"christmastime", None),
    (r"(?:christmas|xmas) eve", _on(12, 24)),
    (r"(?:christmas|xmas)(?: day)?", _on(12, 25)),
    (rf"boxing day|{_ST}?stephen{_S} day", _on(12, 26)),
    (rf"new year(?:{_S})? eve|nye|hogmanay", _on(12, 31)),
    (rf"new year(?:{_S})? day|new year{_S}", _on(1, 1)),
    (r"epiphany", _on(1, 6)),
    (rf"burn{_S} night", _on(1, 25)),
    (r"australia day", _on(1, 26)),
    (rf"{_ST}brigid{_S} day", _on(2, 1)),
    (r"groundhog day", _on(2, 2)),
    (r"waitangi day", _on(2, 6)),
    (rf"{_ST}?valentine(?:{_S} day| day|'?s)", _on(2, 14)),
    (rf"{_ST}david{_S} day", _on(3, 1)),
    (rf"{_ST}?(?:patri(?:ck|c|k)|paddy|patty){_S} day", _on(3, 17)),
    (rf"april fool{_S}(?: day)?", _on(4, 1)),
    (rf"{_ST}george{_S} day", _on(4, 23)),
    (r"anzac day", _on(4, 25)),
    (r"cinco de mayo", _on(5, 5)),
    (r"juneteenth", _on(6, 19)),
    (r"canada day", _on(7, 1)),
    (r"(?:the )?(?:fourth|4th) of july", _on(7, 4)),
    (r"bastille day", _on(7, 14)),
    (r"hallowe'?en(?: night| day)?|all hallow'?s'? eve", _on(10, 31)),
    (r"all saints'? day", _on(11, 1)),
    (r"all souls'? day", _on(11, 2)),
    (r"(?:bonfire|fireworks?) night|guy fawkes'?(?: night| day)?", _on(11, 5)),
    (rf"(?:armistice|remembrance|veteran{_S}) day", _on(11, 11)),
    (rf"{_ST}andrew{_S} day", _on(11, 30)),
    (r"remembrance sunday", _nth(11, 6, 2)),
    (r"memorial day", _nth(5, 0, 0)),
    (r"canadian thanksgiving(?: day)?", _CANADIAN),
    (r"thanksgiving weekend", lambda year: (*_CANADIAN(year), *_nth(11, 3, 4, 3)(year))),
    (r"thanksgiving(?: day)?", lambda year: (*_CANADIAN(year), *_THANKSGIVING(year))),
    (r"black friday", _nth(11, 3, 4, 1)),
    (r"cyber monday", _nth(11, 3, 4, 4)),
    (r"(?:pancake day|shrove tuesday|mardi gras)", _from_easter(-47)),
    (r"ash wednesday", _from_easter(-46)),
    (r"mothering sunday", _from_easter(-21)),
    (r"palm sunday", _from_easter(-7)),
    (r"maundy thursday", _from_easter(-3)),
    (r"good friday", _from_easter(-2)),
    (r"easter saturday", _from_easter(-1)),
    (r"easter (?:sunday|day)", _from_easter(0)),
    (r"easter(?: monday| (?:bank holiday )?weekend)?", _from_easter(1)),
    (r"whit sunday|pentecost", _from_easter(49)),
    (r"whit monday", _from_easter(50)),
]  # fmt: skip
#: The name of such a day.
HOLIDAY = "(?:" + "|".join(name for name, _ in _NAMES) + ")"
_KNOWN = [(re.compile(name), days) for name, days in _NAMES]


def holiday(name: str, today: date, future: bool, year: int | None = None, back: int = 0) -> date | None:
    """The most recent such day up to today, the coming one when the words point ahead, or that of a `year`.

    `back`: so many years before that. None when the name alone does not say the day. Raises KeyError.
    """
    days = next((days for pattern, days in _KNOWN if pattern.fullmatch(name)), _unknown)
    if days is _unknown:
        raise KeyError(name)
    if days is None:
        return None
    if year is not None:
        return days(year)[-1]
    if future:
        return next(day for step in (0, 1) if (day := days(today.year + step)[-1]) >= today)
    past = [day for step in (-1 - back, -back) for day in days(today.year + step)]
    latest = today - relativedelta(years=back)
    last = max(day for day in past if day <= latest)
    return max(last, _orthodox(name, today) or last) if not back else last


def coming_feast(name: str, today: date, within: int) -> date | None:
    """The first day that the name may mean from tomorrow on, no more than `within` days ahead."""
    days = next((days for pattern, days in _KNOWN if pattern.fullmatch(name)), None)
    if days is None:
        return None
    meant = [days, *(other for pattern, other in _ORTHODOX if pattern.fullmatch(name))]
    coming = [day for one in meant for step in (0, 1) for day in one(today.year + step)]
    return min((day for day in coming if 0 < (day - today).days <= within), default=None)


def _orthodox(name: str, today: date) -> date | None:
    days = next((days for pattern, days in _ORTHODOX if pattern.fullmatch(name)), None)
    if days is None:
        return None
    return max((day for day in days(today.year) if 0 <= (today - day).days <= _REACH), default=None)


def _unknown(year: int) -> tuple[date, ...]:
    return ()

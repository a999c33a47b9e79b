"""The day on which something began that goes on says nothing of the last time."""

from __future__ import annotations

from datetime import date

import pytest

from actions.rules.dates import find_dates

TODAY = date(2026, 11, 23)

GOES_ON = """
I've been getting my frown frozen since 2018, every five months or so
Tox three times a year since 2021
I started dermal filler six years ago and top up each spring
regular dysport since 2017
had my first filler in 2016, been going back ever since
I get lip filler yearly, have done since april 2022
I began Xeomin in 2019 and go every 12 weeks
I've had laser every eight weeks since March
filler on and off since 2013
I've had botox on and off from 2014
botox since I turned 35 in 2019
2018 was when I started having botox
I had tox in 2020 and I've kept it up since
I had tox in 2020. I go back every three months.
I get tox every 3 months. The first was in 2018
I am having filler since 6 months
no health problems, botox since 2020
tox since 2020, just twice a year
botox since 2021 with no problems
seven years ago was my first botox
"""

LAST_TIME = """
I haven't had tox since 2020 = 2020-12-31
no dysport since 2018 = 2018-12-31
I used to have it three times a year, gave up in 2021 = 2021-12-31
I get tox every 5 months, the last one was in July = 2026-07-31
tox every four months, last done 20 days ago = 2026-11-03
I have it every 3 months and had it 13 days ago = 2026-11-10
I had tox in 2020, can I use this every other day? = 2020-12-31
one lot of filler in 2018 and never since = 2018-12-31
it's been three years since my last filler = 2023-11-23
filler-free since 2021 = 2021-12-31
my first and only botox was in 2017 = 2017-12-31
my first ever filler was 4 weeks ago = 2026-10-26
tox in 2019, a facial every month = 2019-12-31
I had an op in 2018. I get my nails done every 3 weeks. = 2018-12-31
I have done botox since 3 months = 2026-08-23
had botox in 2020, just the once = 2020-12-31
the filler from 2019 is still there = 2019-12-31
sore since tuesday after the peel = 2026-11-17
"""


@pytest.mark.parametrize("text", GOES_ON.strip().splitlines())
def test_the_beginning_of_what_goes_on_is_no_last_day(text: str) -> None:
    assert [when.strict for when in find_dates(text, TODAY) if when.strict is not None] == []


@pytest.mark.parametrize("line", LAST_TIME.strip().splitlines())
def test_the_day_of_a_last_time_stays(line: str) -> None:
    text, expected = line.split(" = ")
    assert [str(when.strict) for when in find_dates(text, TODAY)] == [expected]

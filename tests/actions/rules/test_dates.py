"""Dates as people write them, against a given today."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.rules.advised_wait import advised_wait
from actions.rules.dates import find_dates

SUNDAY = date(2026, 11, 22)

CASES = """
3 days ago | 2026-11-19
three days back | 2026-11-19
a fortnight ago | 2026-11-08
a couple of days ago | 2026-11-20
yesterday | 2026-11-21
the day before yesterday | 2026-11-20
last night | 2026-11-21
this morning | 2026-11-22
half an hour ago | 2026-11-22
on tuesday | 2026-11-17
last tuesday | 2026-11-17
getting it next friday | 2026-11-27
was on the 3rd | 2026-11-03
on the 3rd | 2026-11-03
is on the 3rd | 2026-12-03
on 30 november | 2026-11-30
5th of november | 2026-11-05
nov 5 | 2026-11-05
2026-11-01 | 2026-11-01
10 days tomorrow | 2026-11-13
a week ago today | 2026-11-15
one week and one day ago | 2026-11-14
boxing day | 2026-12-26
in march | 2026-03-31
in 2019 | 2019-12-31
3 or 4 days ago | 2026-11-19
13/11 | 2026-11-13
recently | unknown
a while ago | unknown
last week | unknown
a few days ago | unknown
the other day | unknown
in october | unknown
""".strip().splitlines()


@pytest.mark.parametrize("case", CASES, ids=[c.split("|")[0].strip() for c in CASES])
def test_dates(case: str) -> None:
    text, expected = (part.strip() for part in case.split("|"))
    found = find_dates(f"botox {text}", SUNDAY)
    assert [str(w.strict) if w.strict else "unknown" for w in found] == [expected]


@pytest.mark.parametrize(
    ("today", "text", "expected"),
    [
        (date(2024, 3, 1), "yesterday", date(2024, 2, 29)),
        (date(2025, 3, 1), "yesterday", date(2025, 2, 28)),
        (date(2026, 1, 1), "2 days ago", date(2025, 12, 30)),
        (date(2024, 3, 31), "a month ago", date(2024, 2, 29)),
        (date(2026, 1, 3), "on the 31st", date(2025, 12, 31)),
    ],
)
def test_month_ends_leap_days_and_new_year(today: date, text: str, expected: date) -> None:
    assert find_dates(text, today)[0].day == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10 days ago, no, 7", date(2026, 11, 15)),
        ("10 days ago, I mean 7 days", date(2026, 11, 15)),
        ("10 days ago, no wait, 7 days ago", date(2026, 11, 15)),
        ("10 days ago. Sorry, one week", date(2026, 11, 15)),
        ("2 weeks ago, make that 3", date(2026, 11, 1)),
        ("10 days ago, sorry 3 ago", date(2026, 11, 19)),
        ("10 days ago, no 2 sessions yet", date(2026, 11, 12)),
        ("10 days ago, no pain", date(2026, 11, 12)),
    ],
)
def test_a_number_put_right_in_the_same_breath_counts(text: str, expected: date) -> None:
    assert find_dates(text, SUNDAY)[0].day == expected


def test_an_ambiguous_order_takes_the_later_day() -> None:
    found = find_dates("botox on 12/11", date(2026, 12, 20))[0]
    assert {found.day, found.other} == {date(2026, 11, 12), date(2026, 12, 11)}
    assert found.strict == date(2026, 12, 11)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("my injector said 4 weeks", 28),
        ("clinic told me to wait 14 days", 14),
        ("she advised a fortnight or so", 14),
        ("i had it 4 weeks ago", None),
        ("they said it was fine", None),
    ],
)
def test_the_clinics_own_wait(text: str, days: int | None) -> None:
    assert advised_wait(text) == days


@given(st.text(max_size=80), st.dates(date(2020, 1, 1), date(2030, 12, 31)))
def test_no_text_breaks_it(text: str, today: date) -> None:
    for found in find_dates(text, today):
        assert 0 <= found.start < found.end <= len(text) + 1

"""Every kind of date expression, where it stands in a text and the day it means."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from actions.rules.dates import find_dates
from actions.rules.when import When

SUNDAY = date(2026, 11, 22)
LINES = (Path(__file__).parent / "dates.txt").read_text("utf-8").splitlines()[1:]


def shown(found: When, text: str) -> str:
    assert text[found.start : found.end].lower() == found.text, "the span is that of the expression"
    day = str(found.day or "unknown")
    return f"{found.text} = {day}" + f" or {found.other}" * bool(found.other) + " ahead" * found.future


@pytest.mark.parametrize("line", LINES)
def test_each_expression_is_found_and_resolved(line: str) -> None:
    text, expected = line.split(" |")
    found = find_dates(text, SUNDAY)
    assert "; ".join(shown(one, text) for one in found) == expected.strip()


OTHER_DAYS = """
2024-02-29 | a year ago = 2023-02-28
2024-02-29 | 29/02 = 2024-02-29
2024-03-01 | on the 29th = 2024-02-29
2025-03-01 | on the 29th = 2025-01-29
2025-03-31 | 29 feb = 2024-02-29
2024-02-28 | tomorrow = 2024-02-29 ahead
2023-02-28 | tomorrow = 2023-03-01 ahead
2026-01-01 | yesterday = 2025-12-31
2026-01-01 | on the 1st = 2026-01-01
2026-01-02 | last month on the 31st = 2025-12-31
2026-03-15 | last month on the 30th = unknown
2026-02-10 | last year = unknown
2026-03-02 | last year = 2025-12-31
2026-03-01 | last year = unknown
2026-03-02 | in 2025 = 2025-12-31
2026-03-01 | in 2025 = unknown
2026-05-29 | in march = unknown
2026-05-31 | in march = 2026-03-31
2026-01-20 | in december = unknown
2026-11-24 | next friday = 2026-11-27 or 2026-12-04 ahead
2026-11-24 | next monday = 2026-11-30 ahead
2026-11-26 | on thursday = 2026-11-19 or 2026-11-26
2026-11-26 | this thursday = 2026-11-26
2026-11-26 | last thursday = 2026-11-19
2026-11-25 | last weekend = 2026-11-22
2026-11-28 | at the weekend = 2026-11-22
2026-11-25 | next weekend = 2026-11-29 ahead
2026-12-20 | booked for the 19th = 2027-01-19 or 2027-01-19 ahead
2026-12-31 | new years day = 2026-01-01 or 2027-01-01
2026-10-01 | 5 december = 2025-12-05
2026-10-05 | 5 december = 2025-12-05
2026-10-06 | 5 december = 2025-12-05 or 2026-12-05
2026-10-07 | 5 december 2025 = 2025-12-05
2026-10-07 | 5 december 2026 = 2026-12-05 ahead
2026-10-07 | 5 december = 2025-12-05 or 2026-12-05
2026-11-22 | 5 october = 2026-10-05
2026-11-24 | on friday = 2026-11-20
2026-11-24 | on monday = 2026-11-23
2026-05-30 | in march = unknown
2026-02-28 | last day of february = 2026-02-28
2026-12-31 | last day of december = 2026-12-31
2026-04-05 | easter sunday = 2026-04-05
2026-01-10 | easter monday = 2025-04-21
2026-03-29 | yesterday = 2026-03-28
2026-10-25 | 10 days ago = 2026-10-15
2024-03-31 | a month and a day ago = 2024-02-29
2024-03-01 | one week and 1 day ago = 2024-02-22
2023-03-01 | two days short of a fortnight ago = 2023-02-17
2026-03-30 | a month and 2 days ago = 2026-02-28
2026-01-05 | a hundred and one days since = 2025-09-26
2027-01-10 | two weeks less a day = 2026-12-28
2026-11-27 | three fridays ago = 2026-11-06
2026-11-28 | three fridays ago = 2026-11-13
2026-01-01 | two tuesdays back = 2025-12-23
2024-03-04 | a couple of thursdays ago = 2024-02-22
2026-03-31 | same day last month = 2026-02-28
2024-03-07 | this day last week = 2024-02-29
2026-01-03 | this time last week = 2025-12-27
2024-02-29 | this day last year = 2023-02-28
2026-01-20 | on the 31st of last month = 2025-12-31
2026-03-15 | the 30th of last month = unknown
2026-11-05 | on the twelfth of the month = 2026-10-12
2024-03-10 | the twenty-ninth of last month = 2024-02-29
2026-12-30 | the 1st of next month = 2027-01-01 ahead
2028-03-01 | 2/29/28 = 2028-02-29
2027-03-01 | 02-28-2027 = 2027-02-28
2026-12-25 | christmas day = 2026-12-25
2026-12-24 | christmas day = 2025-12-25 or 2026-12-25
2026-01-01 | new year's day = 2026-01-01
2026-01-01 | new year's eve = 2025-12-31
2026-10-20 | thanksgiving = 2026-10-12
2026-11-26 | thanksgiving day = 2026-11-26
2026-11-26 | black friday = 2025-11-28 or 2026-11-27
2026-11-27 | black friday = 2026-11-27
2024-03-01 | pancake day = 2024-02-13
2026-05-25 | memorial day = 2026-05-25
2027-06-10 | memorial day = 2027-05-31
2025-01-02 | the day after boxing day = 2024-12-27
2024-02-20 | in ten days' time = 2024-03-01 ahead
2026-12-28 | a week from friday = 2027-01-08 ahead
2026-12-25 | friday week = 2027-01-08 ahead
2023-02-20 | in a fortnight's time = 2023-03-06 ahead
""".strip().splitlines()


@pytest.mark.parametrize("line", OTHER_DAYS)
def test_other_days_of_the_calendar(line: str) -> None:
    day, expected = line.split(" | ")
    text = expected.split(" = ")[0]
    found = find_dates(text, date.fromisoformat(day))
    assert [shown(one, text) for one in found if one.text in text][:1] == [expected.replace("booked for ", "")]


SENTENCES = """
2026-10-15 | got botox for my sister's wedding on 24 october | 24 october = 2025-10-24 or 2026-10-24
2026-11-22 | i had botox ahead of my party on the 29th | on the 29th = 2026-10-29 or 2026-11-29
2026-11-22 | labor day weekend i had botox | labor day = unknown; weekend = 2026-11-22
2026-10-14 | had it over thanksgiving weekend | thanksgiving weekend = 2026-10-12
2027-01-15 | had botox on christmas eve | christmas eve = 2027-01-06
2026-04-20 | had filler on easter monday | easter monday = 2026-04-13
2026-12-20 | i got my botox done just in time for christmas | christmas = unknown
2026-12-20 | botox 10 days before xmas | 10 days before xmas = 2025-12-15 or 2026-12-15
2026-12-20 | had botox done for xmas eve | xmas eve = unknown
2026-12-20 | my new year's eve filler is done | new year's eve = 2025-12-31 or 2026-12-31
2026-11-22 | botox not even a fortnight ago | not even a fortnight ago = unknown
2026-11-22 | botox can't have been 10 days ago | can't have been 10 days ago = unknown
2026-11-22 | botox 2 weeks ago. hmm or maybe 9 days | 2 weeks ago. hmm or maybe 9 days = 2026-11-13
2026-12-20 | i had botox a week before christmas | a week before christmas = 2025-12-18 or 2026-12-18
2026-12-20 | i had botox for christmas | christmas = unknown
2026-12-20 | i had botox before christmas | christmas = unknown
2026-12-20 | i had my christmas botox | christmas = 2025-12-25 or 2026-12-25
2026-12-20 | had filler for new year's eve | new year's eve = unknown
2026-12-20 | got filler ready for christmas | christmas = unknown
2026-12-20 | had it ahead of christmas | christmas = unknown
2026-12-20 | had my pre-christmas botox | christmas = unknown
2026-12-20 | had it at christmas | christmas = 2025-12-25
2026-12-20 | had it last christmas | christmas = 2025-12-25
2026-12-20 | booked for christmas | christmas = 2026-12-25 ahead
2026-10-28 | i had botox for halloween | halloween = unknown
2026-10-28 | i had botox 4 days before halloween | 4 days before halloween = 2025-10-27 or 2026-10-27
2026-02-10 | i had botox for valentine's day | valentine's day = unknown
2026-02-10 | my valentine's botox was great | valentine's = 2025-02-14 or 2026-02-14
2026-11-22 | i had botox a week before thanksgiving | a week before thanksgiving = 2026-10-05 or 2026-11-19
2026-11-22 | i had botox in time for black friday | black friday = unknown
2026-11-22 | botox the week after halloween | the week after halloween = unknown
2026-11-22 | botox a few days after halloween | a few days after halloween = unknown
2026-11-22 | botox some days after halloween | some days after halloween = unknown
2026-11-22 | filler days after halloween | days after halloween = unknown
2026-11-22 | filler two days after halloween | two days after halloween = 2026-11-02
2026-11-22 | filler the day after halloween | the day after halloween = 2026-11-01
2026-11-22 | filler several weeks after bonfire night | several weeks after bonfire night = unknown
2026-11-22 | a week or so after halloween i had botox | after halloween = unknown
2026-01-10 | botox between christmas and new year | between christmas and new year = unknown
2026-01-10 | had botox over christmas | over christmas = unknown
2026-01-10 | had botox during christmas | during christmas = unknown
2026-11-22 | botox in halloween week | halloween week = unknown
2026-01-10 | botox the week of christmas | the week of christmas = unknown
2026-01-10 | botox at christmas | christmas = 2026-01-07
2026-01-05 | botox at christmas | christmas = 2025-12-25 or 2026-01-07
2026-04-14 | botox at easter | easter = 2026-04-13
2026-04-08 | had botox at easter | easter = 2026-04-06
2026-04-08 | had botox before easter | easter = unknown
2026-11-23 | just before halloween i had botox | just before halloween = 2026-10-31
2026-10-28 | i had botox just before halloween | just before halloween = unknown
2026-11-23 | had botox just after halloween | just after halloween = unknown
2026-11-23 | filler on the 10th... hang on, nope, the 17th | the 17th = 2026-11-17
2026-11-23 | it's been 10 days minus 4 since my filler | 10 days minus 4 = unknown
2026-11-22 | over the easter weekend | easter weekend = 2026-04-06
2026-11-22 | had botox on independence day | independence day = unknown
2026-11-22 | had botox on labor day | labor day = unknown
2026-11-28 | had botox on thanksgiving weekend | thanksgiving weekend = 2026-10-12 or 2026-11-29
2026-12-05 | had botox on thanksgiving weekend | thanksgiving weekend = 2026-11-29
2026-10-20 | had botox thanksgiving weekend | thanksgiving weekend = 2026-10-12
2026-11-22 | botox the week after 5 november | the week after 5 november = unknown
2026-11-22 | told to wait 2 weeks after 5 november | 5 november = 2026-11-05
2026-11-22 | botox the week after last tuesday | the week after last tuesday = unknown
2026-12-24 | christmas day | christmas day = 2025-12-25 or 2026-12-25
2026-11-22 | a few days before halloween i had filler | halloween = 2026-10-31
2026-01-10 | between christmas and new year's eve | between christmas and new year's eve = unknown
2026-11-22 | botox the weekend after bonfire night | the weekend = 2026-11-22; after bonfire night = unknown
2026-11-22 | botox 3 days after halloween | 3 days after halloween = 2026-11-03
2026-11-26 | botox on 20 november, filler on thursday before that | 20 november = 2026-11-20; on thursday = 2026-11-19
2027-01-07 | had botox on christmas day | christmas day = 2027-01-07
2026-07-26 | had botox at christmas | christmas = 2026-01-07
2026-11-25 | botox at christmas | christmas = 2025-12-25 or 2026-12-25
2026-10-26 | botox before christmas | christmas = unknown
2026-10-26 | botox a week before christmas | a week before christmas = 2025-12-18 or 2026-12-18
2026-01-10 | botox the christmas before last | christmas before last = 2024-12-25
2026-12-20 | botox on christmas day 2025 | christmas day 2025 = 2025-12-25
2026-12-20 | botox christmas before last | christmas before last = 2024-12-25
2026-04-03 | had botox at easter weekend | easter weekend = 2025-04-21 or 2026-04-06
2026-04-02 | had botox at easter weekend | easter weekend = 2025-04-21
2026-11-24 | botox coming friday | coming friday = 2026-11-27 ahead
2026-11-24 | botox this coming friday | this coming friday = 2026-11-27 ahead
2026-11-25 | two weekends ago | two weekends ago = 2026-11-15
""".strip().splitlines()


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_said_on_another_day(line: str) -> None:
    day, text, expected = line.split(" | ")
    assert "; ".join(shown(one, text) for one in find_dates(text, date.fromisoformat(day))) == expected

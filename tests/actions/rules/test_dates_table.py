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
2026-12-31 | new years day = 2026-01-01
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
""".strip().splitlines()


@pytest.mark.parametrize("line", OTHER_DAYS)
def test_other_days_of_the_calendar(line: str) -> None:
    day, expected = line.split(" | ")
    text = expected.split(" = ")[0]
    found = find_dates(text, date.fromisoformat(day))
    assert [shown(one, text) for one in found if one.text in text][:1] == [expected.replace("booked for ", "")]

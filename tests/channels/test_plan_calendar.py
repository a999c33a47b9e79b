from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar

from channels.plan_calendar import WEEKS, calendar_text, session_days

PLAN: dict[str, Any] = {"kind": "plan", "sessions_per_week": [3, 5], "minutes_per_session": [5, 20]}
WEDNESDAY = date(2026, 3, 4)


def _event(text: str) -> Any:
    [event] = Calendar.from_ical(text).walk("VEVENT")
    return event


def _sessions(text: str) -> list[datetime]:
    event = _event(text)
    begin = event["dtstart"].dt
    return list(rrulestr(event["rrule"].to_ical().decode(), dtstart=begin))


def test_the_sessions_are_as_many_and_as_long_as_the_plan_says() -> None:
    text = calendar_text(PLAN, WEDNESDAY, "Europe/Lisbon")
    sessions = _sessions(text)
    assert len(sessions) == 3 * WEEKS
    assert sessions[0] == datetime(2026, 3, 4, 19, 0, tzinfo=ZoneInfo("Europe/Lisbon"))
    for week in range(WEEKS):
        assert len({s.date() for s in sessions if 0 <= (s.date() - WEDNESDAY).days - 7 * week < 7}) == 3
    assert _event(text)["duration"].dt == timedelta(minutes=20)
    assert "5 to 20 minutes" in _event(text)["summary"]
    assert "manual comes first" in _event(text)["description"]


def test_the_clock_time_stays_when_the_clocks_change() -> None:
    sessions = _sessions(calendar_text(PLAN, WEDNESDAY, "Europe/Lisbon", at=time(7, 30)))
    assert {s.time() for s in sessions} == {time(7, 30)}
    assert {s.utcoffset() for s in sessions} == {timedelta(0), timedelta(hours=1)}
    text = calendar_text(PLAN, WEDNESDAY, "Europe/Lisbon")
    assert "BEGIN:VTIMEZONE" in text and "TZID=Europe/Lisbon" in text


def test_the_first_session_is_never_before_the_first_day() -> None:
    for days_later in range(7):
        start = WEDNESDAY + timedelta(days=days_later)
        assert start <= _sessions(calendar_text(PLAN, start, "Asia/Tokyo"))[0].date() < start + timedelta(days=7)


def test_days_of_the_week_can_be_chosen() -> None:
    sessions = _sessions(calendar_text(PLAN, WEDNESDAY, "Asia/Tokyo", days=(6, 1, 1)))
    assert {s.weekday() for s in sessions} == {1, 6}
    assert len(sessions) == 2 * WEEKS


@pytest.mark.parametrize("per_week", range(1, 8))
def test_sessions_are_spread_over_the_week(per_week: int) -> None:
    days = session_days(per_week)
    assert len(set(days)) == per_week
    gaps = [(b - a) % 7 or 7 for a, b in zip(days, [*days[1:], days[0]], strict=True)]
    assert max(gaps) - min(gaps) <= 1


def test_the_same_plan_is_the_same_text_and_another_one_is_another_entry() -> None:
    text = calendar_text(PLAN, WEDNESDAY, "Europe/Lisbon")
    assert text == calendar_text(dict(PLAN), WEDNESDAY, "Europe/Lisbon")
    other = calendar_text(PLAN | {"sessions_per_week": [4, 5]}, WEDNESDAY, "Europe/Lisbon")
    assert _event(text)["uid"] != _event(other)["uid"]


def test_the_text_is_iCalendar() -> None:
    text = calendar_text(PLAN, WEDNESDAY, "America/Sao_Paulo")
    assert text.startswith("BEGIN:VCALENDAR\r\n") and text.endswith("END:VCALENDAR\r\n")
    assert not re.search(r"(?<!\r)\n", text)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "CLASS:PRIVATE" in text and "BEGIN:VALARM" in text


@pytest.mark.parametrize(
    ("change", "timezone", "days"),
    [
        ({"kind": "verdict"}, "Europe/Lisbon", ()),
        ({"sessions_per_week": None}, "Europe/Lisbon", ()),
        ({"sessions_per_week": [0, 5]}, "Europe/Lisbon", ()),
        ({"sessions_per_week": [8, 9]}, "Europe/Lisbon", ()),
        ({"minutes_per_session": [20, 5]}, "Europe/Lisbon", ()),
        ({"minutes_per_session": ["5", "20"]}, "Europe/Lisbon", ()),
        ({}, "Mars/Olympus", ()),
        ({}, "", ()),
        ({}, "../etc/passwd", ()),
        ({}, "Europe/Lisbon", (7,)),
    ],
)
def test_what_is_no_plan_is_refused(change: dict[str, Any], timezone: str, days: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"."):
        calendar_text(PLAN | change, WEDNESDAY, timezone, days=days)

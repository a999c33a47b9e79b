from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.telegram.places import zone_in_words, zones_named
from channels.telegram.schedule import (
    in_words,
    is_quiet,
    may_disturb,
    next_session,
    read_quiet,
    read_time,
    today_in,
)

_ZONES = ["Europe/Lisbon", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "Pacific/Kiritimati", "Etc/UTC"]


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("18:30", time(18, 30)),
        ("7 pm", time(19)),
        ("7pm", time(19)),
        ("12 am", time(0)),
        ("12pm", time(12)),
        ("at 8", time(8)),
        ("8.15", time(8, 15)),
        ("19h", time(19)),
        ("9 o'clock", time(9)),
        ("24:00", None),
        ("13 pm", None),
        ("7:60", None),
        ("i am 35", None),
        ("", None),
        ("8 weeks pregnant", None),
    ],
)
def test_times(words: str, at: time | None) -> None:
    assert read_time(words) == at


@pytest.mark.parametrize(
    ("words", "quiet"),
    [("22-8", (22, 8)), ("22:00 - 07:00", (22, 7)), ("0 to 6", (0, 6)), ("24-7", (0, 7)), ("8-8", None), ("x", None)],
)
def test_quiet_hours(words: str, quiet: tuple[int, int] | None) -> None:
    assert read_quiet(words) == quiet


def test_quiet_hours_may_go_over_midnight() -> None:
    assert [is_quiet(time(h), (22, 8)) for h in (21, 22, 3, 7, 8)] == [False, True, True, True, False]
    assert [is_quiet(time(h), (1, 5)) for h in (0, 1, 4, 5)] == [False, True, True, False]


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC)),
    st.sampled_from(_ZONES),
    st.times(),
    st.sets(st.integers(0, 6), min_size=1),
)
def test_the_next_session_is_the_first_one_after_now(now: datetime, zone: str, at: time, days: set[int]) -> None:
    at = at.replace(microsecond=0, second=0)
    found = next_session(now, zone, at, days, (0, 0))
    assert found is not None and now < found <= now + timedelta(days=8)
    local = found.astimezone(ZoneInfo(zone))
    assert local.weekday() in days
    assert local.time() == at or _clocks_change(zone, found)
    earlier = next_session(found - timedelta(seconds=1), zone, at, days, (0, 0))
    assert earlier == found


def _clocks_change(zone: str, day: datetime) -> bool:
    around = [(day + timedelta(days=n)).astimezone(ZoneInfo(zone)).utcoffset() for n in (-1, 1)]
    return around[0] != around[1]


def test_a_time_in_quiet_hours_is_never_due() -> None:
    assert next_session(datetime(2026, 6, 15, tzinfo=UTC), "Etc/UTC", time(23), [0], (22, 8)) is None


def test_the_clocks_change() -> None:
    lisbon = "Europe/Lisbon"
    saturday = datetime(2026, 3, 28, 20, tzinfo=UTC)
    assert next_session(saturday, lisbon, time(19), range(7), (22, 8)) == datetime(2026, 3, 29, 18, tzinfo=UTC)
    # 01:30 does not exist that night.
    assert next_session(saturday, lisbon, time(1, 30), range(7), (22, 0)) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


def test_being_late_and_quiet() -> None:
    due = datetime(2026, 6, 15, 17, 30, tzinfo=UTC)
    assert may_disturb(due, due + timedelta(hours=2), "Europe/Lisbon", (22, 8))
    assert not may_disturb(due, due + timedelta(hours=2, seconds=1), "Europe/Lisbon", (22, 8))
    assert not may_disturb(due, due, "Europe/Lisbon", (18, 20))


def test_today_is_the_persons_own() -> None:
    now = datetime(2026, 6, 15, 23, 30, tzinfo=UTC)
    assert today_in("Asia/Tokyo", now).day == 16 and today_in("America/New_York", now).day == 15


def test_days_in_words() -> None:
    assert in_words([4, 0, 2]) == "Mon, Wed and Fri" and in_words([6]) == "Sun"


@pytest.mark.parametrize(
    ("words", "zones"),
    [
        ("Berlin", ["Europe/Berlin"]),
        ("  new york ", ["America/New_York"]),
        ("Europe/Lisbon", ["Europe/Lisbon"]),
        ("uk", ["Europe/London"]),
        ("Japan", ["Asia/Tokyo"]),
        ("UTC+2", ["Etc/GMT-2"]),
        ("gmt -5", ["Etc/GMT+5"]),
        ("utc+15", []),
        ("UTC", ["Etc/UTC"]),
        ("i live in berlin", []),
        ("chest pain", []),
        ("", []),
    ],
)
def test_places(words: str, zones: list[str]) -> None:
    assert zones_named(words) == zones


def test_offsets_point_the_right_way() -> None:
    now = datetime(2026, 6, 15, 12, tzinfo=UTC)
    assert now.astimezone(ZoneInfo(zones_named("UTC+2")[0])).hour == 14
    assert now.astimezone(ZoneInfo(zones_named("UTC-5")[0])).hour == 7
    for words in ("UTC+2", "UTC-5", "UTC", "Europe/Lisbon"):
        assert zone_in_words(zones_named(words)[0]) == words

"""When sessions are due and when somebody may be disturbed: pure, on the person's own clock."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
#: A reminder that is later than this is no reminder any more.
LATEST = timedelta(hours=2)

_TIME = re.compile(r"(?:at\s+)?(\d{1,2})(?:[:.h](\d{2}))?\s*(?:h|o'?clock)?\s*(am|pm|a\.m\.|p\.m\.)?")
_HOURS = re.compile(r"(\d{1,2})(?::00)?\s*(?:-|–|to|until)\s*(\d{1,2})(?::00)?")


def read_time(words: str) -> time | None:
    """A time of day such as "18:30", "7 pm", "at 8"; None when `words` are anything else."""
    found = _TIME.fullmatch(words.strip().lower())
    if not found:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "")[:1]
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def read_quiet(words: str) -> tuple[int, int] | None:
    """Quiet hours such as "22-8"; None when `words` are anything else, or the whole day."""
    found = _HOURS.fullmatch(words.strip().lower())
    if not found:
        return None
    begin, end = int(found[1]) % 24, int(found[2]) % 24
    return (begin, end) if int(found[1]) <= 24 and int(found[2]) <= 24 and begin != end else None


def is_quiet(moment: time, quiet: tuple[int, int]) -> bool:
    """Whether `moment` is in the quiet hours; the last hour itself is not quiet, and equal hours are none."""
    begin, end = time(quiet[0]), time(quiet[1])
    return begin <= moment < end if begin <= end else moment >= begin or moment < end


def today_in(zone: str, now: datetime) -> date:
    """The person's date; the server's own where the zone is not known."""
    return (now.astimezone(ZoneInfo(zone)) if zone else now.astimezone()).date()


def next_session(now: datetime, zone: str, at: time, days: Iterable[int], quiet: tuple[int, int]) -> datetime | None:
    """The next moment to remind somebody, after `now`, in UTC; None when there is none.

    A time that the clocks skip on some day is taken an hour later that day, and of one that comes twice the first.
    """
    chosen = set(days)
    if is_quiet(at, quiet):
        return None
    place = ZoneInfo(zone)
    local = now.astimezone(place)
    for later in range(9):
        day = local.date() + timedelta(days=later)
        moment = datetime.combine(day, at, place).astimezone(UTC)
        if day.weekday() in chosen and moment > now:
            return moment
    return None


def may_disturb(due: datetime, now: datetime, zone: str, quiet: tuple[int, int]) -> bool:
    """Whether a reminder that was due at `due` may still be sent `now`."""
    return now - due <= LATEST and not is_quiet(now.astimezone(ZoneInfo(zone)).time(), quiet)


def in_words(days: Iterable[int]) -> str:
    """Days of the week: "Mon, Wed and Fri"."""
    names = [WEEKDAYS[day] for day in sorted(set(days))]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def hours_in_words(quiet: tuple[int, int]) -> str:
    """Quiet hours: "22:00 and 8:00"."""
    return f"{quiet[0]}:00 and {quiet[1]}:00"

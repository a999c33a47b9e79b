"""Turns a plan into a calendar file (iCalendar, RFC 5545) that any calendar program takes."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar import Alarm, Calendar, Event, vRecur

#: The media type and the name that a channel gives the file.
MEDIA_TYPE = "text/calendar"
FILE_NAME = "mica-plan.ics"

#: How long a plan is put down for: a calendar without an end would outlive a change in somebody's health.
WEEKS = 4
AT = time(19, 0)

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_TITLE = "Microcurrent session, {minutes} minutes"
_NOTE = (
    "{least} to {most} sessions a week, {minutes} minutes each. Your device's manual comes first where it says less. "
    "Leave the session out and tell Mica first if anything about your health or your skin has changed."
)


def session_days(per_week: int) -> tuple[int, ...]:
    """Days of the week for `per_week` sessions, as far apart as they can be; 0 is Monday.

    Raises:
        ValueError: a week has not that many days.
    """
    if not 1 <= per_week <= 7:
        raise ValueError("a week has 1 to 7 session days")
    return tuple(7 * position // per_week for position in range(per_week))


def calendar_text(
    envelope: Mapping[str, Any], start: date, timezone: str, at: time = AT, days: tuple[int, ...] = ()
) -> str:
    """The sessions of a plan as an iCalendar text, the same for the same arguments.

    Args:
        envelope: the envelope of kind "plan" (DESIGN section 3).
        start: the first day that may have a session, on the user's calendar.
        timezone: the user's time zone, an IANA name such as "Europe/Lisbon".
        at: the user's time of day.
        days: days of the week (0 is Monday); without them, the plan's fewest sessions a week, spread out.

    Returns:
        The text with CRLF line ends: one weekly event for WEEKS weeks, with a reminder at its beginning.

    Raises:
        ValueError: the envelope is no plan, the time zone is not known, or `days` are no days of a week.
    """
    least, most = _span(envelope, "sessions_per_week")
    shortest, longest = _span(envelope, "minutes_per_session")
    if any(not 0 <= day <= 6 for day in days):
        raise ValueError("days of the week go from 0 to 6")
    chosen = sorted(set(days or session_days(least)))
    zone = _zone(timezone)
    first = next(d for d in (start + timedelta(days=n) for n in range(7)) if d.weekday() in chosen)
    minutes = f"{shortest} to {longest}"

    event = Event()
    event.add("uid", f"{_identity(least, minutes, start, timezone, at, chosen)}@mica")
    event.add("dtstamp", datetime.combine(start, time(0), UTC))
    event.add("dtstart", datetime.combine(first, at, zone))
    event.add("duration", timedelta(minutes=longest))
    weekly = {"freq": "weekly", "byday": [_WEEKDAYS[day] for day in chosen], "count": WEEKS * len(chosen)}
    event.add("rrule", vRecur(weekly))
    event.add("summary", _TITLE.format(minutes=minutes))
    event.add("description", _NOTE.format(least=least, most=most, minutes=minutes))
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    event.add_component(_reminder())

    calendar = Calendar()
    calendar.add("prodid", "-//Mica//Plan//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    calendar.add_missing_timezones()
    return str(calendar.to_ical().decode("utf-8"))


def _reminder() -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", "Microcurrent session")
    alarm.add("trigger", timedelta(0))
    return alarm


def _span(envelope: Mapping[str, Any], name: str) -> tuple[int, int]:
    if envelope.get("kind") != "plan":
        raise ValueError("only a plan can be put into a calendar")
    match envelope.get(name):
        case [int(low), int(high)] if 0 < low <= high:
            return low, high
    raise ValueError(f"the plan has no {name} of the form [fewest, most]")


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(f"there is no time zone {name!r}") from None


def _identity(*parts: object) -> uuid.UUID:
    """The same plan taken twice is one entry in the calendar, not two."""
    return uuid.uuid5(uuid.NAMESPACE_URL, "|".join(map(str, parts)))

"""The user's own today: passed in with the message where the channel knows it, else the server's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def _server_now(zone: ZoneInfo | None) -> datetime:
    return datetime.now(zone)


def today_for(metadata: Mapping[str, Any] | None, now: Callable[[ZoneInfo | None], datetime] = _server_now) -> date:
    """`metadata["today"]` (ISO date) or the date in `metadata["timezone"]` (IANA name), else the server's date.

    Values that cannot be read are passed over. `now` gives the present moment in a zone; tests pass their own.
    """
    metadata = metadata or {}
    try:
        return date.fromisoformat(str(metadata["today"]))
    except (KeyError, ValueError):
        pass
    try:
        return now(ZoneInfo(str(metadata["timezone"]))).date()
    except (KeyError, ValueError, ZoneInfoNotFoundError):
        return now(None).date()

"""What a person can take away: the talk as a text, the plan as a calendar, the screening as a page to print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from actions.rules.summary import printable
from channels.plan_calendar import calendar_text
from channels.web.event_log import Event
from channels.web.utterance import SUMMARY

#: Nothing in the page runs or is fetched.
SUMMARY_POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; sandbox"

_NOTE = "Mica is an automated assistant, not a clinician. This is not medical advice."


def transcript(events: Sequence[Event]) -> str:
    """The talk as plain text: who said what, when, with the sources named by Mica."""
    lines = ["Chat with Mica", _NOTE, ""]
    for event in events:
        if event.name == "user":
            lines += [f"[{event.data['at']}] You:", str(event.data["text"]), ""]
        elif event.name == "bot":
            lines += [f"[{event.data['at']}] Mica:", *map(str, event.data["texts"])]
            titles = _source_titles(event.data.get("card") or {})
            lines += [f"Sources: {'; '.join(titles)}"] if titles else []
            lines.append("")
    return "\n".join(lines)


def calendar(events: Iterable[Event], today: date, timezone: str) -> str | None:
    """The newest plan as iCalendar, None where there is none, or where a later turn speaks against it.

    Args:
        events: oldest first.
        today: the first day that may have a session, on the user's calendar.
        timezone: the user's time zone, or "".
    """
    plan: Mapping[str, Any] | None = None
    for event in events:
        card = event.data.get("card") or {}
        if card.get("type") == "plan":
            plan = card
        elif card.get("type") == "emergency":
            plan = None
        elif card.get("type") == "verdict" and card["subject"] == "user" and card["verdict"] != "none_matched":
            plan = None
    if plan is None:
        return None
    envelope = {"kind": "plan"} | {name: plan[name] for name in ("sessions_per_week", "minutes_per_session")}
    return calendar_text(envelope, today, timezone or "UTC")


def summary_page(events: Iterable[Event]) -> str | None:
    """The newest summary of a screening as a page of HTML, None where there is none."""
    found = next((e for e in reversed(list(events)) if e.name == "bot" and e.data.get(SUMMARY)), None)
    return None if found is None else printable(found.data[SUMMARY])


def _source_titles(card: Mapping[str, Any]) -> list[str]:
    named = [*card.get("sources", ()), *(s for f in card.get("findings", ()) for s in f["sources"])]
    return list(dict.fromkeys(str(source["title"]) for source in named))

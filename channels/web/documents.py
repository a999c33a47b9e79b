"""What a person can take away: the talk as a text, the plan as a calendar, the screening as a page to print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from html import escape
from typing import Any

from channels.plan_calendar import calendar_text
from channels.web.event_log import Event
from channels.web.utterance import SUMMARY

#: Nothing in the page runs or is fetched.
SUMMARY_POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; sandbox"

_NOTE = "Mica is an automated assistant, not a clinician. This is not medical advice."
_STYLE = (
    "body{font:12pt/1.5 sans-serif;color:#111;background:#fff;max-width:42rem;margin:2rem auto;padding:0 1rem}"
    "h1{font-size:1.5rem}ul{padding-left:1.2rem}li p{margin:.3rem 0}@page{margin:2cm}"
)


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
    if found is None:
        return None
    summary = found.data[SUMMARY]
    # Everything in it also stands in its `lines`, in words for people.
    lines = summary.get("lines") if isinstance(summary, Mapping) else None
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Microcurrent: health check</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><style>{_STYLE}</style></head><body>'
        f"<main><h1>Microcurrent for the face: health check</h1><p>{escape(str(found.data['at'])[:10])}</p>"
        f"{_drawn(lines or summary)}<p>{escape(_NOTE)}</p></main></body></html>"
    )


def _drawn(summary: Any, depth: int = 0) -> str:
    """Words, lists and named parts, however they are nested."""
    if isinstance(summary, Mapping) and depth < 4:
        parts = (f"<dt>{escape(_words(key))}</dt><dd>{_drawn(value, depth + 1)}</dd>" for key, value in summary.items())
        return f"<dl>{''.join(parts)}</dl>"
    if isinstance(summary, list | tuple) and depth < 4:
        return f"<ul>{''.join(f'<li>{_drawn(item, depth + 1)}</li>' for item in summary)}</ul>"
    paragraphs = (p for p in str(summary).split("\n") if p.strip())
    return "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)


def _words(key: Any) -> str:
    text = str(key).replace("_", " ")
    return text[:1].upper() + text[1:]


def _source_titles(card: Mapping[str, Any]) -> list[str]:
    named = [*card.get("sources", ()), *(s for f in card.get("findings", ()) for s in f["sources"])]
    return list(dict.fromkeys(str(source["title"]) for source in named))

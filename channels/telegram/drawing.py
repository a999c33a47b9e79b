"""From a turn of the brain to the messages that show it. Draws only: every word on health is the brain's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from actions.rules.summary import printable
from actions.rules.wording import long_day
from channels.telegram.brain import Said
from channels.telegram.lengths import MESSAGE_UNITS, split, units
from channels.telegram.outgoing import COMMAND, DOCUMENT, PICTURE, SAY, Button, Outgoing, in_rows
from channels.telegram.plan_picture import plan_spans, plan_table
from channels.telegram.texts import text

_SUMMARY_NAME = "mica-summary.html"


def draw(said: Said, lead: str = "", close: str = "") -> list[Outgoing]:
    """The messages of a turn, in order: the words in one message where they fit, then picture and document.

    `lead` and `close` are the channel's own words before and after the brain's; beside a call for help there are none.
    """
    parts = said.texts if said.kind == "emergency" else (lead, *said.texts, close)
    words = "\n\n".join(part for part in parts if part)
    buttons = [Button(title, payload, SAY) for title, payload in said.buttons]
    first = Outgoing(text=words, title=_title(said.envelope), urgent=said.kind == "emergency")
    if said.kind == "plan":
        return _plan(first, said, buttons)
    return [*paged(replace(first, buttons=in_rows(buttons))), *_summary(said.envelope)]


def paged(outgoing: Outgoing) -> list[Outgoing]:
    """One message in as many as Telegram's limit asks for; title with the first, buttons and table with the last."""
    frame = units(outgoing.title) + units(outgoing.table) + 4
    parts = split(outgoing.text, MESSAGE_UNITS - frame)
    pages = [
        Outgoing(text=part, urgent=outgoing.urgent, reply_to=outgoing.reply_to, chat=outgoing.chat) for part in parts
    ]
    if not pages:
        return []
    pages[0] = replace(pages[0], title=outgoing.title)
    pages[-1] = replace(pages[-1], table=outgoing.table, buttons=outgoing.buttons)
    return pages


def _plan(first: Outgoing, said: Said, buttons: list[Button]) -> list[Outgoing]:
    try:
        week, minutes = plan_spans(said.envelope)
    except (KeyError, TypeError, ValueError):
        return paged(replace(first, buttons=in_rows(buttons)))
    own = [Button(text("calendar_button"), "calendar", COMMAND), Button(text("remind_button"), "remind", COMMAND)]
    message = replace(first, table=plan_table(said.envelope), buttons=in_rows([*buttons, *own]))
    caption = text("plan_caption", week=week, minutes=minutes)
    kept = {key: said.envelope[key] for key in ("kind", "sessions_per_week", "minutes_per_session")}
    # The picture goes before the words, so that the buttons are at the end of the turn.
    return [Outgoing(PICTURE, caption, data=kept), *paged(message)]


def _summary(envelope: Mapping[str, Any]) -> list[Outgoing]:
    summary = envelope.get("summary")
    if not isinstance(summary, Mapping):
        return []
    try:
        page = printable(summary)
    except (KeyError, TypeError, ValueError):
        return []
    return [Outgoing(DOCUMENT, page, data={"name": _SUMMARY_NAME, "caption": text("summary_caption")})]


def _title(envelope: Mapping[str, Any]) -> str:
    kind = envelope.get("kind")
    if kind == "emergency":
        return text("emergency")
    if envelope.get("check") == "not_completed":
        return text("not_completed")
    if kind == "plan":
        return text("plan")
    if kind != "verdict" or envelope.get("subject") != "user":
        return ""
    verdict = str(envelope.get("verdict"))
    if verdict == "wait" and (until := _latest(envelope)):
        return text("verdict_wait_until", day=until)
    return text(f"verdict_{verdict}") if verdict in ("avoid", "wait", "ask", "local", "none_matched") else ""


def _latest(envelope: Mapping[str, Any]) -> str:
    """The day until which to wait, in words; "" when any of the waits has no day."""
    waits = [f for f in envelope.get("findings") or () if f.get("verdict") == "wait"]
    try:
        last = max(date.fromisoformat(str(f["until"])) for f in waits)
    except (KeyError, ValueError):
        return ""
    return long_day(last)

"""The plan as a calendar file: given while nothing stands against a session."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from channels.plan_calendar import AT, calendar_text
from channels.telegram.chats import ON
from channels.telegram.context import ASK_PLAN, Context
from channels.telegram.outgoing import CALENDAR, COMMAND, Button, Outgoing, in_rows
from channels.telegram.texts import text


async def calendar_file(context: Context, argument: str = "") -> list[Outgoing]:
    """The file; before it the time zone is asked for, and a verdict that stands comes instead."""
    chat = context.chat
    if chat.plan is None:
        return [Outgoing(text=text("calendar_no_plan"))]
    if not await context.may_use():
        return await context.converse(ASK_PLAN)
    if not chat.zone:
        chat.awaiting = "zone:calendar"
        return [Outgoing(text=text("ask_zone"))]
    data: dict[str, Any] = {
        "plan": chat.plan,
        "start": context.today.isoformat(),
        "zone": chat.zone,
        "at": chat.remind_at or AT.isoformat("minutes"),
        "days": list(chat.remind_days),
    }
    # The button for the file took its neighbour with it.
    remind = [] if chat.remind == ON else [Button(text("remind_button"), "remind", COMMAND)]
    return [Outgoing(CALENDAR, text("calendar_caption"), data=data, buttons=in_rows(remind))]


def calendar_of(data: Any) -> str:
    """The text of the file that `calendar_file` described. Raises ValueError or KeyError."""
    return calendar_text(
        data["plan"],
        date.fromisoformat(data["start"]),
        data["zone"],
        time.fromisoformat(data["at"]),
        tuple(data["days"]),
    )

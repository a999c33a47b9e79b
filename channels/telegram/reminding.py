"""Reminders: setting them up step by step, pausing and stopping them, and sending one that is due."""

from __future__ import annotations

from datetime import UTC, datetime, time

from actions.rules.wording import long_day
from channels.plan_calendar import session_days
from channels.telegram.chats import OFF, ON, PAUSED, Chat
from channels.telegram.context import Context
from channels.telegram.outgoing import COMMAND, Button, Outgoing, in_rows
from channels.telegram.places import MOST_CHOICES, zone_in_words, zones_named
from channels.telegram.plan_file import calendar_file
from channels.telegram.plan_picture import plan_spans
from channels.telegram.schedule import (
    hours_in_words,
    in_words,
    is_quiet,
    may_disturb,
    next_session,
    read_quiet,
    read_time,
    today_in,
)
from channels.telegram.texts import text

_TIMES = ("08:00", "12:00", "18:00", "20:00")


async def remind(context: Context, argument: str) -> list[Outgoing]:
    """/remind, with what follows it: nothing, a time, or stop, pause, resume, change, zone, time, days or quiet."""
    verb, _, rest = argument.partition(" ")
    chat = context.chat
    match verb.lower():
        case "stop" | "off":
            chat.remind = OFF
            return [Outgoing(text=text("remind_off"))]
        case "pause":
            chat.remind = PAUSED
            return [Outgoing(text=text("remind_paused"), buttons=in_rows([_button("remind_resume", "remind resume")]))]
        case "resume":
            chat.remind = OFF if chat.remind == PAUSED else chat.remind
        case "zone":
            return await set_zone(context, rest) or [Outgoing(text=text("no_zone"))]
        case "quiet":
            if (hours := read_quiet(rest)) is None:
                return [Outgoing(text=text("no_quiet"))]
            chat.quiet = hours
        case "change":
            chat.remind_at, chat.remind_days = ("", chat.remind_days) if rest == "time" else (chat.remind_at, [])
        case "days":
            if not _set_days(chat, rest):
                return [Outgoing(text=text("no_days" if chat.plan else "no_plan", week=_week(chat)))]
        case "time":
            return await set_time(context, rest) or [Outgoing(text=text("no_time"))]
        case "":
            if chat.remind == PAUSED:
                return [
                    Outgoing(text=text("remind_paused"), buttons=in_rows([_button("remind_resume", "remind resume")]))
                ]
        case _:
            return await set_time(context, argument) or [Outgoing(text=text("no_time"))]
    return await go_on(context)


async def go_on(context: Context) -> list[Outgoing]:
    """Ask for what is still missing, or switch the reminders on and say how they are set."""
    chat = context.chat
    if chat.plan is None:
        return [Outgoing(text=text("no_plan"))]
    if not await context.may_use():
        return [Outgoing(text=text("remind_held"))]
    if not chat.zone:
        chat.awaiting = "zone:remind"
        return [Outgoing(text=text("ask_zone"))]
    if chat.remind_at and is_quiet(time.fromisoformat(chat.remind_at), chat.quiet):
        chat.remind_at, quiet = "", hours_in_words(chat.quiet)
        return _ask_time(chat, text("time_quiet", quiet=quiet))
    if not chat.remind_at:
        return _ask_time(chat, text("ask_time"))
    if not chat.remind_days:
        low, high = chat.plan["sessions_per_week"]
        if low != high:
            buttons = [Button(str(n), f"remind days {n}", COMMAND) for n in range(low, high + 1)]
            return [Outgoing(text=text("ask_days", week=_week(chat)), buttons=in_rows(buttons))]
        chat.remind_days = list(session_days(low))
    chat.remind = ON
    words = text(
        "remind_on",
        days=in_words(chat.remind_days),
        at=chat.remind_at,
        zone=zone_in_words(chat.zone),
        quiet=hours_in_words(chat.quiet),
    )
    ways = ("remind_change_time", "remind change time"), ("remind_change_days", "remind change days")
    ends = ("remind_pause", "remind pause"), ("remind_stop", "remind stop")
    return [Outgoing(text=words, buttons=in_rows([_button(*pair) for pair in (*ways, *ends)]))]


async def set_zone(context: Context, words: str) -> list[Outgoing]:
    """Take `words` as a time zone and go on with what asked for it; nothing when they name none."""
    zones = zones_named(words)
    if not 1 <= len(zones) <= MOST_CHOICES:
        return []
    if len(zones) > 1:
        buttons = [Button(z.rpartition("/")[2].replace("_", " "), f"remind zone {z}", COMMAND) for z in zones]
        return [Outgoing(text=text("which_zone"), buttons=in_rows(buttons))]
    context.chat.zone = zones[0]
    purpose = context.chat.awaiting
    context.chat.awaiting = ""
    if purpose == "zone:calendar":
        return await calendar_file(context)
    said = [Outgoing(text=text("zone_set", zone=zone_in_words(zones[0])))]
    if purpose == "zone:day":
        same = context.today == today_in("", context.now)
        name = "same_today" if same else "other_today"
        return [Outgoing(text=text(name, zone=zone_in_words(zones[0]), today=long_day(context.today)))]
    return await go_on(context) if context.chat.plan else said


async def set_time(context: Context, words: str) -> list[Outgoing]:
    """Take `words` as the time to remind at and go on; nothing when they are no time."""
    at = read_time(words)
    if at is None:
        return []
    context.chat.remind_at, context.chat.awaiting = at.isoformat("minutes"), ""
    return await go_on(context)


async def due(context: Context) -> list[Outgoing]:
    """A reminder whose time has come: sent only if it still may be, by every rule, at this very moment."""
    chat = context.chat
    if chat.remind != ON or chat.gone or chat.plan is None or not chat.zone:
        return []
    moment = datetime.fromtimestamp(float(context.event.argument), UTC)
    if not may_disturb(moment, context.now, chat.zone, chat.quiet) or not await context.may_use():
        return []
    most = chat.plan["minutes_per_session"][1]
    buttons = [
        Button(text("reminder_done"), "diary done", COMMAND),
        Button(text("reminder_new"), "new", COMMAND),
        Button(text("remind_pause"), "remind pause", COMMAND),
    ]
    return [Outgoing(text=text("reminder", minutes=most), buttons=in_rows(buttons))]


def next_moment(chat: Chat, now: datetime) -> float | None:
    """When to remind the chat next, in seconds since 1970; None: not at all."""
    if chat.remind != ON or chat.gone or not (chat.zone and chat.remind_at and chat.remind_days):
        return None
    moment = next_session(now, chat.zone, time.fromisoformat(chat.remind_at), chat.remind_days, chat.quiet)
    return moment.timestamp() if moment else None


def _ask_time(chat: Chat, words: str) -> list[Outgoing]:
    chat.awaiting = "time"
    times = [t for t in _TIMES if not is_quiet(time.fromisoformat(t), chat.quiet)]
    return [Outgoing(text=words, buttons=in_rows([Button(t, f"remind time {t}", COMMAND) for t in times]))]


def _set_days(chat: Chat, words: str) -> bool:
    low, high = chat.plan["sessions_per_week"] if chat.plan else (1, 0)
    if not words.strip().isdecimal() or not low <= int(words) <= high:
        return False
    chat.remind_days = list(session_days(int(words)))
    return True


def _week(chat: Chat) -> str:
    return plan_spans(chat.plan)[0] if chat.plan else ""


def _button(name: str, payload: str) -> Button:
    return Button(text(name), payload, COMMAND)

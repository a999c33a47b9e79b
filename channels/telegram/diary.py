"""The diary: sessions that somebody says they have done, with what they say of their skin."""

from __future__ import annotations

import re
from datetime import date, timedelta

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from channels.telegram.brain import Said
from channels.telegram.context import Context
from channels.telegram.outgoing import COMMAND, Button, Outgoing, in_rows
from channels.telegram.schedule import WEEKDAYS
from channels.telegram.tables import DIARY
from channels.telegram.texts import text

#: How many sessions are shown, and the longest that is taken for one, in minutes.
SHOWN = 7
LONGEST = 120
_SESSION = re.compile(r"(\d{1,3})\s*(?:minutes?|mins?)?[.,;:]?(?:\s+(.*))?", re.ASCII | re.DOTALL | re.IGNORECASE)
_USED = "i already used it today"
#: Topics that answer "a bit red" with what others report.
_REPORTS = {"side_effects", "downtime"}
_NO_REACTION = frozenset(
    {
        "no reaction",
        "no reactions",
        "none",
        "nothing",
        "no",
        "normal",
        "fine",
        "all fine",
        "ok",
        "okay",
        "good",
        "all good",
    }
)


async def diary(context: Context, argument: str) -> list[Outgoing]:
    """/diary: what is in it; "/diary 10 a bit red": ten minutes today, and how the skin was."""
    if argument == "quiet":
        return _no_reaction(context)
    if argument == "done":
        return [Outgoing(text=text("diary_ask"), buttons=_lengths(context))]
    if not argument:
        return [Outgoing(text=await _shown(context), buttons=_lengths(context))]
    session = _SESSION.fullmatch(argument)
    if session is None or not 1 <= int(session[1]) <= LONGEST:
        # Whatever it is, it may be about somebody's skin.
        return [Outgoing(text=text("diary_unreadable")), *(await context.converse(argument))]
    return await _keep(context, int(session[1]), (session[2] or "").strip(" ,.;:"))


async def take_note(context: Context, words: str) -> list[Outgoing]:
    """Keep `words` as the note of the last session, and let the brain read them: they may matter.

    Nothing when they are a question: the brain answers that, and it is no note.
    """
    if words.endswith("?"):
        return []
    if is_quiet_skin(words):
        return _no_reaction(context)
    conversation = context.event.conversation
    context.chat.awaiting = ""
    context.writes.append(lambda connection: _set_note(connection, conversation, words))
    return await _read_by_brain(context, words, text("note_kept"))


async def _read_by_brain(context: Context, note: str, lead: str) -> list[Outgoing]:
    """The brain's reply to a note; where it has found nothing in it that concerns this person, what to watch for."""
    said = await context.say(note)
    if _is_general(said):
        return [Outgoing(text=f"{lead} {text('note_advice')}")]
    return await context.show(said, lead)


def _is_general(said: Said) -> bool:
    """Whether the reply has nothing to do with this person: not understood, or a list of what others report."""
    if said.envelope.get("check") or said.envelope.get("form"):
        return False
    topics = set(said.envelope.get("topics") or ())
    return said.kind in ("fallback", "smalltalk") or (said.kind == "answer" and bool(topics) and topics <= _REPORTS)


def is_quiet_skin(words: str) -> bool:
    """Whether a note says that nothing happened, and nothing else."""
    return words.lower().strip(" .!") in _NO_REACTION


def _no_reaction(context: Context) -> list[Outgoing]:
    context.chat.awaiting = ""
    return [Outgoing(text=text("no_reaction_kept"))]


async def _keep(context: Context, minutes: int, note: str) -> list[Outgoing]:
    conversation, today = context.event.conversation, context.today.isoformat()
    row = {"conversation": conversation, "day": today, "minutes": minutes, "note": note}
    context.writes.append(lambda connection: connection.execute(sa.insert(DIARY).values(row)))
    words = text("diary_kept", minutes=minutes, day=f"{WEEKDAYS[context.today.weekday()]} {today}")
    most = context.chat.plan["minutes_per_session"][1] if context.chat.plan else None
    if most is not None and minutes > most:
        words += " " + text("diary_long", most=most)
    if note and not is_quiet_skin(note):
        return await _read_by_brain(context, note, words)
    if not await context.may_use() and context.chat.plan is not None:
        # A session in spite of a verdict: the brain says what that means.
        return await context.converse(_USED, lead=words)
    if note:
        return [Outgoing(text=words)]
    context.chat.awaiting = "note"
    buttons = in_rows([Button(text("no_reaction"), "diary quiet", COMMAND)])
    return [Outgoing(text=f"{words} {text('ask_note')}", buttons=buttons)]


async def _shown(context: Context) -> str:
    rows = await context.records.read(lambda connection: _last(connection, context.event.conversation))
    if not rows:
        return text("diary_empty")
    monday = context.today - timedelta(days=context.today.weekday())
    lines = [f"{WEEKDAYS[date.fromisoformat(r.day).weekday()]} {r.day}: {r.minutes} min{_note(r.note)}" for r in rows]
    this_week = sum(r.day >= monday.isoformat() for r in rows)
    return text("diary_list", list="\n".join(lines[:SHOWN]), count=this_week)


def _last(connection: Connection, conversation: str) -> list[sa.engine.Row]:
    query = sa.select(DIARY).where(DIARY.c.conversation == conversation).order_by(DIARY.c.day.desc(), DIARY.c.id.desc())
    return list(connection.execute(query.limit(5 * SHOWN)))


def _set_note(connection: Connection, conversation: str, note: str) -> None:
    last = sa.select(sa.func.max(DIARY.c.id)).where(DIARY.c.conversation == conversation).scalar_subquery()
    connection.execute(sa.update(DIARY).where(DIARY.c.id == last).values(note=note))


def _note(note: str) -> str:
    return f", {note[:80]}" if note else ""


def _lengths(context: Context) -> tuple[tuple[Button, ...], ...]:
    most = context.chat.plan["minutes_per_session"][1] if context.chat.plan else 20
    offered = [n for n in (5, 10, 15, 20) if n <= most]
    return in_rows([Button(text("diary_minutes", minutes=n), f"diary {n}", COMMAND) for n in offered])

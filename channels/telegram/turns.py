"""What Mica does about one event: which words go to the brain, and what the channel answers itself."""

from __future__ import annotations

import json
from dataclasses import replace

from channels.telegram import updates
from channels.telegram.brain import Said
from channels.telegram.commands import COMMANDS, run
from channels.telegram.context import Context
from channels.telegram.diary import take_note
from channels.telegram.drawing import draw
from channels.telegram.outgoing import COMMAND, OPEN, PRESSED, RESEND, SAY, Button, Outgoing, in_rows
from channels.telegram.reminding import due, set_time, set_zone
from channels.telegram.texts import text
from channels.telegram.work import AGAIN

#: What the brain says that anybody may read along in a group.
_FOR_ALL = frozenset({"answer", "smalltalk", "fallback", "emergency"})
#: A reply of at most so many words to an older message could be taken for the answer to the newest question.
_SHORT_REPLY = 3


async def respond(context: Context) -> list[Outgoing]:
    """Everything that is to be sent for the event, in order."""
    event, chat = context.event, context.chat
    if event.kind == updates.GONE:
        chat.gone = True
        return []
    if event.kind == updates.REMINDER:
        return await due(context)
    if event.kind == updates.NOTICE:
        return [] if chat.gone else draw(Said((event.text,), (), {}))
    chat.gone = False
    if event.kind == updates.BACK:
        return []
    if event.kind == updates.PRESS:
        return await _pressed(context)
    if event.group:
        return await _in_group(context)
    chat.started = True
    if event.kind == updates.MEDIA:
        return await _media(context)
    if event.command in COMMANDS:
        return await run(context, event.command, event.argument)
    if event.kind == updates.EDIT:
        chat.awaiting = ""
        return await context.converse(f"correction: {event.text}", lead=text("edited"))
    return await _written(context)


async def _written(context: Context) -> list[Outgoing]:
    event, chat = context.event, context.chat
    if event.command and not event.argument:
        return [Outgoing(text=text("unknown_command"))]
    words = event.text.lstrip("/")
    if not words.strip():
        return [Outgoing(text=text("other"))]
    if event.forwarded:
        return _forwarded(words)
    if taken := await _awaited(context, words):
        return taken
    if event.answers and event.answers < chat.newest and len(words.split()) <= _SHORT_REPLY:
        return [Outgoing(text=text("reply_old"))]
    was_open, chat.awaiting = chat.awaiting, ""
    close = text("remind_open") if was_open.startswith(("zone", "time")) and was_open != "zone:day" else ""
    return await context.converse(words, close=close)


async def _awaited(context: Context, words: str) -> list[Outgoing]:
    """What a plain answer to the channel's own question does; nothing when the words are about something else."""
    awaiting = context.chat.awaiting
    if awaiting == "note":
        return await take_note(context, words)
    if awaiting == "time":
        return await set_time(context, words)
    return await set_zone(context, words) if awaiting.startswith("zone") else []


def _forwarded(words: str) -> list[Outgoing]:
    buttons = [
        Button(text("forwarded_mine"), words, SAY),
        Button(text("forwarded_other"), "leave", COMMAND),
    ]
    return [Outgoing(text=text("forwarded"), buttons=in_rows(buttons))]


async def _media(context: Context) -> list[Outgoing]:
    """Nothing is looked at or kept; words that came with it are read like any others."""
    event, chat = context.event, context.chat
    if event.album and event.album == chat.album and not event.text:
        return []  # one answer for the whole album
    chat.album = event.album
    said = text(event.media)
    if not event.text:
        return [Outgoing(text=said)]
    if event.forwarded:
        return [Outgoing(text=said), *_forwarded(event.text)]
    chat.awaiting = ""
    return await context.converse(event.text, lead=f"{said} {text('caption')}")


async def _pressed(context: Context) -> list[Outgoing]:
    """A button: what it means was looked up before."""
    event = context.event
    if event.action == AGAIN or event.group:
        return []
    if not event.action:
        return [Outgoing(text=text("button_old"))]
    mark = Outgoing(PRESSED, data={"message": event.message, "title": event.title, "key": event.key})
    if event.action == RESEND:
        return [mark, *(replace(Outgoing.from_json(o), buttons=()) for o in json.loads(event.text))]
    if event.action == COMMAND:
        name, _, argument = event.text.partition(" ")
        return [mark, *(await run(context, name, argument))]
    context.chat.awaiting = ""
    return [mark, *(await context.converse(event.text))]


async def _in_group(context: Context) -> list[Outgoing]:
    """Others read along: general things are answered there, everything about somebody's health in private."""
    event, chat = context.event, context.chat
    private = (Button(text("group_button"), f"https://t.me/{context.me.username}?start=group", OPEN),)
    if event.kind != updates.TEXT or event.forwarded:
        return []
    if event.command or not event.text:
        name = "group_hello" if event.command in ("start", "help") or not event.text else "group_private"
        return [Outgoing(text=text(name), buttons=(private,), reply_to=event.message)]
    said = await context.say(event.text)
    if said.kind in _FOR_ALL:
        return [replace(o, buttons=(), reply_to=event.message) for o in draw(said)]
    public = Outgoing(text=text("group_private"), buttons=(private,), reply_to=event.message)
    own = await context.show(said)
    return [public, *(replace(o, chat=chat.chat) for o in own)] if chat.started else [public]

"""What is to be sent, as a call of the Bot API: method and arguments, files included."""

from __future__ import annotations

import asyncio
import html
from dataclasses import dataclass
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, InputFile, LinkPreviewOptions, ReplyParameters

from channels.plan_calendar import FILE_NAME
from channels.telegram.lengths import CAPTION_UNITS, shortened
from channels.telegram.outgoing import CALENDAR, DOCUMENT, OPEN, PICTURE, PRESSED, Outgoing
from channels.telegram.plan_file import calendar_of
from channels.telegram.plan_picture import plan_png


@dataclass(frozen=True)
class Call:
    """A method of the library's bot, and what it is called with."""

    method: str
    arguments: dict[str, Any]


async def prepare(outgoing: Outgoing, chat: int, thread: int | None = None, plain: bool = False) -> Call:
    """The call that sends `outgoing`. `plain`: without all that can be wrong with it, markup and buttons.

    Raises:
        KeyError, TypeError or ValueError: it cannot be drawn.
    """
    if outgoing.kind == PRESSED:
        where = {"chat_id": chat, "message_id": outgoing.data["message"]}
        return Call("edit_message_reply_markup", where | {"reply_markup": _pressed(outgoing)})
    arguments: dict[str, Any] = {"chat_id": chat, "message_thread_id": thread}
    if outgoing.reply_to is not None and not plain:
        arguments["reply_parameters"] = ReplyParameters(outgoing.reply_to, allow_sending_without_reply=True)
    if outgoing.buttons and not plain:
        arguments["reply_markup"] = _keyboard(outgoing)
    caption = shortened(str(outgoing.data.get("caption") or outgoing.text), CAPTION_UNITS)
    if outgoing.kind == PICTURE:
        png = await asyncio.to_thread(plan_png, outgoing.data)
        return Call("send_photo", arguments | {"photo": InputFile(png, "plan.png"), "caption": caption})
    if outgoing.kind == CALENDAR:
        file = InputFile(calendar_of(outgoing.data).encode("utf-8"), FILE_NAME)
        return Call("send_document", arguments | {"document": file, "caption": caption})
    if outgoing.kind == DOCUMENT:
        file = InputFile(outgoing.text.encode("utf-8"), str(outgoing.data["name"]))
        return Call("send_document", arguments | {"document": file, "caption": caption})
    arguments |= {"text": in_plain(outgoing)} if plain else {"text": in_html(outgoing), "parse_mode": "HTML"}
    return Call("send_message", arguments | {"link_preview_options": LinkPreviewOptions(is_disabled=True)})


def in_html(outgoing: Outgoing) -> str:
    """The message with its markup; whatever was written by anybody is escaped."""
    title = f"<b>{html.escape(outgoing.title, quote=False)}</b>" if outgoing.title else ""
    table = f"<pre>{html.escape(outgoing.table, quote=False)}</pre>" if outgoing.table else ""
    return "\n\n".join(part for part in (title, html.escape(outgoing.text, quote=False), table) if part)


def in_plain(outgoing: Outgoing) -> str:
    """The same without markup."""
    return "\n\n".join(part for part in (outgoing.title, outgoing.text, outgoing.table) if part)


def _keyboard(outgoing: Outgoing) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [
            [
                InlineKeyboardButton(b.title, url=b.payload)
                if b.action == OPEN
                else InlineKeyboardButton(b.title, callback_data=b.key)
                for b in row
            ]
            for row in outgoing.buttons
        ]
    )


def _pressed(outgoing: Outgoing) -> InlineKeyboardMarkup:
    """What was chosen stays to be seen; pressing it again does nothing."""
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(f"✓ {outgoing.data['title']}", callback_data=outgoing.data["key"])]]
    )

"""Sends one thing, whatever Telegram answers. It never raises: a failed send must not replay a turn."""

from __future__ import annotations

import asyncio
import html
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import httpx
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, InputFile, LinkPreviewOptions, ReplyParameters
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import ExtBot

from channels.plan_calendar import FILE_NAME
from channels.telegram.lengths import CAPTION_UNITS, shortened
from channels.telegram.outgoing import OPEN, PRESSED, Outgoing
from channels.telegram.pace import Pace
from channels.telegram.plan_file import calendar_of
from channels.telegram.plan_picture import plan_png
from channels.telegram.updates import Event
from mica.log_lines import describe

logger = logging.getLogger(__name__)

#: How an attempt ended: arrived; never will; the person has left; nobody knows.
SENT, REFUSED, LEFT, UNKNOWN = "sent", "refused", "left", "unknown"

#: Seconds between attempts: doubled from the first up to the last.
FIRST_WAIT, LAST_WAIT = 0.5, 30.0
#: How often a call is repeated that the server itself could not carry out (5xx).
SERVER_TRIES = 8
#: After this nobody waits for the answer any more, in seconds.
GIVE_UP = 24 * 3600.0

_NOBODY_THERE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "bot was kicked",
    "deactivated",
    "user_is_blocked",
)
# What certainly never left this machine.
_NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)


#: Told whether an attempt is under way.
Note = Callable[[bool], Awaitable[None]]


@dataclass(frozen=True)
class Outcome:
    """How a send ended, and the id of the message that arrived."""

    how: str
    message: int = 0


class Delivery:
    """Sends through a bot, within the limits of `pace`."""

    def __init__(
        self, bot: ExtBot[Any], pace: Pace, clock: Callable[[], float], first_wait: float = FIRST_WAIT
    ) -> None:
        """`clock` gives seconds; `first_wait` is the first pause after a failure."""
        self._bot = bot
        self._pace = pace
        self._clock = clock
        self._first_wait = first_wait

    async def send(self, outgoing: Outgoing, event: Event, note: Note | None = None) -> Outcome:
        """Send it to where `event` came from, and wait as long as Telegram wants.

        `note(True)` is awaited before each attempt, `note(False)` once it is certain that the attempt was in vain.
        """
        note = note or _note_nothing
        chat = outgoing.chat or event.chat
        thread = event.thread if chat == event.chat else None
        begun, wait, failures = self._clock(), self._first_wait, 0
        plain = False
        while self._clock() - begun < GIVE_UP:
            await self._pace.turn(chat, outgoing.urgent, paced=outgoing.kind != PRESSED)
            await note(True)
            try:
                message = await self._call(outgoing, chat, thread, plain)
            except RetryAfter as error:
                await note(False)
                self._pace.hold(chat, _seconds(error.retry_after))
                continue
            except ChatMigrated as error:
                chat = error.new_chat_id
                continue
            except Forbidden:
                return Outcome(LEFT)
            except BadRequest as error:
                if any(sign in str(error).lower() for sign in _NOBODY_THERE):
                    return Outcome(LEFT)
                if plain or outgoing.kind == PRESSED:
                    _complain(outgoing, error)
                    return Outcome(REFUSED)
                # Once more without all that can be wrong with it: markup, buttons, topic.
                plain, thread = True, None
                continue
            except InvalidToken as error:
                _complain(outgoing, error)
            except NetworkError as error:
                cause = error.__cause__
                if outgoing.kind == PRESSED:
                    return Outcome(REFUSED)
                if isinstance(cause, httpx.HTTPError) and not isinstance(cause, _NEVER_SENT):
                    # It may have arrived. Help that comes twice is better than help that never comes.
                    if not outgoing.urgent:
                        return Outcome(UNKNOWN)
                elif cause is None:
                    failures += 1
                    if failures >= SERVER_TRIES:
                        _complain(outgoing, error)
                        return Outcome(REFUSED)
            except (TelegramError, ValueError, KeyError, TypeError) as error:
                _complain(outgoing, error)
                return Outcome(REFUSED)
            else:
                self._pace.sent(chat)
                return Outcome(SENT, message)
            if not outgoing.urgent:
                await note(False)
            await asyncio.sleep(wait)
            wait = min(2 * wait, LAST_WAIT)
        return Outcome(REFUSED)

    async def _call(self, outgoing: Outgoing, chat: int, thread: int | None, plain: bool) -> int:
        if outgoing.kind == PRESSED:
            await self._bot.edit_message_reply_markup(chat, outgoing.data["message"], reply_markup=_pressed(outgoing))
            return 0
        where: dict[str, Any] = {"chat_id": chat, "message_thread_id": thread}
        if outgoing.reply_to is not None and not plain:
            where["reply_parameters"] = ReplyParameters(outgoing.reply_to, allow_sending_without_reply=True)
        keyboard = None if plain else _keyboard(outgoing)
        caption = shortened(str(outgoing.data.get("caption") or outgoing.text), CAPTION_UNITS)
        match outgoing.kind:
            case "picture":
                png = await asyncio.to_thread(plan_png, outgoing.data)
                sent = await self._bot.send_photo(photo=InputFile(png, "plan.png"), caption=caption, **where)
            case "calendar":
                file = InputFile(calendar_of(outgoing.data).encode("utf-8"), FILE_NAME)
                sent = await self._bot.send_document(document=file, caption=caption, **where)
            case "document":
                file = InputFile(outgoing.text.encode("utf-8"), str(outgoing.data["name"]))
                sent = await self._bot.send_document(document=file, caption=caption, **where)
            case _:
                sent = await self._bot.send_message(
                    text=in_plain(outgoing) if plain else in_html(outgoing),
                    parse_mode=None if plain else "HTML",
                    reply_markup=keyboard,
                    link_preview_options=LinkPreviewOptions(is_disabled=True),
                    **where,
                )
        return int(sent.message_id)


def in_html(outgoing: Outgoing) -> str:
    """The message with its markup; whatever was written by anybody is escaped."""
    title = f"<b>{html.escape(outgoing.title, quote=False)}</b>" if outgoing.title else ""
    table = f"<pre>{html.escape(outgoing.table, quote=False)}</pre>" if outgoing.table else ""
    return "\n\n".join(part for part in (title, html.escape(outgoing.text, quote=False), table) if part)


def in_plain(outgoing: Outgoing) -> str:
    """The same without markup."""
    return "\n\n".join(part for part in (outgoing.title, outgoing.text, outgoing.table) if part)


async def _note_nothing(under_way: bool) -> None:
    pass


def lost(outgoing: Outgoing) -> Outgoing:
    """What is offered to be sent again when nobody knows whether `outgoing` arrived."""
    return replace(outgoing, buttons=(), reply_to=None)


def _keyboard(outgoing: Outgoing) -> InlineKeyboardMarkup | None:
    if not outgoing.buttons:
        return None
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


def _seconds(retry_after: int | timedelta) -> float:
    return retry_after.total_seconds() if isinstance(retry_after, timedelta) else float(retry_after)


def _complain(outgoing: Outgoing, error: BaseException) -> None:
    logger.error("Telegram did not take a message (%s).\n%s", outgoing.kind, describe(error))

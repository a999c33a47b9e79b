"""Sends one thing, whatever Telegram answers. It never raises: a failed send must not replay a turn."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import httpx
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import ExtBot

from channels.telegram.calls import prepare
from channels.telegram.outgoing import PRESSED, Outgoing
from channels.telegram.pace import Pace
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
            await self._pace.last_step()
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
            except TelegramError as error:  # an answer that is no answer: nobody knows
                _complain(outgoing, error)
                if not outgoing.urgent:
                    return Outcome(UNKNOWN)
            except (ValueError, KeyError, TypeError) as error:
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
        call = await prepare(outgoing, chat, thread, plain)
        try:
            sent = await getattr(self._bot, call.method)(**call.arguments)
            return int(getattr(sent, "message_id", 0))
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            # Telegram has taken it, and said so in a form that the library does not know.
            _complain(outgoing, error)
            return 0


async def _note_nothing(under_way: bool) -> None:
    pass


def lost(outgoing: Outgoing) -> Outgoing:
    """What is offered to be sent again when nobody knows whether `outgoing` arrived."""
    return replace(outgoing, buttons=(), reply_to=None)


def _seconds(retry_after: int | timedelta) -> float:
    return retry_after.total_seconds() if isinstance(retry_after, timedelta) else float(retry_after)


def _complain(outgoing: Outgoing, error: BaseException) -> None:
    logger.error("Telegram did not take a message (%s).\n%s", outgoing.kind, describe(error))

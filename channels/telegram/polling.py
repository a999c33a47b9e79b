"""Long polling: asks Telegram for updates, and confirms them once they are written down."""

from __future__ import annotations

import asyncio
import logging
import warnings
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import ExtBot
from telegram.warnings import PTBUserWarning

from channels.telegram.records import RecordsError
from channels.telegram.settings import ALLOWED_UPDATES
from channels.telegram.updates import update_id
from mica.log_lines import describe

logger = logging.getLogger(__name__)
# Updates are read as plain JSON (see `channels.telegram.updates`), which the library advises against.
warnings.filterwarnings("ignore", message="Please use 'Bot.getUpdates'", category=PTBUserWarning)

#: How long Telegram holds a request for which there is nothing, in seconds, and how long the answer may take on top.
HOLD, SLACK = 30, 10
BATCH = 100
#: Pauses after a failure in seconds: doubled from the first up to the last; and when only a person can help.
FIRST_PAUSE, LAST_PAUSE, LONG_PAUSE = 1.0, 30.0, 30.0

Receive = Callable[[Sequence[Any]], Awaitable[None]]


class Poller:
    """Polls one bot. `state` is for people: "polling", or what is wrong."""

    def __init__(self, bot: ExtBot[Any], receive: Receive, hold: int = HOLD, pause: float = FIRST_PAUSE) -> None:
        """`receive` writes updates down, or raises RecordsError; `hold` and `pause` are in seconds."""
        self._bot = bot
        self._receive = receive
        self._hold = hold
        self._pause = pause
        self.state = "connecting"

    async def run(self) -> None:
        """Poll for ever."""
        offset: int | None = None
        pause = self._pause
        while True:
            try:
                updates = await self._updates(offset)
                await self._receive(updates)
            except RetryAfter as error:
                await asyncio.sleep(float(error.retry_after))  # type: ignore[arg-type]
            except Conflict as error:
                self._report("another program polls for this bot, or a webhook is set (mica telegram status)", error)
                await asyncio.sleep(min(LONG_PAUSE, 10 * self._pause))
            except InvalidToken as error:
                self._report("Telegram does not know the bot's token", error)
                await asyncio.sleep(LONG_PAUSE)
            except (NetworkError, TelegramError, RecordsError) as error:
                what = "the database" if isinstance(error, RecordsError) else "Telegram"
                self._report(f"{what} cannot be reached", error)
                await asyncio.sleep(pause)
                pause = min(2 * pause, LAST_PAUSE)
            else:
                self.state, pause = "polling", self._pause
                # Confirm by what came last and not by what is highest: ids may begin anew anywhere. Once that is
                # confirmed, ask for whatever there is.
                offset = next((i + 1 for u in reversed(updates) if (i := update_id(u)) is not None), None)

    async def _updates(self, offset: int | None) -> list[Any]:
        wanted: dict[str, Any] = {"timeout": self._hold, "limit": BATCH, "allowed_updates": list(ALLOWED_UPDATES)}
        if offset is not None:
            wanted["offset"] = offset
        found = await self._bot.do_api_request(
            "getUpdates", api_kwargs=wanted, read_timeout=self._hold + SLACK, connect_timeout=SLACK
        )
        return found if isinstance(found, list) else []

    def _report(self, state: str, error: BaseException) -> None:
        """Say it once, not at every attempt."""
        if state != self.state:
            logger.error("Telegram polling: %s.\n%s", state, describe(error))
        self.state = state

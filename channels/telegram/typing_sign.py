""" "typing …" while Mica thinks: not for quick answers, and never after the answer."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Any

from telegram.error import TelegramError
from telegram.ext import ExtBot

from channels.telegram.updates import NOTICE, REMINDER, Event

#: When it begins, and how often it is shown again (Telegram drops it after five), in seconds.
DELAY, AGAIN = 0.5, 4.5


@contextlib.asynccontextmanager
async def typing(bot: ExtBot[Any], event: Event) -> AsyncIterator[None]:
    """Show it for as long as the context lasts. When the context ends, no call for it is under way any more."""
    if event.kind in (REMINDER, NOTICE):
        yield
        return
    done = asyncio.Event()
    task = asyncio.create_task(_show(bot, event, done))
    try:
        yield
    finally:
        done.set()
        await task


async def _show(bot: ExtBot[Any], event: Event, done: asyncio.Event) -> None:
    pause = DELAY
    while True:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), pause)
        if done.is_set():
            return
        pause = AGAIN
        with contextlib.suppress(TelegramError):
            await bot.send_chat_action(
                event.chat, "typing", message_thread_id=event.thread, read_timeout=2, connect_timeout=1, write_timeout=1
            )

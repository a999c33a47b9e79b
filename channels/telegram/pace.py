"""How fast the bot may speak: Telegram's limits, kept before it has to remind us of them."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections.abc import Callable
from dataclasses import dataclass

#: Messages a second over all chats. Telegram allows 30, and the network pushes some of them together.
OVERALL = 25.0
#: Seconds between two messages in one chat: one a second, in a group 20 a minute.
CHAT_SECONDS = 1.0
GROUP_SECONDS = 3.0


@dataclass(frozen=True)
class Limits:
    """The limits of `Pace`; tests take smaller ones."""

    overall: float = OVERALL
    chat_seconds: float = CHAT_SECONDS
    group_seconds: float = GROUP_SECONDS


class Pace:
    """Lets calls through one by one. Urgent ones go before all that wait, the others in the order they came."""

    def __init__(self, limits: Limits = Limits(), clock: Callable[[], float] | None = None) -> None:
        """Keep `limits`; `clock` gives seconds, the event loop's by default."""
        self._limits = limits
        self._clock = clock or (lambda: asyncio.get_running_loop().time())
        self._waiting: list[tuple[bool, int, asyncio.Future[None]]] = []
        self._numbers = itertools.count()
        self._next = self._gone = 0.0
        self._task: asyncio.Task[None] | None = None
        self._chats: dict[int, float] = {}

    async def turn(self, chat: int, urgent: bool = False, paced: bool = True) -> None:
        """Wait until a call for `chat` may go out. `paced` is false for calls that write no new message."""
        if paced:
            await self._wait_for_chat(chat)
        future = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (not urgent, next(self._numbers), future))
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._let_through())
        await future
        if paced:
            gap = self._limits.group_seconds if chat < 0 else self._limits.chat_seconds
            self._not_before(chat, self._clock() + gap)

    async def last_step(self) -> None:
        """Right before the call: if several were held up on their way here, they do not go out in one burst."""
        now = self._clock()
        self._gone = max(now, self._gone + 0.9 / self._limits.overall)
        if self._gone > now:
            await asyncio.sleep(self._gone - now)

    def sent(self, chat: int) -> None:
        """A message has arrived in `chat` just now: the next one counts from here, however long the way was."""
        gap = self._limits.group_seconds if chat < 0 else self._limits.chat_seconds
        self._not_before(chat, self._clock() + gap)

    def hold(self, chat: int, seconds: float) -> None:
        """Telegram wants nothing for `chat` for so long."""
        self._not_before(chat, self._clock() + seconds)

    def _not_before(self, chat: int, moment: float) -> None:
        self._chats[chat] = max(self._chats.get(chat, 0.0), moment)
        if len(self._chats) > 10_000:
            now = self._clock()
            self._chats = {c: m for c, m in self._chats.items() if m > now}

    async def _wait_for_chat(self, chat: int) -> None:
        while (left := self._chats.get(chat, 0.0) - self._clock()) > 0:
            await asyncio.sleep(left)

    async def _let_through(self) -> None:
        while self._waiting:
            if (left := self._next - self._clock()) > 0:
                await asyncio.sleep(left)
            _, _, future = heapq.heappop(self._waiting)
            if not future.done():
                self._next = max(self._next, self._clock()) + 1 / self._limits.overall
                future.set_result(None)

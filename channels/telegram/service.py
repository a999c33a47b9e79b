"""The bot at work: connects and comes back, takes updates in, and does the work while this server holds the lease."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import secrets
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy.engine import Connection
from telegram.error import InvalidToken, TelegramError

from actions.rules.knowledge import KnowledgeError
from channels.standing import knowledge
from channels.telegram import lease
from channels.telegram import work as store
from channels.telegram.bot import make_bot
from channels.telegram.brain import Brain
from channels.telegram.chats import due_reminders, load_chat, set_reminder
from channels.telegram.delivery import FIRST_WAIT, Delivery
from channels.telegram.pace import Limits, Pace
from channels.telegram.polling import FIRST_PAUSE, HOLD, Poller
from channels.telegram.profile import introduce
from channels.telegram.queues import Queues, Tools
from channels.telegram.records import Records, RecordsError, RecordsOfOne
from channels.telegram.reminding import next_moment
from channels.telegram.settings import Settings
from channels.telegram.updates import NOTICE, REMINDER, Event, Me, read_update, update_id
from mica.log_lines import describe

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Timing:
    """How often things are done, in seconds. `clock` gives seconds since 1970. Tests take their own."""

    hold: int = HOLD
    pause: float = FIRST_PAUSE
    first_wait: float = FIRST_WAIT
    lease: float = 6.0
    look: float = 1.0
    reminders: float = 20.0
    stop: float = 4.0
    limits: Limits = field(default_factory=Limits)
    clock: Callable[[], float] = time.time


class Service:
    """One bot in one server."""

    def __init__(
        self, settings: Settings, brain: Brain, records: Records | None = None, timing: Timing | None = None
    ) -> None:
        """Nothing is connected yet, and nothing fails here."""
        self.settings = settings
        self._timing = timing or Timing()
        self._records = records or Records()
        self._holder = secrets.token_hex(8)
        self._bot = make_bot(settings)
        self._me = Me(settings.bot, "")
        pace = Pace(self._timing.limits)
        delivery = Delivery(self._bot, pace, self._timing.clock, self._timing.first_wait)
        ours = RecordsOfOne(self._records, self._holds_lease)
        tools = Tools(self._bot, brain, ours, delivery, lambda: self._me, self._timing.clock)
        self._queues = Queues(settings.bot, tools)
        self._poller = Poller(self._bot, self.receive, self._timing.hold, self._timing.pause)
        self._task: asyncio.Task[None] | None = None
        self._works = False
        self._connected = False

    def start(self) -> None:
        """Begin in the background. Whether Telegram can be reached makes no difference to the caller."""
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """End, and let another server go on at once."""
        if self._task is None:
            return
        task, self._task = self._task, None
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        with contextlib.suppress(RecordsError):
            await self._records.write(lambda c: lease.give_back(c, self.settings.bot, self._holder))
        with contextlib.suppress(TelegramError, RuntimeError):
            await self._bot.shutdown()
        self._records.close()

    async def receive(self, updates: Sequence[Any]) -> None:
        """Write down what is new among `updates` as Telegram sent them. Raises RecordsError."""
        read = [(number, read_update(u, self._me)) for u in updates if (number := update_id(u)) is not None]
        if read:
            now = self._timing.clock()
            await self._records.write(lambda c: store.receive(c, self.settings.bot, read, now))
            self._queues.wake()

    async def post(self, conversation: str, words: str) -> None:
        """Send `words` to a person outside any turn, after what is already under way. Raises RecordsError.

        Raises:
            ValueError: it is no conversation of this channel.
        """
        channel, _, person = conversation.partition(":")
        if channel != "telegram" or not person.isdecimal():
            raise ValueError("this is no conversation on Telegram")
        event = Event(NOTICE, conversation, int(person), text=words)
        await self._records.write(lambda c: store.add(c, self.settings.bot, event, self._timing.clock()))
        self._queues.wake()

    async def status(self) -> dict[str, Any]:
        """For people and probes: mode, whether Telegram answers, whether this server does the work, what is open."""
        try:
            waiting: int | None = await self._records.read(lambda c: store.count_open(c, self.settings.bot))
        except RecordsError:
            waiting = None
        state = self._poller.state if self.settings.mode == "polling" and self._works else None
        return {
            "mode": self.settings.mode,
            "connected": self._connected,
            "works": self._works,
            "waiting": waiting,
        } | ({"polling": state} if state else {})

    async def _run(self) -> None:
        # A second of work, and the first who needs it would hold up everybody.
        with contextlib.suppress(KnowledgeError):
            await asyncio.to_thread(knowledge)
        await self._connect()
        while True:
            try:
                if await self._take_lease():
                    await self._work()
            except RecordsError as error:
                logger.error("The Telegram channel cannot reach its records.\n%s", describe(error))
            except Exception as error:
                logger.error("The Telegram channel failed, and begins again.\n%s", describe(error))
            await asyncio.sleep(self._timing.lease / 3)

    async def _connect(self) -> None:
        """Ask Telegram who the bot is, until it says so."""
        pause = self._timing.pause
        complained = ""
        while True:
            try:
                await self._bot.initialize()
                self._me = Me(self.settings.bot, self._bot.username or "")
                self._connected = True
                logger.info("Telegram answers; the bot works by %s.", self.settings.mode)
                return
            except InvalidToken as error:
                reason, cause = "Telegram does not know the bot's token", error
            except (TelegramError, OSError, KeyError, TypeError, ValueError) as error:
                reason, cause = "Telegram cannot be reached", error  # type: ignore[assignment]
            if reason != complained:
                logger.error("%s; trying again.\n%s", reason, describe(cause))
                complained = reason
            await asyncio.sleep(pause)
            pause = min(2 * pause, 60.0)

    async def _take_lease(self) -> bool:
        seconds, now = self._timing.lease, self._timing.clock()
        return await self._records.write(lambda c: lease.take(c, self.settings.bot, self._holder, now, seconds))

    def _holds_lease(self, connection: Connection) -> bool:
        return lease.is_held(connection, self.settings.bot, self._holder)

    async def _work(self) -> None:
        """Everything that one server does alone, for as long as it holds the lease."""
        jobs = [
            self._queues.run(self._timing.look, self._timing.stop),
            self._remind(),
            self._clean_up(),
            introduce(self._bot),
        ]
        if self.settings.mode == "polling":
            jobs.append(self._poller.run())
        tasks = [asyncio.create_task(job) for job in jobs]
        self._works = True
        try:
            await self._keep_lease(tasks)
        finally:
            self._works = False
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _keep_lease(self, tasks: list[asyncio.Task[None]]) -> None:
        """Renew it until it is lost, or a job fails."""
        kept_at = self._timing.clock()
        while True:
            done, _ = await asyncio.wait(tasks, timeout=self._timing.lease / 3, return_when=asyncio.FIRST_EXCEPTION)
            for task in done:
                task.result()
            try:
                if not await self._take_lease():
                    return
                kept_at = self._timing.clock()
            except RecordsError:
                if self._timing.clock() - kept_at > self._timing.lease:
                    raise

    async def _remind(self) -> None:
        """Put reminders that are due into their chats' queues, each once."""
        while True:
            with contextlib.suppress(RecordsError):
                if await self._records.write(lambda c: _queue_reminders(c, self.settings.bot, self._timing.clock())):
                    self._queues.wake()
            await asyncio.sleep(self._timing.reminders)

    async def _clean_up(self) -> None:
        while True:
            with contextlib.suppress(RecordsError):
                await self._records.write(lambda c: store.forget_seen(c, self._timing.clock()))
            await asyncio.sleep(3600)


def _queue_reminders(connection: Any, bot: int, now: float) -> int:
    due = due_reminders(connection, now)
    for conversation, moment in due:
        chat = load_chat(connection, conversation)
        set_reminder(connection, conversation, next_moment(chat, datetime.fromtimestamp(now, UTC)))
        store.add(connection, bot, Event(REMINDER, conversation, chat.chat, argument=repr(moment)), now)
    return len(due)

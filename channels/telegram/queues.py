"""Works off what has arrived: in order within a conversation, side by side between them."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
from collections import deque
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy.engine import Connection
from telegram.error import TelegramError
from telegram.ext import ExtBot

from channels.telegram import work as store
from channels.telegram.brain import Brain, Said
from channels.telegram.chats import load_chat, save_chat, set_reminder
from channels.telegram.context import Context, reminder_settings
from channels.telegram.delivery import LEFT, REFUSED, SENT, UNKNOWN, Delivery, Outcome, lost
from channels.telegram.drawing import draw
from channels.telegram.outgoing import PRESSED, RESEND, TEXT, Button, Outgoing
from channels.telegram.records import Records, RecordsError
from channels.telegram.reminding import next_moment
from channels.telegram.texts import text
from channels.telegram.turns import respond
from channels.telegram.typing_sign import typing
from channels.telegram.updates import PRESS, Me
from channels.telegram.work import Parcel, Work
from channels.unfinished import unfinished
from mica.client import read_reply
from mica.conversation_database import RecordsOutOfReach
from mica.log_lines import describe

logger = logging.getLogger(__name__)

#: How many turns the brain has at a time; the others wait, and their time does not run yet.
TURNS_AT_ONCE = 4
#: An event that ended the server so often is not thought through again.
TRIES = 3
#: How long to wait when the database does not answer, in seconds.
DATABASE_WAIT = 1.0


@dataclass(frozen=True)
class Tools:
    """What the queues work with; `clock` gives seconds since 1970."""

    bot: ExtBot[Any]
    brain: Brain
    records: Records
    delivery: Delivery
    me: Callable[[], Me]
    clock: Callable[[], float]


class Queues:
    """The queues of all conversations of one bot."""

    def __init__(self, bot: int, tools: Tools) -> None:
        """Queues for the bot with the id `bot`; nothing runs before `run`."""
        self._bot = bot
        self._tools = tools
        self._wake = asyncio.Event()
        self._turns = asyncio.Semaphore(TURNS_AT_ONCE)
        self._lines: dict[str, deque[Work]] = {}
        self._taken: set[int] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._stopping = False

    def wake(self) -> None:
        """There is something new."""
        self._wake.set()

    async def run(self, every: float, stop: float) -> None:
        """Take up what is there, at least every `every` seconds (another server may have written it down).

        At the end, what is under way gets `stop` seconds to arrive; the rest is written down, for the next one.
        """
        self._stopping = False
        try:
            while True:
                self._wake.clear()
                try:
                    await self._take_up()
                except RecordsError as error:
                    logger.error("The Telegram channel cannot reach its records.\n%s", describe(error))
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._wake.wait(), every)
        finally:
            await self._stop(stop)

    async def _stop(self, seconds: float) -> None:
        self._stopping = True
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._lines.clear()
        self._taken.clear()

    async def _take_up(self) -> None:
        for work in await self._tools.records.read(lambda c: store.open_work(c, self._bot)):
            if work.id in self._taken:
                continue
            self._taken.add(work.id)
            if work.event.kind == PRESS and work.event.callback:
                self._start(self._acknowledge(work.event.callback))
            line = self._lines.get(work.conversation)
            if line is None:
                self._lines[work.conversation] = line = deque()
                self._start(self._work_off(work.conversation, line))
            line.append(work)

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _acknowledge(self, callback: str) -> None:
        """Stop the button's spinning. If it is too late for that, nothing is lost."""
        with contextlib.suppress(TelegramError):
            await self._tools.bot.answer_callback_query(callback)

    async def _work_off(self, conversation: str, line: deque[Work]) -> None:
        while line and not self._stopping:
            work = line.popleft()
            try:
                await self._answer(work)
            except Exception as error:  # a mistake of ours must not hold up what comes after it
                logger.error("A Telegram update was not finished.\n%s", describe(error))
                continue
            self._taken.discard(work.id)
        del self._lines[conversation]

    async def _answer(self, work: Work) -> None:
        """Think, write down, send. When the database fails in between, go on from what it holds."""
        current: Work | None = work
        while current is not None and not self._stopping:
            try:
                if current.state == store.WAITING:
                    await self._deliver(current, await self._think(current))
                else:
                    parcels = await self._tools.records.read(lambda c: store.unsent(c, work.id))
                    await self._deliver(current, parcels)
                return
            except RecordsError as error:
                logger.error("The Telegram channel cannot reach its records.\n%s", describe(error))
                current = await self._as_it_is_now(work.id)

    async def _as_it_is_now(self, work: int) -> Work | None:
        while True:
            await asyncio.sleep(DATABASE_WAIT)
            with contextlib.suppress(RecordsError):
                return await self._tools.records.read(lambda c: store.one(c, work))

    async def _think(self, work: Work) -> list[Parcel]:
        records = self._tools.records
        await records.write(lambda c: store.begin(c, work.id))
        if work.event.kind == PRESS and not work.event.action:
            work = await records.write(lambda c: store.press(c, work))
        chat = await records.read(lambda c: load_chat(c, work.conversation))
        before = reminder_settings(chat)
        now = datetime.fromtimestamp(self._tools.clock(), UTC)
        context = Context(work.event, chat, self._tools.brain, records, self._tools.me(), now, work.id)
        outgoing = await self._respond(context, work)
        if context.erased:
            return [Parcel(0, item) for item in outgoing]

        def keep(connection: Connection) -> list[Parcel]:
            for write in context.writes:
                write(connection)
            if context.chat.started:  # nothing is kept of somebody who has never written in private
                save_chat(connection, context.chat)
            if reminder_settings(context.chat) != before:
                set_reminder(connection, work.conversation, next_moment(context.chat, now))
            return store.answered(connection, work, outgoing)

        return await records.write(keep)

    async def _respond(self, context: Context, work: Work) -> list[Outgoing]:
        """What to send. Whatever goes wrong in it, the person reads that the check was not completed."""
        event = work.event
        if work.tries >= TRIES:
            logger.error("A Telegram update ended the server %d times, and is not thought through again.", work.tries)
            return _not_completed(None)
        try:
            async with self._turns, typing(self._tools.bot, event):
                return await respond(context)
        except RecordsError:
            raise
        except (Exception, RecordsOutOfReach) as error:
            logger.error("Answering on Telegram failed.\n%s", describe(error))
            return _not_completed(error)

    async def _deliver(self, work: Work, parcels: list[Parcel]) -> None:
        records, event = self._tools.records, work.event
        missing: list[Outgoing] = []
        refused = False
        newest = 0
        for parcel in parcels:
            if self._stopping and parcel.id:
                return  # it is written down
            if parcel.doubtful and not parcel.outgoing.urgent:
                missing.append(parcel.outgoing)
                continue
            outcome = await self._send(parcel, work)
            own = (parcel.outgoing.chat or event.chat) == _own_chat(work)
            if outcome.how == LEFT and own:
                await self._mark_gone(work)
                return
            if outcome.how == SENT and own:
                newest = newest or outcome.message
            if outcome.how == UNKNOWN:
                missing.append(parcel.outgoing)
            refused = refused or (outcome.how == REFUSED and parcel.outgoing.kind == TEXT)
        missing = [lost(item) for item in missing if item.kind != PRESSED]
        if missing or refused:
            await self._tell_of_loss(work, missing)
        await records.write(lambda c: self._close(c, work, newest))

    async def _send(self, parcel: Parcel, work: Work) -> Outcome:
        """Send one thing, and keep written down at each moment whether it may have arrived."""
        records = self._tools.records
        if not parcel.id:
            return await self._tools.delivery.send(parcel.outgoing, work.event)

        async def note(under_way: bool) -> None:
            await records.write(lambda c: store.mark(c, parcel.id, under_way))

        outcome = await self._tools.delivery.send(parcel.outgoing, work.event, note)
        await records.write(lambda c: store.drop_parcel(c, parcel.id))
        return outcome

    async def _tell_of_loss(self, work: Work, missing: list[Outgoing]) -> None:
        """Say that something may be missing, and offer it: nothing is sent twice unasked, nothing lost in silence."""
        button = Button(text("maybe_lost_button"), json.dumps([item.as_json() for item in missing]), RESEND)
        note = Outgoing(
            text=text("maybe_lost"), buttons=((button,),) if missing else (), chat=missing[0].chat if missing else None
        )
        parcel = await self._tools.records.write(lambda c: store.add_parcel(c, work, note))
        await self._send(parcel, work)

    async def _mark_gone(self, work: Work) -> None:
        """The person has blocked the bot: nothing more is sent, no reminders either, until they write again."""

        def leave(connection: Connection) -> None:
            chat = load_chat(connection, work.conversation)
            if chat.started:
                save_chat(connection, replace(chat, gone=True))
            set_reminder(connection, work.conversation, None)
            store.finish(connection, work.id)

        await self._tools.records.write(leave)

    @staticmethod
    def _close(connection: Connection, work: Work, newest: int) -> None:
        chat = load_chat(connection, work.conversation)
        if newest and chat.started:
            save_chat(connection, replace(chat, newest=newest))
        store.finish(connection, work.id)


def _own_chat(work: Work) -> int:
    """The id of the private chat of the person."""
    return int(work.conversation.partition(":")[2])


def _not_completed(error: BaseException | None) -> list[Outgoing]:
    reply = read_reply(unfinished(error))
    return draw(Said((reply.text,), (), reply.envelope))

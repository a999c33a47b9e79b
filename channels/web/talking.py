"""Lets Mica answer the messages of a session: in the background, in their order, one at a time."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel, UserMessage

from channels.turn import answer
from channels.web.event_log import EventLog, Message
from channels.web.records import Records
from channels.web.refusal import Refused
from channels.web.utterance import utterance
from mica.log_lines import describe

logger = logging.getLogger(__name__)

CHANNEL = "web"
#: Turns that a process has in hand at the same time: more would only make each other late.
TURNS_AT_ONCE = 8
Handler = Callable[[UserMessage], Awaitable[Any]]


def conversation(session: str) -> str:
    """The conversation of a session, as Rasa names it: nobody on another channel can have the same."""
    return f"{CHANNEL}:{session}"


class Talking:
    """The turns of all sessions that this process answers."""

    def __init__(
        self,
        log: EventLog,
        records: Records,
        handle: Handler,
        seconds: float,
        responses: Callable[[], Mapping[str, Any] | None] = lambda: None,
    ) -> None:
        """Answer by Rasa's handler, in at most `seconds` a turn. `responses`: the domain's, once it is loaded."""
        self._log = log
        self._records = records
        self._handle = handle
        self._seconds = seconds
        self._responses = responses
        self._places = asyncio.Semaphore(TURNS_AT_ONCE)
        self._tasks: set[asyncio.Task[None]] = set()

    def answer_waiting(self, session: str) -> None:
        """Answer what waits in the session's queue, unless that is being done already."""
        task = asyncio.get_running_loop().create_task(self._answer_waiting(session))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def finish(self, seconds: float) -> None:
        """Wait for running turns, for `seconds` at most."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)

    async def _answer_waiting(self, session: str) -> None:
        try:
            # A message may come in between the last look and the end of the turn: so look once more.
            while await self._log.waiting(session) is not None:
                # When many talk, a message waits for its place before the time of its turn begins.
                async with self._places, self._log.turn(session) as ours:
                    if not ours:
                        return
                    await self._answer_queue(session)
        except Refused:
            # The messages stay in the queue; any later message or stream of the session takes it up again.
            logger.error("The event log or the records were out of reach in a turn.")
        except Exception as error:
            logger.error("A turn could not be handed on.\n%s", describe(error))

    async def _answer_queue(self, session: str) -> None:
        while (message := await self._log.waiting(session)) is not None:
            if await self._records.erasure(session) is not None:
                await self._log.erase(session)
                return
            await self._log.prolong_turn(session)
            await self._log.announce(session, "typing", {"on": True})
            try:
                await self._answer(session, message)
            finally:
                await self._log.announce(session, "typing", {"on": False})

    async def _answer(self, session: str, message: Message) -> None:
        metadata = {"timezone": message.timezone, "locale": message.locale}
        said = await answer(
            self._handle,
            UserMessage(
                message.text,
                CollectingOutputChannel(),
                conversation(session),
                input_channel=CHANNEL,
                message_id=message.id,
                metadata={key: value for key, value in metadata.items() if value} or None,
            ),
            self._seconds,
            self._responses(),
        )
        spoken = utterance(said, message)
        if spoken.has_forgotten:
            await self._log.forget(session)
            await self._records.erase_feedback(session)
            await self._log.announce(session, "session", {"state": "forgotten"})
        await self._log.append(session, "bot", spoken.data, spoken.buttons)
        if spoken.failed:
            data = {"at": spoken.data["at"], "code": "not_completed", "id": message.id}
            await self._log.append(session, "error", data)
        await self._log.settle(session, message, spoken.failed)

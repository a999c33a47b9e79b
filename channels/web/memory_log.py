"""The event log of a single server process."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections import OrderedDict, deque
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from typing_extensions import override

from channels.web import event_log
from channels.web.event_log import Button, Event, EventLog, Listener, ListenerLostError, Message

#: Sessions that are kept in memory; those quiet for longest are let go, and made anew when they come back.
KEPT_SESSIONS = 2_000


class _Listener(Listener):
    def __init__(self) -> None:
        self._events: asyncio.Queue[Event] = asyncio.Queue(event_log.LISTENER_EVENTS)
        self._lost = False

    def tell(self, event: Event) -> None:
        try:
            self._events.put_nowait(event)
        except asyncio.QueueFull:
            self.lose()

    def lose(self) -> None:
        """Nothing more comes; whoever waits is woken."""
        self._lost = True
        while not self._events.empty():
            self._events.get_nowait()
        self._events.put_nowait(Event(0, "lost", {}))

    @override
    async def next(self, seconds: float) -> Event | None:
        try:
            async with asyncio.timeout(seconds):
                event = await self._events.get()
        except TimeoutError:
            return None
        if self._lost:
            raise ListenerLostError
        return event


@dataclass
class _Session:
    id: str = field(default_factory=lambda: secrets.token_hex(4))
    seq: int = 0
    events: deque[Event] = field(default_factory=lambda: deque(maxlen=event_log.KEPT_EVENTS))
    messages: dict[str, tuple[Message, bool]] = field(default_factory=dict)
    buttons: dict[str, Button] = field(default_factory=dict)
    queue: deque[Message] = field(default_factory=deque)
    touched: float = field(default_factory=time.monotonic)

    def add(self, name: str, data: Mapping[str, Any]) -> Event:
        self.seq += 1
        event = Event(self.seq, name, {"seq": self.seq, **data})
        self.events.append(event)
        return event


class MemoryLog(EventLog):
    """Keeps everything in dictionaries. Nothing in it waits, so nothing in it can be interrupted."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        """An empty log. `now` is a clock in seconds; tests pass their own."""
        self._now = now
        self._sessions: OrderedDict[str, _Session] = OrderedDict()
        self._listeners: dict[str, set[_Listener]] = {}
        self._streams: dict[str, dict[str, float]] = {}
        self._turns: set[str] = set()

    @override
    async def begin(self, session: str) -> str:
        return self._touch(session).id

    @override
    async def id_of(self, session: str) -> str | None:
        self._let_go()
        found = self._sessions.get(session)
        return found.id if found else None

    @override
    async def append(self, session: str, name: str, data: Mapping[str, Any], buttons: Sequence[Button] = ()) -> Event:
        kept = self._touch(session)
        if name == "bot":
            kept.buttons = {button.id: button for button in buttons}
        event = kept.add(name, data)
        self._tell(session, event)
        return event

    @override
    async def announce(self, session: str, name: str, data: Mapping[str, Any]) -> None:
        self._tell(session, Event(0, name, data))

    @override
    async def read(self, session: str, after: int = 0, before: int | None = None) -> list[Event]:
        kept = self._sessions.get(session)
        if kept is None:
            return []
        return [event for event in kept.events if event.seq > after and (before is None or event.seq < before)]

    @override
    async def take_in(self, session: str, message: Message) -> tuple[int, bool]:
        kept = self._touch(session)
        known, failed = kept.messages.get(message.id, (None, False))
        if known is not None and not failed:
            return known.seq, False
        title = message.text
        if known is not None:
            # Its button was pressed already; what it said is known.
            message, title = replace(message, text=known.text, choice=known.choice), known.text
        elif message.choice:
            button = kept.buttons.get(message.choice)
            if button is None:
                raise event_log.stale_choice()
            kept.buttons = {}
            message, title = replace(message, text=button.payload), button.title
        event = kept.add("user", event_log.user_data(message, title, event_log.moment()))
        message = replace(message, seq=event.seq)
        kept.messages[message.id] = (message, False)
        kept.queue.append(message)
        self._tell(session, event)
        return event.seq, True

    @override
    async def waiting(self, session: str) -> Message | None:
        kept = self._sessions.get(session)
        return kept.queue[0] if kept and kept.queue else None

    @override
    async def settle(self, session: str, message: Message, failed: bool) -> None:
        kept = self._touch(session)
        if kept.queue and kept.queue[0].id == message.id:
            kept.queue.popleft()
        kept.messages[message.id] = (message, failed)

    @override
    @asynccontextmanager
    async def turn(self, session: str) -> AsyncIterator[bool]:
        if session in self._turns:
            yield False
            return
        self._turns.add(session)
        try:
            yield True
        finally:
            self._turns.discard(session)

    @override
    async def prolong_turn(self, session: str) -> None:
        pass

    @override
    async def busy(self, session: str) -> bool:
        return session in self._turns

    @override
    @asynccontextmanager
    async def listen(self, session: str) -> AsyncIterator[Listener]:
        listener = _Listener()
        self._listeners.setdefault(session, set()).add(listener)
        try:
            yield listener
        finally:
            remaining = self._listeners[session]
            remaining.discard(listener)
            if not remaining:
                del self._listeners[session]

    @override
    async def keep_stream(self, session: str, stream: str, most: int) -> bool:
        oldest = self._now() - event_log.STREAM_SECONDS
        streams = {name: at for name, at in self._streams.get(session, {}).items() if at > oldest}
        if stream not in streams and len(streams) >= most:
            return False
        self._streams[session] = streams | {stream: self._now()}
        return True

    @override
    async def end_stream(self, session: str, stream: str) -> None:
        streams = self._streams.get(session, {})
        streams.pop(stream, None)
        if not streams:
            self._streams.pop(session, None)

    @override
    async def forget(self, session: str) -> None:
        kept = self._touch(session)
        queued = {message.id for message in kept.queue}
        kept.events.clear()
        kept.buttons = {}
        # The ids stay, so that nothing is answered twice; the words do not.
        kept.messages = {
            name: (message if name in queued else replace(message, text=""), failed and name in queued)
            for name, (message, failed) in kept.messages.items()
        }

    @override
    async def erase(self, session: str) -> None:
        self._sessions.pop(session, None)

    @override
    async def let_go(self) -> None:
        self._let_go()

    @override
    async def reachable(self) -> bool:
        return True

    @override
    async def close(self) -> None:
        for listeners in self._listeners.values():
            for listener in listeners:
                listener.lose()

    def _touch(self, session: str) -> _Session:
        kept = self._sessions.setdefault(session, _Session())
        kept.touched = self._now()
        self._sessions.move_to_end(session)
        self._let_go()
        return kept

    def _let_go(self) -> None:
        """Drop what has been quiet for too long, and the quietest when there are too many."""
        oldest = self._now() - event_log.KEPT_SECONDS
        for session, kept in list(self._sessions.items()):
            is_over = kept.touched <= oldest
            if not is_over and len(self._sessions) <= KEPT_SESSIONS:
                break
            if session not in self._turns and (is_over or not kept.queue):
                del self._sessions[session]

    def _tell(self, session: str, event: Event) -> None:
        for listener in list(self._listeners.get(session, ())):
            listener.tell(event)

"""The stream of a session's events (server-sent events), with whatever was missed since the last one."""

from __future__ import annotations

import asyncio
import contextlib
import json
import secrets
import time
from collections.abc import Mapping
from typing import Any

from sanic.request import Request

from channels.web import event_log
from channels.web.event_log import EventLog, ListenerLostError
from channels.web.limiter import too_many
from channels.web.refusal import Refused, bad_request, unavailable
from channels.web.settings import Settings
from channels.web.talking import Talking
from channels.web.tokens import Session, Tokens
from channels.web.utterance import shown

#: Sent as Last-Event-ID by those who want nothing of what was.
NOW = "now"
LONGEST_ID = 64


class SlowClientError(Exception):
    """The client does not take what it is sent."""


class Streams:
    """All streams of this process."""

    def __init__(self, settings: Settings, log: EventLog, talking: Talking, tokens: Tokens) -> None:
        """Streams of what is in `log`."""
        self._settings = settings
        self._log = log
        self._talking = talking
        self._tokens = tokens
        self._open = 0
        self._ending = asyncio.Event()

    async def serve(self, request: Request, session: Session, log_id: str, headers: Mapping[str, str]) -> None:
        """Answer a request with the session's events until the stream must end. Raises Refused before that."""
        last = request.headers.get("last-event-id", "")
        if len(last) > LONGEST_ID:
            raise bad_request("Last-Event-ID is not one of this server's.")
        if self._open >= self._settings.limits.streams or self._ending.is_set():
            raise unavailable()
        stream = secrets.token_hex(8)
        if not await self._log.keep_stream(session.id, stream, self._settings.limits.streams_per_session):
            raise too_many("This talk is open in too many places.", 10)
        self._open += 1
        try:
            async with self._log.listen(session.id) as listener:
                response = await request.respond(content_type="text/event-stream; charset=utf-8", headers=dict(headers))
                sender = _Sender(response, self._settings.slow_seconds)
                try:
                    with contextlib.suppress(ListenerLostError, Refused):
                        await self._run(sender, session, log_id, last, listener, stream)
                    await sender.end()
                except SlowClientError:
                    request.transport.abort()
        finally:
            self._open -= 1
            await asyncio.shield(self._leave(session, stream))

    def end(self) -> None:
        """Let no more streams begin: the server stops. Those that run end with the event log."""
        self._ending.set()

    async def _leave(self, session: Session, stream: str) -> None:
        try:
            await self._log.end_stream(session.id, stream)
        except Refused:
            pass  # it counts no longer after event_log.STREAM_SECONDS

    async def _run(
        self, sender: _Sender, session: Session, log_id: str, last: str, listener: event_log.Listener, stream: str
    ) -> None:
        limits, log = self._settings.limits, self._log
        seen, state = await self._resume(session, log_id, last)
        await sender.send("session", {"state": state, "busy": await log.busy(session.id)})
        for missed in await log.read(session.id, after=seen):
            await sender.send(missed.name, shown(missed), f"{log_id}-{missed.seq}")
            seen = missed.seq
        self._talking.answer_waiting(session.id)
        ends = time.monotonic() + self._settings.stream_seconds
        ping = time.monotonic() + self._settings.ping_seconds
        while not self._ending.is_set() and time.monotonic() < ends:
            if session.expires <= self._tokens.now():
                await sender.send("session", {"state": "expired"})
                return
            wait = min(min(ping, ends) - time.monotonic(), session.expires - self._tokens.now())
            event = await listener.next(max(0.01, wait))
            if event is None:
                if time.monotonic() >= ping:
                    await sender.ping()
                    await log.keep_stream(session.id, stream, limits.streams_per_session)
                    self._talking.answer_waiting(session.id)
                    ping = time.monotonic() + self._settings.ping_seconds
                continue
            if event.seq and event.seq <= seen:
                continue
            await sender.send(event.name, shown(event), f"{log_id}-{event.seq}" if event.seq else "")
            seen = event.seq or seen
            if event.name == "session" and event.data.get("state") == "erased":
                return

    async def _resume(self, session: Session, log_id: str, last: str) -> tuple[int, str]:
        """The seq behind which the stream begins, and the state to tell."""
        if not last:
            return 0, "open"
        newest = [event.seq for event in await self._log.read(session.id)]
        if last == NOW:
            return (newest[-1] if newest else 0), "open"
        name, _, seq = last.rpartition("-")
        if name != log_id or not seq.isdecimal():
            return 0, "reset"
        # What lies between was let go, or never was.
        gap = newest and int(seq) < newest[0] - 1
        return (0, "reset") if gap else (int(seq), "open")


class _Sender:
    def __init__(self, response: Any, seconds: float) -> None:
        self._response = response
        self._seconds = seconds

    async def send(self, name: str, data: Mapping[str, Any], identity: str = "") -> None:
        first = f"id: {identity}\n" if identity else ""
        await self._write(f"{first}event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n")

    async def ping(self) -> None:
        await self._write(": ping\n\n")

    async def end(self) -> None:
        await self._write("", end=True)

    async def _write(self, text: str, end: bool = False) -> None:
        try:
            async with asyncio.timeout(self._seconds):
                await self._response.send(text, end)
        except TimeoutError:
            raise SlowClientError from None

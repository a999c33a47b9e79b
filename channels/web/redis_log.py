"""The event log of several server processes, in Redis. Any of them may serve any request of a session.

What must not be torn apart is one script in Redis: taking a message in, and keeping an event. Listeners
hear of events through publish and subscribe; each has a connection of its own.
"""

from __future__ import annotations

import asyncio
import json
import secrets
import time
from collections.abc import AsyncIterator, Awaitable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import asdict
from typing import Any

import redis.asyncio as redis
from redis.asyncio.retry import Retry
from redis.backoff import ExponentialBackoff
from redis.exceptions import ConnectionError, LockError, RedisError
from typing_extensions import override

from channels.web import event_log
from channels.web.event_log import Button, Event, EventLog, Listener, ListenerLostError, Message
from channels.web.redis_scripts import APPEND, FORGET, TAKE_IN
from channels.web.refusal import unavailable

#: Seconds that a command may take.
_COMMAND_SECONDS = 3.0
_TRIES = 3
_PARTS = ("meta", "events", "messages", "buttons", "queue", "streams", "turn")


class _Listener(Listener):
    def __init__(self, subscription: Any) -> None:
        self._subscription = subscription

    @override
    async def next(self, seconds: float) -> Event | None:
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            try:
                told = await self._subscription.get_message(ignore_subscribe_messages=True, timeout=left)
            except (RedisError, OSError) as error:
                raise ListenerLostError from error
            if told is not None:
                return _event(told["data"])
        return None


class RedisLog(EventLog):
    """Keeps everything under `mica:web:{session}:...`, each key for KEPT_SECONDS after its last change."""

    def __init__(self, url: str) -> None:
        """A log at `url`; nothing is connected yet."""
        self._redis: Any = redis.from_url(
            url,
            decode_responses=True,
            socket_timeout=_COMMAND_SECONDS,
            socket_connect_timeout=_COMMAND_SECONDS,
            health_check_interval=15,
            # A pooled connection that Redis has closed meanwhile is only noticed when it is used.
            retry=Retry(ExponentialBackoff(cap=0.5, base=0.05), _TRIES),
            retry_on_error=[ConnectionError],
        )
        # Listening waits for as long as it likes.
        self._listening: Any = redis.from_url(url, decode_responses=True, socket_connect_timeout=_COMMAND_SECONDS)
        self._append = self._redis.register_script(APPEND)
        self._take_in = self._redis.register_script(TAKE_IN)
        self._forget = self._redis.register_script(FORGET)

    @override
    async def begin(self, session: str) -> str:
        meta = _key(session, "meta")
        await _reached(self._redis.hsetnx(meta, "id", secrets.token_hex(4)))
        await _reached(self._redis.expire(meta, event_log.KEPT_SECONDS))
        return str(await self.id_of(session))

    @override
    async def id_of(self, session: str) -> str | None:
        found: str | None = await _reached(self._redis.hget(_key(session, "meta"), "id"))
        return found

    @override
    async def append(self, session: str, name: str, data: Mapping[str, Any], buttons: Sequence[Button] = ()) -> Event:
        keys = [_key(session, part) for part in ("meta", "events", "buttons")]
        kept = {button.id: json.dumps(asdict(button)) for button in buttons}
        pairs = [text for pair in kept.items() for text in pair]
        arguments = [name, json.dumps(data), _channel(session), event_log.KEPT_EVENTS, event_log.KEPT_SECONDS, *pairs]
        seq = int(await _reached(self._append(keys=keys, args=arguments)))
        return Event(seq, name, {"seq": seq, **data})

    @override
    async def announce(self, session: str, name: str, data: Mapping[str, Any]) -> None:
        await _reached(self._redis.publish(_channel(session), f"0 {name} {json.dumps(data)}"))

    @override
    async def read(self, session: str, after: int = 0, before: int | None = None) -> list[Event]:
        least, most = f"({after}", "+inf" if before is None else f"({before}"
        found = await _reached(self._redis.zrangebyscore(_key(session, "events"), least, most))
        return [_event(text) for text in found]

    @override
    async def take_in(self, session: str, message: Message) -> tuple[int, bool]:
        keys = [_key(session, part) for part in ("meta", "events", "messages", "buttons", "queue")]
        arguments = [
            json.dumps(asdict(message)), event_log.moment(), _channel(session),
            event_log.KEPT_EVENTS, event_log.KEPT_SECONDS,
        ]  # fmt: skip
        seq, is_new = await _reached(self._take_in(keys=keys, args=arguments))
        if not seq:
            raise event_log.stale_choice()
        return int(seq), bool(is_new)

    @override
    async def waiting(self, session: str) -> Message | None:
        found = await _reached(self._redis.lindex(_key(session, "queue"), 0))
        return None if found is None else Message(**json.loads(found))

    @override
    async def settle(self, session: str, message: Message, failed: bool) -> None:
        first = await self.waiting(session)
        if first is not None and first.id == message.id:
            await _reached(self._redis.lpop(_key(session, "queue")))
        kept = json.dumps({"message": asdict(message), "failed": failed})
        await _reached(self._redis.hset(_key(session, "messages"), message.id, kept))

    @override
    @asynccontextmanager
    async def turn(self, session: str) -> AsyncIterator[bool]:
        lock = self._lock(session)
        if not await _reached(lock.acquire(blocking=False)):
            yield False
            return
        try:
            yield True
        finally:
            try:
                await lock.release()
            except (LockError, RedisError, OSError):
                pass  # it ends by itself

    @override
    async def prolong_turn(self, session: str) -> None:
        # Whoever calls this holds the lock.
        await _reached(self._redis.expire(_key(session, "turn"), event_log.TURN_HELD_SECONDS))

    @override
    async def busy(self, session: str) -> bool:
        return bool(await _reached(self._redis.exists(_key(session, "turn"))))

    @override
    @asynccontextmanager
    async def listen(self, session: str) -> AsyncIterator[Listener]:
        subscription = self._listening.pubsub()
        try:
            await _reached(subscription.subscribe(_channel(session)))
            # The answer to the subscription: from here on nothing is missed.
            await _reached(subscription.get_message(timeout=_COMMAND_SECONDS))
            yield _Listener(subscription)
        finally:
            await asyncio.shield(_closed(subscription))

    @override
    async def keep_stream(self, session: str, stream: str, most: int) -> bool:
        key, now = _key(session, "streams"), time.time()
        async with self._redis.pipeline() as pipe:
            pipe.zremrangebyscore(key, 0, now - event_log.STREAM_SECONDS)
            pipe.zadd(key, {stream: now})
            pipe.zcard(key)
            pipe.expire(key, event_log.STREAM_SECONDS)
            _, added, count, _ = await _reached(pipe.execute())
        if added and count > most:
            await self.end_stream(session, stream)
            return False
        return True

    @override
    async def end_stream(self, session: str, stream: str) -> None:
        await _reached(self._redis.zrem(_key(session, "streams"), stream))

    @override
    async def forget(self, session: str) -> None:
        keys = [_key(session, part) for part in ("events", "buttons", "messages", "queue")]
        await _reached(self._forget(keys=keys))

    @override
    async def erase(self, session: str) -> None:
        parts = [part for part in _PARTS if part != "turn"]
        await _reached(self._redis.delete(*(_key(session, part) for part in parts)))

    @override
    async def let_go(self) -> None:
        pass  # Redis does, key by key

    @override
    async def reachable(self) -> bool:
        try:
            return bool(await self._redis.ping())
        except (RedisError, OSError):
            return False

    @override
    async def close(self) -> None:
        for client in (self._redis, self._listening):
            try:
                await client.close(close_connection_pool=True)
            except (RedisError, OSError):
                pass

    def _lock(self, session: str) -> Any:
        return self._redis.lock(_key(session, "turn"), timeout=event_log.TURN_HELD_SECONDS, thread_local=False)


async def _reached(work: Awaitable[Any]) -> Any:
    try:
        return await work
    except (RedisError, OSError) as error:
        raise unavailable() from error


async def _closed(subscription: Any) -> None:
    try:
        await subscription.close()
    except (RedisError, OSError):
        pass


def _event(text: str) -> Event:
    seq, name, data = text.split(" ", 2)
    number = int(seq)
    kept = json.loads(data)
    return Event(number, name, {"seq": number, **kept} if number else kept)


def _key(session: str, part: str) -> str:
    return f"mica:web:{{{session}}}:{part}"


def _channel(session: str) -> str:
    return f"mica:web:{{{session}}}"

"""How often somebody may do something. More is refused with 429 and the seconds to wait."""

from __future__ import annotations

import asyncio
import math
import time

from limits.errors import StorageError
from limits.storage import MemoryStorage, RedisStorage
from limits.strategies import MovingWindowRateLimiter
from redis.backoff import ExponentialBackoff
from redis.exceptions import ConnectionError
from redis.retry import Retry

from channels.web.refusal import Refused, unavailable
from channels.web.settings import Limits

_REDIS_SECONDS = 3.0


class Limiter:
    """Counts by session and by address, over all server processes where there is Redis."""

    def __init__(self, limits: Limits, redis_url: str | None = None) -> None:
        """Count within `limits`, in the memory of this process or in the Redis of `redis_url`."""
        self._rates = {name: limits.parsed(name) for name in ("messages", "requests", "sessions", "strangers")}
        self._is_far = redis_url is not None
        self._redis_url = redis_url
        self._limiter = None if self._is_far else MovingWindowRateLimiter(MemoryStorage())

    async def count(self, name: str, who: str) -> None:
        """Count one more of `name` (a rate of `Limits`) by `who`. Raises Refused (429, 503)."""
        try:
            # The library's asynchronous storage asks for a newer Redis client than Rasa takes.
            wait = await asyncio.to_thread(self._hit, name, who) if self._is_far else self._hit(name, who)
        except (StorageError, OSError) as error:
            raise unavailable() from error
        if wait:
            raise too_many("That was too much at once. Please wait a moment.", wait)

    def _hit(self, name: str, who: str) -> int:
        """0, or the seconds to wait."""
        if self._limiter is None:
            self._limiter = MovingWindowRateLimiter(
                RedisStorage(
                    str(self._redis_url),
                    wrap_exceptions=True,
                    key_prefix="mica:web:limits",
                    socket_timeout=_REDIS_SECONDS,
                    socket_connect_timeout=_REDIS_SECONDS,
                    retry=Retry(ExponentialBackoff(cap=0.5, base=0.05), 3),
                    retry_on_error=[ConnectionError],  # type: ignore[arg-type]
                )
            )
        for rate in self._rates[name]:
            if not self._limiter.hit(rate, name, who):
                reset = self._limiter.get_window_stats(rate, name, who).reset_time
                return max(1, math.ceil(reset - time.time()))
        return 0


def too_many(message: str, seconds: int) -> Refused:
    """Refuse for now."""
    return Refused(429, "too_many", message, retry_after=seconds)

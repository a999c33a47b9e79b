"""How often somebody may do something. More is refused with 429 and the seconds to wait."""

from __future__ import annotations

import math
import time

from limits.aio.storage import MemoryStorage, RedisStorage
from limits.aio.strategies import MovingWindowRateLimiter
from limits.errors import StorageError

from channels.web.refusal import Refused, unavailable
from channels.web.settings import Limits


class Limiter:
    """Counts by session and by address, over all server processes where there is Redis."""

    def __init__(self, limits: Limits, redis_url: str | None = None) -> None:
        """Count within `limits`, in the memory of this process or in the Redis of `redis_url`."""
        self._rates = {name: limits.parsed(name) for name in ("messages", "requests", "sessions", "strangers")}
        storage = (
            RedisStorage(
                f"async+{redis_url}",
                implementation="redispy",
                wrap_exceptions=True,
                key_prefix="mica:web:limits",
                socket_timeout=3.0,
                socket_connect_timeout=3.0,
            )
            if redis_url
            else MemoryStorage()
        )
        self._limiter = MovingWindowRateLimiter(storage)

    async def count(self, name: str, who: str) -> None:
        """Count one more of `name` (a rate of `Limits`) by `who`. Raises Refused (429, 503)."""
        try:
            for rate in self._rates[name]:
                if not await self._limiter.hit(rate, name, who):
                    stats = await self._limiter.get_window_stats(rate, name, who)
                    wait = max(1, math.ceil(stats.reset_time - time.time()))
                    raise too_many("That was too much at once. Please wait a moment.", wait)
        except StorageError as error:
            raise unavailable() from error


def too_many(message: str, seconds: int) -> Refused:
    """Refuse for now."""
    return Refused(429, "too_many", message, retry_after=seconds)

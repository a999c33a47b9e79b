"""Whether a question could be answered now: each part that is needed is tried, not assumed."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any

import httpx

from channels.web.event_log import EventLog
from mica.conversation_database import RecordsOutOfReach

#: Seconds that a part has for its answer, and that an answer is told again without asking.
PART_SECONDS = 2.0
FRESH_SECONDS = 1.0

_NOBODY = "web:readiness"


class Readiness:
    """Tries the model, the tracker store, the action server and, where it is elsewhere, the event log."""

    def __init__(self, log: EventLog | None, now: Callable[[], float] = time.monotonic) -> None:
        """`log`: the event log if it is in Redis. `now`: a clock in seconds."""
        self._log = log
        self._now = now
        self._asking = asyncio.Lock()
        self._known: tuple[float, dict[str, bool]] | None = None

    async def of(self, agent: Any) -> dict[str, bool]:
        """What answers (schema Readiness of openapi.yml), for Rasa's `agent` or None."""
        async with self._asking:
            if self._known is None or self._now() - self._known[0] > FRESH_SECONDS:
                self._known = self._now(), await self._try(agent)
            return self._known[1]

    async def _try(self, agent: Any) -> dict[str, bool]:
        parts: dict[str, Awaitable[bool]] = {
            "tracker_store": _answers(_try_store(agent)),
            "action_server": _answers(_try_actions(agent)),
        }
        if self._log is not None:
            parts["event_log"] = _answers(self._log.reachable())
        answers = dict(zip(parts, await asyncio.gather(*parts.values()), strict=True))
        answers["model"] = is_loaded(agent)
        return {"ready": all(answers.values()), **answers}


def is_loaded(agent: Any) -> bool:
    """Whether Rasa has a model."""
    return agent is not None and bool(agent.is_ready())


async def _answers(trying: Awaitable[bool]) -> bool:
    try:
        async with asyncio.timeout(PART_SECONDS):
            return await trying
    except (Exception, RecordsOutOfReach):
        return False


async def _try_store(agent: Any) -> bool:
    await agent.tracker_store.exists(_NOBODY)
    return True


async def _try_actions(agent: Any) -> bool:
    address = str(agent.action_endpoint.url).removesuffix("/webhook") + "/health"
    async with httpx.AsyncClient(trust_env=False, timeout=PART_SECONDS) as client:
        return (await client.get(address)).status_code == httpx.codes.OK

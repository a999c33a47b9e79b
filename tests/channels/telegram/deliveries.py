"""How updates reach the bot: fetched by it, or brought to its webhook and brought again when it does not take them."""

from __future__ import annotations

import asyncio
import contextlib
import json
from typing import Any

import aiohttp

HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Deliveries:
    """The updates that wait for the bot, in order. `answers`: (update id, status) of each webhook call."""

    def __init__(self) -> None:
        self.waiting: list[dict[str, Any]] = []
        self.answers: list[tuple[int, int]] = []
        self.changed = asyncio.Event()
        self.url = ""
        #: Seconds before the second attempt; doubled for each further one.
        self.first_pause = 0.05
        self._secret: str | None = None
        self._allowed: list[str] = []
        self._task: asyncio.Task[None] | None = None

    def add(self, update: dict[str, Any]) -> None:
        self.waiting.append(update)
        self.changed.set()

    def call(self, url: str, secret: str | None, allowed: list[str]) -> None:
        """Bring updates to `url` from now on; "" means that the bot fetches them."""
        self.url, self._secret, self._allowed = url, secret, allowed
        if url and self._task is None:
            self._task = asyncio.create_task(self._bring())

    def confirm(self, offset: int) -> None:
        """The bot has everything up to the update before `offset`, by place in the queue."""
        places = [i for i, u in enumerate(self.waiting) if u["update_id"] == offset - 1]
        if places:
            del self.waiting[: places[-1] + 1]

    def wanted(self, allowed: list[str]) -> list[dict[str, Any]]:
        return [u for u in self.waiting if not allowed or any(kind in u for kind in allowed)]

    async def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _bring(self) -> None:
        async with aiohttp.ClientSession(trust_env=False, timeout=aiohttp.ClientTimeout(60)) as client:
            while True:
                if not self.waiting or not self.url:
                    await self.changed.wait()
                    self.changed.clear()
                    continue
                update = self.waiting[0]
                if not self._allowed or any(kind in update for kind in self._allowed):
                    await self._bring_one(client, update)
                with contextlib.suppress(ValueError):
                    self.waiting.remove(update)

    async def _bring_one(self, client: aiohttp.ClientSession, update: dict[str, Any]) -> None:
        pause = self.first_pause
        while True:
            status = await self.post(client, update, self._secret)
            if 200 <= status < 300:
                return
            await asyncio.sleep(pause)
            pause = min(2 * pause, 60)

    async def post(self, client: aiohttp.ClientSession, update: Any, secret: str | None) -> int:
        """One webhook call; 0 when nobody answers."""
        headers = {"Content-Type": "application/json"} | ({HEADER: secret} if secret is not None else {})
        body = update if isinstance(update, bytes) else json.dumps(update).encode()
        try:
            async with client.post(self.url, data=body, headers=headers) as reply:
                status = reply.status
        except aiohttp.ClientError:
            status = 0
        if isinstance(update, dict):
            self.answers.append((update.get("update_id", 0), status))
        return status

"""A page with the widget, as far as the server can tell: a session, messages, and a stream of events.

Whatever the server says is held against openapi.yml.
"""

from __future__ import annotations

import asyncio
import json
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import httpx
import jsonschema
import yaml

PREFIX = "/webhooks/web"
DOCUMENT = Path(__file__).resolve().parents[3] / "channels" / "web" / "openapi.yml"
_SCHEMAS = {
    "session": "SessionEvent",
    "user": "UserEvent",
    "bot": "BotEvent",
    "typing": "TypingEvent",
    "error": "ErrorEvent",
}


@lru_cache(maxsize=1)
def document() -> dict[str, Any]:
    """The protocol."""
    loaded: dict[str, Any] = yaml.safe_load(DOCUMENT.read_text("utf-8"))
    return loaded


def check(data: Any, schema: str) -> None:
    """Hold `data` against a schema of the document."""
    resolver = jsonschema.RefResolver("", document())
    whole = {"$ref": f"#/components/schemas/{schema}"}
    jsonschema.Draft202012Validator(whole, resolver=resolver).validate(data)


@dataclass(frozen=True)
class Seen:
    """An event of a stream."""

    id: str
    name: str
    data: dict[str, Any]


class Stream:
    """Events one after the other; `pings` counts the comment lines."""

    def __init__(self, response: httpx.Response) -> None:
        self.response = response
        self.pings = 0
        self._lines = response.aiter_lines()

    async def next(self, seconds: float = 5.0) -> Seen:
        """The next event. Raises TimeoutError, or StopAsyncIteration when the stream has ended."""
        async with asyncio.timeout(seconds):
            fields: dict[str, str] = {}
            async for line in self._lines:
                if line.startswith(":"):
                    self.pings += 1
                elif line:
                    name, _, value = line.partition(": ")
                    fields[name] = value
                elif fields:
                    data = json.loads(fields["data"])
                    check(data, _SCHEMAS[fields["event"]])
                    return Seen(fields.get("id", ""), fields["event"], data)
            raise StopAsyncIteration

    async def until(self, name: str, seconds: float = 5.0) -> Seen:
        """The next event of a name; those before it are passed over."""
        while (seen := await self.next(seconds)).name != name:
            pass
        return seen

    async def ended(self, seconds: float = 5.0) -> bool:
        """Whether the stream ends, whatever still comes."""
        try:
            while True:
                await self.next(seconds)
        except (StopAsyncIteration, RuntimeError, httpx.RemoteProtocolError, httpx.ReadError):
            return True
        except TimeoutError:
            return False


class Visitor:
    """Somebody with a page open."""

    def __init__(self, client: httpx.AsyncClient, origin: str) -> None:
        self.client = client
        self.origin = origin
        self.token = ""
        self.config: dict[str, Any] = {}

    async def begin(self, **body: str) -> Visitor:
        """Begin a session."""
        reply = await self.client.post(f"{PREFIX}/session", json=body, headers={"Origin": self.origin})
        assert reply.status_code == 201, reply.text
        check(reply.json(), "Session")
        self.token, self.config = reply.json()["token"], reply.json()["config"]
        return self

    @property
    def headers(self) -> dict[str, str]:
        return {"Origin": self.origin, "Authorization": f"Bearer {self.token}"}

    async def get(self, path: str, **headers: str) -> httpx.Response:
        return await self.client.get(PREFIX + path, headers=self.headers | headers)

    async def post(self, path: str, body: Any) -> httpx.Response:
        return await self.client.post(PREFIX + path, json=body, headers=self.headers)

    async def say(self, text: str, identity: str = "") -> httpx.Response:
        return await self.post("/messages", {"id": identity or str(uuid.uuid4()), "text": text})

    async def press(self, button: str, identity: str = "") -> httpx.Response:
        return await self.post("/messages", {"id": identity or str(uuid.uuid4()), "choice": button})

    async def erase(self) -> httpx.Response:
        return await self.client.delete(f"{PREFIX}/session", headers=self.headers, timeout=30)

    async def history(self, query: str = "") -> list[dict[str, Any]]:
        reply = await self.get(f"/history{query}")
        assert reply.status_code == 200, reply.text
        check(reply.json(), "History")
        return list(reply.json()["events"])

    async def answered(self, text: str, seconds: float = 10.0) -> dict[str, Any]:
        """Say something, and wait for the `bot` event that answers it."""
        reply = await self.say(text)
        assert reply.status_code == 202, reply.text
        return await self.answer_to(reply.json()["id"], seconds)

    async def answer_to(self, identity: str, seconds: float = 10.0) -> dict[str, Any]:
        async with asyncio.timeout(seconds):
            while True:
                for event in await self.history():
                    if event["event"] == "bot" and event["data"].get("id") == identity:
                        return dict(event["data"])
                await asyncio.sleep(0.05)

    @asynccontextmanager
    async def stream(self, last: str = "") -> AsyncIterator[Stream]:
        headers = self.headers | ({"Last-Event-ID": last} if last else {})
        async with self.client.stream("GET", f"{PREFIX}/events", headers=headers, timeout=30) as response:
            assert response.status_code == 200, (await response.aread()).decode()
            assert response.headers["content-type"] == "text/event-stream; charset=utf-8"
            yield Stream(response)

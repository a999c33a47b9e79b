"""A running server with Mica's REST channel and a made-up agent behind it."""

from __future__ import annotations

import itertools
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any

import httpx
from rasa.core.channels.channel import UserMessage, register
from sanic import Sanic
from sanic.touchup.service import TouchUp

from channels.rest import MicaRest

Turn = Callable[[UserMessage], Awaitable[None]]
_names = itertools.count()


def _once(rewrite: Callable[[Sanic], None]) -> Callable[[Sanic], None]:
    done: list[Sanic] = []

    def run(app: Sanic) -> None:
        if not done:
            done.append(app)
            rewrite(app)

    return run


# Sanic rewrites its own methods when it starts, which it can do once in a process.
TouchUp.run = _once(TouchUp.run)


class Agent:
    """Stands for Rasa's agent: runs `turn`, and remembers the messages."""

    def __init__(self, turn: Turn, responses: dict[str, Any] | None = None) -> None:
        self.turn = turn
        self.domain = SimpleNamespace(responses=responses or {})
        self.heard: list[UserMessage] = []

    async def handle_message(self, message: UserMessage) -> None:
        self.heard.append(message)
        await self.turn(message)


@asynccontextmanager
async def serving(agent: Agent, channel: MicaRest | None = None) -> AsyncIterator[httpx.AsyncClient]:
    """A client of a server on a free port, with `agent` behind the channel."""
    app = Sanic(f"test_rest_{next(_names)}", configure_logging=False)
    app.ctx.agent = agent
    register([channel or MicaRest()], app, route="/webhooks/")
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    server = await app.create_server(sock=listener, return_asyncio_server=True, access_log=False)
    assert server is not None
    await server.startup()
    await server.start_serving()
    address = f"http://127.0.0.1:{listener.getsockname()[1]}/webhooks/rest"
    async with httpx.AsyncClient(base_url=address, trust_env=False) as client:
        yield client
    server.close()
    await server.wait_closed()


async def say_hello(message: UserMessage) -> None:
    await message.output_channel.send_response(message.sender_id, {"text": "Hello.", "custom": {"kind": "smalltalk"}})

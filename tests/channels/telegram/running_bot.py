"""The channel at work in a test: polling without a server, or behind one for the webhook."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import os
import socket
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from rasa.core.channels.channel import InputChannel, register
from sanic import Sanic

import tests.channels.rest_server  # noqa: F401  (lets Sanic be started more than once in a process)
from channels.telegram.brain import Brain
from channels.telegram.input_channel import MicaTelegram
from channels.telegram.pace import Limits
from channels.telegram.records import Records
from channels.telegram.service import Service, Timing
from channels.telegram.settings import Settings, read_settings
from mica.conversation_database import database_url
from tests.channels.telegram.fake_api import TOKEN, FakeApi
from tests.channels.telegram.stub_brain import StubBrain

_names = itertools.count()

#: Marks what takes too long for every run.
full_load = pytest.mark.skipif(not os.environ.get("MICA_FULL_LOAD"), reason="takes a minute: MICA_FULL_LOAD=1 runs it")

#: Everything in a hurry; no limits but those that a test is about.
QUICK = Timing(
    hold=1,
    pause=0.05,
    first_wait=0.02,
    lease=0.6,
    look=0.1,
    reminders=0.05,
    stop=0.2,
    limits=Limits(overall=2000.0, chat_seconds=0.0, group_seconds=0.0),
)


def settings(api: FakeApi, **more: Any) -> Settings:
    return replace(read_settings(environment={"MICA_TELEGRAM_TOKEN": TOKEN}), api=api.address, **more)


def records(path: Path) -> Records:
    return Records(database_url({"MICA_DATABASE_URL": f"sqlite:///{path / 'telegram.db'}"}))


@contextlib.asynccontextmanager
async def polling(
    api: FakeApi,
    brain: StubBrain,
    path: Path,
    timing: Timing = QUICK,
    seconds: float = 5.0,
    store: Records | None = None,
) -> AsyncIterator[Service]:
    """A bot that polls, until the context ends."""
    agent = Brain(brain.handle_message, lambda: brain, seconds)
    service = Service(settings(api), agent, store or records(path), timing)
    service.start()
    try:
        yield service
    finally:
        await service.stop()


@contextlib.asynccontextmanager
async def serving(channels: list[InputChannel], brain: StubBrain, listener: socket.socket) -> AsyncIterator[None]:
    """A server with these channels, with `brain` behind them, that listens until the context ends."""
    app = Sanic(f"test_telegram_{next(_names)}", configure_logging=False)
    app.ctx.agent = brain
    register(channels, app, route="/webhooks/")
    server: Any = await app.create_server(sock=listener, return_asyncio_server=True, access_log=False)
    await server.startup()
    await server.before_start()
    await server.start_serving()
    await server.after_start()
    try:
        yield
    finally:
        await server.before_stop()
        server.close()
        await server.wait_closed()
        await server.after_stop()


def listening() -> tuple[socket.socket, str]:
    """A socket on a free port, and the address of a server that takes it."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    return listener, f"http://127.0.0.1:{listener.getsockname()[1]}"


@contextlib.asynccontextmanager
async def webhook(api: FakeApi, brain: StubBrain, path: Path, timing: Timing = QUICK) -> AsyncIterator[str]:
    """A server with the channel in webhook mode; Telegram is told of it. Gives the address of the webhook."""
    listener, base = listening()
    channel = MicaTelegram(settings(api, webhook=base), lambda: records(path), timing)
    async with serving([channel], brain, listener):
        address = base + "/webhooks/telegram/webhook"
        api.deliveries.call(address, channel._settings.secret, [])
        try:
            yield address
        finally:
            api.deliveries.url = ""


async def until(condition: Callable[[], Any], seconds: float = 15.0) -> None:
    """Wait for something that happens elsewhere."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen"
        await asyncio.sleep(0.005)


async def quiet(service: Service, seconds: float = 15.0) -> None:
    """Wait until nothing is left to be done."""
    end = time.monotonic() + seconds
    while (await service.status())["waiting"] != 0:
        assert time.monotonic() < end, "work is left"
        await asyncio.sleep(0.01)

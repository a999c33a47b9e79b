"""The web channel in this process, with a brain of the test's own."""

from __future__ import annotations

import itertools
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import rasa.server
from rasa.core.channels.channel import register
from sanic import Sanic

from channels.web.channel import WebChannel
from channels.web.settings import settings_from
from tests.channels import rest_server  # noqa: F401  # lets Sanic start more than once in a process
from tests.channels.web.running_web import GENEROUS
from tests.channels.web.scripted_brain import ScriptedBrain
from tests.channels.web.visitor import Visitor

SITE = "https://shop.example"
_names = itertools.count()


class Server:
    """Where it is, and a client of it."""

    def __init__(self, app: Sanic, address: str, client: httpx.AsyncClient) -> None:
        self.app = app
        self.address = address
        self.client = client

    def visitor(self, origin: str = SITE) -> Visitor:
        return Visitor(self.client, origin)


@asynccontextmanager
async def serving(
    brain: ScriptedBrain | None = None,
    state: Path = Path("/nonexistent"),
    environment: Mapping[str, str] | None = None,
    limits: Mapping[str, Any] | None = None,
    request_timeout: float = 60,
    **credentials: Any,
) -> AsyncIterator[Server]:
    """A server on a free port. `state`: where the embedded key is kept; `limits`: generous but for these."""
    app = Sanic(f"test_web_{next(_names)}", configure_logging=False)
    rasa.server.add_root_route(app)
    rasa.server.configure_cors(app, "*")
    app.config.REQUEST_TIMEOUT = request_timeout
    app.ctx.agent = brain or ScriptedBrain()
    given = {"origins": [SITE], **credentials, "limits": {**GENEROUS, **(limits or {})}}
    channel = WebChannel(settings_from(given, environment or {}, state))
    register([channel], app, route="/webhooks/")
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    server = await app.create_server(sock=listener, return_asyncio_server=True, access_log=False)
    assert server is not None
    await server.startup()
    await server.before_start()
    await server.start_serving()
    address = f"http://127.0.0.1:{listener.getsockname()[1]}"
    try:
        async with httpx.AsyncClient(base_url=address, trust_env=False, timeout=10) as client:
            try:
                yield Server(app, address, client)
            finally:
                await server.before_stop()  # streams that are open now end as they do when a server stops
    finally:
        server.close()

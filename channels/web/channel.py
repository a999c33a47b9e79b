"""The channel `web`; `channels.web.channel.WebChannel` in credentials.yml. Its protocol is openapi.yml."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from typing import Any

from rasa.core.channels.channel import InputChannel
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse

from channels.web import answers, card
from channels.web.bodies import LARGEST_BODY
from channels.web.endpoints import Endpoints
from channels.web.event_log import EventLog
from channels.web.gate import Gate
from channels.web.limiter import Limiter
from channels.web.memory_log import MemoryLog
from channels.web.readiness import Readiness
from channels.web.records import Records
from channels.web.redis_log import RedisLog
from channels.web.retention import Retention
from channels.web.settings import Settings, settings_from
from channels.web.site import site
from channels.web.streaming import Streams
from channels.web.talking import CHANNEL, Handler, Talking
from channels.web.tokens import Tokens

logger = logging.getLogger(__name__)

#: Seconds that running turns have when the server stops.
LAST_TURNS_SECONDS = 5.0


class WebChannel(InputChannel):
    """Mica for the chat widget of a website."""

    def __init__(self, settings: Settings) -> None:
        """A channel with these settings."""
        self.settings = settings

    @classmethod
    def name(cls) -> str:
        """Its place is /webhooks/web."""
        return CHANNEL

    @classmethod
    def from_credentials(cls, credentials: Mapping[str, Any] | None) -> WebChannel:
        """The channel as credentials.yml and the environment have it. Raises InvalidConfigException."""
        return cls(settings_from(credentials))

    def blueprint(self, on_new_message: Handler) -> Blueprint:
        """The channel's routes; `on_new_message` is Rasa's handler."""
        settings = self.settings
        apps: list[Sanic] = []
        sweeping: list[asyncio.Task[None]] = []
        log: EventLog = RedisLog(settings.redis_url) if settings.redis_url else MemoryLog()
        if not settings.redis_url and not settings.embedded:
            logger.warning("MICA_REDIS_URL is not set: the web channel works with this one server process only.")
        records = Records()
        tokens = Tokens(settings.keys, settings.token_seconds)
        limiter = Limiter(settings.limits, settings.redis_url)
        gate = Gate(settings.origins, tokens, limiter, records)
        talking = Talking(log, records, on_new_message, settings.turn_seconds, lambda: _responses(apps))
        streams = Streams(settings, log, talking, tokens)
        retention = Retention(log, records)
        readiness = Readiness(log if settings.redis_url else None)
        endpoints = Endpoints(settings, gate, tokens, limiter, log, records, talking, streams, readiness)

        routes = _Routes(f"mica_{self.name()}", gate, apps, settings)
        endpoints.add_to(routes)

        @routes.listener("before_server_start")
        async def start(app: Sanic, loop: Any) -> None:
            # Read now: it takes a second, which the first visitor would wait for, and all others meanwhile.
            card.knowledge()
            sweeping.append(asyncio.get_running_loop().create_task(retention.run()))

        @routes.listener("before_server_stop")
        async def stop(app: Sanic, loop: Any) -> None:
            for task in sweeping:
                task.cancel()
            streams.end()
            await talking.finish(LAST_TURNS_SECONDS)
            await log.close()

        return routes


class _Routes(Blueprint):
    """The blueprint, with what must stand in the application itself: cross-origin headers and the site."""

    def __init__(self, name: str, gate: Gate, apps: list[Sanic], settings: Settings) -> None:
        super().__init__(name)
        self.ctx.gate = gate
        self.ctx.apps = apps
        self.ctx.settings = settings

    def register(self, app: Sanic, options: dict[str, Any]) -> None:
        """Add the routes to `app`, and the site beside them."""
        super().register(app, options)
        self.ctx.apps.append(app)
        gate, prefix = self.ctx.gate, f"{options.get('url_prefix') or ''}/"

        async def before(request: Request) -> HTTPResponse | None:
            if not request.path.startswith(prefix):
                return None
            # What an endpoint leaves of a body is read and thrown away: not more than this.
            request.stream.request_max_size = LARGEST_BODY
            return HTTPResponse(status=204) if request.method == "OPTIONS" else None

        async def after(request: Request, response: HTTPResponse) -> HTTPResponse | None:
            if not request.path.startswith(prefix):
                return None
            methods = {m for route in self.routes if f"/{route.path}" == request.path for m in route.methods}
            told = answers.in_our_form(response, methods)
            answers.share(request, told, gate.allows(request, request.headers.get("origin")))
            return None if told is response else told

        app.register_middleware(before, "request")
        app.register_middleware(after, "response")
        site(app, self.ctx.settings)


def _responses(apps: list[Sanic]) -> Mapping[str, Any] | None:
    agent = getattr(apps[0].ctx, "agent", None) if apps else None
    return getattr(getattr(agent, "domain", None), "responses", None)

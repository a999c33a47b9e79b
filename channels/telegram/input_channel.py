"""The Telegram bot as a channel of Rasa's: `channels.telegram.input_channel.MicaTelegram` in credentials.yml."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import Any

from rasa.core.channels.channel import InputChannel, OutputChannel
from sanic import Blueprint, Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from channels.telegram.brain import Brain, Handler
from channels.telegram.records import Records
from channels.telegram.service import Service, Timing
from channels.telegram.settings import Settings, SettingsError, read_settings
from channels.telegram.webhook import take_call

logger = logging.getLogger(__name__)


class MicaTelegram(InputChannel):
    """The channel `telegram`. Without a token in the environment it does nothing, and says so in `mica doctor`."""

    def __init__(
        self, settings: Settings, records: Callable[[], Records] = Records, timing: Timing | None = None
    ) -> None:
        """A channel with these settings. Nothing is connected before the server runs."""
        self._settings = settings
        self._records = records
        self._timing = timing
        self.service: Service | None = None

    @classmethod
    def name(cls) -> str:
        """The channel's name in addresses and in Rasa's trackers."""
        return "telegram"

    @classmethod
    def from_credentials(cls, credentials: Mapping[str, Any] | None) -> MicaTelegram:
        """The channel as environment and credentials.yml have it. A wrong setting leaves the other channels alone."""
        try:
            return cls(read_settings(credentials))
        except SettingsError as error:
            logger.error("The Telegram channel is off: %s", error)
            return cls(Settings())

    def get_output_channel(self) -> OutputChannel | None:
        """What Rasa sends through when it speaks outside a turn (its HTTP API, its own reminders)."""
        return _Output(self) if self._settings.mode != "off" else None

    def blueprint(self, on_new_message: Handler) -> Blueprint:
        """The channel's routes, and what starts and stops it with the server."""
        routes = Blueprint(f"mica_{self.name()}")

        @routes.get("/")
        async def health(request: Request) -> HTTPResponse:
            state = await self.service.status() if self.service else {"mode": "off"}
            return response.json({"status": "ok"} | state)

        if self._settings.mode == "off":
            return routes

        async def start(app: Sanic, loop: Any) -> None:
            brain = Brain(on_new_message, lambda: getattr(app.ctx, "agent", None), self._settings.turn_seconds)
            self.service = Service(self._settings, brain, self._records(), self._timing)
            self.service.start()

        async def stop(app: Sanic, loop: Any) -> None:
            if self.service is not None:
                await self.service.stop()

        routes.listener("after_server_start")(start)
        routes.listener("before_server_stop")(stop)

        if self._settings.mode == "webhook":

            @routes.post("/webhook")
            async def receive(request: Request) -> HTTPResponse:
                if self.service is None:
                    return response.text("", status=503)
                return await take_call(request, self._settings.secret, self.service.receive)

        return routes


class _Output(OutputChannel):
    """Queues what Rasa says behind what is under way in the chat."""

    def __init__(self, channel: MicaTelegram) -> None:
        self._channel = channel

    @classmethod
    def name(cls) -> str:
        """The channel's name."""
        return MicaTelegram.name()

    async def send_text_message(self, recipient_id: str, text: str, **kwargs: Any) -> None:
        """Send a text to a conversation. Raises RecordsError or ValueError; nothing when the server is stopping."""
        if self._channel.service is not None and text.strip():
            await self._channel.service.post(recipient_id, text)

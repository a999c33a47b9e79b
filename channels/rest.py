"""Rasa's REST channel for scripts and for the terminal, without its silences.

The protocol is Rasa's own: POST /webhooks/rest/webhook with {"sender", "message", "metadata"} gives a
list of messages. What is better is in `channels.incoming` (what is taken in) and `channels.turn`
(that a turn always ends in words).
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import rasa.core.channels
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.channels.rest import RestInput
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse, ResponseStream

from channels.incoming import RefusedError, read
from channels.turn import TURN_SECONDS, answer

Handler = Callable[[UserMessage], Awaitable[Any]]


class MicaRest(RestInput):
    """The channel `rest`; `channels.rest.MicaRest` in credentials.yml."""

    def __init__(self, turn_seconds: float = TURN_SECONDS) -> None:
        """A channel whose turns take at most `turn_seconds`."""
        self._seconds = turn_seconds

    @classmethod
    def from_credentials(cls, credentials: Mapping[str, Any] | None) -> MicaRest:
        """The channel as credentials.yml has it, with `turn_seconds` or without."""
        return cls(float((credentials or {}).get("turn_seconds") or TURN_SECONDS))

    def blueprint(self, on_new_message: Handler) -> Blueprint:
        """The channel's routes; `on_new_message` is Rasa's handler."""
        routes = Blueprint(f"mica_{self.name()}")

        @routes.get("/")
        async def health(request: Request) -> HTTPResponse:
            return response.json({"status": "ok"})

        @routes.post("/webhook")
        async def receive(request: Request) -> HTTPResponse | ResponseStream:
            try:
                messages = self._turn(request, on_new_message)
            except RefusedError as error:
                return response.json({"error": str(error)}, status=error.status)
            if request.args.get("stream", "").lower() != "true":
                return response.json(await messages)

            async def stream(out: Any) -> None:
                for message in await messages:
                    await out.write(json.dumps(message) + "\n")

            return response.stream(stream, content_type="text/event-stream")

        return routes

    def _turn(self, request: Request, handle: Handler) -> Awaitable[list[dict[str, Any]]]:
        """Read the request now, and give its answer to be awaited."""
        incoming = read(request.body)
        message = UserMessage(
            incoming.text,
            CollectingOutputChannel(),
            # Nobody on another channel has the same conversation by having the same name.
            f"{self.name()}:{incoming.sender}",
            input_channel=self.name(),
            metadata=incoming.metadata or None,
        )
        return self._answer(handle, message, incoming.sender, _responses(request))

    async def _answer(
        self, handle: Handler, message: UserMessage, sender: str, responses: Mapping[str, Any] | None
    ) -> list[dict[str, Any]]:
        messages = await answer(handle, message, self._seconds, responses)
        return [m | {"recipient_id": sender} for m in messages]


class MicaShell(MicaRest):
    """The same channel for `rasa shell`."""

    @classmethod
    def name(cls) -> str:
        """Rasa starts its prompt for a channel of this name."""
        return "cmdline"

    def url_prefix(self) -> str:
        """Rasa's prompt posts to the REST channel's address."""
        return MicaRest.name()


def use_in_shell() -> None:
    """Let `rasa shell` talk through `MicaShell` instead of a channel that can stay silent."""
    rasa.core.channels.BUILTIN_CHANNELS[MicaShell.name()] = MicaShell


def _responses(request: Request) -> Mapping[str, Any] | None:
    agent = getattr(request.app.ctx, "agent", None)
    domain = getattr(agent, "domain", None)
    return getattr(domain, "responses", None)

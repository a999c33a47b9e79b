"""Talks to a running Mica over Rasa's REST channel."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import httpx

from mica.project import HOST, MicaError

#: The action server has its own, shorter limits; this one is for a server that hangs.
TURN_SECONDS = 30.0
#: Where the REST channel says that it is there, and how.
HEALTH, HEALTHY = "/webhooks/rest/", '{"status":"ok"}'


class NotRunningError(MicaError):
    """Nothing answers at that address."""


@dataclass(frozen=True)
class Reply:
    """What Mica said in one turn.

    Attributes:
        messages: what a person reads, each with `text` and perhaps `buttons` (`title`, `payload`).
        envelope: what the turn was, for programs: an object with a `kind`.
    """

    messages: list[dict[str, Any]] = field(default_factory=list)
    envelope: dict[str, Any] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """All texts, one paragraph each."""
        return "\n\n".join(message["text"] for message in self.messages if message.get("text"))

    @property
    def buttons(self) -> list[dict[str, str]]:
        """The buttons of the turn."""
        return [button for message in self.messages for button in message.get("buttons", [])]

    def as_json(self) -> dict[str, Any]:
        """The reply as one JSON object."""
        return {"messages": self.messages, "envelope": self.envelope}


class Client:
    """One connection to a running Mica."""

    def __init__(self, port: int, seconds: float = TURN_SECONDS) -> None:
        """Talk to the Mica on this port; a turn may take at most `seconds`."""
        self.address = f"http://{HOST}:{port}"
        # Whatever proxy the surroundings name, this address is on this machine.
        self._http = httpx.Client(base_url=self.address, timeout=seconds, trust_env=False)

    def answers(self) -> bool:
        """Whether Mica's REST channel answers there.

        Raises:
            MicaError: something answers, but it is not Mica.
        """
        try:
            response = self._http.get(HEALTH)
        except httpx.TransportError:
            return False
        if response.status_code != httpx.codes.OK or response.text.replace(" ", "") != HEALTHY:
            raise MicaError(f"what answers at {self.address} is not Mica: choose another port with MICA_PORT.")
        return True

    def say(self, message: str, sender: str) -> Reply:
        """Send one message and wait for the whole reply.

        Raises:
            NotRunningError: nothing answers.
            MicaError: the server failed, took too long, or said nothing at all. Silence is an error,
                for it must never look like an answer that found nothing.
        """
        try:
            response = self._http.post("/webhooks/rest/webhook", json={"sender": sender, "message": message})
            response.raise_for_status()
            parts = response.json()
        except httpx.ConnectError as error:
            raise NotRunningError(f"Mica is not running at {self.address}: start it with `make run`.") from error
        except httpx.TimeoutException as error:
            raise MicaError(f"Mica did not answer within {self._http.timeout.read:.0f} seconds.") from error
        except (httpx.HTTPError, ValueError) as error:
            raise MicaError(f"Mica could not answer ({error}).") from error
        reply = read_reply(parts)
        if not reply.messages:
            raise MicaError("Mica said nothing: no check was completed, so do not start on its word.")
        return reply

    def close(self) -> None:
        """Close the connection."""
        self._http.close()


def read_reply(parts: list[dict[str, Any]]) -> Reply:
    """Sort what Rasa's REST channel sends for a turn into messages and the one envelope."""
    messages: list[dict[str, Any]] = []
    envelope: dict[str, Any] = {}
    for part in parts:
        said = {key: value for key, value in part.items() if key not in ("recipient_id", "custom")}
        if said:
            messages.append(said)
        if isinstance(part.get("custom"), dict):
            envelope = part["custom"]
    return Reply(messages, envelope)

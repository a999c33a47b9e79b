"""What has happened in a session, for whoever listens now and for whoever comes back later.

Two keepers of it: `channels.web.memory_log` for one server process and `channels.web.redis_log` for
several. Both keep a bounded number of events, forget them some time after the session's end, and can be
lost: `channels.web.restoring` makes the log anew from the conversation that Rasa keeps.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from channels.web.refusal import Refused

#: Events of one session; more than a session's messages of a day and their answers.
KEPT_EVENTS = 1_000
#: Seconds that a log is kept after its last event: a session's twelve hours and a little.
KEPT_SECONDS = 13 * 3_600
#: Events that a listener may be behind before it is dropped.
LISTENER_EVENTS = 256
#: Seconds after which a stream that gave no sign of life no longer counts.
STREAM_SECONDS = 60
#: Seconds after which a turn is nobody's any more: its process has died. A turn takes less than that.
TURN_HELD_SECONDS = 15


@dataclass(frozen=True)
class Event:
    """Something that happened. `seq` counts the kept ones from 1; 0 is one that is not kept."""

    seq: int
    name: str
    data: Mapping[str, Any]


@dataclass(frozen=True)
class Message:
    """What a person sent: `text`, or the id of a button in `choice`. `seq` once it is taken in."""

    id: str
    text: str
    choice: str = ""
    locale: str = ""
    timezone: str = ""
    seq: int = 0


@dataclass(frozen=True)
class Button:
    """What stands on a button and what it says to Mica; `id` is all that travels back."""

    id: str
    title: str
    payload: str = field(repr=False)


class Listener(ABC):
    """Receives the events of a session from now on."""

    @abstractmethod
    async def next(self, seconds: float) -> Event | None:
        """The next event; None if there is none for `seconds`. Raises ListenerLostError."""


class ListenerLostError(Exception):
    """Events may be missing: the listener was too slow, or the connection to Redis broke."""


class EventLog(ABC):
    """The log of all sessions. Every method may raise `Refused` (503) when the log cannot be reached."""

    @abstractmethod
    async def begin(self, session: str) -> str:
        """The id of the session's log. If there is none, an empty one is begun."""

    @abstractmethod
    async def id_of(self, session: str) -> str | None:
        """The id of the session's log, None if there is none."""

    @abstractmethod
    async def append(self, session: str, name: str, data: Mapping[str, Any], buttons: Sequence[Button] = ()) -> Event:
        """Keep an event and tell the listeners. Of a `bot` event, the buttons take the place of all earlier ones."""

    @abstractmethod
    async def announce(self, session: str, name: str, data: Mapping[str, Any]) -> None:
        """Tell the listeners about an event that is not kept."""

    @abstractmethod
    async def read(self, session: str, after: int = 0, before: int | None = None) -> list[Event]:
        """The kept events with `after` < seq < `before`, oldest first."""

    @abstractmethod
    async def take_in(self, session: str, message: Message) -> tuple[int, bool]:
        """Keep a message as a `user` event and put it in the queue, unless its id was taken in before.

        Returns:
            The seq of its event, and whether it is new.

        Raises:
            Refused: 409, its choice is no button of the newest utterance.
        """

    @abstractmethod
    async def waiting(self, session: str) -> Message | None:
        """The first message of the queue; it stays there."""

    @abstractmethod
    async def settle(self, session: str, message: Message, failed: bool) -> None:
        """Take the first message off the queue. One that failed may be taken in again."""

    @abstractmethod
    def turn(self, session: str) -> AbstractAsyncContextManager[bool]:
        """Whether this process, and this task of it, may answer the session's messages now. Never waits."""

    @abstractmethod
    async def prolong_turn(self, session: str) -> None:
        """Tell that the turn is still in hand, before each message."""

    @abstractmethod
    async def busy(self, session: str) -> bool:
        """Whether a turn is running."""

    @abstractmethod
    def listen(self, session: str) -> AbstractAsyncContextManager[Listener]:
        """Hear the events of the session from now on."""

    @abstractmethod
    async def keep_stream(self, session: str, stream: str, most: int) -> bool:
        """Count a stream of the session, again before STREAM_SECONDS are over. False: there are `most` others."""

    @abstractmethod
    async def end_stream(self, session: str, stream: str) -> None:
        """A stream counts no longer."""

    @abstractmethod
    async def forget(self, session: str) -> None:
        """Erase the events, the buttons and every word of messages that were answered. The log and its count go on."""

    @abstractmethod
    async def erase(self, session: str) -> None:
        """Erase everything, the log itself included."""

    @abstractmethod
    async def let_go(self) -> None:
        """Drop the logs that were quiet for KEPT_SECONDS, unless that happens by itself."""

    @abstractmethod
    async def reachable(self) -> bool:
        """Whether the log answers."""

    @abstractmethod
    async def close(self) -> None:
        """Let go of connections; listeners are lost."""


def moment() -> str:
    """Now, as events carry it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def user_data(message: Message, text: str, at: str) -> dict[str, Any]:
    """The data of a `user` event, without its seq."""
    data = {"at": at, "id": message.id, "text": text}
    return data | ({"choice": message.choice} if message.choice else {})


def stale_choice() -> Refused:
    """A button that cannot be pressed any more, or never could."""
    return Refused(409, "stale_choice", "This button can no longer be used.")

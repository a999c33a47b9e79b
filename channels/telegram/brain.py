"""The way from the channel to Mica's brain: a text goes in, a turn comes out."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel, UserMessage

from channels.incoming import CUT, LONGEST_MESSAGE, TIMEZONE
from channels.standing import nothing_stands
from channels.turn import answer
from mica.client import read_reply
from mica.conversation_database import RecordsOutOfReach

Handler = Callable[[UserMessage], Awaitable[Any]]
#: The slot of domain.yml that holds what the conversation remembers.
MEMORY_SLOT = "memory"


@dataclass(frozen=True)
class Said:
    """What the brain said in one turn: texts in order, titles of buttons (which are sentences to say), the envelope."""

    texts: tuple[str, ...]
    buttons: tuple[tuple[str, str], ...]
    envelope: Mapping[str, Any]

    @property
    def kind(self) -> str:
        """The envelope's kind."""
        return str(self.envelope.get("kind") or "fallback")


class Brain:
    """Rasa's agent, as the channel uses it."""

    def __init__(self, handler: Handler, agent: Callable[[], Any], seconds: float) -> None:
        """Use Rasa's `handler`; `agent()` is Rasa's agent once it is loaded; a turn may take `seconds`."""
        self._handler = handler
        self._agent = agent
        self._seconds = seconds

    async def say(self, conversation: str, text: str, zone: str = "") -> Said:
        """Say `text` in a conversation. A turn that fails says so in words; it never raises and is never silent."""
        metadata: dict[str, Any] = {TIMEZONE: zone} if zone else {}
        if len(text) > LONGEST_MESSAGE:
            text, metadata = text[:LONGEST_MESSAGE], metadata | {CUT: True}
        message = UserMessage(
            text, CollectingOutputChannel(), conversation, input_channel="telegram", metadata=metadata or None
        )
        reply = read_reply(await answer(self._handler, message, self._seconds, self._responses()))
        texts = tuple(str(m["text"]) for m in reply.messages if str(m.get("text") or "").strip())
        buttons = tuple((str(b["title"]), str(b.get("payload") or b["title"])) for b in reply.buttons if b.get("title"))
        return Said(texts, buttons, reply.envelope)

    async def nothing_stands(self, conversation: str, today: date) -> bool:
        """Whether a plan may be followed today, as far as the conversation tells. When in doubt: no."""
        try:
            tracker = await self._agent().tracker_store.retrieve(conversation)
            if tracker is None or not _has_taken_in(tracker.events):
                return False
            return nothing_stands(tracker.get_slot(MEMORY_SLOT), today)
        except (Exception, RecordsOutOfReach):
            return False

    def _responses(self) -> Mapping[str, Any] | None:
        return getattr(getattr(self._agent(), "domain", None), "responses", None)


def _has_taken_in(events: Iterable[Any]) -> bool:
    """Whether the newest message was understood to its end: a turn that failed has left no memory of what was said."""
    for event in reversed(list(events)):
        if event.type_name == "user":
            return False
        if event.type_name == "slot" and event.key == MEMORY_SLOT:
            return True
    return True

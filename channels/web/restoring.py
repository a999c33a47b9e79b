"""Makes a lost event log anew from the conversation that Rasa keeps: after a restart, nothing that was said is gone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from rasa.shared.core.events import BotUttered, UserUttered

from channels.web import event_log
from channels.web.event_log import EventLog, Message
from channels.web.utterance import utterance


async def restore(log: EventLog, session: str, tracker: Any) -> None:
    """Fill the empty log of `session` with the turns of `tracker` (None: there are none).

    Messages whose turn failed are not among them: Rasa keeps only what it completed.
    """
    for message, said, at in _turns(tracker.events if tracker is not None else ()):
        seq, is_new = await log.take_in(session, message)
        if not is_new:
            continue
        await log.settle(session, Message(message.id, message.text, seq=seq), failed=False)
        if said:
            spoken = utterance(said, message, at)
            await log.append(session, "bot", spoken.data, spoken.buttons)


def _turns(events: Iterable[Any]) -> list[tuple[Message, list[dict[str, Any]], str]]:
    turns: list[tuple[Message, list[dict[str, Any]], str]] = []
    for event in events:
        if isinstance(event, UserUttered) and event.text and event.message_id:
            metadata = event.metadata or {}
            message = Message(
                event.message_id,
                event.text,
                locale=str(metadata.get("locale") or ""),
                timezone=str(metadata.get("timezone") or ""),
            )
            turns.append((message, [], ""))
        elif isinstance(event, BotUttered) and turns:
            message, said, _ = turns[-1]
            data = {key: value for key, value in (event.data or {}).items() if value}
            said.append(({"text": event.text} if event.text else {}) | data)
            turns[-1] = (message, said, datetime.fromtimestamp(event.timestamp, UTC).isoformat(timespec="seconds"))
    return turns[-(event_log.KEPT_EVENTS // 2) :]

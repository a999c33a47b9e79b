"""What is set up in a chat, and what the last turn left there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from channels.telegram.tables import CHATS, REMINDERS

#: Hours in which nobody is reminded, unless the person says otherwise: from, to.
QUIET = (22, 8)
#: Whether reminders are sent.
ON, PAUSED, OFF = "on", "paused", "off"


@dataclass
class Chat:
    """One person's chat.

    Attributes:
        conversation: Rasa's sender id.
        zone: the IANA time zone; "" until it is asked for.
        plan: the envelope of the plan that was given last, while nothing has been said against it.
        sources: ids of the sources of the last answer.
        awaiting: what a plain answer to the last message would be ("zone", "time", "note", and what for).
        date_told: whether the person was told which date days were counted from while the zone was not known.
        newest: the id of the first message of the last turn.
        album: the album that was answered last.
        gone: whether the person has blocked the bot.
        started: whether the person has written in the private chat.
        remind: whether reminders are sent (ON, PAUSED, OFF).
        remind_at: the person's time of day, "19:00"; "" until it is chosen.
        remind_days: days of the week, 0 is Monday.
        quiet: the hours from and to which nobody is reminded.
    """

    conversation: str
    zone: str = ""
    plan: dict[str, Any] | None = None
    sources: list[str] = field(default_factory=list)
    awaiting: str = ""
    date_told: bool = False
    newest: int = 0
    album: str = ""
    gone: bool = False
    started: bool = False
    remind: str = OFF
    remind_at: str = ""
    remind_days: list[int] = field(default_factory=list)
    quiet: tuple[int, int] = QUIET

    @property
    def chat(self) -> int:
        """The id of the private chat, which is the person's own."""
        return int(self.conversation.partition(":")[2])

    def as_json(self) -> str:
        """A text for the table; `read` takes it back."""
        return json.dumps({k: v for k, v in asdict(self).items() if k != "conversation"})

    @staticmethod
    def read(conversation: str, data: str) -> Chat:
        """The chat in the table. What a later version no longer knows is passed over."""
        known: Mapping[str, Any] = json.loads(data)
        kept = {k: v for k, v in known.items() if k in Chat.__dataclass_fields__}
        return Chat(conversation, **(kept | {"quiet": tuple(kept.get("quiet", QUIET))}))


def load_chat(connection: Connection, conversation: str) -> Chat:
    """The chat as it was left; a new one if there is none."""
    data = connection.execute(sa.select(CHATS.c.data).where(CHATS.c.conversation == conversation)).scalar_one_or_none()
    return Chat(conversation) if data is None else Chat.read(conversation, data)


def save_chat(connection: Connection, chat: Chat) -> None:
    """Keep the chat as it is now."""
    changed = connection.execute(
        sa.update(CHATS).where(CHATS.c.conversation == chat.conversation).values(data=chat.as_json())
    )
    if not changed.rowcount:
        connection.execute(sa.insert(CHATS).values(conversation=chat.conversation, data=chat.as_json()))


def set_reminder(connection: Connection, conversation: str, next_at: float | None) -> None:
    """When the person is to be reminded next (seconds since 1970); None: not at all."""
    connection.execute(sa.delete(REMINDERS).where(REMINDERS.c.conversation == conversation))
    if next_at is not None:
        connection.execute(sa.insert(REMINDERS).values(conversation=conversation, next_at=next_at))


def due_reminders(connection: Connection, now: float) -> list[tuple[str, float]]:
    """Whose time has come, and when it was."""
    query = sa.select(REMINDERS.c.conversation, REMINDERS.c.next_at).where(REMINDERS.c.next_at <= now)
    return [(row.conversation, row.next_at) for row in connection.execute(query.order_by(REMINDERS.c.next_at))]

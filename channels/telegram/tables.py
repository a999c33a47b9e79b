"""The tables of the Telegram channel, in the database of the conversations.

They hold as little as a restart needs: an update's id for a day, a message until it is answered, an
answer until it is sent, a button until it is pressed or out of date, and what a person has set up.
"""

from __future__ import annotations

import sqlalchemy as sa

METADATA = sa.MetaData()

# SQLite counts up only what it calls INTEGER.
_ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

#: Updates that have arrived. No word and nobody's id is in it.
SEEN = sa.Table(
    "telegram_seen",
    METADATA,
    sa.Column("bot", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("update_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("at", sa.Float, nullable=False, index=True),
)
#: What is to be answered. `state`: "waiting", or "answered" when only the sending is left.
WORK = sa.Table(
    "telegram_work",
    METADATA,
    sa.Column("id", _ROW_ID, primary_key=True, autoincrement=True),
    sa.Column("bot", sa.BigInteger, nullable=False, index=True),
    sa.Column("conversation", sa.String(64), nullable=False, index=True),
    sa.Column("event", sa.Text, nullable=False),
    sa.Column("state", sa.String(8), nullable=False),
    sa.Column("tries", sa.Integer, nullable=False),
    sa.Column("at", sa.Float, nullable=False),
)
#: What is to be sent for it, in order. `state`: "ready", or "sending" while nobody knows whether it arrived.
OUTBOX = sa.Table(
    "telegram_outbox",
    METADATA,
    sa.Column("id", _ROW_ID, primary_key=True, autoincrement=True),
    sa.Column("work", sa.BigInteger, nullable=False, index=True),
    sa.Column("conversation", sa.String(64), nullable=False, index=True),
    sa.Column("outgoing", sa.Text, nullable=False),
    sa.Column("state", sa.String(8), nullable=False),
)
#: What a button means. `state`: "open", or "used".
BUTTONS = sa.Table(
    "telegram_buttons",
    METADATA,
    sa.Column("key", sa.String(32), primary_key=True),
    sa.Column("conversation", sa.String(64), nullable=False, index=True),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("action", sa.String(8), nullable=False),
    sa.Column("payload", sa.Text, nullable=False),
    sa.Column("state", sa.String(8), nullable=False),
)
#: What is set up in a chat (`channels.telegram.chats.Chat`).
CHATS = sa.Table(
    "telegram_chats",
    METADATA,
    sa.Column("conversation", sa.String(64), primary_key=True),
    sa.Column("data", sa.Text, nullable=False),
)
#: When somebody is to be reminded next (seconds since 1970); the rest is in the chat's settings.
REMINDERS = sa.Table(
    "telegram_reminders",
    METADATA,
    sa.Column("conversation", sa.String(64), primary_key=True),
    sa.Column("next_at", sa.Float, nullable=False, index=True),
)
#: Sessions that somebody says they have done.
DIARY = sa.Table(
    "telegram_diary",
    METADATA,
    sa.Column("id", _ROW_ID, primary_key=True, autoincrement=True),
    sa.Column("conversation", sa.String(64), nullable=False, index=True),
    sa.Column("day", sa.String(10), nullable=False),
    sa.Column("minutes", sa.Integer, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
)
#: Which server works for a bot: it alone polls, answers and reminds.
LEASE = sa.Table(
    "telegram_lease",
    METADATA,
    sa.Column("bot", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("holder", sa.String(64), nullable=False),
    sa.Column("until", sa.Float, nullable=False),
)
#: Everything that belongs to one person: what "forget me" erases.
PERSONAL = (OUTBOX, BUTTONS, CHATS, REMINDERS, DIARY, WORK)

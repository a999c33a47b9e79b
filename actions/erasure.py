"""Erases a conversation from where Mica keeps it."""

from __future__ import annotations

from functools import lru_cache

import sqlalchemy as sa
from sqlalchemy.engine import Engine
from sqlalchemy.engine.url import URL

from mica import conversation_database as database


def erase_conversation(sender_id: str, kept_before: bool = False) -> bool:
    """Delete every event of a conversation, and look whether any is left.

    The turn that asked for it is not stored yet. Set the slot `forgotten` to true when this returns
    True: then the tracker store does not keep that turn either (`mica.tracker_store`).

    Args:
        sender_id: the conversation, as in `tracker.sender_id`.
        kept_before: whether the conversation has earlier turns. Then there must be something to
            delete: if there is not, this is not the database that the Rasa server writes to.

    Returns:
        True only if nothing of the conversation is left. Database errors mean False.
    """
    try:
        engine = _engine(database.database_url())
        with database.writing(engine).begin() as connection:
            database.hold_conversation(connection, sender_id)
            deleted = database.delete_conversation(connection, sender_id)
        database.empty_journal(engine)
        with engine.connect() as connection:
            left = database.count_events(connection, sender_id)
    except (sa.exc.SQLAlchemyError, OSError, ValueError):
        return False
    return left == 0 and (deleted > 0 or not kept_before)


@lru_cache(maxsize=1)
def _engine(url: URL) -> Engine:
    return database.open_engine(url)

"""Erases what the channel keeps of a person, looks again, and only then says that it is done."""

from __future__ import annotations

import logging
from dataclasses import replace

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from channels.telegram.brain import Said
from channels.telegram.chats import Chat
from channels.telegram.context import Context
from channels.telegram.drawing import draw
from channels.telegram.outgoing import Outgoing
from channels.telegram.records import RecordsError
from channels.telegram.tables import PERSONAL, WORK
from channels.telegram.texts import text
from mica.conversation_database import EVENTS, count_events
from mica.log_lines import describe

logger = logging.getLogger(__name__)


async def forget_here(context: Context, said: Said) -> list[Outgoing]:
    """The brain has erased the conversation: erase the channel's part too. The words tell how it went."""
    conversation, work = context.event.conversation, context.work
    try:
        await context.records.write(lambda connection: _erase(connection, conversation, work))
        await context.records.empty_journal()
        left = await context.records.read(lambda connection: count_records(connection, conversation, work))
    except RecordsError as error:
        logger.error("Erasing a chat failed.\n%s", describe(error))
        left = -1
    if left:
        return [Outgoing(text=text("forget_failed_here"))]
    context.erased = True
    context.chat = Chat(conversation)
    # Nothing of it may be kept for a second try on request: rather twice than never.
    return [replace(item, urgent=True) for item in draw(said, close=text("forgotten_here"))]


def count_records(connection: Connection, conversation: str, but_work: int = 0) -> int:
    """How many records of a person there are, the channel's and the conversation's; the row `but_work` is left out."""
    left = 0
    for table in PERSONAL:
        query = sa.select(sa.func.count()).select_from(table).where(table.c.conversation == conversation)
        left += int(connection.execute(query if table is not WORK else query.where(WORK.c.id != but_work)).scalar_one())
    if sa.inspect(connection).has_table(EVENTS.name):
        left += count_events(connection, conversation)
    return left


def _erase(connection: Connection, conversation: str, work: int) -> None:
    for table in PERSONAL:
        if table is not WORK:
            connection.execute(sa.delete(table).where(table.c.conversation == conversation))
    # The request itself stays until it is answered, so that a server that ends now forgets again and says so.
    connection.execute(sa.delete(WORK).where(WORK.c.conversation == conversation, WORK.c.id != work))

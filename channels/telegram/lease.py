"""Exactly one server works for a bot: the one that holds the lease in the database.

Servers take it from each other only once it has run out, so their clocks must agree to within seconds.
"""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from channels.telegram.tables import LEASE


def take(connection: Connection, bot: int, holder: str, now: float, seconds: float) -> bool:
    """Take the lease, or keep it, until `now` + `seconds`. Returns whether `holder` has it."""
    mine_or_over = sa.or_(LEASE.c.holder == holder, LEASE.c.until < now)
    changed = connection.execute(
        sa.update(LEASE).where(LEASE.c.bot == bot, mine_or_over).values(holder=holder, until=now + seconds)
    )
    if changed.rowcount:
        return True
    if connection.execute(sa.select(LEASE.c.bot).where(LEASE.c.bot == bot)).first():
        return False
    try:
        with connection.begin_nested():
            connection.execute(sa.insert(LEASE).values(bot=bot, holder=holder, until=now + seconds))
    except sa.exc.IntegrityError:
        return False  # another server was quicker
    return True


def is_held(connection: Connection, bot: int, holder: str) -> bool:
    """Whether nobody has taken the lease from `holder`, and nobody will before this transaction ends."""
    mine = sa.select(LEASE.c.bot).where(LEASE.c.bot == bot, LEASE.c.holder == holder)
    return connection.execute(mine.with_for_update(read=True)).first() is not None


def give_back(connection: Connection, bot: int, holder: str) -> None:
    """Let another server work at once."""
    connection.execute(sa.delete(LEASE).where(LEASE.c.bot == bot, LEASE.c.holder == holder))

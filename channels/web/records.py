"""What the channel keeps in the database beside the conversations: who was erased, and how replies were liked.

No words of anybody are in either table.
"""

from __future__ import annotations

import asyncio
import hashlib
import threading
import time
from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from actions.erasure import erase_conversation
from channels.web.refusal import unavailable
from channels.web.tokens import ERASABLE_SECONDS, SESSION_SECONDS
from mica import conversation_database as database
from mica.conversation_database import EVENTS

_TABLES = sa.MetaData()

#: Sessions that must not be spoken with again. `done`: nothing of them is left.
ERASED = sa.Table(
    "web_erased",
    _TABLES,
    sa.Column("session", sa.String(64), primary_key=True),
    sa.Column("done", sa.Boolean, nullable=False),
    sa.Column("until", sa.BigInteger, nullable=False),
)
FEEDBACK = sa.Table(
    "web_feedback",
    _TABLES,
    sa.Column("session", sa.String(64), primary_key=True),
    sa.Column("utterance", sa.String(40), primary_key=True),
    sa.Column("kind", sa.String(20), nullable=False),
    sa.Column("score", sa.SmallInteger, nullable=False),
    sa.Column("at", sa.BigInteger, nullable=False),
)


class Records:
    """The two tables. Every method raises `Refused` (503) when the database cannot be reached."""

    def __init__(self, now: Callable[[], float] = time.time) -> None:
        """The records in the database of the conversations; it is reached when it is needed first."""
        self._now = now
        self._engine: Engine | None = None
        self._opening = threading.Lock()

    async def erasure(self, session: str) -> bool | None:
        """None: not erased. False: begun. True: nothing is left."""
        return await self._in_thread(self._erasure, _mark(session), writes=False)

    async def begin_erasure(self, session: str) -> None:
        """From now on the session is refused."""
        await self._in_thread(self._note_erasure, _mark(session), False)

    async def finish_erasure(self, session: str) -> None:
        """Nothing of the session is left."""
        await self._in_thread(self._note_erasure, _mark(session), True)

    async def erase_conversation(self, sender_id: str, kept_before: bool) -> bool:
        """Erase a conversation of Rasa's; False if anything is left."""
        return await asyncio.to_thread(erase_conversation, sender_id, kept_before)

    async def delete_quiet(self, prefix: str, before: float) -> int:
        """Delete the conversations whose names begin with `prefix` and that were quiet since `before`.

        Args:
            prefix: which conversations of Rasa's.
            before: seconds since 1970.

        Returns:
            How many conversations were deleted.
        """
        quiet: list[str] = await self._in_thread(_quiet, prefix, before, writes=False)
        # One by one, so that nobody who writes meanwhile has to wait.
        deleted = [await self._in_thread(_delete_if_quiet, sender_id, before) for sender_id in quiet]
        if quiet:
            await asyncio.to_thread(database.empty_journal, self._opened())
        return sum(deleted)

    async def tidy(self) -> None:
        """Forget the scores and the erasures of sessions that no token can be for any more."""
        await self._in_thread(self._tidy)

    async def note_feedback(self, session: str, utterance: str, kind: str, score: int) -> None:
        """Keep a score, in place of an earlier one; 0 takes it back."""
        await self._in_thread(self._note_feedback, _mark(session), utterance, kind, score)

    async def erase_feedback(self, session: str) -> None:
        """Forget the scores of a session."""
        await self._in_thread(self._erase_feedback, _mark(session))

    async def _in_thread(self, work: Callable[..., Any], *arguments: Any, writes: bool = True) -> Any:
        def run() -> Any:
            engine = self._opened()
            with (database.writing(engine) if writes else engine).begin() as connection:
                return work(connection, *arguments)

        try:
            return await asyncio.to_thread(run)
        except (sa.exc.SQLAlchemyError, OSError, ValueError) as error:
            self._engine = None
            raise unavailable() from error

    def _opened(self) -> Engine:
        with self._opening:
            if self._engine is None:
                engine = database.open_engine(database.database_url())
                database.make_folder(engine.url)
                try:
                    _TABLES.create_all(engine)
                except sa.exc.DatabaseError:
                    _TABLES.create_all(engine)  # another process made them in the same moment
                self._engine = engine
            return self._engine

    def _erasure(self, connection: Any, mark: str) -> bool | None:
        done = connection.execute(sa.select(ERASED.c.done).where(ERASED.c.session == mark)).scalar_one_or_none()
        return None if done is None else bool(done)

    def _note_erasure(self, connection: Any, mark: str, done: bool) -> None:
        connection.execute(sa.delete(ERASED).where(ERASED.c.session == mark))
        # A day more than any token of the session lives.
        until = int(self._now()) + ERASABLE_SECONDS + 24 * 3_600
        connection.execute(sa.insert(ERASED).values(session=mark, done=done, until=until))

    def _tidy(self, connection: Any) -> None:
        now = int(self._now())
        connection.execute(sa.delete(ERASED).where(ERASED.c.until < now))
        connection.execute(sa.delete(FEEDBACK).where(FEEDBACK.c.at < now - SESSION_SECONDS - ERASABLE_SECONDS))

    def _note_feedback(self, connection: Any, mark: str, utterance: str, kind: str, score: int) -> None:
        same = (FEEDBACK.c.session == mark) & (FEEDBACK.c.utterance == utterance)
        connection.execute(sa.delete(FEEDBACK).where(same))
        if score:
            values = {"session": mark, "utterance": utterance, "kind": kind, "score": score, "at": int(self._now())}
            connection.execute(sa.insert(FEEDBACK).values(values))

    def _erase_feedback(self, connection: Any, mark: str) -> None:
        connection.execute(sa.delete(FEEDBACK).where(FEEDBACK.c.session == mark))


def _quiet(connection: Any, prefix: str, before: float) -> list[str]:
    if not sa.inspect(connection).has_table(EVENTS.name):
        return []  # nobody has said anything yet
    named = EVENTS.c.sender_id.startswith(prefix, autoescape=True)
    newest = sa.func.max(EVENTS.c.timestamp)
    query = sa.select(EVENTS.c.sender_id).where(named).group_by(EVENTS.c.sender_id).having(newest < before)
    return list(connection.execute(query).scalars())


def _delete_if_quiet(connection: Any, sender_id: str, before: float) -> bool:
    database.hold_conversation(connection, sender_id)
    newest = sa.select(sa.func.max(EVENTS.c.timestamp)).where(EVENTS.c.sender_id == sender_id)
    if (connection.execute(newest).scalar_one() or before) >= before:
        return False  # somebody has written meanwhile, or another server was faster
    return database.delete_conversation(connection, sender_id) > 0


def _mark(session: str) -> str:
    """The database need not know whose records these are."""
    return hashlib.sha256(session.encode()).hexdigest()

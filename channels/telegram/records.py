"""Reads and writes the channel's tables, off the event loop and one after the other."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.engine import Connection
from sqlalchemy.engine.url import URL

from channels.telegram.tables import METADATA
from mica import conversation_database as database

T = TypeVar("T")


class RecordsError(Exception):
    """The tables cannot be read or written just now. Its cause says why, without quoting what is stored."""


class Records:
    """The channel's tables in the conversations' database."""

    def __init__(self, url: URL | None = None) -> None:
        """Use the database at `url`, or the one that MICA_DATABASE_URL names. It is reached when first needed."""
        self._url = url
        self._engine: Any = None
        # One thread: the writers of one server would only wait for each other.
        self._thread = ThreadPoolExecutor(1, "telegram-records")

    async def read(self, work: Callable[[Connection], T]) -> T:
        """What `work` returns, in a transaction that only reads. Raises RecordsError."""
        return await self._run(work, writes=False)

    async def write(self, work: Callable[[Connection], T]) -> T:
        """What `work` returns, in a transaction that is kept as a whole or not at all. Raises RecordsError."""
        return await self._run(work, writes=True)

    async def empty_journal(self) -> None:
        """Let nothing erased linger in the database's journal. Raises RecordsError."""
        await self._in_thread(lambda: database.empty_journal(self._open()))

    def close(self) -> None:
        """Let go of the database."""
        self._thread.shutdown(wait=True)
        if self._engine is not None:
            self._engine.dispose()

    async def _run(self, work: Callable[[Connection], T], writes: bool) -> T:
        def transaction() -> T:
            engine = self._open()
            with (database.writing(engine) if writes else engine).begin() as connection:
                return work(connection)

        return await self._in_thread(transaction)

    async def _in_thread(self, work: Callable[[], T]) -> T:
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)
        except (sa.exc.SQLAlchemyError, OSError, ValueError) as error:
            # The file may have been deleted or replaced: look at the tables again next time.
            self._close_engine()
            raise RecordsError(type(error).__name__) from error

    def _open(self) -> Any:
        if self._engine is None:
            url = self._url or database.database_url()
            database.make_folder(url)
            engine = database.open_engine(url)
            METADATA.create_all(database.writing(engine))
            self._engine = engine
        return self._engine

    def _close_engine(self) -> None:
        engine, self._engine = self._engine, None
        if engine is not None:
            engine.dispose()


class RecordsOfOne(Records):
    """The same tables, written only while `may_write` says so: a server that was paused for a while sends nothing."""

    def __init__(self, records: Records, may_write: Callable[[Connection], bool]) -> None:
        """`may_write` is asked in each transaction that writes, before it does."""
        self._records = records
        self._may_write = may_write

    async def read(self, work: Callable[[Connection], T]) -> T:
        """As `Records.read`."""
        return await self._records.read(work)

    async def write(self, work: Callable[[Connection], T]) -> T:
        """As `Records.write`. Raises RecordsError when this server may not write, too."""

        def checked(connection: Connection) -> T:
            if not self._may_write(connection):
                raise RecordsError("another server works for this bot")
            return work(connection)

        return await self._records.write(checked)

    async def empty_journal(self) -> None:
        """As `Records.empty_journal`."""
        await self._records.empty_journal()

    def close(self) -> None:
        """As `Records.close`."""
        self._records.close()

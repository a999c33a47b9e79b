"""The database that conversations are kept in: which one, how it is opened, how one is erased.

Both servers use this module (the Rasa server through `mica.tracker_store`, the action server through
`actions.erasure`), so that "forget me" cannot erase in one place what is kept in another. It imports
no Rasa.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.engine.url import URL, make_url
from sqlalchemy.pool import QueuePool

from mica.project import THIS_PROJECT

#: Says where conversations are kept, as an SQLAlchemy URL. A relative SQLite path is in the project.
URL_VARIABLE = "MICA_DATABASE_URL"
DEFAULT_URL = "sqlite:///.mica/conversations.db"

#: How long a statement waits for another process, in seconds. A turn has `channels.turn.TURN_SECONDS`.
BUSY_SECONDS = 3

#: Rasa's table, as far as it is read and written here (rasa.core.tracker_store creates it).
EVENTS = sa.table(
    "events",
    sa.column("id", sa.Integer),
    sa.column("sender_id", sa.String),
    sa.column("type_name", sa.String),
    sa.column("timestamp", sa.Float),
    sa.column("intent_name", sa.String),
    sa.column("action_name", sa.String),
    sa.column("data", sa.Text),
)


class RecordsOutOfReach(BaseException):
    """The records of a conversation cannot be read or written, so a turn must not go on.

    Not an `Exception`, on purpose: Rasa wraps every tracker store in one that answers an `Exception`
    with an empty conversation, and Mica would have forgotten what the person must not do. This one
    passes through; `channels.turn` turns it into words.
    """


def database_url(environment: Mapping[str, str] = os.environ, root: Path = THIS_PROJECT.root) -> URL:
    """The database named by the environment. A relative SQLite path is taken from `root`.

    Raises:
        ValueError: it is a database in memory, which no other process can reach.
        sqlalchemy.exc.ArgumentError: the variable is not an SQLAlchemy URL.
    """
    url = make_url(environment.get(URL_VARIABLE) or DEFAULT_URL)
    if url.get_backend_name() != "sqlite":
        return url
    if not url.database or url.database.startswith(":"):
        raise ValueError(f"{URL_VARIABLE} must name a file: two processes share the conversations.")
    return url.set(database=str(root / url.database))


def open_engine(url: URL) -> Engine:
    """An engine for `url`. Nothing is connected yet, and no error of it quotes what is stored."""
    if url.get_backend_name() != "sqlite":
        schema = os.environ.get("POSTGRESQL_SCHEMA")  # Rasa's own variable
        options = {"options": f"-csearch_path={schema}"} if schema else {}
        return sa.create_engine(
            url,
            hide_parameters=True,
            pool_pre_ping=True,
            pool_timeout=BUSY_SECONDS,
            connect_args={"connect_timeout": BUSY_SECONDS, **options},
        )
    # Connections are kept: the last one to close writes the whole journal back, which takes 20 ms.
    engine = sa.create_engine(
        url,
        hide_parameters=True,
        poolclass=QueuePool,
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
    )

    def note_file(connection: Any, record: Any) -> None:
        record.info["file"] = _file(url)

    def refuse_other_file(connection: Any, record: Any, proxy: Any) -> None:
        # Somebody may delete or replace the file while Mica runs; a kept connection would not notice.
        if record.info["file"] != _file(url):
            raise sa.exc.DisconnectionError

    sa.event.listen(engine, "connect", _set_up_sqlite)
    sa.event.listen(engine, "connect", note_file)
    sa.event.listen(engine, "checkout", refuse_other_file)
    sa.event.listen(engine, "begin", _begin_sqlite)
    return engine


def _file(url: URL) -> tuple[int, int] | None:
    try:
        status = os.stat(str(url.database))
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _set_up_sqlite(connection: Any, record: Any) -> None:
    connection.isolation_level = None  # transactions begin where SQLAlchemy says so
    _use_journal(connection)  # the two servers read and write side by side
    connection.execute("PRAGMA synchronous=NORMAL")
    connection.execute("PRAGMA secure_delete=ON")  # what is erased is overwritten


def _use_journal(connection: Any) -> None:
    """Switch to the write-ahead log. SQLite does not wait by itself for another one who switches a new database."""
    end = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError:
            if time.monotonic() > end:
                raise
            time.sleep(0.02)


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def make_folder(url: URL) -> None:
    """Make the folder of a SQLite database, for nobody else to read."""
    if url.get_backend_name() == "sqlite":
        Path(str(url.database)).parent.mkdir(mode=0o700, parents=True, exist_ok=True)


def writing(engine: Engine) -> Engine:
    """The same engine for transactions that write: they take their lock at once, not halfway."""
    return engine.execution_options(writes=True)


def hold_conversation(connection: Connection, sender_id: str) -> None:
    """Keep other writers of this conversation out until the transaction ends (SQLite: of all)."""
    if connection.dialect.name == "postgresql":
        connection.execute(sa.text("SELECT pg_advisory_xact_lock(hashtextextended(:s, 0))"), {"s": sender_id})


def count_events(connection: Connection, sender_id: str) -> int:
    """How many events of a conversation are kept."""
    query = sa.select(sa.func.count()).select_from(EVENTS).where(EVENTS.c.sender_id == sender_id)
    return int(connection.execute(query).scalar_one())


def delete_conversation(connection: Connection, sender_id: str) -> int:
    """Delete the events of a conversation. Returns how many there were."""
    return int(connection.execute(sa.delete(EVENTS).where(EVENTS.c.sender_id == sender_id)).rowcount)


def empty_journal(engine: Engine) -> None:
    """Let nothing erased linger in SQLite's write-ahead log. Waits for readers, for BUSY_SECONDS at most."""
    if engine.dialect.name == "sqlite":
        connection = engine.raw_connection()
        try:
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            connection.close()

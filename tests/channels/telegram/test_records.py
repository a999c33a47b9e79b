from __future__ import annotations

import asyncio
import multiprocessing
import os
from pathlib import Path

import pytest
import sqlalchemy as sa

from channels.telegram import lease
from channels.telegram.records import Records, RecordsError
from channels.telegram.tables import METADATA
from mica.conversation_database import database_url


def _make_tables(path: str, which: int, ready: object, failed: object) -> None:
    """In a process of its own: open a database that is not there yet, together with others."""
    os.environ["MICA_DATABASE_URL"] = f"sqlite:///{path}"
    from rasa.shared.core.domain import Domain

    from mica.tracker_store import BoundedTrackerStore

    async def open_it() -> None:
        ready.wait()  # type: ignore[attr-defined]
        if which % 2:
            await BoundedTrackerStore(Domain.empty()).retrieve("x")
        else:
            await Records().read(lambda connection: connection.execute(sa.text("SELECT 1")).scalar())

    try:
        asyncio.run(open_it())
    except BaseException:
        failed.set()  # type: ignore[attr-defined]


def test_channel_and_tracker_store_may_make_their_tables_at_the_same_moment(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    ready, failed = context.Barrier(3), context.Event()
    arguments = [(str(tmp_path / "new.db"), n, ready, failed) for n in range(3)]
    processes = [context.Process(target=_make_tables, args=a) for a in arguments]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0] * 3 and not failed.is_set()


async def test_a_database_that_was_deleted_is_made_again(tmp_path: Path) -> None:
    records = Records(database_url({"MICA_DATABASE_URL": f"sqlite:///{tmp_path / 'x.db'}"}))
    assert await records.write(lambda c: lease.take(c, 1, "a", 0.0, 5.0))
    for file in tmp_path.glob("x.db*"):
        file.unlink()
    with pytest.raises(RecordsError):
        await records.write(lambda c: lease.take(c, 1, "b", 0.0, 5.0))
    assert await records.write(lambda c: lease.take(c, 1, "b", 0.0, 5.0))
    records.close()


async def test_the_lease_is_one_servers_until_it_runs_out(tmp_path: Path) -> None:
    records = Records(database_url({"MICA_DATABASE_URL": f"sqlite:///{tmp_path / 'x.db'}"}))

    async def take(holder: str, now: float, bot: int = 1) -> bool:
        return await records.write(lambda c: lease.take(c, bot, holder, now, 6.0))

    assert await take("a", 0) and await take("a", 3)
    assert not await take("b", 8.9) and await take("b", 8.9, bot=2)
    assert await take("b", 9.1) and not await take("a", 9.2)
    await records.write(lambda c: lease.give_back(c, 1, "a"))
    assert not await take("a", 9.3)
    await records.write(lambda c: lease.give_back(c, 1, "b"))
    assert await take("a", 9.4)
    records.close()


async def test_errors_quote_nothing(tmp_path: Path) -> None:
    records = Records(database_url({"MICA_DATABASE_URL": "sqlite:////dev/null/x.db"}))
    with pytest.raises(RecordsError) as raised:
        await records.read(lambda c: c.execute(sa.text("SELECT 'xylophonia'")))
    assert "xylophonia" not in str(raised.value)
    records.close()


def test_every_personal_table_can_be_erased_by_its_person() -> None:
    from channels.telegram.tables import LEASE, PERSONAL, SEEN

    assert set(PERSONAL) | {LEASE, SEEN} == set(METADATA.tables.values())
    assert all("conversation" in table.c for table in PERSONAL)
    assert {column.name for column in SEEN.columns} == {"bot", "update_id", "at"}

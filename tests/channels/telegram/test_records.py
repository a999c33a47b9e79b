from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
import sqlalchemy as sa
from rasa.shared.core.domain import Domain

from channels.telegram import lease
from channels.telegram.records import Records, RecordsError
from channels.telegram.tables import METADATA
from mica.conversation_database import database_url
from mica.tracker_store import BoundedTrackerStore


async def test_channel_and_tracker_store_may_make_their_tables_at_the_same_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for attempt in range(15):
        monkeypatch.setenv("MICA_DATABASE_URL", f"sqlite:///{tmp_path / f'new{attempt}.db'}")
        store, records = BoundedTrackerStore(Domain.empty()), [Records(), Records()]
        readings = [r.read(lambda c: c.execute(sa.text("SELECT 1")).scalar()) for r in records]
        assert await asyncio.gather(store.retrieve("x"), *readings) == [None, 1, 1]
        for each in records:
            each.close()
        store.engine.dispose()


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

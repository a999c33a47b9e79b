"""The tracker store when turns collide or the database fails: refused aloud, never an empty conversation."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

import pytest
from rasa.core.agent import Agent
from rasa.core.tracker_store import FailSafeTrackerStore
from rasa.shared.core.events import (
    SlotSet,
)

from mica.conversation_database import RecordsOutOfReach
from mica.tracker_store import BoundedTrackerStore
from tests.mica.conversations import ANN, DOMAIN, add_turn, rows, texts, turn


async def test_an_overtaken_turn_is_refused_and_nothing_of_the_other_is_lost(
    store: BoundedTrackerStore, path: Path
) -> None:
    await turn(store, "hi")
    slow = await store.retrieve(ANN)
    add_turn(slow, "what about me", SlotSet("memory", "slow"))
    await turn(store, "i am pregnant", SlotSet("memory", "pregnant"))
    with pytest.raises(RecordsOutOfReach):
        await store.save(slow)
    assert [e["text"] for e in rows(path) if e["event"] == "user"] == ["hi", "i am pregnant"]
    assert (await store.retrieve(ANN)).get_slot("memory") == "pregnant"


async def test_two_first_turns_at_once_do_not_mix(store: BoundedTrackerStore) -> None:
    first, second = [await store.create_tracker(ANN, append_action_listen=False) for _ in "12"]
    add_turn(first, "one")
    add_turn(second, "two")
    results = await asyncio.gather(store.save(first), store.save(second), return_exceptions=True)
    assert [type(r) for r in results if r is not None] == [RecordsOutOfReach]
    assert len(texts(await store.retrieve(ANN))) == 1


async def test_a_turn_whose_conversation_was_erased_does_not_bring_it_back(
    store: BoundedTrackerStore, path: Path
) -> None:
    await turn(store, "hi", SlotSet("memory", "pregnant"))
    tracker = await store.retrieve(ANN)
    add_turn(tracker, "and now", SlotSet("memory", "pregnant"))
    with sqlite3.connect(path) as database:
        database.execute("DELETE FROM events")
    with pytest.raises(RecordsOutOfReach):
        await store.save(tracker)
    assert rows(path) == []


async def test_a_database_that_is_gone_is_no_empty_conversation(store: BoundedTrackerStore, path: Path) -> None:
    await turn(store, "hi")
    store.engine.dispose()
    path.rename(path.with_suffix(".away"))
    path.mkdir()
    safe = Agent._create_tracker_store(store, DOMAIN)
    assert isinstance(safe, FailSafeTrackerStore)
    with pytest.raises(RecordsOutOfReach):
        await safe.get_or_create_tracker(ANN)
    tracker = store.init_tracker(ANN)
    add_turn(tracker, "hello?")
    with pytest.raises(RecordsOutOfReach):
        await safe.save(tracker)
    path.rmdir()
    path.with_suffix(".away").rename(path)
    assert (await safe.retrieve(ANN)) is not None


async def test_a_file_that_was_replaced_is_noticed(store: BoundedTrackerStore, path: Path) -> None:
    await turn(store, "hi")
    for file in path.parent.iterdir():
        file.unlink()
    with pytest.raises(RecordsOutOfReach):
        await store.retrieve(ANN)
    assert await store.retrieve(ANN) is None
    await turn(store, "hello again")
    assert [e["text"] for e in rows(path) if e["event"] == "user"] == ["hello again"]


async def test_a_locked_database_ends_the_turn(store: BoundedTrackerStore, path: Path) -> None:
    await turn(store, "hi")
    blocker = sqlite3.connect(path, isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    tracker = await store.retrieve(ANN)  # reading goes on
    add_turn(tracker, "are you there")
    with pytest.raises(RecordsOutOfReach):
        await store.save(tracker)
    blocker.execute("ROLLBACK")
    await store.save(tracker)
    assert len(texts(await store.retrieve(ANN))) == 2
    blocker.close()


@pytest.mark.parametrize("data", ["{", '{"event": "no such event"}', "null"])
async def test_unreadable_records_are_no_empty_conversation(store: BoundedTrackerStore, path: Path, data: str) -> None:
    await turn(store, "hi")
    with sqlite3.connect(path) as database:
        database.execute("UPDATE events SET data = ? WHERE type_name = 'user'", (data,))
    with pytest.raises(RecordsOutOfReach):
        await store.retrieve(ANN)


async def test_errors_do_not_quote_what_is_stored(store: BoundedTrackerStore, path: Path) -> None:
    await turn(store, "hi")
    with sqlite3.connect(path) as database:
        database.execute("CREATE TRIGGER no BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, 'no'); END")
    tracker = await store.retrieve(ANN)
    add_turn(tracker, "xylophonia")
    with pytest.raises(RecordsOutOfReach) as caught:
        await store.save(tracker)
    assert caught.value.__cause__ is not None
    assert "xylophonia" not in f"{caught.value} {caught.value.__cause__}"

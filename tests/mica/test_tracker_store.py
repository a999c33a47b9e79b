"""What the tracker store keeps, and what a turn of a long conversation costs."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.events import (
    ActionExecuted,
    AllSlotsReset,
    Restarted,
    SessionStarted,
    SlotSet,
    UserUttered,
)
from rasa.shared.exceptions import InvalidConfigException
from rasa.utils.endpoints import EndpointConfig
from sqlalchemy import event

from mica.conversation_database import DEFAULT_URL, database_url
from mica.tracker_store import WINDOW, BoundedTrackerStore
from tests.mica.conversations import ANN, DOMAIN, add_turn, rows, texts, turn


async def test_a_conversation_comes_back_as_it_was_saved(store: BoundedTrackerStore) -> None:
    saved = await turn(store, "hi", SlotSet("memory", {"count": 1}))
    kept = await store.retrieve(ANN)
    # Rasa, too, shows a session from its start on, without the action before it.
    assert list(kept.events) == list(saved.events)[1:]
    assert kept.get_slot("memory") == {"count": 1}
    assert await store.exists(ANN)
    assert await store.keys() == [ANN]


async def test_nobody_is_known_at_first(store: BoundedTrackerStore, path: Path) -> None:
    assert await store.retrieve(ANN) is None
    assert not await store.exists(ANN)
    await store.create_tracker(ANN, append_action_listen=False)
    assert rows(path) == []


async def test_a_turn_adds_exactly_its_events(store: BoundedTrackerStore, path: Path) -> None:
    await turn(store, "one")
    await turn(store, "two", SlotSet("name", "Ann"))
    tracker = await turn(store, "three")
    assert [e["text"] for e in rows(path) if e["event"] == "user"] == ["one", "two", "three"]
    assert len(rows(path)) == 3 + 4 + 5 + 4
    await store.save(tracker)  # nothing new: nothing happens
    assert len(rows(path)) == 3 + 4 + 5 + 4


async def test_a_tracker_can_be_saved_as_it_grows(store: BoundedTrackerStore, path: Path) -> None:
    tracker = await store.create_tracker(ANN)
    add_turn(tracker, "one")
    await store.save(tracker)
    add_turn(tracker, "two")
    await store.save(tracker)
    assert [e["text"] for e in rows(path) if e["event"] == "user"] == ["one", "two"]


async def test_a_copy_of_a_tracker_is_saved_like_the_tracker(store: BoundedTrackerStore, path: Path) -> None:
    await turn(store, "one")
    copy = (await store.retrieve(ANN)).copy()
    add_turn(copy, "two")
    await store.save(copy)
    assert [e["text"] for e in rows(path) if e["event"] == "user"] == ["one", "two"]


async def test_after_a_thousand_turns_a_turn_costs_what_it_cost_after_ten(store: BoundedTrackerStore) -> None:
    costs = {}
    for number in range(1, 1_001):
        before = store.loaded
        slots = [SlotSet("memory", {"count": number})] if number != 3 else [SlotSet("name", "Ann")]
        tracker = await turn(store, f"turn {number}", *slots)
        costs[number] = store.loaded - before
        assert tracker.get_slot("memory") == {"count": number if number != 3 else 2}
    assert costs[1_000] <= costs[20] <= WINDOW + len(DOMAIN.slots)
    kept = await store.retrieve(ANN)
    assert kept.get_slot("name") == "Ann"
    assert len(texts(kept)) >= 10
    assert len((await store.retrieve_full_tracker(ANN)).events) == 3 + 5 * 1_000


async def test_the_database_works_no_harder_either(store: BoundedTrackerStore) -> None:
    """Counted in steps of SQLite's machine, not in time."""

    async def steps() -> int:
        count = 0

        def tick() -> int:
            nonlocal count
            count += 1
            return 0

        def watch(connection: sqlite3.Connection, record: object) -> None:
            connection.set_progress_handler(tick, 10)

        store.engine.dispose()
        event.listen(store.engine, "connect", watch)
        await store.retrieve(ANN)
        event.remove(store.engine, "connect", watch)
        return count

    for number in range(30):
        await turn(store, f"turn {number}", SlotSet("memory", number), SlotSet("name", "Ann"))
    after_thirty = await steps()
    for number in range(300):
        await turn(store, f"turn {number}", SlotSet("memory", number))
    assert await steps() < 1.5 * after_thirty


async def test_the_window_begins_with_a_turn(store: BoundedTrackerStore) -> None:
    for number in range(40):
        await turn(store, f"turn {number}", SlotSet("memory", number))
    kept = list((await store.retrieve(ANN)).events)
    first = next(i for i, event in enumerate(kept) if not isinstance(event, SlotSet))
    assert kept[first].action_name == "action_listen"
    assert isinstance(kept[first + 1], UserUttered)
    assert kept[0].key == "memory"


async def test_a_single_endless_turn_is_kept_whole_as_far_as_the_window_goes(path: Path) -> None:
    store = BoundedTrackerStore(DOMAIN, window=10)
    await turn(store, "hi", *[SlotSet("name", str(number)) for number in range(30)])
    tracker = await store.retrieve(ANN)
    assert tracker.get_slot("name") == "29"


@pytest.mark.parametrize("reset", [Restarted(), AllSlotsReset()])
async def test_what_was_reset_does_not_come_back(store: BoundedTrackerStore, reset: Any) -> None:
    await turn(store, "my name", SlotSet("name", "Ann"))
    await turn(store, "reset", reset, SlotSet("memory", 7))
    for number in range(40):
        await turn(store, f"turn {number}")
    kept = await store.retrieve(ANN)
    assert (kept.get_slot("name"), kept.get_slot("memory")) == (None, 7)


async def test_a_new_session_begins_with_what_it_was_given(store: BoundedTrackerStore, path: Path) -> None:
    for number in range(30):
        await turn(store, f"old {number}", SlotSet("name", "Ann"), SlotSet("memory", number))
    tracker = await store.retrieve(ANN)
    assert tracker.get_slot("name") == "Ann"
    for each in (ActionExecuted("action_session_start"), SessionStarted(), SlotSet("memory", 29)):
        tracker.update(each)
    tracker.update(ActionExecuted("action_listen"))
    await store.save(tracker)
    kept = await store.retrieve(ANN)
    assert isinstance(kept.events[0], SessionStarted) and texts(kept) == []
    assert (kept.get_slot("name"), kept.get_slot("memory")) == (None, 29)
    for number in range(40):
        await turn(store, f"new {number}")
    kept = await store.retrieve(ANN)
    assert (kept.get_slot("name"), kept.get_slot("memory")) == (None, 29)
    assert not any(text.startswith("old") for text in texts(kept))


async def test_people_are_kept_apart(store: BoundedTrackerStore) -> None:
    await turn(store, "one", SlotSet("name", "Ann"))
    await turn(store, "two", SlotSet("name", "Bob"), sender="rest:bob")
    assert (await store.retrieve(ANN)).get_slot("name") == "Ann"
    assert (await store.retrieve("rest:bob")).get_slot("name") == "Bob"


async def test_rasa_makes_the_store_from_endpoints(path: Path) -> None:
    endpoint = EndpointConfig.from_dict({"type": "mica.tracker_store.BoundedTrackerStore"})
    store = TrackerStore.create(endpoint, domain=DOMAIN)
    assert isinstance(store, BoundedTrackerStore)
    await turn(store, "hi")
    assert path.is_file()
    assert path.parent.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("settings", [{"db": "other.db"}, {"url": "postgresql://here"}, {"dialect": "sqlite"}])
def test_endpoints_cannot_name_a_database_that_erasure_does_not_know(path: Path, settings: dict[str, str]) -> None:
    endpoint = EndpointConfig.from_dict({"type": "mica.tracker_store.BoundedTrackerStore"} | settings)
    with pytest.raises(InvalidConfigException, match="MICA_DATABASE_URL"):
        TrackerStore.create(endpoint, domain=DOMAIN)


def test_the_database_is_in_the_project_wherever_a_process_was_started(tmp_path: Path) -> None:
    assert database_url({}, tmp_path).database == str(tmp_path / ".mica" / "conversations.db")
    assert database_url({"MICA_DATABASE_URL": ""}, tmp_path) == database_url({}, tmp_path)
    assert DEFAULT_URL.startswith("sqlite:///.mica/")
    assert database_url({"MICA_DATABASE_URL": "sqlite:////var/x.db"}, tmp_path).database == "/var/x.db"
    url = "postgresql://mica@db/mica"
    assert str(database_url({"MICA_DATABASE_URL": url}, tmp_path)) == url
    for memory in ("sqlite://", "sqlite:///:memory:"):
        with pytest.raises(ValueError, match="must name a file"):
            database_url({"MICA_DATABASE_URL": memory}, tmp_path)

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, SlotSet, UserUttered

from actions.erasure import erase_conversation
from mica.conversation_database import RecordsOutOfReach
from mica.tracker_store import BoundedTrackerStore

DOMAIN = Domain.from_yaml(
    """
version: "3.1"
slots:
  memory: {type: any, influence_conversation: false, mappings: [{type: custom}]}
  forgotten: {type: any, influence_conversation: false, mappings: [{type: custom}]}
"""
)
ANN, BOB = "rest:ann", "rest:bob"
SECRET = "xylophonia"


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MICA_DATABASE_URL", f"sqlite:///{tmp_path / 'conversations.db'}")
    return tmp_path / "conversations.db"


@pytest.fixture
def store(path: Path) -> Iterator[BoundedTrackerStore]:
    store = BoundedTrackerStore(DOMAIN)
    yield store
    store.engine.dispose()


async def _begin_turn(store: BoundedTrackerStore, text: str, sender: str = ANN) -> Any:
    tracker = await store.get_or_create_tracker(sender)
    tracker.update(UserUttered(text))
    return tracker


async def _turn(store: BoundedTrackerStore, text: str, sender: str = ANN) -> None:
    tracker = await _begin_turn(store, text, sender)
    for event in (SlotSet("memory", text), BotUttered("Noted."), ActionExecuted("action_listen")):
        tracker.update(event)
    await store.save(tracker)


async def _end_forgetting(store: BoundedTrackerStore, tracker: Any, value: object = True) -> None:
    for event in (BotUttered("Done."), SlotSet("forgotten", value), ActionExecuted("action_listen")):
        tracker.update(event)
    await store.save(tracker)


def _stored(path: Path, sender: str = ANN) -> int:
    with sqlite3.connect(path) as database:
        [(count,)] = database.execute("SELECT count(*) FROM events WHERE sender_id = ?", (sender,))
    return int(count)


def _on_disk(path: Path) -> bool:
    return any(SECRET.encode() in file.read_bytes() for file in path.parent.glob("conversations.db*"))


def _erase_in_another_process(path: Path, sender: str = ANN) -> list[str]:
    script = (
        "import sys; from actions.erasure import erase_conversation as erase; "
        f"print(erase({sender!r}, kept_before=True), 'rasa' in sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], env=dict(os.environ), capture_output=True, text=True, check=True
    )
    return ran.stdout.split()


async def test_forget_me_across_two_processes_leaves_nothing(store: BoundedTrackerStore, path: Path) -> None:
    await _turn(store, f"i have {SECRET}")
    await _turn(store, "and i am fine", BOB)
    assert _on_disk(path)
    tracker = await _begin_turn(store, f"forget my {SECRET}")
    # The action server is another process, and needs no Rasa for it.
    assert _erase_in_another_process(path) == ["True", "False"]
    assert _stored(path) == 0
    await _end_forgetting(store, tracker)
    assert _stored(path) == 0
    assert not _on_disk(path)
    assert await store.retrieve(ANN) is None
    assert not await store.exists(ANN)
    assert _stored(path, BOB) == 5 and (await store.retrieve(BOB)).get_slot("memory") == "and i am fine"


async def test_the_next_turn_begins_a_new_conversation(store: BoundedTrackerStore, path: Path) -> None:
    await _turn(store, f"i have {SECRET}")
    tracker = await _begin_turn(store, "forget me")
    assert erase_conversation(ANN, kept_before=True)
    await _end_forgetting(store, tracker)
    await _turn(store, "hello")
    kept = await store.retrieve(ANN)
    assert [e.text for e in kept.events if isinstance(e, UserUttered)] == ["hello"]
    assert kept.get_slot("memory") == "hello" and kept.get_slot("forgotten") is None


async def test_the_store_forgets_even_when_the_action_server_could_not(store: BoundedTrackerStore, path: Path) -> None:
    await _turn(store, f"i have {SECRET}")
    await _end_forgetting(store, await _begin_turn(store, f"forget my {SECRET}"))
    assert _stored(path) == 0 and not _on_disk(path)


@pytest.mark.parametrize("value", [False, None, "true", 1])
async def test_only_true_forgets(store: BoundedTrackerStore, path: Path, value: object) -> None:
    await _end_forgetting(store, await _begin_turn(store, "hi"), value)
    assert _stored(path) == 5


async def test_without_the_slot_an_erased_conversation_does_not_grow_again(
    store: BoundedTrackerStore, path: Path
) -> None:
    await _turn(store, f"i have {SECRET}")
    tracker = await _begin_turn(store, "forget me")
    assert erase_conversation(ANN)
    with pytest.raises(RecordsOutOfReach):
        await store.save(tracker)
    assert _stored(path) == 0


async def test_forgetting_in_the_first_message(store: BoundedTrackerStore, path: Path) -> None:
    tracker = await _begin_turn(store, f"forget my {SECRET}")
    assert erase_conversation(ANN)
    await _end_forgetting(store, tracker)
    assert _stored(path) == 0 and not _on_disk(path)


async def test_it_is_not_said_to_be_done_in_another_database(
    store: BoundedTrackerStore, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _turn(store, f"i have {SECRET}")
    monkeypatch.setenv("MICA_DATABASE_URL", f"sqlite:///{tmp_path / 'other.db'}")
    other = BoundedTrackerStore(DOMAIN)
    await _turn(other, "hi", BOB)
    assert not erase_conversation(ANN, kept_before=True)
    other.engine.dispose()


async def test_it_is_not_said_to_be_done_when_the_database_does_not_answer(
    store: BoundedTrackerStore, path: Path
) -> None:
    await _turn(store, f"i have {SECRET}")
    blocker = sqlite3.connect(path, isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    assert not erase_conversation(ANN)
    blocker.execute("ROLLBACK")
    blocker.close()
    assert _stored(path) == 5
    assert erase_conversation(ANN)


@pytest.mark.parametrize("url", ["sqlite:////nowhere/at/all.db", "not a url", "sqlite://"])
def test_it_is_not_said_to_be_done_without_a_database(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MICA_DATABASE_URL", url)
    assert not erase_conversation(ANN)

"""What was said is kept as long as its session, and no longer."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from pathlib import Path

import pytest
import sqlalchemy as sa
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage

from channels.web.event_log import KEPT_SECONDS
from channels.web.memory_log import MemoryLog
from channels.web.records import ERASED, FEEDBACK, Records
from channels.web.retention import Retention
from channels.web.tokens import ERASABLE_SECONDS, SESSION_SECONDS
from mica import conversation_database
from tests.channels.web.scripted_brain import ScriptedBrain
from tests.channels.web.web_server import serving

SECRET = "xylophonia"
DAY = 24 * 3_600


@pytest.fixture
def brain() -> ScriptedBrain:
    return ScriptedBrain()


async def say(brain: ScriptedBrain, sender: str) -> None:
    await brain.handle_message(UserMessage(f"I have {SECRET}", CollectingOutputChannel(), sender))


def retention(now: float) -> Retention:
    return Retention(MemoryLog(), Records(lambda: now), lambda: now)


def senders(database: Path) -> set[str]:
    with sqlite3.connect(database) as connection:
        return {sender for (sender,) in connection.execute("SELECT DISTINCT sender_id FROM events")}


def kept(database: Path) -> bytes:
    return b"".join(path.read_bytes() for path in database.parent.glob(f"{database.name}*"))


def age(database: Path, sender: str, seconds: float) -> None:
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE events SET timestamp = timestamp - ? WHERE sender_id = ?", (seconds, sender))


async def test_a_session_that_is_over_leaves_no_word_behind(brain: ScriptedBrain, database: Path) -> None:
    await say(brain, "web:one")
    await say(brain, "web:two")
    now = time.time()
    assert await retention(now + KEPT_SECONDS - 60).sweep() == 0
    assert SECRET.encode() in kept(database)
    assert await retention(now + KEPT_SECONDS + 60).sweep() == 2
    assert senders(database) == set()
    assert SECRET.encode() not in kept(database)


async def test_a_session_that_goes_on_is_kept_from_its_first_word(brain: ScriptedBrain, database: Path) -> None:
    await say(brain, "web:long")
    age(database, "web:long", KEPT_SECONDS)
    await say(brain, "web:long")
    before = kept(database).count(SECRET.encode())
    assert await retention(time.time() + 60).sweep() == 0
    assert kept(database).count(SECRET.encode()) == before


async def test_conversations_of_other_channels_are_left_alone(brain: ScriptedBrain, database: Path) -> None:
    others = {"rest:web:one", "telegram:1", "website", "one"}
    for sender in others | {"web:one"}:
        await say(brain, sender)
    assert await retention(time.time() + 10 * DAY).sweep() == 1
    assert senders(database) == others


async def test_a_word_that_comes_during_the_sweep_is_kept(
    brain: ScriptedBrain, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await say(brain, "web:one")
    hold = conversation_database.hold_conversation

    def somebody_is_faster(connection: sa.engine.Connection, sender_id: str) -> None:
        connection.execute(sa.text("UPDATE events SET timestamp = timestamp + 100000"))
        hold(connection, sender_id)

    monkeypatch.setattr(conversation_database, "hold_conversation", somebody_is_faster)
    assert await retention(time.time() + KEPT_SECONDS + 60).sweep() == 0
    assert senders(database) == {"web:one"}


async def test_before_the_first_word_there_is_nothing_to_sweep() -> None:
    assert await retention(time.time()).sweep() == 0


async def test_scores_and_erasures_go_once_no_token_is_left(database: Path) -> None:
    began = time.time()
    records = Records(lambda: began)
    await records.note_feedback("one", "a-1", "answer", 1)
    await records.begin_erasure("two")

    def counted() -> list[int]:
        with sqlite3.connect(database) as connection:
            names = (FEEDBACK.name, ERASED.name)
            return [connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names]

    last_token = began + SESSION_SECONDS + ERASABLE_SECONDS
    await retention(last_token - 60).sweep()
    assert counted() == [1, 1]
    await retention(last_token + DAY + 60).sweep()
    assert counted() == [0, 0]


async def test_the_log_in_memory_is_swept_too() -> None:
    now = 0.0
    log = MemoryLog(lambda: now)
    await log.begin("one")
    now = KEPT_SECONDS + 1.0
    await Retention(log, Records()).sweep()
    assert log._sessions == {}


async def test_a_server_sweeps_when_it_starts_and_the_talk_can_still_be_erased(tmp_path: Path, database: Path) -> None:
    async with serving(state=tmp_path) as server:
        visitor = await server.visitor().begin()
        await visitor.answered(SECRET)
    (sender,) = senders(database)
    age(database, sender, KEPT_SECONDS + 60)
    async with serving(state=tmp_path) as server:
        async with asyncio.timeout(10):
            while senders(database):
                await asyncio.sleep(0.05)
        visitor.client = server.client
        assert (await visitor.erase()).json() == {"erased": True}


async def test_a_database_out_of_reach_ends_no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(conversation_database.URL_VARIABLE, "sqlite:////proc/nothing/conversations.db")
    sweeps = 0

    class Counted(Retention):
        async def sweep(self) -> int:
            nonlocal sweeps
            sweeps += 1
            return await super().sweep()

    monkeypatch.setattr("channels.web.retention.SWEEP_EVERY_SECONDS", 0.01)
    running = asyncio.create_task(Counted(MemoryLog(), Records()).run())
    async with asyncio.timeout(10):
        while sweeps < 3:
            await asyncio.sleep(0.01)
    running.cancel()

"""A server that stops at any moment is followed by one that goes on: nothing lost, nothing answered twice."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from channels.telegram.tables import LEASE
from tests.channels.telegram.fake_api import fake_api
from tests.channels.telegram.running_bot import QUICK, polling, quiet, records, until
from tests.channels.telegram.stub_brain import StubBrain, say

ANN = 501


async def test_a_restart_while_the_brain_thinks_answers_once(tmp_path: Path) -> None:
    brain = StubBrain()
    brain.delay = 30
    async with fake_api() as api:
        async with polling(api, brain, tmp_path, seconds=60):
            api.write(ANN, "i have a pacemaker")
            await until(lambda: brain.heard)
        assert not api.sent()
        brain.delay = 0
        async with polling(api, brain, tmp_path) as service:
            await until(lambda: api.sent(ANN))
            await quiet(service)
    assert api.texts(ANN) == ["🔴 Do not use it\n\nPlease do not use it with a pacemaker."]


async def test_a_restart_between_two_messages_of_a_turn_goes_on_with_the_second(tmp_path: Path) -> None:
    brain = StubBrain()
    long = "\n\n".join(f"Part {n}. " + "word " * 700 for n in range(3))

    async def say_long(message: Any) -> None:
        await say(message, long)

    brain.turns["long"] = say_long
    async with fake_api() as api:
        api.let_pass("sendMessage", 1)
        api.fault("sendMessage", 503)
        async with polling(api, brain, tmp_path, replace(QUICK, first_wait=30.0)):
            api.write(ANN, "long")
            await until(lambda: len(api.of("sendMessage")) == 2)
            await asyncio.sleep(0.3)
        assert len(api.sent(ANN)) == 1
        async with polling(api, brain, tmp_path) as service:
            await until(lambda: any("Part 2" in t for t in api.texts(ANN)))
            await quiet(service)
    texts = api.texts(ANN)
    assert brain.texts().count("long") == 1
    for part in ("Part 0", "Part 1", "Part 2"):
        assert sum(part in t for t in texts) == 1


async def test_a_server_that_dies_while_sending_says_nothing_twice_and_hides_nothing(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api:
        api.fault("sendMessage", 0, wait=30.0)
        async with polling(api, brain, tmp_path) as service:
            api.write(ANN, "i have a pacemaker")
            await until(lambda: api.of("sendMessage"))
            # As a crash does it: nothing is awaited, nothing is written down any more.
            assert service._task is not None
            for task in [*service._queues._tasks, service._task]:
                task.cancel()
        assert not api.sent()
        async with polling(api, brain, tmp_path) as service:
            await until(lambda: api.sent(ANN))
            await quiet(service)
            assert len(api.sent(ANN)) == 1 and "may not have reached you" in api.texts(ANN)[0]
            api.press(ANN, "Send it again")
            await until(lambda: len(api.sent(ANN)) == 2)
            await quiet(service)
    assert "Please do not use it with a pacemaker." in api.texts(ANN)[1]
    assert brain.texts() == ["i have a pacemaker"]


async def test_a_server_that_lost_its_place_unnoticed_sends_nothing(tmp_path: Path) -> None:
    """As after a pause of the whole machine: the other server works already, and this one has yet to look."""
    brain, kept = StubBrain(), records(tmp_path)
    brain.delay = 0.5
    async with fake_api() as api:
        async with polling(api, brain, tmp_path, replace(QUICK, lease=600.0)) as paused:
            api.write(ANN, "hello")
            await until(lambda: brain.heard)
            await kept.write(lambda c: c.execute(sa.update(LEASE).values(holder="the other one")))
            await asyncio.sleep(1.0)
            assert paused._works and not api.sent()
        await kept.write(lambda c: c.execute(sa.update(LEASE).values(until=0.0)))
        async with polling(api, brain, tmp_path) as service:
            await until(lambda: api.sent(ANN))
            await quiet(service)
    kept.close()
    assert api.texts(ANN) == ["You said: hello"]


def _more_than(brain: StubBrain, heard: int) -> bool:
    return len(brain.heard) > heard


async def test_an_update_that_ends_the_server_again_and_again_is_answered_all_the_same(tmp_path: Path) -> None:
    brain = StubBrain()
    brain.delay = 30
    async with fake_api() as api:
        for _ in range(3):
            heard = len(brain.heard)
            async with polling(api, brain, tmp_path, seconds=60):
                if not heard:
                    api.write(ANN, "boom")
                await until(partial(_more_than, brain, heard))
        async with polling(api, brain, tmp_path, seconds=60):
            await until(lambda: api.sent(ANN))
    assert len(brain.heard) == 3
    assert "could not complete the safety check" in api.texts(ANN)[0]

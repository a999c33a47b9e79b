"""2,000 updates of all types, and 200 broken ones: no error, no 5xx, and the bot still answers afterwards."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

import aiohttp
import pytest

from channels.telegram.settings import ALLOWED_UPDATES
from channels.telegram.updates import Event, Me, read_update
from tests.channels.telegram.fake_api import fake_api, get_json
from tests.channels.telegram.random_updates import RandomUpdates
from tests.channels.telegram.running_bot import polling, quiet, settings, until, webhook
from tests.channels.telegram.stub_brain import StubBrain

UPDATES, BROKEN = 2000, 200
LAST = 900_001


def _client() -> aiohttp.ClientSession:
    return aiohttp.ClientSession(trust_env=False)


async def test_no_update_is_an_error(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING)
    brain, made = StubBrain(), RandomUpdates(20260611)
    kinds = made.kinds
    assert len(kinds) == 25
    statuses: dict[int, int] = {}
    async with fake_api() as api, webhook(api, brain, tmp_path) as address, _client() as client:
        secret = settings(api).secret
        # Half of them of all kinds in turn, half of those that the bot asks for.
        turn = [*kinds[:], *ALLOWED_UPDATES * 6, "message"]
        updates = [made.update(n, turn[n % len(turn)]) for n in range(1, UPDATES + 1)]
        updates += [made.broken(n) for n in range(UPDATES + 1, UPDATES + BROKEN + 1)]
        for first in range(0, len(updates), 25):
            posts = (api.deliveries.post(client, update, secret) for update in updates[first : first + 25])
            for status in await asyncio.gather(*posts):
                statuses[status] = statuses.get(status, 0) + 1
        api.write(LAST, "still there?")
        await until(lambda: api.texts(LAST), 40)
        while (await get_json(address.removesuffix("webhook")))["waiting"]:
            await asyncio.sleep(0.1)
    assert statuses == {200: UPDATES + BROKEN}
    assert [f"{r.name}: {r.getMessage()}" for r in caplog.records if r.levelno >= logging.ERROR] == []
    print(f"\n{UPDATES} + {BROKEN} updates: {statuses}, {len(brain.heard)} heard, {len(api.sent())} answers")
    assert len(brain.heard) > 30 and len(api.sent()) > 120


async def test_no_update_stops_the_polling(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING)
    made = RandomUpdates(20260612)
    kinds = ALLOWED_UPDATES * 100
    async with fake_api() as api, polling(api, StubBrain(), tmp_path) as service:
        for n, kind in enumerate(kinds):
            api.deliveries.add(made.update(n, kind) if n % 4 else made.broken(n))
        api.write(LAST, "still there?", number=len(kinds))
        await until(lambda: api.texts(LAST), 40)
        await quiet(service, 40)
        assert not api.deliveries.wanted(list(ALLOWED_UPDATES))
    assert [f"{r.name}: {r.getMessage()}" for r in caplog.records if r.levelno >= logging.ERROR] == []


def test_every_kind_is_made_and_what_is_read_can_be_written_down() -> None:
    made, me = RandomUpdates(7), Me(4242, "MicaTestBot")
    read = {kind: [read_update(made.update(n, kind), me) for n in range(300)] for kind in made.kinds}
    answered = {kind for kind, events in read.items() if any(events)}
    assert answered == {"message", "edited_message", "callback_query", "my_chat_member"}
    for events in read.values():
        for event in events:
            if event is not None:
                assert Event.read(event.as_json()) == event

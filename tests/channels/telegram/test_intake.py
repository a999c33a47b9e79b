"""Updates are taken once, in order per chat, and survive whatever happens to the server in between."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from channels.rest import MicaRest
from channels.standing import knowledge
from channels.telegram.input_channel import MicaTelegram
from channels.telegram.updates import read_update
from mica.conversation_database import RecordsOutOfReach
from tests.channels.telegram.fake_api import fake_api, get_json
from tests.channels.telegram.running_bot import (
    QUICK,
    listening,
    polling,
    quiet,
    records,
    serving,
    settings,
    until,
)
from tests.channels.telegram.stub_brain import StubBrain, say

ANN, BOB = 501, 502


async def test_a_message_is_answered_as_it_was_written(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        api.write(ANN, "what is <b>it</b> & why https://a.b/bottle")
        await until(lambda: api.sent(ANN))
        await quiet(service)
        assert brain.heard == [("telegram:501", "what is <b>it</b> & why https://a.b/bottle")]
        assert api.texts(ANN) == ["You said: what is <b>it</b> & why https://a.b/bottle"]
        assert not api.deliveries.waiting


async def test_an_update_that_comes_twice_is_answered_once(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        number = api.write(ANN, "first")
        api.write(ANN, "first", number=number)
        await until(lambda: api.sent(ANN))
        api.write(ANN, "first", number=number)
        api.write(ANN, "second", number=number + 1)
        await until(lambda: len(api.sent(ANN)) == 2)
        await quiet(service)
    assert brain.texts() == ["first", "second"]


async def test_it_is_known_for_a_day_and_across_a_restart(tmp_path: Path) -> None:
    brain = StubBrain()
    now = [1_000_000.0]
    timing = replace(QUICK, clock=lambda: now[0])
    async with fake_api() as api:
        async with polling(api, brain, tmp_path, timing):
            number = api.write(ANN, "first")
            await until(lambda: api.sent(ANN))
        now[0] += 23 * 3600
        async with polling(api, brain, tmp_path, timing) as service:
            api.write(ANN, "first", number=number)
            api.write(ANN, "second", number=number + 1)
            await until(lambda: len(api.sent(ANN)) == 2)
            await quiet(service)
        assert brain.texts() == ["first", "second"]
        now[0] += 26 * 3600
        async with polling(api, brain, tmp_path, timing):
            api.write(ANN, "ids begin anew", number=number)
            await until(lambda: len(api.sent(ANN)) == 3)


async def test_ids_may_jump_and_come_in_any_order(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        for number, words in ((900_000, "a"), (17, "b"), (18, "c"), (899_999, "d"), (5, "e")):
            api.write(ANN, words, number=number)
        await until(lambda: len(api.sent(ANN)) == 5)
        api.write(ANN, "f", number=3)
        await until(lambda: len(api.sent(ANN)) == 6)
        await quiet(service)
    assert brain.texts() == ["a", "b", "c", "d", "e", "f"]
    assert api.texts(ANN) == [f"You said: {x}" for x in "abcdef"]


async def test_chats_do_not_wait_for_each_other_and_keep_their_own_order(tmp_path: Path) -> None:
    brain = StubBrain()

    async def take_long(message: Any) -> None:
        await asyncio.sleep(0.6)
        await say(message, "slow")

    brain.turns["slow"] = take_long
    async with fake_api() as api, polling(api, brain, tmp_path):
        api.write(ANN, "slow")
        api.write(ANN, "after")
        api.write(BOB, "quick")
        await until(lambda: len(api.sent()) == 3)
    assert [(c.chat, c.text) for c in api.sent()] == [(BOB, "You said: quick"), (ANN, "slow"), (ANN, "You said: after")]


@pytest.mark.parametrize("error", [KeyError("x"), RecordsOutOfReach("OperationalError")])
async def test_a_turn_that_fails_says_that_nothing_was_checked(tmp_path: Path, error: BaseException) -> None:
    brain = StubBrain()

    async def fail(message: Any) -> None:
        raise error

    brain.turns["fail"] = fail
    async with fake_api() as api, polling(api, brain, tmp_path):
        api.write(ANN, "fail")
        await until(lambda: api.sent(ANN))
    [text] = api.texts(ANN)
    assert text.startswith("⚠️ Not checked") and "could not complete the safety check" in text


async def test_a_brain_that_says_nothing_is_no_silence(tmp_path: Path) -> None:
    """As Rasa does while it has no model."""
    brain = StubBrain()

    async def say_nothing(message: Any) -> None:
        pass

    brain.turns["hello"] = say_nothing
    async with fake_api() as api, polling(api, brain, tmp_path):
        api.write(ANN, "hello")
        await until(lambda: api.sent(ANN))
    assert "could not complete the safety check" in api.texts(ANN)[0]


async def test_the_bot_comes_back_when_telegram_does(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api:
        await api.cut()
        async with polling(api, brain, tmp_path) as service:
            await asyncio.sleep(0.3)
            assert (await service.status())["connected"] is False
            api.write(ANN, "are you there")
            await api.start()
            await until(lambda: api.sent(ANN))
            await quiet(service)
            assert await service.status() == {
                "mode": "polling",
                "connected": True,
                "works": True,
                "waiting": 0,
                "polling": "polling",
            }


async def test_the_other_channels_answer_while_telegram_does_not(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, aiohttp.ClientSession(trust_env=False) as client:
        await api.cut()
        listener, address = listening()
        telegram = MicaTelegram(settings(api), lambda: records(tmp_path), QUICK)
        async with serving([MicaRest(), telegram], brain, listener):
            said = {"sender": "bob", "message": "hello"}
            async with client.post(f"{address}/webhooks/rest/webhook", json=said) as reply:
                assert "You said: hello" in await reply.text()
            state = await get_json(f"{address}/webhooks/telegram/")
            assert (state["status"], state["connected"]) == ("ok", False)
            await api.start()
            api.write(ANN, "are you there")
            await until(lambda: api.sent(ANN))


async def test_it_asks_once_who_it_is_and_leaves_no_connection_open(tmp_path: Path) -> None:
    async with fake_api() as api, polling(api, StubBrain(), tmp_path) as service:
        for n in range(3):
            api.write(ANN, f"m{n}")
        await until(lambda: len(api.sent(ANN)) == 3)
        clients = [request._client for request in service._bot._request]  # type: ignore[attr-defined]
    assert len(api.of("getMe")) == 1
    assert clients and all(client.is_closed for client in clients)


async def test_nobodys_message_waits_for_the_knowledge_to_be_read(tmp_path: Path) -> None:
    knowledge.cache_clear()
    async with fake_api() as api, polling(api, StubBrain(), tmp_path) as service:
        await until(lambda: service._works)
        assert knowledge.cache_info().currsize == 1


async def test_two_pollers_are_told_of_and_polling_goes_on(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        await until(lambda: service._works)
        api.fault("getUpdates", 409, description="Conflict: terminated by other getUpdates request", times=2)
        api.write(ANN, "hello")
        await until(lambda: api.sent(ANN))
    assert sum("another program polls" in r.getMessage() for r in caplog.records if r.levelno >= logging.ERROR) == 1


@pytest.mark.parametrize("status", [429, 500, 502, 401])
async def test_polling_goes_on_after_an_error(tmp_path: Path, status: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("channels.telegram.polling.LONG_PAUSE", 0.1)
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        await until(lambda: service._works)
        api.fault("getUpdates", status, parameters={"retry_after": 1} if status == 429 else {})
        api.write(ANN, "hello")
        await until(lambda: api.sent(ANN))


async def test_a_strange_update_stops_nothing(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        api.push({"message": {"date": "yesterday", "chat": 7, "text": ["x"]}})
        api.push({"message": None})
        api.deliveries.add({"no": "id", "message": {}})
        api.write(ANN, "hello")
        await until(lambda: api.sent(ANN))
        await quiet(service)
    assert len(api.sent()) == 1


async def test_one_of_two_servers_works_and_the_other_takes_over(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api:
        async with polling(api, brain, tmp_path) as first:
            await until(lambda: first._works)
            async with polling(api, brain, tmp_path) as second:
                for n in range(20):
                    api.write(ANN, f"m{n}")
                await until(lambda: len(api.sent(ANN)) == 20)
                assert first._works and not second._works
                assert api.texts(ANN) == [f"You said: m{n}" for n in range(20)]
                await first.stop()
                api.write(ANN, "who is there")
                await until(lambda: len(api.sent(ANN)) == 21)
                assert second._works


async def test_a_server_that_dies_leaves_its_place_after_a_while(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as dead:
        await until(lambda: dead._works)
        assert dead._task is not None
        dead._task.cancel()
        async with polling(api, brain, tmp_path) as heir:
            await until(lambda: heir._works, 3)
            api.write(ANN, "hello")
            await until(lambda: api.sent(ANN))


async def test_updates_wait_at_telegram_while_the_database_is_gone(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        await until(lambda: service._works)
        store = service._records
        good = store._url
        assert good is not None
        store._url = good.set(database="/dev/null/no.db")
        store._close_engine()
        api.write(ANN, "hello")
        await asyncio.sleep(0.3)
        assert api.deliveries.waiting and not brain.heard
        store._url = good
        await until(lambda: api.sent(ANN))
    assert brain.texts() == ["hello"]


async def test_what_is_answered_leaves_no_words_behind(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        api.write(ANN, "xylophonia")
        await until(lambda: api.sent(ANN))
        await quiet(service)
    kept = records(tmp_path)
    await kept.empty_journal()
    kept.close()
    assert not any(b"xylophonia" in f.read_bytes() for f in tmp_path.glob("telegram.db*"))


def test_reading_is_total() -> None:
    from channels.telegram.updates import Me

    strange: list[Any] = [None, [], 3, "x", {}, {"message": 3}, {"callback_query": {"from": {"id": True}}}]
    for raw in strange:
        assert read_update(raw, Me(1, "bot")) is None

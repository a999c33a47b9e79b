from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from channels.telegram.input_channel import MicaTelegram
from channels.telegram.records import Records, RecordsError
from channels.telegram.settings import Settings
from tests.channels.rest_server import Agent, say_hello, serving
from tests.channels.telegram.fake_api import FakeApi, fake_api, get_json
from tests.channels.telegram.running_bot import settings, until, webhook
from tests.channels.telegram.stub_brain import StubBrain

ANN = 501


def _client() -> aiohttp.ClientSession:
    return aiohttp.ClientSession(trust_env=False)


def _secret(api: FakeApi) -> str:
    return settings(api).secret


async def test_messages_are_answered_in_order(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, webhook(api, brain, tmp_path) as address:
        for n in range(10):
            api.write(ANN, f"m{n}")
        await until(lambda: len(api.sent(ANN)) == 10)
        await until(lambda: len(api.deliveries.answers) == 10)
        await asyncio.sleep(0.1)
        state = await get_json(address.removesuffix("webhook"))
    assert api.texts(ANN) == [f"You said: m{n}" for n in range(10)]
    assert [status for _, status in api.deliveries.answers] == [200] * 10
    assert state == {"status": "ok", "mode": "webhook", "connected": True, "works": True, "waiting": 0}


async def test_the_call_is_acknowledged_before_the_turn_ends(tmp_path: Path) -> None:
    brain = StubBrain()
    brain.delay = 1.0
    async with fake_api() as api, webhook(api, brain, tmp_path):
        api.write(ANN, "hello")
        await until(lambda: api.deliveries.answers, 0.5)
        assert not api.sent()
        await until(lambda: api.sent(ANN))


@pytest.mark.parametrize("secret", [None, "", "wrong", "x" * 5000, "ключ"])
async def test_a_forged_call_is_refused(tmp_path: Path, secret: str | None) -> None:
    brain = StubBrain()
    async with fake_api() as api, webhook(api, brain, tmp_path), _client() as client:
        update = {"update_id": 1, "message": api.message(ANN, text="i am forged")}
        assert await api.deliveries.post(client, update, secret) == 403
        await asyncio.sleep(0.2)
    assert not brain.heard


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"[]", 400),
        (b"3", 400),
        (b'{"message": {}}', 400),
        (b'{"update_id": "x"}', 400),
        (b'{"update_id": 5}', 200),
        (b'{"update_id": 6, "message": 5}', 200),
        (b'{"update_id": 7, "message": {"text": "\\ud83d"}}', 200),
        (b"[" * 100_000, 400),
        (b" " * 1_000_001, 413),
    ],
)
async def test_no_body_leads_to_an_error_of_the_server(tmp_path: Path, body: bytes, status: int) -> None:
    async with fake_api() as api, webhook(api, StubBrain(), tmp_path), _client() as client:
        assert await api.deliveries.post(client, body, _secret(api)) == status


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
async def test_only_post_is_taken(tmp_path: Path, method: str) -> None:
    async with fake_api() as api, webhook(api, StubBrain(), tmp_path) as address, _client() as client:
        async with client.request(method, address) as reply:
            assert reply.status == 405
        async with client.get(address.replace("webhook", "set_webhook")) as reply:
            assert reply.status == 404


async def test_an_update_that_is_delivered_again_is_answered_once(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, webhook(api, brain, tmp_path), _client() as client:
        update: dict[str, Any] = {"update_id": 77, "message": api.message(ANN, text="hello")}
        found = await asyncio.gather(*(api.deliveries.post(client, update, _secret(api)) for _ in range(8)))
        assert found == [200] * 8
        await until(lambda: api.sent(ANN))
        assert await api.deliveries.post(client, update, _secret(api)) == 200
        await asyncio.sleep(0.2)
    assert brain.texts() == ["hello"] and len(api.sent()) == 1


async def test_telegram_delivers_again_what_could_not_be_written_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    brain = StubBrain()
    write = Records.write
    failing = [True]

    async def fail(self: Records, work: Any) -> Any:
        if failing[0]:
            raise RecordsError("OperationalError")
        return await write(self, work)

    async with fake_api() as api, webhook(api, brain, tmp_path):
        api.write(ANN, "before")
        await until(lambda: api.sent(ANN))
        monkeypatch.setattr(Records, "write", fail)
        api.write(ANN, "hello")
        await until(lambda: len(api.deliveries.answers) >= 3)
        failing[0] = False
        await until(lambda: "You said: hello" in api.texts(ANN))
    assert [status for _, status in api.deliveries.answers][:3] == [200, 503, 503]
    assert brain.texts() == ["before", "hello"]


async def test_updates_are_taken_in_while_the_bot_api_is_unreachable(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api:
        await api.cut()
        async with webhook(api, brain, tmp_path), _client() as client:
            update = {"update_id": 1, "message": api.message(ANN, text="hello")}
            assert await api.deliveries.post(client, update, _secret(api)) == 200
            await api.start()
            await until(lambda: api.sent(ANN))


async def test_starting_registers_nothing(tmp_path: Path) -> None:
    async with fake_api() as api, webhook(api, StubBrain(), tmp_path):
        await until(lambda: api.of("setMyShortDescription"))
    assert not api.of("setWebhook") and not api.of("deleteWebhook")
    menus = [c for c in api.of("setMyCommands")]
    assert len(menus) == 6
    names = [c["command"] for c in json.loads(menus[0].fields["commands"])]
    assert names == "start check plan diary remind sources privacy forget restart help".split()


async def test_without_a_token_the_channel_is_quiet() -> None:
    channel = MicaTelegram(Settings())
    brain = Agent(say_hello)
    async with serving(brain, channel) as client:
        address = str(client.base_url).replace("/rest", "/telegram")
        assert (await client.get(f"{address}")).json() == {"status": "ok", "mode": "off"}
        assert (await client.post(f"{address}webhook", json={"update_id": 1})).status_code == 404
    assert channel.service is None

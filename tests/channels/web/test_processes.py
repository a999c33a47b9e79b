"""Several server processes, one Redis, one database, and a proxy that sends each request anywhere."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator, Iterator

import httpx
import pytest

from tests.channels.web.redis_server import RunningRedis
from tests.channels.web.running_web import RunningWeb, running_stub
from tests.channels.web.visitor import Visitor

SITE = "https://shop.example"


@pytest.fixture(scope="module")
def servers(redis: RunningRedis) -> Iterator[list[RunningWeb]]:
    with running_stub({"origins": [SITE]}, processes=2, MICA_REDIS_URL=redis.url) as running:
        yield running


@pytest.fixture
async def visitors(servers: list[RunningWeb]) -> AsyncIterator[list[Visitor]]:
    """One person, whose requests go to either server."""
    clients = [httpx.AsyncClient(base_url=s.address, trust_env=False, timeout=15) for s in servers]
    pair = [Visitor(client, SITE) for client in clients]
    await pair[0].begin()
    pair[1].token = pair[0].token
    yield pair
    for client in clients:
        await client.aclose()


async def test_a_message_to_one_server_is_answered_on_a_stream_of_the_other(visitors: list[Visitor]) -> None:
    one, other = visitors
    async with other.stream() as stream, one.stream() as own:
        identity = (await one.say("answer")).json()["id"]
        for listening in (stream, own):
            assert (await listening.until("user")).data["id"] == identity
            assert (await listening.until("typing")).data["on"]
            bot = await listening.until("bot")
            assert bot.data["id"] == identity
    assert await one.history() == await other.history()
    async with one.stream(bot.id) as stream:
        await stream.next()
        with pytest.raises(TimeoutError):
            await stream.until("bot", 0.3)


async def test_a_message_sent_to_both_is_answered_once(visitors: list[Visitor]) -> None:
    identity = str(uuid.uuid4())
    replies = await asyncio.gather(*(v.say("hello", identity) for v in visitors * 3))
    assert sorted(r.status_code for r in replies) == [200] * 5 + [202]
    await visitors[0].answer_to(identity)
    await asyncio.sleep(0.3)
    assert [e["event"] for e in await visitors[1].history()] == ["user", "bot"]


async def test_order_holds_over_both_and_no_two_turns_run_at_once(visitors: list[Visitor]) -> None:
    sent = []
    for number in range(10):
        reply = await visitors[number % 2].say(f"slow 0.1 {number}")
        assert reply.status_code == 202
        sent.append(reply.json()["id"])
    await visitors[0].answer_to(sent[-1], 20)
    events = [e for e in await visitors[1].history() if e["event"] == "bot"]
    assert [e["data"]["id"] for e in events] == sent
    seqs = [e["data"]["seq"] for e in await visitors[0].history()]
    assert seqs == sorted(set(seqs))


async def test_a_button_of_one_server_is_pressed_at_the_other_once(visitors: list[Visitor]) -> None:
    one, other = visitors
    button = (await one.answered("question"))["buttons"][0]
    codes = [r.status_code for r in await asyncio.gather(one.press(button["id"]), other.press(button["id"]))]
    assert sorted(codes) == [202, 409]


async def test_what_one_server_erases_is_refused_by_the_other(visitors: list[Visitor]) -> None:
    one, other = visitors
    await one.answered("hello")
    async with other.stream() as stream:
        assert (await one.erase()).json() == {"erased": True}
        assert await stream.ended()
    assert (await other.get("/history")).json()["error"]["code"] == "session_erased"


async def test_streams_count_over_both(visitors: list[Visitor]) -> None:
    one, other = visitors
    async with one.stream(), other.stream(), one.stream(), other.stream():
        refused = await one.get("/events")
        assert (refused.status_code, refused.headers["Retry-After"]) == (429, "10")


async def test_the_other_server_takes_over_when_one_dies_in_the_middle(redis: RunningRedis) -> None:
    with running_stub({"origins": [SITE], "ping_seconds": 1}, processes=2, MICA_REDIS_URL=redis.url) as [dying, living]:
        async with (
            httpx.AsyncClient(base_url=dying.address, trust_env=False) as first,
            httpx.AsyncClient(base_url=living.address, trust_env=False, timeout=60) as second,
        ):
            visitor = await Visitor(first, SITE).begin()
            await visitor.answered("hello")
            identity = (await visitor.say("slow 2 hello")).json()["id"]
            await asyncio.sleep(0.3)
            dying.kill()
            visitor.client = second
            async with visitor.stream("now") as stream:
                bot = await stream.until("bot", 50)
            assert bot.data["id"] == identity


async def test_servers_stop_quickly_although_streams_are_open(redis: RunningRedis) -> None:
    with running_stub({"origins": [SITE]}, MICA_REDIS_URL=redis.url) as [server]:
        async with httpx.AsyncClient(base_url=server.address, trust_env=False) as client:
            visitor = await Visitor(client, SITE).begin()
            async with visitor.stream() as stream:
                await stream.next()
                stopping = asyncio.create_task(asyncio.to_thread(server.stop))
                assert await stream.ended(6)
                assert await stopping < 6


async def test_without_redis_requests_get_503_and_with_it_again_the_talk_goes_on(redis: RunningRedis) -> None:
    own = RunningRedis()
    own.start()
    try:
        with running_stub({"origins": [SITE]}, MICA_REDIS_URL=own.url) as [server]:
            async with httpx.AsyncClient(base_url=server.address, trust_env=False, timeout=30) as client:
                visitor = await Visitor(client, SITE).begin()
                await visitor.answered("hello")
                own.stop()
                for reply in (await visitor.get("/history"), await visitor.say("hello"), await visitor.get("/events")):
                    assert reply.status_code == 503
                    assert reply.headers["Retry-After"] == "5"
                assert (await visitor.get("/ready")).json()["event_log"] is False
                own.start()
                # What Redis lost is made anew from the tracker store.
                assert [e["data"].get("text") for e in await visitor.history() if e["event"] == "user"] == ["hello"]
                assert (await visitor.answered("answer"))["kind"] == "answer"
    finally:
        own.stop()

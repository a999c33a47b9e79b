"""What somebody finds who comes back: after a pause, in another tab, with another token, to a restarted server."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.channels.web.scripted_brain import ScriptedBrain
from tests.channels.web.visitor import PREFIX
from tests.channels.web.web_server import serving


async def test_whoever_comes_back_is_told_what_was_missed_and_nothing_twice(tmp_path: Path) -> None:
    async with serving(state=tmp_path) as server:
        visitor = await server.visitor().begin()
        async with visitor.stream() as stream:
            await visitor.say("answer")
            last = (await stream.until("bot")).id
        # The page is gone while Mica answers.
        reply = await visitor.say("slow 0.3 hello")
        async with visitor.stream(last) as stream:
            assert (await stream.next()).data == {"state": "open", "busy": True}
            assert (await stream.next()).data["text"] == "slow 0.3 hello"
            missed = await stream.until("bot")
            assert missed.data["id"] == reply.json()["id"]
        async with visitor.stream(missed.id) as stream:
            assert (await stream.next()).name == "session"
            with pytest.raises(TimeoutError):
                await stream.until("bot", 0.3)
        async with visitor.stream("now") as stream:
            assert (await stream.next()).data["state"] == "open"
            await visitor.say("hello")
            assert (await stream.next()).data["text"] == "hello"


@pytest.mark.parametrize("last", ["abcd1234-1", "x", "-", "1", "abcd1234-99999999999999999999"])
async def test_an_event_id_of_another_log_resets_the_page(last: str, tmp_path: Path) -> None:
    async with serving(state=tmp_path) as server:
        visitor = await server.visitor().begin()
        await visitor.answered("hello")
        async with visitor.stream(last) as stream:
            assert (await stream.next()).data["state"] == "reset"
            assert [(await stream.next()).name, (await stream.next()).name] == ["user", "bot"]


async def test_whoever_missed_more_than_is_kept_begins_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("channels.web.event_log.KEPT_EVENTS", 4)
    async with serving(state=tmp_path) as server:
        visitor = await server.visitor().begin()
        await visitor.answered("0")
        first = (await visitor.get("/history")).json()["last_event_id"]
        for number in range(1, 4):
            await visitor.answered(str(number))
        async with visitor.stream(first) as stream:
            assert (await stream.next()).data["state"] == "reset"
            assert [(await stream.next()).data["seq"] for _ in range(4)] == [5, 6, 7, 8]
        async with visitor.stream(first.replace("-2", "-4")) as stream:
            assert (await stream.next()).data["state"] == "open"


async def test_two_tabs_see_the_same(tmp_path: Path) -> None:
    async with serving(state=tmp_path) as server:
        visitor = await server.visitor().begin()
        async with visitor.stream() as one, visitor.stream() as other:
            await visitor.say("question")
            assert (await one.until("user")).id == (await other.until("user")).id
            assert (await one.until("bot")).data == (await other.until("bot")).data


async def test_a_quiet_stream_is_kept_alive(tmp_path: Path) -> None:
    async with serving(state=tmp_path, ping_seconds=0.1) as server:
        visitor = await server.visitor().begin()
        async with visitor.stream() as stream:
            await stream.next()
            with pytest.raises(TimeoutError):
                await stream.next(0.55)
            assert 3 <= stream.pings <= 6


async def test_a_stream_ends_with_its_token_and_a_refreshed_one_goes_on(tmp_path: Path) -> None:
    async with serving(state=tmp_path, token_seconds=5) as server:
        visitor = await server.visitor().begin()
        async with visitor.stream() as stream:
            await asyncio.sleep(1)
            renewed = await visitor.client.post(f"{PREFIX}/session/refresh", headers=visitor.headers)
            assert renewed.status_code == 200
            assert (await stream.until("session")).data["state"] == "open"
            assert (await stream.until("session", 10)).data["state"] == "expired"
            assert await stream.ended()
        assert (await visitor.get("/history")).json()["error"]["code"] == "token_expired"
        visitor.token = renewed.json()["token"]
        assert (await visitor.get("/history")).status_code == 200


async def test_the_history_comes_in_pages(tmp_path: Path) -> None:
    async with serving(state=tmp_path) as server:
        visitor = await server.visitor().begin()
        for number in range(4):
            await visitor.answered(str(number))
        assert [e["data"]["seq"] for e in await visitor.history("?limit=3")] == [6, 7, 8]
        page = (await visitor.get("/history?limit=3&before=6")).json()
        assert ([e["data"]["seq"] for e in page["events"]], page["more"]) == ([3, 4, 5], True)
        page = (await visitor.get("/history?limit=3&before=3")).json()
        assert ([e["data"]["seq"] for e in page["events"]], page["more"]) == ([1, 2], False)
        async with visitor.stream((await visitor.get("/history")).json()["last_event_id"]) as stream:
            await stream.next()
            await visitor.say("hello")
            assert (await stream.next()).data["seq"] == 9


async def test_a_server_that_was_restarted_still_knows_the_talk(tmp_path: Path) -> None:
    async with serving(state=tmp_path) as server:
        visitor = await server.visitor().begin(timezone="Europe/Paris")
        first = await visitor.answered("question")
        async with visitor.stream() as stream:
            last = (await stream.until("bot")).id
        before = await visitor.history()
    brain = ScriptedBrain()
    async with serving(brain, tmp_path) as server:
        visitor.client = server.client
        async with visitor.stream(last) as stream:
            assert (await stream.next()).data["state"] == "reset"
            user, bot = await stream.next(), await stream.next()
        assert (user.data["text"], user.data["id"]) == ("question", before[0]["data"]["id"])
        assert {k: bot.data[k] for k in ("kind", "texts", "card", "id")} == {
            k: first[k] for k in ("kind", "texts", "card", "id")
        }
        # What was answered before is not answered again; old buttons are gone, the new ones work.
        assert (await visitor.say("question", user.data["id"])).status_code == 200
        assert (await visitor.press(first["buttons"][0]["id"])).status_code == 409
        assert (await visitor.press(bot.data["buttons"][0]["id"])).status_code == 202
        await asyncio.sleep(0.2)
    assert [m.text for m in brain.heard] == ["Today"]


async def test_a_server_that_stops_ends_streams_at_once_and_turns_first(tmp_path: Path) -> None:
    brain = ScriptedBrain()
    async with serving(brain, tmp_path) as server:
        visitor = await server.visitor().begin()
        ended = asyncio.Event()

        async def watch() -> None:
            async with visitor.stream() as stream:
                ended.set() if await stream.ended(8) else None

        watching = asyncio.create_task(watch())
        await asyncio.sleep(0.2)
        await visitor.say("slow 0.5 hello")
        await asyncio.sleep(0.1)
    await asyncio.wait_for(watching, 5)
    assert ended.is_set()
    async with serving(ScriptedBrain(), tmp_path) as server:
        visitor.client = server.client
        assert [e["event"] for e in await visitor.history()] == ["user", "bot"]

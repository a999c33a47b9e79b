"""A talk over the web channel, from the first word to the last."""

from __future__ import annotations

import asyncio
import uuid
from pathlib import Path

import pytest
from rasa.core.channels.channel import UserMessage

from channels.unfinished import CHECK_NOT_COMPLETED, TEXTS
from channels.web.talking import TURNS_AT_ONCE
from tests.channels.web.scripted_brain import ScriptedBrain, say
from tests.channels.web.visitor import PREFIX
from tests.channels.web.web_server import serving


async def test_a_session_says_who_mica_is_and_what_to_ask(tmp_path: Path) -> None:
    async with serving(state=tmp_path) as server:
        visitor = await server.visitor().begin(locale="de-DE", timezone="Europe/Berlin")
    assert "I am Mica, a computer assistant" in visitor.config["greeting"][0]
    assert len(visitor.config["starters"]) == 4
    assert visitor.config["emergency_numbers"] == [{"label": "Emergency number in Germany", "tel": "112"}]


async def test_what_is_said_is_answered_on_the_stream(tmp_path: Path) -> None:
    brain = ScriptedBrain()
    async with serving(brain, tmp_path) as server:
        visitor = await server.visitor().begin(locale="en-GB", timezone="Europe/London")
        async with visitor.stream() as stream:
            assert (await stream.next()).data == {"state": "open", "busy": False}
            identity = str(uuid.uuid4())
            reply = await visitor.say("answer", identity)
            assert (reply.status_code, reply.json()) == (202, {"id": identity, "seq": 1})
            user = await stream.next()
            assert (user.name, user.data["text"], user.data["id"]) == ("user", "answer", identity)
            assert (await stream.next()).data == {"on": True}
            bot = await stream.next()
            assert (await stream.next()).data == {"on": False}
    assert bot.data["texts"] == ["Microcurrent is a very weak current.", "Most people feel nothing of it."]
    assert [button["title"] for button in bot.data["buttons"]] == ["Does it hurt?", "How often should I use it?"]
    assert bot.data["card"]["type"] == "answer"
    assert (bot.data["kind"], bot.data["id"], bot.data["seq"]) == ("answer", identity, 2)
    assert bot.id.endswith("-2")
    heard = brain.heard[0]
    assert heard.sender_id.startswith("web:") and len(heard.sender_id) == len("web:") + 32
    assert (heard.input_channel, heard.message_id) == ("web", identity)
    assert heard.metadata == {"timezone": "Europe/London", "locale": "en-GB"}


async def test_a_message_sent_twice_is_answered_once(tmp_path: Path) -> None:
    brain = ScriptedBrain()
    async with serving(brain, tmp_path) as server:
        visitor = await server.visitor().begin()
        identity = str(uuid.uuid4())
        replies = await asyncio.gather(*(visitor.say("slow 0.2 hello", identity) for _ in range(5)))
        assert sorted(reply.status_code for reply in replies) == [200, 200, 200, 200, 202]
        assert {reply.json()["seq"] for reply in replies} == {1}
        await visitor.answer_to(identity)
        assert (await visitor.say("hello", identity.upper())).status_code == 200
    assert len(brain.heard) == 1


async def test_messages_are_answered_one_at_a_time_and_in_their_order(tmp_path: Path) -> None:
    running = most = 0

    async def turn(message: UserMessage) -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await asyncio.sleep(0.05)
        await say(message, [f"re {message.text}"], {"kind": "answer"})
        running -= 1

    async with serving(ScriptedBrain(turn), tmp_path) as server:
        visitor = await server.visitor().begin()
        for number in range(5):
            last = await visitor.say(str(number))
        await visitor.answer_to(last.json()["id"])
        events = await visitor.history()
    assert [e["data"]["texts"][0] for e in events if e["event"] == "bot"] == [f"re {n}" for n in range(5)]
    assert most == 1


async def test_two_sessions_do_not_wait_for_each_other(tmp_path: Path) -> None:
    async with serving(state=tmp_path) as server:
        slow, quick = await server.visitor().begin(), await server.visitor().begin()
        waiting = await slow.say("slow 5 hello")
        assert (await quick.answered("hello", 4.5))["texts"] == ["You said: hello"]
        assert [e["event"] for e in await slow.history()] == ["user"]
        await slow.answer_to(waiting.json()["id"])


async def test_when_many_talk_at_once_some_wait_before_the_time_of_their_turn_begins(tmp_path: Path) -> None:
    running = most = 0

    async def turn(message: UserMessage) -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await asyncio.sleep(0.5)
        running -= 1
        await say(message, ["Here."], {"kind": "answer"})

    async with serving(ScriptedBrain(turn), tmp_path, turn_seconds=3) as server:
        people = [await server.visitor().begin() for _ in range(3 * TURNS_AT_ONCE)]
        said = await asyncio.gather(*(person.answered("hello", 20) for person in people))
    assert {data["kind"] for data in said} == {"answer"}
    assert most == TURNS_AT_ONCE


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


async def test_a_button_is_pressed_once_and_only_while_it_is_of_the_newest_utterance(tmp_path: Path) -> None:
    brain = ScriptedBrain()
    async with serving(brain, tmp_path) as server:
        visitor = await server.visitor().begin()
        first, second = (await visitor.answered("question"))["buttons"]
        identity = str(uuid.uuid4())
        assert (await visitor.press(first["id"], identity)).status_code == 202
        assert (await visitor.press(first["id"], identity)).status_code == 200
        other = await visitor.press(second["id"])
        assert (other.status_code, other.json()["error"]["code"]) == (409, "stale_choice")
        await visitor.answer_to(identity)
        pressed = next(e["data"] for e in await visitor.history() if e["data"].get("choice"))
        assert (pressed["text"], pressed["choice"]) == ("Today", first["id"])
        old = (await visitor.answered("question"))["buttons"][0]
        await visitor.answered("hello")
        assert (await visitor.press(old["id"])).status_code == 409
    assert [m.text for m in brain.heard] == ["question", "Today", "question", "hello"]


async def test_a_turn_that_fails_is_told_in_words_and_as_an_error_and_may_be_tried_again(tmp_path: Path) -> None:
    tries = 0

    async def turn(message: UserMessage) -> None:
        nonlocal tries
        tries += 1
        if tries == 1:
            raise RuntimeError("a bad moment")
        await say(message, ["There you are."], {"kind": "answer"})

    brain = ScriptedBrain(turn)
    async with serving(brain, tmp_path) as server:
        visitor = await server.visitor().begin()
        async with visitor.stream() as stream:
            identity = (await visitor.say("hello")).json()["id"]
            bot, error = await stream.until("bot"), await stream.until("error")
            assert (bot.data["kind"], bot.data["texts"]) == ("fallback", [TEXTS[CHECK_NOT_COMPLETED]])
            assert (error.data["code"], error.data["id"]) == ("not_completed", identity)
            again = await visitor.say("what is sent again does not count", identity)
            assert (again.status_code, again.json()["seq"]) == (202, 4)
            assert (await stream.until("bot")).data["texts"] == ["There you are."]
            assert (await visitor.say("hello", identity)).status_code == 200
    assert [m.text for m in brain.heard] == ["hello", "hello"]


async def test_a_turn_has_a_deadline(tmp_path: Path) -> None:
    async with serving(state=tmp_path, turn_seconds=0.2) as server:
        visitor = await server.visitor().begin()
        async with visitor.stream() as stream:
            await visitor.say("slow 60 hello")
            assert (await stream.until("bot", 2)).data["kind"] == "fallback"
            assert (await stream.until("error", 2)).data["code"] == "not_completed"
            await visitor.say("hello")
            assert (await stream.until("bot", 2)).data["kind"] == "smalltalk"


async def test_without_a_model_messages_are_refused_and_not_lost_silently(tmp_path: Path) -> None:
    brain = ScriptedBrain()
    async with serving(brain, tmp_path) as server:
        visitor = await server.visitor().begin()
        brain.loaded = False
        identity = str(uuid.uuid4())
        reply = await visitor.say("hello", identity)
        assert (reply.status_code, reply.headers["Retry-After"]) == (503, "5")
        brain.loaded = True
        assert (await visitor.say("hello", identity)).status_code == 202


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

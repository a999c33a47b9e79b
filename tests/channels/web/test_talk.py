"""A talk over the web channel, from the first word to the last."""

from __future__ import annotations

import asyncio
import uuid
from pathlib import Path

from rasa.core.channels.channel import UserMessage

from channels.unfinished import CHECK_NOT_COMPLETED, TEXTS
from channels.web.talking import TURNS_AT_ONCE
from tests.channels.web.scripted_brain import ScriptedBrain, say
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

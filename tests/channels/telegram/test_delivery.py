"""Whatever Telegram does with a send: no turn is replayed, nothing comes twice, nothing is lost in silence."""

from __future__ import annotations

import asyncio
import itertools
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from channels.telegram.input_channel import MicaTelegram
from channels.telegram.outgoing import PICTURE, Button, Outgoing
from channels.telegram.pace import Limits
from channels.telegram.settings import Settings
from tests.channels.telegram.fake_api import TOKEN, fake_api
from tests.channels.telegram.running_bot import QUICK, full_load, polling, quiet, until
from tests.channels.telegram.stub_brain import StubBrain, say

ANN, BOB = 501, 502


async def test_too_many_requests_are_waited_out(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        api.fault("sendMessage", 429, parameters={"retry_after": 1}, description="Too Many Requests: retry after 1")
        api.write(ANN, "hello")
        await until(lambda: api.sent(ANN))
        await quiet(service)
    first, second = api.of("sendMessage")
    assert second.at - first.at >= 1.0
    assert len(api.sent(ANN)) == 1 and brain.texts() == ["hello"]


async def test_too_many_requests_in_one_chat_hold_up_no_other(tmp_path: Path) -> None:
    async with fake_api() as api, polling(api, StubBrain(), tmp_path):
        api.fault("sendMessage", 429, parameters={"retry_after": 2}, chat=ANN)
        api.write(ANN, "hello")
        await until(lambda: api.of("sendMessage"))
        api.write(BOB, "hello")
        await until(lambda: api.sent(BOB), 1)
        assert not api.sent(ANN)


async def test_who_has_blocked_the_bot_is_left_alone(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        api.blocked.add(ANN)
        api.write(ANN, "hello")
        await until(lambda: api.of("sendMessage"))
        await quiet(service)
        assert len(api.of("sendMessage")) == 1
        api.blocked.clear()
        api.write(ANN, "i am back")
        await until(lambda: api.sent(ANN))
    assert brain.texts() == ["hello", "i am back"] and api.texts(ANN) == ["You said: i am back"]


@pytest.mark.parametrize("status", [500, 502, 504])
async def test_a_server_error_is_tried_again(tmp_path: Path, status: int) -> None:
    async with fake_api() as api, polling(api, StubBrain(), tmp_path):
        api.fault("sendMessage", status, times=3)
        api.write(ANN, "hello")
        await until(lambda: api.sent(ANN))
    assert len(api.of("sendMessage")) == 4 and len(api.sent(ANN)) == 1


async def test_a_server_error_without_json_is_tried_again(tmp_path: Path) -> None:
    async with fake_api() as api, polling(api, StubBrain(), tmp_path):
        api.fault("sendMessage", 502, body="<html>Bad Gateway</html>")
        api.write(ANN, "hello")
        await until(lambda: api.sent(ANN))


async def test_trying_again_has_an_end_and_the_person_is_told(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        api.fault("sendMessage", 500, times=8)
        api.write(ANN, "hello")
        await until(lambda: api.sent(ANN))
        await quiet(service)
    assert len(api.of("sendMessage")) == 9 and "may not have reached you" in api.texts(ANN)[0]
    assert brain.texts() == ["hello"]


@pytest.mark.parametrize("seconds", [2, pytest.param(60, marks=full_load)])
async def test_a_network_that_is_gone_for_a_while_in_the_middle_of_a_turn(tmp_path: Path, seconds: int) -> None:
    brain = StubBrain()
    brain.delay = 0.5
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        api.write(ANN, "i have a pacemaker")
        await until(lambda: brain.heard)
        await api.cut()
        await asyncio.sleep(seconds)
        api.write(ANN, "are you there")
        await api.start()
        await until(lambda: len(api.sent(ANN)) == 2, 10 + seconds)
        await quiet(service)
    assert brain.texts() == ["i have a pacemaker", "are you there"]
    assert [t.partition("\n")[0] for t in api.texts(ANN)] == ["🔴 Do not use it", "You said: are you there"]


async def test_what_may_have_arrived_is_not_sent_again_unasked(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        api.fault("sendMessage", 0, cut=True, arrives=True)
        api.write(ANN, "i have a pacemaker")
        await until(lambda: len(api.sent(ANN)) == 2)
        await quiet(service)
        assert "may not have reached you" in api.texts(ANN)[1]
        assert sum("pacemaker" in t for t in api.texts(ANN)) == 1
        api.press(ANN, "Send it again")
        await until(lambda: len(api.sent(ANN)) == 3)
        await quiet(service)
    assert "Please do not use it" in api.texts(ANN)[2]
    assert brain.texts() == ["i have a pacemaker"]


async def test_an_answer_that_is_none_leaves_it_open_whether_the_message_arrived(tmp_path: Path) -> None:
    async with fake_api() as api, polling(api, StubBrain(), tmp_path) as service:
        api.fault("sendMessage", 200, arrives=True, body="")
        api.write(ANN, "hello")
        await until(lambda: len(api.sent(ANN)) == 2)
        await quiet(service)
    assert api.texts(ANN)[0] == "You said: hello" and "may not have reached you" in api.texts(ANN)[1]


async def test_help_comes_twice_rather_than_never(tmp_path: Path) -> None:
    async with fake_api() as api, polling(api, StubBrain(), tmp_path) as service:
        api.fault("sendMessage", 0, cut=True)
        api.write(ANN, "help me now")
        await until(lambda: api.sent(ANN))
        await quiet(service)
    assert api.texts(ANN) == ["🚨 Help first\n\nCall 112 now."]


async def test_help_overtakes_everybody_who_waits(tmp_path: Path) -> None:
    timing = replace(QUICK, limits=Limits(overall=5.0, chat_seconds=0.0))
    async with fake_api() as api, polling(api, StubBrain(), tmp_path, timing):
        for person in range(600, 615):
            api.write(person, "hello")
        await until(lambda: len(api.sent()) == 2)
        api.write(ANN, "help me now")
        await until(lambda: api.sent(ANN), 1)
        assert len(api.sent()) < 8


async def test_markup_that_telegram_refuses_is_left_out(tmp_path: Path) -> None:
    async with fake_api() as api, polling(api, StubBrain(), tmp_path):
        api.fault("sendMessage", 400, description="Bad Request: can't parse entities: Unsupported start tag")
        api.write(ANN, "i have a pacemaker")
        await until(lambda: api.sent(ANN))
    [call] = api.sent(ANN)
    assert "parse_mode" not in call.fields and call.text == "🔴 Do not use it\n\nPlease do not use it with a pacemaker."


async def test_a_picture_that_is_refused_takes_nothing_else_with_it(tmp_path: Path) -> None:
    async with fake_api() as api, polling(api, StubBrain(), tmp_path) as service:
        api.fault("sendPhoto", 400, times=2, description="Bad Request: IMAGE_PROCESS_FAILED")
        api.write(ANN, "/plan")
        await until(lambda: api.sent(ANN))
        await quiet(service)
    [call] = api.sent(ANN)
    assert call.method == "sendMessage" and "Sessions a week   3 to 5" in call.text


@pytest.mark.parametrize("description", ["Bad Request: chat not found", "Forbidden: user is deactivated"])
async def test_a_chat_that_does_not_exist_is_given_up(tmp_path: Path, description: str) -> None:
    async with fake_api() as api, polling(api, StubBrain(), tmp_path) as service:
        api.fault("sendMessage", 400, description=description)
        api.write(ANN, "hello")
        await until(lambda: api.of("sendMessage"))
        await quiet(service)
    assert len(api.of("sendMessage")) == 1


async def test_a_group_that_has_moved_is_followed(tmp_path: Path) -> None:
    group = {"id": -900, "type": "group", "title": "Skin"}
    async with fake_api() as api, polling(api, StubBrain(), tmp_path):
        await until(lambda: api.of("setMyShortDescription"))
        api.fault("sendMessage", 400, description="Bad Request", parameters={"migrate_to_chat_id": -100900})
        api.write(ANN, "@MicaTestBot what is it", chat=group)
        await until(lambda: api.sent(-100900))


async def test_long_texts_come_whole_and_in_order(tmp_path: Path) -> None:
    brain = StubBrain()
    paragraphs = [f"Paragraph {n}: 🙂 {'léger ' * 150}end{n}." for n in range(12)]

    async def say_long(message: Any) -> None:
        await say(message, *paragraphs, buttons=["Next"])

    async def say_emoji(message: Any) -> None:
        await say(message, "👩‍👩‍👧‍👦" * 373 + "ab")

    brain.turns |= {"long": say_long, "emoji": say_emoji}
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        api.write(ANN, "long")
        await until(lambda: any("end11" in t for t in api.texts(ANN)))
        await quiet(service)
        calls = api.sent(ANN)
        assert "".join("".join(c.text.split()) for c in calls) == "".join("".join(p.split()) for p in paragraphs)
        assert len(calls) == 3 and [bool(c.buttons) for c in calls] == [False, False, True]
        # 4,105 UTF-16 units in one word: cut between two families, not inside one.
        api.write(BOB, "emoji")
        await until(lambda: len(api.sent(BOB)) == 2)
    assert "".join(api.texts(BOB)) == "👩‍👩‍👧‍👦" * 373 + "ab"
    assert all(set(t) <= set("👩‍👩‍👧‍👦ab") and t[0] == "👩" for t in api.texts(BOB))


async def test_paragraphs_of_a_turn_come_in_one_message_and_empty_ones_not_at_all(tmp_path: Path) -> None:
    brain = StubBrain()

    async def say_parts(message: Any) -> None:
        await say(message, "One.", " ", "\n\n\n", "Two.\n\nThree.")

    brain.turns["parts"] = say_parts
    async with fake_api() as api, polling(api, brain, tmp_path):
        api.write(ANN, "parts")
        await until(lambda: api.sent(ANN))
    assert api.texts(ANN) == ["One.\n\nTwo.\n\nThree."]


async def test_one_message_a_second_in_a_chat(tmp_path: Path) -> None:
    timing = replace(QUICK, limits=Limits())
    async with fake_api(limits=True) as api, polling(api, StubBrain(), tmp_path, timing):
        for n in range(4):
            api.write(ANN, f"m{n}")
        await until(lambda: len(api.sent(ANN)) == 4)
    times = [c.at for c in api.sent(ANN)]
    assert all(b - a >= 0.99 for a, b in itertools.pairwise(times))
    assert not [c for c in api.calls if c.status == 429]


async def test_typing_is_shown_while_mica_thinks_and_never_after_the_answer(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        await until(lambda: api.of("setMyShortDescription"))
        api.write(BOB, "quick")
        await until(lambda: api.sent(BOB))
        assert not api.of("sendChatAction")
        brain.delay = 0.8
        api.write(ANN, "slow")
        await until(lambda: api.sent(ANN))
        await quiet(service)
    mine = [c.method for c in api.calls if c.chat == ANN]
    assert mine == ["sendChatAction", "sendMessage"]


async def test_typing_that_fails_does_no_harm(tmp_path: Path) -> None:
    brain = StubBrain()
    brain.delay = 0.7
    async with fake_api() as api, polling(api, brain, tmp_path):
        api.fault("sendChatAction", 500)
        api.write(ANN, "slow")
        await until(lambda: api.sent(ANN))


def test_what_is_written_down_is_read_back() -> None:
    buttons = ((Button("A", "payload of 65 bytes " * 4, key="k"), Button("B", "https://x.y", "open")),)
    outgoing = Outgoing(PICTURE, "caption", "title", "table", buttons, {"a": [1]}, True, 7, -5)
    again = Outgoing.from_json(outgoing.as_json() | {"of_another_version": 1})
    assert replace(again, buttons=()) == replace(outgoing, buttons=())
    assert [[b.payload for b in row] for row in again.buttons] == [["", "https://x.y"]]


async def test_sends_do_not_wait_for_the_clock_longer_than_they_must(tmp_path: Path) -> None:
    async with fake_api() as api, polling(api, StubBrain(), tmp_path):
        await until(lambda: api.of("setMyShortDescription"))
        begun = time.monotonic()
        api.write(ANN, "hello")
        await until(lambda: api.sent(ANN))
        assert time.monotonic() - begun < 0.5


async def test_a_message_that_telegram_took_is_not_sent_again_when_its_answer_cannot_be_read(tmp_path: Path) -> None:
    strange = '{"ok": true, "result": {"message_id": "x", "link_preview_options": "y"}}'
    async with fake_api() as api, polling(api, StubBrain(), tmp_path) as service:
        api.fault("sendMessage", 200, body=strange)
        api.write(ANN, "hello")
        await until(lambda: api.of("sendMessage"))
        await quiet(service)
    assert len(api.of("sendMessage")) == 1


async def test_rasa_may_speak_outside_a_turn(tmp_path: Path) -> None:
    channel = MicaTelegram(Settings(token=TOKEN))
    async with fake_api() as api, polling(api, StubBrain(), tmp_path) as channel.service:
        output = channel.get_output_channel()
        assert output is not None and output.name() == "telegram"
        await output.send_response("telegram:501", {"text": "A word <from> Rasa."})
        await until(lambda: api.texts(ANN) == ["A word <from> Rasa."])
        with pytest.raises(ValueError, match="no conversation"):
            await output.send_text_message("rest:ann", "x")
    assert MicaTelegram(Settings()).get_output_channel() is None

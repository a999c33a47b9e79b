from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from channels.telegram.texts import text
from tests.channels.telegram.fake_api import fake_api
from tests.channels.telegram.running_bot import polling, quiet, until
from tests.channels.telegram.stub_brain import ASKED, StubBrain, say

ANN, BOB = 501, 502


async def test_a_press_is_acknowledged_answered_and_marked(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        api.write(ANN, "ask me")
        await until(lambda: api.sent(ANN))
        question = api.sent(ANN)[0]
        rows = json.loads(question.fields["reply_markup"])["inline_keyboard"]
        assert [[b["text"] for b in row] for row in rows] == [["Yes", "No"], ["I am not sure about that one"]]
        await quiet(service)
        api.press(ANN, "No")
        await until(lambda: len(api.sent(ANN)) == 2)
        await until(lambda: api.of("answerCallbackQuery"))
        await quiet(service)
    assert brain.texts() == ["ask me", "No"]
    [edit] = api.of("editMessageReplyMarkup")
    assert int(edit.fields["message_id"]) == question.message
    assert [b["text"] for b in edit.buttons] == ["✓ No"]
    order = [c.method for c in api.calls if c.method in ("editMessageReplyMarkup", "sendMessage")]
    assert order == ["sendMessage", "editMessageReplyMarkup", "sendMessage"]


async def test_pressing_twice_answers_once(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        api.write(ANN, "ask me")
        await until(lambda: api.sent(ANN))
        await quiet(service)
        api.press(ANN, "Yes")
        api.press(ANN, "Yes")
        await until(lambda: len(api.of("answerCallbackQuery")) == 2)
        await until(lambda: len(api.sent(ANN)) == 2)
        await quiet(service)
        assert len(api.sent(ANN)) == 2
    assert brain.texts() == ["ask me", "Yes"]


async def test_a_button_that_is_out_of_date_is_no_answer(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        api.write(ANN, "ask me")
        await until(lambda: api.sent(ANN))
        await quiet(service)
        old = {b["text"]: b["callback_data"] for b in api.sent(ANN)[0].buttons}
        api.write(ANN, "something else")
        await until(lambda: len(api.sent(ANN)) == 2)
        await quiet(service)
        api.press_key(ANN, old["No"])
        await until(lambda: len(api.sent(ANN)) == 3)
        api.press_key(ANN, "forged by a client")
        await until(lambda: len(api.sent(ANN)) == 4)
        api.press_key(BOB, old["Yes"])  # somebody else's button
        await until(lambda: api.sent(BOB))
    assert api.texts(ANN)[2:] == api.texts(BOB) * 2 == [text("button_old")] * 2
    assert brain.texts() == ["ask me", "something else"]


async def test_buttons_survive_a_restart_and_payloads_of_any_length(tmp_path: Path) -> None:
    brain = StubBrain()
    long = "I had it " + "very " * 40 + "long ago"

    async def ask(message: Any) -> None:
        await say(message, "When?", envelope=ASKED, buttons=[long, "é" * 33])

    brain.turns["when"] = ask
    async with fake_api() as api:
        async with polling(api, brain, tmp_path) as service:
            api.write(ANN, "when")
            await until(lambda: api.sent(ANN))
            await quiet(service)
        assert all(len(b["callback_data"].encode()) <= 64 for b in api.sent(ANN)[0].buttons)
        async with polling(api, brain, tmp_path):
            api.press(ANN, long)
            await until(lambda: len(api.sent(ANN)) == 2)
    assert brain.texts() == ["when", long]


async def test_a_press_that_a_restart_interrupts_is_answered(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api:
        async with polling(api, brain, tmp_path, seconds=60) as service:
            api.write(ANN, "ask me")
            await until(lambda: api.sent(ANN))
            await quiet(service)
            brain.delay = 30
            api.press(ANN, "No")
            await until(lambda: brain.texts() == ["ask me", "No"])
        brain.delay = 0
        async with polling(api, brain, tmp_path) as service:
            await until(lambda: len(api.sent(ANN)) == 2)
            await quiet(service)
    assert api.texts(ANN)[1] == "You said: No"


async def test_acknowledging_too_late_or_marking_in_vain_does_no_harm(tmp_path: Path) -> None:
    async with fake_api() as api, polling(api, StubBrain(), tmp_path) as service:
        api.write(ANN, "ask me")
        await until(lambda: api.sent(ANN))
        await quiet(service)
        api.fault("answerCallbackQuery", 400, description="Bad Request: query is too old")
        api.fault("editMessageReplyMarkup", 400, description="Bad Request: message is not modified")
        api.press(ANN, "No")
        await until(lambda: len(api.sent(ANN)) == 2)
        await quiet(service)
    assert api.texts(ANN)[1] == "You said: No"

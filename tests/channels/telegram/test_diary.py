from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from channels.telegram.texts import text
from tests.channels.telegram.fake_api import FakeApi, fake_api
from tests.channels.telegram.running_bot import polling, quiet, until
from tests.channels.telegram.stub_brain import AVOID, StubBrain, say

ANN = 501


async def _next(api: FakeApi, number: int) -> str:
    await until(lambda: len(api.sent(ANN)) >= number)
    return api.texts(ANN)[number - 1]


async def test_a_session_is_noted_with_buttons(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        api.write(ANN, "/diary")
        assert await _next(api, 1) == text("diary_empty")
        await quiet(service)
        assert [b["text"] for b in api.sent(ANN)[0].buttons] == [f"{n} minutes" for n in (5, 10, 15, 20)]
        api.press(ANN, "10 minutes")
        assert (await _next(api, 2)).endswith(text("ask_note"))
        await quiet(service)
        api.write(ANN, "a bit red, gone after an hour")
        assert await _next(api, 3) == f"{text('note_kept')}\n\nYou said: a bit red, gone after an hour"
        api.write(ANN, "/diary")
        shown = await _next(api, 4)
    assert "10 min, a bit red, gone after an hour" in shown and "This week: 1." in shown
    assert brain.texts() == ["a bit red, gone after an hour"]


async def test_a_session_is_noted_in_one_line(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path):
        api.write(ANN, "/diary 30 minutes, my pacemaker beeped")
        assert "30 minutes" in await _next(api, 1) and "do not use it with a pacemaker" in api.texts(ANN)[0]
        api.write(ANN, "/diary")
        assert "30 min, my pacemaker beeped" in await _next(api, 2)
    assert brain.texts() == ["my pacemaker beeped"]


async def test_no_reaction_and_too_long(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        api.write(ANN, "/plan")
        await _next(api, 2)
        api.write(ANN, "/diary 25")
        assert text("diary_long", most=20) in await _next(api, 3)
        await quiet(service)
        api.press(ANN, "No reaction")
        assert await _next(api, 4) == text("no_reaction_kept")
        await quiet(service)
        api.write(ANN, "what is it")
        await _next(api, 5)
        api.write(ANN, "/diary")
        assert "what is it" not in await _next(api, 6)


@pytest.mark.parametrize("note", ["no reaction", "None.", "all good!"])
async def test_a_note_that_nothing_happened_is_no_question_for_the_brain(tmp_path: Path, note: str) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        api.write(ANN, "/diary 10")
        await _next(api, 1)
        await quiet(service)
        api.write(ANN, note)
        assert await _next(api, 2) == text("no_reaction_kept")
        api.write(ANN, f"/diary 5 minutes, {note}")
        assert (await _next(api, 3)).startswith("Noted: 5 minutes on ")
        await quiet(service)
        api.write(ANN, "what is it")
        await _next(api, 4)
    assert brain.texts() == ["what is it"]


@pytest.mark.parametrize(
    ("envelope", "general"),
    [
        ({"kind": "answer", "topics": ["side_effects"], "sources": ["SELF"]}, True),
        ({"kind": "answer", "topics": ["side_effects", "downtime"], "sources": ["SELF"]}, True),
        ({"kind": "fallback"}, True),
        ({"kind": "fallback", "check": "not_completed"}, False),
        ({"kind": "fallback", "form": "screening"}, False),
        ({"kind": "answer", "topics": ["zapping"], "sources": ["SELF"]}, False),
        ({"kind": "emergency", "red_flag": "burn", "call": "urgent"}, False),
        (AVOID, False),
    ],
)
async def test_a_mild_reaction_is_no_reason_to_list_all_side_effects(
    tmp_path: Path, envelope: dict[str, Any], general: bool
) -> None:
    brain = StubBrain()

    async def reply(message: Any) -> None:
        await say(message, "The brain's words.", envelope=envelope)

    brain.turns["a bit pink"] = reply
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        api.write(ANN, "/diary 10")
        await _next(api, 1)
        await quiet(service)
        api.write(ANN, "a bit pink")
        noted = await _next(api, 2)
        api.write(ANN, "/diary 5, a bit pink")
        in_one_line = await _next(api, 3)
        api.write(ANN, "/diary")
        shown = await _next(api, 4)
    for told in (noted, in_one_line):
        assert (text("note_advice") in told) == general and ("The brain's words." in told) != general
    assert shown.count("a bit pink") == 2 and brain.texts() == ["a bit pink"] * 2


async def test_a_question_is_answered_and_is_no_note(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        api.write(ANN, "/diary 10")
        await _next(api, 1)
        await quiet(service)
        api.write(ANN, "which gel should i use?")
        assert await _next(api, 2) == "You said: which gel should i use?"
        await quiet(service)
        api.write(ANN, "/diary")
        assert "gel" not in await _next(api, 3)


async def test_what_cannot_be_read_still_reaches_the_brain(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path):
        api.write(ANN, "/diary my face is burning")
        assert await _next(api, 1) == text("diary_unreadable")
        await _next(api, 2)
        api.write(ANN, "/diary 999")
        assert await _next(api, 3) == text("diary_unreadable")
        await _next(api, 4)
        api.write(ANN, "/diary 10.5")
        assert await _next(api, 5) == text("diary_unreadable")
        await _next(api, 6)
    assert brain.texts() == ["my face is burning", "999", "10.5"]


async def test_a_session_in_spite_of_a_verdict_is_answered_by_the_brain(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path):
        api.write(ANN, "/plan")
        await _next(api, 2)
        brain.remember("telegram:501", "pacemaker")
        api.write(ANN, "/diary 10")
        await _next(api, 3)
    assert brain.texts()[-1] == "i already used it today"

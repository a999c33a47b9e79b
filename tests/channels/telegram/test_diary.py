from __future__ import annotations

from pathlib import Path

from channels.telegram.texts import text
from tests.channels.telegram.fake_api import FakeApi, fake_api
from tests.channels.telegram.running_bot import polling, quiet, until
from tests.channels.telegram.stub_brain import StubBrain

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
        assert "You said: a bit red" in await _next(api, 3)
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


async def test_what_cannot_be_read_still_reaches_the_brain(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path):
        api.write(ANN, "/diary my face is burning")
        assert await _next(api, 1) == text("diary_unreadable")
        await _next(api, 2)
        api.write(ANN, "/diary 999")
        assert await _next(api, 3) == text("diary_unreadable")
    assert brain.texts() == ["my face is burning", "999"]


async def test_a_session_in_spite_of_a_verdict_is_answered_by_the_brain(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path):
        api.write(ANN, "/plan")
        await _next(api, 2)
        brain.remember("telegram:501", "pacemaker")
        api.write(ANN, "/diary 10")
        await _next(api, 3)
    assert brain.texts()[-1] == "i already used it today"

"""Reminders: set up step by step, sent once and on time, and never when something stands against a session."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from channels.telegram.service import Service, Timing
from channels.telegram.texts import text
from mica.conversation_database import RecordsOutOfReach
from tests.channels.telegram.fake_api import FakeApi, fake_api
from tests.channels.telegram.running_bot import QUICK, polling, quiet, until
from tests.channels.telegram.stub_brain import StubBrain

ANN, ME = 501, "telegram:501"
#: A Monday in summer: 08:00 in Lisbon is 07:00 UTC.
MONDAY = datetime(2026, 6, 15, 9, 0, tzinfo=UTC)
_REMINDER = text("reminder", minutes=20)


class Clock:
    def __init__(self) -> None:
        self.now = MONDAY

    def timing(self) -> Timing:
        return replace(QUICK, clock=lambda: self.now.timestamp())


async def _say(api: FakeApi, service: Service, *words: str) -> None:
    for one in words:
        answers = len(api.sent(ANN)) + 1
        api.write(ANN, one)
        await until(partial(_has_said, api, answers))
        await until(lambda: not api.deliveries.waiting)
        await quiet(service)


def _has_said(api: FakeApi, messages: int) -> bool:
    return len(api.sent(ANN)) >= messages


async def _set_up(api: FakeApi, service: Service) -> None:
    await _say(api, service, "/plan", "/remind", "Lisbon", "18:30", "/remind days 3")


def _reminders(api: FakeApi) -> int:
    return api.texts(ANN).count(_REMINDER)


async def _stays(condition: Callable[[], bool]) -> None:
    for _ in range(30):
        await asyncio.sleep(0.01)
        assert condition()


async def test_setting_up_asks_for_what_is_missing(tmp_path: Path) -> None:
    clock = Clock()
    async with fake_api() as api, polling(api, StubBrain(), tmp_path, clock.timing()) as service:
        await _say(api, service, "/remind")
        assert api.texts(ANN)[-1] == text("no_plan")
        await _say(api, service, "/plan", "/remind")
        assert api.texts(ANN)[-1] == text("ask_zone")
        await _say(api, service, "Portugal")
        assert [b["text"] for b in api.sent(ANN)[-1].buttons] == ["Lisbon", "Madeira", "Azores"]
        api.press(ANN, "Lisbon")
        await until(lambda: api.texts(ANN)[-1] == text("ask_time"))
        await quiet(service)
        api.press(ANN, "20:00")
        await until(lambda: api.texts(ANN)[-1] == text("ask_days", week="3 to 5"))
        await quiet(service)
        api.press(ANN, "4")
        words = text(
            "remind_on", days="Mon, Tue, Thu and Sat", at="20:00", zone="Europe/Lisbon", quiet="22:00 and 8:00"
        )
        await until(lambda: api.texts(ANN)[-1] == words)
        await quiet(service)
        await _say(api, service, "/remind 7 pm")
        assert "at 19:00" in api.texts(ANN)[-1]
        await _say(api, service, "/remind zone Tokyo", "/remind quiet 20-8")
        assert api.texts(ANN)[-1].startswith("I remind you on") and "Asia/Tokyo" in api.texts(ANN)[-1]
        await _say(api, service, "/remind quiet 18-8")
        assert api.texts(ANN)[-1] == text("time_quiet", quiet="18:00 and 8:00")


@pytest.mark.parametrize("words", ["i'm pregnant", "my chest hurts", "what gel", "Atlantis"])
async def test_what_is_no_setting_goes_to_the_brain(tmp_path: Path, words: str) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path, Clock().timing()) as service:
        await _say(api, service, "/plan", "/remind", words)
        assert brain.texts()[-1] == words
        assert text("remind_open") in api.texts(ANN)[-1]
        await _say(api, service, "Lisbon")
        assert brain.texts()[-1] == "Lisbon"


@pytest.mark.parametrize(
    ("order", "name"),
    [("zone Atlantis", "no_zone"), ("25:00", "no_time"), ("time never", "no_time"), ("quiet x", "no_quiet")],
)
async def test_orders_that_cannot_be_read(tmp_path: Path, order: str, name: str) -> None:
    async with fake_api() as api, polling(api, StubBrain(), tmp_path) as service:
        await _say(api, service, f"/remind {order}")
    assert api.texts(ANN)[-1] == text(name)


async def test_more_sessions_than_the_plan_has_are_refused(tmp_path: Path) -> None:
    async with fake_api() as api, polling(api, StubBrain(), tmp_path) as service:
        await _say(api, service, "/plan", "/remind days 7")
        assert api.texts(ANN)[-1] == text("no_days", week="3 to 5")


async def test_a_reminder_comes_once_at_its_time_and_again_the_next_day(tmp_path: Path) -> None:
    clock = Clock()
    async with fake_api() as api, polling(api, StubBrain(), tmp_path, clock.timing()) as service:
        await _set_up(api, service)
        clock.now = MONDAY.replace(hour=17, minute=29)
        await _stays(lambda: _reminders(api) == 0)
        clock.now = MONDAY.replace(hour=17, minute=30, second=5)
        await until(lambda: _reminders(api) == 1)
        await _stays(lambda: _reminders(api) == 1)
        assert [b["text"] for b in api.sent(ANN)[-1].buttons] == ["Done", "Something is new", "Pause"]
        # Monday, Wednesday, Friday.
        clock.now += timedelta(days=1)
        await _stays(lambda: _reminders(api) == 1)
        clock.now += timedelta(days=1)
        await until(lambda: _reminders(api) == 2)


async def test_reminders_go_on_after_a_restart_and_none_comes_twice(tmp_path: Path) -> None:
    clock = Clock()
    brain = StubBrain()
    async with fake_api() as api:
        async with polling(api, brain, tmp_path, clock.timing()) as service:
            await _set_up(api, service)
            clock.now = MONDAY.replace(hour=17, minute=31)
            await until(lambda: _reminders(api) == 1)
            await quiet(service)
        async with polling(api, brain, tmp_path, clock.timing()) as service:
            await until(lambda: service._works)
            await _stays(lambda: _reminders(api) == 1)
            clock.now += timedelta(days=2)
            await until(lambda: _reminders(api) == 2)


def _verdict(brain: StubBrain) -> None:
    brain.remember(ME, "pacemaker")


def _alarm(brain: StubBrain) -> None:
    brain.remember(ME, "", held="stroke")


def _said_in_a_turn_that_failed(brain: StubBrain) -> None:
    brain.failing = True


def _nothing_known(brain: StubBrain) -> None:
    brain.memories.pop(ME)


def _unreadable(brain: StubBrain) -> None:
    brain.memories[ME] = {"profile": "?"}


def _unreachable(brain: StubBrain) -> None:
    async def fail(conversation: str) -> Any:
        raise RecordsOutOfReach("OperationalError")

    brain.retrieve = fail  # type: ignore[method-assign]


@pytest.mark.parametrize(
    "happens", [_verdict, _alarm, _nothing_known, _said_in_a_turn_that_failed, _unreadable, _unreachable]
)
async def test_no_reminder_while_something_stands_or_nobody_can_tell(
    tmp_path: Path, happens: Callable[[StubBrain], None]
) -> None:
    clock = Clock()
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path, clock.timing()) as service:
        await _set_up(api, service)
        happens(brain)
        clock.now = MONDAY.replace(hour=17, minute=31)
        await _stays(lambda: _reminders(api) == 0)
        await quiet(service)
        await _say(api, service, "/remind")
        assert api.texts(ANN)[-1] == text("remind_held") or "nothing" in happens.__name__


async def test_a_local_finding_stops_no_reminder(tmp_path: Path) -> None:
    clock = Clock()
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path, clock.timing()) as service:
        await _set_up(api, service)
        brain.remember(ME, "mild_acne")
        clock.now = MONDAY.replace(hour=17, minute=31)
        await until(lambda: _reminders(api) == 1)


async def test_a_verdict_says_that_reminders_wait(tmp_path: Path) -> None:
    async with fake_api() as api, polling(api, StubBrain(), tmp_path, Clock().timing()) as service:
        await _set_up(api, service)
        await _say(api, service, "i have a pacemaker")
    assert api.texts(ANN)[-1].endswith(text("reminders_wait"))


async def test_a_reminder_that_is_late_or_falls_into_quiet_hours_is_left_out(tmp_path: Path) -> None:
    clock = Clock()
    async with fake_api() as api, polling(api, StubBrain(), tmp_path, clock.timing()) as service:
        await _set_up(api, service)
        clock.now = MONDAY.replace(hour=19, minute=45)
        await _stays(lambda: _reminders(api) == 0)
        clock.now = MONDAY + timedelta(days=2)
        await _say(api, service, "/remind 21:30")
        clock.now = clock.now.replace(hour=21, minute=5)  # 22:05 in Lisbon
        await _stays(lambda: _reminders(api) == 0)


async def test_pause_resume_and_stop(tmp_path: Path) -> None:
    clock = Clock()
    async with fake_api() as api, polling(api, StubBrain(), tmp_path, clock.timing()) as service:
        await _set_up(api, service)
        await _say(api, service, "/remind pause")
        assert api.texts(ANN)[-1] == text("remind_paused")
        clock.now += timedelta(days=1)
        await _stays(lambda: _reminders(api) == 0)
        api.press(ANN, "Resume")
        await until(lambda: api.texts(ANN)[-1].startswith("I remind you on"))
        await quiet(service)
        clock.now += timedelta(days=1, hours=8, minutes=31)
        await until(lambda: _reminders(api) == 1)
        await _say(api, service, "/remind stop")
        assert api.texts(ANN)[-1] == text("remind_off")
        clock.now += timedelta(days=7)
        await _stays(lambda: _reminders(api) == 1)


async def test_who_has_blocked_the_bot_is_not_reminded(tmp_path: Path) -> None:
    clock = Clock()
    async with fake_api() as api, polling(api, StubBrain(), tmp_path, clock.timing()) as service:
        await _set_up(api, service)
        api.blocked.add(ANN)
        clock.now = MONDAY.replace(hour=17, minute=31)
        await until(lambda: any(c.status == 403 for c in api.calls))
        await quiet(service)
        calls = len(api.calls)
        clock.now += timedelta(days=7)
        await _stays(lambda: len(api.calls) == calls)
        api.blocked.clear()
        await _say(api, service, "i am back")
        clock.now += timedelta(days=2)
        await until(lambda: _reminders(api) == 1)


async def test_a_reminder_leaves_an_open_question_open(tmp_path: Path) -> None:
    clock = Clock()
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path, clock.timing()) as service:
        await _set_up(api, service)
        await _say(api, service, "ask me")
        clock.now = MONDAY.replace(hour=17, minute=31)
        await until(lambda: _reminders(api) == 1)
        await quiet(service)
        api.press(ANN, "No")
        await until(lambda: brain.texts()[-1] == "No")


async def test_a_reminder_leads_to_the_diary(tmp_path: Path) -> None:
    clock = Clock()
    async with fake_api() as api, polling(api, StubBrain(), tmp_path, clock.timing()) as service:
        await _set_up(api, service)
        clock.now = MONDAY.replace(hour=17, minute=31)
        await until(lambda: _reminders(api) == 1)
        await quiet(service)
        api.press(ANN, "Done")
        await until(lambda: api.texts(ANN)[-1] == text("diary_ask"))
        await quiet(service)
        api.press(ANN, "15 minutes")
        await until(lambda: "15 minutes on Mon 2026-06-15" in api.texts(ANN)[-1])


async def test_something_is_new(tmp_path: Path) -> None:
    clock = Clock()
    async with fake_api() as api, polling(api, StubBrain(), tmp_path, clock.timing()) as service:
        await _set_up(api, service)
        clock.now = MONDAY.replace(hour=17, minute=31)
        await until(lambda: _reminders(api) == 1)
        await quiet(service)
        api.press(ANN, "Something is new")
        await until(lambda: api.texts(ANN)[-1] == text("something_new"))

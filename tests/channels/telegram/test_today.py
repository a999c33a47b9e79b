"""The person's own date: asked after when days are first counted, and never again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from rasa.core.channels.channel import UserMessage

from channels.telegram.texts import text
from tests.channels.telegram.fake_api import FakeApi, fake_api
from tests.channels.telegram.running_bot import QUICK, polling, quiet, until
from tests.channels.telegram.stub_brain import StubBrain, say

ANN = 501
#: Noon in London: already the next day in Kiribati, and the same day in Lisbon.
NOON = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)
WAIT: dict[str, Any] = {
    "kind": "verdict",
    "verdict": "wait",
    "subject": "user",
    "findings": [{"condition": "botox", "verdict": "wait", "until": "2026-06-24", "sources": ["NF1"]}],
}
INJECTED = "had botox yesterday"


async def _wait(message: UserMessage) -> None:
    await say(message, "Wait until 24 June 2026.", envelope=WAIT)


async def _after(tmp_path: Path, *words: str) -> tuple[list[str], StubBrain]:
    """What the bot said to each of `words`."""
    brain = StubBrain()
    brain.turns[INJECTED] = _wait
    timing = replace(QUICK, clock=NOON.timestamp)
    async with fake_api() as api, polling(api, brain, tmp_path, timing=timing) as service:
        for number, one in enumerate(words, 1):
            api.write(ANN, one)
            await until(partial(_has_said, api, number))
            await quiet(service)
        return api.texts(ANN), brain


def _has_said(api: FakeApi, messages: int) -> bool:
    return len(api.sent(ANN)) >= messages


async def test_the_date_is_told_once_and_a_city_settles_it(tmp_path: Path) -> None:
    told = text("which_today", today="15 June 2026")
    said, brain = await _after(tmp_path, INJECTED, "Lisbon", INJECTED)
    assert said[0].endswith(told)
    assert said[1] == text("same_today", zone="Europe/Lisbon", today="15 June 2026")
    assert told not in said[2]
    assert brain.metadata[-1] == {"timezone": "Europe/Lisbon"}


async def test_another_date_is_counted_anew(tmp_path: Path) -> None:
    said, _ = await _after(tmp_path, INJECTED, "Kiritimati")
    assert said[1] == text("other_today", zone="Pacific/Kiritimati", today="16 June 2026")


@pytest.mark.parametrize("words", ["thanks", "why is that"])
async def test_other_words_go_to_the_brain_without_a_word_on_reminders(tmp_path: Path, words: str) -> None:
    said, brain = await _after(tmp_path, INJECTED, words, INJECTED)
    assert brain.texts() == [INJECTED, words, INJECTED]
    assert said[1] == f"You said: {words}"
    assert "as today" not in said[2]


async def test_a_zone_that_is_known_is_not_asked_for(tmp_path: Path) -> None:
    said, _ = await _after(tmp_path, "/remind zone Lisbon", INJECTED)
    assert "as today" not in said[1]

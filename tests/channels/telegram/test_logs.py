"""No token and no word of anybody in any log, at any level, whatever goes wrong."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import pytest

from tests.channels.telegram.fake_api import TOKEN, fake_api
from tests.channels.telegram.running_bot import polling, quiet, until, webhook
from tests.channels.telegram.stub_brain import StubBrain

ANN, SECRET = 77_001_234, "xylophonia"


@pytest.mark.parametrize("way", [polling, webhook])
async def test_nothing_is_told(tmp_path: Path, caplog: pytest.LogCaptureFixture, way: Any) -> None:
    caplog.set_level(logging.DEBUG)
    brain = StubBrain()

    async def fail(message: Any) -> None:
        raise ValueError(message.text)

    brain.turns[f"fail {SECRET}"] = fail
    async with fake_api() as api, way(api, brain, tmp_path) as service:
        for status in (429, 500, 400):
            api.fault(
                "sendMessage",
                status,
                description=f"echo {SECRET}",
                parameters={"retry_after": 1} if status == 429 else {},
            )
        api.fault("sendMessage", 0, cut=True)
        for words in (SECRET, f"fail {SECRET}", f"/diary 10 {SECRET}", f"/{SECRET} {SECRET}"):
            api.write(ANN, words)
        await until(lambda: len(api.sent(ANN)) >= 4, 10)
        if way is polling:
            await quiet(service)
    lines = [f"{r.name} {r.getMessage()} {r.exc_text}" for r in caplog.records if not r.name.startswith("aiohttp")]
    assert any(line.startswith("channels.telegram") for line in lines)
    for told in (SECRET, TOKEN, TOKEN.partition(":")[2], str(ANN)):
        assert [line for line in lines if told in line] == []

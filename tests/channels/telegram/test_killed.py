"""A server that is killed, as the kernel does it, in the middle of a turn and in the middle of a send."""

from __future__ import annotations

import asyncio
import contextlib
import sys
from collections.abc import AsyncIterator
from pathlib import Path

from tests.channels.telegram.fake_api import FakeApi, fake_api
from tests.channels.telegram.running_bot import polling, quiet, until
from tests.channels.telegram.stub_brain import StubBrain

ANN = 501


@contextlib.asynccontextmanager
async def _victim(api: FakeApi, folder: Path, delay: float) -> AsyncIterator[None]:
    """A bot in another process, killed at the end of the context."""
    command = ["-m", "tests.channels.telegram.bot_process", api.address, str(folder), str(delay)]
    root = Path(__file__).resolve().parents[3]
    process = await asyncio.create_subprocess_exec(
        sys.executable, *command, cwd=root, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL
    )
    try:
        assert process.stdout is not None and await process.stdout.readline() == b"started\n"
        yield
    finally:
        process.kill()
        await process.wait()


async def test_what_was_taken_in_is_answered_once_by_the_next_server(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api:
        async with _victim(api, tmp_path, delay=60.0):
            await until(lambda: api.of("setMyShortDescription"))
            api.write(ANN, "i have a pacemaker")
            api.write(ANN, "and now")
            # Typing: the turn is under way, so the update is written down and confirmed.
            await until(lambda: api.of("sendChatAction") and not api.deliveries.waiting)
        assert not api.sent()
        async with polling(api, brain, tmp_path) as service:
            await until(lambda: len(api.sent(ANN)) == 2)
            await quiet(service)
    assert brain.texts() == ["i have a pacemaker", "and now"]
    assert [t.partition("\n")[0] for t in api.texts(ANN)] == ["🔴 Do not use it", "You said: and now"]


async def test_what_was_being_sent_is_not_sent_twice_and_not_lost_in_silence(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api:
        async with _victim(api, tmp_path, delay=0.0):
            await until(lambda: api.of("setMyShortDescription"))
            # Telegram has it, and the server is killed before it hears of that.
            api.fault("sendMessage", 0, arrives=True, wait=60.0)
            api.write(ANN, "i have a pacemaker")
            await until(lambda: api.sent(ANN))
        async with polling(api, brain, tmp_path) as service:
            await until(lambda: len(api.sent(ANN)) == 2)
            await quiet(service)
    first, second = api.texts(ANN)
    assert "do not use it with a pacemaker" in first and "may not have reached you" in second
    assert not brain.heard

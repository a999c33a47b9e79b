"""A bot in a process of its own, to be killed: `python -m tests.channels.telegram.bot_process API FOLDER DELAY`."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from channels.telegram.brain import Brain
from channels.telegram.service import Service
from channels.telegram.settings import Settings
from tests.channels.telegram.fake_api import TOKEN
from tests.channels.telegram.running_bot import QUICK, records
from tests.channels.telegram.stub_brain import StubBrain


async def main(api: str, folder: str, delay: float) -> None:
    brain = StubBrain()
    brain.delay = delay
    agent = Brain(brain.handle_message, lambda: brain, 60.0)
    Service(Settings(token=TOKEN, api=api), agent, records(Path(folder)), QUICK).start()
    print("started", flush=True)
    await asyncio.sleep(600)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], float(sys.argv[3])))

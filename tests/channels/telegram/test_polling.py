from __future__ import annotations

from pathlib import Path

from tests.channels.telegram.fake_api import fake_api
from tests.channels.telegram.running_bot import polling, quiet, until
from tests.channels.telegram.stub_brain import StubBrain

ANN = 501


async def test_a_message_is_answered(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        api.write(ANN, "what is <b>it</b> & why")
        await until(lambda: api.sent(ANN))
        await quiet(service)
        assert api.texts(ANN) == ["You said: what is <b>it</b> & why"]
        assert brain.heard == [("telegram:501", "what is <b>it</b> & why")]
        assert not api.deliveries.waiting

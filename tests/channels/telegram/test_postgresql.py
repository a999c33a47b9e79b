"""The same on PostgreSQL, which production uses: two servers, one bot, nothing lost, everything forgotten."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from channels.telegram.forgetting import count_records
from channels.telegram.records import Records
from mica.conversation_database import database_url
from tests.channels.telegram.fake_api import fake_api
from tests.channels.telegram.running_bot import polling, quiet, until
from tests.channels.telegram.stub_brain import StubBrain
from tests.ports import free_port

ANN = 501


@pytest.fixture
def address() -> Iterator[str]:
    """The address of a PostgreSQL of our own, on a free port of this machine."""
    for program in ("initdb", "postgres"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is missing")
    who: dict[str, Any] = {}
    folder = Path(tempfile.mkdtemp(prefix="mica-postgresql-"))
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root
        try:
            owner = pwd.getpwnam("postgres")
        except KeyError:
            pytest.skip("the user postgres is missing")
        who = {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []}
        os.chown(folder, owner.pw_uid, owner.pw_gid)
    data, port = folder / "data", free_port()
    setting_up = ["initdb", "--auth=trust", "--username=mica", "--no-sync", "-D", str(data)]
    subprocess.run(setting_up, check=True, capture_output=True, cwd=folder, **who)
    command = ["postgres", "-D", str(data), "-p", str(port), "-c", "listen_addresses=127.0.0.1", "-k", str(folder)]
    server = subprocess.Popen(
        [*command, "-c", "fsync=off"], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, **who
    )
    try:
        assert server.stderr is not None
        for line in server.stderr:
            if "ready to accept connections" in line:
                break
        yield f"postgresql://mica@127.0.0.1:{port}/postgres"
    finally:
        server.terminate()
        server.wait(20)
        shutil.rmtree(folder, ignore_errors=True)


async def test_two_servers_share_the_work_and_the_database(address: str, tmp_path: Path) -> None:
    def open_records() -> Records:
        return Records(database_url({"MICA_DATABASE_URL": address}))

    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path, store=open_records()) as first:
        await until(lambda: first._works)
        async with polling(api, brain, tmp_path, store=open_records()) as second:
            for words in ("/plan", "/remind", "Lisbon", "18:30", "/remind days 3", "/diary 10 fine", "ask me"):
                api.write(ANN, words)
            await until(lambda: any("pacemaker?" in t for t in api.texts(ANN)))
            await quiet(first)
            await first.stop()
            api.press(ANN, "No")
            await until(lambda: api.texts(ANN)[-1] == "You said: No")
            assert second._works
            await quiet(second)
            kept = open_records()
            assert await kept.read(lambda c: count_records(c, "telegram:501")) > 3
            api.write(ANN, "/forget")
            await until(lambda: "0 records" in api.texts(ANN)[-1])
            await quiet(second)
            assert await kept.read(lambda c: count_records(c, "telegram:501")) == 0
            kept.close()
    assert brain.texts().count("ask me") == 1

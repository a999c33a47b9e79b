"""Running servers with the web channel, for tests of the channel and of the widget.

with running_stub() as web: web.address    # the scripted brain: every state, on demand
with running_mica() as mica: mica.address  # tests/conversations/running_mica.py: the real one
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import httpx

from mica.conversation_database import URL_VARIABLE
from mica.project import HOST, THIS_PROJECT
from mica.supervisor import end_with_parent
from tests.ports import free_port

#: Limits that no test runs into without wanting to.
GENEROUS = {
    "messages": "1000/minute",
    "sessions": "100000/hour",
    "requests": "100000/minute",
    "strangers": "100000/minute",
}
_START_SECONDS = 60.0


class RunningWeb:
    """One server process with the scripted brain; `stop` and `start` keep its address and its database."""

    def __init__(
        self, folder: Path, credentials: Mapping[str, Any], environment: Mapping[str, str], port: int = 0
    ) -> None:
        self.folder = folder
        self.port = port or free_port()
        self._credentials = dict(credentials)
        database = {URL_VARIABLE: f"sqlite:///{folder / 'conversations.db'}"}
        self._environment = {**os.environ, "MICA_SETTING": "embedded", **database, **environment}
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """Where a browser finds it; the demo page is there."""
        return f"http://{HOST}:{self.port}"

    @property
    def log(self) -> str:
        """What the server printed."""
        return (self.folder / f"web-{self.port}.log").read_text("utf-8")

    def start(self) -> None:
        command = [sys.executable, "-m", "tests.channels.web.serve", str(self.port), json.dumps(self._credentials)]
        with (self.folder / f"web-{self.port}.log").open("ab") as output:
            self._process = subprocess.Popen(
                command, cwd=THIS_PROJECT.root, env=self._environment, stdin=subprocess.DEVNULL,
                stdout=output, stderr=output, preexec_fn=end_with_parent(),
            )  # fmt: skip
        deadline = time.monotonic() + _START_SECONDS
        while not self._answers():
            assert self._process.poll() is None, f"the server did not start:\n{self.log}"
            assert time.monotonic() < deadline, f"the server does not answer:\n{self.log}"
            time.sleep(0.1)

    def stop(self) -> float:
        """Stop it as its supervisor would; returns the seconds that it took."""
        begun = time.monotonic()
        if self._process is not None:
            self._process.terminate()
            try:
                self._process.wait(20)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process = None
        return time.monotonic() - begun

    def kill(self) -> None:
        """End it from one moment to the next."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()
        self._process = None

    def _answers(self) -> bool:
        try:
            return httpx.get(f"{self.address}/webhooks/web/", trust_env=False).status_code == 200
        except httpx.TransportError:
            return False


@contextlib.contextmanager
def running_stub(
    credentials: Mapping[str, Any] | None = None, processes: int = 1, **environment: str
) -> Iterator[list[RunningWeb]]:
    """Servers with the scripted brain and one database, with generous limits unless `credentials` says otherwise."""
    folder = Path(tempfile.mkdtemp(prefix="web-", dir=_state()))
    started: list[RunningWeb] = []
    try:
        for _ in range(processes):
            started.append(RunningWeb(folder, {"limits": GENEROUS, **(credentials or {})}, environment))
            started[-1].start()
        yield started
    finally:
        for server in started:
            server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _state() -> Path:
    THIS_PROJECT.state.mkdir(mode=0o700, exist_ok=True)
    return THIS_PROJECT.state

"""A pair of servers for the tests: Rasa and the action server, on ports and with files of their own."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx

from mica.conversation_database import URL_VARIABLE
from mica.preparation import prepare
from mica.project import HOST, THIS_PROJECT, Project
from mica.supervisor import POLL_SECONDS, Service, Supervisor, standard_services
from tests.ports import free_port

_RESTART_SECONDS = 60.0


@dataclass(frozen=True)
class ProjectWithOwnLogs(Project):
    """This project, with its logs in a folder that the tests throw away."""

    folder: Path = THIS_PROJECT.state

    @property
    def logs(self) -> Path:
        """The output of the two servers of the tests."""
        return self.folder / "logs"


class RunningMica:
    """Both servers, started by `mica`'s own supervisor. It restarts nothing: a test decides about that."""

    def __init__(self, folder: Path) -> None:
        """Prepare the servers; `folder` takes the database and the logs."""
        self._project = ProjectWithOwnLogs(THIS_PROJECT.root, folder)
        self._port, self._actions_port = free_port(), free_port()
        self._actions, self._rasa = standard_services(self._project, self._port, self._actions_port)
        self._supervisor = Supervisor(
            self._project, self._port, self._actions_port, services=[self._actions, self._rasa]
        )

    @property
    def address(self) -> str:
        """Where a browser finds it; the demo page is there."""
        return f"http://{HOST}:{self._port}"

    @property
    def webhook(self) -> str:
        """The address of Rasa's REST channel."""
        return f"{self.address}/webhooks/rest/webhook"

    @property
    def pids(self) -> list[int]:
        """The ids of the running processes."""
        return [service.pid for service in self._supervisor.services if service.pid is not None]

    def start(self) -> None:
        """Start both servers and wait until a turn goes through them. Raises MicaError."""
        self._supervisor.start()
        self._supervisor.wait_until_ready()

    def stop(self) -> None:
        """Stop both servers, each by its own process id."""
        self._supervisor.stop()

    def kill_actions(self) -> None:
        """End the action server from one moment to the next, as the kernel or a crash would."""
        assert self._actions.pid is not None
        os.kill(self._actions.pid, signal.SIGKILL)
        _wait_for_death(self._actions)

    def start_actions(self) -> None:
        """Start the action server again and wait until it answers."""
        self._actions.start(self._project.root)
        deadline = time.monotonic() + _RESTART_SECONDS
        while not self.actions_answer():
            assert self._actions.death() is None, f"the action server ended: {self._actions.death()}"
            assert time.monotonic() < deadline, "the action server did not come back"
            time.sleep(POLL_SECONDS)

    def restart_rasa(self) -> None:
        """End the Rasa server from one moment to the next, start it again and wait until Mica answers."""
        assert self._rasa.pid is not None
        os.kill(self._rasa.pid, signal.SIGKILL)
        _wait_for_death(self._rasa)
        self._rasa.start(self._project.root)
        self._supervisor.wait_until_ready()

    @property
    def logs(self) -> str:
        """What both servers have logged."""
        return "".join(service.log.read_text("utf-8", "replace") for service in self._supervisor.services)

    @property
    def database(self) -> bytes:
        """What is kept of all conversations, as it lies on the disk."""
        folder = self._project.folder
        return b"".join(path.read_bytes() for path in folder.glob("conversations.db*"))

    def actions_answer(self) -> bool:
        """Whether the action server answers."""
        try:
            health = httpx.get(f"http://{HOST}:{self._actions_port}/health", timeout=2.0, trust_env=False)
        except httpx.TransportError:
            return False
        return health.status_code == httpx.codes.OK


@contextlib.contextmanager
def running_mica() -> Iterator[RunningMica]:
    """Both servers for as long as the context lasts; the model is trained first if it is not fresh.

    Database and logs are deleted afterwards, but kept when the servers could not be started.
    """
    prepare(THIS_PROJECT)
    folder = Path(tempfile.mkdtemp(prefix="tests-", dir=THIS_PROJECT.state))
    with _environment(URL_VARIABLE, f"sqlite:///{folder / 'conversations.db'}"):
        mica = RunningMica(folder)
        try:
            mica.start()
        except BaseException:
            mica.stop()
            raise
        try:
            yield mica
        finally:
            mica.stop()
            shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def _environment(name: str, value: str) -> Iterator[None]:
    before = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before


def _wait_for_death(service: Service) -> None:
    deadline = time.monotonic() + _RESTART_SECONDS
    while service.death() is None:
        assert time.monotonic() < deadline, f"{service.name} does not end"
        time.sleep(POLL_SECONDS)

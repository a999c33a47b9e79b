"""Runs the action server and the Rasa server, restarts what dies, and leaves nothing behind."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
import uuid
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import httpx

from mica.client import Client, Reply
from mica.ports import is_free
from mica.preparation import last_words
from mica.project import HOST, MicaError, Project

POLL_SECONDS = 0.2
START_SECONDS = 120.0
STOP_SECONDS = 8.0
#: More deaths than this within RESTART_WINDOW_SECONDS, and Mica gives up.
RESTARTS = 5
RESTART_WINDOW_SECONDS = 60.0

WARM_UP_MESSAGE = "what is microcurrent"
_PR_SET_PDEATHSIG = 1


class Service:
    """One server process with its log."""

    def __init__(
        self, name: str, command: Sequence[str], log: Path, environment: Mapping[str, str], port: int | None = None
    ) -> None:
        """Describe a service: `name` is how a sentence calls it, `environment` comes on top of ours."""
        self.name = name
        self.log = log
        self._port = port
        self._command = list(command)
        self._environment = os.environ | dict(environment)
        self._process: subprocess.Popen[bytes] | None = None
        self._deaths: deque[float] = deque(maxlen=RESTARTS)

    @property
    def pid(self) -> int | None:
        """The id of the running process."""
        return self._process.pid if self._process else None

    def start(self, folder: Path) -> None:
        """Start the process in `folder`. Its output is added to the log."""
        with self.log.open("ab") as output:
            self._process = subprocess.Popen(
                self._command,
                cwd=folder,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                # A group of its own: Ctrl-C reaches the supervisor alone, which stops the rest in order.
                start_new_session=True,
                preexec_fn=end_with_parent(),
            )

    def death(self) -> str | None:
        """How the process ended, in words; None while it runs."""
        code = self._process.poll() if self._process else None
        if code is None:
            return None
        end = f"killed by signal {-code}" if code < 0 else f"exit code {code}"
        # Sanic calls that an end like any other, exit code 0.
        if self._port is not None and not is_free(self._port):
            end += f": port {self._port}, which it needs, is taken by another program"
        return end

    def may_restart(self) -> bool:
        """Note a death, and say whether one more start is worth it."""
        now = time.monotonic()
        often = len(self._deaths) == RESTARTS and now - self._deaths[0] < RESTART_WINDOW_SECONDS
        self._deaths.append(now)
        return not often

    def ask_to_stop(self) -> None:
        """Send the process the signal to end."""
        if self._process and self._process.poll() is None:
            self._process.terminate()

    def await_end(self, deadline: float) -> None:
        """Wait for the end until `deadline` (monotonic seconds), then end it and its children by force."""
        if self._process is None:
            return
        try:
            self._process.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            pass
        try:
            os.killpg(self._process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            pass
        self._process.wait()
        self._process = None


class Supervisor:
    """The two servers of a Mica on this machine."""

    def __init__(
        self,
        project: Project,
        port: int,
        actions_port: int,
        tell: Callable[[str], None] = print,
        services: Sequence[Service] | None = None,
    ) -> None:
        """Prepare the servers for these ports; `tell` receives a line about each restart."""
        self._project = project
        self._tell = tell
        self._client = Client(port)
        self._health = f"http://{HOST}:{actions_port}/health"
        self.services = list(services or standard_services(project, port, actions_port))

    def start(self) -> None:
        """Start both servers at once, each with an empty log; the last log is kept as `.old`."""
        self._project.logs.mkdir(parents=True, exist_ok=True)
        for service in self.services:
            if service.log.exists():
                os.replace(service.log, service.log.with_suffix(".old"))
            service.start(self._project.root)

    def wait_until_ready(self, seconds: float = START_SECONDS) -> None:
        """Wait until a turn has gone through both servers.

        Raises:
            MicaError: a server ended, the time is over, or the warm-up turn was not answered.
        """
        deadline = time.monotonic() + seconds
        while not (self._actions_answer() and self._client.answers()):
            for service in self.services:
                if end := service.death():
                    reason = f"{end}: {last_words(service.log)}"
                    raise MicaError(f"{service.name} did not start ({reason}); see {self._shown(service)}.")
            if time.monotonic() > deadline:
                raise MicaError(f"Mica did not start within {seconds:.0f} seconds; see {self._project.logs}.")
            time.sleep(POLL_SECONDS)
        reply = self._warm_up()
        if reply.envelope.get("kind") != "answer":
            raise MicaError(f"the warm-up question got no answer, but {reply.envelope or reply.text!r}.")

    def watch(self) -> None:
        """Restart what dies, until interrupted.

        Raises:
            MicaError: a server dies again and again.
        """
        while True:
            for service in self.services:
                if end := service.death():
                    if not service.may_restart():
                        raise MicaError(f"{service.name} dies again and again ({end}); see {self._shown(service)}.")
                    service.start(self._project.root)
                    self._tell(f"Mica: {service.name} stopped ({end}); it was started again.")
            time.sleep(POLL_SECONDS)

    def stop(self) -> None:
        """Stop both servers. Afterwards no process of theirs is left."""
        for service in self.services:
            service.ask_to_stop()
        deadline = time.monotonic() + STOP_SECONDS
        for service in self.services:
            service.await_end(deadline)
        self._client.close()

    def _actions_answer(self) -> bool:
        try:
            return httpx.get(self._health, timeout=2.0, trust_env=False).status_code == httpx.codes.OK
        except httpx.TransportError:
            return False

    def _warm_up(self) -> Reply:
        return self._client.say(WARM_UP_MESSAGE, sender=f"warmup-{uuid.uuid4().hex[:12]}")

    def _shown(self, service: Service) -> str:
        return str(service.log.relative_to(self._project.root))


def standard_services(project: Project, port: int, actions_port: int) -> list[Service]:
    """The action server and the Rasa server, both on the loopback address only."""
    python = [sys.executable, "-m"]
    common = {
        "MICA_ACTIONS_URL": f"http://{HOST}:{actions_port}/webhook",
        "NO_COLOR": "1",
        "PYTHONUNBUFFERED": "1",
    }
    # rasa_sdk lets every website call the action server unless it is told of one origin.
    actions = [
        *python, "rasa_sdk", "--actions", "actions", "--port", str(actions_port),
        "--cors", f"http://{HOST}:{port}",
    ]  # fmt: skip
    rasa = [
        *python, "rasa", "run", "--interface", HOST, "--port", str(port), "--model", str(project.model),
        "--endpoints", "endpoints.yml", "--credentials", "credentials.yml",
    ]  # fmt: skip
    return [
        Service(
            "the action server", actions, project.logs / "actions.log", common | {"SANIC_HOST": HOST}, actions_port
        ),
        Service("the Rasa server", rasa, project.logs / "rasa.log", common, port),
    ]


def end_with_parent() -> Callable[[], None] | None:
    """What a child runs so that it also ends when this process is killed; None where that is unknown."""
    if not sys.platform.startswith("linux"):
        return None
    library = ctypes.CDLL(None)

    def ask_kernel() -> None:
        library.prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)

    return ask_kernel

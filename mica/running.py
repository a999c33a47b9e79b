"""`mica run`: Mica in the foreground, and Mica in the background for `mica chat`."""

from __future__ import annotations

import signal
import subprocess
import sys
from types import FrameType

from mica.ports import require_free
from mica.preparation import prepare
from mica.project import HOST, THIS_PROJECT, MicaError, Project
from mica.supervisor import STOP_SECONDS, Supervisor, end_with_parent

#: How the one line begins that says that Mica can be talked to.
READY = "Mica is ready: "


def run(project: Project, port: int, actions_port: int) -> int:
    """Prepare, start and watch Mica until Ctrl-C or SIGTERM. Returns 0 when stopped so.

    Raises:
        MicaError: Mica cannot start, or one of its servers cannot be kept alive.
    """
    # Shells start background jobs with Ctrl-C ignored; a nohup of the user's is respected.
    signal.signal(signal.SIGINT, _interrupt)
    signal.signal(signal.SIGTERM, _interrupt)
    if signal.getsignal(signal.SIGHUP) != signal.SIG_IGN:
        signal.signal(signal.SIGHUP, _interrupt)
    require_free(port, "Mica", "MICA_PORT")
    require_free(actions_port, "the action server", "MICA_ACTIONS_PORT")
    prepare(project)
    supervisor = Supervisor(project, port, actions_port, tell=_tell)
    try:
        supervisor.start()
        supervisor.wait_until_ready()
        _tell(f"{READY}http://{HOST}:{port} (Ctrl-C stops it)")
        supervisor.watch()
    except KeyboardInterrupt:
        pass
    finally:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        supervisor.stop()
    return 0


class BackgroundMica:
    """A `mica run` of our own: `with BackgroundMica(port, actions_port): ...`."""

    def __init__(self, port: int, actions_port: int) -> None:
        """Prepare a Mica on these ports."""
        self._command = [
            sys.executable, "-m", "mica", "run", "--port", str(port), "--actions-port", str(actions_port),
        ]  # fmt: skip
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> BackgroundMica:
        """Start it and wait until it can be talked to.

        Raises:
            MicaError: it ended instead; it has said why on standard error.
        """
        self._process = subprocess.Popen(
            self._command,
            cwd=THIS_PROJECT.root,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
            preexec_fn=end_with_parent(),
        )
        assert self._process.stdout is not None
        try:
            for line in self._process.stdout:
                if line.startswith(READY):
                    return self
        except BaseException:
            self._stop()
            raise
        self._stop()
        raise MicaError("Mica could not be started.")

    def __exit__(self, *_: object) -> None:
        self._stop()

    def _stop(self) -> None:
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(2 * STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()
        self._process = None


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _tell(line: str) -> None:
    print(line, flush=True)

"""Processes that a benchmark starts: their trees, what they weigh, and their end, each by its own id."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

STOP_SECONDS = 20.0
_MEGABYTE = 1024.0  # of the kilobytes that the kernel counts in


@dataclass(frozen=True)
class Command:
    """What to start, and where.

    Attributes:
        arguments: the program with its arguments.
        folder: its working directory.
        environment: variables on top of the benchmark's own.
    """

    arguments: Sequence[str]
    folder: Path
    environment: Mapping[str, str]


@dataclass(frozen=True)
class Weight:
    """Memory of some processes together, in megabytes (2**20 bytes).

    Attributes:
        processes: how many there are.
        rss: resident; a page that two of them share counts twice.
        pss: proportional; a shared page is divided among those who share it.
    """

    processes: int
    rss: float
    pss: float


@contextlib.contextmanager
def running(commands: Sequence[Command], log: Path) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Start the commands at the same time; stop them and their children at the end."""
    started: list[subprocess.Popen[bytes]] = []
    with log.open("ab") as output:
        try:
            for command in commands:
                started.append(
                    subprocess.Popen(
                        command.arguments,
                        cwd=command.folder,
                        env=os.environ | dict(command.environment),
                        stdin=subprocess.DEVNULL,
                        stdout=output,
                        stderr=subprocess.STDOUT,
                        start_new_session=True,
                    )
                )
            yield started
        finally:
            stop(started)


def stop(processes: Sequence[subprocess.Popen[bytes]]) -> None:
    """Ask the processes to end, wait, and end by force what is left of their trees."""
    everyone = [pid for process in processes for pid in tree(process.pid)]
    for process in processes:
        if process.poll() is None:
            process.terminate()
    deadline = time.monotonic() + STOP_SECONDS
    for process in processes:
        try:
            process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    ours = {process.pid for process in processes}
    for pid in everyone:
        if pid not in ours and _session(pid) in ours:  # a child that outlived its parent
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)


def tree(pid: int) -> list[int]:
    """A process and everything below it. Empty when it has ended."""
    found: list[int] = []
    waiting = [pid]
    while waiting:
        current = waiting.pop()
        lists = list(Path(f"/proc/{current}/task").glob("*/children"))
        if not lists:
            continue
        found.append(current)
        for file in lists:
            with contextlib.suppress(OSError):
                waiting += [int(child) for child in file.read_text().split()]
    return found


def weigh(pids: Sequence[int]) -> Weight:
    """The memory of these processes by the kernel's smaps_rollup (Linux). Raises OSError if one has ended."""
    totals = [read_rollup(Path(f"/proc/{pid}/smaps_rollup").read_text()) for pid in pids]
    return Weight(len(totals), sum(rss for rss, _ in totals), sum(pss for _, pss in totals))


def read_rollup(text: str) -> tuple[float, float]:
    """The megabytes of Rss and of Pss in the text of a smaps_rollup file."""
    fields = {words[0]: words[1] for words in map(str.split, text.splitlines()) if len(words) == 3}
    return int(fields["Rss:"]) / _MEGABYTE, int(fields["Pss:"]) / _MEGABYTE


def _session(pid: int) -> int | None:
    try:
        return os.getsid(pid)
    except ProcessLookupError:
        return None

"""Ports for the servers of tests and benchmarks."""

from __future__ import annotations

import itertools
import os

from mica.ports import is_free

#: Below the ports that systems give to outgoing connections (32768 and up, 49152 and up). One of those, free while a
#: server is started again, may be somebody's the next moment.
FIRST, END = 20_000, 32_000
#: So many for each worker of pytest-xdist, and for the process that is none.
EACH = 500

_given = itertools.count()


def free_port() -> int:
    """A port that nothing listens on and that this process has not given yet; other workers choose among others."""
    ours = ports_of(os.environ.get("PYTEST_XDIST_WORKER", ""))
    # Two runs of the tests at the same time begin at different places.
    begin = os.getpid() * 7
    for _ in ours:
        port = ours[(begin + next(_given)) % EACH]
        if is_free(port):
            return port
    raise RuntimeError(f"none of the ports {ours.start} to {ours.stop - 1} is free")


def ports_of(worker: str) -> range:
    """The ports of a worker (`gw0`, `gw1` ...), or of a process that is none."""
    number = int(worker.removeprefix("gw")) + 1 if worker else 0
    first = FIRST + number * EACH % (END - FIRST)
    return range(first, first + EACH)

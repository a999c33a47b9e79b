"""One line on the terminal for each step that takes a while. Standard library only: set-up uses it."""

from __future__ import annotations

import os
import sys
import threading
import time
from types import TracebackType
from typing import TextIO


class Step:
    """A step with its elapsed seconds: `with Step("Training the model"): ...`.

    On a terminal the seconds count while the step runs. Elsewhere one line is written when it begins
    and one when it ends, so that a log stays readable.
    """

    def __init__(self, title: str, stream: TextIO | None = None) -> None:
        """Prepare a step; `stream` is standard error unless given."""
        self._title = title
        self._stream = stream or sys.stderr
        self._live = self._stream.isatty() and os.environ.get("TERM") != "dumb"
        self._done = threading.Event()
        self._ticker = threading.Thread(target=self._tick, daemon=True)
        self._begun = 0.0

    def __enter__(self) -> Step:
        self._begun = time.monotonic()
        if self._live:
            self._ticker.start()
        else:
            self._write(f"{self._title} ...\n")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._done.set()
        if self._live:
            self._ticker.join()
        end = "done" if kind is None else "failed"
        start = "\r" if self._live else ""
        self._write(f"{start}{self._title} ... {end} in {self.seconds:.0f} s\n")

    @property
    def seconds(self) -> float:
        """Seconds since the step began."""
        return time.monotonic() - self._begun

    def _tick(self) -> None:
        while True:
            self._write(f"\r{self._title} ... {self.seconds:.0f} s")
            if self._done.wait(1.0):
                return

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()

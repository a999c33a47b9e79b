"""Turns over Rasa's REST channel, one client, with what each of them took."""

from __future__ import annotations

import subprocess
import time
import uuid
from collections.abc import Sequence
from types import TracebackType

import httpx

from benchmarks.bots import Bot, Parts, is_completed
from mica.project import HOST, MicaError

FIRST_QUESTION = "what is microcurrent"
START_SECONDS = 600.0
TURN_SECONDS = 60.0
POLL_SECONDS = 0.1


class Talker:
    """One client with one kept connection."""

    def __init__(self, bot: Bot) -> None:
        """Talk to this bot."""
        self._bot = bot
        self._http = httpx.Client(base_url=f"http://{HOST}:{bot.port}", timeout=TURN_SECONDS, trust_env=False)

    def __enter__(self) -> Talker:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._http.close()

    def wait_for_first_answer(self, processes: Sequence[subprocess.Popen[bytes]]) -> None:
        """Ask one question again and again until it is answered.

        Raises:
            MicaError: a process ended, or START_SECONDS are over.
        """
        deadline = time.monotonic() + START_SECONDS
        while True:
            try:
                if self._bot.is_answer(self._say(FIRST_QUESTION, new_sender())):
                    return
            except (httpx.TransportError, httpx.HTTPStatusError):
                pass
            if any(process.poll() is not None for process in processes) or time.monotonic() > deadline:
                raise MicaError(f"{self._bot.name} did not start.")
            time.sleep(POLL_SECONDS)

    def ask_fresh(self, questions: Sequence[str]) -> list[float]:
        """Ask each question in a conversation of its own. Returns milliseconds, one for each."""
        return [self._timed(question, new_sender()) for question in questions]

    def talk(self, questions: Sequence[str], turns: int) -> list[float]:
        """Ask so many questions in one conversation, from the first again after the last."""
        sender = new_sender()
        return [self._timed(questions[turn % len(questions)], sender) for turn in range(turns)]

    def _timed(self, question: str, sender: str) -> float:
        before = time.perf_counter()
        parts = self._say(question, sender)
        took = (time.perf_counter() - before) * 1000
        if not is_completed(parts):
            raise MicaError(f"{self._bot.name} did not complete the turn {question!r}.")
        return took

    def _say(self, question: str, sender: str) -> Parts:
        response = self._http.post("/webhooks/rest/webhook", json={"sender": sender, "message": question})
        response.raise_for_status()
        parts: Parts = response.json()
        return parts


def new_sender() -> str:
    """A conversation that does not exist yet."""
    return f"benchmark-{uuid.uuid4().hex[:12]}"

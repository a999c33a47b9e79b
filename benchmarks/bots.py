"""The two bots that are compared: how each is started, and what an answer of it looks like."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.places import STOCK_MODEL, STOCK_PROJECT, STOCK_PYTHON
from benchmarks.processes import Command
from mica.conversation_database import URL_VARIABLE
from mica.project import HOST, THIS_PROJECT

MICA = "Mica"
STOCK = "stock"

Parts = list[dict[str, Any]]


@dataclass(frozen=True)
class Bot:
    """A bot that can be started.

    Attributes:
        name: MICA or STOCK.
        commands: its processes, started at the same time.
        port: where its REST channel listens, on the loopback address.
        is_answer: whether the messages of a turn are the answer to a question that it knows.
    """

    name: str
    commands: Sequence[Command]
    port: int
    is_answer: Callable[[Parts], bool]


def mica(folder: Path) -> Bot:
    """Mica as `mica run` starts it, with a database of its own in `folder`."""
    port, actions_port = free_ports()
    arguments = [sys.executable, "-m", "mica", "run", "--port", str(port), "--actions-port", str(actions_port)]
    environment = {URL_VARIABLE: f"sqlite:///{folder / 'conversations.db'}"}
    return Bot(MICA, [Command(arguments, THIS_PROJECT.root, environment)], port, is_mica_answer)


def stock(folder: Path) -> Bot:
    """The stock bot as Rasa's documentation starts it: `rasa run` beside `rasa run actions`."""
    port, actions_port = free_ports()
    environment = {
        "RASA_TELEMETRY_ENABLED": "false",
        "SANIC_HOST": HOST,
        "STOCK_ACTIONS_URL": f"http://{HOST}:{actions_port}/webhook",
    }
    rasa = [str(STOCK_PYTHON), "-m", "rasa", "run"]
    server = [*rasa, "--interface", HOST, "--port", str(port), "--model", str(STOCK_MODEL)]
    actions = [*rasa, "actions", "--port", str(actions_port)]
    commands = [Command(arguments, STOCK_PROJECT, environment) for arguments in (server, actions)]
    return Bot(STOCK, commands, port, is_stock_answer)


def is_mica_answer(parts: Parts) -> bool:
    """Whether Mica answered the question: a failed or an unfinished turn has another kind."""
    return any((part.get("custom") or {}).get("kind") == "answer" for part in parts)


def is_stock_answer(parts: Parts) -> bool:
    """Whether the stock bot said anything; without its action server it is silent."""
    return any(part.get("text") for part in parts)


def is_completed(parts: Parts) -> bool:
    """Whether a turn of either bot ended as it should: in words, and not in Mica's words for a failure."""
    failed = any((part.get("custom") or {}).get("check") == "not_completed" for part in parts)
    return not failed and any(part.get("text") for part in parts)


def free_ports() -> tuple[int, int]:
    """Two ports that nothing listens on."""
    with socket.socket() as first, socket.socket() as second:
        first.bind((HOST, 0))
        second.bind((HOST, 0))
        return int(first.getsockname()[1]), int(second.getsockname()[1])

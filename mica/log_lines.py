"""What a log line may say.

A line of Rasa or of a library below it shows the words in its source code and none of the values put
into them: nobody can know of each value whether it quotes a person. Of an exception it shows where it
was raised and its kind, not its text. Mica's own modules write lines that are fit to be read, so of
theirs only the exceptions are cut.
"""

from __future__ import annotations

import ast
import re
import sqlite3
import sys
import traceback
from collections.abc import Mapping, MutableMapping
from functools import lru_cache
from pathlib import Path
from typing import Any

#: Whose lines lose their values: each logger with all below it.
QUOTING = (
    "rasa", "rasa_sdk", "sanic", "asyncio", "aiohttp", "httpx", "httpcore", "urllib3", "telegram",
    "socketio", "engineio", "websockets", "sqlalchemy", "apscheduler", "aio_pika",
)  # fmt: skip
#: Parts of Rasa that run before anybody has written anything: their lines stay whole.
START_UP = (
    "rasa.cli", "rasa.core.agent", "rasa.core.run", "rasa.core.test", "rasa.core.train", "rasa.core.utils",
    "rasa.engine", "rasa.model", "rasa.model_testing", "rasa.model_training", "rasa.nlu.test", "rasa.plugin",
    "rasa.shared.importers", "rasa.shared.nlu.training_data", "rasa.telemetry", "rasa.validator",
)  # fmt: skip
#: Values of Rasa's structured lines that never quote anybody. Numbers pass under every name.
PLAIN_KEYS = frozenset({"event", "event_info", "level", "timestamp", "action_name", "filename", "traceback"})

HIDDEN = "…"
_FIELD = re.compile(r"%(?:\(\w+\))?[-+ #0-9.]*[a-zA-Z]")
_LEVELS = ("debug", "info", "warning", "warn", "error", "exception", "critical", "log", "fatal")


def clean_record(record: Any) -> Any:
    """The record of a logger, without what it may quote."""
    if _is_under(record.name, QUOTING) and not _is_under(record.name, START_UP) and not _is_from_structlog():
        words = _words_at(record.pathname, record.lineno)
        if not words.strip(HIDDEN):
            words = f"{HIDDEN} ({record.filename}:{record.lineno})"
        record.msg = _FIELD.sub(HIDDEN, words) if record.args else words
        record.args = ()
    if record.exc_info and not _is_under(record.name, START_UP):
        error = record.exc_info[1]
        record.exc_text = describe(error) if error is not None else None
        record.exc_info = None
    return record


def clean_event(logger: Any, method: str, event: MutableMapping[str, Any]) -> Mapping[str, Any]:
    """A processor for structlog: an event without what it may quote."""
    error = event.pop("exc_info", None)
    if error or method == "exception":
        error = error if isinstance(error, BaseException) else sys.exc_info()[1]
        if error is not None:
            event["traceback"] = describe(error)
    for key, value in event.items():
        if key not in PLAIN_KEYS and not isinstance(value, bool | int | float | None):
            event[key] = HIDDEN
    # Or structlog adds the exception once more, with the values of all variables.
    event["exc_info"] = False
    return event


def without_query(record: Any) -> bool:
    """Cut what follows a question mark from the address in a line of Sanic's access log."""
    address, mark, _ = str(getattr(record, "request", "")).partition("?")
    record.request = address + mark + (HIDDEN if mark else "")
    return True


def describe(error: BaseException) -> str:
    """Where an exception and those behind it were raised, and of which kind they are."""
    lines: list[str] = []
    seen: set[int] = set()
    next_error: BaseException | None = error
    while next_error is not None and id(next_error) not in seen:
        seen.add(id(next_error))
        frames = traceback.extract_tb(next_error.__traceback__)
        lines += [f"{_kind(next_error)}, raised by"]
        lines += [f'  File "{f.filename}", line {f.lineno}, in {f.name}' for f in reversed(frames)]
        next_error = next_error.__cause__ or next_error.__context__
    return "\n".join(lines)


def _kind(error: BaseException) -> str:
    """The class of an exception; with its text where that comes from the system or a driver."""
    name = type(error).__name__
    error = getattr(error, "orig", None) or error
    if isinstance(error, OSError | ImportError | sqlite3.Error) or type(error).__name__ == "OperationalError":
        return f"{name} ({error})"
    return name


def _is_under(name: str, loggers: tuple[str, ...]) -> bool:
    return any(name == logger or name.startswith(f"{logger}.") for logger in loggers)


def _is_from_structlog() -> bool:
    """Whether the line being logged went through structlog, and so through `clean_event`."""
    frame = sys._getframe(2)
    while frame is not None:
        module = frame.f_globals.get("__name__", "")
        if module.startswith("structlog."):
            return True
        if not module.startswith(("logging", "mica.quiet_logs")):
            return False
        frame = frame.f_back  # type: ignore[assignment]
    return False


@lru_cache(maxsize=1024)
def _words_at(path: str, line: int) -> str:
    """The message in the source code of the logging call at `line`; "" if there is none."""
    around = [call for call in _logging_calls(path) if call.lineno <= line <= (call.end_lineno or 0)]
    if not around:
        return ""
    call = max(around, key=lambda c: c.lineno)
    messages = [k.value for k in call.keywords if k.arg == "msg"] + call.args
    return _words(messages[0]) if messages else ""


@lru_cache(maxsize=128)
def _logging_calls(path: str) -> tuple[ast.Call, ...]:
    try:
        tree = ast.parse(Path(path).read_bytes())
    except (OSError, SyntaxError, ValueError):
        return ()
    return tuple(
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _LEVELS
    )


def _words(node: ast.expr) -> str:
    """The text of a message as far as it stands in the source code."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(_words(part) if isinstance(part, ast.Constant) else HIDDEN for part in parts)
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return _words(left) + _words(right)
        case ast.BinOp(left=left, op=ast.Mod()):
            return _words(left)
        case ast.Call(func=ast.Attribute(attr="format", value=text_node)):
            return _words(text_node)
    return HIDDEN

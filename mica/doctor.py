"""`mica doctor`: what is in order and what is not, one line each."""

from __future__ import annotations

import contextlib
import importlib.metadata
import platform
import re
from collections.abc import Callable, Iterator

from packaging.requirements import Requirement

from mica.client import Client
from mica.freshness import model_is_fresh
from mica.ports import is_free
from mica.preparation import check_knowledge
from mica.project import MicaError, Project

#: A check returns what it found in words, or raises MicaError with what is wrong.
Check = Callable[[], str]


def examine(project: Project, port: int, actions_port: int, quick: bool = False) -> int:
    """Print one line for each check; 1 if anything is wrong, else 0. `quick` skips the servers."""
    checks: list[tuple[str, Check]] = [
        ("environment", lambda: _environment(project)),
        ("knowledge", lambda: check_knowledge(project)),
        ("telegram", _telegram),
    ]
    if not quick:
        checks += [
            ("encoder", lambda: _encoder(project)),
            ("model", lambda: _model(project)),
            ("ports", lambda: _ports(port, actions_port)),
        ]
    wrong = 0
    for name, check in checks:
        try:
            print(f"ok     {name}: {check()}")
        except MicaError as error:
            wrong += 1
            print(f"wrong  {name}: {error}")
    return 1 if wrong else 0


def _environment(project: Project) -> str:
    differ = []
    pins = list(_pins(project))
    for name, version in pins:
        with contextlib.suppress(importlib.metadata.PackageNotFoundError):
            if importlib.metadata.version(name) == version:
                continue
        differ.append(name)
    if differ:
        raise MicaError(f"not as locked: {', '.join(differ[:5])}; run `make set-up`.")
    return f"Python {platform.python_version()}, {len(pins)} packages as locked"


def _telegram() -> str:
    from channels.telegram.administration import state_in_words

    return state_in_words()


def _pins(project: Project) -> Iterator[tuple[str, str]]:
    """Name and version of each locked package that belongs on this interpreter."""
    text = (project.root / "requirements.lock").read_text("utf-8")
    for line in re.findall(r"^(\w.*?)\s*\\?$", text, flags=re.MULTILINE):
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate():
            yield requirement.name, str(requirement.specifier).removeprefix("==")


def _encoder(project: Project) -> str:
    if not any(project.encoder.glob("*.onnx")):
        raise MicaError("not built yet; `mica run` builds it.")
    return "built"


def _model(project: Project) -> str:
    if not project.model.exists():
        raise MicaError("not trained yet; `mica train` trains it.")
    if not model_is_fresh(project):
        raise MicaError("older than what it is trained from; `mica train` trains it again.")
    return "trained from what is here now"


def _ports(port: int, actions_port: int) -> str:
    if is_free(port) and is_free(actions_port):
        return f"{port} and {actions_port} are free; Mica is not running"
    with contextlib.closing(Client(port, seconds=5.0)) as client:
        if not is_free(port) and client.answers():
            if is_free(actions_port):
                raise MicaError(f"Mica runs on {port}, but no action server on {actions_port}.")
            return f"Mica is running on {port}, its action server on {actions_port}"
    taken = actions_port if is_free(port) else port
    raise MicaError(f"port {taken} is taken by another program.")

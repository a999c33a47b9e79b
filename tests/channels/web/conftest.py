"""A database of its own for each test, and Redis where a test asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mica.conversation_database import URL_VARIABLE
from tests.channels.web.fixtures import web_mica, web_stub
from tests.channels.web.redis_server import RunningRedis, running_redis

__all__ = ["web_mica", "web_stub"]


@pytest.fixture(autouse=True)
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the conversations of the test are kept."""
    path = tmp_path / "conversations.db"
    monkeypatch.setenv(URL_VARIABLE, f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def redis() -> Iterator[RunningRedis]:
    """A Redis that tests share; what they keep in it goes by the ids of their sessions."""
    with running_redis() as running:
        yield running

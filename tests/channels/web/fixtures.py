"""Servers that tests share. A conftest.py imports what it wants: `from tests.channels.web.fixtures import web_stub`."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.channels.web.running_web import RunningWeb, running_stub
from tests.conversations.running_mica import RunningMica, running_mica


@pytest.fixture(scope="session")
def web_stub() -> Iterator[RunningWeb]:
    """A server whose brain says what it is asked to (tests/channels/web/scripted_brain.py)."""
    with running_stub() as [server]:
        yield server


@pytest.fixture(scope="session")
def web_mica() -> Iterator[RunningMica]:
    """Mica itself, with the web channel at `web_mica.address`."""
    with running_mica() as mica:
        yield mica

"""The servers that the conversations are held with: started once, stopped at the end whatever happens."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.conversations.running_mica import RunningMica, running_mica
from tests.conversations.talk import TODAY, Talk


@pytest.fixture(scope="session")
def mica() -> Iterator[RunningMica]:
    """The two servers."""
    with running_mica() as running:
        yield running


@pytest.fixture
def new_talk(mica: RunningMica) -> Iterator[Callable[..., Talk]]:
    """Begins a conversation: `new_talk()`, or `new_talk(today="2026-02-28")`."""
    talks: list[Talk] = []

    def begin(today: str = TODAY) -> Talk:
        talks.append(Talk(mica.webhook, today))
        return talks[-1]

    yield begin
    for talk in talks:
        talk.close()

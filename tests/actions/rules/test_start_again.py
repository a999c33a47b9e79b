"""While something stands, "can I start again now" erases nothing."""

from __future__ import annotations

import pytest

from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.respond import respond
from actions.rules.start_again import is_kept, start_again
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn

EPILEPSY = Fact("epilepsy", State.PRESENT, Basis.STATED, TODAY)
NONE = Fact("epilepsy", State.ABSENT, Basis.STATED, TODAY)
ILL = Memory(Profile().with_fact(USER, EPILEPSY))
MUM_ILL = Memory(Profile().with_fact("mum", EPILEPSY))


@pytest.mark.parametrize(
    ("memory", "text", "expected"),
    [
        (ILL, "can I start again now", True),
        (ILL, "may I restart from the beginning", True),
        (MUM_ILL, "can I start over", True),
        (Memory(held="chest_pain"), "can I begin again", True),
        (
            Memory(Profile().with_fact(USER, Fact("epilepsy", State.UNKNOWN, Basis.STATED, TODAY))),
            "can I restart",
            True,
        ),
        (ILL, "start over please", True),
        (ILL, "can we start again now?", True),
        (ILL, "reset", True),
        (ILL, "start a new chat", False),
        (Memory(), "start over please", False),
        (ILL, "forget me", False),
        (Memory(), "can I start again now", False),
        (Memory(Profile().with_fact(USER, NONE)), "can I start again now", False),
    ],
)
def test_what_counts_is_kept(memory: Memory, text: str, expected: bool) -> None:
    assert is_kept(text, memory) is expected


@pytest.mark.parametrize(
    ("memory", "kind"), [(ILL, "verdict"), (MUM_ILL, "question"), (Memory(held="chest_pain"), "emergency")]
)
def test_what_stands_is_told_and_how_all_is_erased(memory: Memory, kind: str) -> None:
    reply = respond(start_again, turn("can I start again now", intent="forget_me"), memory, KNOWLEDGE)
    assert reply.envelope["kind"] == kind
    assert "forget me" in reply.messages[-1]
    assert (reply.memory.profile, reply.memory.held) == (memory.profile, memory.held)

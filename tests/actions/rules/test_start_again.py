"""While something stands, "can I start again now" erases nothing."""

from __future__ import annotations

from dataclasses import replace

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


def test_where_only_others_are_known_it_is_asked_what_was_meant() -> None:
    before = replace(MUM_ILL, asked="correction")
    reply = start_again(turn("can I start again now", intent="forget_me"), before, KNOWLEDGE)
    assert reply.envelope == {"kind": "question", "asks": "forget_me"}
    assert reply.memory.asked == ""


def test_a_question_beside_it_is_not_answered_while_something_stands() -> None:
    asked = replace(turn("can I start again now, how often", intent="forget_me"), topics=("frequency", "why_gel"))
    reply = start_again(asked, ILL, KNOWLEDGE)
    assert reply.messages[0] in KNOWLEDGE.phrases["stays"].say
    assert (reply.envelope["subject"], reply.envelope.get("topics", [])) == ("user", [])


def test_it_is_the_writer_who_is_told_whoever_was_spoken_of_last() -> None:
    both = Memory(Profile().with_fact(USER, EPILEPSY).with_fact("mum", EPILEPSY))
    reply = start_again(turn("can she start again now", intent="forget_me"), both, KNOWLEDGE)
    assert reply.envelope["subject"] == "user"

"""No plan for the user and for somebody at once who must not use it."""

from __future__ import annotations

import pytest

from actions.rules.guidance import plan
from actions.rules.memory import Memory
from actions.rules.profile import Basis, Fact, Profile, State
from actions.rules.respond import respond
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn

MUM = Memory(Profile().with_fact("mum", Fact("pacemaker", State.PRESENT, Basis.STATED, TODAY)))


@pytest.mark.parametrize(
    "text",
    [
        "Make a plan for me and mum please",
        "a routine for mum & me",
        "my mum and I need a schedule",
        "a plan for my mother and myself",
        "how often should we do it",
        "a plan for us both",
        "how often for me, and mum too",
        "how many times a week, together with mum?",
    ],
)
def test_the_other_who_must_not_is_told_of(text: str) -> None:
    envelope = respond(plan, turn(text, intent="frequency"), MUM, KNOWLEDGE).envelope
    assert (envelope["kind"], envelope.get("verdict"), envelope.get("subject")) == ("verdict", "avoid", "other")


@pytest.mark.parametrize(
    "text",
    [
        "how often for me?",
        "just me, without mum. how often?",
        "how often should I, if mum leaves it alone",
        "mum told me to ask how often I should use it",
        "give us a plan",
    ],
)
def test_the_user_alone_gets_a_plan(text: str) -> None:
    assert respond(plan, turn(text, intent="frequency"), MUM, KNOWLEDGE).envelope["kind"] == "plan"

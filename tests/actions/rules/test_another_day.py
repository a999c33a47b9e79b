"""What was told on another day, or before a pause."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from actions.rules.another_day import STILL_SO, confirmed, earlier_facts
from actions.rules.guidance import plan
from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.respond import respond
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn

NO_IMPLANT = Fact("pacemaker", State.ABSENT, Basis.STATED, TODAY - timedelta(days=1))
BEFORE = Memory(Profile({"pacemaker": NO_IMPLANT}))
ASKED = replace(BEFORE, asked=STILL_SO, offered=("frequency",))


def test_only_what_is_older_than_today_or_than_a_pause_is_asked_about() -> None:
    today = Memory(Profile({"pacemaker": replace(NO_IMPLANT, said=TODAY)}))
    assert earlier_facts(BEFORE, TODAY)
    assert not earlier_facts(today, TODAY)
    assert earlier_facts(replace(today, paused=True), TODAY)


@pytest.mark.parametrize("text", ["Yes, still so", "nothing new", "no, nothing\u2019s changed", "all the same, thanks"])
def test_what_is_still_so_counts_from_today(text: str) -> None:
    memory = confirmed(turn(text), ASKED, replace(ASKED, paused=True))
    assert memory is not None
    assert [f.said for f in memory.profile.facts(USER)] == [TODAY]
    assert not memory.paused


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the same but my heart flutters", ""),
        ("yes", "pregnancy"),
        ("yes", "!chest_pain"),
        ("how often", ""),
        ("same as my sister", ""),
    ],
)
def test_anything_else_confirms_nothing(text: str, found: str) -> None:
    assert confirmed(turn(text, found=found, intent="affirm" if text == "yes" else "frequency"), ASKED, ASKED) is None


def test_a_yes_to_something_else_confirms_nothing() -> None:
    assert confirmed(turn("yes", intent="affirm"), BEFORE, BEFORE) is None


def test_no_plan_rests_on_what_was_said_another_day() -> None:
    reply = respond(plan, turn("how often", intent="frequency"), BEFORE, KNOWLEDGE)
    assert reply.envelope == {"kind": "question", "asks": STILL_SO}
    reply = respond(plan, turn("yes", intent="affirm"), reply.memory, KNOWLEDGE)
    assert reply.envelope["kind"] == "plan"

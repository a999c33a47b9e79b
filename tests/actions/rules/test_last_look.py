"""No plan for the user and for somebody at once who must not use it."""

from __future__ import annotations

import pytest

from actions.rules.guidance import plan
from actions.rules.memory import Memory
from actions.rules.profile import Basis, Fact, Profile, State
from actions.rules.remembering import remember
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


@pytest.mark.parametrize(
    "text",
    [
        "so how often?",
        "how many sessions",
        "twice a week ok?",
        "what's the schedule",
        "ok, and how long?",
        "3x a week?",
    ],
)
def test_a_question_without_a_person_is_of_the_one_the_talk_is_about(text: str) -> None:
    reply = respond(plan, turn(text, intent="frequency"), MUM, KNOWLEDGE)
    assert (reply.envelope["verdict"], reply.envelope["subject"]) == ("avoid", "other")
    assert "for me" in reply.messages[-1]
    again = respond(plan, turn("and how often?", intent="frequency"), reply.memory, KNOWLEDGE)
    assert again.envelope["kind"] == "verdict"


@pytest.mark.parametrize(
    "text",
    ["how often do I do her?", "how long do I treat her for?", "how often should I zap her", "how long do I give her"],
)
def test_what_the_user_does_to_the_other_is_the_others(text: str) -> None:
    reply = respond(plan, turn(text, intent="frequency"), MUM, KNOWLEDGE)
    assert (reply.envelope["verdict"], reply.envelope["subject"]) == ("avoid", "other")


def test_a_plan_that_was_given_to_the_user_goes_on() -> None:
    first = respond(plan, turn("how often for me?", intent="frequency"), MUM, KNOWLEDGE)
    then = respond(plan, turn("and how many minutes?", intent="session_minutes"), first.memory, KNOWLEDGE)
    assert (first.envelope["kind"], then.envelope["kind"]) == ("plan", "plan")


def test_a_user_who_told_of_their_own_health_asks_for_themselves() -> None:
    told = MUM.profile.with_fact("user", Fact("pregnancy", State.ABSENT, Basis.STATED, TODAY))
    reply = respond(plan, turn("so how often?", intent="frequency"), Memory(told), KNOWLEDGE)
    assert reply.envelope["kind"] == "plan"


def test_a_talk_that_came_back_to_the_user_is_theirs() -> None:
    turned = remember(MUM, turn("what about me then, owt against it? nowt wrong with me"), KNOWLEDGE.conditions)
    assert turned.own
    later = remember(turned, turn("how many weeks in til I see owt", intent="results_when"), KNOWLEDGE.conditions)
    assert respond(plan, turn("and how often", intent="frequency"), later, KNOWLEDGE).envelope["kind"] == "plan"
    assert not remember(later, turn("and can she?", intent="can_i_use"), KNOWLEDGE.conditions).own
    told = remember(later, turn("my dad had a stroke", found="dad:stroke_tia"), KNOWLEDGE.conditions)
    assert respond(plan, turn("and how often", intent="frequency"), told, KNOWLEDGE).envelope["kind"] == "verdict"


@pytest.mark.parametrize("text", ["work out for me what she may do", "she lives with me", "could you do it for me"])
def test_a_favour_for_the_user_is_no_talk_about_them(text: str) -> None:
    assert not remember(MUM, turn(text), KNOWLEDGE.conditions).own

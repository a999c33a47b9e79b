"""Whoever asks why is told the reason, and whoever asks why a device stops gets no plan."""

from __future__ import annotations

import pytest

from actions.rules.answer import answer, asks_about_its_limit
from actions.rules.asked_again import asks_for_harm
from actions.rules.follow_up import follow_up
from actions.rules.guidance import plan
from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.respond import Handler, respond
from actions.rules.scope import fallback
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn

NURSING = Memory(Profile().with_fact(USER, Fact("breastfeeding", State.PRESENT, Basis.STATED, TODAY)))


@pytest.mark.parametrize(
    ("text", "intent", "handler"),
    [
        ("why", "why", follow_up),
        ("but why not", "why", follow_up),
        ("what's the reason for that", "nlu_fallback", fallback),
        ("what would it do to my supply?", "benefits", answer),
        ("what could happen", "nlu_fallback", fallback),
        ("so what might the current do to him", "benefits", answer),
    ],
)
def test_the_reason_is_told(text: str, intent: str, handler: Handler) -> None:
    reply = respond(handler, turn(text, intent=intent), NURSING, KNOWLEDGE)
    assert (reply.envelope["kind"], reply.envelope["verdict"]) == ("verdict", "avoid")
    assert "has not been tested" in " ".join(reply.messages)


@pytest.mark.parametrize(
    "text", ["what does it do to my skin", "what does it do", "what happens in a session", "what would I need"]
)
def test_other_questions_of_what_it_does(text: str) -> None:
    assert not asks_for_harm(text)


def test_with_nothing_standing_it_is_an_ordinary_question() -> None:
    reply = respond(answer, turn("what would it do to my jawline", intent="benefits"), Memory(), KNOWLEDGE)
    assert reply.envelope["kind"] == "answer"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("why does it switch itself off after twenty minutes", "answer"),
        ("how come mine cuts out at 20 min", "answer"),
        ("why should i stop at 20 minutes", "plan"),
        ("how many minutes should i do", "plan"),
    ],
)
def test_why_a_device_stops_wants_no_plan(text: str, kind: str) -> None:
    assert asks_about_its_limit(text) is (kind == "answer")
    assert respond(plan, turn(text, intent="session_minutes"), Memory(), KNOWLEDGE).envelope["kind"] == kind
    assert respond(plan, turn(text, intent="session_minutes"), NURSING, KNOWLEDGE).envelope["kind"] == "verdict"

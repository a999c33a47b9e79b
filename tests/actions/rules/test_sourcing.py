"""Where an answer comes from, on request."""

from __future__ import annotations

import pytest

from actions.rules.check import check
from actions.rules.memory import Memory
from actions.rules.respond import respond
from actions.rules.scope import fallback
from actions.rules.sourcing import asks_for_sources, sourced
from tests.actions.rules.talking import KNOWLEDGE, turn


@pytest.mark.parametrize(
    "text",
    ["Where is that from?", "where's this from", "where did you read that", "who says so?", "Says who",
     "is there proof?", "Is there any evidence for that?", "what are your sources", "which grade is it",
     "how good is that evidence",
     "do all the manuals agree on this", "do experts disagree?", "can you back that up", "how do you know that?"],
)  # fmt: skip
def test_a_question_for_sources_is_heard(text: str) -> None:
    assert asks_for_sources(text)


@pytest.mark.parametrize(
    "text",
    ["is there any proof it works", "where do i buy it", "where can i use it", "what is the source of the current",
     "does it work", "who are you", "do doctors use it", "where did i put it"],
)  # fmt: skip
def test_other_questions_are_none(text: str) -> None:
    assert not asks_for_sources(text)


@pytest.mark.parametrize("condition", sorted(KNOWLEDGE.conditions))
def test_every_verdict_can_name_its_sources_with_a_grade(condition: str) -> None:
    memory = respond(check, turn("x", found=condition), Memory(), KNOWLEDGE).memory
    reply = respond(fallback, turn("where is that from", intent="references"), memory, KNOWLEDGE)
    if KNOWLEDGE.conditions[condition].kind == "area":
        return  # a place is not remembered
    assert reply.envelope["kind"] == "verdict"
    assert reply.messages[-1] in KNOWLEDGE.phrases["grades"].say
    assert "(grade " in " ".join(reply.messages) or "my own rule" in " ".join(reply.messages)
    assert all(len(message.split()) <= 110 for message in reply.messages)


def test_nothing_was_said_that_could_have_a_source() -> None:
    assert sourced(turn("says who"), Memory(), Memory(), KNOWLEDGE) is None


def test_after_an_alarm_help_comes_before_sources() -> None:
    memory = respond(fallback, turn("x", found="!stroke_signs, pregnancy"), Memory(), KNOWLEDGE).memory
    assert sourced(turn("says who"), memory, memory, KNOWLEDGE) is None

"""Where an answer comes from, on request."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.rules.check import check
from actions.rules.follow_up import follow_up
from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.respond import respond
from actions.rules.scope import fallback
from actions.rules.sourcing import asks_for_sources, sourced
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn

IMPLANT = Fact("pacemaker", State.PRESENT, Basis.STATED, TODAY)
MUM = Memory(Profile().with_fact("mum", IMPLANT))


@pytest.mark.parametrize(
    "text",
    ["Where is that from?", "where's this from", "where\u2019s this from",
     "where did you read that", "who says so?", "Says who",
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


@pytest.mark.parametrize("topic", ["references", "no_topic_any_more"])
def test_an_answer_about_sources_has_none_of_its_own(topic: str) -> None:
    memory = Memory(topics=(topic,))
    assert sourced(turn("says who"), memory, memory, KNOWLEDGE) is None


def test_what_was_told_of_somebody_else_has_sources_when_nothing_else_was_said() -> None:
    reply = sourced(turn("says who"), MUM, MUM, KNOWLEDGE)
    assert reply is not None
    assert (reply.envelope["subject"], [f["condition"] for f in reply.envelope["findings"]]) == ("other", ["pacemaker"])


def test_what_was_told_of_somebody_else_is_no_matter_beside_ones_own_or_another_answer() -> None:
    both = Memory(MUM.profile.with_fact(USER, replace(IMPLANT, condition="epilepsy")))
    reply = sourced(turn("says who"), both, both, KNOWLEDGE)
    assert reply is not None
    assert (reply.envelope["subject"], [f["condition"] for f in reply.envelope["findings"]]) == ("user", ["epilepsy"])
    topic = replace(MUM, topics=("what_is",))
    reply = sourced(turn("says who"), topic, topic, KNOWLEDGE)
    assert reply is not None
    assert (reply.envelope["kind"], reply.envelope["topics"]) == ("answer", ["what_is"])


@pytest.mark.parametrize(("told", "more"), [(2, False), (3, True)])
def test_the_sources_of_two_findings_are_told_in_full(told: int, more: bool) -> None:
    memory = Memory()
    for condition in ("epilepsy", "pregnancy", "icd")[:told]:
        memory = respond(check, turn("x", found=condition), memory, KNOWLEDGE).memory
    reply = respond(fallback, turn("where is that from", intent="references"), memory, KNOWLEDGE)
    assert ("I can name the sources too" in " ".join(reply.messages)) is more


def test_a_yes_after_the_sources_answers_no_earlier_question() -> None:
    memory = Memory(asked="exclusions", topics=("what_is",))
    reply = respond(fallback, turn("where is that from", intent="references"), memory, KNOWLEDGE)
    reply = respond(follow_up, turn("yes", intent="affirm"), reply.memory, KNOWLEDGE)
    assert reply.envelope == {"kind": "smalltalk"}


def test_after_an_alarm_help_comes_before_sources() -> None:
    memory = respond(fallback, turn("x", found="!stroke_signs, pregnancy"), Memory(), KNOWLEDGE).memory
    assert sourced(turn("says who"), memory, memory, KNOWLEDGE) is None

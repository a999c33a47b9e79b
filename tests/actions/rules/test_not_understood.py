"""What was not understood is asked about before a routine is given."""

from __future__ import annotations

import pytest

from actions.rules.answer import answer
from actions.rules.check import check
from actions.rules.follow_up import follow_up
from actions.rules.guidance import plan
from actions.rules.memory import Memory
from actions.rules.profile import Basis, Fact, Profile, State
from actions.rules.reply import Reply
from actions.rules.respond import respond
from actions.rules.scope import fallback, general
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn


def after(text: str, intent: str = "nlu_fallback") -> Memory:
    return respond(fallback, turn(text, intent=intent), Memory(), KNOWLEDGE).memory


def how_often(memory: Memory) -> Reply:
    return respond(plan, turn("how often should i use it", intent="frequency"), memory, KNOWLEDGE)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("they gave me the drops for my thing", "nlu_fallback"),
        ("i carry the blue card for my turns", "out_of_scope_medical"),
    ],
)
def test_it_is_asked_about_once(text: str, intent: str) -> None:
    reply = how_often(after(text, intent))
    assert reply.envelope == {"kind": "question", "asks": "not_understood"}
    assert reply.messages[0] in KNOWLEDGE.phrases["not_understood_before"].say
    assert how_often(reply.memory).envelope["kind"] == "plan"


@pytest.mark.parametrize(
    "text", ["no", "nope, nothing like that", "it was not about my health", "never mind, just chatting"]
)
def test_after_a_no_the_routine_is_given(text: str) -> None:
    asked = how_often(after("they gave me the drops for my thing")).memory
    reply = respond(follow_up, turn(text, intent="deny"), asked, KNOWLEDGE)
    assert reply.envelope["kind"] == "plan"


def test_after_a_condition_its_verdict_is_given() -> None:
    asked = how_often(after("they gave me the drops for my thing")).memory
    reply = respond(check, turn("no, it's a pacemaker", intent="deny", found="pacemaker"), asked, KNOWLEDGE)
    assert reply.envelope["verdict"] == "avoid"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("what is the weather", "nlu_fallback"), ("tell me a joke about cats", "nlu_fallback"), ("hm", "nlu_fallback"),
        ("i live in leeds by the river", "out_of_scope_other"), ("is it raining there", "out_of_scope_medical"),
    ],
)  # fmt: skip
def test_a_question_or_small_talk_leaves_nothing_open(text: str, intent: str) -> None:
    assert how_often(after(text, intent)).envelope["kind"] == "plan"


def test_another_question_in_between_changes_nothing() -> None:
    memory = after("they gave me the drops for my thing")
    memory = respond(answer, turn("which gel", intent="gel_choice"), memory, KNOWLEDGE).memory
    assert how_often(memory).envelope["kind"] == "question"


def test_it_is_kept_over_a_restart() -> None:
    memory = after("they gave me the drops for my thing")
    assert memory.unclear
    assert Memory.from_json(memory.as_json()) == memory


def in_general(condition: str) -> Memory:
    """The memory after "why is ... on the list"."""
    asked = Fact(condition, State.UNKNOWN, Basis.GENERAL, TODAY)
    return Memory(profile=Profile(user={condition: asked}))


@pytest.mark.parametrize("condition", ["icd", "pregnancy", "botox", "epilepsy"])
def test_what_bars_and_was_asked_about_in_general_is_asked_until_it_is_answered(condition: str) -> None:
    reply = how_often(in_general(condition))
    assert reply.envelope == {"kind": "question", "asks": "not_understood"}
    passing = respond(answer, turn("and do the results last", intent="results_last"), reply.memory, KNOWLEDGE)
    again = how_often(passing.memory)
    assert again.envelope["kind"] == "question"
    yes = respond(follow_up, turn("yes", intent="affirm"), again.memory, KNOWLEDGE)
    assert yes.envelope["verdict"] in ("avoid", "wait")
    no = respond(follow_up, turn("no", intent="deny"), again.memory, KNOWLEDGE)
    assert no.envelope["kind"] == "plan"
    assert how_often(no.memory).envelope["kind"] == "plan"
    slipped = respond(answer, turn("mine is a tiny one", intent="results_when"), reply.memory, KNOWLEDGE)
    assert slipped.envelope["verdict"] in ("avoid", "wait")


def test_what_wants_a_word_with_a_doctor_opens_the_routine() -> None:
    reply = how_often(in_general("diabetes"))
    assert reply.envelope["kind"] == "plan"
    assert "diabetes" in reply.messages[0]


def test_a_condition_outside_what_was_asked_is_asked_about() -> None:
    said = turn("what is epilepsy", intent="out_of_scope_medical", found="epilepsy")
    reply = general(said, Memory(), KNOWLEDGE)
    assert how_often(reply.memory).envelope["kind"] == "question"

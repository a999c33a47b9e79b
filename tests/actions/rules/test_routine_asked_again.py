"""Later questions that a verdict answers: until when, the minutes all the same, what to tell somebody."""

from __future__ import annotations

from datetime import timedelta

import pytest

from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.respond import respond
from actions.rules.scope import odd_input
from tests.actions.rules.talking import KNOWLEDGE, TODAY, handler_of, turn

BOTOX = Fact("botox", State.PRESENT, Basis.STATED, TODAY, TODAY - timedelta(days=4))
PALSY = Fact("bells_palsy", State.PRESENT, Basis.STATED, TODAY)
ICD = Fact("icd", State.PRESENT, Basis.STATED, TODAY)


def kind(text: str, intent: str, memory: Memory) -> str:
    return str(respond(handler_of({"intent": intent}), turn(text, intent=intent), memory, KNOWLEDGE).envelope["kind"])


@pytest.mark.parametrize(
    "text",
    [
        "remind me, I'm off it till when",
        "which date was that again",
        "how many more days do I have to wait then",
        "when is it over",
        "and when would I be allowed back",
        "how long have I got left",
    ],
)
def test_the_end_of_a_wait_is_what_the_verdict_says(text: str) -> None:
    waiting = Memory(Profile().with_fact(USER, BOTOX))
    assert kind(text, "results_when", waiting) == "verdict"
    assert kind(text, "results_when", Memory()) == "answer"


def test_a_question_about_the_gel_is_answered_while_one_waits() -> None:
    assert kind("how long till I see a change", "results_when", Memory(Profile().with_fact(USER, BOTOX))) == "answer"


@pytest.mark.parametrize(
    "text",
    [
        "just give me a plan for the healthy half",
        "tell me the minutes for my right cheek then",
        "show me some settings for the other side",
        "send me a schedule anyway",
    ],
)
def test_whoever_wants_a_routine_hears_the_verdict_that_stands(text: str) -> None:
    assert kind(text, "benefits", Memory(Profile().with_fact(USER, PALSY))) == "verdict"
    assert kind(text, "benefits", Memory()) == "answer"


@pytest.mark.parametrize("text", ["tell me the benefits", "give me the facts on collagen", "show me the studies"])
def test_whoever_wants_facts_gets_them(text: str) -> None:
    assert kind(text, "benefits", Memory(Profile().with_fact(USER, PALSY))) == "answer"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("she keeps on at me, what should I say to her", "verdict"),
        ("how do I explain that to him", "verdict"),
        ("how on earth am I stopping her", "verdict"),
        ("what do I tell my boss", "fallback"),
        ("she laughed at me", "fallback"),
    ],
)
def test_what_to_tell_somebody_is_the_verdict_on_them(text: str, expected: str) -> None:
    for who in ("gran", ""):
        memory = Memory(Profile().with_fact(who, ICD))
        assert kind(text, "nlu_fallback", memory) == expected
    assert kind(text, "nlu_fallback", Memory()) == "fallback"


@pytest.mark.parametrize("text", ["or if the to an", "The, and of. But from", "in at by on for"])
def test_words_that_only_join_others_say_nothing(text: str) -> None:
    assert odd_input(text) == "fallback"
    assert kind(text, "areas", Memory()) == "fallback"


@pytest.mark.parametrize("text", ["where and when", "what is it for", "how do i", "and if so when do i", "is it on"])
def test_short_questions_say_something(text: str) -> None:
    assert odd_input(text) is None

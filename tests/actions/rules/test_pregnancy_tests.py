"""A positive test is a pregnancy; one negative test is none; several and a period end a mere maybe."""

from __future__ import annotations

import pytest

from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.remembering import remember
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn

MAYBE = Fact("pregnancy", State.PRESENT, Basis.UNCERTAIN, TODAY)
ASKED = Fact("pregnancy", State.UNKNOWN, Basis.ASKED, TODAY)
NO = Fact("pregnancy", State.ABSENT, Basis.STATED, TODAY)
YES = Fact("pregnancy", State.PRESENT, Basis.STATED, TODAY)


def after(text: str, known: Fact, *, last: bool = True) -> Fact:
    memory = Memory(Profile().with_fact(USER, known), changed=((USER, "pregnancy"),) if last else ())
    return remember(memory, turn(text, intent="nlu_fallback"), KNOWLEDGE.conditions).profile.user["pregnancy"]


@pytest.mark.parametrize("known", [MAYBE, ASKED, NO])
@pytest.mark.parametrize(
    "text",
    [
        "I did the test on Friday and it was positive",
        "took a test this morning. positive. ten minutes then?",
        "the stick shows two lines",
        "my blood test came back positive",
        "it came back positive",
    ],
)
def test_a_positive_test_is_a_pregnancy(text: str, known: Fact) -> None:
    assert (after(text, known).state, after(text, known).basis) == (State.PRESENT, Basis.STATED)


@pytest.mark.parametrize(
    "text",
    [
        "what if the test is positive",
        "the test wasn't positive",
        "my covid test was positive",
        "my sister's test was positive",
        "the patch test was positive",
        "I tested it and the results were positive about the lift, positive reviews too",
        "it tested positive for lupus",
        "I stay positive",
    ],
)
def test_what_is_no_positive_test_of_a_pregnancy(text: str) -> None:
    assert after(text, NO) == NO


def test_it_is_the_test_only_right_after() -> None:
    assert after("it was very positive", NO, last=False) == NO
    assert after("my blood test came back positive", NO, last=False) == NO


@pytest.mark.parametrize("known", [MAYBE, ASKED])
@pytest.mark.parametrize(
    "text",
    [
        "did two tests, both negative, and then aunt flo turned up anyway",
        "three tests all negative and my period came this morning",
        "the second test was negative too and I got my period on Sunday",
        "I tested negative twice and my periods started",
    ],
)
def test_two_negative_tests_and_a_period_end_a_maybe(text: str, known: Fact) -> None:
    assert after(text, known).state is State.ABSENT


@pytest.mark.parametrize(
    "text",
    [
        "two tests, both negative",
        "the test was negative and my period came",
        "two negative tests but no period yet",
        "both tests negative and just some spotting instead of my period",
        "if two tests are negative and my period came, can I",
        "my sister did two tests, both negative, and her period came",
    ],
)
def test_anything_less_leaves_the_maybe(text: str) -> None:
    assert after(text, MAYBE).state is State.PRESENT


def test_what_was_stated_stays() -> None:
    assert after("two tests, both negative, and my period came", YES) == YES

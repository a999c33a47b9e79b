"""A coffee ends no drink; a night does."""

from __future__ import annotations

from datetime import timedelta

import pytest

from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.remembering import remember
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn

DRANK = Fact("alcohol", State.PRESENT, Basis.STATED, TODAY)


def after(text: str, found: str = "", known: Fact = DRANK) -> State:
    memory = Memory(Profile().with_fact(USER, known), changed=((USER, "alcohol"),))
    told = turn(text, found=found, intent="nlu_fallback")
    return remember(memory, told, KNOWLEDGE.conditions).profile.user["alcohol"].state


@pytest.mark.parametrize(
    "text",
    [
        "had a coffee and a slice of toast. sober. go",
        "I'm totally sober now",
        "had a shower, no alcohol left in me",
        "sober by tomorrow morning, promise",
        "a nap and I am sober",
        "let's say it is morning and I'm sober",
    ],
)
def test_minutes_end_no_drink(text: str) -> None:
    assert after(text, "alcohol~absent") is State.PRESENT
    assert after(text) is State.PRESENT


@pytest.mark.parametrize(
    "text",
    [
        "morning! slept it off, sober as a judge",
        "it's the next day and I am sober",
        "woke up sober, so now?",
        "I slept that off",
        "all worn off after a good night's sleep",
    ],
)
def test_a_night_does(text: str) -> None:
    assert after(text, "alcohol~absent") is State.ABSENT
    assert after(text) is State.ABSENT


@pytest.mark.parametrize(
    "text", ["slept it off a bit, still tipsy", "morning, hungover but sober", "will be sober in the morning"]
)
def test_half_a_night_does_not(text: str) -> None:
    assert after(text) is State.PRESENT


def test_a_later_day_and_a_slip_count() -> None:
    drank = Fact("alcohol", State.PRESENT, Basis.STATED, TODAY - timedelta(days=1))
    assert after("sober now", "alcohol~absent", drank) is State.ABSENT
    assert after("typo! it was alcohol-free, no alcohol", "alcohol~absent") is State.ABSENT


def test_what_is_drunk_now_counts() -> None:
    assert after("good morning, slept it off and had a new wine", "alcohol") is State.PRESENT

"""What is only supposed changes no day; a day that nobody can count from is still an answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from actions.rules.event_days import answers_when, day_beside
from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.remembering import remember
from actions.rules.supposed import is_supposed
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn

INJECTED = Fact("botox", State.PRESENT, Basis.STATED, TODAY, day=date(2026, 11, 19))
UNDATED = Fact("botox", State.PRESENT, Basis.STATED, TODAY)


def day_after(text: str, known: Fact, *, asked: str = "", intent: str = "correction") -> date | None:
    memory = Memory(Profile().with_fact(USER, known), asked=asked, changed=((USER, "botox"),))
    (fact,) = remember(memory, turn(text, intent=intent), KNOWLEDGE.conditions).profile.facts(USER)
    return fact.day


@pytest.mark.parametrize(
    "text",
    [
        "let's agree it was four weeks ago",
        "can we call it a month ago?",
        "suppose it was 1 November",
        "pretend it was five weeks ago",
        "for the sake of argument, it was 20 days ago",
        "what if it was 2 November",
        "how about we say 25 days ago",
        "imagine it was six weeks ago",
    ],
)
def test_what_is_supposed_corrects_no_day(text: str) -> None:
    assert is_supposed(text)
    assert day_after(text, INJECTED) == INJECTED.day


@pytest.mark.parametrize(
    "text", ["sorry, it was 1 November", "I checked: it was three weeks ago", "no, it was 28 days ago"]
)
def test_a_correction_does(text: str) -> None:
    assert not is_supposed(text)
    assert INJECTED.day is not None and (day_after(text, INJECTED) or TODAY) < INJECTED.day


def test_a_best_guess_answers_and_a_fancy_does_not() -> None:
    assert day_after("let's say three weeks ago", UNDATED, asked="when:user") == date(2026, 11, 1)
    assert day_after("pretend it was three weeks ago", UNDATED, asked="when:user") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in August I believe", True),
        ("this month, more I can't tell", True),
        ("in August? why do you ask", False),
        ("my skin feels dry", False),
    ],
)
def test_an_answer_to_when(text: str, expected: bool) -> None:
    assert answers_when(turn(text), Memory(asked="when:user")) is expected
    assert not answers_when(turn(text), Memory())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bonfire night! had my brow frozen that very same day", date(2026, 11, 5)),
        ("had my forehead done on Thursday", date(2026, 11, 19)),
        ("had my forehead done, the device arrived on 1 November", None),
        ("had it in the spring or on 1 November", None),
        ("pretend I had it done on 1 November", None),
    ],
)
def test_the_one_day_beside_what_is_described(text: str, expected: date | None) -> None:
    assert day_beside(turn(text), Memory(), None) == expected


@pytest.mark.parametrize(
    "text",
    [
        "in the counterfactual world where I have no botox",
        "Put me down as 'botox: n/a'",
        "ok, just tick no botox then",
        "please record: botox none",
        "in a parallel universe I never had botox",
        "list me as someone without botox",
        "thought experiment: no botox",
        "had I never had botox",
    ],
)
@pytest.mark.parametrize("status", ["absent", "removed"])
def test_what_is_supposed_or_only_to_be_written_takes_nothing_away(text: str, status: str) -> None:
    memory = Memory(Profile().with_fact(USER, INJECTED), changed=((USER, "botox"),))
    after = remember(memory, turn(text, found=f"botox~{status}", intent="deny"), KNOWLEDGE.conditions)
    assert after.profile.facts(USER) == (INJECTED,)


@pytest.mark.parametrize(
    "text",
    [
        "sorry, I misread, no botox",
        "no botox, that was my mistake",
        "I have never had botox. Where do I put the gel?",
        "please put that right: no botox",
        "suppose I use it daily? I had no botox by the way.",
    ],
)
def test_a_plain_denial_takes_it_away(text: str) -> None:
    memory = Memory(Profile().with_fact(USER, INJECTED), changed=((USER, "botox"),))
    told = turn(text, found="botox~absent", intent="deny")
    told = replace(told, mentions=tuple(replace(m, text="botox") for m in told.mentions))
    assert remember(memory, told, KNOWLEDGE.conditions).profile.facts(USER)[0].state is State.ABSENT

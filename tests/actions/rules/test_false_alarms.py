"""What lifts an alarm that was only a misreading, and what lifts none."""

from __future__ import annotations

import pytest

from actions.rules.answer import answer
from actions.rules.false_alarms import lifts, may_be_misread
from actions.rules.memory import Memory
from actions.rules.profile import USER
from actions.rules.respond import respond
from actions.rules.scope import fallback
from tests.actions.rules.talking import KNOWLEDGE, turn


@pytest.mark.parametrize(
    ("text", "misread"),
    [
        ("what should I do if somebody faints", True),
        ("when do people have to ring 911", True),
        ("the wand slipped and its edge is chipped", True),
        ("I have never had a stroke, plan", True),
        ("a girl on reddit said her mouth drooped", True),
        ("my mouth droops on one side", False),
        ("if I stand up I feel faint now", False),
        ("what do I do, my chest is tight", False),
        ("my son took twenty of them", False),
        ("there is an elephant on my chest", False),
        ("she is on the floor", False),
    ],
)
def test_what_may_be_misread(text: str, misread: bool) -> None:
    assert may_be_misread(text) is misread


@pytest.mark.parametrize(
    "text",
    [
        "no one fainted",
        "there is no emergency",
        "I was just wondering",
        "it was only a question",
        "I didn't have a seizure",
        "nothing happened",
        "that's perfectly normal",
        "you misunderstood me",
        "I'm completely healthy, not a stroke",
        "not my mouth, the wand",
    ],
)
def test_a_misreading_is_lifted(text: str) -> None:
    assert lifts(text, "collapse", misread=True)


@pytest.mark.parametrize(
    "text",
    ["there is no emergency", "just asking", "nobody fainted", "nothing is wrong", "I'm fine", "that's normal"],
)
def test_what_was_plainly_told_is_not(text: str) -> None:
    assert not lifts(text, "collapse", misread=False)


@pytest.mark.parametrize("text", ["typo, sorry", "I meant the charger", "autocorrect, sorry", "the wand, not me"])
def test_a_slip_of_the_words_lifts_what_was_told(text: str) -> None:
    assert lifts(text, "stroke_signs", misread=False)


@pytest.mark.parametrize(
    "text",
    [
        "nobody fainted yet",
        "no chest pain now",
        "it stopped, nothing is wrong any more",
        "no stroke I think",
        "I'm fine",
        "i meant the device gave me a shock",
    ],
)
def test_what_went_away_or_is_not_sure_lifts_nothing(text: str) -> None:
    assert not lifts(text, "stroke_signs", misread=True)


def test_a_poisoning_is_never_lifted() -> None:
    assert not lifts("I did not overdose, typo", "poisoning", misread=True)


def test_a_joke_about_the_alarm_keeps_the_conditions() -> None:
    told = turn("i have a pacemaker and i fainted", found="pacemaker, blood_pressure, !collapse")
    memory = respond(answer, told, Memory(), KNOWLEDGE).memory
    reply = respond(fallback, turn("i was only joking", intent="nlu_fallback"), memory, KNOWLEDGE)
    assert (memory.held, reply.memory.held) == ("collapse", "")
    assert {f.condition for f in reply.memory.profile.facts(USER)} == {"pacemaker", "blood_pressure"}

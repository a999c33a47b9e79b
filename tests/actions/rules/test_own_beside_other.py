"""The writer's own question beside somebody else's health."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from actions.rules.check import check
from actions.rules.knowledge import load_knowledge
from actions.rules.memory import Memory
from actions.rules.own_beside_other import asks_own_use, with_own_answer
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.reply import Reply
from actions.rules.turn import Mention, Turn

_TODAY = date(2026, 11, 23)
_KNOWLEDGE = load_knowledge()


@pytest.mark.parametrize(
    "text",
    [
        "My aunt has an ICD, she can't touch it. How many days a week should I do it?",
        "my flatmate is pregnant, it isn't for her. how long do I use mine?",
        "Dad's on warfarin. Does that change anything for me?",
        "my son is 11, I'll keep it away from him. What would I need to start?",
        "my cousin has epilepsy. twice a week for me?",
        "gran has a pacemaker, which gel should I buy?",
    ],
)
def test_for_the_writer(text: str) -> None:
    assert asks_own_use(text)


@pytest.mark.parametrize(
    "text",
    [
        "My aunt has an ICD. How many days a week should I do it on her?",
        "my flatmate is pregnant and wants to try mine, how long do I use it?",
        "Dad's on warfarin. how often?",
        "my son is 11. can he use mine?",
        "my wife has epilepsy, can we share mine?",
        "gran has a pacemaker, should I use it on her neck?",
        "what gel should I buy her, my mum has eczema",
    ],
)
def test_for_the_other_or_for_both(text: str) -> None:
    assert not asks_own_use(text)


def _turn(text: str, *mentions: Mention, topics: tuple[str, ...] = ("frequency",)) -> Turn:
    return Turn(text, "frequency", 1.0, topics, (), mentions, (), None, (), _TODAY)


def _has(condition: str, who: str) -> Mention:
    return Mention(condition, Fact(condition, State.PRESENT, Basis.STATED, _TODAY), who, condition)


def _replied(turn: Turn) -> Reply:
    profile = Memory().profile
    for mention in turn.mentions:
        profile = profile.with_fact(mention.who, mention.fact)
    memory = Memory(profile=profile)
    return with_own_answer(check(turn, memory, _KNOWLEDGE), turn, memory, _KNOWLEDGE)


def test_the_verdict_on_the_other_comes_first_and_then_the_plan() -> None:
    reply = _replied(_turn("my aunt has a pacemaker. how often should I use mine?", _has("pacemaker", "aunt")))
    assert (reply.envelope["verdict"], reply.envelope["subject"]) == ("avoid", "other")
    assert reply.envelope["topics"] == ["frequency"]
    assert any("so for you too" in text for text in reply.messages)
    assert "pacemaker" in reply.messages[0]


def test_a_question_without_a_topic_hears_what_is_known_of_the_writer() -> None:
    text = "my aunt has a pacemaker, does it matter for me?"
    reply = _replied(_turn(text, _has("pacemaker", "aunt"), topics=()))
    assert reply.messages[-1].startswith("As for you")


@pytest.mark.parametrize("who", ["client", USER])
def test_no_plan_beside_a_verdict_that_may_be_of_whoever_gets_the_session(who: str) -> None:
    turn = _turn("how often should I use mine?", _has("pacemaker", "aunt"), _has("epilepsy", who))
    assert not any("so for you too" in text for text in _replied(turn).messages)


def test_a_plan_rests_on_nothing_in_a_message_that_was_cut() -> None:
    turn = replace(_turn("my aunt has a pacemaker. how often do I use mine?", _has("pacemaker", "aunt")), cut=True)
    assert not any("so for you too" in text for text in _replied(turn).messages)

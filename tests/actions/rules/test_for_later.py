"""What somebody who has to wait or to ask first may know for later, and nobody who must not use it."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from actions.rules.knowledge_records import Topic
from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.reply import Reply
from actions.rules.respond import respond
from actions.rules.turn import read_turn
from tests.actions.rules.talking import KNOWLEDGE, TODAY, handler_of, message_of

SAID_FIRST = tuple(KNOWLEDGE.phrases["for_later"].say)


def known(conditions: Sequence[str]) -> Memory:
    profile = Profile()
    for condition in conditions:
        profile = profile.with_fact(USER, Fact(condition, State.PRESENT, Basis.STATED, TODAY))
    return Memory(profile)


def asked(text: str, intent: str, conditions: Sequence[str]) -> Reply:
    settings = {"intent": intent, "topics": intent}
    return respond(handler_of(settings), read_turn(message_of(text, settings), TODAY), known(conditions), KNOWLEDGE)


@pytest.mark.parametrize("conditions", [["diabetes"], ["filler"], ["migraine", "thyroid"]])
def test_gel_is_told_for_later_while_an_answer_is_still_to_come(conditions: list[str]) -> None:
    reply = asked("which gel would you get?", "gel_choice", conditions)
    assert reply.envelope["verdict"] in ("ask", "wait")
    assert reply.envelope["topics"] == ["gel_choice"]
    first = next(n for n, said in enumerate(reply.messages) if said in SAID_FIRST)
    assert first > 0 and any("conductive gel" in said for said in reply.messages[first + 1 :])


@pytest.mark.parametrize("conditions", [["pregnancy"], ["pacemaker"], ["diabetes", "epilepsy"]])
def test_nothing_of_it_is_told_to_somebody_who_must_not_use_it(conditions: list[str]) -> None:
    reply = asked("which gel would you get?", "gel_choice", conditions)
    assert reply.envelope["verdict"] == "avoid"
    assert "topics" not in reply.envelope or reply.envelope["topics"] == []
    assert not any("gel" in said for said in reply.messages)


_HOW_OFTEN = re.compile(
    r"\b(?:a|per|each) week\b|\bweekly (?:visits|sessions)\b|\btimes a\b|\bminutes a (?:day|session)\b"
)


@pytest.mark.parametrize("topic", [t for t in KNOWLEDGE.topics.values() if t.later or not t.use], ids=lambda t: t.id)
def test_what_may_stand_beside_a_verdict_never_says_how_often(topic: Topic) -> None:
    statements = (*topic.statements, *(particular.statement for particular in topic.particulars))
    assert [said for each in statements for said in each.say if _HOW_OFTEN.search(said)] == []


@pytest.mark.parametrize("intent", ["frequency", "session_minutes", "technique", "intensity"])
def test_a_routine_is_never_for_later(intent: str) -> None:
    assert not KNOWLEDGE.topics[intent].later
    assert asked("and how would i do it?", intent, ["diabetes"]).envelope["verdict"] == "ask"

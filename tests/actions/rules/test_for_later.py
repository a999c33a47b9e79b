"""What somebody who has to wait or to ask first may know for later, and nobody who must not use it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

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


@pytest.mark.parametrize("intent", ["frequency", "session_minutes", "technique", "intensity"])
def test_a_routine_is_never_for_later(intent: str) -> None:
    assert not KNOWLEDGE.topics[intent].later
    assert asked("and how would i do it?", intent, ["diabetes"]).envelope["verdict"] == "ask"

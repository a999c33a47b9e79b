"""Statements that press while a verdict stands get the verdict; what is asked or told of gets its answer."""

from __future__ import annotations

from datetime import date

import pytest

from actions.rules.event_days import kept_day
from actions.rules.memory import Memory
from actions.rules.pressing import states_only
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.reply import Reply
from actions.rules.respond import respond
from actions.rules.subject import subject_of
from actions.rules.turn import read_turn
from tests.actions.rules.talking import KNOWLEDGE, TODAY, handler_of, message_of, turn

EPILEPSY = Memory(Profile().with_fact(USER, Fact("epilepsy", State.PRESENT, Basis.STATED, TODAY)))


def said(text: str, intent: str, memory: Memory = EPILEPSY) -> Reply:
    settings = {"intent": intent}
    return respond(handler_of(settings), read_turn(message_of(text, settings), TODAY), memory, KNOWLEDGE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it must be stress from the office", True),
        ("so technically that's over, right?", True),
        ("fine, it's gone. happy?", True),
        ("call it a fortnight then", True),
        ("does it work", False),
        ("I'd like to know the results", False),
        ("and is it any good for wrinkles", False),
        ("it tingles?", False),
    ],
)
def test_what_only_states(text: str, expected: bool) -> None:
    assert states_only(text) is expected


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("it's only nerves from work, I'm sure", "face_workout"),
        ("I'm a physicist, I know what a microamp is and it goes nowhere near", "current_types"),
        ("say that again?", "repeat"),
        ("my mate has the very same and goes every month", "other_names"),
        ("I've paid for six, non-refundable", "out_of_scope_shop"),
        ("just put me down as healthy", "out_of_scope_other"),
        ("no doctor till January. so meanwhile?", "out_of_scope_medical"),
        ("the battery's low. until then?", "goodbye"),
        ("thanks, so that means?", "thank_you"),
    ],
)
def test_a_statement_meets_the_verdict_that_stands(text: str, intent: str) -> None:
    reply = said(text, intent)
    assert (reply.envelope["kind"], reply.envelope["verdict"]) == ("verdict", "avoid")


@pytest.mark.parametrize(
    ("text", "intent", "kind"),
    [
        ("what are other names for it", "other_names", "answer"),
        ("it left me red for an hour", "side_effects", "answer"),
        ("bye for now", "goodbye", "smalltalk"),
        ("which telly is best", "out_of_scope_shop", "fallback"),
    ],
)
def test_what_asks_or_tells_gets_its_answer(text: str, intent: str, kind: str) -> None:
    assert said(text, intent).envelope["kind"] == kind


def test_without_a_verdict_a_statement_is_answered() -> None:
    assert said("it is like a work-out for the face", "face_workout", Memory()).envelope["kind"] == "answer"


@pytest.mark.parametrize("text", ["he'd only do it now and then", "hed have it twice a month", "she'd like it weekly"])
def test_who_would_use_it(text: str) -> None:
    who = "mum" if text.startswith("she") else "dad"
    assert (
        subject_of(turn(text), Memory(Profile().with_fact(who, Fact("pacemaker", State.PRESENT, Basis.STATED, TODAY))))
        == who
    )


def test_a_later_day_that_is_told_in_passing_counts() -> None:
    known = Fact("filler", State.PRESENT, Basis.STATED, TODAY, day=date(2026, 10, 20))
    again = Fact("filler", State.PRESENT, Basis.STATED, TODAY)
    assert kept_day(known, again, turn("still swollen from friday when she did them")) == date(2026, 11, 20)
    assert kept_day(known, again, turn("the device came on friday, did I say")) == known.day
    assert kept_day(known, again, turn("pretend she did them on friday")) == known.day
    assert kept_day(known, again, turn("she did them on 2 October")) == known.day

"""A general question about a place is answered with the rule for it; use there gets the verdict on the place."""

from __future__ import annotations

import pytest

from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.reply import Reply
from actions.rules.respond import respond
from actions.rules.turn import read_turn
from tests.actions.rules.talking import KNOWLEDGE, TODAY, handler_of, mention, message_of

_LIDS_OUT = "Not inside the bony rim"
_THROAT_OUT = "Never on the front or centre"


def replied(text: str, intent: str, condition: str, words: str, memory: Memory | None = None) -> Reply:
    message = message_of(text, {"intent": intent})
    message["entities"] = [{**mention(condition), "text": words}]
    handler = handler_of({"intent": intent, "found": condition})
    return respond(handler, read_turn(message, TODAY), memory or Memory(), KNOWLEDGE)


@pytest.mark.parametrize(
    ("text", "intent", "condition", "words", "rule"),
    [
        ("any good for crow's feet, or hype?", "wrinkles", "eye_area", "crow's feet", _LIDS_OUT),
        ("will bags under the eyes shrink", "lymph_and_swelling", "eye_area", "bags under the eyes", _LIDS_OUT),
        ("eyelids: why not?", "eyes", "eye_area", "eyelids", _LIDS_OUT),
        ("is a turkey neck something it lifts", "face_shape", "neck_centre", "turkey neck", _THROAT_OUT),
        ("how come the windpipe is forbidden", "neck", "neck_centre", "windpipe", _THROAT_OUT),
        ("okay over the throat, would you say?", "neck", "neck_centre", "throat", _THROAT_OUT),
    ],
)
def test_a_general_question_is_answered_and_the_rule_for_the_place_comes_first(
    text: str, intent: str, condition: str, words: str, rule: str
) -> None:
    reply = replied(text, intent, condition, words)
    assert reply.envelope["kind"] == "answer"
    assert reply.messages[0].startswith(rule)
    assert not reply.memory.profile.facts(USER)


@pytest.mark.parametrize(
    ("text", "intent", "condition", "words"),
    [
        ("i run it over my eyelids for the wrinkles", "wrinkles", "eye_area", "eyelids"),
        ("can i do my throat to lift it", "face_shape", "neck_centre", "throat"),
        ("want to smooth and treat my crow's feet", "wrinkles", "eye_area", "crow's feet"),
        ("using it on the windpipe, how come it tickles", "neck", "neck_centre", "windpipe"),
        ("with my contact lenses, does it help wrinkles", "wrinkles", "eye_area", "contact lenses"),
        ("does it make lashes fall out, and lines", "wrinkles", "eye_area", "lashes"),
        ("is the throat ok on the lowest level", "neck", "neck_centre", "throat"),
    ],
)
def test_use_at_a_place_and_facts_about_a_person_get_the_verdict(
    text: str, intent: str, condition: str, words: str
) -> None:
    reply = replied(text, intent, condition, words)
    assert reply.envelope["kind"] == "verdict"
    assert [f["condition"] for f in reply.envelope["findings"]] == [condition]


def test_a_verdict_that_stands_is_not_left_for_a_question_about_a_place() -> None:
    known = Memory(Profile().with_fact(USER, Fact("pacemaker", State.PRESENT, Basis.STATED, TODAY)))
    reply = replied("any good for crow's feet?", "wrinkles", "eye_area", "crow's feet", known)
    assert reply.envelope["verdict"] == "avoid"

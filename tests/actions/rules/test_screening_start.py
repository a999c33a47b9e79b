"""The check is begun in free words, and not begun when it is put off."""

from __future__ import annotations

import pytest

from actions.rules.memory import Memory
from actions.rules.respond import respond
from actions.rules.scope import fallback
from actions.rules.screening_start import START, asked_for, puts_off_check, wants_check
from tests.actions.rules.talking import KNOWLEDGE, turn


@pytest.mark.parametrize(
    "text",
    [
        "begin the questions please",
        "right, let's start the quiz",
        "do the health test",
        "ok run the safety check now",
        "I meant the suitability check",
        "Could you see if there's something in my history that bars me?",
        "find out whether there is anything about my health that rules it out",
        "check if any illness of mine would exclude me",
        "will you do the health check with me?",
        "would you run your questionnaire on me please",
        "could you do the suitability check for me",
        "may I try it? pls check",
        "am I allowed to use this, could you check",
        "is this suitable for me... check please",
        "not sure whether I can have it, can you just check",
        "find out whether I'd qualify",
    ],
)
def test_it_is_asked_for(text: str) -> None:
    assert wants_check(turn(text))
    assert respond(fallback, turn(text), Memory(), KNOWLEDGE).envelope["form"] == "screening"


@pytest.mark.parametrize(
    "text",
    [
        "check whether there is anything about the gel that stings",
        "do a blood test first?",
        "start the session",
        "start questions about gel",
        "my blood test came back, start?",
        "the health check at my GP was fine",
        "do the questions matter",
        "is it charged, can you check",
        "is the charger right, please check",
        "can I use the app to check",
        "would you do the gel for me",
        "do the instructions qualify",
    ],
)
def test_it_is_not_asked_for(text: str) -> None:
    assert not wants_check(turn(text))


def test_what_the_question_is_about_goes_before_the_word_check() -> None:
    said = turn("can I use olive oil, please check", intent="gel_alternatives", topics="gel_alternatives")
    assert not wants_check(said)
    assert wants_check(turn("can I use it, please check", intent="can_i_use", topics="can_i_use, are_you_sure"))


@pytest.mark.parametrize(
    "text", ["could we do the check tomorrow", "the questions can wait", "let's leave the check for now", "quiz later"]
)
def test_it_is_put_off(text: str) -> None:
    assert puts_off_check(turn(text, intent=START))
    reply = respond(asked_for, turn(text, intent=START), Memory(), KNOWLEDGE)
    assert reply.envelope == {"kind": "smalltalk"}
    assert "check me" in reply.messages[0]


def test_what_is_asked_instead_is_answered() -> None:
    said = turn("the check later please, where on the face first?", intent=START, topics=f"{START}, areas")
    reply = respond(asked_for, said, Memory(), KNOWLEDGE)
    assert (reply.envelope["kind"], reply.envelope["topics"]) == ("answer", ["areas"])


@pytest.mark.parametrize("text", ["check me now", "ask me the questions", "screen me please"])
def test_the_wish_itself_puts_nothing_off(text: str) -> None:
    assert not puts_off_check(turn(text, intent=START))

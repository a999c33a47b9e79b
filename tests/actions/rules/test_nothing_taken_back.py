"""Words about Mica's answer, about the device or about somebody else take nothing back while a verdict stands."""

from __future__ import annotations

from datetime import timedelta

import pytest

from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.respond import respond
from actions.rules.turn import read_turn
from actions.rules.withdrawals import lied, takes_back
from tests.actions.rules.talking import KNOWLEDGE, TODAY, handler_of, message_of, turn

FACTS = [
    Fact("pacemaker", State.PRESENT, Basis.STATED, TODAY),
    Fact("breastfeeding", State.PRESENT, Basis.STATED, TODAY),
    Fact("botox", State.PRESENT, Basis.STATED, TODAY, day=TODAY - timedelta(days=3)),
    Fact("epilepsy", State.PRESENT, Basis.STATED, TODAY),
]
STATEMENTS = [
    # complaints and arguments about the answer
    "you said yes before, you can't take it back now",
    "no way, a promise is a promise, you don't get to take that back",
    "please take it back, that rule is daft",
    "take it back, you told me I could",
    "nobody at the shop would take it back",
    "if you'd only take that back I could start",
    "that was a joke of an answer",
    "your reply must be a typo",
    "I'm sure that was a mistake of the programme",
    "that was a mistake on your side, wasn't it",
    "admit it, that was a mistake",
    "I hope that was a joke",
    "you're just kidding, right",
    "you are only joking with me",
    "not true, my salon does it all day",
    "scrap the rules for once",
    "that's not my problem, it is yours",
    # questions
    "was that a typo?",
    "do you think I was joking?",
    "can I take it back to the shop then?",
    "why would you take that back?",
    "are you saying I made it up?",
    "what if I lied?",
    # quotes
    "my husband says I made it all up",
    "the nurse thought I was kidding",
    "he goes: I take it back, you may",
    "the leaflet said that was a mistake",
    "they told me I was lying",
    # the device and other things
    "buying it was a mistake",
    "that was a mistake, paying so much for a gadget",
    "I'll take it back to Argos then",
    "I made it up to level four last week",
    "I was messing about with the settings",
    "I was lying on the sofa when I read this",
    "I lied to the girl at the counter about my age",
    "the device is not mine, it's my sister's",
    "it's my mum's, sorry, the wand I mean",
    "it came out on the market years ago",
    "I haven't got one, the manual I mean",
    # denied
    "I wasn't joking",
    "I never made it up",
    "I won't take that back, it is so",
    "I didn't lie and I was not kidding",
]


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.condition)
@pytest.mark.parametrize("intent", ["nlu_fallback", "correction"])
@pytest.mark.parametrize("text", STATEMENTS)
def test_the_verdict_stands(text: str, intent: str, fact: Fact) -> None:
    memory = Memory(Profile().with_fact(USER, fact), changed=((USER, fact.condition),))
    settings = {"intent": intent}
    reply = respond(handler_of(settings), read_turn(message_of(text, settings), TODAY), memory, KNOWLEDGE)
    (known,) = reply.memory.profile.facts(USER)
    assert (known.condition, known.state, known.basis) == (fact.condition, State.PRESENT, Basis.STATED)
    assert fact.day is None or (known.day is not None and known.day >= fact.day)
    assert not reply.memory.profile.others
    assert reply.envelope.get("verdict") != "none_matched"


@pytest.mark.parametrize(
    "text",
    [
        "I take that back",
        "sorry, I take it back, I misread it",
        "I'd like to take that back",
        "I made it all up lol",
        "haha, only joking",
        "I'm just kidding",
        "oh sorry, that was a silly mistake",
        "it was a typo, sorry",
        "I was only messing with you",
        "ignore that, I was teasing",
        "ok I admit, that was a joke. What about gel?",
    ],
)
def test_the_own_words_can_be_taken_back(text: str) -> None:
    assert takes_back(text)
    memory = Memory(Profile().with_fact(USER, FACTS[0]), changed=((USER, "pacemaker"),))
    assert respond(handler_of({}), turn(text), memory, KNOWLEDGE).memory.profile.facts(USER) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I lied", True),
        ("ok, I lied about that", True),
        ("sorry, I was lying", True),
        ("I was lying in bed", False),
        ("I lied to my dentist", False),
        ("she says I lied", False),
    ],
)
def test_a_lie_of_ones_own(text: str, expected: bool) -> None:
    assert lied(text) is expected

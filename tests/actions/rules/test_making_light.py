"""What makes light of a verdict gets it again; what somebody else did is no question for them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.rules.memory import Memory
from actions.rules.oneself import has_nothing
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.remembering import remember
from actions.rules.respond import respond
from actions.rules.scope import fallback
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn


def known(who: str, condition: str, basis: Basis = Basis.STATED) -> Memory:
    state = State.UNKNOWN if basis is Basis.ASKED else State.PRESENT
    return Memory(Profile().with_fact(who, Fact(condition, state, basis, TODAY)))


@pytest.mark.parametrize(
    ("text", "who", "condition"),
    [
        ("she will sign a waiver", "client", "electronic_implant"),
        ("she'd sign any disclaimer you like", "client", "pacemaker"),
        ("she takes full responsibility", "client", "pacemaker"),
        ("she did the test just now, positive!", "client", "pregnancy"),
        ("a few goes before Easter makes no odds", USER, "loop_recorder"),
        ("a single time can't hurt", USER, "epilepsy"),
        ("it's at my own risk", USER, "pregnancy"),
        ("my cousin used hers until the birth", USER, "pregnancy"),
    ],
)
def test_the_verdict_stands(text: str, who: str, condition: str) -> None:
    envelope = respond(fallback, turn(text, intent="out_of_scope_other"), known(who, condition), KNOWLEDGE).envelope
    told = (envelope["kind"], envelope.get("verdict"), envelope.get("subject"))
    assert told == ("verdict", "avoid", "user" if who == USER else "other")


def test_a_guess_about_the_friend_is_not_kept() -> None:
    told = turn("my friend used hers all through it", found="friend:iud", intent="already_used")
    told = replace(told, mentions=tuple(replace(m, text="") for m in told.mentions))
    reply = respond(fallback, told, known(USER, "pregnancy"), KNOWLEDGE)
    assert (reply.envelope["verdict"], reply.envelope["subject"]) == ("avoid", "user")
    assert "friend" not in reply.memory.profile.others


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("for myself no injections no nothing, how often", True),
        ("just dry skin myself, nothing medical", True),
        ("i don't have anything like that myself. how often?", True),
        ("I have nothing at all", True),
        ("there's nothing wrong with me", True),
        ("I have nothing else", False),
        ("nothing medical, only that", False),
        ("she has nothing", False),
        ("I have nothing wrong apart from that", False),
    ],
)
def test_what_was_only_asked_about_is_cleared(text: str, expected: bool) -> None:
    assert has_nothing(text) is expected
    after = remember(known(USER, "botox", Basis.ASKED), turn(text), KNOWLEDGE.conditions)
    assert (after.profile.facts(USER)[0].state is State.ABSENT) is expected


def test_what_was_told_is_not_cleared() -> None:
    after = remember(known(USER, "epilepsy"), turn("nothing medical myself. how often?"), KNOWLEDGE.conditions)
    assert after.profile.facts(USER)[0].state is State.PRESENT

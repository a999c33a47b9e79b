"""Clients who are counted off one after another are several people, and none of them is the user."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.rules.guidance import plan
from actions.rules.memory import Memory
from actions.rules.next_client import next_has_nothing, of_bare_client, of_client_at_work, of_next_client
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.respond import respond
from actions.rules.salons import of_anybody_well
from actions.rules.somebody_well import for_somebody_well
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn

EPILEPSY = Fact("epilepsy", State.PRESENT, Basis.STATED, TODAY)
SALON = Memory(Profile().with_fact("client", EPILEPSY))
TWO_KNOWN = Memory(SALON.profile.with_fact("next client", EPILEPSY))


@pytest.mark.parametrize(
    ("text", "memory", "who"),
    [
        ("4 clients today. first one: a pacemaker", Memory(), "first client"),
        ("several patients are waiting, first: pacemaker since May", Memory(), USER),
        ("second one has a pacemaker", SALON, "second client"),
        ("third is on a pacemaker", SALON, "third client"),
        ("ok, and the 2nd lady wears a pacemaker", SALON, "second client"),
        ("another has a pacemaker", SALON, "next client"),
        ("the 4 o'clock has a pacemaker", SALON, "next client"),
        ("my 2pm is on a pacemaker", SALON, USER),
        ("one more client who wears a pacemaker", SALON, "next client"),
        ("a different lady has a pacemaker", SALON, "next client"),
        ("and yet another regular with a pacemaker", SALON, "next client"),
        ("another lady has a pacemaker", TWO_KNOWN, "third client"),
        ("the next one has a pacemaker", TWO_KNOWN, "next client"),
        ("one more thing, i have a pacemaker", SALON, USER),
        ("a new pacemaker is in my chest", SALON, USER),
        ("second one has a pacemaker", Memory(), USER),
        ("second one is in my chest, a pacemaker", SALON, USER),
        ("first of all, i have a pacemaker", SALON, USER),
    ],
)
def test_whose_it_is(text: str, memory: Memory, who: str) -> None:
    assert [m.who for m in of_next_client(turn(text, found="pacemaker"), memory).mentions] == [who]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("next lady ticked nothing at all on the form. twice a week?", True),
        ("another client put none, is weekly fine", True),
        ("the next client has no conditions, how often?", True),
        ("next lady ticked nothing but the pregnancy box", False),
        ("next client ticked epilepsy", False),
        ("I ticked nothing on the form", False),
    ],
)
def test_the_next_has_nothing(text: str, expected: bool) -> None:
    assert next_has_nothing(text) is expected
    assert (for_somebody_well(turn(text), SALON, KNOWLEDGE) is not None) is expected


def test_a_healthy_boyfriend_is_answered_for() -> None:
    memory = Memory(Profile().with_fact(USER, EPILEPSY))
    text = "And my boyfriend, can he use it? He is a healthy man of 30"
    reply = for_somebody_well(turn(text), memory, KNOWLEDGE)
    assert reply is not None
    assert reply.envelope["verdict"] == "none_matched"
    assert reply.envelope["subject"] == "other"
    assert "epilepsy" in " ".join(reply.messages)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Beautician here. Elderly client has a pacemaker, what do I say?", "client"),
        ("Customer wears a pacemaker. Do I treat?", "client"),
        ("one regular patient of mine has a pacemaker after a fall", "client"),
        ("New customer on Friday, pacemaker, signed the waiver. Do I refuse her?", "client"),
        ("Client, 61, pacemaker since 2019. OK to treat?", "client"),
        ("Heart patient, 61, with a pacemaker. Can I use it?", USER),
        ("Patient, 61, pacemaker, can I have it done in a salon", USER),
        ("I have a pacemaker and a client has none", USER),
        ("my regular client has two kids and I have a pacemaker", USER),
        ("Client has a spa day with me. There is a pacemaker in my chest", USER),
    ],
)
def test_what_a_bare_client_has(text: str, who: str) -> None:
    (told,) = of_bare_client(turn(text, found="pacemaker")).mentions
    assert told.who == who


def test_a_healthy_client_is_none_of_those_who_were_told_of() -> None:
    assert of_anybody_well(turn("how often in my salon for a healthy client?")).text.endswith("for somebody healthy?")
    assert of_anybody_well(turn("how often for my client?")).text == "how often for my client?"
    told = turn("a healthy client with a pacemaker", found="client:pacemaker")
    assert of_anybody_well(told) == told


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("my insurer leaves the pacemaker to me", USER),
        ("my insurer says a pacemaker is up to the therapist", "client"),
        ("my training covered a pacemaker", "client"),
        ("when can I treat her with the pacemaker", "client"),
        ("my pacemaker was checked", USER),
        ("pacemaker and tired", USER),
    ],
)
def test_what_the_client_has_is_hers_at_work(text: str, who: str) -> None:
    pacemaker = Fact("pacemaker", State.PRESENT, Basis.STATED, TODAY)
    memory = Memory(Profile().with_fact("client", pacemaker))
    (told,) = of_client_at_work(turn(text, found="pacemaker"), memory).mentions
    assert told.who == who


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("how often do most clients come", "plan"),
        ("how many times do your customers usually have it", "plan"),
        ("how often should that client come", "verdict"),
        ("so how often then", "verdict"),
    ],
)
def test_clients_in_general_are_not_the_one_spoken_of(text: str, kind: str) -> None:
    asked = replace(turn(text), intent="frequency", topics=("frequency",))
    assert respond(plan, asked, SALON, KNOWLEDGE).envelope["kind"] == kind

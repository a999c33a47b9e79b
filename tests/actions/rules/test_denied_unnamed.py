"""What denies without a name what was told or asked before, and what only sounds like it."""

from __future__ import annotations

import pytest

from actions.rules.denied_unnamed import has_none
from actions.rules.follow_up import follow_up
from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.remembering import remember
from actions.rules.respond import respond
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn


def state_after(text: str, *conditions: str, asked: bool = False) -> dict[str, State]:
    profile = Profile()
    for condition in conditions:
        state, basis = (State.UNKNOWN, Basis.ASKED) if asked else (State.PRESENT, Basis.STATED)
        profile = profile.with_fact(USER, Fact(condition, state, basis, TODAY))
    memory = Memory(profile, changed=tuple((USER, c) for c in conditions))
    facts = remember(memory, turn(text, intent="nlu_fallback"), KNOWLEDGE.conditions).profile.facts(USER)
    return {f.condition: f.state for f in facts}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("I don't have it", "epilepsy"),
        ("no, I really haven't got it.", "epilepsy"),
        ("Oh sorry, I misread. I don't have that!", "diabetes"),
        ("I don't actually have it, my sister does", "ms_neuro"),
        ("I don't have it so how many days a week can I do", "epilepsy"),
        ("I've never had it at all", "cancer_active"),
        ("honestly, I haven't got one", "pacemaker"),
        ("I don't have any", "filler"),
        ("I have none, it was a typo", "diabetes"),
        ("I have none", "cochlear"),
        ("I don't have it, I have mistyped", "epilepsy"),
        ("actually I don't", "epilepsy"),
        ("that's my brother. I don't have it, we both got tested", "bleeding"),
        ("I don't have it, my two sisters do", "epilepsy"),
        ("oh wait, I'm not", "pregnancy"),
        ("I haven't got one. Can I have a plan then", "pacemaker"),
    ],
)
def test_a_plain_denial_counts(text: str, condition: str) -> None:
    assert state_after(text, condition)[condition] is State.ABSENT


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        # something else is denied
        ("I haven't had any bother with it", "pacemaker"),
        ("I've never had any bother with it", "pacemaker"),
        ("I don't have any side effects", "pacemaker"),
        ("I haven't had it long", "cochlear"),
        ("I don't have it badly", "eczema_psoriasis"),
        ("I haven't had it seen to", "bells_palsy"),
        ("I never had it serviced", "icd"),
        ("I don't have it under control", "diabetes"),
        ("I haven't had one go off", "icd"),
        ("I haven't had any attacks", "ms_neuro"),
        ("it isn't so terrible nowadays", "epilepsy"),
        ("it isn't true epilepsy", "epilepsy"),
        ("I don't have that many", "epilepsy"),
        # some were had once
        ("I haven't had any since my teens", "epilepsy"),
        ("I haven't had any. Not since 2017", "epilepsy"),
        ("I haven't had it, not lately", "migraine"),
        ("I don't have it anymore", "epilepsy"),
        ("I'm not anymore", "pregnancy"),
        ("I don't have it now", "epilepsy"),
        ("I haven't had one, well, only the one", "botox"),
        # a doctor, a symptom, an attack
        ("I don't have one", "diabetes"),
        ("I haven't got one, the nurse retired", "pacemaker"),
        ("I don't have any", "epilepsy"),
        ("I haven't had any", "epilepsy"),
        ("I have none", "heart_condition"),
        ("I haven't", "diabetes"),
        ("I didn't", "epilepsy"),
        # what is disputed may be the verdict
        ("that isn't true", "epilepsy"),
        ("it isn't so. I asked the team and newer ones are fine", "icd"),
        ("It is not true, my surgeon says otherwise", "cochlear"),
        # nobody can tell what a bare denial denies
        ("I don't", "epilepsy"),
        ("I'm not", "bleeding"),
        ("no, I haven't", "botox"),
        ("Well, I didn't", "filler"),
        # there is more than one
        ("I don't have one, I have two", "pacemaker"),
        ("I haven't got one. I've got a pair", "cochlear"),
        ("I don't have one, it is two of them", "electronic_implant"),
        ("I never had it, I have it now", "epilepsy"),
        # only said
        ("I'm not saying I don't have it", "epilepsy"),
        ("I told them I don't have it", "epilepsy"),
        ("I wish, I don't have it easy", "epilepsy"),
        ("who says I haven't got it", "epilepsy"),
    ],
)
def test_what_only_sounds_like_a_denial_changes_nothing(text: str, condition: str) -> None:
    assert state_after(text, condition)[condition] is State.PRESENT


def test_of_two_that_were_told_it_is_neither() -> None:
    told = state_after("I don't have it", "epilepsy", "diabetes")
    assert set(told.values()) == {State.PRESENT}
    assert set(state_after("I made a typo, I don't have it", "epilepsy", "diabetes").values()) == {State.ABSENT}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("nope, that's not me", "epilepsy"),
        ("I've never had it myself. What gel do I need?", "epilepsy"),
        ("I never had a single one", "seizures"),
        ("I've never had one in my life!", "pacemaker"),
        ("luckily it doesn't apply to me", "pregnancy"),
        ("I don't have one", "icd"),
    ],
)
def test_what_was_only_asked_about_is_denied(text: str, condition: str) -> None:
    assert state_after(text, condition, asked=True)[condition] is State.ABSENT


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("I've never had any issues with mine", "pacemaker"),
        ("I've never had it looked at", "pacemaker"),
        ("I never had one that bad", "seizures"),
        ("I never had any, not since 2015", "seizures"),
        ("that's not me in the picture", "pregnancy"),
        ("that isn't my problem right now", "epilepsy"),
        ("I've never had one, a nurse I mean", "diabetes"),
        ("it's not something I have often", "seizures"),
        ("I haven't had any", "seizures"),
    ],
)
def test_what_was_asked_about_and_is_not_denied_stays(text: str, condition: str) -> None:
    assert state_after(text, condition, asked=True)[condition] is State.UNKNOWN


@pytest.mark.parametrize("text", ["I don't have it?", "if I don't have it", "I don't have it at night", "I have one"])
def test_half_a_denial_is_none(text: str) -> None:
    assert not has_none(text)


@pytest.mark.parametrize("text", ["I haven't had any since 2017", "I don't have one", "I'm not anymore"])
def test_half_a_denial_is_answered_by_what_stands(text: str) -> None:
    profile = Profile().with_fact(USER, Fact("epilepsy", State.PRESENT, Basis.STATED, TODAY))
    memory = Memory(profile, changed=((USER, "epilepsy"),))
    reply = respond(follow_up, turn(text, intent="deny"), memory, KNOWLEDGE)
    assert (reply.envelope["kind"], reply.envelope["verdict"]) == ("verdict", "avoid")


@pytest.mark.parametrize("text", ["I don't", "I haven't", "I don't have that, sorry", "I'm not"])
def test_no_pronoun_denies_what_a_day_is_asked_for(text: str) -> None:
    botox = Fact("botox", State.PRESENT, Basis.STATED, TODAY)
    memory = Memory(Profile().with_fact(USER, botox), changed=((USER, "botox"),), asked=f"when:{USER}")
    reply = respond(follow_up, turn(text, intent="deny"), memory, KNOWLEDGE)
    assert reply.memory.profile.facts(USER) == (botox,)
    assert reply.envelope["verdict"] == "wait"


def test_a_bare_denial_is_asked_about_and_then_taken() -> None:
    memory = Memory(
        Profile().with_fact(USER, Fact("epilepsy", State.PRESENT, Basis.STATED, TODAY)), changed=((USER, "epilepsy"),)
    )
    asked = respond(follow_up, turn("I don't", intent="deny"), memory, KNOWLEDGE)
    assert "I don't have it" in asked.messages[0]
    denied = respond(follow_up, turn("I don't have it", intent="deny"), asked.memory, KNOWLEDGE)
    assert denied.memory.profile.facts(USER)[0].state is State.ABSENT


def test_a_denial_out_of_the_blue_is_asked_about() -> None:
    memory = Memory(Profile().with_fact(USER, Fact("epilepsy", State.PRESENT, Basis.STATED, TODAY)))
    asked = respond(follow_up, turn("I haven't got it", intent="deny"), memory, KNOWLEDGE)
    assert (asked.envelope["kind"], asked.envelope["verdict"]) == ("verdict", "avoid")
    denied = respond(follow_up, turn("I don't have it", intent="deny"), asked.memory, KNOWLEDGE)
    assert denied.memory.profile.facts(USER)[0].state is State.ABSENT

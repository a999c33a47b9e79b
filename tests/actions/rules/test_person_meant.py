"""Only a plain correction makes what was told of oneself another person's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from actions.rules.memory import Memory
from actions.rules.person_meant import meant_person
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.remembering import remember
from actions.rules.whose_after_all import person_after_all
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("no sorry i mean my mum", "mum"),
        ("I mean my brother", "brother"),
        ("i meant my aunt, can she try", "aunt"),
        ("no, I meant my son has it, not me", "son"),
        ("oh no, my sister. not me", "sister"),
        ("sorry, my gran has it, not me", "gran"),
        ("that bit is wrong, it's my wife not me", "wife"),
        ("not me lol, my best friend", "friend"),
        ("actually no, it's my brother who has it, I don't", "brother"),
        ("it's my brother who has it, I don't know why", ""),
        ("I mean my sister-in-law has one, not me", "sister-in-law"),
        ("I mean my mum is worried about it", ""),
        ("i mean my son wants me off the phone", ""),
        ("the device is for my mum, not me", ""),
        ("it's a present for my mum, not me", ""),
        ("why not me? my mum uses it", ""),
        ("it's not me, my husband says", ""),
        ("the neurologist likes my husband, not me", ""),
        ("you mean my mum", ""),
        ("I meant my husband is the one who drives me", ""),
        ("I meant my sister is the one who has it", "sister"),
        ("I meant my wife who is pregnant", "wife"),
        ("i meant my dad who pays for it", ""),
        ("wait, that's my husband, not me, on the other line", ""),
        ("sorry, that's my sister in the photo, not me", ""),
    ],
)
def test_who_is_meant(text: str, who: str) -> None:
    assert meant_person(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Sorry, that was my daughter. I'm back now", ""),
        ("sorry that was my son", ""),
        ("hang on, that was my mum's call, on the phone", ""),
        ("wait, it's my husband at the door", ""),
        ("oops, that was my niece typing", ""),
        ("no, that was my partner", ""),
        ("correction: that was my son, not me", "son"),
        ("sorry, I mixed it up, it was my sister", "sister"),
        ("no, it is my wife, I haven't got it", "wife"),
        ("oops, that was my mum's", "mum"),
        ("wait, that's my husband, not me, on the other line", ""),
    ],
)
def test_somebody_who_comes_in_has_nothing(text: str, who: str) -> None:
    assert person_after_all(text) == who


def known(*conditions: str) -> Memory:
    profile = Profile()
    for condition in conditions:
        profile = profile.with_fact(USER, Fact(condition, State.PRESENT, Basis.STATED, TODAY))
    return Memory(profile)


@pytest.mark.parametrize("text", ["Sorry, that was my son", "sorry, that was my daughter on the phone. how often?"])
def test_an_interruption_moves_nothing(text: str) -> None:
    memory = replace(known("epilepsy"), changed=((USER, "epilepsy"),))
    after = remember(memory, turn(text, intent="correction"), KNOWLEDGE.conditions).profile
    assert [f.condition for f in after.facts(USER)] == ["epilepsy"]


@pytest.mark.parametrize("last", [True, False])
def test_what_is_named_moves_and_only_that(last: bool) -> None:
    memory = known("blood_pressure", "thyroid")
    memory = replace(memory, changed=((USER, "blood_pressure"), (USER, "thyroid")) if last else ())
    text = "the blood pressure bit is wrong, that's my husband not me"
    told = turn(text, found="blood_pressure", intent="correction")
    after = remember(memory, told, KNOWLEDGE.conditions).profile
    assert [f.condition for f in after.facts(USER)] == ["thyroid"]
    assert [f.condition for f in after.facts("husband")] == ["blood_pressure"]


def test_what_is_said_of_oneself_does_not_move() -> None:
    told = turn("I have epilepsy. it's my wife who asks, not me", found="epilepsy")
    assert [f.condition for f in remember(Memory(), told, KNOWLEDGE.conditions).profile.facts(USER)] == ["epilepsy"]


def test_what_was_planned_is_no_earlier_day() -> None:
    planned = Fact("filler", State.UNKNOWN, Basis.PLANNED, TODAY, day=date(2026, 12, 2))
    memory = Memory(Profile().with_fact(USER, planned), changed=((USER, "filler"),))
    after = remember(memory, turn("sorry, it was on Friday, the hair", intent="correction"), KNOWLEDGE.conditions)
    assert after.profile.facts(USER) == (planned,)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("no wait, Friday was the hair appointment. the Botox was Wednesday the 11th", date(2026, 11, 11)),
        ("sorry wrong, Friday was the dentist, Botox was Wednesday the 11th", date(2026, 11, 11)),
        ("Friday was the hair appointment, Botox was Wednesday the 11th", date(2026, 11, 20)),
        ("the Botox was Wednesday the 11th", date(2026, 11, 20)),
    ],
)
def test_a_day_that_was_of_another_matter_is_put_right(text: str, day: date) -> None:
    botox = Fact("botox", State.PRESENT, Basis.STATED, TODAY, day=date(2026, 11, 20))
    memory = Memory(Profile().with_fact(USER, botox), changed=((USER, "botox"),))
    told = turn(text, found="botox@wednesday the 11th", intent="botox_timing")
    assert remember(memory, told, KNOWLEDGE.conditions).profile.facts(USER)[0].day == day


@pytest.mark.parametrize(
    "text", ["it's for my mum, not me", "not for me, for my sister", "sorry, that's for my wife, not me"]
)
def test_who_gets_the_device_has_nothing_of_the_user(text: str) -> None:
    memory = replace(known("pacemaker"), changed=((USER, "pacemaker"),))
    after = remember(memory, turn(text, intent="correction"), KNOWLEDGE.conditions).profile
    assert [f.condition for f in after.facts(USER)] == ["pacemaker"]


def test_what_was_only_asked_about_is_theirs() -> None:
    asked = Fact("pacemaker", State.UNKNOWN, Basis.ASKED, TODAY)
    memory = Memory(Profile().with_fact(USER, asked), changed=((USER, "pacemaker"),))
    after = remember(memory, turn("it's for my mum, not me", intent="correction"), KNOWLEDGE.conditions).profile
    assert [f.condition for f in after.facts("mum")] == ["pacemaker"]

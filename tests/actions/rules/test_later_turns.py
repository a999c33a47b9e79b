"""What a later turn does to what was told: shared with the user, taken for a misreading, asked about once more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from actions.rules.asked_again import asks_for_verdict, looks_for_a_way
from actions.rules.memory import Memory
from actions.rules.oneself import asks_for_somebody_well, is_clear, is_clear_of_it
from actions.rules.over_now import over_now
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.recollection import fact_words
from actions.rules.remembering import remember
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn

PACED = Fact("pacemaker", State.PRESENT, Basis.STATED, TODAY)
SISTER = Memory(Profile().with_fact("sister", PACED), changed=(("sister", "pacemaker"),))


@pytest.mark.parametrize(
    "text",
    [
        "I have one as well, identical twins, identical hearts. so me?",
        "thing is, so have I, same hearts we have",
        "I've got one too by the way, good hearts otherwise",
    ],
)
def test_what_another_has_is_the_user_s_too_beside_a_denial(text: str) -> None:
    told = turn(text, found="heart_condition~absent", intent="sharing")
    assert "pacemaker" in remember(SISTER, told, KNOWLEDGE.conditions).profile.user


@pytest.mark.parametrize(
    "text", ["I don't have one, my heart is fine", "if I have one too, and my heart?", "my heart is fine"]
)
def test_what_another_has_stays_theirs(text: str) -> None:
    told = turn(text, found="heart_condition~absent", intent="sharing")
    assert "pacemaker" not in remember(SISTER, told, KNOWLEDGE.conditions).profile.user


def after_none(text: str) -> State:
    memory = Memory(Profile().with_fact(USER, replace(PACED, condition="icd")))
    told = turn(text, found="electronic_implant~absent", intent="check_condition")
    return remember(memory, told, KNOWLEDGE.conditions).profile.user["icd"].state


@pytest.mark.parametrize(
    "text",
    [
        "I misread it, it's addressed to my dad. I've no implant of any kind, never had one",
        "wrong letter! I have no implants at all",
        "my mistake, same name. never had any implant whatsoever",
        "it's someone else's, I don't have any implant of any sort",
    ],
)
def test_who_misread_and_has_no_implant_of_any_kind_has_none(text: str) -> None:
    assert after_none(text) is State.ABSENT


@pytest.mark.parametrize(
    "text",
    [
        "I have no implant of any kind",
        "I misread it, no implant of any kind then?",
        "suppose I misread it and have no implant at all",
        "I misread the manual. no implant problems",
    ],
)
def test_anything_less_leaves_it(text: str) -> None:
    assert after_none(text) is State.PRESENT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("so tonight would be possible?", True),
        ("then tomorrow is ok?", True),
        ("so today's fine then?", True),
        ("Saturday would be all right?", True),
        ("tonight would be possible for a call", False),
        ("Did you forget?", True),
        ("have you forgotten that already?", True),
        ("did you forget me", False),
        ("forget me", False),
    ],
)
def test_the_verdict_is_asked_for(text: str, expected: bool) -> None:
    assert asks_for_verdict(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ok seeing the gp thursday. the rest of my face in the meantime?", True),
        ("meanwhile the other side?", True),
        ("everywhere else until then?", True),
        ("the rest of my day is free", False),
        ("it's coming out in January, after that?", True),
        ("and before that?", True),
        ("what do I do after cleansing?", False),
        ("he's right as rain now", True),
        ("she is fully recovered again", True),
        ("she is fine with it, what gel do I use", False),
        ("and the 3rd?", True),
        ("what about the 12th of December then?", True),
        ("or next Friday?", True),
        ("and 3 times?", False),
        ("and how often?", False),
    ],
)
def test_another_way_round_what_stands(text: str, expected: bool) -> None:
    assert looks_for_a_way(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("And me? I am 47, no issues at all.", True),
        ("what about me then? I'm 71, nothing wrong", True),
        ("for me? nowt wrong with me", True),
        ("And me? I am 47, no issues but my heart", False),
        ("And me? I'm 30 and not sure", False),
        ("And me? I have nothing wrong but my heart", False),
        ("And me? I have nothing wrong but my mum has", True),
        ("I am 47, no issues at all with the device so far", False),
    ],
)
def test_and_me_by_somebody_well(text: str, expected: bool) -> None:
    assert (is_clear(text) and is_clear_of_it(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("my wife is having no problem of any kind, for her how many days in a week", True),
        ("my dad has no illnesses at all, can he use it", True),
        ("how often for my sister, nowt wrong with her", True),
        ("my wife is having no problem with the gel, for her how many days", False),
        ("my husband has a problem of some kind, for him how often", False),
    ],
)
def test_somebody_else_who_is_well(text: str, expected: bool) -> None:
    assert asks_for_somebody_well(text) is expected


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("wait, I mixed up the letters, it was taken out back in May, all healed", True),
        ("they removed it in May", True),
        ("it was taken out but they put it back in", False),
        ("they may have taken it out", False),
    ],
)
def test_out_in_may(text: str, out: bool) -> None:
    memory = Memory(Profile().with_fact(USER, PACED))
    assert bool(over_now(memory, turn(text), KNOWLEDGE.conditions)) is out


def test_an_implant_is_there_since_a_day() -> None:
    year = replace(PACED, day=date(2018, 12, 31))
    assert fact_words(year, KNOWLEDGE) == "a pacemaker since 2018"
    assert fact_words(replace(PACED, day=date(2024, 5, 3)), KNOWLEDGE) == "a pacemaker since 3 May 2024"
    assert fact_words(replace(year, condition="botox"), KNOWLEDGE) == "Botox on 31 December 2018"
    assert fact_words(replace(year, basis=Basis.REMOVED), KNOWLEDGE).endswith("on 31 December 2018")

"""Confessions ("there is no friend"), mistakes ("that was my sister's") and who of several people is meant."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from actions.rules.memory import Memory
from actions.rules.people import named_again, spoken_of
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.remembering import remember
from actions.rules.subject import subject_of
from actions.rules.whose_after_all import confessed, of_who_has_it, of_whom_it_was, person_after_all
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn

PACEMAKER = Fact("pacemaker", State.PRESENT, Basis.STATED, TODAY)
FILLER = Fact("filler", State.PRESENT, Basis.STATED, TODAY, day=date(2026, 11, 18))


def known(**people: Fact) -> Memory:
    profile = Profile()
    for who, fact in people.items():
        profile = profile.with_fact(who, fact)
    return Memory(profile)


@pytest.mark.parametrize(
    "text",
    [
        "ok, there's no mate. it's me",
        "there isn't any cousin, obviously",
        "fine, I'm the friend",
        "the client is me",
        "the boss in this story is me",
        "the friend I asked about is me",
        "my 'friend' is actually me",
        "that neighbour doesn't exist",
        "I made up the friend",
        "I was asking for myself",
        "it's my own heart we are talking about",
        "i lied, it was me all along",
        "I'm the sister I told you about",
    ],
)
def test_confessed(text: str) -> None:
    assert confessed(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'm the daughter, I'd do it on him",
        "it's for me then, how often",
        "my friend is with me",
        "my friend doesn't know i'm asking",
        "is there no client this is wrong for",
        "i am a friend of hers",
        "it's my own device",
        "there is no reason my friend can't",
        "it was me who bought it",
    ],
)
def test_no_confession(text: str) -> None:
    assert not confessed(text)


def test_what_was_told_of_the_friend_is_the_user_s_with_its_day() -> None:
    memory = known(mum=PACEMAKER, friend=FILLER)
    after = remember(memory, turn("the friend is me"), KNOWLEDGE.conditions).profile
    assert after.facts(USER) == (FILLER,)
    assert after.facts("mum") == (PACEMAKER,)
    assert after.facts("friend") == (FILLER,)


def test_without_a_name_the_person_spoken_of_last_is_meant() -> None:
    memory = known(friend=FILLER, dad=PACEMAKER)
    after = remember(memory, turn("i lied, it was me all along"), KNOWLEDGE.conditions).profile
    assert [f.condition for f in after.facts(USER)] == ["pacemaker"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("no hang on, that was my sister's! i only drove her", "sister"),
        ("whoops wrong tab, that's my daughter's", "daughter"),
        ("sorry, it was my flatmate, i had nothing done", "flatmate"),
        ("sorry, it was my mum who had it, i'm fine", "mum"),
        ("actually that was my brother who got lasered, not me", "brother"),
        ("no, it was my son who got hurt, i have nothing", "son"),
        ("it was my wife who got cross, i'm fine", ""),
        ("it was my wife who had it as well, i'm fine", ""),
        ("it was my wife who had it", ""),
        ("that was my sister's idea, sorry", ""),
        ("that was my mum's and mine too, sorry", ""),
        ("was that my sister?", ""),
        ("no, it was my wife who put it in", ""),
        ("that is my sister's", ""),
        ("no, that was my sister's. mine was on thursday", ""),
        ("wait, that was my sister's, i had it on monday", ""),
    ],
)
def test_it_was_another_s(text: str, who: str) -> None:
    assert person_after_all(text) == who


def test_it_moves_with_its_day() -> None:
    memory = replace(known(user=FILLER), changed=((USER, "filler"),))
    assert USER == "user"
    after = remember(memory, turn("wait no, that was my sister's"), KNOWLEDGE.conditions).profile
    assert after.facts(USER) == ()
    assert after.facts("sister") == (FILLER,)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("and dad on sundays, with gloves?", "dad"),
        ("you know what, father can use it when it is off", "dad"),
        ("could mum have a go with it turned down", "mum"),
        ("can he try with the thing off", "dad"),
        ("may she?", "mum"),
        ("just me then, how often?", USER),
        ("can i borrow dad's device", USER),
        ("how often should i, if dad leaves it alone", USER),
    ],
)
def test_who_of_several_is_meant(text: str, who: str) -> None:
    assert subject_of(turn(text), known(mum=PACEMAKER, dad=PACEMAKER)) == who


def test_who_is_only_named_is_not_asked_for() -> None:
    memory = known(mum=PACEMAKER, dad=PACEMAKER)
    assert named_again("leave out dad, a rota for the rest", memory) is None
    assert named_again("mum says it is fine for dad", memory) == "dad"
    assert spoken_of("and he?", known(dad=PACEMAKER, sister=PACEMAKER)) == "dad"
    assert spoken_of("and she?", known(dad=PACEMAKER)) == "dad"


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("I had filler on Monday. no wait, that was my cousin, not me", {"cousin"}),
        ("got filler lately, oops, I meant my wife has it, not me. I'm fine", {"wife"}),
        ("that was my cousin, not me. I had filler on Monday", {USER}),
        ("I had filler on Monday. sorry, that was my cousin, not me, but I have the swelling", {USER}),
        ("I had filler on Monday, my cousin too", {USER}),
    ],
)
def test_it_was_another_s_in_the_same_breath(text: str, whose: set[str]) -> None:
    told = of_whom_it_was(turn(text, found="filler"))
    assert {m.who for m in told.mentions if m.fact.state is State.PRESENT} == whose


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("oh wait, that's my uncle Bob's letter. I have no implant", "uncle"),
        ("hang on, it was my wife's. I don't have any implants, never have", "wife"),
        ("my uncle's letter came. I have no implant", ""),
        ("that's my uncle's gadget. I have no implant", ""),
    ],
)
def test_an_implant_denied_as_another_s_is_theirs(text: str, person: str) -> None:
    implant = Fact("icd", State.PRESENT, Basis.STATED, TODAY)
    denial = turn(text, found="electronic_implant~absent")
    denial = replace(denial, mentions=tuple(replace(m, limited=False) for m in denial.mentions))
    after = remember(known(user=implant), denial, KNOWLEDGE.conditions).profile
    assert [who for who in after.others if after.facts(who)] == ([person] if person else [])
    assert ("icd" in {f.condition for f in after.facts(USER)}) is not bool(person)


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("I'm the sister haha", True),
        ("well actually I am the sister, btw", True),
        ("I'm the brother", False),
        ("I'm the sister who bought it for her", False),
    ],
)
def test_the_writer_is_the_one_who_was_spoken_of(text: str, own: bool) -> None:
    memory = remember(known(sister=PACEMAKER), turn(text), KNOWLEDGE.conditions)
    assert ("pacemaker" in memory.profile.user) is own


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("i do not have diabetes, that's my dad", "dad"),
        ("diabetes? not me, it's my auntie", "auntie"),
        ("no diabetes here, that would be daft, it's our mother. can she use it", "mum"),
    ],
)
def test_what_is_denied_is_so_of_whoever_has_it(text: str, who: str) -> None:
    read = of_who_has_it(turn(text, found="diabetes~absent"))
    assert {(m.who, m.fact.state) for m in read.mentions} == {(USER, State.ABSENT), (who, State.PRESENT)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("no diabetes, that's my mum's device", "diabetes~absent"),
        ("it's my mum asking, no diabetes", "diabetes~absent"),
        ("no diabetes and no epilepsy, that's my dad", "diabetes~absent, epilepsy~absent"),
        ("i have diabetes, that's my dad as well", "diabetes"),
    ],
)
def test_a_relative_beside_a_denial_need_not_have_it(text: str, found: str) -> None:
    asked = turn(text, found=found)
    assert of_who_has_it(asked) == asked


def test_the_question_after_it_is_about_whoever_has_it() -> None:
    read = of_who_has_it(turn("I do not have diabetes myself, that's my sister. could she?", found="diabetes~absent"))
    assert subject_of(read, Memory()) == "sister"

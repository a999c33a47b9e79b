"""Whom a message asks about, and who stands first, when several people are known."""

from __future__ import annotations

import pytest

from actions.rules.corrections import me_too
from actions.rules.memory import Memory
from actions.rules.oneself import puts_right
from actions.rules.people import is_relation
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.subject import asked_after, asks_for_several, of_them_again, speaks_of_oneself, subject_of
from tests.actions.rules.talking import TODAY, turn

PACEMAKER = Fact("pacemaker", State.PRESENT, Basis.STATED, TODAY)
EPILEPSY = Fact("epilepsy", State.PRESENT, Basis.STATED, TODAY)


def known(**people: Fact) -> Memory:
    profile = Profile()
    for who, fact in people.items():
        profile = profile.with_fact(who, fact)
    return Memory(profile)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I'm asking", True),
        ("MINE is new", True),
        ("i\u2019ve one", True),
        ("the weather is fine", False),
        ("he swims", False),
    ],
)
def test_speaks_of_oneself(text: str, expected: bool) -> None:
    assert speaks_of_oneself(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"), [("ME TOO", True), ("that\u2019s me", False), ("I've got one too", True), ("he too", False)]
)
def test_me_too(text: str, expected: bool) -> None:
    assert me_too(text) is expected


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("and her?", "mum"),
        ("so is it a no for her?", "mum"),
        ("my mum, is it a no?", "mum"),
        ("My MUM, is it a no?", "mum"),
        ("is it a no for me then?", None),
        ("is it a no?", None),
        ("what do I tell her", "mum"),
        ("it\u2019s sunny for her", None),
    ],
)
def test_asked_after(text: str, who: str | None) -> None:
    assert asked_after(text, known(mum=PACEMAKER)) == who


def test_nobody_is_asked_after_of_whom_nothing_is_known() -> None:
    assert asked_after("and her?", Memory()) is None
    assert asked_after("my dad, is it a no?", known(mum=PACEMAKER)) is None


def test_of_several_people_the_one_asked_for() -> None:
    both = turn("jess is pregnant and tom has a pacemaker", found="jess:pregnancy, tom:pacemaker")
    assert asks_for_several(both)
    one = turn("jess is pregnant and tom has a pacemaker. can Jess?", found="jess:pregnancy, tom:pacemaker")
    assert not asks_for_several(one)
    assert subject_of(one, Memory()) == "jess"


def test_what_a_crowd_has_is_of_the_one_who_has_it_too() -> None:
    crowd = turn("all the women in my club have one", found="women:pacemaker")
    assert subject_of(crowd, known(user=PACEMAKER)) == USER
    assert subject_of(crowd, known(user=EPILEPSY)) == "women"
    assert subject_of(turn("my aunt has one", found="aunt:pacemaker"), known(user=PACEMAKER)) == "aunt"


@pytest.mark.parametrize(("word", "expected"), [("mum", True), ("uncle", True), ("friend", True), ("table", False)])
def test_is_relation(word: str, expected: bool) -> None:
    assert is_relation(word) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("sorry, I misread that", True), ("sorry, can she use it", False), ("she is fine", False)],
)
def test_puts_right(text: str, expected: bool) -> None:
    assert puts_right(text) is expected


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Got a pacemaker as well as mum, how often?", USER),
        ("have a pacemaker too, so has mum", USER),
        ("pacemaker fitted in May, same as mum", USER),
        ("wearing a pacemaker since 2010, and mum?", USER),
        ("and could mum, the pacemaker is from 2018", "mum"),
        ("can mum try as well, her pacemaker is old", "mum"),
        ("she says the pacemaker is fine", "mum"),
    ],
)
def test_what_another_has_is_the_writer_s_when_both_have_it(text: str, who: str) -> None:
    told = of_them_again(turn(text, found="pacemaker"), known(mum=PACEMAKER))
    assert [m.who for m in told.mentions] == [who]

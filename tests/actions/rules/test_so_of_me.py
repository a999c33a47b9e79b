"""What is told of another person and said to be so of the writer as well."""

from __future__ import annotations

from datetime import date

import pytest

from actions.rules.memory import Memory
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.remembering import remember
from actions.rules.so_of_me import is_so_of_me, with_mine
from actions.rules.turn import Mention, Turn
from tests.actions.rules.talking import KNOWLEDGE

_TODAY = date(2026, 7, 1)


def _turn(text: str, *mentions: Mention) -> Turn:
    return Turn(text, "", 1.0, (), (), mentions, (), None, (), _TODAY)


def _mention(condition: str, who: str, basis: Basis = Basis.STATED, day: date | None = None) -> Mention:
    return Mention(condition, Fact(condition, State.PRESENT, basis, _TODAY, day), who, condition)


@pytest.mark.parametrize(
    "text",
    [
        "My aunt has epilepsy. I was told I've got it as well",
        "my twin takes fits and I was diagnosed with the same thing at 12",
        "Mum has a pacemaker and I need one as well",
        "dad wears a heart box, mine is fitted since May",
        "my cousin has MS. I live with the same condition",
        "gran had a tumour and now I have one",
        "my uncle had a bypass, it's my turn next",
        "my boss has epilepsy and her GP said no. So has mine",
        "my aunt was refused for her pacemaker, mine said the same",
        "my brother had a TIA. I had mine in 2015",
        "my colleague had her lips filled, I went the next day",
        "me and my cousin got it done",
        "mum and I went in for fillers last week",
        "she had botox, I had some with her",
        "we both have it, my dad and me",
        "my flatmate has lupus - what if I do too?",
        "he has it. I also have it",
    ],
)
def test_it_is_so_of_the_writer(text: str) -> None:
    assert is_so_of_me(plain_words(text), child=False)


@pytest.mark.parametrize(
    "text",
    [
        "my aunt has epilepsy. I've never had it",
        "my aunt has epilepsy. I hope I don't get it too",
        "my aunt has epilepsy. I'm scared I could get it as well",
        "my aunt has a tens machine for her MS. can I use it too?",
        "my mum has a pacemaker and a wand, I want one too",
        "my dad has an ICD. he bought me a device and now I have one",
        "my friend had filler. its my turn to use the device",
        "me and my sister went to see nan, who has a pacemaker",
        "my friend is poorly. should I get it checked too?",
        "my sister is pregnant. I'm so happy for her",
        "my mate has a pacemaker. mine arrives tomorrow",
        "my husband has it, I've got it all sorted",
        "my mum and I went to visit gran after her stroke",
        "my wife has it. I'm well too",
        "my mum has a pacemaker and I have wrinkles",
        "she had filler and I had a facial",
        "my cousin smokes and i have one question",
        "me and mum went for a walk, she has a stent",
    ],
)
def test_it_is_not(text: str) -> None:
    assert not is_so_of_me(plain_words(text), child=True)


@pytest.mark.parametrize(
    "text", ["my pal is having a baby in June, mine is due in July", "she is pregnant, I'm three weeks ahead of her"]
)
def test_a_child_of_ones_own(text: str) -> None:
    assert is_so_of_me(plain_words(text), child=True)
    assert not is_so_of_me(plain_words(text), child=False)


def test_it_is_added_and_the_others_stays() -> None:
    turn = with_mine(_turn("my aunt has epilepsy. I've got it as well", _mention("epilepsy", "aunt")))
    assert [(m.condition, m.who) for m in turn.mentions] == [("epilepsy", "aunt"), ("epilepsy", USER)]


def test_what_is_said_of_the_writer_already_stays_as_it_is() -> None:
    turn = _turn("my aunt has it, I have it as well", _mention("epilepsy", "aunt"), _mention("epilepsy", USER))
    assert with_mine(turn) is turn


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("we both had it", date(2026, 6, 30)),
        ("me and my aunt went for filler", date(2026, 6, 30)),
        ("I went the day after", None),
    ],
)
def test_only_what_was_done_together_has_the_same_day(text: str, day: date | None) -> None:
    turn = with_mine(_turn(text, _mention("filler", "aunt", day=date(2026, 6, 30))))
    assert turn.mentions[-1].who == USER
    assert turn.mentions[-1].fact.day == day


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("nan had cancer and now it's my turn", Basis.STATED),
        ("nan had cancer, I had mine in 2011", Basis.PAST),
    ],
)
def test_what_is_over_for_them_is_not_over_for_the_writer(text: str, basis: Basis) -> None:
    turn = with_mine(_turn(text, _mention("cancer_active", "nan", Basis.PAST)))
    assert turn.mentions[-1].fact.basis is basis


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("mine was the next day", True),
        ("and what if I am too?", True),
        ("it's my turn next", True),
        ("I live with the same condition", True),
        ("it's my turn to use the wand", False),
        ("mine arrives tomorrow", False),
        ("I hope I don't get it too", False),
    ],
)
def test_in_the_next_message(text: str, own: bool) -> None:
    fact = Fact("pacemaker", State.PRESENT, Basis.STATED, _TODAY)
    memory = Memory(Profile().with_fact("aunt", fact), changed=(("aunt", "pacemaker"),))
    assert ("pacemaker" in remember(memory, _turn(text), KNOWLEDGE.conditions).profile.user) is own

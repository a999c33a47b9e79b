"""What turns out to be over, another's after all, or the user's own as well, in later turns of a talk."""

from __future__ import annotations

import pytest

from actions.rules.corrections import me_too, not_the_one
from actions.rules.denied_unnamed import denied_of_asked
from actions.rules.memory import Memory
from actions.rules.pregnancy_tests import without_guessed_wish
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.reading_again import read_again
from actions.rules.remembering import remember
from actions.rules.turn import Turn
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn

CONDITIONS = KNOWLEDGE.conditions


def memory_of(who: str, condition: str, basis: Basis = Basis.STATED) -> Memory:
    fact = Fact(condition, State.PRESENT if basis is Basis.STATED else State.UNKNOWN, basis, TODAY)
    return Memory(Profile().with_fact(who, fact), changed=((who, condition),))


def guessed(text: str, condition: str) -> Turn:
    """A turn of which a condition was guessed without a name of its own."""
    said = turn(text, found=f"{condition}#x")
    return type(said)(
        **{**said.__dict__, "mentions": tuple(m.__class__(m.condition, m.fact, m.who, "") for m in said.mentions)}
    )


@pytest.mark.parametrize(
    "text",
    [
        "sorry that was my sister on my phone, she's the pregnant one, I'm not",
        "no wait, my cousin is the one expecting, I am not",
        "oops, he's the epileptic one really. I'm not at all",
    ],
)
def test_another_is_the_one(text: str) -> None:
    assert not_the_one(text)


@pytest.mark.parametrize(
    "text",
    [
        "she's the pregnant one they say, I'm not happy",
        "she is the tall one, I'm not",
        "sorry, is she the pregnant one and I'm not?",
        "no, I'm not the one who is wrong",
    ],
)
def test_the_writer_may_be_the_one(text: str) -> None:
    assert not not_the_one(text)


def test_it_moves_to_her_and_leaves_the_user() -> None:
    said = turn("sorry, that was my sister on my phone, she's the pregnant one, I'm not", found="sister:pregnancy")
    profile = remember(memory_of(USER, "pregnancy"), said, CONDITIONS).profile
    assert profile.facts(USER) == ()
    assert [f.condition for f in profile.facts("sister")] == ["pregnancy"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fully healed and gone now, skin is normal", State.ABSENT),
        ("it's completely cleared up and my skin is back to normal", State.ABSENT),
        ("totally healed, no trace of it. Can I go again?", State.ABSENT),
        ("it is all healed and gone, lip is normal", State.ABSENT),
        ("it's fully healed", State.PRESENT),
        ("nearly all healed, skin is normal mostly", State.PRESENT),
        ("will it be fully healed and gone by then, skin normal?", State.PRESENT),
        ("her skin is normal and fully healed", State.PRESENT),
        ("completely healed but still red, otherwise skin is normal", State.PRESENT),
    ],
)
def test_an_infection_that_is_gone_without_a_trace(text: str, expected: State) -> None:
    (fact,) = remember(memory_of(USER, "skin_infection"), turn(text), CONDITIONS).profile.facts(USER)
    assert fact.state is expected


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("the cold sore was back in October, fully healed and gone now, skin is normal. Can I start?", State.ABSENT),
        ("the cold sore was in October and has healed", State.PRESENT),
    ],
)
def test_its_name_makes_no_difference(text: str, state: State) -> None:
    memory = memory_of(USER, "skin_infection")
    said = read_again(turn(text, found="skin_infection~past#cold sore"), memory, KNOWLEDGE)
    (fact,) = remember(memory, said, CONDITIONS).profile.facts(USER)
    assert fact.state is state


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("the test was negative and we use contraception", False),
        ("no, I'm on the pill", False),
        ("definitely not, I have a coil", False),
        ("we're not trying and use condoms", False),
        ("we stopped contraception in May", True),
        ("we use contraception until the wedding", True),
        ("I don't use contraception", True),
        ("I came off the pill", True),
        ("should I use contraception?", True),
    ],
)
def test_contraception_is_no_wish_for_a_baby(text: str, kept: bool) -> None:
    assert bool(without_guessed_wish(guessed(text, "ttc")).mentions) is kept


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I've just been diagnosed with it as well", True),
        ("recently told I have the same thing too", True),
        ("been living with that myself for years", True),
        ("she has been told about it", False),
        ("what is it diagnosed with", False),
    ],
)
def test_the_same_as_somebody_else(text: str, expected: bool) -> None:
    assert me_too(text) is expected


def test_it_is_what_was_told_and_no_guess() -> None:
    memory = memory_of("twin", "autoimmune")
    said = read_again(guessed("I've been diagnosed with it as well, milder", "cancer_active"), memory, KNOWLEDGE)
    profile = remember(memory, said, CONDITIONS).profile
    assert [f.condition for f in profile.facts(USER)] == ["autoimmune"]
    assert [f.condition for f in profile.facts("twin")] == ["autoimmune"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Never had it nor anything like it. I'm well. Would you rule me out?", True),
        ("I've never had that or anything of the sort", True),
        ("never had it nor anything like it until last year", False),
        ("never had anything like it since March", False),
    ],
)
def test_what_was_only_asked_about_is_denied(text: str, expected: bool) -> None:
    asked = [Fact("bells_palsy", State.UNKNOWN, Basis.ASKED, TODAY)]
    assert bool(denied_of_asked(text, asked, CONDITIONS)) is expected

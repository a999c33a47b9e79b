"""A school for the young, and a bare age in a talk about ages, tell of somebody under 18."""

from __future__ import annotations

import pytest

from actions.rules.answer import answer
from actions.rules.memory import Memory
from actions.rules.minors import at_school, is_young_number, says_young
from actions.rules.profile import Basis, Fact, Profile, State
from actions.rules.respond import respond
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("grade 9 here", ""),
        ("I'm in year 11", ""),
        ("y12 pupil, want a sharper jaw", ""),
        ("I'm in 10th grade", ""),
        ("I've just left middle school", ""),
        ("I start junior high in September", ""),
        ("I'm a sophomore", ""),
        ("incoming freshman here", ""),
        ("senior in high school", ""),
        ("hs junior, puffy face", ""),
        ("revising for my gcses", ""),
        ("sitting my A-levels in June", ""),
        ("at sixth form college", ""),
        ("doing a levels, then uni", ""),
        ("my sixth form friends have one", ""),
        ("my sweet sixteen is in May", ""),
        ("my niece is in grade 8", "niece"),
        ("my kid is in year 7", "child"),
        ("I'm a college sophomore", None),
        ("freshman at uni", None),
        ("I teach year 9", None),
        ("I was in grade 10 years ago", None),
        ("I'm 34, did my a levels ages ago", None),
        ("a junior developer", None),
        ("I'm a senior citizen", None),
        ("grade 2 rosacea", None),
        ("year 2 of using it", None),
        ("levels up to 10", None),
        ("I used to be in high school band", None),
    ],
)
def test_schools(text: str, who: str | None) -> None:
    assert at_school(text) == who


@pytest.mark.parametrize(
    ("text", "young"),
    [
        ("sorry 16", True),
        ("oops, 15!", True),
        ("no, I meant fifteen", True),
        ("17", True),
        ("16 not 61", True),
        ("I mean 14 years old", True),
        ("sorry, 61", False),
        ("18", False),
        ("16 minutes", False),
        ("3", False),
        ("sorry", False),
    ],
)
def test_a_bare_age(text: str, young: bool) -> None:
    assert is_young_number(text) is young


def test_a_small_bare_number_is_an_age_in_a_talk_about_ages_and_not_of_minutes() -> None:
    said = turn("sorry 10", intent="age")
    after_ages, after_minutes = (Memory(Profile(), topics=(topic,)) for topic in ("age", "session_minutes"))
    assert respond(answer, said, after_ages, KNOWLEDGE).envelope["verdict"] == "avoid"
    assert respond(answer, said, after_minutes, KNOWLEDGE).envelope["kind"] == "answer"


def test_a_birthday_of_the_young_ahead_is_kept() -> None:
    [mention] = turn("my quinceanera is next month", found="under18~planned").mentions
    assert mention.fact == Fact("under18", State.PRESENT, Basis.STATED, TODAY)


def test_school_just_left_outweighs_what_was_taken_for_long_ago() -> None:
    [mention] = turn("just finished middle school", found="under18~past").mentions
    assert mention.status == "stated"


@pytest.mark.parametrize(
    ("text", "young"),
    [
        ("braces on my teeth, am 16, what does a mini cost", True),
        ("am fourteen and want one", True),
        ("want to try it but am only 15", True),
        ("hi. am just 17 years old, how often", True),
        ("am 37, how often", False),
        ("am 12 weeks in, any results soon", False),
        ("am 16 stone, does that matter", False),
        ("i get up at 6 am, 15 minutes of it, then work", False),
        ("done at 10 am 14 minutes long", False),
        ("what am i to do with 12, 13 or 14 minutes", False),
    ],
)
def test_an_age_without_an_i(text: str, young: bool) -> None:
    assert says_young(text) is young

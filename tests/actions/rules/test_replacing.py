"""A wrong word, person or age is put right; nothing else that speaks against use is ever cleared by it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.remembering import remember
from actions.rules.verdict import Verdict, assess
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn

CONDITIONS = KNOWLEDGE.conditions
FRIDAY = date(2026, 11, 20)


def has(condition: str, day: date | None = None) -> Fact:
    return Fact(condition, State.PRESENT, Basis.STATED, TODAY, day)


def told(*facts: Fact, person: str = USER) -> Memory:
    """What is remembered when `facts` were what was said last."""
    profile = Profile()
    for fact in facts:
        profile = profile.with_fact(person, fact)
    return Memory(profile, changed=tuple((person, f.condition) for f in facts))


def present(memory: Memory, person: str = USER) -> set[str]:
    return {f.condition for f in memory.profile.facts(person) if f.state is State.PRESENT}


# --- a wrong word -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "oops, i meant to write rosacea",
        "sorry no, it's only rosacea",
        "wrong word: rosacea",
        "that should have been rosacea",
        "no sorry i mean rosacea",
    ],
)
def test_a_wrong_word_gives_way_to_the_one_that_was_meant(text: str) -> None:
    assert present(remember(told(has("epilepsy")), turn(text, found="rosacea"), CONDITIONS)) == {"rosacea"}


@pytest.mark.parametrize(
    "text",
    [
        "sorry, i also have rosacea",
        "oh and sorry, just rosacea as well",
        "i mean my rosacea is what bothers me",
        "sorry, i meant can i treat my rosacea",
        "just rosacea otherwise",
        "rosacea",
        "and i get rosacea. typo before, by the way",
    ],
)
def test_what_comes_on_top_puts_nothing_in_its_place(text: str) -> None:
    known = told(has("epilepsy"))
    assert present(remember(known, turn(text, found="rosacea"), CONDITIONS)) == {"epilepsy", "rosacea"}


def test_a_treatment_is_no_other_word_for_what_one_has() -> None:
    after = remember(told(has("pacemaker")), turn("sorry i meant botox", found="botox@yesterday"), CONDITIONS)
    assert present(after) == {"pacemaker", "botox"}


def test_of_two_that_were_named_neither_is_replaced() -> None:
    known = told(has("epilepsy"), has("pacemaker"))
    after = remember(known, turn("oops, i meant rosacea", found="rosacea"), CONDITIONS)
    assert present(after) == {"epilepsy", "pacemaker", "rosacea"}


def test_one_treatment_for_another_keeps_its_day() -> None:
    text, found = "wrong, botox and not filler", "botox, filler~absent"
    after = remember(told(has("filler", FRIDAY)), turn(text, found=found, intent="correction"), CONDITIONS)
    assert {f.condition: (f.state, f.day) for f in after.profile.facts(USER)}["botox"] == (State.PRESENT, FRIDAY)


# --- over, and not so now -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["let me rephrase, i had it in 2014, clean scans", "badly put, sorry: i used to have it, all clear for years"],
)
def test_an_illness_that_was_put_as_present_is_over(text: str) -> None:
    (fact,) = remember(told(has("cancer_active")), turn(text), CONDITIONS).profile.facts(USER)
    assert fact.basis is Basis.PAST
    assert assess([fact], CONDITIONS, TODAY).verdict is Verdict.ASK


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("sorry, i had it in 2014 but it is back", "cancer_active"),
        ("let me rephrase, i had it put in in 2009", "pacemaker"),
        ("sorry i meant i had it years ago, ever since then nothing", "pregnancy"),
        ("i had it in 2014", "cancer_active"),
    ],
)
def test_what_is_not_said_to_be_over_stays(text: str, known: str) -> None:
    (fact,) = remember(told(has(known)), turn(text), CONDITIONS).profile.facts(USER)
    assert fact == has(known)


# --- an age -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["typo, i'm 61", "oops i meant 27, not 17", "sorry!! forty one", "wrong key, 71"])
def test_an_age_that_was_mistyped_is_put_right(text: str) -> None:
    assert not present(remember(told(has("under18")), turn(text), CONDITIONS))


@pytest.mark.parametrize(
    "text",
    [
        "sorry, i'm 18 in march",
        "sorry, mum is 45",
        "ok i'm 18 then",
        "sorry i meant 20 minutes",
        "i meant 17",
        "sorry, nearly 18",
        "oops, what if i was 25?",
    ],
)
def test_another_number_makes_nobody_older(text: str) -> None:
    assert present(remember(told(has("under18")), turn(text), CONDITIONS)) == {"under18"}


# --- another person -----------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["no wait, i did", "haha no, me", "not him, it was me", "sorry no, i have it"])
def test_what_was_told_of_another_is_the_users_with_its_day(text: str) -> None:
    after = remember(told(has("botox", FRIDAY), person="husband"), turn(text), CONDITIONS)
    assert after.profile.facts(USER) == (has("botox", FRIDAY),)
    assert not after.profile.facts("husband")


@pytest.mark.parametrize("text", ["no, i'm asking for him", "no i have a question", "not me, him", "no"])
def test_what_was_told_of_another_stays_theirs(text: str) -> None:
    after = remember(told(has("pacemaker"), person="husband"), turn(text), CONDITIONS)
    assert after.profile.facts("husband") == (has("pacemaker"),)
    assert not after.profile.facts(USER)


def test_one_of_those_too_is_the_users_as_well() -> None:
    after = remember(told(has("icd"), person="gran"), turn("ok now me. i have one of those too, you see"), CONDITIONS)
    assert present(after) == present(after, "gran") == {"icd"}


# --- days ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "scratch that, friday was only the consultation, it was done yesterday",
        "sorry, the consult was on friday, the jabs yesterday",
        "scrap that, it was yesterday",
    ],
)
def test_the_day_of_a_talk_is_no_day_of_the_treatment(text: str) -> None:
    (fact,) = remember(told(has("botox", FRIDAY)), turn(text, intent="correction"), CONDITIONS).profile.facts(USER)
    assert fact.day == date(2026, 11, 21)


# --- a denial -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["oh wait, is that what they put in me? then yes", "that's not true actually, i do", "hang on, i have one"]
)
def test_a_denial_of_the_turn_before_is_taken_back(text: str) -> None:
    known = told(replace(has("pacemaker"), state=State.ABSENT))
    assert present(remember(known, turn(text), CONDITIONS)) == {"pacemaker"}


def test_that_is_wrong_alone_takes_no_denial_back() -> None:
    known = told(replace(has("pacemaker"), state=State.ABSENT))
    assert not present(remember(known, turn("that is not right"), CONDITIONS))


# --- whatever is said ---------------------------------------------------------------------------------

SAID = st.sampled_from(
    ["oops i meant {}", "sorry, just {}", "typo: {}", "wrong word, {}", "{} as well", "let me rephrase, i had it in 2010, cured",
     "typo, 61", "no wait, i did", "i have one of those too", "scrap that, friday was the consult, it was done yesterday"]
)  # fmt: skip


@given(
    st.lists(st.sampled_from(sorted(CONDITIONS)), min_size=1, max_size=4, unique=True),
    st.sampled_from(sorted(CONDITIONS)),
    SAID,
)
def test_nothing_but_what_was_said_just_before_is_ever_cleared(older: list[str], last: str, text: str) -> None:
    profile = Profile()
    for condition in [*older, last]:
        profile = profile.with_fact(USER, has(condition))
    said = turn(text.format("rosacea"), found="rosacea" if "{}" in text else "")
    after = remember(Memory(profile, changed=((USER, last),)), said, CONDITIONS)
    # An age is the one thing that is put right without having been said last.
    kept = set(older) - {last, "under18"}
    assert kept <= present(after)
    for fact in profile.facts(USER):
        if fact.condition in kept:
            assert fact in after.profile.facts(USER) or fact.condition == "rosacea"

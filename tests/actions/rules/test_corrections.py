"""What a message without a condition of its own changes of what was said: denials, persons, days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from actions.rules.corrections import me_too
from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.remembering import remember
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn

CONDITIONS = KNOWLEDGE.conditions
INJECTED = Fact("botox", State.PRESENT, Basis.STATED, TODAY, day=date(2026, 11, 17))
UNDATED = replace(INJECTED, day=None)


def after(text: str, *facts: Fact, asked: str = "", intent: str = "nlu_fallback") -> Profile:
    """The profile after `text`, when `facts` were what was said last."""
    profile = Profile()
    for fact in facts:
        profile = profile.with_fact(USER, fact)
    memory = Memory(profile, asked=asked, changed=tuple((USER, f.condition) for f in facts))
    return remember(memory, turn(text, intent=intent), CONDITIONS).profile


def day_after(text: str, known: Fact = INJECTED, *, asked: str = "", intent: str = "nlu_fallback") -> date | None:
    (fact,) = after(text, known, asked=asked, intent=intent).facts(USER)
    return fact.day


# --- days ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "so may i use it on the 1st?",
        "how many minutes should i do tonight then",
        "can i begin on 3 november",
        "starting on 22 november",
        "so 20 november?",
    ],
)
def test_a_day_in_a_question_about_use_is_no_day_of_the_treatment(text: str) -> None:
    assert day_after(text) == INJECTED.day


@pytest.mark.parametrize("text", ["it was on the 10th", "10 november", "it was 12 days ago"])
def test_an_open_question_about_the_day_is_answered_by_it(text: str) -> None:
    assert day_after(text, UNDATED, asked="when:user") == date(2026, 11, 10)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("sorry, it was on the 12th", date(2026, 11, 12)),
        ("checked my diary, done on 12 november", date(2026, 11, 12)),
        ("actually 20 november", date(2026, 11, 20)),
        ("20 november", date(2026, 11, 20)),
        ("22 november", TODAY),
        ("4 november, not 17 november", date(2026, 11, 4)),
        ("i had it on 20 november and want to start", date(2026, 11, 20)),
    ],
)
def test_a_day_put_right_counts_and_so_does_a_later_one(text: str, day: date) -> None:
    assert day_after(text) == day


def test_an_earlier_day_counts_only_if_it_puts_the_known_one_right() -> None:
    assert day_after("done on 12 november") == INJECTED.day
    assert day_after("done on 12 november", intent="correction") == date(2026, 11, 12)


def test_a_day_to_come_is_not_the_day_of_what_was_done_unless_it_is_booked() -> None:
    assert day_after("so 4 december") == INJECTED.day
    assert day_after("it's booked for 4 december") == date(2026, 12, 4)


def test_the_day_that_is_denied_tells_which_treatment_is_meant() -> None:
    filler = replace(INJECTED, condition="filler", day=date(2026, 11, 14))
    facts = {f.condition: f.day for f in after("sorry, the 4th, not the 14th", filler, INJECTED).facts(USER)}
    assert facts == {"filler": date(2026, 11, 4), "botox": INJECTED.day}


def test_a_day_put_right_leaves_what_has_no_day_and_takes_the_advice_beside_it() -> None:
    text = "sorry, it was the 12th, my injector said wait 3 weeks"
    profile = after(text, replace(UNDATED, condition="filler"), INJECTED)
    facts = {fact.condition: (fact.day, fact.advised) for fact in profile.facts(USER)}
    assert facts == {"filler": (None, None), "botox": (date(2026, 11, 12), 21)}


def test_a_plan_for_the_day_that_is_known_changes_nothing() -> None:
    planned = turn("booked for 17 november", intent="check_condition", found="botox~planned@17 november")
    assert remember(Memory(Profile().with_fact(USER, INJECTED)), planned, CONDITIONS).profile.facts(USER) == (INJECTED,)


def test_a_plan_is_kept_when_it_is_asked_about() -> None:
    planned = Fact("botox", State.UNKNOWN, Basis.PLANNED, TODAY, day=date(2026, 12, 20))
    asked = turn("and botox?", intent="check_condition", found="botox~asked")
    assert remember(Memory(Profile().with_fact(USER, planned)), asked, CONDITIONS).profile.facts(USER) == (planned,)


# --- denials and persons ------------------------------------------------------------------------------


def test_a_flat_denial_takes_back_what_was_said_last_and_nothing_else() -> None:
    old = Fact("epilepsy", State.PRESENT, Basis.STATED, TODAY)
    profile = Profile().with_fact(USER, old).with_fact(USER, Fact("pregnancy", State.PRESENT, Basis.STATED, TODAY))
    memory = Memory(profile, changed=((USER, "pregnancy"),))
    facts = {f.condition: f.state for f in remember(memory, turn("no wait, i'm not"), CONDITIONS).profile.facts(USER)}
    assert facts == {"epilepsy": State.PRESENT, "pregnancy": State.ABSENT}


@pytest.mark.parametrize("text", ["i do", "no wait, i do actually", "i lied, i do have it"])
def test_a_denial_can_be_taken_back(text: str) -> None:
    (fact,) = after(text, Fact("epilepsy", State.ABSENT, Basis.STATED, TODAY)).facts(USER)
    assert fact.state is State.PRESENT


def test_what_was_taken_back_comes_back_after_all() -> None:
    memory = Memory(Profile().with_fact(USER, INJECTED), changed=((USER, "botox"),))
    joked = remember(memory, turn("I made that up"), CONDITIONS)
    assert joked.profile.facts(USER) == ()
    (fact,) = remember(joked, turn("no seriously, i was lying"), CONDITIONS).profile.facts(USER)
    assert fact == INJECTED


def test_an_implant_that_is_still_in_counts_again_in_full() -> None:
    (fact,) = after("no it's still in there", Fact("pacemaker", State.PRESENT, Basis.REMOVED, TODAY)).facts(USER)
    assert fact.basis is Basis.STATED


def test_a_longer_wait_that_somebody_advised_is_kept() -> None:
    (fact,) = after("my injector told me to wait 3 weeks", INJECTED).facts(USER)
    assert fact.advised == 21
    (fact,) = after("my injector told me to wait 2 days", replace(INJECTED, advised=21)).facts(USER)
    assert fact.advised == 21


@pytest.mark.parametrize("text", ["only kidding", "just joking", "I was only joking"])
def test_a_joke_takes_back_what_was_said_last(text: str) -> None:
    assert not after(text, INJECTED).facts(USER)


@pytest.mark.parametrize(
    ("text", "same"),
    [("how often should I use it myself?", False), ("I have it myself", True), ("I use it too", True)],
)
def test_who_asks_to_use_it_has_not_the_same(text: str, same: bool) -> None:
    assert me_too(text) is same

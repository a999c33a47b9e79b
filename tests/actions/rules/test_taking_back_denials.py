"""What a later turn leaves of a denial, of "I'm healthy", and of a day."""

from __future__ import annotations

import pytest

from actions.rules.corrections import me_too
from actions.rules.doubted_days import with_doubted_day
from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.taking_back_denials import _NOTHING_DONE, WELL, half_taken_back
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn


def _after(condition: str, text: str) -> set[str]:
    before = Memory(denied=((USER, condition),))
    told = half_taken_back(turn(text), before, KNOWLEDGE.conditions)
    return {m.condition for m in told.mentions if m.fact.state is State.PRESENT}


@pytest.mark.parametrize(
    ("condition", "text"),
    [
        ("seizures", "well, just the once at uni"),
        ("seizures", "not since i changed tablets"),
        ("epilepsy", "these days"),
        ("epilepsy", "except as a teenager"),
        ("pacemaker", "not till thursday anyway"),
        ("pacemaker", "surgery is on monday"),
        ("pregnancy", "hmm, could be actually"),
        ("pregnancy", "jk"),
        ("pregnancy", "scratch that"),
        ("cancer_active", "still waiting on the biopsy"),
        ("heart_condition", "apart from the odd skipped beat"),
        ("blood_pressure", "on tablets"),
        ("botox", "just my forehead"),
        ("filler", "a bit in the cheeks"),
        ("electronic_implant", "*have"),
        ("seizures", "hmm I had two as a child"),
        ("pregnancy", "well we might just be"),
        ("cancer_active", "actually she did before, no, i did years ago"),
        ("epilepsy", "i used to though"),
    ],
)
def test_what_qualifies_a_denial_takes_it_back(condition: str, text: str) -> None:
    assert _after(condition, text) == {condition}


@pytest.mark.parametrize("text", ["barring the pump", "well, mostly", "unless bumps count", "not entirely", "hang on"])
def test_what_qualifies_being_well_is_unknown(text: str) -> None:
    assert _after(WELL, text) == {"unknown"}


@pytest.mark.parametrize(
    "text",
    [
        "thanks", "ok", "great", "only 5 minutes?", "just the jaw?", "how often", "and which gel", "perfect then",
        "i did it once a week", "i used to use another one", "i had a go in the shop", "we have it at home",
        "well that's good news", "yes please", "only on my face", "until what age", "since when is it sold",
        "just once a day", "but is it worth it", "maybe later", "just curious", "nothing else", "right, next question",
        "only in the evening? or morning", "cool", "so can i begin", "but nervous", "just to be safe", "no",
        "three minutes per session then", "only for wrinkles", "just checking", "and the price", "now a plan please",
    ],
)  # fmt: skip
@pytest.mark.parametrize("condition", ["epilepsy", WELL])
def test_everyday_follow_ups_take_nothing_back(condition: str, text: str) -> None:
    assert not _after(condition, text)


@pytest.mark.parametrize("text", ["no 3", "could be fewer", "3 hours oops", "or was that 5", "topped up again since"])
def test_a_doubted_day_is_no_day(text: str) -> None:
    fact = Fact("botox", State.PRESENT, Basis.STATED, TODAY, TODAY.replace(day=1))
    before = Memory(profile=Profile({"botox": fact}), changed=((USER, "botox"),))
    told, after = with_doubted_day(turn(text), before, KNOWLEDGE.conditions)
    assert after.profile.user["botox"].day is None and [m.fact.day for m in told.mentions] == [None]


@pytest.mark.parametrize("text", ["ok", "5 minutes a day", "how often", "can i use it twice a week", "thanks 2 u"])
def test_a_day_stands_when_nothing_doubts_it(text: str) -> None:
    fact = Fact("botox", State.PRESENT, Basis.STATED, TODAY, TODAY.replace(day=1))
    before = Memory(profile=Profile({"botox": fact}), changed=((USER, "botox"),))
    assert with_doubted_day(turn(text), before, KNOWLEDGE.conditions)[1] is before


def test_who_inherited_it_has_it_too() -> None:
    assert me_too("just like me") and me_too("and i inherited it") and not me_too("do people like me use it")


@pytest.mark.parametrize("text", ["I've had nothing done", "never had anything done to my face", "no work done"])
def test_nothing_done_is_a_denial_that_can_be_taken_back(text: str) -> None:
    assert _NOTHING_DONE.search(text.lower().replace("'", ""))


@pytest.mark.parametrize(
    "text", ["nothing to be done about jowls", "I've not done it today", "nothing done so far has helped"]
)
def test_other_things_that_are_not_done(text: str) -> None:
    assert not _NOTHING_DONE.search(text.lower().replace("'", ""))


def _with(text: str, found: str, *denied: str) -> dict[str, State]:
    """What a message that names something leaves of what was denied just before."""
    before = Memory(denied=tuple((USER, c) for c in denied))
    told = half_taken_back(turn(text, found=found), before, KNOWLEDGE.conditions)
    return {m.condition: m.fact.state for m in told.mentions}


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("only when i was pregnant, which is now", Basis.STATED),
        ("when i was pregnant, so now", Basis.STATED),
        ("when i was pregnant", Basis.PAST),
    ],
)
def test_a_past_that_is_now_is_no_past(text: str, basis: Basis) -> None:
    told = half_taken_back(turn(text, found="pregnancy~past"), Memory(), KNOWLEDGE.conditions)
    assert [(m.fact.basis, m.fact.state) for m in told.mentions] == [(basis, State.PRESENT)]


def test_what_is_present_stays_as_it_was_told_beside_a_now() -> None:
    said = turn("pregnant, so now", found="pregnancy?")
    told = half_taken_back(said, Memory(), KNOWLEDGE.conditions)
    assert told.mentions == said.mentions


def test_a_scab_beside_a_denied_infection_leaves_the_denial_half() -> None:
    assert _with("just a scab and a graze", "open_wound", "skin_infection")["skin_infection"] is State.PRESENT
    assert "skin_infection" not in _with("just a graze", "open_wound", "skin_infection")
    assert "pacemaker" not in _with("just a scab", "open_wound", "pacemaker")


def test_only_in_a_case_leaves_a_denial_half_beside_a_name() -> None:
    assert _with("only when i have a fever", "fever", "seizures")["seizures"] is State.PRESENT
    assert "seizures" not in _with("i have a fever", "fever", "seizures")


def test_a_long_message_takes_no_denial_back() -> None:
    words = "well just the once at uni and then i never went there again"
    assert len(words.split()) < 14
    assert _after("seizures", words) == {"seizures"}
    assert _after("seizures", f"{words} because of it all you see my friend") == set()

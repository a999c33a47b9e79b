"""What is only wanted out of the way goes on to count; what is said to be untrue does not."""

from __future__ import annotations

from datetime import date

import pytest

from actions.rules.denied_unnamed import has_none
from actions.rules.memory import Memory
from actions.rules.mix_ups import never_mine
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.remembering import remember
from actions.rules.respond import respond
from actions.rules.scope import fallback
from actions.rules.withdrawals import dismisses_name, only_dismisses, was_long_ago
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn

EPILEPSY = Fact("epilepsy", State.PRESENT, Basis.STATED, TODAY)
ROSACEA = Fact("rosacea", State.PRESENT, Basis.STATED, TODAY)


def told(*facts: Fact) -> Memory:
    profile = Profile()
    for fact in facts:
        profile = profile.with_fact(USER, fact)
    return Memory(profile, changed=tuple((USER, f.condition) for f in facts))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("forget I told you that", True),
        ("Ignore the last bit, will you", True),
        ("scrap that one", True),
        ("strike that", True),
        ("never mind what I said", True),
        ("pretend I never mentioned it", True),
        ("disregard my previous message", True),
        ("scratch that, it was a typo, I was joking", False),
        ("forget that, I don't have it", False),
        ("don't forget that I wear lenses", False),
        ("I'd never forget it", False),
        ("I forget that I have it", False),
        ("I made that up", False),
    ],
)
def test_what_is_only_wanted_out_of_the_way(text: str, expected: bool) -> None:
    assert only_dismisses(text) is expected


@pytest.mark.parametrize("text", ["forget that", "ignore what I just said", "scrap that", "pretend I never said it"])
@pytest.mark.parametrize("fact", [EPILEPSY, ROSACEA])
def test_it_goes_on_to_count_and_mica_says_so(text: str, fact: Fact) -> None:
    reply = respond(fallback, turn(text), told(fact), KNOWLEDGE)
    assert reply.memory.profile.facts(USER) == (fact,)
    assert reply.envelope["kind"] == "verdict"
    assert "I don't have it" in reply.messages[0]


@pytest.mark.parametrize("text", ["it was a slip, I have none", "scratch that, I don't have it"])
def test_a_plain_denial_clears_it(text: str) -> None:
    (fact,) = remember(told(EPILEPSY), turn(text), KNOWLEDGE.conditions).profile.facts(USER)
    assert fact.state is State.ABSENT


@pytest.mark.parametrize(
    "text",
    [
        "at night I don't have it, I take it off",
        "I might not have it",
        "if I don't have it, what then?",
        "I don't have it bad",
        "maybe I have none",
    ],
)
def test_half_a_denial_is_none(text: str) -> None:
    assert not has_none(text)


def test_what_is_still_in_comes_back() -> None:
    memory = remember(told(EPILEPSY), turn("just kidding"), KNOWLEDGE.conditions)
    assert memory.profile.facts(USER) == ()
    memory = remember(memory, turn("well, it's still in me"), KNOWLEDGE.conditions)
    assert memory.profile.facts(USER) == (EPILEPSY,)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("forget the ", ", how often?", True),
        ("never mind the ", " thing", True),
        ("Ignore what I said about my ", ".", True),
        ("I have no ", "", False),
        ("forget the ", " is old, what about gel", False),
    ],
)
def test_a_name_that_is_only_wanted_out_of_the_way(before: str, after: str, expected: bool) -> None:
    assert dismisses_name(before, after) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The receptionist muddled my notes with somebody else's, I never had it", True),
        ("it was a clerical error and has been struck off, it was never mine", True),
        ("wrong patient's file! they've taken it off my records", True),
        ("I think they mixed me up with someone else, it was never mine", False),
        ("they say it's a mix-up and hope it gets struck off", False),
        ("I mixed up the gels", False),
        ("it was never mine to begin with", False),
    ],
)
def test_a_mix_up_of_records(text: str, expected: bool) -> None:
    assert never_mine(text) is expected
    (fact,) = remember(told(EPILEPSY), turn(text), KNOWLEDGE.conditions).profile.facts(USER)
    assert (fact.state is State.ABSENT) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no no, that was in August, not now", True),
        ("last winter I meant, nothing now", True),
        ("not now, it was months ago. I am well today", True),
        ("I was talking about 2019, it was in 2019, not now", True),
        ("it happened back in february and it isn't happening now", True),
        ("years ago, nothing at the moment", True),
        ("a good few years back, not any more", True),
        ("not now", False),
        ("it was last week", False),
        ("it was in August, but again this morning", False),
        ("not today, but it was bad yesterday", False),
        ("it was just after dinner, it's not happening now", False),
        ("that was during my session, not right now", False),
        ("It was at 9 this evening, not now", False),
        ("I meant on Sunday, not today", False),
        ("that happened while I had the pads on, nothing now", False),
        ("I was talking of earlier, it isn't now", False),
        ("all this was over lunch, not at the moment", False),
        ("it was last month, not now", False),
        ("it was in two hours last night, not any more", False),
        ("I had that years ago too, not now", False),
        ("it was in the march on Saturday, not today", False),
        ("Not at the moment. It comes when I walk, started months ago", False),
        ("not right now, it began years ago and comes with stairs", False),
        ("only when I climb, not now, months ago it started", False),
        ("not now. I get it on and off, since two years ago", False),
        ("not at the moment, months ago I first had it whenever I ran", False),
        ("that was years ago when I was pregnant, not now", True),
    ],
)
def test_an_alarm_that_was_long_ago(text: str, expected: bool) -> None:
    assert was_long_ago(text, date(2026, 6, 17)) is expected


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 5, 20), False),
        (date(2026, 6, 1), False),
        (date(2026, 7, 1), True),
        (date(2027, 4, 30), True),
    ],
)
def test_the_month_that_is_named_is_neither_this_nor_the_last(today: date, expected: bool) -> None:
    assert was_long_ago("that was in May, not now", today) is expected


@pytest.mark.parametrize(("year", "expected"), [(2025, True), (2026, False)])
def test_the_year_that_is_named_is_over(year: int, expected: bool) -> None:
    assert was_long_ago(f"that was in {year}, not now", date(2026, 6, 17)) is expected


@pytest.mark.parametrize("flag", ["stroke_signs", "chest_pain", "collapse", "implant_symptoms"])
def test_signs_that_went_away_again_are_still_held_against_use(flag: str) -> None:
    reply = respond(fallback, turn("that was during my session, not right now"), Memory(held=flag), KNOWLEDGE)
    assert reply.memory.held == flag


def test_the_talk_goes_on_after_it_but_not_after_a_crisis() -> None:
    text = "no no, that was in August, not now"
    reply = respond(fallback, turn(text), Memory(held="stroke_signs"), KNOWLEDGE)
    assert reply.memory.held == ""
    assert "112" in reply.messages[0]
    assert respond(fallback, turn(text), Memory(held="self_harm"), KNOWLEDGE).memory.held == "self_harm"

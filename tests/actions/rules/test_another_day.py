"""What was told on another day, or before a pause."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from actions.rules.another_day import STILL_SO, confirmed, earlier_facts
from actions.rules.check import check
from actions.rules.guidance import plan
from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.respond import respond
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn

NO_IMPLANT = Fact("pacemaker", State.ABSENT, Basis.STATED, TODAY - timedelta(days=1))
BEFORE = Memory(Profile({"pacemaker": NO_IMPLANT}))
ASKED = replace(BEFORE, asked=STILL_SO, offered=("frequency",))


def test_only_what_is_older_than_today_or_than_a_pause_is_asked_about() -> None:
    today = Memory(Profile({"pacemaker": replace(NO_IMPLANT, said=TODAY)}))
    assert earlier_facts(BEFORE, TODAY)
    assert not earlier_facts(today, TODAY)
    assert earlier_facts(replace(today, paused=True), TODAY)


@pytest.mark.parametrize(
    "text",
    ["Yes, still so", "nothing new", "no, nothing\u2019s changed", "all the same, thanks", "yes, nothing has changed",
     "yes", "yep thanks"],
)  # fmt: skip
def test_what_is_still_so_counts_from_today(text: str) -> None:
    memory = confirmed(turn(text), ASKED, replace(ASKED, paused=True))
    assert memory is not None
    assert [f.said for f in memory.profile.facts(USER)] == [TODAY]
    assert not memory.paused


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the same but my heart flutters", ""),
        ("yes there is", ""),
        ("yes something has changed", ""),
        ("yes", "pregnancy"),
        ("yes", "!chest_pain"),
        ("how often", ""),
        ("same as my sister", ""),
    ],
)
def test_anything_else_confirms_nothing(text: str, found: str) -> None:
    assert confirmed(turn(text, found=found, intent="affirm" if "yes" in text else "frequency"), ASKED, ASKED) is None


def test_a_yes_to_something_else_confirms_nothing() -> None:
    assert confirmed(turn("yes", intent="affirm"), BEFORE, BEFORE) is None


def test_no_plan_rests_on_what_was_said_another_day() -> None:
    reply = respond(plan, turn("how often", intent="frequency"), BEFORE, KNOWLEDGE)
    assert reply.envelope == {"kind": "question", "asks": STILL_SO}
    reply = respond(plan, turn("yes", intent="affirm"), reply.memory, KNOWLEDGE)
    assert reply.envelope["kind"] == "plan"


@pytest.mark.parametrize("text", ["yes there is", "yes something has changed", "yes it's my heart", "yes but my heart"])
def test_a_yes_that_may_mean_something_new_gives_no_plan(text: str) -> None:
    reply = respond(plan, turn(text, intent="affirm"), ASKED, KNOWLEDGE)
    assert reply.envelope["kind"] == "question"
    assert reply.envelope["asks"] == (STILL_SO if "it's" in text else "correction")


def _told_of(*people: str, **settings: bool) -> Memory:
    profile = Profile()
    for who in people:
        profile = profile.with_fact(who, NO_IMPLANT)
    return Memory(profile, paused=settings.get("paused", False))


@pytest.mark.parametrize("who", ["mum", "ex", ""])
def test_what_was_told_of_somebody_else_is_confirmed_before_a_plan_for_them(who: str) -> None:
    text = "how often can she use it"
    reply = respond(plan, turn(text, intent="frequency"), _told_of(who), KNOWLEDGE)
    assert reply.envelope == {"kind": "question", "asks": STILL_SO}
    assert f"no pacemaker ({'your ' + who if who else 'that person'})" in reply.messages[0]
    reply = respond(check, turn("yes", intent="affirm"), reply.memory, KNOWLEDGE)
    assert reply.envelope["kind"] == "plan"
    assert [f.said for f in reply.memory.profile.facts(who)] == [TODAY]


def test_nothing_matched_for_somebody_else_is_confirmed_and_told_of_them() -> None:
    said = turn("my mum has no epilepsy", found="mum:epilepsy~absent")
    reply = respond(check, said, _told_of("mum"), KNOWLEDGE)
    assert reply.envelope == {"kind": "question", "asks": STILL_SO}
    reply = respond(check, turn("Yes, still so"), reply.memory, KNOWLEDGE)
    assert (reply.envelope["verdict"], reply.envelope["subject"]) == ("none_matched", "other")


def test_what_another_person_told_is_no_matter_for_a_plan_of_ones_own() -> None:
    assert respond(plan, turn("how often", intent="frequency"), _told_of("mum"), KNOWLEDGE).envelope["kind"] == "plan"


def test_after_a_pause_one_question_is_about_everybody() -> None:
    memory = _told_of(USER, "mum", paused=True)
    reply = respond(plan, turn("how often", intent="frequency"), memory, KNOWLEDGE)
    assert "no pacemaker and no pacemaker (your mum)" in reply.messages[0]
    reply = respond(check, turn("yes", intent="affirm"), reply.memory, KNOWLEDGE)
    assert reply.envelope["kind"] == "plan"
    assert not reply.memory.paused


@pytest.mark.parametrize(("days", "kind"), [(0, "verdict"), (2, "question")])
def test_what_a_check_rests_on_from_another_day_is_confirmed_at_its_end(days: int, kind: str) -> None:
    unasked = set(KNOWLEDGE.conditions) - {c for q in KNOWLEDGE.screening.values() for c in q.conditions}
    told = Fact(min(unasked), State.ABSENT, Basis.STATED, TODAY - timedelta(days=days))
    memory = Memory(Profile({told.condition: told}))
    reply = respond(check, turn("check me", intent="start_screening"), memory, KNOWLEDGE)
    for _ in KNOWLEDGE.screening:
        reply = respond(check, turn("none of these", intent="deny"), reply.memory, KNOWLEDGE)
    assert reply.envelope["kind"] == kind
    if kind == "question":
        assert reply.envelope == {"kind": "question", "asks": STILL_SO}
        reply = respond(check, turn("yes", intent="affirm"), reply.memory, KNOWLEDGE)
    assert reply.envelope["verdict"] == "none_matched"

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
from actions.rules.reply import Reply
from actions.rules.respond import respond
from actions.rules.scope import fallback, small_talk
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn

NO_IMPLANT = Fact("pacemaker", State.ABSENT, Basis.STATED, TODAY - timedelta(days=1))
BEFORE = Memory(Profile({"pacemaker": NO_IMPLANT}))
ASKED = replace(BEFORE, asked=STILL_SO, offered=("frequency",))
#: A condition that the step-by-step check does not ask about.
UNASKED = min(set(KNOWLEDGE.conditions) - {c for q in KNOWLEDGE.screening.values() for c in q.conditions})


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
    assert (memory.asked, memory.paused) == ("", False)


def test_a_pause_outlasts_the_slot_and_ends_only_when_everybody_is_confirmed() -> None:
    memory = Memory.from_json(_told_of(USER, "mum", paused=True).as_json())
    assert memory.paused
    confirmed_of_mum = confirmed(turn("yes"), replace(memory, asked=f"{STILL_SO}:mum"), memory)
    assert confirmed_of_mum is not None
    assert confirmed_of_mum.paused


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


@pytest.mark.parametrize(("topic", "kind"), [("frequency", "plan"), ("gel_choice", "answer")])
def test_what_was_asked_is_answered_after_the_button_whatever_that_was_taken_for(topic: str, kind: str) -> None:
    reply = respond(
        fallback, turn("Yes, still so", intent="start_screening"), replace(ASKED, offered=(topic,)), KNOWLEDGE
    )
    assert (reply.envelope["kind"], reply.envelope["topics"]) == (kind, [topic])


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


@pytest.mark.parametrize("asked", [STILL_SO, f"{STILL_SO}:mum"])
def test_a_yes_that_may_mean_something_new_has_the_question_put_again_about_the_same(asked: str) -> None:
    before = replace(_told_of(USER, "mum"), asked=asked, offered=("frequency",))
    reply = respond(plan, turn("yes it's the heart", intent="affirm"), before, KNOWLEDGE)
    assert (reply.memory.asked, reply.memory.offered) == (asked, ("frequency",))
    assert ("(your mum)" in reply.messages[0]) is ("mum" in asked)


def test_a_no_is_a_change_that_is_asked_for() -> None:
    assert respond(plan, turn("no", intent="deny"), ASKED, KNOWLEDGE).envelope["asks"] == "correction"


def test_a_no_with_what_is_new_is_heard_at_once() -> None:
    reply = respond(plan, turn("no, i am pregnant now", intent="deny", found="pregnancy"), ASKED, KNOWLEDGE)
    assert (reply.envelope["kind"], reply.envelope["verdict"]) == ("verdict", "avoid")


def test_a_greeting_is_no_answer_and_gets_none() -> None:
    assert respond(small_talk, turn("hello", intent="greet"), ASKED, KNOWLEDGE).envelope == {"kind": "smalltalk"}


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


def test_nothing_matched_for_somebody_else_rests_on_nothing_of_ones_own() -> None:
    said = turn("my mum has no epilepsy", found="mum:epilepsy~absent")
    reply = respond(check, said, _told_of(USER, "mum"), KNOWLEDGE)
    assert reply.memory.asked == f"{STILL_SO}:mum"


def test_what_another_person_told_is_no_matter_for_a_plan_of_ones_own() -> None:
    assert respond(plan, turn("how often", intent="frequency"), _told_of("mum"), KNOWLEDGE).envelope["kind"] == "plan"


def test_after_a_pause_nobody_else_is_asked_about_for_a_plan_that_rests_on_nothing() -> None:
    memory = _told_of("mum", paused=True)
    assert respond(plan, turn("how often", intent="frequency"), memory, KNOWLEDGE).envelope["kind"] == "plan"


def test_after_a_pause_a_plan_for_one_asks_about_all_the_others() -> None:
    memory = _told_of("dad", "mum", paused=True)
    reply = respond(plan, turn("how often can she use it", intent="frequency"), memory, KNOWLEDGE)
    assert "no pacemaker (your mum) and no pacemaker (your dad)" in reply.messages[0]


def test_after_a_pause_one_question_is_about_everybody() -> None:
    memory = _told_of(USER, "mum", paused=True)
    reply = respond(plan, turn("how often", intent="frequency"), memory, KNOWLEDGE)
    assert "no pacemaker and no pacemaker (your mum)" in reply.messages[0]
    reply = respond(check, turn("yes", intent="affirm"), reply.memory, KNOWLEDGE)
    assert reply.envelope["kind"] == "plan"
    assert not reply.memory.paused


@pytest.mark.parametrize(
    ("text", "told", "asked"),
    [
        ("for my mum", ("mum", "dad"), "mum"),
        ("hm", ("mum",), "mum"),
        ("hm", ("",), ""),
    ],
)
def test_nothing_matched_is_confirmed_of_the_one_it_is_about(text: str, told: tuple[str, ...], asked: str) -> None:
    envelope = {"kind": "verdict", "verdict": "none_matched", "subject": "other", "findings": []}
    said, memory = turn(text, intent="what_is"), _told_of(*told)
    reply = respond(lambda turn, memory, knowledge: Reply(("Go on.",), envelope, memory), said, memory, KNOWLEDGE)
    assert reply.memory.asked == f"{STILL_SO}:{asked}"


def _checked(memory: Memory, text: str) -> Reply:
    reply = respond(check, turn(text, intent="start_screening"), memory, KNOWLEDGE)
    for _ in KNOWLEDGE.screening:
        reply = respond(check, turn("none of these", intent="deny"), reply.memory, KNOWLEDGE)
    return reply


@pytest.mark.parametrize(
    ("paused", "days", "kind"), [(False, 0, "verdict"), (True, 0, "verdict"), (False, 2, "question")]
)
@pytest.mark.parametrize(("who", "text"), [(USER, "check me"), ("mum", "check my mum")])
def test_what_a_check_rests_on_is_told_that_day(who: str, text: str, paused: bool, days: int, kind: str) -> None:
    told = Fact(UNASKED, State.ABSENT, Basis.STATED, TODAY - timedelta(days=days))
    reply = _checked(Memory(Profile().with_fact(who, told), paused=paused), text)
    assert reply.envelope["kind"] == kind


def test_a_plan_after_a_check_of_somebody_else_rests_on_what_was_told_of_oneself() -> None:
    memory = _checked(Memory(), "check my mum").memory
    memory = replace(memory, profile=memory.profile.with_fact(USER, NO_IMPLANT))
    reply = respond(plan, turn("how often", intent="frequency"), memory, KNOWLEDGE)
    assert reply.envelope == {"kind": "question", "asks": STILL_SO}


def test_what_a_check_rests_on_from_another_day_is_confirmed_at_its_end() -> None:
    reply = _checked(Memory(Profile({UNASKED: replace(NO_IMPLANT, condition=UNASKED)})), "check me")
    assert reply.envelope == {"kind": "question", "asks": STILL_SO}
    reply = respond(check, turn("yes", intent="affirm"), reply.memory, KNOWLEDGE)
    assert reply.envelope["verdict"] == "none_matched"

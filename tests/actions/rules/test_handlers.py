"""What the handlers and small parts promise by themselves, without the order that `respond` puts them in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.rules.answer import answer
from actions.rules.check import check, standing
from actions.rules.clinicians import doctor_said
from actions.rules.emergency import emergency, worst_flag
from actions.rules.follow_up import denied_all, follow_up
from actions.rules.guidance import plan
from actions.rules.memory import Memory
from actions.rules.person_meant import meant_person
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.recollection import forgotten, still_open
from actions.rules.reply import Envelope, Reply
from actions.rules.respond import Handler, respond
from actions.rules.withdrawals import takes_back
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn

PREGNANT = Fact("pregnancy", State.PRESENT, Basis.STATED, TODAY)
NO_PACEMAKER = Fact("pacemaker", State.ABSENT, Basis.STATED, TODAY)


def knowing(*facts: Fact, who: str = USER) -> Memory:
    profile = Profile()
    for fact in facts:
        profile = profile.with_fact(who, fact)
    return Memory(profile)


# --- handlers -----------------------------------------------------------------------------------------


def test_an_emergency_without_a_known_flag_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"^no red flag in this turn$"):
        emergency(turn("hm", found="!not_a_flag"), Memory(), KNOWLEDGE)


def test_of_two_flags_of_one_rank_the_same_one_is_always_told() -> None:
    flags = sorted(KNOWLEDGE.red_flags)
    assert worst_flag(flags, KNOWLEDGE) == worst_flag(flags[::-1], KNOWLEDGE)
    assert worst_flag([], KNOWLEDGE) is None


def test_a_denial_of_everything_is_held_against_what_is_known() -> None:
    reply = denied_all(turn("no"), knowing(PREGNANT), KNOWLEDGE)
    assert reply.envelope["verdict"] == "avoid"


def test_a_denial_counts_for_places_and_other_conditions_as_little_as_before() -> None:
    reply = denied_all(turn("no"), replace(Memory(), asked="exclusions"), KNOWLEDGE)
    denied = {f.condition for f in reply.memory.profile.facts(USER)}
    article = {c.id for c in KNOWLEDGE.conditions.values() if c.article}
    assert denied == article - {"neck_centre"}


@pytest.mark.parametrize(("erased", "key", "done"), [(True, "forgotten", "erased"), (False, "forget_failed", "failed")])
def test_forgetting_is_said_only_once_it_is_done(erased: bool, key: str, done: str) -> None:
    memory = knowing(PREGNANT)
    reply = forgotten(memory, KNOWLEDGE, erased=erased)
    assert reply.messages == (KNOWLEDGE.phrases[key].text,)
    assert reply.envelope == {"kind": "privacy", "done": done}
    assert reply.memory == (Memory() if erased else memory)


def test_no_plan_and_no_use_for_others_while_something_stands_against_the_user() -> None:
    memory = replace(knowing(PREGNANT), profile=knowing(PREGNANT).profile.with_fact("friend", NO_PACEMAKER))
    for handler in (plan, answer):
        reply = handler(turn("how should my friend use it", intent="technique"), memory, KNOWLEDGE)
        assert (reply.envelope["verdict"], reply.envelope["subject"]) == ("avoid", "user")


def test_a_plan_without_a_topic_is_about_how_often() -> None:
    assert plan(turn("hm"), Memory(), KNOWLEDGE).envelope["topics"] == ["frequency"]


def test_a_verdict_asked_for_again_with_nothing_known_is_none_matched() -> None:
    reply = standing(turn("hm", topics="what_is"), Memory(), KNOWLEDGE)
    assert reply.envelope == {"kind": "verdict", "verdict": "none_matched", "subject": "user", "findings": []}
    assert reply.messages == (KNOWLEDGE.phrases["none_matched"].text,)


@pytest.mark.parametrize(("text", "intent"), [("no", "deny"), ("not sure", "unsure")])
def test_whoever_does_not_want_the_check_may_ask_on(text: str, intent: str) -> None:
    reply = respond(follow_up, turn(text, intent=intent), Memory(asked="screening"), KNOWLEDGE)
    assert reply.messages == (KNOWLEDGE.phrases["screening_declined"].text,)
    assert (reply.envelope, reply.memory.asked) == ({"kind": "smalltalk"}, "")


@pytest.mark.parametrize("text", ["i didn't say pregnant", "I didn\u2019t say pregnant", "i never said pregnant"])
def test_what_somebody_did_not_say_is_owned_up_to(text: str) -> None:
    reply = respond(check, turn(text, found="pregnancy"), Memory(), KNOWLEDGE)
    assert reply.messages[0] in [s.replace("{conditions}", "pregnancy") for s in KNOWLEDGE.phrases["never_said"].say]


def test_an_open_correction_stays_open() -> None:
    reply = still_open(Memory(), KNOWLEDGE)
    assert reply.memory.asked == "correction"


def test_a_number_that_the_guidance_leaves_out_is_nought_in_a_plan() -> None:
    week = replace(KNOWLEDGE.guidance["sessions_per_week"], minimum=None, maximum=None)
    changed = replace(KNOWLEDGE, guidance={**KNOWLEDGE.guidance, "sessions_per_week": week})
    assert plan(turn("how often", intent="frequency"), Memory(), changed).envelope["sessions_per_week"] == [0, 0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MY CARDIOLOGIST SAYS it is fine", True),
        ("my doctor is nice", False),
        ("dr. x cleared me", True),
        ("ok", False),
    ],
)
def test_a_clinicians_yes_is_noticed(text: str, expected: bool) -> None:
    assert doctor_said(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Scratch that", True), ("I\u2019m just kidding", True), ("that's what I have", False), ("FORGET THAT", True)],
)
def test_what_is_taken_back_is_noticed(text: str, expected: bool) -> None:
    assert takes_back(text) is expected


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("I meant my mother", "mum"),
        ("it's for my dad, not me", "dad"),
        ("that\u2019s about my wife, not mine", "wife"),
        ("I mean a customer", "client"),
        ("that's my dad, not me", "dad"),
        ("you mean my sister", ""),
        ("I meant it", ""),
    ],
)
def test_the_person_that_was_meant(text: str, who: str) -> None:
    assert meant_person(text) == who


# --- the last look -------------------------------------------------------------------------------------


def careless(envelope: Envelope) -> Handler:
    """A handler that answers as if nothing stood against it."""
    return lambda turn, memory, knowledge: Reply(("Go on.",), envelope, memory)


PLAN: Envelope = {"kind": "plan"}
NONE_MATCHED: Envelope = {"kind": "verdict", "verdict": "none_matched", "subject": "user", "findings": []}


@pytest.mark.parametrize("envelope", [PLAN, NONE_MATCHED])
def test_a_careless_handler_gives_no_leave_with_a_finding(envelope: Envelope) -> None:
    known = Memory(knowing(PREGNANT).profile.with_fact("mum", NO_PACEMAKER))
    reply = respond(careless(envelope), turn("can my mum", intent="what_is"), known, KNOWLEDGE)
    assert (reply.envelope["verdict"], reply.envelope["subject"]) == ("avoid", "user")
    assert reply.memory.count == 1


def test_a_careless_handler_for_somebody_else_tells_what_stands_against_the_user() -> None:
    known = Memory(knowing(PREGNANT).profile.with_fact("mum", replace(NO_PACEMAKER, state=State.PRESENT)))
    reply = respond(careless(PLAN), turn("can my mum", intent="what_is"), known, KNOWLEDGE)
    assert [f["condition"] for f in reply.envelope["findings"]] == ["pregnancy"]


@pytest.mark.parametrize("intent", ["affirm", "ignore_rules", "are_you_sure", "check_condition", "already_used"])
def test_after_an_alarm_every_way_to_insist_leads_back_to_it(intent: str) -> None:
    handler = careless({"kind": "smalltalk"})
    reply = respond(handler, turn("hm", intent=intent), Memory(held="chest_pain"), KNOWLEDGE)
    assert (reply.envelope["kind"], reply.envelope["red_flag"]) == ("emergency", "chest_pain")


def test_after_an_alarm_the_refusal_of_what_is_told_now_stands_behind_the_call_for_help() -> None:
    said = turn("and i am pregnant", found="pregnancy")
    reply = respond(careless(PLAN), said, Memory(held="chest_pain"), KNOWLEDGE)
    assert (reply.envelope["kind"], reply.envelope["verdict"]) == ("verdict", "avoid")
    assert "112" in reply.messages[0] and not reply.buttons and reply.memory.held == "chest_pain"


@pytest.mark.parametrize("envelope", [PLAN, NONE_MATCHED, {"kind": "verdict", "verdict": "wait"}])
def test_a_careless_handler_goes_back_to_no_verdict_after_an_alarm(envelope: Envelope) -> None:
    reply = respond(careless(envelope), turn("hm", intent="what_is"), Memory(held="chest_pain"), KNOWLEDGE)
    assert (reply.envelope["kind"], reply.envelope["red_flag"]) == ("emergency", "chest_pain")


@pytest.mark.parametrize(
    ("envelope", "memory"),
    [
        (PLAN, Memory()),
        (NONE_MATCHED, knowing(PREGNANT, who="mum")),
        ({**NONE_MATCHED, "subject": "other"}, knowing(PREGNANT)),
        ({"kind": "answer"}, knowing(PREGNANT)),
    ],
)
def test_what_gives_no_leave_of_the_user_is_let_through(envelope: Envelope, memory: Memory) -> None:
    assert respond(careless(envelope), turn("hm", intent="what_is"), memory, KNOWLEDGE).messages == ("Go on.",)


def test_a_plan_for_several_is_none_while_one_of_them_must_not() -> None:
    """ "A rota for the other three": whoever is not left out and has something is told of first."""
    known = knowing(PREGNANT, who="sister")
    reply = respond(careless(PLAN), turn("a rota for the rest of us", intent="what_is"), known, KNOWLEDGE)
    assert (reply.envelope["verdict"], reply.envelope["subject"]) == ("avoid", "other")
    reply = respond(careless(PLAN), turn("leave out sister, a rota for the rest", intent="what_is"), known, KNOWLEDGE)
    assert reply.envelope["kind"] == "plan"
    reply = respond(
        careless(PLAN),
        turn("a rota for everyone? all have it but me, healthy as a horse", intent="what_is"),
        known,
        KNOWLEDGE,
    )
    assert reply.envelope["kind"] == "plan"

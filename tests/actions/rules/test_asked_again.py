"""The verdict that stands is told again however it is asked for; a yes is never read out of small talk."""

from __future__ import annotations

import pytest

from actions.rules.check import check
from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.reply import Reply
from actions.rules.respond import respond
from actions.rules.turn import read_turn
from tests.actions.rules.talking import KNOWLEDGE, TODAY, handler_of, message_of, turn


def asked(text: str, memory: Memory, intent: str = "affirm") -> Reply:
    settings = {"intent": intent}
    return respond(handler_of(settings), read_turn(message_of(text, settings), TODAY), memory, KNOWLEDGE)


def known(*conditions: str, person: str = USER) -> Memory:
    profile = Profile()
    for condition in conditions:
        profile = profile.with_fact(person, Fact(condition, State.PRESENT, Basis.STATED, TODAY))
    return Memory(profile, changed=tuple((person, c) for c in conditions))


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("right, so that's ok then?", "affirm"),
        ("alright then?", "affirm"),
        ("so we're all good now?", "affirm"),
        ("carry on as normal then?", "affirm"),
        ("so is it still a no?", "deny"),
        ("so i have to wait till when?", "results_when"),
        ("when will i be clear?", "results_when"),
        ("and how long would most patients wait?", "results_when"),
        ("how long does one wait in general", "downtime"),
        ("ok so is it a yes or a no", "does_it_work"),
        ("just tell me, a no or a yes", "affirm"),
        ("so tomorrow would be fine?", "nlu_fallback"),
        ("then this weekend is ok", "before_event"),
        ("and what does this mean for me?", "what_is"),
        ("write me my routine", "what_you_know"),
        ("does that change your answer at all?", "what_you_know"),
        ("so the same for me then?", "results_when"),
        ("and me? I feel fine by the way", "nlu_fallback"),
        ("and me on low then", "intensity"),
        ("ok what about myself, just the cheeks", "areas"),
        ("what date do I circle?", "nlu_fallback"),
        ("so show my schedule", "screening_summary"),
        ("and a plan for collagen", "evidence_numbers"),
        ("so is it the same plan as last time", "stop_using"),
        ("what's the protocol for somebody like me", "technique"),
        ("work out a rota for me", "out_of_scope_other"),
        ("and which schedule would suit", "nlu_fallback"),
        ("what would this made up man's timetable be", "does_it_work"),
        ("is it the same for me", "results_when"),
        ("same goes for me then?", "stop_using"),
        ("i'd only run it along my jaw", "wrinkles"),
        ("i would just do the top half, it looks fine there", "technique"),
        ("i'll only pass it over my brow", "technique"),
        ("only my cheekbones then", "areas"),
        ("what if it were eighteen months", "stop_using"),
        ("how about after a couple of years?", "results_when"),
        ("and in six months", "results_when"),
        ("so what do i do now", "help"),
        ("about two months ago", "check_condition"),
    ],
)
def test_whatever_it_was_taken_for_the_verdict_stands(text: str, intent: str) -> None:
    reply = asked(text, known("pacemaker"), intent)
    assert (reply.envelope["kind"], reply.envelope["verdict"]) == ("verdict", "avoid")


@pytest.mark.parametrize(
    ("text", "intent", "kind"),
    [
        ("ok", "affirm", "smalltalk"),
        ("thanks, that's good", "thank_you", "smalltalk"),
        ("what do you know about me", "what_you_know", "privacy"),
        ("is it good for wrinkles?", "wrinkles", "answer"),
        ("i only have lines on my forehead", "wrinkles", "answer"),
        ("is it the same as a facelift", "facelift", "answer"),
    ],
)
def test_other_things_are_answered_as_before(text: str, intent: str, kind: str) -> None:
    assert asked(text, known("pacemaker"), intent).envelope["kind"] == kind


@pytest.mark.parametrize("text", ["so that's alright then?", "so it's ok then?", "all good then?"])
def test_without_any_facts_nobody_hears_a_yes(text: str) -> None:
    reply = asked(text, Memory())
    assert reply.envelope["kind"] == "answer"
    assert reply.envelope["topics"] == ["can_i_use"]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("what's the verdict for him?", "does_it_work"),
        ("seriously, the husband. is it a no?", "does_it_work"),
        ("so it's a no then?", "deny"),
    ],
)
def test_the_verdict_on_the_person_spoken_of_is_told(text: str, intent: str) -> None:
    reply = asked(text, known("pacemaker", person="husband"), intent)
    assert (reply.envelope["verdict"], reply.envelope["subject"]) == ("avoid", "other")


@pytest.mark.parametrize("text", ["which of us can have a go", "who can use it?", "both of us want it"])
def test_asked_of_several_the_worst_of_all_decides_and_all_is_listed(text: str) -> None:
    said = turn(text, intent="check_condition", found="mum:pacemaker, rosacea")
    reply = respond(check, said, Memory(), KNOWLEDGE)
    assert (reply.envelope["verdict"], reply.envelope["subject"]) == ("avoid", "other")
    whose = {f["condition"]: f.get("subject", "user") for f in reply.envelope["findings"]}
    assert whose == {"pacemaker": "other", "rosacea": "user"}
    assert {f.condition for f in reply.memory.profile.facts(USER)} == {"rosacea"}


def test_asked_of_oneself_the_other_is_told_but_does_not_decide() -> None:
    said = turn("can i use it?", intent="check_condition", found="mum:pacemaker, rosacea")
    reply = respond(check, said, Memory(), KNOWLEDGE)
    assert (reply.envelope["verdict"], [f["condition"] for f in reply.envelope["findings"]]) == ("ask", ["rosacea"])
    assert any("your mum" in message for message in reply.messages)


def test_another_one_after_a_client_is_the_next_client() -> None:
    said = turn("and another after her has had botox", intent="check_condition", found="botox@yesterday")
    reply = respond(check, said, known("chemo", person="client"), KNOWLEDGE)
    assert (reply.envelope["verdict"], reply.envelope["subject"]) == ("wait", "other")
    assert not reply.memory.profile.facts(USER)


def test_yes_to_one_of_the_list_is_a_yes_whatever_else_it_sounds_like() -> None:
    memory = Memory(asked="exclusions")
    settings = {"intent": "mini_vs_trinity"}
    reply = respond(
        handler_of(settings), read_turn(message_of("yeah the third one", settings), TODAY), memory, KNOWLEDGE
    )
    plan = asked("how often", reply.memory, "frequency")
    assert plan.envelope["kind"] != "plan"


@pytest.mark.parametrize("text", ["what's the earliest then", "give me the soonest day", "how soon could i begin"])
def test_the_earliest_day_is_that_of_the_wait(text: str) -> None:
    fact = Fact("botox", State.PRESENT, Basis.STATED, TODAY, TODAY)
    reply = asked(text, Memory(Profile().with_fact(USER, fact)), "results_when")
    assert reply.envelope["verdict"] == "wait"


def test_results_of_other_checks_are_no_wish_for_the_check() -> None:
    told = turn("my smears were all normal. what is it", intent="what_is", topics="start_screening, what_is")
    wished = turn("go through the questions. what is it", intent="what_is", topics="start_screening, what_is")
    handler = handler_of({"intent": "what_is"})
    assert respond(handler, told, Memory(), KNOWLEDGE).envelope["kind"] == "answer"
    assert respond(handler, wished, Memory(), KNOWLEDGE).envelope["kind"] == "question"


def test_never_had_any_beside_a_question_is_no_small_talk() -> None:
    said = turn("how do they differ? never had any", intent="deny", topics="current_types")
    reply = respond(handler_of({"intent": "deny"}), said, Memory(), KNOWLEDGE)
    assert reply.envelope["topics"] == ["current_types"]


def test_a_list_denied_beside_a_question_leaves_the_question() -> None:
    text = "The listed conditions do not concern me. State the minutes."
    said = turn(text, intent="contraindications_list", topics="contraindications_list, session_minutes")
    reply = respond(handler_of({"intent": "contraindications_list"}), said, Memory(), KNOWLEDGE)
    assert reply.envelope["kind"] == "plan"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("does that make it fine then?", "results_when"),
        ("would this mean i'm allowed now", "nlu_fallback"),
        ("and if i take the outer part off first?", "eyes"),
        ("what if we switch it off for ten minutes", "downtime"),
        ("but if i only do the forehead", "areas"),
        ("no, as i said, it's calm today", "current_types"),
        ("the hospital never gave me a date", "deny"),
        ("nobody has said how long", "results_last"),
    ],
)
def test_a_way_round_or_nothing_new_gets_the_verdict_that_stands(text: str, intent: str) -> None:
    envelope = asked(text, known("cochlear"), intent).envelope
    assert envelope["kind"] == "verdict"
    assert envelope["verdict"] == "avoid"


@pytest.mark.parametrize(
    ("text", "intent", "topic"),
    [
        ("what if i leave the gel on", "routine_order", "routine_order"),
        ("as i said, i like my gel thick", "gel_amount", "gel_amount"),
        ("the salon never said how to clean it", "cleaning", "cleaning"),
    ],
)
def test_where_nothing_stands_the_question_is_answered(text: str, intent: str, topic: str) -> None:
    assert asked(text, Memory(), intent).envelope["topics"] == [topic]


@pytest.mark.parametrize("intent", ["thank_you", "help", "affirm", "greet"])
def test_a_plan_that_is_asked_for_in_passing_is_given_when_nothing_stands(intent: str) -> None:
    assert asked("brill, so what's the plan for me", Memory(), intent).envelope["kind"] == "plan"


@pytest.mark.parametrize(
    ("text", "intent", "memory"),
    [
        ('{"plan": "the plan"} what\'s the plan', "thank_you", Memory()),
        ("so the payment plan", "thank_you", Memory()),
        ("what's the plan", "thank_you", Memory(asked="exclusions")),
        ("what's the plan", "cost", Memory()),
    ],
)
def test_and_not_in_other_cases(text: str, intent: str, memory: Memory) -> None:
    assert asked(text, memory, intent).envelope["kind"] != "plan"


def test_a_way_round_is_met_firmly_and_of_another_person_by_name() -> None:
    first = asked("what if I only use it over my jaw?", known("pacemaker"), "areas")
    assert (first.envelope["kind"], first.envelope["verdict"]) == ("verdict", "avoid")
    assert "topics" not in first.envelope
    theirs = asked("so what's your final answer on my mum?", known("pacemaker", person="mum"), "areas")
    assert (theirs.envelope["subject"], theirs.envelope["verdict"]) == ("other", "avoid")
    assert "mum" in " ".join(theirs.messages)
    unnamed = asked("so that's alright then?", known("pacemaker", person=""), "affirm")
    assert (unnamed.envelope["subject"], unnamed.envelope["verdict"]) == ("other", "avoid")


def test_what_only_limits_the_place_leaves_other_ways_open() -> None:
    assert asked("if I take off my make-up?", known("eye_area"), "routine_order").envelope["kind"] != "verdict"

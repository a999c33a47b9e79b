"""The step-by-step check: going on, back, stopping, starting over, and what comes in between."""

from __future__ import annotations

from datetime import timedelta

import pytest

from actions.rules.answer import answer
from actions.rules.check import check
from actions.rules.follow_up import follow_up
from actions.rules.guidance import plan
from actions.rules.interview import Interview, without_answer
from actions.rules.memory import Memory
from actions.rules.profile import USER, State
from actions.rules.screening_start import SUMMARY, asked_for
from actions.rules.screening_words import is_for_the_check
from actions.rules.summary import printable
from actions.rules.turn import RED_FLAG_ENTITY, RED_FLAG_EXTRACTOR
from tests.actions.rules.screening_talk import QUESTIONS, Talk, findings, mention
from tests.actions.rules.talking import KNOWLEDGE, TODAY


def test_an_avoid_is_told_at_once_with_the_choice_to_go_on() -> None:
    talk = Talk()
    talk.none_until("brain_and_nerves")
    reply = talk.say("a fit when i was six", mention("seizures", "past"), handler=check)
    assert reply.envelope["verdict"] == "avoid"
    assert reply.envelope["form"] == "screening"
    assert "don't use" in " ".join(reply.messages) or "leave microcurrent" in " ".join(reply.messages)
    assert talk.say("yes", intent="affirm").envelope["kind"] == "question"
    # The second one is told at once as well, and the choice is not asked for twice.
    talk.say("Nothing else")
    reply = talk.say("Cancer now")
    assert reply.envelope["verdict"] == "avoid"
    assert "Nothing else" in reply.buttons


@pytest.mark.parametrize(
    ("until", "condition", "verdict", "words"),
    [
        ("implants", "thyroid", "ask", "clinician"),
        ("implants", "stroke_tia", "ask", "clinician"),
        ("skin_now", "open_wound", "local", "place"),
        ("skin_now", "fever", "wait", "ot now, please, because of"),
        ("face_treatments", "filler", "wait", "When was the last time"),
    ],
)
def test_whatever_is_found_is_told_at_once(until: str, condition: str, verdict: str, words: str) -> None:
    talk = Talk()
    talk.none_until(until)
    reply = talk.say(f"i have {condition}", mention(condition), handler=check)
    assert (reply.envelope["kind"], reply.envelope["verdict"], reply.envelope["subject"]) == (
        "verdict",
        verdict,
        "user",
    )
    assert condition in findings(reply)
    assert reply.envelope["asks"]
    assert words in " ".join(reply.messages)
    assert talk.say("not sure").envelope["kind"] == "question", "told once"


def test_a_plain_no_finds_nothing() -> None:
    talk = Talk()
    talk.start()
    talk.say("diabetes", mention("diabetes"), handler=check)
    assert talk.say("Nothing else").envelope["kind"] == "question"
    assert talk.say("None of these").envelope["kind"] == "question"


def test_stopping_is_no_finished_check() -> None:
    talk = Talk()
    talk.none_until("skin_now")
    reply = talk.say("stop")
    assert reply.envelope["check"] == "not_completed"
    assert reply.envelope["kind"] != "verdict"
    assert reply.envelope["summary"]["verdict"] == "not_completed"
    assert talk.start().envelope["asks"] == "skin_now"


def test_facts_that_were_volunteered_are_not_asked_again() -> None:
    talk = Talk()
    talk.say("diabetes", mention("diabetes"), handler=check)
    talk.start()
    talk.say("none, but i am breastfeeding", mention("breastfeeding"), handler=check)
    talk.say("go on", intent="affirm")
    reply = talk.none_until("illness_and_medicine")
    assert "Diabetes" not in reply.buttons
    assert {"diabetes", "breastfeeding"} <= findings(talk.to_the_end())


def test_the_question_comes_back_after_an_interruption() -> None:
    talk = Talk()
    asked = talk.none_until("cancer_and_lumps")
    reply = talk.say("does it hurt", intent="does_it_hurt", handler=answer)
    assert reply.envelope["kind"] == "answer"
    assert (reply.envelope["asks"], reply.envelope["step"], reply.envelope["of"]) == ("cancer_and_lumps", 4, 10)
    assert reply.buttons == asked.buttons
    assert "Question 4 of 10" in reply.messages[-1]


def test_a_condition_that_is_only_asked_about_interrupts_and_is_answered() -> None:
    talk = Talk()
    talk.start()
    reply = talk.say("what about rosacea", mention("rosacea", "asked"), handler=check)
    assert (reply.envelope["kind"], reply.envelope["asks"]) == ("verdict", "implants")
    assert talk.none_until("skin_now").buttons.count("Rosacea") == 1


def test_going_back_replaces_the_answer() -> None:
    talk = Talk()
    talk.none_until("pregnancy_and_birth")
    talk.say("Breastfeeding")
    talk.say("Go on")
    reply = talk.say("wrong button sorry")
    assert reply.envelope["asks"] == "pregnancy_and_birth"
    assert talk.facts()["breastfeeding"] is State.PRESENT, "nothing is taken back before there is a new answer"
    talk.say("Trying for a baby or IVF")
    assert "breastfeeding" not in talk.facts()
    assert findings(talk.to_the_end()) == {"ttc"}


def test_back_to_the_question_before() -> None:
    talk = Talk()
    talk.none_until("brain_and_nerves")
    assert talk.say("go back").envelope["asks"] == "pregnancy_and_birth"
    assert talk.say("one back").envelope["asks"] == "implants"
    assert "first question" in talk.say("go back please").messages[0]
    talk.say("None of these")
    assert talk.last is not None
    assert talk.last.envelope["asks"] == "brain_and_nerves", "the other answers still stand"


def test_a_no_that_is_taken_back_is_open_until_it_is_answered() -> None:
    talk = Talk()
    talk.none_until("brain_and_nerves")
    reply = talk.say("oh wait, i do")
    assert reply.envelope["asks"] == "pregnancy_and_birth"
    talk.say("stop")
    assert talk.say("how often", intent="frequency", handler=plan).envelope["kind"] == "verdict"


def test_another_persons_check_keeps_facts_as_theirs() -> None:
    talk = Talk()
    assert talk.start("check my mum please").envelope["subject"] == "other"
    assert "your mum" in " ".join(talk.last.messages if talk.last else ())
    reply = talk.say("she has a pacemaker", mention("pacemaker", relation=""), handler=check)
    assert reply.envelope["subject"] == "other"
    talk.say("Go on")
    talk.say("none, nothing else")
    end = talk.to_the_end()
    assert (end.envelope["subject"], findings(end)) == ("other", {"pacemaker"})
    assert talk.facts() == {}
    assert talk.facts("mum")["pacemaker"] is State.PRESENT
    assert talk.say("how often", intent="frequency", handler=plan).envelope["subject"] == "other"
    assert talk.say("how often for me", intent="frequency", handler=plan).envelope["kind"] == "plan"


def test_what_i_have_myself_is_mine_in_a_check_of_another_person() -> None:
    talk = Talk()
    talk.start("check my sister")
    reply = talk.say("i have epilepsy myself", mention("epilepsy"), handler=check)
    assert reply.envelope["subject"] == "user"
    assert talk.facts()["epilepsy"] is State.PRESENT
    assert talk.facts("sister") == {}
    assert reply.envelope["asks"] == "implants"


def test_a_red_flag_outranks_every_answer_and_holds_the_check() -> None:
    talk = Talk()
    talk.start()
    red = {"entity": RED_FLAG_ENTITY, "extractor": RED_FLAG_EXTRACTOR, "value": "chest_pain"}
    assert talk.say("None of these", red).envelope["kind"] == "emergency"
    assert talk.facts() == {}
    assert talk.start().envelope["kind"] == "emergency"
    assert "asks" not in talk.say("None of these", intent="deny").envelope


def test_starting_over_keeps_what_is_so_and_asks_every_no_again() -> None:
    talk = Talk()
    talk.none_until("brain_and_nerves")
    talk.say("Migraine or other headaches")
    talk.say("skip")
    reply = talk.say("start over", intent="forget_me")
    assert reply.envelope["asks"] == "implants"
    assert talk.facts() == {"migraine": State.PRESENT, "open_brain_and_nerves": State.UNKNOWN}


@pytest.mark.parametrize(
    ("text", "running", "expected"),
    [
        ("start over", True, True),
        ("can we start again from the beginning please", True, True),
        ("start over", False, False),
        ("scratch that, wrong button", True, True),
        ("scratch that", False, False),
        ("forget everything and start over", True, False),
        ("delete my data", True, False),
    ],
)
def test_start_over_is_meant_for_a_running_check_only(text: str, running: bool, expected: bool) -> None:
    interview = Interview(asking="implants") if running else None
    assert is_for_the_check(text, Memory(interview=interview).as_json()) is expected


def test_a_no_of_another_day_is_asked_again() -> None:
    talk = Talk()
    talk.to_the_end()
    later = TODAY + timedelta(days=3)
    assert len(without_answer(KNOWLEDGE.screening, talk.memory.profile.facts(USER), later)) == len(QUESTIONS)


def test_the_offer_is_made_and_a_yes_to_it_loses_nothing() -> None:
    talk = Talk()
    reply = talk.say("can i use it", intent="can_i_use", handler=answer)
    assert "Check me step by step" in reply.buttons
    reply = talk.say("yes", intent="affirm", handler=follow_up)
    assert reply.envelope["asks"] == "implants"
    assert "yes" in reply.messages[0]
    talk.say("stop")
    assert talk.say("how often", intent="frequency", handler=plan).envelope["kind"] == "verdict"
    talk.start()
    assert talk.to_the_end().envelope["verdict"] == "none_matched"


def test_the_summary_is_printed_without_a_name_and_with_its_sources() -> None:
    talk = Talk()
    talk.none_until("implants")
    talk.say("A pacemaker")
    talk.say("Go on")
    talk.say("skip")
    card = talk.to_the_end().envelope["summary"]
    assert card["verdict"] == "avoid"
    assert card["date"] == TODAY.isoformat()
    assert {source["id"] for source in card["findings"][0]["sources"]} >= {"SEED", "NF1"}
    assert card["answers"][0] == {"question": QUESTIONS[0].title, "answer": "a pacemaker; otherwise left out"}
    page = printable({**card, "about": "<script>"})
    assert "<script>" not in page
    assert all(text in page for text in ("22 November 2026", "Pacemaker", "grade A", QUESTIONS[0].title))
    reply = talk.say("the summary again", intent=SUMMARY, handler=asked_for)
    assert reply.envelope["summary"] == card
    assert "Result: do not use it." in "\n".join(reply.messages)


def test_a_plan_beside_an_unfinished_check_says_so() -> None:
    talk = Talk()
    talk.start()
    talk.say("None of these")
    talk.say("Stop here")
    reply = talk.say("how often then?", intent="frequency", handler=plan)
    assert reply.envelope["kind"] == "plan"
    assert reply.messages[0] in KNOWLEDGE.phrases["check_unfinished"].say
    assert Talk().say("how often?", intent="frequency", handler=plan).messages[0] != reply.messages[0]

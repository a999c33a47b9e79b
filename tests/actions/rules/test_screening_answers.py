"""The step-by-step check: how an answer is read, and what it records."""

from __future__ import annotations

from typing import Any

import pytest

from actions.rules.answer import answer
from actions.rules.check import check
from actions.rules.follow_up import follow_up
from actions.rules.guidance import plan
from actions.rules.profile import USER, State
from actions.rules.scope import fallback
from actions.rules.verdict import Verdict
from tests.actions.rules.screening_talk import CONDITIONS, QUESTIONS, Talk, findings, mention

OPTIONS = [(question, number) for question in QUESTIONS for number in range(len(question.options))]


@pytest.mark.parametrize(("question", "number"), OPTIONS, ids=lambda v: getattr(v, "id", v))
def test_a_button_records_what_it_says_and_its_verdict_stands(question: Any, number: int) -> None:
    talk = Talk()
    talk.none_until(question.id)
    option = question.options[number]
    reply = talk.say(option.label)
    assert all(talk.facts()[condition] is State.PRESENT for condition in option.conditions)
    if "avoid" in {CONDITIONS[c].verdict for c in option.conditions}:
        assert reply.envelope["verdict"] == "avoid"
        assert reply.buttons == ("Go on", "Stop here")
    end = talk.to_the_end()
    named = {CONDITIONS[c].listed_as or c for c in option.conditions}
    assert named <= findings(end)
    assert end.envelope["verdict"] == max(Verdict.of(CONDITIONS[c].verdict) for c in option.conditions).word


@pytest.mark.parametrize("text", ["Not sure", "skip", "pass", "rather not say", "i dont know", "no idea", "could be"])
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.id)
def test_what_is_left_open_ends_in_ask(question: Any, text: str) -> None:
    talk = Talk()
    talk.none_until(question.id)
    talk.say(text)
    assert talk.facts()[f"open_{question.id}"] is State.UNKNOWN
    end = talk.to_the_end()
    assert end.envelope["verdict"] == "ask"
    assert findings(end) == {"unknown"}
    assert end.envelope["summary"]["unknown"] == [question.title]
    assert talk.say("how often", intent="frequency", handler=plan).envelope["kind"] == "verdict"


@pytest.mark.parametrize(
    "text",
    ["none of these", "No", "nope", "nah none", "none of them apply", "no to all", "nothing like that", "no i dont",
     "i have none of these", "not applicable", "no thats all no", "I've got none of those"],
)  # fmt: skip
def test_a_clear_no_is_a_no_to_this_question_only(text: str) -> None:
    talk = Talk()
    talk.start()
    reply = talk.say(text)
    if text == "no thats all no":
        assert reply.envelope["asks"] == "implants", "what is no clear no is asked about again"
        return
    assert reply.envelope["asks"] == "pregnancy_and_birth"
    assert set(talk.facts()) == set(QUESTIONS[0].conditions)


@pytest.mark.parametrize(
    "text",
    ["not that i know of", "i dont think so", "not really", "probably not", "no thanks", "im a man", "i am healthy",
     "that's all", "I hope not", "not yet"],
)  # fmt: skip
def test_a_no_that_is_not_clear_is_asked_about_again(text: str) -> None:
    talk = Talk()
    reply = talk.start()
    reply = talk.say(text, intent="deny")
    assert reply.envelope["asks"] == "implants"
    hints = text not in ("no thanks", "im a man", "i am healthy", "that's all")
    assert talk.facts() == ({"open_implants": State.UNKNOWN} if hints else {})
    assert reply.buttons == ("None of these", "Not sure")
    assert talk.say("Not sure").envelope["asks"] == "pregnancy_and_birth"
    assert talk.facts() == {"open_implants": State.UNKNOWN}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the second one", {"icd"}),
        ("yes the second one", {"icd"}),
        ("first and third", {"pacemaker", "neurostimulator"}),
        ("1 and 3", {"pacemaker", "neurostimulator"}),
        ("number 4 please", {"cochlear"}),
        ("the last one", {"electronic_implant"}),
        ("A pacemaker", {"pacemaker"}),
        ("yes, a pacemaker and a heart monitor under the skin", {"pacemaker", "loop_recorder"}),
        ("all of them", set(QUESTIONS[0].conditions)),
    ],
)
def test_answers_by_number_and_by_title(text: str, expected: set[str]) -> None:
    talk = Talk()
    talk.start()
    talk.say(text)
    assert talk.facts() == dict.fromkeys(expected, State.PRESENT)


@pytest.mark.parametrize("text", ["the seventh one", "the second but not the third", "2 years ago", "one moment"])
def test_a_number_that_is_no_answer_leaves_the_question_open_at_most(text: str) -> None:
    talk = Talk()
    talk.start()
    reply = talk.say(text)
    assert talk.facts() in ({}, {"open_implants": State.UNKNOWN})
    assert reply.envelope["asks"] == "implants"


def test_a_yes_says_what_it_understood_and_stays_a_possible_yes() -> None:
    talk = Talk()
    talk.start()
    reply = talk.say("yes", intent="affirm")
    assert "yes" in reply.messages[0].lower()
    assert talk.say("how often", intent="frequency", handler=plan).envelope["kind"] == "verdict"
    reply = talk.say("no idea which", intent="unsure")
    assert reply.envelope["verdict"] == "avoid"
    assert talk.to_the_end().envelope["verdict"] == "avoid"


def test_a_day_is_asked_for_and_counted() -> None:
    talk = Talk()
    talk.none_until("face_treatments")
    reply = talk.say("Botox or the like")
    assert "day" in reply.messages[-1]
    reply = talk.say("it was on 20 November")
    assert "30 November 2026" in " ".join(reply.messages)
    end = talk.to_the_end()
    assert end.envelope["findings"][0]["until"] == "2026-11-30"


def test_a_number_is_no_option_while_a_day_is_asked_for() -> None:
    talk = Talk()
    talk.none_until("face_treatments")
    talk.say("Botox or the like")
    reply = talk.say("3")
    assert "laser_ipl" not in talk.facts()
    assert reply.envelope["asks"] == "face_treatments"


@pytest.mark.parametrize("status", ["planned", "asked"])
def test_what_was_named_in_an_answer_is_not_denied_by_the_next_one(status: str) -> None:
    talk = Talk()
    talk.none_until("today")
    talk.say("botox on the 20th", mention("botox", status, when="20 november"), handler=check)
    assert talk.memory.profile.facts(USER)[-1].condition == "botox"
    assert "botox" in findings(talk.to_the_end())


def test_a_button_of_another_question_counts_where_it_belongs() -> None:
    talk = Talk()
    talk.none_until("brain_and_nerves")
    reply = talk.say("Breastfeeding")
    assert reply.envelope["verdict"] == "avoid"
    assert talk.facts()["breastfeeding"] is State.PRESENT


@pytest.mark.parametrize("text", ["None of these", "Nothing else", "none of the above"])
@pytest.mark.parametrize("who", ["me", "my mum"])
def test_a_button_of_a_check_that_is_over_clears_nobody(text: str, who: str) -> None:
    talk = Talk()
    talk.start(f"check {who}")
    talk.say("None of these")
    talk.say("stop")
    assert talk.say(text, intent="deny", handler=follow_up).envelope["kind"] == "question"
    talk.start(f"check {who}")
    talk.to_the_end()
    assert talk.say(text, intent="deny", handler=follow_up).envelope["kind"] == "question"


def test_an_old_treatment_does_not_answer_for_the_others() -> None:
    talk = Talk()
    talk.none_until("face_treatments")
    reply = talk.say("botox in may", mention("botox", when="in may"), handler=check)
    assert "Filler or the like" in reply.buttons
    talk.say("skip")
    assert talk.to_the_end().envelope["verdict"] == "ask"


def test_a_group_asks_which_one_and_counts_all_until_then() -> None:
    talk = Talk()
    talk.none_until("illness_and_medicine")
    reply = talk.say("Autoimmune disease or a weak immune system")
    assert reply.buttons[:2] == (CONDITIONS["autoimmune"].label, CONDITIONS["immune"].label)
    assert talk.facts()["autoimmune"] is talk.facts()["immune"] is State.PRESENT
    talk.say("the second")
    assert talk.facts()["autoimmune"] is State.ABSENT
    assert findings(talk.to_the_end()) == {"immune"}


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("yes, since 2019", "age"),
        ("yeah on the left", "technique"),
        ("just when I was little", "age"),
        ("only the small one", "mini_vs_trinity"),
        ("once", "nlu_fallback"),
        ("used to", "nlu_fallback"),
        ("yes last week", "frequency"),
        ("definitely", "affirm"),
    ],
)
def test_a_yes_in_any_words_is_asked_about_and_gives_no_plan(text: str, intent: str) -> None:
    talk = Talk()
    talk.start()
    reply = talk.say(text, intent=intent, handler=plan if intent == "frequency" else fallback)
    assert reply.envelope["kind"] == "question"
    assert talk.facts() == {"open_implants": State.UNKNOWN}
    assert talk.say("so how often?", intent="frequency", handler=plan).envelope["verdict"] == "ask"


def test_a_bare_no_to_which_one_leaves_the_yes() -> None:
    talk = Talk()
    talk.start()
    talk.say("yeah one of those")
    assert talk.say("no", intent="deny").envelope["asks"] == "implants"
    assert talk.facts()["open_implants"] is State.UNKNOWN
    talk.say("none of them, I misread it", intent="deny")
    talk.say("stop here")
    assert talk.say("how often then?", intent="frequency", handler=plan).envelope["kind"] in ("plan", "verdict")


def test_what_may_have_been_an_answer_leaves_the_question_open_until_it_has_one() -> None:
    talk = Talk()
    talk.start()
    talk.say("in my chest", intent="body_use", handler=answer)
    assert talk.facts() == {"open_implants": State.UNKNOWN}
    assert talk.say("and how often?", intent="frequency", handler=plan).envelope["verdict"] == "ask"
    assert talk.say("None of these").envelope["asks"] == "implants", "a yes is not wiped by the first no"
    talk.say("None of these")
    assert "open_implants" not in talk.facts()

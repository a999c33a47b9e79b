"""The step-by-step check: what is left over in a denial, and hints, keep a question open; a plain no does not."""

from __future__ import annotations

import pytest

from actions.rules.guidance import plan
from actions.rules.profile import USER, State
from actions.rules.screening_leftovers import names_none, speaks_of
from tests.actions.rules.screening_talk import QUESTIONS, Talk, talked
from tests.actions.rules.talking import KNOWLEDGE

BY_ID = {question.id: question for question in QUESTIONS}


def said(until: str, *lines: str) -> Talk:
    return talked(*lines, until=until)


def is_denied(talk: Talk, question: str) -> bool:
    return all(talk.facts().get(c) is State.ABSENT for c in BY_ID[question].conditions)


def plan_of(talk: Talk) -> str:
    return str(talk.say("make me a plan", intent="frequency", handler=plan).envelope["kind"])


LEFTOVERS = [
    ("implants", "no pacemaker, ears though ? pacemaker~absent"),
    ("implants", "no pacemaker but a thing for my bowel ? pacemaker~absent"),
    ("implants", "not a pacemaker. it is there for the pain ? pacemaker~absent"),
    ("implants", "pacemaker no, the hearing one yes ? pacemaker~absent"),
    ("implants", "no pacemaker except the old wires ? pacemaker~absent"),
    ("pregnancy_and_birth", "pregnancy? no. still giving the breast ? pregnancy~absent"),
    ("pregnancy_and_birth", "no pregnancy, he came three weeks ago ? pregnancy~absent"),
    ("pregnancy_and_birth", "no pregnancy. trying ? pregnancy~absent"),
    ("pregnancy_and_birth", "no pregnancy yet ? pregnancy~absent"),
    ("brain_and_nerves", "no epilepsy, they call it absences ? epilepsy~absent"),
    ("brain_and_nerves", "no epilepsy. since i was ten ? epilepsy~absent"),
    ("brain_and_nerves", "no migraine, the rest yes ? migraine~absent"),
    ("cancer_and_lumps", "no chemo, only radio ? chemo~absent"),
    ("cancer_and_lumps", "no chemo now ? chemo~absent"),
    ("cancer_and_lumps", "no port just secondaries ? port~absent"),
    ("face_treatments", "no botox, other stuff on friday ? botox~absent"),
    ("face_treatments", "no filler only a tweak ? filler~absent"),
    ("skin_now", "no rosacea, something that weeps ? rosacea~absent"),
    ("implants", "no pacemaker in it ? pacemaker~absent"),
    ("illness_and_medicine", "without kidneys ? organ~absent"),
    ("brain_and_nerves", "no seizures with the tablets ? seizures~absent"),
]


@pytest.mark.parametrize(("question", "line"), LEFTOVERS)
def test_a_denial_with_something_left_over_is_asked_about_and_never_a_no(question: str, line: str) -> None:
    talk = said(question, line)
    assert talk.last is not None
    assert talk.last.envelope["asks"] == question
    assert {"None of these", "Not sure"} <= set(talk.last.buttons)
    assert plan_of(said(question, line)) == "verdict"
    for no in ("nothing else", "no", "nope"):
        talk = said(question, line, no)
        assert not is_denied(talk, question)
        assert talk.to_the_end().envelope["verdict"] == "ask"
    assert is_denied(said(question, line, "none of these"), question)


@pytest.mark.parametrize("no", ["no", "nothing else", "none of these, thanks"])
@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("implants", "no pacemaker ? pacemaker~absent"),
        ("implants", "no, no pacemaker at all, thank god ? pacemaker~absent"),
        ("implants", "never had a pacemaker or anything like that ? pacemaker~absent"),
        ("implants", "no pacemaker or icd ? pacemaker~absent, icd~asked"),
        ("pregnancy_and_birth", "no pregnancy, no birth, not trying ? pregnancy~absent"),
        ("pregnancy_and_birth", "no pregnancy, i'm 41 ? pregnancy~absent"),
        ("brain_and_nerves", "no epilepsy, no strokes at all ? epilepsy~absent"),
        ("cancer_and_lumps", "no chemo, no lumps ever ? chemo~absent"),
        ("skin_now", "no rosacea, no eczema either ? rosacea~absent"),
        ("today", "no fever today, no alcohol ? fever~absent, alcohol~absent"),
    ],
)
def test_a_plain_denial_goes_on_smoothly(question: str, line: str, no: str) -> None:
    talk = said(question, line)
    assert talk.last is not None
    assert "Nothing else" in talk.last.buttons
    assert is_denied(said(question, line, no), question)


HINTS = [
    ("implants", "nope. well maybe one"),
    ("implants", "none that work"),
    ("implants", "not in my chest, in my back ? =deny"),
    ("implants", "only the one"),
    ("implants", "no... yes"),
    ("implants", "nah yeah"),
    ("implants", "not currently"),
    ("implants", "no, but they want to give me one ? =can_i_use"),
    ("pregnancy_and_birth", "no, well not yet"),
    ("brain_and_nerves", "no. last one was in spring"),
    ("cancer_and_lumps", "none left ? =deny"),
    ("face_treatments", "not recently"),
    ("face_treatments", "not that i know of"),
]


@pytest.mark.parametrize(("question", "line"), HINTS)
def test_after_a_hint_only_none_of_these_closes_a_question(question: str, line: str) -> None:
    assert plan_of(said(question, line)) == "verdict"
    for reply in ("no", "yes", "nothing else", "nope"):
        talk = said(question, line, reply)
        assert not is_denied(talk, question)
        assert talk.to_the_end().envelope["verdict"] == "ask"
    for clear in ("none of these", "none", "no to all", "I don't have any"):
        assert is_denied(said(question, line, clear), question)


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("implants", "no, just the box in my chest"),
        ("brain_and_nerves", "nothing, other than one odd spell at uni"),
        ("heart_and_blood", "nothing bad, a touch of the flutters ? =side_effects"),
        ("pregnancy_and_birth", "well not until june ? =results_last"),
    ],
)
def test_an_exception_stays_open_after_none_of_these_too(question: str, line: str) -> None:
    for reply in ("no", "yes", "nothing else", "none of these", "none", "no to all"):
        talk = said(question, line, reply)
        assert not is_denied(talk, question)
        assert talk.to_the_end().envelope["verdict"] == "ask"


@pytest.mark.parametrize("line", ["y", "yh", "uh huh", "oui", "mm hmm", "8 months", "i have one"])
def test_a_yes_in_few_letters_is_a_yes(line: str) -> None:
    talk = said("implants", line)
    assert talk.last is not None
    assert "yes" in talk.last.messages[0].lower()
    assert plan_of(talk) == "verdict"
    assert not is_denied(said("implants", line, "nothing else"), "implants")
    assert not is_denied(said("implants", line, "no"), "implants")


@pytest.mark.parametrize(
    "line",
    ["same as my mum she has one ? mum:pacemaker", "ears ? =areas", "waiting list for one ? =out_of_scope_shop",
     "implant was a success ? =insult", "clear now ? =repeat", "gobbledegook"],
)  # fmt: skip
def test_what_was_not_understood_makes_a_mere_no_asked_about_once(line: str) -> None:
    talk = said("implants", line)
    assert talk.facts(USER)["open_implants"] is State.UNKNOWN
    assert not is_denied(said("implants", line, "no"), "implants")
    assert is_denied(said("implants", line, "none of these"), "implants")
    assert is_denied(said("implants", line, "no", "none of these"), "implants")


@pytest.mark.parametrize(
    "line", ["no", "n", "none", "nope", "none of these", "no to all", "nothing", "no, none of those apply to me",
             "I don't have any"],
)  # fmt: skip
@pytest.mark.parametrize("question", ["implants", "cancer_and_lumps", "face_treatments"])
def test_a_plain_no_is_a_no_at_once(question: str, line: str) -> None:
    assert is_denied(said(question, line), question)


def test_what_is_named_after_a_hint_closes_the_doubt() -> None:
    talk = said("implants", "nope. well maybe one", "A cochlear or other hearing implant", "Go on", "nothing else")
    assert talk.facts()["cochlear"] is State.PRESENT
    assert talk.facts()["pacemaker"] is State.ABSENT


def test_what_follows_a_contrast_is_not_denied() -> None:
    talk = said("pregnancy_and_birth", "no pregnancy just breastfeeding ? pregnancy~absent, breastfeeding~absent")
    assert "breastfeeding" not in talk.facts()
    assert talk.facts()["pregnancy"] is State.ABSENT


def test_a_denial_of_everything_with_something_left_over_denies_nothing() -> None:
    everything = ", ".join(f"{c}~absent" for c in BY_ID["pregnancy_and_birth"].conditions)
    talk = said("pregnancy_and_birth", f"no to it but late ? {everything}", "no")
    assert talk.to_the_end().envelope["verdict"] == "ask"


@pytest.mark.parametrize("text", ["none", "none of these", "no to all", "not one of them", "its a clear no", "neither"])
def test_names_none(text: str) -> None:
    assert names_none(text)


@pytest.mark.parametrize("text", ["no", "nothing else", "none left", "none that work", "none of the others", "nah"])
def test_names_not_none(text: str) -> None:
    assert not names_none(text)


def test_words_of_a_question() -> None:
    assert speaks_of("trying was a success", BY_ID["pregnancy_and_birth"])
    assert not speaks_of("thank you, hello", BY_ID["pregnancy_and_birth"])
    assert KNOWLEDGE.phrases["screening_leftover"].text


@pytest.mark.parametrize("no", ["no", "nope", "n"])
@pytest.mark.parametrize("yes", ["yes", "y", "yeah there is"])
def test_a_yes_and_then_nothing_but_no_goes_on_and_ends_in_ask(yes: str, no: str) -> None:
    talk = said("implants", yes, no)
    assert talk.last is not None
    assert talk.last.envelope["asks"] == "implants"
    assert {"None of these", "Not sure"} <= set(talk.last.buttons)
    assert talk.say(no).envelope["asks"] == "pregnancy_and_birth"
    assert not is_denied(talk, "implants")
    assert talk.to_the_end().envelope["verdict"] == "ask"


def test_weeks_told_where_pregnancy_is_asked_about_are_one_that_may_be() -> None:
    talk = said("pregnancy_and_birth", "no, 14 weeks still")
    assert talk.to_the_end().envelope["verdict"] == "avoid"

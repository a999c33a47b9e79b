"""A question of the check that is denied by its own general word is denied as a whole, unless something is left out."""

from __future__ import annotations

import pytest

from actions.rules.profile import State
from actions.rules.screening_denials import Denied, denied
from tests.actions.rules.screening_talk import QUESTIONS, talked

WHOLE = [
    ("implants", "there are no implants of any type"),
    ("implants", "I've got no implants at all"),
    ("implants", "she has no implanted devices"),
    ("implants", "nothing implanted in me, thankfully"),
    ("implants", "I have no medical implants whatsoever"),
    ("pregnancy_and_birth", "nothing to do with babies, thank god"),
    ("pregnancy_and_birth", "nothing baby related"),
    ("brain_and_nerves", "I have no neurological conditions"),
    ("brain_and_nerves", "no brain and nerve trouble at all"),
    ("brain_and_nerves", "nothing neuro"),
    ("skin_now", "I've no skin complaints"),
    ("skin_now", "there are no issues with my skin"),
    ("heart_and_blood", "I've got no heart or blood trouble"),
    ("heart_and_blood", "no cardiac problems, no blood disorders"),
    ("face_treatments", "I've had no procedures on my face"),
]
PART = [
    ("implants", "no heart devices, no pump"),
    ("implants", "no neurostimulator"),
    ("pregnancy_and_birth", "not lactating"),
    ("heart_and_blood", "no cardiac trouble at all"),
    ("cancer_and_lumps", "never any malignancies"),
]
LEFT_OUT = [
    ("implants", "I've no implants bar the ear one"),
    ("implants", "I have no implants that work"),
    ("implants", "there are no implants any longer"),
    ("implants", "I've no notion"),
    ("implants", "no old implants"),
    ("pregnancy_and_birth", "nothing to do with babies until March"),
    ("brain_and_nerves", "no neurological trouble since the bleed"),
    ("brain_and_nerves", "no neurological damage from the stroke"),
    ("skin_now", "I've no skin complaints apart from the chin"),
    ("heart_and_blood", "no heart or blood trouble with the pills"),
    ("face_treatments", "I've had no procedures since spring"),
]


@pytest.mark.parametrize(("question", "text"), WHOLE)
def test_the_general_word_denies_the_whole_question(question: str, text: str) -> None:
    assert denied(text, question) is Denied.WHOLE
    talk = talked(text, until=question)
    assert talk.last is not None and talk.last.envelope["asks"] != question


@pytest.mark.parametrize(("question", "text"), PART)
def test_a_kind_of_it_denies_a_part(question: str, text: str) -> None:
    assert denied(text, question) is Denied.PART


@pytest.mark.parametrize(("question", "text"), LEFT_OUT)
def test_an_exception_keeps_the_question_open(question: str, text: str) -> None:
    assert denied(text, question) is None
    talk = talked(text, until=question)
    asked = next(q for q in QUESTIONS if q.id == question)
    assert any(talk.facts().get(condition) is not State.ABSENT for condition in asked.conditions)


def test_the_next_answer_is_of_the_next_question() -> None:
    talk = talked("I've no implants of any type ? electronic_implant~absent", "I'm a man")
    assert talk.last is not None and talk.last.envelope["asks"] == "brain_and_nerves"


@pytest.mark.parametrize(
    ("line", "denied_now"),
    [
        ("never any tumours, no lumps ? cancer_active~absent", "cancer_active"),
        ("no strokes, no fits ? stroke_tia~absent, seizures~absent", "seizures"),
        ("I've no heart or blood disease ? heart_condition~absent", "heart_condition"),
    ],
)
def test_what_is_denied_of_a_later_question_leaves_no_doubt_at_this_one(line: str, denied_now: str) -> None:
    talk = talked("not pregnant ? pregnancy~absent", line, until="pregnancy_and_birth")
    assert talk.facts()[denied_now] is State.ABSENT
    assert talk.last is not None and talk.last.envelope["asks"] == "pregnancy_and_birth"
    assert talk.facts().get("ttc") is None
    assert talk.say("nothing else").envelope["asks"] == "brain_and_nerves"


def test_something_told_beside_it_still_leaves_a_doubt() -> None:
    talk = talked("no cancer, but the box in my chest ? cancer_active~absent")
    assert talk.memory.interview is not None and talk.memory.interview.doubted


@pytest.mark.parametrize(
    "text", ["nah i'm fine, nothing the matter with me", "Nope. I'm in good health. Nothing wrong with me medically."]
)
def test_a_no_of_somebody_healthy_is_a_whole_no(text: str) -> None:
    talk = talked(text, until="heart_and_blood")
    assert talk.last is not None and talk.last.envelope["asks"] != "heart_and_blood"


@pytest.mark.parametrize(
    "text", ["nothing wrong with me, the box sorted it", "no, nothing wrong with me since the ablation"]
)
def test_a_healthy_no_that_leaves_something_open_is_none(text: str) -> None:
    talk = talked(text, until="heart_and_blood")
    assert talk.last is not None and talk.last.envelope["asks"] == "heart_and_blood"

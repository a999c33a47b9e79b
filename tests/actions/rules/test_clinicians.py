"""What is left to those who look after a person."""

from __future__ import annotations

import pytest

from actions.rules.answer import answer, presses
from actions.rules.check import check, used_it
from actions.rules.clinicians import doctor_allows, left_to_clinicians, wants_to_alter, without_titles
from actions.rules.memory import Memory
from actions.rules.profile import USER
from actions.rules.recollection import what_you_know
from actions.rules.respond import respond
from tests.actions.rules.talking import KNOWLEDGE, turn


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("can i stop my keppra so i can use it", "epilepsy~asked#keppra"),
        ("i'm on roaccutane, should i come off it", "isotretinoin#roaccutane"),
        ("should I take the dexcom off while i use it", "cgm#dexcom"),
        ("turn off my stimulator first?", "neurostimulator#stimulator"),
        ("do i switch my pacemaker off", "pacemaker#pacemaker"),
        ("can i skip my blood pressure tablets that day", ""),
        ("shall i lower my insulin dose", ""),
        ("can i stop my tablets, i have epilepsy", "epilepsy#epilepsy"),
        ("should i skip my Parkinson's patch", "ms_neuro#Parkinson's"),
        ("should i skip my parkinson\u2019s patch", "ms_neuro#parkinson\u2019s"),
        ("should i skip my parkinson\u2019s patch", "ms_neuro#parkinsons"),
        ("should i skip my parkinson's patch", "ms_neuro#parkinsons"),
    ],
)
def test_no_medicine_and_no_device_is_stopped_for_it(text: str, found: str) -> None:
    said = turn(text, intent="stop_using", found=found)
    reply = respond(check if found else answer, said, Memory(), KNOWLEDGE)
    assert reply.messages[-1] in KNOWLEDGE.phrases["leave_as_is"].say
    assert "wind" not in " ".join(reply.messages)


def test_an_alarm_and_what_is_kept_are_told_without_such_a_word() -> None:
    said = turn("chest pain, can i stop my tablets", found="!chest_pain")
    alarm = respond(answer, said, Memory(), KNOWLEDGE)
    assert alarm.envelope["kind"] == "emergency"
    said = turn("what do you know? can i stop my tablets", intent="what_you_know")
    kept = respond(lambda t, m, k: what_you_know(m, k), said, Memory(), KNOWLEDGE)
    assert kept.envelope["kind"] == "privacy"
    assert not {*alarm.messages, *kept.messages} & {*KNOWLEDGE.phrases["leave_as_is"].say}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("what happens if i stop using it", ""),
        ("i take warfarin", "bleeding#warfarin"),
        ("i take two tablets a day", ""),
        ("does it turn my skin red", ""),
        ("should i stop breastfeeding", "breastfeeding#breastfeeding"),
        ("my pacemaker went in in may", "pacemaker#pacemaker"),
    ],
)
def test_other_messages_get_no_such_word(text: str, found: str) -> None:
    assert not wants_to_alter(turn(text, found=found), KNOWLEDGE)


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        ("do i have bell's palsy?", "bells_palsy~asked", True),
        ("do i have bell's palsy? my face looks uneven", "bells_palsy", True),
        ("could this be melanoma", "cancer_active~uncertain", True),
        ("do you think i've got melanoma", "cancer_active~uncertain", True),
        ("do you think I\u2019ve got melanoma", "cancer_active~uncertain", True),
        ("do i have to stop with a pacemaker", "pacemaker~asked", False),
        ("i have epilepsy, do you think it helps", "epilepsy", False),
    ],
)
def test_nothing_is_diagnosed(text: str, found: str, expected: bool) -> None:
    told = left_to_clinicians(turn(text, found=found), KNOWLEDGE, 0)
    assert (KNOWLEDGE.phrases["no_diagnosis"].text in told) is expected


def test_a_clinicians_title_is_no_illness_of_its_own_once_something_is_known() -> None:
    memory = respond(check, turn("a pacemaker", found="pacemaker"), Memory(), KNOWLEDGE).memory
    said = turn("my cardiologist says it is fine", found="heart_condition#cardiologist")
    reply = respond(check, said, memory, KNOWLEDGE)
    assert reply.messages[0] == KNOWLEDGE.phrases["doctor_said"].text
    assert {f.condition for f in reply.memory.profile.facts(USER)} == {"pacemaker"}
    alone = respond(check, said, Memory(), KNOWLEDGE)
    assert alone.envelope["verdict"] == "ask"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("my GP said it's ok", True), ("the nurse cleared me", True), ("my injector said 3 weeks", False), ("ok", False)],
)
def test_a_clinicians_yes_is_told_from_other_words_of_theirs(text: str, expected: bool) -> None:
    assert doctor_allows(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("i've used it twice this week already, what now", True),
        ("I have just used my device", True),
        ("I\u2019ve used it twice", True),
        ("we used the wand on sunday", True),
        ("i haven't used it", False),
        ("what if i used it once", False),
        ("can it be used on the neck", False),
    ],
)
def test_that_it_was_used_is_heard_whatever_else_is_asked(text: str, expected: bool) -> None:
    assert used_it(turn(text, intent="frequency")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("it won\u2019t hurt just once", True), ("yes or no", True), ("whats the harm", True), ("does it hurt", False)],
)
def test_making_little_of_it_is_pressure(text: str, expected: bool) -> None:
    assert presses(text) is expected


@pytest.mark.parametrize(
    ("found", "left"),
    [
        ("heart_condition~past#cardiologist,heart_condition~absent#heart", ["absent"]),
        (
            "heart_condition#cardiologist,heart_condition~absent#heart,heart_condition#murmur",
            ["stated", "absent", "stated"],
        ),
        ("heart_condition#cardiologist", ["stated"]),
        ("heart_condition#cardiologist,epilepsy~absent#epilepsy", ["stated", "absent"]),
    ],
)
def test_a_title_is_no_sign_of_what_is_denied(found: str, left: list[str]) -> None:
    assert [m.status for m in without_titles(turn("x", found=found), False).mentions] == left


@pytest.mark.parametrize(
    "text", ["do i have to come off it", "should i wean off them first", "shall i stop taking it then"]
)
def test_what_was_told_before_is_not_to_be_stopped_on_mica_s_word(text: str) -> None:
    memory = respond(check, turn("i am on warfarin", found="bleeding"), Memory(), KNOWLEDGE).memory
    reply = respond(answer, turn(text, intent="stop_using", topics="stop_using"), memory, KNOWLEDGE)
    assert reply.messages[0] in KNOWLEDGE.phrases["leave_as_is"].say
    assert reply.envelope["verdict"] == "ask"


def test_to_stop_the_device_is_answered_as_ever() -> None:
    memory = respond(check, turn("i am on warfarin", found="bleeding"), Memory(), KNOWLEDGE).memory
    reply = respond(
        answer, turn("what if i stop using it", intent="stop_using", topics="stop_using"), memory, KNOWLEDGE
    )
    assert not {*reply.messages} & {*KNOWLEDGE.phrases["leave_as_is"].say}

"""What is noticed after a session."""

from __future__ import annotations

import pytest

from actions.rules.answer import answer
from actions.rules.check import check
from actions.rules.follow_up import follow_up
from actions.rules.guidance import plan
from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis
from actions.rules.reactions import reaction
from actions.rules.recollection import what_you_know
from actions.rules.respond import respond
from actions.rules.scope import small_talk
from tests.actions.rules.talking import KNOWLEDGE, turn


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("my cheeks go pink after a session", "reaction_redness"),
        ("I\u2019ve got red marks after using it", "reaction_redness"),
        ("itchy bumps on my jaw since i used the gel", "reaction_rash"),
        ("my neck is red and I've hives since using it", "reaction_rash"),
        ("i feel sick every time i use it", "reaction_head"),
        ("my jaw feels tight after the device", "reaction_head"),
        ("No, my face is red after using it", "reaction_redness"),
        ("I don't know why my face is red after using it", "reaction_redness"),
        ("my rash does not stop itching since i used it", "reaction_rash"),
        ("no itching but my cheeks are red after using it", "reaction_redness"),
        ("i used her device and got a rash after", "reaction_rash"),
        ("she says i got a rash after using it", "reaction_rash"),
        ("my chin has been tingling for days since i used it", "reaction_tingling"),
        ("pins an needles in my lip two hours after i stopped", "reaction_tingling"),
        ("i have a raw patch by my ear from using it too long", "reaction_raw"),
        ("the skin on my jaw cracked after a week of toning, do i keep going", "reaction_raw"),
        ("my cheeks are flaking and sore after using the bear every day", "reaction_raw"),
        ("lost feeling in my left cheek after last nights session", "reaction_numb"),
        ("my chin still feels numb a day after using it", "reaction_numb"),
        ("my eczema gets worse every time i use it", "reaction_flare"),
        ("my acne is angrier since i use the device, is it a purge", "reaction_flare"),
        ("my cheeks flush red when i use it", "reaction_redness"),
        ("redness hasn\u2019t faded since yesterday\u2019s session", "reaction_redness"),
        ("there's redness after the session", "reaction_redness"),
    ],
)
def test_each_has_steps_of_its_own(text: str, key: str) -> None:
    assert reaction(turn(text)) == key
    reply = respond(plan, turn(text, intent="frequency"), Memory(), KNOWLEDGE)
    assert reply.messages[0] in KNOWLEDGE.phrases[key].say
    assert reply.envelope["kind"] != "plan"


@pytest.mark.parametrize(
    "text",
    ["can it make my face red", "does a rash come after it", "what if i get a headache after using it",
     "no rash or itching after using it on my face", "I don\u2019t get redness after using it",
     "she got a rash after using my device", "i used my nuface without any itching after",
     "my face did not go red after it", "my face didn't go red after it", "my face is red after a day in the sun",
     "i lent mine and she got a rash after using it",
     "not red, itchy or sore after my session", "a rash on her neck after she used my device",
     "my skin is peeling after a chemical peel, can i use it", "i feel nothing when i use it",
     "is it normal to be numb after it", "she has a raw patch after using my device", "my skin is raw from shaving",
     "does rosacea flare after using it", "no peeling on my face after using it",
     "my mum got a rash after using it", "my face is red from the sun", "i get migraines", "should i tingle"],
)  # fmt: skip
def test_what_is_only_asked_or_has_another_cause_is_none(text: str) -> None:
    assert reaction(turn(text)) is None


def test_a_rash_after_use_stands_against_it_until_somebody_has_looked() -> None:
    reply = respond(answer, turn("my face itches since i used it", intent="side_effects"), Memory(), KNOWLEDGE)
    assert reply.envelope["verdict"] == "ask"
    assert [f.condition for f in reply.memory.profile.facts(USER)] == ["allergy"]
    assert respond(plan, turn("how often", intent="frequency"), reply.memory, KNOWLEDGE).envelope["verdict"] == "ask"


def test_an_allergy_that_was_told_stays_told_beside_a_rash() -> None:
    said = turn("i have a gel allergy and i got a rash after using it", found="allergy", intent="side_effects")
    reply = respond(answer, said, Memory(), KNOWLEDGE)
    assert [(f.condition, f.basis) for f in reply.memory.profile.facts(USER)] == [("allergy", Basis.STATED)]


def test_to_stop_after_a_rash_is_about_no_medicine() -> None:
    said = turn("i got a rash after using it, should i stop", intent="side_effects")
    reply = respond(answer, said, Memory(), KNOWLEDGE)
    assert reply.messages[0] in KNOWLEDGE.phrases["reaction_rash"].say
    assert reply.messages[-1] not in KNOWLEDGE.phrases["leave_as_is"].say


def test_an_alarm_that_is_held_is_told_alone() -> None:
    said = turn("my cheeks are red after the session, can i use it again", intent="can_i_use")
    reply = respond(answer, said, Memory(held="chest_pain"), KNOWLEDGE)
    assert reply.envelope["kind"] == "emergency"
    assert not {*reply.messages} & {*KNOWLEDGE.phrases["reaction_redness"].say}


def test_what_is_kept_is_told_beside_a_reaction() -> None:
    said = turn("my cheeks are red after the session. what is kept of me", intent="what_you_know")
    reply = respond(lambda t, m, k: what_you_know(m, k), said, Memory(), KNOWLEDGE)
    assert reply.envelope == {"kind": "privacy", "done": "listed"}


def test_an_alarm_is_told_as_one() -> None:
    said = turn("rash and my throat is tight since i used it", found="!allergic_reaction")
    assert respond(answer, said, Memory(), KNOWLEDGE).envelope["kind"] == "emergency"


def test_a_check_goes_on_after_a_reaction() -> None:
    memory = respond(check, turn("check me", intent="start_screening"), Memory(), KNOWLEDGE).memory
    reply = respond(answer, turn("not sure, my face is red after using it", intent="unsure"), memory, KNOWLEDGE)
    assert reply.messages[0] in KNOWLEDGE.phrases["reaction_redness"].say
    assert (reply.envelope["kind"], reply.envelope["step"]) == ("question", 2)


def test_after_an_alarm_help_stays_in_front() -> None:
    said = turn("what is the history of it? my cheeks are red after the session", intent="history")
    reply = respond(answer, said, Memory(held="chest_pain"), KNOWLEDGE)
    assert reply.messages[0] in KNOWLEDGE.red_flags["chest_pain"].hold.say
    assert len(reply.messages) > 2, "what was asked is answered as well"
    assert reply.messages[-1] in KNOWLEDGE.phrases["reaction_redness"].say


def test_after_an_alarm_help_is_put_in_front_of_small_talk() -> None:
    said = turn("hello, my cheeks are red after the session", intent="greet")
    reply = respond(small_talk, said, Memory(held="chest_pain"), KNOWLEDGE)
    assert reply.messages[0] in KNOWLEDGE.red_flags["chest_pain"].hold.say
    assert reply.messages[1:] == (KNOWLEDGE.phrases["reaction_redness"].text,)
    assert reply.buttons == ()


def test_a_no_after_a_reaction_answers_no_earlier_question() -> None:
    said = turn("my cheeks are red after the session", intent="side_effects")
    reply = respond(answer, said, Memory(asked="exclusions"), KNOWLEDGE)
    reply = respond(follow_up, turn("no", intent="deny"), reply.memory, KNOWLEDGE)
    assert reply.envelope == {"kind": "smalltalk"}


def test_what_a_clinician_decides_is_said_beside_a_reaction() -> None:
    said = turn("my cheeks are red after the session, can i stop my tablets", intent="side_effects")
    reply = respond(answer, said, Memory(), KNOWLEDGE)
    assert reply.messages[0] in KNOWLEDGE.phrases["reaction_redness"].say
    assert reply.messages[-1] in KNOWLEDGE.phrases["leave_as_is"].say


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("keeps giving me little electric nips by the nostril", []),
        ("the wand zaps me under the eye when the gel thins out", []),
        ("i get electric zaps in my cheek when i brush my teeth", ["trigeminal"]),
        ("it zaps me and the stabbing in my cheek has been there for weeks", ["trigeminal"]),
    ],
)
def test_a_zap_of_the_device_is_no_nerve_pain(text: str, conditions: list[str]) -> None:
    said = turn(text, intent="zapping", found="trigeminal")
    reply = respond(check, said, Memory(), KNOWLEDGE)
    assert [f.condition for f in reply.memory.profile.facts(USER)] == conditions
    assert reply.envelope["kind"] == ("verdict" if conditions else "answer")


@pytest.mark.parametrize(
    ("text", "fired"),
    [
        ("it has never gone off", False), ("it fired once in 2018, nothing since", False),
        ("it fired in 2018 and again just now", True),
        ("it shocked me in 2016, they reset it and it has never gone off again", False),
        ("it shocked me in 2016 and never again until today", True),
        ("fitted in 2018 and it fired twice", True), ("got it three years ago and it fired", True),
        ("zero shocks so far", False), ("would i feel shocks", False),
        ("it hasn\u2019t fired once", False), ("it went off again", True), ("it fired", True),
        ("it did fire twice this morning", True),
        ("never gone off until this morning", True), ("it had never shocked me but it just did", True),
    ],
)  # fmt: skip
def test_a_defibrillator_that_never_fired_raises_no_alarm(text: str, fired: bool) -> None:
    before = respond(check, turn("i have an icd", found="icd"), Memory(), KNOWLEDGE).memory
    kind = respond(answer, turn(text, intent="nlu_fallback"), before, KNOWLEDGE).envelope["kind"]
    assert (kind == "emergency") is fired

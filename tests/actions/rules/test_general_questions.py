"""Questions about a condition in general, and those that may hide the asker's own case."""

from __future__ import annotations

from datetime import date

import pytest

from actions.rules.general_questions import asks_in_general, is_owned
from actions.rules.knowledge import load_knowledge
from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.remembering import remember
from actions.rules.turn import Mention, Turn


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Why are pacemakers ruled out?", "pacemakers"),
        ("ok but how come pregnancy is a no", "pregnancy"),
        ("What has cancer got to do with a face tool?", "cancer"),
        ("which things count as a metal implant", "metal implant"),
        ("does a fitbit count as an electronic implant?", "electronic implant"),
        ("what would it do to someone with epilepsy", "epilepsy"),
        ("do people get a rash from the gel", "rash"),
        ("could I get a seizure from using it?", "seizure"),
        ("will microcurrent give me headaches", "headaches"),
        ("I'm just curious, why is lupus a problem", "lupus"),
        ("what's the catch with epilepsy", "epilepsy"),
        ("ok what is the big worry about pacemakers", "pacemakers"),
        ("what if you have a defibrillator", "defibrillator"),
    ],
)
def test_asked_in_general(text: str, name: str) -> None:
    assert asks_in_general(text, name, "disease", grave=True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Can I use it with a pacemaker?", "pacemaker"),
        ("is it safe with epilepsy", "epilepsy"),
        ("why can't I use it with lupus", "lupus"),
        ("why is epilepsy a no, mine is controlled", "epilepsy"),
        ("can people with a defibrillator use it?", "defibrillator"),
        ("what about women who are pregnant", "pregnant"),
        ("could it trigger seizures", "seizures"),
        ("can it make rosacea worse", "rosacea"),
        ("will it give me another stroke", "stroke"),
        ("does a reveal linq count as an electronic implant", "electronic implant"),
        ("what if I'm pregnant", "pregnant"),
        ("is it a problem that I had a stroke", "stroke"),
    ],
)
def test_perhaps_the_askers_own_case(text: str, name: str) -> None:
    assert not asks_in_general(text, name, "disease", grave=True)


def test_what_only_wants_a_word_with_a_doctor_may_be_asked_for_people() -> None:
    assert asks_in_general("is it fine for people with asthma?", "asthma", "disease", grave=False)
    assert asks_in_general("what if I develop hives", "hives", "disease", grave=False)
    assert not asks_in_general("does it affect a hearing aid", "hearing aid", "worn_device", grave=False)


@pytest.mark.parametrize(
    ("text", "owned"),
    [
        ("I do have that", True),
        ("yes, sadly", True),
        ("that's me", True),
        ("oh. I had it as a child", True),
        ("I've one myself", True),
        ("I never had it", False),
        ("ah I get it now, cheers", False),
        ("no, that's not me", False),
        ("I see, thanks", False),
        ("I've got one of those handheld ones", False),
        ("yes ok thanks, how often", False),
    ],
)
def test_owned(text: str, owned: bool) -> None:
    assert is_owned(text) is owned


_TODAY = date(2026, 11, 23)
_CONDITIONS = load_knowledge().conditions


def _turn(text: str, *mentions: Mention) -> Turn:
    return Turn(text, "why", 1.0, (), (), mentions, (), None, (), _TODAY)


def _asked(condition: str, name: str) -> Mention:
    return Mention(condition, Fact(condition, State.UNKNOWN, Basis.ASKED, _TODAY), USER, name)


def test_a_general_question_is_not_told_and_counts_once_it_is_owned() -> None:
    memory = remember(Memory(), _turn("why is epilepsy a no", _asked("epilepsy", "epilepsy")), _CONDITIONS)
    assert memory.profile.user["epilepsy"].basis is Basis.GENERAL
    owned = remember(memory, _turn("I do have it"), _CONDITIONS)
    assert owned.profile.user["epilepsy"].state is State.PRESENT
    asked = remember(memory, _turn("is it ok with epilepsy", _asked("epilepsy", "epilepsy")), _CONDITIONS)
    assert asked.profile.user["epilepsy"].basis is Basis.ASKED


@pytest.mark.parametrize("state", [State.PRESENT, State.ABSENT])
def test_a_general_question_changes_nothing_that_is_known(state: State) -> None:
    known = Fact("epilepsy", state, Basis.STATED, _TODAY)
    memory = Memory(profile=Memory().profile.with_fact(USER, known))
    after = remember(memory, _turn("why is epilepsy a no", _asked("epilepsy", "epilepsy")), _CONDITIONS)
    assert after.profile.user["epilepsy"] == known

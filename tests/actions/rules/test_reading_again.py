"""What a message says is read in the light of its language."""

from __future__ import annotations

import dataclasses

import pytest

from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.reading_again import of_whom_she_is, without_foreign_denials
from actions.rules.scope import is_general
from actions.rules.turn import Mention
from tests.actions.rules.talking import TODAY, turn


def _mention(state: State) -> Mention:
    return Mention("pacemaker", Fact("pacemaker", state, Basis.STATED, TODAY), USER, "")


def test_a_denial_in_another_language_denies_nothing() -> None:
    told = turn("no para el dolor")
    mentions = (_mention(State.ABSENT), _mention(State.PRESENT))
    foreign = dataclasses.replace(told, mentions=mentions, language="es")
    assert without_foreign_denials(foreign).mentions == mentions[1:]
    english = dataclasses.replace(told, mentions=mentions, language=None)
    assert without_foreign_denials(english).mentions == mentions


@pytest.mark.parametrize(
    ("text", "general"),
    [
        ("what do the makers say about canser", False),
        ("what does the manual say on epilepsy", False),
        ("is diabetes on your list", False),
        ("what causes epilepsy in dogs", True),
    ],
)
def test_what_sources_say_of_a_condition_is_asked_about_its_use(text: str, general: bool) -> None:
    mentions = (Mention("epilepsy", Fact("epilepsy", State.UNKNOWN, Basis.ASKED, TODAY), USER, ""),)
    asked = dataclasses.replace(turn(text), mentions=mentions, intent="out_of_scope_medical", confidence=0.9)
    assert is_general(asked) is general


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("he is with me now and says his heart doctor is relaxed", "dad"),
        ("his cardiologist is my neighbour", "dad"),
        ("she has a heart doctor", ""),
        ("they see a heart doctor", ""),
    ],
)
def test_he_is_whom_something_is_known_of(text: str, who: str) -> None:
    told = dataclasses.replace(turn(text), mentions=(dataclasses.replace(_mention(State.PRESENT), who=""),))
    icd = Fact("icd", State.PRESENT, Basis.STATED, TODAY)
    assert [m.who for m in of_whom_she_is(told, Memory(Profile().with_fact("dad", icd))).mentions] == [who]

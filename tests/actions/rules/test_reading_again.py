"""What a message says is read in the light of its language."""

from __future__ import annotations

import dataclasses

from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.reading_again import without_foreign_denials
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

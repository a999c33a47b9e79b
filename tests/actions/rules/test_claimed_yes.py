"""Whoever has it that Mica said yes hears the verdict that stands, and whoever asks what is known hears that."""

from __future__ import annotations

from datetime import date

import pytest

from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.standing_verdict import claims_a_yes
from actions.rules.turn import read_turn
from tests.actions.rules.talking import KNOWLEDGE

TODAY = date(2026, 11, 24)


def _memory(*conditions: str) -> Memory:
    profile = Profile()
    for condition in conditions:
        profile = profile.with_fact(USER, Fact(condition, State.PRESENT, Basis.STATED, TODAY))
    return Memory(profile=profile)


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("you told me last week I could, remember?", True),
        ("but you already said that was fine", True),
        ("you promised it would be safe", True),
        ("what did I tell you about me", False),
        ("what do you remember", False),
        ("you said to call my doctor", False),
    ],
)
def test_a_yes_that_was_never_said(text: str, claimed: bool) -> None:
    turn = read_turn({"text": text, "intent": {"name": "what_you_know", "confidence": 1.0}}, TODAY)
    assert claims_a_yes(turn, _memory("pacemaker"), KNOWLEDGE) is claimed
    assert not claims_a_yes(turn, _memory(), KNOWLEDGE)

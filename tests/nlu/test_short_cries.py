"""Cries of a few words, beside what is said of another time or of a thing."""

from __future__ import annotations

from functools import cache

import pytest

from actions.rules.knowledge import load_knowledge
from nlu.red_flags import RedFlagPatterns


@cache
def _patterns() -> RedFlagPatterns:
    return RedFlagPatterns(load_knowledge().red_flags)


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("my son is in an epileptic fit", "seizure"),
        ("wife doing convulsions on floor", "seizure"),
        ("epilepsy attack, what do i do", "seizure"),
        ("ma wee lad's haein a fit", "seizure"),
        ("heart hurting very strong", "chest_pain"),
        ("heart attack help", "chest_pain"),
        ("left side body not moving", "stroke_signs"),
        ("one pupil is huge", "stroke_signs"),
        ("cannae feel her face", "stroke_signs"),
        ("stroke symptoms help", "stroke_signs"),
        ("going into anaphylaxis", "allergic_reaction"),
        ("he is unresponsive", "collapse"),
        ("my left eye not seeing since filler", "vision_loss"),
        ("je vois plus rien a gauche", "vision_loss"),
        ("the current kicked me hard and i fell", "electric_shock"),
        ("toddler shoved the wand into the wall socket", "electric_shock"),
        ("my mate od'd on codeine", "poisoning"),
        ("icd is beeping", "implant_symptoms"),
        ("my defib keeps buzzing", "implant_symptoms"),
    ],
)
def test_a_short_cry_is_heard(text: str, flag: str) -> None:
    assert flag in _patterns().find(text)


@pytest.mark.parametrize(
    "text",
    [
        "had an epileptic fit two years ago",
        "how long does an epileptic attack last",
        "OD green colour",
        "can you od on serum",
        "my pacemaker beeped at the airport years ago",
        "pacemaker check beeps every year",
        "my nuface beeps",
        "my son put the charger in the socket",
        "i can't feel my face lifting",
        "the device is not responsive",
        "shaking with laughter",
        "cannae wait to try it",
        "my pupils were uneven at birth",
    ],
)
def test_what_is_no_cry(text: str) -> None:
    assert _patterns().find(text) == []

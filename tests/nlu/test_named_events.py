"""A stroke, heart attack or seizure by its name: an alarm when it is of now or of today, history otherwise."""

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
        ("there's a woman in my salon having a stroke", "stroke_signs"),
        ("the customer next to me is having a stroke", "stroke_signs"),
        ("I don't have diabetes but I think I'm having a mini stroke", "stroke_signs"),
        ("my nan has only just had a stroke", "stroke_signs"),
        ("granddad had a stroke twenty minutes ago", "stroke_signs"),
        ("half an hour ago my uncle had a stroke", "stroke_signs"),
        ("a patient had a TIA while I was treating her", "stroke_signs"),
        ("I reckon my husband's had a stroke", "stroke_signs"),
        ("I think the old man may have had a stroke", "stroke_signs"),
        ("had a tia yesterday, no doctor yet", "stroke_signs"),
        ("my guest had a stroke in my chair", "stroke_signs"),
        ("grandma just had a heart attack", "chest_pain"),
        ("my mate had a heart attack an hour ago", "chest_pain"),
        ("one of my clients is having a heart attack", "chest_pain"),
        ("my model had a fit halfway through the facial", "seizure"),
        ("a student had a seizure on the treatment couch", "seizure"),
        ("I never had a fit in my life and I had one this morning", "seizure"),
        ("my first ever seizure was last night", "seizure"),
        ("somebody in the waiting room is having a seizure", "seizure"),
    ],
)
def test_what_is_named_and_of_now_is_an_alarm(text: str, flag: str) -> None:
    assert flag in _patterns().find(text)
    assert flag in _patterns().find(text, only_sure=True)


@pytest.mark.parametrize(
    "text",
    [
        "my dad had a stroke in 2018",
        "my mum had a mini stroke three weeks ago",
        "I had a TIA last month",
        "I think my gran had a stroke once",
        "granddad's had a stroke in the past",
        "my uncle had a heart attack on holiday last summer",
        "had a heart attack in May",
        "nearly had a heart attack just now when I saw the price",
        "my husband is having a fit about the bill",
        "she had a fit of giggles on my couch",
        "just had a stroke review at the hospital",
        "what if a client has a seizure during treatment",
        "has anyone had a seizure while using it",
        "suppose my client had a seizure on my couch",
        "my client had a seizure as a child",
        "in the film she is having a heart attack",
        "I have epilepsy and had a seizure yesterday as usual",
        "do I use an upward stroke on my cheek today",
    ],
)
def test_what_is_named_and_over_is_history(text: str) -> None:
    assert _patterns().find(text, only_sure=True) == []

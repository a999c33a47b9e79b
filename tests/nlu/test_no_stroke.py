"""The dentist's needle, a night's drinks, strangers' toasters, burns in the sun: explained, and with more beside."""

from __future__ import annotations

from functools import cache

import pytest

from actions.rules.knowledge import load_knowledge
from nlu.no_stroke import is_left_over
from nlu.red_flags import RedFlagPatterns


@cache
def _patterns() -> RedFlagPatterns:
    return RedFlagPatterns(load_knowledge().red_flags)


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("one side of my face is still frozen from the dentist's jab, shall I wait", ""),
        ("the dentist numbed me, half my face is numb. session now?", ""),
        ("frozen half my face at the dentist, my arm is weak too", "stroke_signs"),
        ("dentist this noon, half my face numb and now slurring", "stroke_signs"),
        ("slurred all the way home after six gins on Friday night", ""),
        ("I was slurring last night after two bottles of wine, session today?", ""),
        ("I was slurring last night, no drink in me", "stroke_signs"),
        ("slurring still after two bottles of wine last night", "stroke_signs"),
        ("three bottles of wine last night, slurring and my face drooped", "stroke_signs"),
        ("some woman was electrocuted by her hairdryer, could this do it", ""),
        ("I was electrocuted by my hairdryer", "electric_shock"),
        ("a man here just got electrocuted by the kettle", "electric_shock"),
        ("on the beach all day, later the wand left a burn on my neck", "burn"),
        ("burned my face on the beach", ""),
    ],
)
def test_what_is_explained_is_no_alarm(text: str, flag: str) -> None:
    assert _patterns().find(text) == ([flag] if flag else [])


@pytest.mark.parametrize(
    "said",
    ["my mouth never came back quite straight", "one side is still a bit lower", "it left me with a lopsided grin"],
)
def test_what_has_stayed_since_is_left_over(said: str) -> None:
    assert is_left_over(said)


@pytest.mark.parametrize(
    "said",
    [
        "still crooked and worse today",
        "it suddenly hangs again",
        "ever since this morning it is lower",
        "my mouth is crooked",
    ],
)
def test_news_is_no_left_over(said: str) -> None:
    assert not is_left_over(said)

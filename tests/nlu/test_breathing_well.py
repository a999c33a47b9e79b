"""Somebody who breathes well has no alarm; somebody who cannot has one. An implant's purpose is none either."""

from __future__ import annotations

import pytest

from actions.rules.knowledge import load_knowledge
from nlu.not_an_alarm import without_figures
from nlu.red_flags import RedFlagPatterns, is_explained


@pytest.mark.parametrize("text", ["it isn't spreading and I'm breathing fine", "she is breathing normally"])
def test_who_breathes_well(text: str) -> None:
    assert "breath" not in without_figures(text)


@pytest.mark.parametrize(
    "text",
    ["I can't breathe well", "not breathing normally", "struggling to breathe easily", "he is barely breathing ok"],
)
def test_who_does_not(text: str) -> None:
    assert without_figures(text) == text


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("not spreading and i am breathing fine", True),
        ("i am breathing fine but my throat is tight", False),
        ("my throat is closing", False),
        ("i cant breathe well", False),
    ],
)
def test_breath_that_is_fine_explains_an_alarm_about_breath(said: str, expected: bool) -> None:
    assert is_explained("breathing", said) is expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("it is on my chest, left side, tiny and under the skin", True),
        ("the size of a stick, over my heart, fitted in june", True),
        ("tightness under the skin of my chest", False),
        ("my chest hurts", False),
    ],
)
def test_what_was_put_into_a_chest_is_no_pain(said: str, expected: bool) -> None:
    assert is_explained("chest_pain", said) is expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("39.1 and shivering in bed", True),
        ("a temperature and the flu", True),
        ("39.1 with a stiff neck and a rash", False),
        ("meter says 2.1 and i am shivering", False),
        ("my wrist is broken", False),
    ],
)
def test_a_fever_alone_is_no_alarm(said: str, expected: bool) -> None:
    assert is_explained("other_emergency", said) is expected


def test_what_the_hospital_called_a_stroke_long_ago_is_history() -> None:
    told = "back in august my arm went dead, the hospital called it a wee tia. all back to normal"
    assert is_explained("stroke_signs", told)
    assert not is_explained("stroke_signs", "my arm just went dead, last time the hospital called it a tia")


@pytest.mark.parametrize(
    ("text", "alarm"),
    [
        ("he has an implant that jolts his heart back into rhythm", False),
        ("my implant jolted me twice", True),
        ("back in August my words were slurred and the arm hung down, they called it a TIA", False),
        ("my words are slurred and my arm hangs down", True),
    ],
)
def test_what_an_implant_is_for_and_what_is_long_over(text: str, alarm: bool) -> None:
    assert bool(RedFlagPatterns(load_knowledge().red_flags).find(text)) is alarm

"""Somebody who breathes well has no alarm; somebody who cannot has one. An implant's purpose is none either."""

from __future__ import annotations

import pytest

from actions.rules.knowledge import load_knowledge
from nlu.not_an_alarm import without_figures
from nlu.red_flags import RedFlagPatterns, is_explained


@pytest.mark.parametrize(
    "text",
    [
        "it isn't spreading and I'm breathing fine",
        "she is breathing normally",
        "Asthma, mild. my breathing's good today",
        "breathing perfect today. how long?",
        "I can breathe easily now, thanks",
        "she's breathing ok but she won't wake up",
    ],
)
def test_who_breathes_well(text: str) -> None:
    assert "breath" not in without_figures(text)


@pytest.mark.parametrize(
    "text",
    [
        "I can't breathe well",
        "not breathing normally",
        "struggling to breathe easily",
        "he is barely breathing ok",
        "dad has stopped breathing normally",
        "she's no longer breathing normally",
        "he doesn't seem to be breathing ok",
        "mum isn't really breathing properly or breathing well",
        "I don't think the baby is breathing normally",
        "I doubt he's breathing fine",
        "I can no longer breathe easily",
        "he gave up breathing normally an hour ago",
        "is she breathing ok? she is floppy",
        "she's breathing ok?",
        "he was breathing fine until a minute ago",
        "he's breathing fine, no he isn't",
        "he is breathing well below his normal",
    ],
)
def test_who_does_not_or_may_not(text: str) -> None:
    assert without_figures(text) == text


def test_only_the_words_of_the_breath_are_left_out() -> None:
    assert without_figures("I'm breathing fine but my throat is tight").strip() == "but my throat is tight"


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

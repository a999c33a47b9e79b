"""An alarm that only the model hears needs a sign of it."""

from __future__ import annotations

import pytest

from nlu.needed_words import names_a_sign


@pytest.mark.parametrize(
    "text",
    ["had my tox on sunday, which level for the cheeks", "botox yesterday, is tomorrow too soon", "20 units this week"],
)
def test_a_day_is_no_sign(text: str) -> None:
    assert not names_a_sign("toxin_spread", text)
    assert names_a_sign("self_harm", text), "without a list nothing is asked"


@pytest.mark.parametrize(
    "text",
    [
        "botox on friday and my lid is low",
        "since the tox i cough on water",
        "jabs monday, my head keeps dropping",
        "cnat swalow since botx",
    ],
)
def test_a_sign_is_heard(text: str) -> None:
    assert names_a_sign("toxin_spread", text)


def test_a_treat_for_oneself_beside_a_question_is_none() -> None:
    text = "fancied treating myself, which model is the newest"
    assert not names_a_sign("self_harm", text, beside_a_question=True)
    assert names_a_sign("self_harm", text)


@pytest.mark.parametrize(
    ("flag", "text"),
    [
        ("self_harm", "which level for jowls, i won't be here next week"),
        ("self_harm", "what time does it ship, i've written my letters"),
        ("abuse", "he hits me if i spend on gel, which is cheapest"),
    ],
)
def test_a_hint_beside_a_question_is_heard(flag: str, text: str) -> None:
    assert names_a_sign(flag, text, beside_a_question=True)


def test_a_dark_mole_is_no_blocked_vessel_of_a_filler() -> None:
    assert not names_a_sign("filler_skin_change", "my mole bleeds and went darker, the gp sent me on")
    assert names_a_sign("filler_skin_change", "my cheek is going white and cold")
    assert names_a_sign("filler_skin_change", "the filler near my mole went dark")

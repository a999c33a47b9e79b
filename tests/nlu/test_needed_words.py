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

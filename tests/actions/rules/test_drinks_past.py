"""Drinks of days ago, and those that go on."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from actions.rules.drinks_past import is_past_drink
from actions.rules.profile import Basis, Fact, State

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "days", "past"),
    [
        ("my rosacea flares since the wine on Saturday", 2, True),
        ("had gin on Friday", 3, True),
        ("on the wine since Saturday", 2, False),
        ("wine on Saturday and again today", 2, False),
        ("wine yesterday", 1, False),
        ("wine", None, False),
    ],
)
def test_a_drink_of_days_ago(text: str, days: int | None, past: bool) -> None:
    day = None if days is None else TODAY - timedelta(days=days)
    fact = Fact("alcohol", State.PRESENT, Basis.STATED, TODAY, day)
    assert is_past_drink(fact, text, TODAY) is past

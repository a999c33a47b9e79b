"""Ages and stages told as in a form."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("age: 14", ["under18"]),
        ("Age 15, male, dry skin", ["under18"]),
        ("my age is 16", ["under18"]),
        ("skin: oily, age: 17", ["under18"]),
        ("me: 13 yrs, spots", ["under18"]),
        ("hi, 15 here", ["under18"]),
        ("me: 28 weeks", ["pregnancy"]),
        ("age: 41", []),
        ("minimum age 16?", []),
        ("is it ok from age 16 and up", []),
        ("setting 10 here", []),
        ("me: 10 minutes a day", []),
        ("34 here", []),
    ],
)
def test_filled_in(text: str, told: list[str]) -> None:
    assert [m.condition for m in shared_finder().find(text)] == told

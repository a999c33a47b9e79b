"""A fit that comes on is heard where fits are known of, and a story of one is none."""

from __future__ import annotations

import pytest

from actions.rules.known_signs import has_signs_of_a_fit


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("I can feel another one coming on", True),
        ("think one is coming on, what do i do", True),
        ("just had a massive one ten minutes ago", True),
        ("had a bad seizure this morning", True),
        ("i've got that strange smell again", True),
        ("as a kid i had fits, i'm having one now", True),
        ("had a big one years ago", False),
        ("what if I feel one coming", False),
        ("I usually feel it coming", False),
        ("a cold is coming on", False),
        ("never had a big one today or any day", False),
    ],
)
def test_a_fit_that_comes_on(text: str, now: bool) -> None:
    assert has_signs_of_a_fit(text) is now

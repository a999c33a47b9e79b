"""A fit that comes on is heard where fits are known of, and a story of one is none."""

from __future__ import annotations

import pytest

from actions.rules.known_signs import has_signs_after_toxin, has_signs_of_a_fit


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


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("a magazine did a feature on a presenter with a drooping eyelid after botox", False),
        ("read an article about a singer whose eyelid drooped", False),
        ("read an article about a singer whose eyelid drooped, and my eyelid droops", True),
        ("my eyelid drooped after it, and i read an article about that", True),
        ("i read a post about droops. My left lid has dropped", True),
        ("my left lid is drooping since botox", True),
    ],
)
def test_a_lid_in_the_papers_is_no_sign(text: str, signs: bool) -> None:
    assert has_signs_after_toxin(text) is signs

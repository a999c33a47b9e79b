"""Short answers to a question of the check: only a clear no is a no."""

from __future__ import annotations

import pytest

from actions.rules.screening_words import Said, in_words, plain


@pytest.mark.parametrize(
    "text",
    [
        "nothing in me",
        "nothing implanted in me",
        "no, nothing like that in me",
        "nothing electronic in my body",
        "nothing at all in there",
        "none of those in her",
        "nothing was ever put in me",
        "nowt in there",
    ],
)
def test_nothing_in_me_is_none(text: str) -> None:
    assert in_words(plain(text), "") is Said.NONE


@pytest.mark.parametrize(
    "text",
    [
        "nothing new in there",
        "nothing but wires in me",
        "nothing except a clip in me",
        "nothing else in me",
        "nothing more in there",
        "nothing active in me",
        "nothing much in me",
        "nothing that works in there",
        "nothing apart from a stent in me",
        "no, only wires in me",
    ],
)
def test_nothing_but_something_is_not(text: str) -> None:
    assert in_words(plain(text), "") is not Said.NONE

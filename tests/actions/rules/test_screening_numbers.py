"""Numbers and second thoughts in the step-by-step check mean what is on the screen; nothing is dropped unsaid."""

from __future__ import annotations

import pytest

from tests.actions.rules.screening_talk import kept, read, talked


@pytest.mark.parametrize("words", ["1", "the first", "the second one", "2"])
def test_a_number_names_no_option_that_is_not_shown(words: str) -> None:
    talk = talked("A pacemaker", words)

    assert kept(talk) == {"pacemaker": "stated"}


def test_after_going_back_a_new_no_says_what_it_takes_back() -> None:
    talk = talked("A pacemaker", "Go on", "go back", "none of these")

    assert kept(talk) == {}
    assert "taken that back: a pacemaker" in read(talk)

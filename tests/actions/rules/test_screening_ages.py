"""An age that is told in a few words where the check asks of it."""

from __future__ import annotations

import pytest

from actions.rules.profile import State
from tests.actions.rules.screening_talk import talked


@pytest.mark.parametrize("text", ["14", "no, sixteen", "just 15", "I'm 17, none", "7", "not ill, only 13", "fifteen"])
def test_an_age_below_18_is_told(text: str) -> None:
    talk = talked(text, until="today")
    assert talk.facts()["under18"] is State.PRESENT
    assert talk.last is not None
    assert talk.last.envelope["verdict"] == "avoid"
    assert "under18" not in talked(text).facts()


@pytest.mark.parametrize(
    "text",
    [
        "34",
        "no",
        "2",
        "12 units",
        "sober for 12 years",
        "since 2010",
        "at 14:30",
        "none, I'm 18",
        "11 weeks ago",
        "10 pints",
        "the 15th",
        "11 days late",
        "not since the 12th of may",
    ],
)
def test_no_age_below_18(text: str) -> None:
    assert talked(text, until="today").facts().get("under18") is not State.PRESENT


def test_an_age_of_a_grown_up_denies_being_under_18() -> None:
    assert talked("I'm 41", until="today").facts()["under18"] is State.ABSENT

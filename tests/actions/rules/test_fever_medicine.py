"""A temperature that medicine brought down goes on to count."""

from __future__ import annotations

from datetime import date

import pytest

from actions.rules.fever_medicine import FEVER, hides_a_fever, is_only_brought_down
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.turn import Mention

TODAY = date(2026, 11, 24)
KNOWN = Fact(FEVER, State.PRESENT, Basis.STATED, TODAY)
DENIED = Mention(FEVER, Fact(FEVER, State.ABSENT, Basis.STATED, TODAY), USER, "fever")


@pytest.mark.parametrize(
    ("text", "brought_down"),
    [
        ("had two nurofen and now no fever", True),
        ("the lemsip did it, no fever", True),
        ("no temperature any more, I popped a couple of pills", True),
        ("dosed up and no fever now", True),
        ("36.9 after some calpol, no fever", True),
        ("no fever today", False),
        ("no fever and I haven't taken any paracetamol since Sunday", False),
        ("no fever for two days without tablets", False),
        ("sorry, typo, no fever", False),
    ],
)
def test_medicine_ends_no_fever(text: str, brought_down: bool) -> None:
    assert is_only_brought_down(KNOWN, DENIED, text) is brought_down


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("took an aspirin, 37.1 now, no fever", True),
        ("no fever since the ibuprofen", True),
        ("on tablets for my thyroid, no fever", False),
        ("no fever, I took paracetamol for a headache", False),
        ("no fever and no medicine", False),
    ],
)
def test_a_fever_never_told_of_can_hide_behind_medicine(text: str, hidden: bool) -> None:
    assert hides_a_fever(None, DENIED, text) is hidden

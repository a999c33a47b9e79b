"""People called by their first name, and who opens a message."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hannah is pregnant, Oscar has epilepsy", [("pregnancy", "hannah"), ("epilepsy", "oscar")]),
        ("and Yusuf's got a pacemaker", [("pacemaker", "yusuf")]),
        ("Priya had filler on monday", [("filler", "priya")]),
        ("James takes warfarin", [("bleeding", "james")]),
        ("could nan, she had a stroke", [("stroke_tia", "nan")]),
        ("my twin is pregnant, I'm not", [("pregnancy", "twin"), ("pregnancy", "user")]),
        ("I said epilepsy runs in the family", [("epilepsy", "family")]),
        ("I'm Hannah. Hannah has epilepsy", [("epilepsy", "user")]),
        ("Hannah here, hannah has a pacemaker", [("pacemaker", "user")]),
        ("I have epilepsy, it runs in the family", [("epilepsy", "user")]),
        ("could my husband wear it, I have epilepsy", [("epilepsy", "user")]),
    ],
)
def test_whose_it_is(text: str, told: list[tuple[str, str]]) -> None:
    assert [(m.condition, m.relation or m.who) for m in shared_finder().find(text)] == told

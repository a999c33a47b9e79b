"""What is denied beside a condition is no denial of it."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder


def _status(text: str, condition: str) -> str:
    found = [m for m in shared_finder().find(text) if m.condition == condition]
    return str(found[0].status) if found else ""


@pytest.mark.parametrize(
    ("text", "condition", "status"),
    [
        ("there is no risk signal in epilepsy", "epilepsy", "asked"),
        ("so there's no danger to my pacemaker", "pacemaker", "present"),
        ("no influence on my epilepsy then", "epilepsy", "present"),
        ("no study of people with lupus", "autoimmune", "asked"),
        ("no known link between current and cancer", "cancer_active", "asked"),
        ("I saw no warnings against diabetes", "diabetes", "asked"),
        ("no effects from the filler I had on monday", "filler", "present"),
        # A denial of the thing itself stays one.
        ("no history of epilepsy", "epilepsy", "absent"),
        ("no evidence, no epilepsy", "epilepsy", "absent"),
        ("no harm meant, I have no pacemaker", "pacemaker", "absent"),
        ("I don't have diabetes", "diabetes", "absent"),
        ("no longer on chemo", "chemo", "absent"),
    ],
)
def test_a_finding_about_a_condition_denies_the_finding(text: str, condition: str, status: str) -> None:
    assert _status(text, condition) == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("the consultant says it's no epilepsy but she isn't convinced", "uncertain"),
        ("told no epilepsy, although the EEG looked odd", "uncertain"),
        ("not epilepsy they say, but they want another MRI", "uncertain"),
        ("my doctor says no epilepsy though he can't rule it out", "uncertain"),
        ("he said no epilepsy but the results are pending", "uncertain"),
        ("no epilepsy but I'm not sure which gel to buy", "absent"),
        ("no epilepsy, though my skin is a bit odd", "absent"),
        ("the doctor said no epilepsy and sent me home", "absent"),
        ("no epilepsy but I want another device", "absent"),
    ],
)
def test_a_no_with_the_tests_still_open_is_uncertain(text: str, status: str) -> None:
    assert _status(text, "epilepsy") == status

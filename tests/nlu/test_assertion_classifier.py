"""Where rules and model differ on a mention: nothing becomes milder, or another person's, unless the model is sure."""

from __future__ import annotations

import pytest

from nlu.assertion_classifier import _stands_with, decide
from nlu.assertion_model import STATUSES
from nlu.mentions.context import Reading, Status


def chances(**known: float) -> dict[str, float]:
    return dict.fromkeys(STATUSES, 0.0) | known


@pytest.mark.parametrize(
    ("rules", "model", "status"),
    [
        (Status.PRESENT, {"absent": 0.6, "present": 0.4}, Status.PRESENT),
        (Status.PRESENT, {"absent": 0.8, "present": 0.2}, Status.ABSENT),
        (Status.PAST, {"absent": 0.4, "past": 0.3, "present": 0.3}, Status.PAST),
        (Status.PAST, {"absent": 0.9, "past": 0.1}, Status.ABSENT),
        (Status.PRESENT, {"past": 0.6, "present": 0.4}, Status.PRESENT),
        (Status.ABSENT, {"past": 0.5, "absent": 0.4}, Status.PAST),
        (Status.ABSENT, {"present": 0.5, "absent": 0.4}, Status.PRESENT),
    ],
)
def test_a_status_becomes_milder_only_for_certain(rules: Status, model: dict[str, float], status: Status) -> None:
    reading = decide(Reading(rules, "user", "", False, False), chances(**model), 0.0)

    assert reading.status is status


@pytest.mark.parametrize(
    ("model", "status"),
    [
        ({"absent": 0.99, "present": 0.01}, Status.PRESENT),
        ({"past": 0.9, "present": 0.1}, Status.PRESENT),
        ({"past": 0.98, "present": 0.02}, Status.PAST),
        ({"planned": 0.8, "present": 0.2}, Status.PRESENT),
        ({"planned": 0.95, "present": 0.05}, Status.PLANNED),
    ],
)
def test_what_nobody_may_use_it_with_the_model_alone_never_denies(model: dict[str, float], status: Status) -> None:
    rules = Reading(Status.PRESENT, "user", "", False, False)

    assert decide(rules, chances(**model), 0.0, grave=True).status is status


@pytest.mark.parametrize("rules", [Status.PRESENT, Status.UNCERTAIN, Status.PAST, Status.ABSENT])
def test_what_is_said_outright_stands(rules: Status) -> None:
    reading = decide(Reading(rules, "user", "", False, True), chances(planned=0.6, absent=0.4), 0.0)

    assert reading.status is rules


@pytest.mark.parametrize(
    ("rules", "own", "other", "who"),
    [
        ("user", False, 0.8, "user"),
        ("user", False, 0.95, "other"),
        ("user", True, 0.99, "user"),
        ("other", False, 0.6, "other"),
        ("other", False, 0.4, "other"),
        ("other", False, 0.2, "user"),
    ],
)
def test_it_is_another_persons_only_for_certain(rules: str, own: bool, other: float, who: str) -> None:
    reading = decide(Reading(Status.PRESENT, rules, "", own, False), chances(present=1.0), other)

    assert reading.who == who


@pytest.mark.parametrize(
    ("relation", "before", "theirs"),
    [
        ("mum", "what do they cost and could my mum with a ", True),
        ("friend", "and would it suit a friend on ", True),
        ("mum", "my mum is well, could I with a ", False),
        ("dad", "my mum with a ", False),
        ("", "somebody with a ", False),
    ],
)
def test_a_person_who_stands_with_the_name_has_it(relation: str, before: str, theirs: bool) -> None:
    assert _stands_with(relation, before) is theirs

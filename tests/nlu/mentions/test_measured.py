"""Organs and glands that were looked at and found well; and those that were not."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder
from nlu.mentions.context import Status


def statuses(text: str, condition: str) -> set[Status]:
    return {m.status for m in shared_finder().find(text) if m.condition == condition}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("my thyroid was checked in May. All normal.", "thyroid"),
        ("liver and kidneys are both normal", "organ"),
        ("my kidney tests came back fine", "organ"),
        ("liver scanned last year, perfectly healthy", "organ"),
        ("carotids checked, both clear", "carotid"),
    ],
)
def test_what_was_found_well(text: str, condition: str) -> None:
    assert statuses(text, condition) == {Status.ABSENT}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("my thyroid was checked in May. Normal on my tablets", "thyroid"),
        ("my thyroid was checked in May. I hope it's normal", "thyroid"),
        ("liver fine, kidneys on dialysis", "organ"),
        ("kidneys are fine since the transplant", "organ"),
        ("kidneys are fine apart from one cyst", "organ"),
        ("carotids scanned, one is narrowed, the other clear", "carotid"),
        ("the carotid scan is on Tuesday", "carotid"),
        ("my kidney disease is fine", "organ"),
    ],
)
def test_what_was_not(text: str, condition: str) -> None:
    assert statuses(text, condition) - {Status.ABSENT}


@pytest.mark.parametrize(
    ("text", "condition", "status"),
    [
        ("my pacemaker was taken out in spring and the little scar has healed", "pacemaker", Status.REMOVED),
        ("I had a cochlear but my body rejected it and they explanted it", "cochlear", Status.REMOVED),
        ("three screws in my jaw, all out since 2015", "metal_implant", Status.REMOVED),
        ("my pacemaker was taken out and the ICD is fine", "icd", Status.PRESENT),
        ("two screws in my jaw, both out of line", "metal_implant", Status.PRESENT),
        ("I have an ICD, my body rejected the stitches so they removed them", "icd", Status.PRESENT),
    ],
)
def test_what_is_out(text: str, condition: str, status: Status) -> None:
    assert statuses(text, condition) == {status}

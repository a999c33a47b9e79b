"""A season a child is expected in, a pump beside diabetes, raw skin, years of being clear; and their neighbours."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder


def found(text: str) -> dict[str, str]:
    return {m.condition: m.status.value for m in shared_finder().find(text)}


@pytest.mark.parametrize(
    ("text", "condition", "status"),
    [
        ("expecting early autumn, does it do anything for jowls", "pregnancy", "present"),
        ("hi, expecting around easter, how often", "pregnancy", "present"),
        ("we are expecting in late summer", "pregnancy", "present"),
        ("could you look at my diabetes and my pump", "insulin_pump", "present"),
        ("type 1 since I was nine, I wear a pump on my belly", "insulin_pump", "present"),
        ("Diabetes. The pump is on my arm", "insulin_pump", "present"),
        ("my face has gone all raw", "sunburn", "present"),
        ("my nose and chin are red and raw today", "sunburn", "present"),
        ("overdid the glycolic and now my chin stings", "sunburn", "present"),
        ("bowel cancer, clear for 3 years", "cancer_active", "past"),
        ("Womb cancer, all clear nine years now", "cancer_active", "past"),
        ("thyroid cancer, all clear nearly 10 yrs", "cancer_active", "past"),
    ],
)
def test_told(text: str, condition: str, status: str) -> None:
    assert found(text).get(condition) == status


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("is the restock expecting in spring", "pregnancy"),
        ("not expecting results this spring", "pregnancy"),
        ("am I expecting too much by summer", "pregnancy"),
        ("diabetes, no pump", "insulin_pump"),
        ("diabetes and the gel pump is stuck", "insulin_pump"),
        ("diabetic, and I pump iron at the gym", "insulin_pump"),
        ("diabetic and nursing with a pump", "insulin_pump"),
        ("is the pump bottle bigger than the tube", "insulin_pump"),
        ("my skin is not raw", "sunburn"),
        ("is raw honey good on the face", "sunburn"),
        ("used the scrub and my skin feels lovely", "sunburn"),
    ],
)
def test_their_neighbours(text: str, condition: str) -> None:
    assert condition not in found(text)


def test_a_hope_of_being_clear_is_not_the_past() -> None:
    assert found("cancer, the doctor hopes I am all clear in 5 years")["cancer_active"] == "present"


@pytest.mark.parametrize(
    "text",
    [
        "a woman had no idea that she was expecting and used it",
        "used it all summer before i realised i was expecting",
        "she didn't know she was pregnant and used it",
    ],
)
def test_whoever_learns_of_it_is_pregnant(text: str) -> None:
    assert found(text)["pregnancy"] in ("present", "uncertain", "planned")


def test_to_expect_too_much_is_no_pregnancy() -> None:
    assert "pregnancy" not in found("i didn't know i was expecting too much of it")

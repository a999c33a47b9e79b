"""A stage in a place is cancer; a period that does not come may be a pregnancy; a healthy word is no illness."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder


def found(text: str) -> dict[str, str]:
    return {m.condition: m.status.value for m in shared_finder().find(text)}


@pytest.mark.parametrize(
    "text",
    [
        "it's stage 2 in the right breast, op in a week",
        "Stage three, bowel. I want to look human for the wedding",
        "they caught it at stage one in my ovary",
    ],
)
def test_a_stage_in_a_place(text: str) -> None:
    assert found(text).get("cancer_active") == "present"


@pytest.mark.parametrize(
    "text", ["stage 2 of the routine, the neck", "stage 3 kidney disease", "I was on stage in Leeds, my back hurts"]
)
def test_other_stages(text: str) -> None:
    assert "cancer_active" not in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Flo is five days overdue",
        "monthlies a week late, hm",
        "my cycle is twelve days late this time",
        "skipped my last two periods",
        "think i missed a monthly",
    ],
)
def test_a_period_that_does_not_come(text: str) -> None:
    assert found(text).get("pregnancy") == "uncertain"


@pytest.mark.parametrize(
    "text",
    [
        "the trial period is late",
        "my period is not late",
        "my period came, the bus was late",
        "haven't missed a monthly since I was twenty",
    ],
)
def test_a_period_that_does(text: str) -> None:
    assert found(text).get("pregnancy") != "present"


def test_an_age_after_a_denial_leaves_a_healthy_word_healthy() -> None:
    assert "present" not in found("never had a convulsion, 61 and fit as a fiddle").values()
    assert found("not in good health at all") == {"under_care": "present"}


def test_a_medicine_is_for_what_is_told_when_fits_are_denied() -> None:
    assert "epilepsy" not in found("Topiramate for migraines only, I've never had a fit")
    assert "epilepsy" in found("Topiramate for my fits, and migraines too")


@pytest.mark.parametrize(
    ("text", "ill"),
    [
        ("I volunteer as pacemaker for our club's 5k run", False),
        ("I am pacemaker for a marathon group", False),
        ("pacemaker for a slow heart, and I still run marathons", True),
    ],
)
def test_who_runs_in_front(text: str, ill: bool) -> None:
    assert ("pacemaker" in found(text)) is ill


def test_a_place_takes_no_day() -> None:
    (botox,) = [m for m in shared_finder().find("Botox in my crow's feet last Tuesday") if m.condition == "botox"]
    assert botox.when == "last Tuesday"


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("busy growing a tiny human right now", "pregnancy"),
        ("I'm baking our second baby", "pregnancy"),
        ("growing triplets, send snacks", "pregnancy"),
        ("my right ear is basically a robot", "cochlear"),
        ("one of my ears is bionic", "cochlear"),
        ("I'm late, and not for work", "pregnancy"),
        ("so... she is late late", "pregnancy"),
        ("left ear bionic, right one as god made it", "cochlear"),
    ],
)
def test_in_other_words(text: str, condition: str) -> None:
    assert condition in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "growing my business with two people",
        "growing a thicker beard",
        "baking a cake for my baby",
        "my ear is red, the machine is hot",
        "I'm late to this, is it any good",
        "I am late for work again",
    ],
)
def test_the_same_words_of_something_else(text: str) -> None:
    assert not {"pregnancy", "cochlear"} & set(found(text))


def test_what_goes_back_in_is_not_of_long_ago() -> None:
    assert found("our embryo is going back in on Friday") == {"ttc": "present"}
    assert found("had chemo back in 2011").get("chemo") == "past"

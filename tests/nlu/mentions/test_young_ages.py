"""Ages that are nobody's, that only tell how long ago something was, and that are somebody's."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder


def told(text: str) -> set[str]:
    return {f"{m.condition} {m.status} {m.who}" for m in shared_finder().find(text)}


@pytest.mark.parametrize(
    "text",
    [
        "explain it to me like I'm ten",
        "talk to me as though i were 8, i am not technical",
        "explain how the current works as if i'm 5",
        "he treats me like i'm 12",
    ],
)
def test_as_if_is_no_age(text: str) -> None:
    assert not any("under18" in m for m in told(text))


@pytest.mark.parametrize(
    "text",
    ["like im 15 so can i use it", "explain it like im 15 because i am", "im 16, explain it to me", "im only 15"],
)
def test_an_age_stays_one(text: str) -> None:
    assert "under18 present user" in told(text)


@pytest.mark.parametrize(
    ("text", "young"),
    [
        ("my youngest is 7, stopped breastfeeding years ago. can i use one", False),
        ("nursed all three, the youngest is 12. anything against me having a go", False),
        ("my youngest is 12 and wants to use it too. i stopped breastfeeding long ago, can i", True),
        ("nursed my daughter, she is 11 now. can she use it", True),
        ("my youngest is 12, can i do it on her", True),
    ],
)
def test_a_child_that_only_tells_how_long_ago(text: str, young: bool) -> None:
    assert any(m.startswith("under18") for m in told(text)) is young


def test_the_youngest_dates_what_is_past() -> None:
    fed = {m.condition: m.when for m in shared_finder().find("nursed three babies back in the day, youngest is 11")}
    assert fed["breastfeeding"] == "7 years ago"
    fed = {m.condition: m.when for m in shared_finder().find("nursed three babies, youngest is 3")}
    assert fed["breastfeeding"] == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("my youngest is 6, haven't breastfed since she was a baby. can i use it", "breastfeeding absent user"),
        ("me and my fella have been trying for a baby", "ttc present user"),
        ("himself has a pacemaker, would it harm him", "pacemaker present other"),
        ("he fitted it himself, i have a pacemaker", "pacemaker present user"),
        ("i thought i had rosacea but the doctor says i don't", "rosacea absent user"),
        ("thought it was shingles, turned out the gp said it wasn't", "skin_infection absent user"),
        ("thought i had rosacea but the doctor says it's eczema", "rosacea present user"),
        ("diabetes runs in the family but my own bloods are fine", "diabetes absent user"),
        ("lamotrigine, it's for bipolar", "under_care present user"),
        ("topiramate for epilepsy and my mood", "epilepsy present user"),
    ],
)
def test_whose_it_is_and_what_it_is_for(text: str, expected: str) -> None:
    assert expected in told(text)


def test_what_botox_is_for_takes_no_day_from_it() -> None:
    days = {m.condition: m.when for m in shared_finder().find("botox jabs for my chronic migraine on friday 20 nov")}
    assert days == {"botox": "friday 20 nov", "migraine": ""}


@pytest.mark.parametrize("text", ["my baby is 14 now and taller than me", "our little one turned 12"])
def test_a_baby_of_some_years_is_not_the_writer(text: str) -> None:
    assert {m.who for m in shared_finder().find(text) if m.condition == "under18"} == {"other"}


@pytest.mark.parametrize("text", ["my a1c is 8", "the glucose is 11", "my bmi is 17"])
def test_what_is_measured_is_no_age(text: str) -> None:
    assert "under18" not in {m.condition for m in shared_finder().find(text)}

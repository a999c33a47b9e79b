"""Names in clauses that say that there is nothing, and pregnancies that are ruled out."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder
from nlu.not_an_alarm import without_other_matters


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("I have never fainted", "absent"),
        ("no thyroid issues", "absent"),
        ("there's no way I could be pregnant", "absent"),
        ("zero chance of a pregnancy. plan", "absent"),
        ("I can't be pregnant, I'm 71", "absent"),
        ("I'm a man, so pregnancy is not an issue", "absent"),
        ("I have no thyroid", "present"),
        ("I fainted", "present"),
        ("there's no way I'm pregnant, surely", "present"),
        ("there's no way I'm pregnant but I'm late", "present"),
        ("I can't be pregnant, I'm 38", "uncertain"),
        ("my hysterectomy is due in May, no chance I'm pregnant", "present"),
        ("my blood pressure is 154/97", "present"),
        ("my blood pressure is normal on tablets", "present"),
    ],
)
def test_what_a_name_says(text: str, status: str) -> None:
    assert shared_finder().find(text)[0].status == status


@pytest.mark.parametrize("text", ["my bp is 117/72", "my blood pressure is normal", "my resting heart rate is 62"])
def test_a_healthy_figure_tells_of_nothing(text: str) -> None:
    assert shared_finder().find(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "my wand dropped on its end",
        "the left side of my gadget is dead",
        "I fell asleep straight into bed",
        "the odd ibuprofen every now and then",
        "a lady on facebook said her mouth drooped after it",
        "I'm fit today",
    ],
)
def test_of_no_body(text: str) -> None:
    told = without_other_matters(text).split()
    assert len(told) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "my face dropped on one side",
        "one side of my face is dead",
        "she collapsed in the kitchen",
        "a whole packet of ibuprofen",
        "a woman in my salon said her mouth drooped",
        "I am having a fit",
    ],
)
def test_of_a_body(text: str) -> None:
    assert without_other_matters(text) == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I have diabetes. No defibrillator though", {"diabetes": "present", "icd": "absent"}),
        ("fine here, not pregnant tho", {"pregnancy": "absent"}),
        ("no asthma, epilepsy though", {"epilepsy": "present"}),
        ("I've no flu and I'm not sick", {"fever": "absent"}),
        ("nobody in our house has epilepsy, nor do I", {"epilepsy": "absent"}),
        ("none of my family have cancer, myself included", {"cancer_active": "absent"}),
        ("nobody in our house has epilepsy but me", {"epilepsy": "present"}),
        ("my own heart isn't too clever either", {"heart_condition": "present"}),
        ("my heart is not what it was", {"heart_condition": "present"}),
    ],
)
def test_a_no_beside_something_else(text: str, told: dict[str, str]) -> None:
    found = {m.condition: str(m.status) for m in shared_finder().find(text)}
    assert {condition: found.get(condition) for condition in told} == told

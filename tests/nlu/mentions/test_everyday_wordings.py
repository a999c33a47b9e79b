"""Everyday wordings that hold a name and mean no condition, and their neighbours that do."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder


@pytest.mark.parametrize(
    "text",
    [
        "I'm Cancerian, born in July",
        "that website is a cancerous website",
        "she conceived an idea for the salon",
        "my race pacer is fast",
        "do I need a patch test first",
        "my fingers were tingling from cold",
    ],
)
def test_an_everyday_wording_names_no_condition(text: str) -> None:
    assert [m.condition for m in shared_finder().find(text)] == []


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("they found a cancerous lump", "cancer_active"),
        ("we conceived in spring", "pregnancy"),
        ("I run marathons with a pacemaker", "pacemaker"),
        ("the patch test was positive", "allergy"),
        ("had a skinful last night", "alcohol"),
        ("I have a shock box in my chest", "icd"),
        ("a BioMonitor implanted in spring", "loop_recorder"),
        ("I am seeing the fertility people", "ttc"),
    ],
)
def test_its_neighbour_still_does(text: str, condition: str) -> None:
    assert condition in {m.condition for m in shared_finder().find(text)}

"""What nobody knows yet, and what is known."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder
from nlu.mentions.context import Status
from nlu.mentions.finder import Mention


def read(text: str, condition: str) -> Mention:
    found = [m for m in shared_finder().find(text) if m.condition == condition]
    assert found, f"'{text}' names no {condition}"
    return found[-1]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("my period is six days late, may I go on?", "pregnancy"),
        ("I've missed my period and daren't look", "pregnancy"),
        ("the condom broke two weeks ago", "pregnancy"),
        ("my GP suspects lupus", "autoimmune"),
        ("they are assessing me for epilepsy", "epilepsy"),
        ("the doctor isn't sure whether it's MS", "ms_neuro"),
        ("possible arrhythmia, nobody has confirmed it", "heart_condition"),
        ("lump found, might be cancer", "cancer_active"),
        ("epilepsy still to be confirmed", "epilepsy"),
    ],
)
def test_what_is_not_known(text: str, condition: str) -> None:
    assert read(text, condition).status is Status.UNCERTAIN


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("my period is late and the test is positive", "pregnancy"),
        ("missed period, ten weeks pregnant", "pregnancy"),
        ("I have epilepsy, which type isn't confirmed", "epilepsy"),
        ("I have diabetes, the clinic hasn't confirmed my slot", "diabetes"),
        ("I have lupus, I wasn't diagnosed until I was fifty", "autoimmune"),
    ],
)
def test_what_is_known(text: str, condition: str) -> None:
    assert read(text, condition).status is Status.PRESENT


def test_a_late_period_of_years_ago_is_over() -> None:
    assert read("my period was late in 2018, nothing came of it", "pregnancy").status is Status.PAST


def test_meaning_to_feed_a_child_is_not_feeding_one() -> None:
    assert read("due in May and planning to breastfeed", "breastfeeding").status is Status.PLANNED

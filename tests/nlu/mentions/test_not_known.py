"""What nobody knows yet, and what is known."""

from __future__ import annotations

import pytest

from nlu.mentions.context import Status
from tests.nlu.mentions.reading import mentions


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
    assert mentions(text, condition)[-1].status is Status.UNCERTAIN


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
    assert mentions(text, condition)[-1].status is Status.PRESENT


def test_a_late_period_of_years_ago_is_over() -> None:
    assert mentions("my period was late in 2018, nothing came of it", "pregnancy")[-1].status is Status.PAST


def test_meaning_to_feed_a_child_is_not_feeding_one() -> None:
    assert mentions("due in May and planning to breastfeed", "breastfeeding")[-1].status is Status.PLANNED

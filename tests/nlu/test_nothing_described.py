"""What a part says against a condition that it is like, and what it leaves open."""

from __future__ import annotations

import pytest

from nlu.described_otherwise import contradicts
from nlu.mentions.words import normal_form
from nlu.nothing_described import died_of_another


@pytest.mark.parametrize(
    ("condition", "part", "against"),
    [
        ("metal_implant", "no screws or pins anywhere in my skull", True),
        ("metal_implant", "never had any plates or rods in my face", True),
        ("metal_implant", "no plates or screws except the one in my chin", False),
        ("metal_implant", "no plates or screws any more, one wire was left in", False),
        ("metal_implant", "two plates and six screws hold my jaw", False),
        ("pregnancy", "took a test, just one line, so I'm not pregnant", True),
        ("pregnancy", "one line only but I'm late, not pregnant I think", False),
        ("pregnancy", "took a test, just one line", False),
        ("pregnancy", "two lines, not expecting that", False),
        ("bells_palsy", "my jowls have dropped since I hit 55", True),
        ("bells_palsy", "the skin of my face sags more with age", True),
        ("bells_palsy", "my face dropped on one side since I turned 60", False),
        ("bells_palsy", "my cheeks drooped overnight", False),
        ("menstruation", "it's day 5 of my trial", True),
        ("menstruation", "day 3 of my period", False),
        ("microneedling", "my lip liner bleeds into the lines", True),
        ("microneedling", "lip liner bleeds since the derma roller", False),
        ("pregnancy", "his wife is coming too, nothing wrong with her", True),
        ("pregnancy", "nothing wrong with me but I am late this month", False),
        ("pacemaker", "nothing wrong with me, I just have a box under the skin that keeps time", False),
    ],
)
def test_words_against_a_guess(condition: str, part: str, against: bool) -> None:
    kind = "implant" if condition in ("metal_implant", "pacemaker") else "disease"
    assert contradicts(condition, kind, part) is against


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("i had mumps as a child", True),
        ("had scarlet fever when i was six", True),
        ("i had measles years ago", True),
        ("i had flu last week", False),
        ("i had measles as a kid and i have it again now", False),
        ("i had rheumatic fever as a kid", False),
    ],
)
def test_an_illness_of_childhood_is_no_fever(text: str, so: bool) -> None:
    assert contradicts("fever", "disease", text) is so


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("the menopause is well over for me", True),
        ("i'm past the menopause", True),
        ("the menopause is nearly over", False),
        ("past the menopause but i am bleeding", False),
    ],
)
def test_no_days_of_the_month_after_the_menopause(text: str, so: bool) -> None:
    assert contradicts("menstruation", "event", text) is so


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("no acids, no lasers and no needling", True),
        ("zero peels, zero lasers", True),
        ("no more peels, no lasers", False),
        ("no peels, but a laser", False),
        ("no downtime, no pain after my peel", False),
    ],
)
def test_a_list_of_noes_tells_of_no_treatment(text: str, so: bool) -> None:
    assert contradicts("peel", "treatment", text) is so


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("my gran died of bowel cancer, I have never had it", True),
        ("mum died of cancer and i never had it but i have the gene", False),
        ("my gran died of cancer, I had it as well", False),
    ],
)
def test_a_cancer_that_somebody_died_of(text: str, so: bool) -> None:
    assert died_of_another(normal_form(text)) is so

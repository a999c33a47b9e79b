"""Answers of the check that deny and name an exception."""

from __future__ import annotations

import pytest

from actions.rules.screening_admissions import had_cancer, names_exception


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("implants", "no just the one in my hip"),
        ("implants", "none except the thing from the clinic"),
        ("implants", "mine was removed and a new one went in"),
        ("brain_and_nerves", "nothing other than one odd spell at uni"),
        ("heart_and_blood", "no not much a touch of the flutters"),
        ("pregnancy_and_birth", "no not till next spring"),
    ],
)
def test_an_exception_is_no_denial(question: str, text: str) -> None:
    assert names_exception(text, question)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("skin_now", "no just a few wrinkles"),
        ("skin_now", "nothing apart from fine lines"),
        ("implants", "none of these"),
        ("illness_and_medicine", "none except hay fever"),
        ("metal_and_worn", "nothing other than my glasses"),
        ("implants", "no not until next summer"),
        ("heart_and_blood", "no all good"),
    ],
)
def test_a_harmless_one_is_none(question: str, text: str) -> None:
    assert not names_exception(text, question)


@pytest.mark.parametrize(
    "text", ["no the surgeon took it all away", "clear for nine years", "nothing since my treatment"]
)
def test_a_cancer_that_is_gone(text: str) -> None:
    assert had_cancer(text, "cancer_and_lumps")
    assert not had_cancer(text, "skin_now")


def test_a_plain_no_tells_of_none() -> None:
    assert not had_cancer("no never all clear", "cancer_and_lumps")

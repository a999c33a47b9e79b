"""Ages and stages of pregnancy that are told by their number alone."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder


def told(text: str) -> set[str]:
    return {f"{m.condition} {m.who}" for m in shared_finder().find(text)}


@pytest.mark.parametrize(
    "text",
    [
        "14 y/o girl, round cheeks. how long per side",
        "hey, 13 y.o. which level is best",
        "16. can i do my jaw",
        "hello, 11, is it allowed",
        "15 and a half! which device is good",
        "sixteen and a bit, how many times a week",
        "fourteen, male, spots. is it any use",
        "13 1/2 here, can i",
        "only just hit 14, how do I begin",
        "boy, 15 and oily. how often",
        "17F. which wand",
        "Jawline please. 14. Never done it before.",
        "15 nearly 16, what setting",
    ],
)
def test_a_young_age_alone(text: str) -> None:
    assert "under18 user" in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "10 minutes, is that right",
        "12. that is my level, ok?",
        "10, 12 or 15 minutes?",
        "14 sessions. when do i see something",
        "17 stone, does it matter",
        "11 female clients a week, how do i clean it",
        "31 y/o, which device",
        "28. how often",
        "15m followers ask me, how often",
        "I was 15 y/o when it began, now im 40",
        "level 9, is it too much",
        "a 12 y/o device, is it still good",
        "8 weeks in. how often now",
    ],
)
def test_another_number(text: str) -> None:
    assert not any(m.startswith("under18") for m in told(text))


def test_a_young_age_of_somebody_else() -> None:
    assert told("my nephew is 15 y/o, can he use it") == {"under18 other"}


@pytest.mark.parametrize(
    "text",
    [
        "26 weeks tomorrow!! is my gel ok",
        "18 weeks and counting, can i do my face",
        "33 weeker over here, how often",
        "im at week 35, nearly there, which level",
        "five months in and still not showing, can i use mine",
        "just 7 weeks to go! can i keep using it",
        "6 more weeks until we meet our baby, can i",
        "so excited to meet our little man, how often",
    ],
)
def test_weeks_of_a_pregnancy(text: str) -> None:
    assert told(text) == {"pregnancy user"}


@pytest.mark.parametrize(
    "text",
    [
        "10 weeks today with my device! how often now",
        "12 weeks of toning, when do I see results",
        "6 weeks to go till my sister's wedding, how often",
        "20 weeks! since I bought it, how often now",
        "3 months in and no results showing, is it broken",
        "can't wait to meet my new niece, how often",
        "week 8 of the programme, nearly there, how often",
    ],
)
def test_other_weeks(text: str) -> None:
    assert told(text) == set()

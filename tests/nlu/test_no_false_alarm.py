"""What sounded like an alarm and is none, and the alarm that its words must leave."""

from __future__ import annotations

import pytest

from nlu.mentions.words import normal_form
from nlu.no_stroke import is_long_left_over
from nlu.not_an_alarm import is_long_over, without_other_matters


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("my injector never answers her messages", False),
        ("the salon doesn't answer the phone", "answer"),
        ("GP won't pick up the phone and my chest hurts", "pick up"),
        ("the heat will be the death of me", "death"),
        ("we shared two bottles of wine and laughed", "bottle"),
        ("my sister has had a bottle of prosecco", "bottle"),
        ("so relaxing I conked out and slept for an hour", "conked"),
        ("these prices, send help lol", "send help"),
        ("my nails turned purple from a gel polish", "purple"),
        ("please send help, she is purple", False),
        ("saw a clip and her whole jaw was twitching", "jaw"),
    ],
)
def test_what_is_not_read(text: str, gone: str | bool) -> None:
    left = without_other_matters(text)
    assert left == text if gone is False else str(gone) not in left


@pytest.mark.parametrize(
    "text",
    [
        "my husband will be the death of me",
        "she's had a bottle of tablets",
        "he had a bottle and won't wake up",
        "so relaxed she passed out and won't respond",
        "watching a video and her face dropped",
        "the paramedics don't answer",
        "he found the cleaner and drank a whole bottle",
        "watching corrie, a tight chest and sweating",
        "saw doctors, the pain in my arm is worse",
    ],
)
def test_what_goes_on_to_be_read(text: str) -> None:
    assert without_other_matters(text) == text


@pytest.mark.parametrize(
    ("said", "over"),
    [
        ("I self harmed for years as a teenager, ten years ago, I'm fine now", True),
        ("self harm 15 years ago, never since", True),
        ("self harm 15 years ago, never well since", False),
        ("I self harmed 15 years ago, doing well now but thinking about it today", False),
        ("I cut myself last night", False),
    ],
)
def test_harm_of_long_ago(said: str, over: bool) -> None:
    assert is_long_over(normal_form(said)) is over


@pytest.mark.parametrize(
    ("said", "left_over"),
    [
        ("I had a stroke 5 years ago, my right cheek is still weak", True),
        ("stroke in 2018, mouth is still a little crooked", True),
        ("I had a stroke 5 years ago and my face is suddenly weak", False),
        ("stroke in 2018, still weak, and now my arm won't move", False),
        ("my face is still weak", False),
        ("stroke 2 years ago, my face is still weak, getting worse", False),
    ],
)
def test_what_a_stroke_of_years_ago_left(said: str, left_over: bool) -> None:
    assert is_long_left_over(normal_form(said)) is left_over

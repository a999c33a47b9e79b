"""Dialect and misspelt alarm words in their plain form, beside English words that stay as they are."""

from __future__ import annotations

import pytest

from nlu.alarm_words import in_plain_words


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("canna breathe", "cannot breathe"),
        ("i cannie see oot ma right ee", "i cannot see out my right eye"),
        ("ah couldnae move ma airm", "i couldnt move my arm"),
        ("me cyaan talk", "me cannot talk"),
        ("chest dey pain me", "chest hurts me"),
        ("i no fit breathe", "i cannot breathe"),
        ("cant breave", "cant breathe"),
        ("my thrut closin", "my throat closing"),
        ("swollen tounge", "swollen tongue"),
        ("chess pains", "chest pains"),
        ("bad payne in my chest", "bad pain in my chest"),
        ("hart attack", "heart attack"),
        ("stoke simptoms", "stroke symptoms"),
        ("slurd speach", "slurred speech"),
        ("annafilactic shock", "anaphylactic shock"),
        ("wyte lip after filla", "white lip after filler"),
        ("having a seezure", "having a seizure"),
    ],
)
def test_a_misspelt_alarm_is_put_plainly(typed: str, plain: str) -> None:
    assert in_plain_words(typed) == plain


@pytest.mark.parametrize(
    "text",
    [
        "chess club on monday",
        "is there a choking hazard",
        "bought on vinted",
        "any salons in stoke",
        "cuanto tiempo tengo que usarlo",
        "i file my nails",
        "one symptom",
        "a gentle stroke upward",
        "slán",
    ],
)
def test_another_word_stays(text: str) -> None:
    assert in_plain_words(text) == text

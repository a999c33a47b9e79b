"""Perturbations: seeded, of the size that they claim, and never of the first letter."""

from __future__ import annotations

import random

import pytest
from rapidfuzz.distance import DamerauLevenshtein

from evaluation.perturbations import PERTURBATIONS, perturbed
from evaluation.typos import misspelt, slip, with_typos

TEXT = "How often should I use the microcurrent device, and for how many minutes?"


def test_a_slip_is_one_edit_behind_the_first_letter() -> None:
    for seed in range(200):
        word = random.Random(seed).choice(["pacemaker", "botox", "aaaa", "I'm", "epilepsy"])
        slipped = slip(word, random.Random(seed))
        assert DamerauLevenshtein.distance(word, slipped) == 1
        assert slipped[0] == word[0]
    with pytest.raises(ValueError, match="too short"):
        slip("ok", random.Random(1))


def test_typos_change_so_many_words_at_most() -> None:
    chance = random.Random(2)
    assert misspelt(TEXT, 0, chance) == TEXT
    for _ in range(50):
        assert changed(misspelt(TEXT, 2, chance)) in (1, 2)
    assert misspelt("a an", 2, chance) == "a an"


def test_levels_of_typos() -> None:
    longer = [word for word in TEXT.split() if sum(map(str.isalpha, word)) >= 4]
    for seed in range(20):
        assert changed(with_typos(TEXT, 1, random.Random(seed))) == 1
        assert changed(with_typos(TEXT, 2, random.Random(seed))) == round(len(longer) / 3)
        assert changed(with_typos(TEXT, 3, random.Random(seed))) >= round(len(longer) * 2 / 3) - 1


def changed(text: str) -> int:
    return sum(one != other for one, other in zip(TEXT.split(), text.split(), strict=True))


@pytest.mark.parametrize("name", PERTURBATIONS)
def test_a_message_always_comes_out_the_same_and_changed(name: str) -> None:
    assert perturbed(TEXT, name) == perturbed(TEXT, name) != TEXT
    assert perturbed("", name).strip() in ("", "😊", "🙏", "😬", "💆‍♀️", "✨", "😅")


def test_what_else_is_typed_differently() -> None:
    assert perturbed("A b.", "lower case") == "a b."
    assert perturbed("A b.", "upper case") == "A B."
    assert perturbed("I'm ok, really?", "no punctuation") == "Im ok really"
    assert perturbed("a b c", "extra spaces").split() == ["a", "b", "c"]
    assert perturbed("pace maker", "joined words") == "pacemaker"

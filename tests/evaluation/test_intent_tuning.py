"""The figures by which the settings of the intent model are chosen, and its cross-validation."""

from __future__ import annotations

import numpy as np

from evaluation.cross_validation import CrossValidation, cross_validate
from evaluation.intent_tuning import Fold, accepted, accuracy
from nlu.intent_training import fit
from nlu.onnx_encoder import DIMENSIONS, Vectors

NAMES = ("downtime", "frequency", "out_of_scope_other")


def examples() -> tuple[Vectors, list[str]]:
    """Ten examples for each intent, around one direction each."""
    chance = np.random.default_rng(3)
    rows, names = [], []
    for number, name in enumerate(NAMES):
        for _ in range(10):
            half = chance.normal(0, 0.02, DIMENSIONS // 2)
            half[number] += 1
            half /= np.linalg.norm(half)
            rows.append(np.concatenate([half, half]) / 2**0.5)
            names.append(name)
    return np.array(rows, dtype=np.float32), names


def test_the_figures_of_the_tuning_add_up() -> None:
    vectors, names = examples()
    model = fit(vectors, names)
    fold = Fold(vectors, names, {0: vectors}, np.array(names))
    assert accuracy(model, vectors, fold.held_intents) == 1
    assert accepted(model, fold, 0.25) == (1, 0, 0, 0)
    assert accepted(model, fold, float("inf")) == (0, 0, 1, 0)


def test_precision_recall_and_f1() -> None:
    found = CrossValidation((("1", "a", "a"), ("2", "a", "b"), ("3", "b", "b"), ("4", "b", "b")))
    assert str(found.accuracy) == "75.0 % (3/4)"
    a, b = sorted(found.by_intent, key=lambda each: each.intent)
    assert (a.precision, a.recall) == (1, 0.5)
    assert (b.precision, b.recall) == (2 / 3, 1)
    assert round(found.macro_f1, 3) == round((2 / 3 + 0.8) / 2, 3)
    assert found.confused == {("a", "b"): 1}


def test_every_example_is_held_out_once_and_read_without_the_threshold() -> None:
    pain = ["does it hurt", "is it painful", "will i feel pain", "is it sore", "any pain involved", "does it sting"]
    often = ["how often", "how many times a week", "is daily ok", "how frequently", "every day or not", "times a week"]
    given = [(text, "does_it_hurt") for text in pain] + [(text, "frequency") for text in often]
    found = cross_validate(given, 2)
    assert sorted(text for text, _, _ in found.outcomes) == sorted(text for text, _ in given)
    assert {told for _, _, told in found.outcomes} <= {"does_it_hurt", "frequency"}
    assert found.accuracy.right >= 9

"""The intent model: fitted once, the same after loading, and honest about what it does not know."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from nlu.intent_model import FALLBACK, IntentModel, Reading, is_out_of_scope
from nlu.intent_training import fit
from nlu.onnx_encoder import DIMENSIONS, Vectors

INTENTS = ("downtime", "frequency", "out_of_scope_other")
THRESHOLD = 0.25


def vector(*weights: float) -> Vectors:
    """A vector whose halves both point where the weights say."""
    half = np.zeros(DIMENSIONS // 2, dtype=np.float32)
    half[: len(weights)] = weights
    half /= np.linalg.norm(half)
    return np.concatenate([half, half]) / np.float32(2**0.5)


def examples(noise: float = 0.02) -> tuple[Vectors, list[str]]:
    """Ten examples for each intent, around one direction each."""
    chance = np.random.default_rng(5)
    rows, names = [], []
    for number, intent in enumerate(INTENTS):
        for _ in range(10):
            weights = chance.normal(0, noise, 6)
            weights[number] += 1
            rows.append(vector(*weights))
            names.append(intent)
    return np.array(rows, dtype=np.float32), names


@pytest.fixture(scope="module")
def model() -> IntentModel:
    return fit(*examples())


def read(model: IntentModel, *weights: float) -> Reading:
    return model.read(vector(*weights)[None], THRESHOLD)[0]


def test_a_text_like_the_examples_gets_their_intent(model: IntentModel) -> None:
    reading = read(model, 0, 1, 0.1)
    assert reading.intent == reading.guess == "frequency"
    assert reading.ranking[0] == ("frequency", reading.confidence)
    assert reading.confidence > 0.8
    assert sum(confidence for _, confidence in reading.ranking) == pytest.approx(1)


def test_a_text_between_all_examples_is_a_fallback_with_the_intents_in_scope_after_it(model: IntentModel) -> None:
    reading = read(model, 1, 1.01, 1)
    assert reading.intent == FALLBACK
    assert [name for name, _ in reading.ranking] == [FALLBACK, "frequency", "downtime"]
    assert reading.guess == "frequency"
    assert reading.ranking[0][1] == reading.confidence == pytest.approx(1 - reading.score)


def test_a_text_far_from_all_examples_scores_low(model: IntentModel) -> None:
    assert read(model, 0, 0, 0, 0, 0, 0, 1).score < 0.1


def test_a_text_like_those_out_of_scope_is_out_of_scope(model: IntentModel) -> None:
    assert read(model, 0, 0.1, 1).intent == "out_of_scope_other"


def test_no_probability_reaches_an_infinite_threshold(model: IntentModel) -> None:
    assert model.read(vector(0, 1)[None], float("inf"))[0].intent == FALLBACK


def test_the_ranking_is_as_long_as_asked(model: IntentModel) -> None:
    assert len(model.read(vector(0, 1)[None], THRESHOLD, ranking=2)[0].ranking) == 2
    assert len(model.read(vector(1, 1.01, 1)[None], THRESHOLD, ranking=2)[0].ranking) == 2


def test_texts_are_read_independently(model: IntentModel) -> None:
    together = model.read(np.array([vector(1), vector(0, 1)]), THRESHOLD)
    assert [reading.intent for reading in together] == ["downtime", "frequency"]
    assert together[1].confidence == pytest.approx(read(model, 0, 1).confidence)


def test_closeness_to_an_example_raises_an_intent(model: IntentModel) -> None:
    text = vector(1, 1, 0)[None]
    lonely = replace(model, examples=np.vstack([model.examples[:-1], meaning_of(text)]), starts=model.starts)
    outside = lonely.judge(text)[0][0, 2]
    assert outside > model.judge(text)[0][0, 2]


def meaning_of(vectors: Vectors) -> Vectors:
    half = vectors[:, : DIMENSIONS // 2]
    return half / np.linalg.norm(half, axis=1, keepdims=True)


def test_a_loaded_model_predicts_what_the_fitted_one_did(model: IntentModel, tmp_path: Path) -> None:
    model.save(tmp_path / "intents.npz")
    loaded = IntentModel.load(tmp_path / "intents.npz")
    vectors = np.array([vector(*np.random.default_rng(seed).normal(size=6)) for seed in range(20)])
    assert loaded.read(vectors, THRESHOLD) == model.read(vectors, THRESHOLD)


def test_fitting_again_gives_the_same_model(model: IntentModel) -> None:
    again = fit(*examples())
    np.testing.assert_array_equal(again.weights, model.weights)
    np.testing.assert_array_equal(again.examples, model.examples)


def test_the_order_of_the_examples_does_not_matter(model: IntentModel) -> None:
    vectors, names = examples()
    order = random.Random(1).sample(range(len(names)), len(names))
    shuffled = fit(vectors[order], [names[number] for number in order])
    text = vector(1, 0.8, 0.3)[None]
    np.testing.assert_allclose(shuffled.judge(text)[0], model.judge(text)[0], atol=1e-3)


def test_two_intents_are_enough_and_one_is_not() -> None:
    vectors, names = examples()
    two = fit(vectors[:20], names[:20])
    assert two.read(vector(0, 1)[None], THRESHOLD)[0].intent == "frequency"
    assert two.read(vector(1, 0)[None], THRESHOLD)[0].intent == "downtime"
    with pytest.raises(ValueError, match="at least two intents"):
        fit(vectors[:10], names[:10])


def test_a_small_class_is_not_swallowed_by_a_large_one() -> None:
    vectors, names = examples(noise=0.3)
    many = np.concatenate([vectors[:10]] * 20 + [vectors[10:13]])
    labels = names[:10] * 20 + names[10:13]
    text = vector(0.9, 1)[None]
    plain, balanced = (fit(many, labels, closeness=0, balance=balance).judge(text)[0][0, 1] for balance in (0, 1))
    assert balanced > plain


@pytest.mark.parametrize(
    ("intent", "expected"),
    [
        ("out_of_scope_shop", True),
        ("out_of_scope", True),
        ("frequency", False),
        (FALLBACK, False),
        ("out_of_scopes", False),
    ],
)
def test_what_counts_as_out_of_scope(intent: str, expected: bool) -> None:
    assert is_out_of_scope(intent) is expected

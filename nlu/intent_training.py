"""Fit an intent model to examples. Only training imports this: it needs SciPy."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from nlu.intent_model import IntentModel
from nlu.onnx_encoder import DIMENSIONS, Vectors, meaning
from nlu.softmax_fit import fit_softmax

#: Settings that cross-validation on the training data chose (see evaluation/intent_tuning.py).
REGULARISATION = 0.6
CLOSENESS = 6.0
#: An intent with n examples weighs n ** (1 - this): large classes should not swallow small ones.
BALANCE = 0.5
_SPREAD = 8.0
_MOST_ITERATIONS = 100


def fit(
    vectors: Vectors,
    intents: Sequence[str],
    regularisation: float = REGULARISATION,
    closeness: float = CLOSENESS,
    balance: float = BALANCE,
) -> IntentModel:
    """Fit a model to one vector and one intent for each example.

    Args:
        vectors: [examples, DIMENSIONS].
        intents: the name for each row; at least two different ones.
        regularisation: inverse strength, as scikit-learn's C.
        closeness: see `IntentModel`.
        balance: 0 counts every example the same, 1 every intent.

    Raises:
        ValueError: there are fewer than two intents.
    """
    names, labels, counts = np.unique(np.array(intents), return_inverse=True, return_counts=True)
    if len(names) < 2:
        raise ValueError("an intent model needs examples of at least two intents")
    centre = vectors.mean(axis=0)
    scale = _SPREAD / _spread(vectors - centre)
    weights = (counts.astype(float) ** -balance)[labels]
    rows = ((vectors - centre) * scale).astype(np.float32)
    coefficients, intercept = fit_softmax(rows, labels, regularisation, _MOST_ITERATIONS, weights / weights.mean())

    # Centre and scale become part of the weights, so that serving is one product.
    folded = (coefficients * scale).astype(np.float32)
    order = np.argsort(labels, kind="stable")
    return IntentModel(
        intents=tuple(str(name) for name in names),
        weights=np.ascontiguousarray(folded.T),
        bias=(intercept - folded @ centre).astype(np.float32),
        # Rounded as they will be on disk: a loaded model predicts what the trained one did.
        examples=meaning(vectors)[order].astype(np.float16).astype(np.float32),
        starts=np.searchsorted(labels[order], np.arange(len(names))),
        closeness=closeness,
    )


def _spread(centred: Vectors) -> Vectors:
    """The mean length of each half of the centred vectors, for every dimension, [DIMENSIONS]."""
    middle = DIMENSIONS // 2
    halves = (centred[:, :middle], centred[:, middle:])
    lengths = [np.linalg.norm(half, axis=1).mean() for half in halves]
    return np.repeat(np.array(lengths, dtype=np.float32), middle)

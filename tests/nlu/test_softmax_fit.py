"""The fit finds what scikit-learn's finds, with weights of rows and with a sparse part beside the dense one."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from nlu.softmax_fit import fit_softmax

Array = np.ndarray[Any, Any]
CHANCE = np.random.default_rng(11)
LABELS = CHANCE.integers(0, 4, 600)
LABELS[:4] = range(4)
DENSE = (CHANCE.normal(0, 1, (600, 12)) + 0.7 * np.eye(4, 12)[LABELS]).astype(np.float32)
SPARSE = (CHANCE.random((600, 30)) < 0.05 + 0.1 * (np.arange(30) % 4 == LABELS[:, None])).astype(np.float32)
WEIGHTS = 0.5 + CHANCE.random(600)


def chances(coefficients: Array, intercepts: Array, rows: Array) -> Array:
    scores = np.exp(rows @ coefficients.T + intercepts)
    return scores / scores.sum(axis=1, keepdims=True)


@pytest.mark.parametrize("weights", [None, WEIGHTS])
@pytest.mark.parametrize("sparse", [False, True])
def test_it_agrees_with_scikit_learn(weights: Array | None, sparse: bool) -> None:
    rows = np.hstack([DENSE, SPARSE]) if sparse else DENSE
    theirs = LogisticRegression(C=0.6, max_iter=300).fit(rows, LABELS, sample_weight=weights)
    ours = fit_softmax(DENSE, LABELS, 0.6, 300, weights, csr_matrix(SPARSE) if sparse else None)
    assert np.abs(chances(*ours, rows) - theirs.predict_proba(rows)).max() < 0.01


def test_two_classes_held_down_half_as_much_are_the_usual_ones() -> None:
    labels = (LABELS > 1).astype(np.intp)
    theirs = LogisticRegression(C=0.6, max_iter=300).fit(DENSE, labels)
    ours = fit_softmax(DENSE, labels, 0.3, 300)
    assert np.abs(chances(*ours, DENSE) - theirs.predict_proba(DENSE)).max() < 0.01


def test_more_regularisation_holds_the_coefficients_down() -> None:
    loose, _ = fit_softmax(DENSE, LABELS, 10.0, 200)
    tight, _ = fit_softmax(DENSE, LABELS, 0.001, 200)
    assert np.abs(tight).sum() < 0.5 * np.abs(loose).sum()

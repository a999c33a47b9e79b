"""Multinomial logistic regression on a dense and a sparse part, in single precision.

Most of the time of `mica train` goes into a few such fits; scikit-learn's takes two to ten times as long, for it
computes in double precision and takes no mixture of dense and sparse columns. The objective is that of its
LogisticRegression with the lbfgs solver, and the optimiser is SciPy's, as it is there; it stops earlier than there, at
`_SMALLEST_GAIN`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

Rows = npt.NDArray[np.float32]
_STEEPEST = 1e-4
_SMALLEST_GAIN = 1e-9


def fit_softmax(
    dense: Rows,
    labels: npt.NDArray[np.intp],
    regularisation: float,
    iterations: int,
    weights: npt.NDArray[np.float64] | None = None,
    sparse: csr_matrix | None = None,
) -> tuple[Rows, Rows]:
    """Coefficients [classes, columns of both parts] and intercepts [classes].

    Args:
        dense: [rows, columns].
        labels: the class of each row, 0 to classes - 1, each of them there.
        regularisation: inverse strength, as scikit-learn's C.
        iterations: of the optimiser at most.
        weights: of the rows, [rows]; all the same when None.
        sparse: [rows, more columns], or None.
    """
    from scipy.optimize import minimize

    rows, width = dense.shape
    columns = width + (0 if sparse is None else sparse.shape[1])
    classes = int(labels.max()) + 1
    plain = np.ones(rows) if weights is None else weights
    share = (plain / plain.sum()).astype(np.float32)
    strength = 1.0 / (regularisation * float(plain.sum()))
    dense = np.ascontiguousarray(dense, dtype=np.float32)
    every = np.arange(rows)

    def loss(flat: npt.NDArray[np.float64]) -> tuple[float, npt.NDArray[np.float64]]:
        table = flat.reshape(classes, columns + 1)
        single = table.astype(np.float32)
        scores = dense @ single[:, :width].T + single[:, columns]
        if sparse is not None:
            scores += sparse @ np.ascontiguousarray(single[:, width:columns].T)
        scores -= scores.max(axis=1, keepdims=True)
        told = scores[every, labels].copy()
        np.exp(scores, out=scores)
        sums = scores.sum(axis=1)
        value = float(share @ (np.log(sums) - told))
        scores /= sums[:, None]
        scores[every, labels] -= 1.0
        scores *= share[:, None]
        gradient = np.empty_like(table)
        gradient[:, :width] = scores.T @ dense
        if sparse is not None:
            gradient[:, width:columns] = (sparse.T @ scores).T
        gradient[:, :columns] += strength * table[:, :columns]
        gradient[:, columns] = scores.sum(axis=0)
        return value + 0.5 * strength * float((table[:, :columns] ** 2).sum()), gradient.ravel()

    start = np.zeros(classes * (columns + 1))
    options = {"maxiter": iterations, "maxls": 50, "gtol": _STEEPEST, "ftol": _SMALLEST_GAIN}
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options=options)
    table = found.x.reshape(classes, columns + 1).astype(np.float32)
    return table[:, :columns], table[:, columns]

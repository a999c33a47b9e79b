"""The adapter: what Mica has taught the sentence encoder about its field, kept apart from the published weights.

For some of the network's matrices it holds two narrow ones whose product is added to them (low-rank adaptation,
Hu et al. 2021, arXiv:2106.09685). `make tune` makes it from the training data; building the encoder adds it.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

ADAPTER_FILE = Path(__file__).resolve().parents[1] / "data" / "encoder" / "adapter.npz"
#: What the product of the two matrices is multiplied by.
SCALE = 2.0
_DOWN, _UP = ".a", ".b"

Array = npt.NDArray[Any]


class AdapterError(ValueError):
    """The adapter cannot be read or does not fit the weights. The text names the file or the layer."""


def load_adapter(path: Path = ADAPTER_FILE) -> dict[str, Array]:
    """The matrices of the file: `name.a` [inputs, rank] and `name.b` [rank, outputs] for each adapted layer.

    Raises:
        AdapterError: the file holds no such arrays.
        OSError: there is no file.
    """
    try:
        with np.load(path, allow_pickle=False) as arrays:
            return {name: arrays[name].astype(np.float32) for name in arrays.files}
    except (EOFError, ValueError, zipfile.BadZipFile) as error:
        raise AdapterError(f"the adapter {path.name} cannot be read") from error


def adapted(weights: Mapping[str, Array], adapter: Mapping[str, Array]) -> dict[str, Array]:
    """All weights, those that have an adapter with it added; nothing is changed in place.

    Args:
        weights: by name; the matrix of the layer `name` is `name.weight`, [outputs, inputs].
        adapter: as from `load_adapter`.

    Raises:
        AdapterError: a matrix is not there or has another shape; the text names the layer.
    """
    together = dict(weights)
    for layer in sorted({name.removesuffix(_DOWN).removesuffix(_UP) for name in adapter}):
        matrix = weights.get(f"{layer}.weight")
        down, up = adapter.get(layer + _DOWN), adapter.get(layer + _UP)
        if matrix is None or down is None or up is None or not _fits(matrix, down, up):
            raise AdapterError(f"the adapter does not fit the matrix of {layer}")
        together[f"{layer}.weight"] = (matrix + SCALE * (down @ up).T).astype(matrix.dtype)
    return together


def _fits(matrix: Array, down: Array, up: Array) -> bool:
    return down.shape[1:] == up.shape[:1] and (*up.shape[1:], *down.shape[:1]) == matrix.shape


def adapter_name(path: Path = ADAPTER_FILE) -> str:
    """What tells one adapter from another: the start of the hash of its file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]

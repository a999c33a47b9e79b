"""Sentence vectors while a model is trained: several components learn from the same texts, and each is encoded once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from nlu.onnx_encoder import DIMENSIONS, Vectors, shared_encoder

_known: dict[str, Vectors] = {}


def training_vectors(texts: Sequence[str]) -> Vectors:
    """One vector for each text, [texts, DIMENSIONS]. What was encoded is kept as long as the process lives."""
    new = [text for text in dict.fromkeys(texts) if text not in _known]
    _known.update(zip(new, shared_encoder().encode(new), strict=True))
    return np.array([_known[text] for text in texts], dtype=np.float32).reshape(-1, DIMENSIONS)

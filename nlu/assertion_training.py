"""Fit the assertion model to marked messages. Only training imports this: it needs SciPy."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix, vstack

from nlu.assertion_model import STATUSES, AssertionModel, Place, cue_rows, features
from nlu.marked_messages import Marked
from nlu.mentions.cues import cues
from nlu.mentions.finder import MentionFinder
from nlu.onnx_encoder import CONTEXT_DIMENSIONS, SentenceEncoder, Vectors
from nlu.softmax_fit import fit_softmax

#: Inverse strength of the regularisation, as scikit-learn's C; chosen on held-out messages.
REGULARISATION = 0.5
#: A cue that stands around fewer mentions than this teaches nothing, and takes most of the time.
FEWEST_MENTIONS = 8
_MOST_ITERATIONS = 200
# The states are brought to this length, so that they and the rules' reading weigh about the same.
_SPREAD = 0.05


@dataclass(frozen=True)
class Example:
    """One mention of a message: the message, all its places, which of them, and what is true of it."""

    text: str
    places: tuple[Place, ...]
    index: int
    status: str
    who: str


def examples(messages: Iterable[Marked], finder: MentionFinder) -> list[Example]:
    """One example for each mention, read by the rules."""
    found = []
    for message in messages:
        spans = [(mark.start, mark.end) for mark in message.marks]
        read = zip(spans, finder.read_places(message.text, spans), strict=True)
        places = tuple(Place(start, end, kind, reading) for (start, end), (kind, reading) in read)
        for index, mark in enumerate(message.marks):
            found.append(Example(message.text, places, index, mark.status, mark.who))
    return found


def fit(found: Sequence[Example], encoder: SentenceEncoder, regularisation: float = REGULARISATION) -> AssertionModel:
    """Fit a model to examples of at least two statuses and of both persons."""
    vocabulary = _vocabulary(found)
    contexts, around = _read(found, encoder, vocabulary)
    centre = contexts.mean(axis=0)
    centre[CONTEXT_DIMENSIONS:] = 0
    scale = np.ones(contexts.shape[1], dtype=np.float32)
    scale[:CONTEXT_DIMENSIONS] = _SPREAD / np.maximum(contexts[:, :CONTEXT_DIMENSIONS].std(axis=0), 1e-6)
    scaled = (contexts - centre) * scale
    # Centre and scale become part of the weights, so that serving is one product.
    centre = np.concatenate([centre, np.zeros(len(vocabulary), dtype=np.float32)])
    scale = np.concatenate([scale, np.ones(len(vocabulary), dtype=np.float32)])
    names, labels = np.unique([e.status for e in found], return_inverse=True)
    coefficients, intercepts = fit_softmax(scaled, labels, regularisation, _MOST_ITERATIONS, sparse=around)
    weights = np.zeros((len(scale), len(STATUSES)), dtype=np.float32)
    bias = np.full(len(STATUSES), -1e4, dtype=np.float32)
    for row, name in enumerate(names):
        column = STATUSES.index(name)
        weights[:, column] = coefficients[row] * scale
        bias[column] = intercepts[row] - weights[:, column] @ centre
    others = np.array([e.who == "other" for e in found]).astype(np.intp)
    # Each of two classes has coefficients, and both are held down: half the strength for each.
    coefficients, intercepts = fit_softmax(scaled, others, regularisation / 2, _MOST_ITERATIONS, sparse=around)
    folded = (coefficients[1] - coefficients[0]) * scale
    return AssertionModel(vocabulary, weights, bias, folded, float(intercepts[1] - intercepts[0] - folded @ centre))


def _vocabulary(found: Sequence[Example]) -> dict[str, int]:
    """The cues that stand around enough mentions to learn from, each with its column."""
    counted: Counter[str] = Counter()
    for example in found:
        spans = [(place.start, place.end) for place in example.places]
        counted.update(set(cues(example.text, spans, example.index)))
    return {cue: column for column, cue in enumerate(sorted(c for c, n in counted.items() if n >= FEWEST_MENTIONS))}


def _read(
    found: Sequence[Example], encoder: SentenceEncoder, vocabulary: Mapping[str, int]
) -> tuple[Vectors, csr_matrix]:
    """The features [examples, FEATURES] and the cues [examples, cues] of every example."""
    # The places of a message are read together.
    messages = [example for example in found if example.index == 0]

    def read(message: Example) -> tuple[Vectors, csr_matrix]:
        places = message.places
        return features(message.text, places, encoder), csr_matrix(cue_rows(message.text, places, vocabulary))

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        rows = list(pool.map(read, messages))
    return np.vstack([contexts for contexts, _ in rows]), vstack([around for _, around in rows], format="csr")

"""Fit the assertion model to marked messages. Only training imports this: it needs scikit-learn."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from nlu.assertion_model import STATUSES, AssertionModel, Place, cue_rows, features
from nlu.marked_messages import Marked
from nlu.mentions.cues import cues
from nlu.mentions.finder import MentionFinder
from nlu.onnx_encoder import CONTEXT_DIMENSIONS, SentenceEncoder, Vectors

#: Inverse strength of the regularisation, as scikit-learn's C; chosen on held-out messages.
REGULARISATION = 0.5
#: A cue that stands around fewer mentions than this teaches nothing, and takes most of the time.
FEWEST_MENTIONS = 8
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
    from sklearn.linear_model import LogisticRegression

    vocabulary = _vocabulary(found)
    vectors = _vectors(found, encoder, vocabulary)
    centre = vectors.mean(axis=0)
    centre[CONTEXT_DIMENSIONS:] = 0
    scale = np.ones(vectors.shape[1], dtype=np.float32)
    scale[:CONTEXT_DIMENSIONS] = _SPREAD / np.maximum(vectors[:, :CONTEXT_DIMENSIONS].std(axis=0), 1e-6)
    scaled = (vectors - centre) * scale
    status = LogisticRegression(C=regularisation, max_iter=200).fit(scaled, [e.status for e in found])
    other = LogisticRegression(C=regularisation, max_iter=200).fit(scaled, [e.who == "other" for e in found])
    # Centre and scale become part of the weights, so that serving is one product.
    weights = np.zeros((vectors.shape[1], len(STATUSES)), dtype=np.float32)
    bias = np.full(len(STATUSES), -1e4, dtype=np.float32)
    for row, name in enumerate(status.classes_):
        column = STATUSES.index(name)
        weights[:, column] = status.coef_[row] * scale
        bias[column] = status.intercept_[row] - weights[:, column] @ centre
    folded = (other.coef_[0] * scale).astype(np.float32)
    return AssertionModel(vocabulary, weights, bias, folded, float(other.intercept_[0] - folded @ centre))


def _vocabulary(found: Sequence[Example]) -> dict[str, int]:
    """The cues that stand around enough mentions to learn from, each with its column."""
    counted: Counter[str] = Counter()
    for example in found:
        spans = [(place.start, place.end) for place in example.places]
        counted.update(set(cues(example.text, spans, example.index)))
    return {cue: column for column, cue in enumerate(sorted(c for c, n in counted.items() if n >= FEWEST_MENTIONS))}


def _vectors(found: Sequence[Example], encoder: SentenceEncoder, vocabulary: Mapping[str, int]) -> Vectors:
    """The features and cues of every example, [examples, FEATURES + cues]."""
    # The places of a message are read together.
    messages = [example for example in found if example.index == 0]

    def read(message: Example) -> Vectors:
        places = message.places
        return np.hstack([features(message.text, places, encoder), cue_rows(message.text, places, vocabulary)])

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return np.vstack(list(pool.map(read, messages)))

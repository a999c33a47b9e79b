"""Assertion status and experiencer of a condition, from its place in the sentence and from what the rules read.

Two logistic regressions, kept as arrays. Their features are the encoder's states at the mention, which is
written as a neutral word so that only its surroundings count, the reading of `nlu.mentions.context`, and the words
that stand around it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from nlu.mentions.context import Reading, Status
from nlu.mentions.cues import cues
from nlu.onnx_encoder import CONTEXT_DIMENSIONS, SentenceEncoder, Vectors

#: The word is meant otherwise: a title, a saying, a pet's name.
INNOCENT = "innocent"
STATUSES = (*(status.value for status in Status), INNOCENT)
#: Kinds of conditions in the knowledge (schema): what "had" or "out" means differs between them.
KINDS = ("disease", "skin", "state", "age", "event", "treatment", "medicine", "implant", "worn_device", "area")
FEATURES = CONTEXT_DIMENSIONS + len(STATUSES) + 1 + len(KINDS)
#: What a cue counts beside the other features.
CUE_WEIGHT = 0.5
#: What stands in the place of a mention.
NEUTRAL = "it"


@dataclass(frozen=True)
class Place:
    """A mention in a text: offsets of characters, the condition's kind and what the rules read."""

    start: int
    end: int
    kind: str
    reading: Reading


def features(text: str, places: Sequence[Place], encoder: SentenceEncoder) -> Vectors:
    """One row for each place, [places, FEATURES], the words around left out. The places stand in order, apart."""
    pieces, spans, length, done = [], [], 0, 0
    for place in places:
        kept = text[done : place.start]
        start = length + len(kept)
        pieces += [kept, NEUTRAL]
        spans.append((start, start + len(NEUTRAL)))
        length, done = start + len(NEUTRAL), place.end
    contexts = encoder.contexts("".join([*pieces, text[done:]]), spans)
    read = [
        [
            *(place.reading.status.value == status for status in STATUSES),
            place.reading.who == "other",
            *(place.kind == kind for kind in KINDS),
        ]
        for place in places
    ]
    return np.hstack([contexts, np.array(read, dtype=np.float32)])


def cue_rows(text: str, places: Sequence[Place], vocabulary: Mapping[str, int]) -> Vectors:
    """Which cues of a vocabulary (cue to column) stand around each place, [places, vocabulary]."""
    spans = [(place.start, place.end) for place in places]
    rows = np.zeros((len(places), len(vocabulary)), dtype=np.float32)
    for number in range(len(places)):
        columns = [vocabulary[cue] for cue in cues(text, spans, number) if cue in vocabulary]
        rows[number, columns] = CUE_WEIGHT
    return rows


@dataclass(frozen=True)
class AssertionModel:
    """Weights [FEATURES + cues, STATUSES] and bias of the status, [FEATURES + cues] and bias of "another person's".

    `vocabulary`: the cues and their columns after the FEATURES.
    """

    vocabulary: Mapping[str, int]
    status_weights: Vectors
    status_bias: Vectors
    other_weights: Vectors
    other_bias: float

    def read(self, text: str, places: Sequence[Place], encoder: SentenceEncoder) -> tuple[Vectors, Vectors]:
        """Probabilities of `STATUSES` [places, STATUSES] and of being another person's [places]."""
        rows = np.hstack([features(text, places, encoder), cue_rows(text, places, self.vocabulary)])
        logits = rows @ self.status_weights + self.status_bias
        odds = np.exp(logits - logits.max(axis=1, keepdims=True))
        other = 1 / (1 + np.exp(-(rows @ self.other_weights + self.other_bias)))
        return odds / odds.sum(axis=1, keepdims=True), other

    def save(self, path: Path) -> None:
        """Write the arrays to `path` (.npz)."""
        np.savez(
            path,
            vocabulary=np.array(sorted(self.vocabulary, key=lambda cue: self.vocabulary[cue])),
            status_weights=self.status_weights,
            status_bias=self.status_bias,
            other_weights=self.other_weights,
            other_bias=np.float32(self.other_bias),
        )

    @classmethod
    def load(cls, path: Path) -> AssertionModel:
        """Read what `save` wrote. Nothing in the file is executed."""
        with np.load(path, allow_pickle=False) as arrays:
            return cls(
                {str(cue): column for column, cue in enumerate(arrays["vocabulary"])},
                arrays["status_weights"],
                arrays["status_bias"],
                arrays["other_weights"],
                float(arrays["other_bias"]),
            )

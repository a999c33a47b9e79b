"""The intent model while it serves: arrays and numpy, no scikit-learn.

A logistic regression over sentence vectors gives each intent a probability; how close the nearest
example of the intent is raises or lowers it. A message is taken as in scope when probability,
closeness and the chance that it is in scope at all are high enough together.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from nlu.onnx_encoder import Vectors, meaning

#: What Rasa calls an intent that could not be told.
FALLBACK = "nlu_fallback"
_OUT_OF_SCOPE = "out_of_scope"


def is_out_of_scope(intent: str) -> bool:
    """Whether the intent is one of those for what Mica does not talk about."""
    return intent == _OUT_OF_SCOPE or intent.startswith(f"{_OUT_OF_SCOPE}_")


@dataclass(frozen=True)
class Reading:
    """How one text was understood.

    `intent` is what the text is taken for, or `FALLBACK`. `confidence` is its probability (for
    `FALLBACK`, how far the best intent was from being accepted). `ranking` holds the intents that
    come into question, the most probable first; after a fallback only those in scope.
    `score` is what the threshold was compared with.
    """

    intent: str
    confidence: float
    ranking: tuple[tuple[str, float], ...]
    score: float

    @property
    def guess(self) -> str:
        """The most probable intent, even where it was not accepted (then of those in scope)."""
        return next((name for name, _ in self.ranking if name != FALLBACK), FALLBACK)


@dataclass(frozen=True)
class IntentModel:
    """Everything that is needed to tell intents from vectors.

    Args:
        intents: names, [intents].
        weights: of the logistic regression, [DIMENSIONS, intents].
        bias: [intents].
        examples: the meaning halves of the training vectors at length 1, grouped by intent in the
            order of `intents`, [examples, DIMENSIONS / 2].
        starts: where the group of each intent begins in `examples`, [intents].
        closeness: how much the cosine to the nearest example counts beside the log probability.
    """

    intents: tuple[str, ...]
    weights: Vectors
    bias: Vectors
    examples: Vectors
    starts: npt.NDArray[np.int64]
    closeness: float

    def read(self, vectors: Vectors, threshold: float, ranking: int = 10) -> list[Reading]:
        """One reading for each of `vectors` [texts, DIMENSIONS]."""
        probabilities, cosines = self.judge(vectors)
        outside = self.outside
        inside_chance = probabilities[:, ~outside].sum(axis=1)
        nearest = cosines[:, ~outside].max(axis=1)
        best = np.where(outside, 0, probabilities).max(axis=1)
        scores = best * inside_chance * nearest
        return [
            self._reading(row, 1 - float(chance), float(score), threshold, ranking)
            for row, chance, score in zip(probabilities, inside_chance, scores, strict=True)
        ]

    def judge(self, vectors: Vectors) -> tuple[Vectors, Vectors]:
        """Probabilities and cosines to the nearest example, both [texts, intents]."""
        cosines = np.maximum.reduceat(meaning(vectors) @ self.examples.T, self.starts, axis=1)
        # The regression's own normalisation is the same for all intents of a text and cancels out.
        logits = vectors @ self.weights + self.bias + self.closeness * cosines
        odds = np.exp(logits - logits.max(axis=1, keepdims=True))
        return odds / odds.sum(axis=1, keepdims=True), cosines

    @property
    def outside(self) -> npt.NDArray[np.bool_]:
        """Which intents are out of scope, [intents]."""
        return np.array([is_out_of_scope(intent) for intent in self.intents])

    def _reading(self, row: Vectors, outside_chance: float, score: float, threshold: float, length: int) -> Reading:
        order = np.argsort(-row, kind="stable")
        ranking = [(self.intents[number], float(row[number])) for number in order]
        name, confidence = ranking[0]
        accepted = outside_chance >= 0.5 if is_out_of_scope(name) else score >= threshold
        if accepted:
            return Reading(name, confidence, tuple(ranking[:length]), score)
        near = [candidate for candidate in ranking if not is_out_of_scope(candidate[0])]
        doubt = 1 - min(score, threshold)
        return Reading(FALLBACK, doubt, ((FALLBACK, doubt), *near[: length - 1]), score)

    def save(self, path: Path) -> None:
        """Write the arrays to `path` (.npz); the examples at half precision."""
        np.savez(
            path,
            intents=np.array(self.intents),
            weights=self.weights,
            bias=self.bias,
            examples=self.examples.astype(np.float16),
            starts=self.starts,
            closeness=np.float32(self.closeness),
        )

    @classmethod
    def load(cls, path: Path) -> IntentModel:
        """Read what `save` wrote. Nothing in the file is executed."""
        with np.load(path, allow_pickle=False) as arrays:
            return cls(
                intents=tuple(str(name) for name in arrays["intents"]),
                weights=arrays["weights"],
                bias=arrays["bias"],
                examples=arrays["examples"].astype(np.float32),
                starts=arrays["starts"],
                closeness=float(arrays["closeness"]),
            )

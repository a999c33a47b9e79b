"""Rasa component: intents by multinomial logistic regression over sentence vectors.

Fitted by scikit-learn at training, kept as plain arrays, numpy alone when serving. A message that is near
nothing that was trained becomes `nlu_fallback`; what is out of scope has classes of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.fingerprint import fingerprint_of
from nlu.onnx_encoder import Vectors, shared_encoder
from nlu.sentence_encoder import PARTS, Parts

#: What an unrecognised message is called, as in Rasa's own FallbackClassifier.
FALLBACK = "nlu_fallback"
#: Where the accepted intents of all parts of a message stand in the parse result.
TOPICS = "topics"
_FILE = "classifier.npz"
_RANKED = 10
_MOST_STEPS = 60

Matrix = npt.NDArray[np.float32]


def is_out_of_scope(intent: str) -> bool:
    """Whether an intent is one of those outside Mica's field."""
    return intent.startswith("out_of_scope")


@dataclass(frozen=True)
class Weights:
    """The fitted model: weights [intents, dimensions], bias [intents], names, and the in-scope examples' vectors."""

    weights: Matrix
    bias: Matrix
    intents: tuple[str, ...]
    examples: Matrix

    def probabilities(self, vectors: Vectors) -> Matrix:
        """Probability of each intent for each vector, [vectors, intents]."""
        scores = vectors @ self.weights.T + self.bias
        scores = np.exp(scores - scores.max(axis=1, keepdims=True))
        return np.asarray(scores / scores.sum(axis=1, keepdims=True), dtype=np.float32)

    def nearness(self, vectors: Vectors) -> Matrix:
        """Cosine to the nearest in-scope training example, [vectors]."""
        return np.asarray((vectors @ self.examples.T).max(axis=1), dtype=np.float32)


def fit(vectors: Vectors, intents: list[str], *, scale: float, strictness: float) -> Weights:
    """Fits the classifier. Small classes weigh more, by the square root of how much smaller they are."""
    from sklearn.linear_model import LogisticRegression

    names, counts = np.unique(intents, return_counts=True)
    weight = {name: (len(intents) / (len(names) * count)) ** 0.5 for name, count in zip(names, counts, strict=True)}
    model = LogisticRegression(C=strictness, class_weight=weight, max_iter=_MOST_STEPS).fit(vectors * scale, intents)
    inside = np.array([not is_out_of_scope(intent) for intent in intents])
    return Weights(
        (model.coef_ * scale).astype(np.float32),
        model.intercept_.astype(np.float32),
        tuple(str(name) for name in model.classes_),
        vectors[inside],
    )


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class SentenceIntentClassifier(IntentClassifier, GraphComponent):
    """Sets intent, intent_ranking and `topics`: the accepted intents of the message and of its parts."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`threshold`: least probability times nearness at which an intent is accepted.

        `scale` and `strictness` (C) of the regression. All three by cross-validation on data/nlu.
        """
        return {"threshold": 0.15, "scale": 11.3, "strictness": 0.5}

    def __init__(
        self, config: dict[str, Any], storage: ModelStorage, resource: Resource, weights: Weights | None = None
    ) -> None:
        """An untrained classifier has no `weights` and sets nothing."""
        self._config, self._storage, self._resource, self._weights = config, storage, resource, weights

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SentenceIntentClassifier:
        """See GraphComponent."""
        return cls(config, model_storage, resource)

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """The encoder: vectors of another one fit no cached weights."""
        return fingerprint_of(shared_encoder().encode(["microcurrent"])[0].round(3).tolist())

    def train(self, training_data: TrainingData) -> Resource:
        """Encodes the examples and fits the regression."""
        examples = [e for e in training_data.intent_examples if e.get(TEXT)]
        vectors = shared_encoder().encode([e.get(TEXT) for e in examples])
        intents = [str(e.get(INTENT)) for e in examples]
        fitted = fit(vectors, intents, scale=self._config["scale"], strictness=self._config["strictness"])
        with self._storage.write_to(self._resource) as folder:
            np.savez(
                folder / _FILE,
                weights=fitted.weights,
                bias=fitted.bias,
                intents=np.array(fitted.intents, dtype="U"),
                examples=fitted.examples.astype(np.float16),
            )
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> SentenceIntentClassifier:
        """See GraphComponent."""
        with model_storage.read_from(resource) as folder, np.load(folder / _FILE, allow_pickle=False) as stored:
            weights = Weights(
                stored["weights"],
                stored["bias"],
                tuple(str(name) for name in stored["intents"]),
                stored["examples"].astype(np.float32),
            )
        return cls(config, model_storage, resource, weights)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Leaves the examples as they are."""
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Classifies each message and its parts."""
        for message in messages:
            parts: Parts | None = message.get(PARTS)
            if parts is None or self._weights is None:
                message.set(INTENT, {"name": FALLBACK, "confidence": 1.0}, add_to_output=True)
                message.set(INTENT_RANKING_KEY, [], add_to_output=True)
                message.set(TOPICS, [], add_to_output=True)
                continue
            rankings = self._rankings(parts)
            message.set(INTENT, rankings[0][0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, rankings[0], add_to_output=True)
            message.set(TOPICS, _accepted(parts, rankings), add_to_output=True)
        return messages

    def _rankings(self, parts: Parts) -> list[list[dict[str, Any]]]:
        """The ranked intents of each part; one that is near nothing is led by the fallback."""
        assert self._weights is not None
        probabilities = self._weights.probabilities(parts.vectors)
        nearness = self._weights.nearness(parts.vectors)
        rankings = []
        for row, near in zip(probabilities, nearness, strict=True):
            order = np.argsort(-row)[:_RANKED]
            ranking = [{"name": self._weights.intents[i], "confidence": float(row[i])} for i in order]
            score = ranking[0]["confidence"] * float(near)
            if score < self._config["threshold"] and not is_out_of_scope(str(ranking[0]["name"])):
                ranking.insert(0, {"name": FALLBACK, "confidence": 1.0 - score})
            rankings.append(ranking)
        return rankings


def _accepted(parts: Parts, rankings: list[list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """The intents of the parts, each with its place; parts come before the whole, which only adds what they lack."""
    found: list[dict[str, Any]] = []
    order = [*range(1, len(parts.spans)), 0]
    for number in order:
        top = rankings[number][0]
        if top["name"] != FALLBACK and not is_out_of_scope(top["name"]):
            span = parts.spans[number]
            found.append({**top, "start": span.start, "end": span.end})
    return found

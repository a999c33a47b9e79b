"""Rasa component: intents by logistic regression over sentence vectors (temporary first form)."""

from __future__ import annotations

from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.onnx_encoder import shared_encoder
from nlu.sentence_encoder import VECTORS


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class SentenceIntentClassifier(IntentClassifier, GraphComponent):
    def __init__(self, storage: ModelStorage, resource: Resource) -> None:
        self._storage, self._resource = storage, resource

    @classmethod
    def create(cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext) -> SentenceIntentClassifier:
        return cls(model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        from sklearn.linear_model import LogisticRegression

        ex = [e for e in training_data.intent_examples if e.get("text")]
        x = np.concatenate([shared_encoder().encode([e.get("text") for e in ex[i : i + 64]]) for i in range(0, len(ex), 64)])
        y = np.array([e.get("intent") for e in ex])
        names, counts = np.unique(y, return_counts=True)
        weights = {n: (len(y) / (len(names) * c)) ** 0.5 for n, c in zip(names, counts)}
        m = LogisticRegression(C=1.0, class_weight=weights, max_iter=150).fit(x * 8, y)
        keep = np.array([not n.startswith("out_of_scope") for n in y])
        with self._storage.write_to(self._resource) as d:
            np.savez(d / "clf.npz", W=m.coef_.astype(np.float32), b=m.intercept_.astype(np.float32), classes=m.classes_.astype("U"), X=x[keep].astype(np.float16))
        return self._resource

    @classmethod
    def load(cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext, **kw: Any) -> SentenceIntentClassifier:
        c = cls(model_storage, resource)
        with model_storage.read_from(resource) as d:
            z = np.load(d / "clf.npz", allow_pickle=False)
            c.W, c.b, c.classes, c.X = z["W"], z["b"], [str(s) for s in z["classes"]], z["X"].astype(np.float32)
        return c

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        for m in messages:
            if m.get(VECTORS) is None:
                continue
            spans, v = m.get(VECTORS)
            z = v @ self.W.T * 8 + self.b
            p = np.exp(z - z.max(1, keepdims=True))
            p /= p.sum(1, keepdims=True)
            cos = (v @ self.X.T).max(1)
            topics: list[dict[str, Any]] = []
            for k, span in enumerate(spans):
                order = np.argsort(-p[k])[:10]
                ranking = [{"name": self.classes[i], "confidence": float(p[k, i])} for i in order]
                top = ranking[0]
                accepted = top["confidence"] * cos[k] >= 0.16 or top["name"].startswith("out_of_scope")
                if k == 0:
                    if not accepted:
                        ranking = [{"name": "nlu_fallback", "confidence": 1 - top["confidence"] * float(cos[k])}, *ranking]
                    m.set("intent", ranking[0], add_to_output=True)
                    m.set("intent_ranking", ranking, add_to_output=True)
                if accepted and not top["name"].startswith("out_of_scope") and top["name"] not in {t["name"] for t in topics}:
                    topics.append({"name": top["name"], "confidence": top["confidence"], "start": span.start, "end": span.end})
            m.set("topics", topics, add_to_output=True)
        return messages

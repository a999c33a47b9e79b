"""Rasa component: conditions that are described without their name ("a box under my collarbone").

A part of a message that the classifier takes for a health matter, and in which no name was found, is compared
with the descriptions of all conditions as sentence vectors. Only a near one counts: a part that stays
unnamed ends in "unknown, ask first" anyway.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from actions.rules.knowledge import load_knowledge
from actions.rules.turn import CONDITION_ENTITY, CONDITION_EXTRACTOR
from nlu.condition_extractor import shared_finder
from nlu.fingerprint import fingerprint_of
from nlu.intent_classifier import PART_INTENTS
from nlu.onnx_encoder import meaning, shared_encoder
from nlu.sentence_encoder import SENTENCE_VECTORS, SentenceVectors

_FILE = "descriptions.npz"
# A message that names a condition is mostly about that one.
_BESIDE_A_NAME = 0.1
_HEALTH = frozenset({"check_condition", "already_used", "emergency"})


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class DescriptionExtractor(GraphComponent, EntityExtractorMixin):
    """Adds an entity `condition` for a part of the message that describes one."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`nearest`: least cosine to a description. Chosen on held-out messages (CHANGELOG, evaluation)."""
        return {"nearest": 0.58}

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        """Loads the knowledge; raises KnowledgeError when it is broken."""
        self._nearest = float(config["nearest"])
        self._storage, self._resource = storage, resource
        self._vectors: npt.NDArray[np.float32] | None = None
        self._conditions: list[str] = []
        # What is only a place is never guessed: the thing described may be worse than its place.
        self._places = {c.id for c in load_knowledge().conditions.values() if c.verdict == "local"}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> DescriptionExtractor:
        """See GraphComponent."""
        return cls(config, model_storage, resource)

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """The knowledge that is encoded: when it changes, Rasa's cached training no longer counts."""
        return fingerprint_of(load_knowledge().conditions)

    def train(self, training_data: TrainingData) -> Resource:
        """Encodes the descriptions of the knowledge."""
        rows = [(text, c.id) for c in load_knowledge().conditions.values() for text in c.descriptions]
        texts = [text for text, _ in rows]
        encoder = shared_encoder()
        vectors = meaning(encoder.encode(texts))
        with self._storage.write_to(self._resource) as folder:
            conditions = np.array([condition for _, condition in rows], dtype="U")
            np.savez(folder / _FILE, vectors=vectors.astype(np.float16), conditions=conditions)
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> DescriptionExtractor:
        """See GraphComponent."""
        component = cls(config, model_storage, resource)
        with (
            model_storage.read_from(resource) as folder,
            np.load(folder / _FILE, allow_pickle=False) as stored,
        ):
            component._vectors = stored["vectors"].astype(np.float32)
            component._conditions = [str(condition) for condition in stored["conditions"]]
        return component

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Leaves the examples as they are."""
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds the entities to each message that has text."""
        for message in messages:
            parts: SentenceVectors | None = message.get(SENTENCE_VECTORS)
            text = message.get(TEXT)
            if not text or parts is None or self._vectors is None:
                continue
            known = [e for e in message.get(ENTITIES, []) if e.get("entity") == CONDITION_ENTITY]
            found = self._described(text, parts, known, _health_spans(message, parts))
            if found:
                message.set(ENTITIES, [*message.get(ENTITIES, []), *found], add_to_output=True)
        return messages

    def _described(
        self, text: str, parts: SentenceVectors, known: list[dict[str, Any]], health: set[tuple[int, int]]
    ) -> list[dict[str, Any]]:
        assert self._vectors is not None
        cosines = meaning(parts.vectors) @ self._vectors.T
        found: dict[str, dict[str, Any]] = {}
        for row, span in enumerate(parts.spans):
            named = any(e["start"] < span.end and span.start < e["end"] for e in known)
            if named or (span.start, span.end) not in health:
                continue
            best = int(cosines[row].argmax())
            condition = self._conditions[best]
            if cosines[row, best] < self._nearest + (_BESIDE_A_NAME if known else 0.0) or condition in self._places:
                continue
            found.setdefault(condition, _entity(condition, text, span.start, span.end, float(cosines[row, best])))
        return list(found.values())


def _health_spans(message: Message, parts: SentenceVectors) -> set[tuple[int, int]]:
    """The parts of a message that the classifier takes for a health matter."""
    intents = message.get(PART_INTENTS) or []
    return {(s.start, s.end) for s, intent in zip(parts.spans, intents, strict=False) if intent in _HEALTH}


def _entity(condition: str, text: str, start: int, end: int, likeness: float) -> dict[str, Any]:
    who, relation = shared_finder().whose(text, end)
    return {
        "entity": CONDITION_ENTITY,
        "start": start,
        "end": end,
        "text": "",
        "value": condition,
        "status": "present",
        "who": who,
        "relation": relation,
        "when": "",
        "clause": "",
        "extractor": CONDITION_EXTRACTOR,
        "confidence_entity": likeness,
    }

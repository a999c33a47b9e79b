"""Rasa component: red flags as entities, by the word patterns of the knowledge and by likeness to its examples.

Patterns know exact words. For other wordings the message's parts are compared with the examples and the near
misses of every flag, as sentence vectors, together with how surely the classifier calls it an emergency.
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
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from actions.rules.knowledge import load_knowledge
from actions.rules.turn import CONDITION_ENTITY, RED_FLAG_ENTITY, RED_FLAG_EXTRACTOR
from nlu.fingerprint import fingerprint_of
from nlu.mentions.words import normal_form
from nlu.onnx_encoder import meaning, shared_encoder
from nlu.red_flags import RedFlagPatterns, is_now
from nlu.sentence_encoder import SENTENCE_VECTORS, SentenceVectors

_FILE = "red_flags.npz"
_LONGEST_READ = 20_000
_EMERGENCY = "emergency"


@dataclass(frozen=True)
class Likeness:
    """How near a message is to an alarm: see `is_alarming` for how the three are weighed."""

    flag: str
    alarm: float  # cosine to the nearest example of a red flag
    harmless: float  # cosine to the nearest near miss
    emergency: float  # probability of the intent "emergency"


def is_alarming(likeness: Likeness, *, named: bool = False) -> bool:
    """Whether a message without a firing pattern is taken for an alarm.

    `named`: a condition is named in it, so that it may be about living with that condition. The thresholds were
    chosen on held-out messages.
    """
    margin = likeness.alarm - likeness.harmless
    if likeness.emergency >= 0.9:
        return likeness.alarm >= 0.42 and margin > (0.0 if named else -0.02)
    if named and (margin <= 0.05 or likeness.emergency < 0.4):
        return False
    if likeness.emergency >= 0.5:
        return likeness.alarm >= 0.48 and margin > -0.02
    if likeness.emergency >= 0.2:
        return likeness.alarm >= 0.62 and margin > 0.05
    return likeness.alarm >= 0.8 and margin > 0.05


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class RedFlagExtractor(GraphComponent, EntityExtractorMixin):
    """Adds an entity `red_flag` whose value is the flag's id; most urgent first."""

    def __init__(self, storage: ModelStorage, resource: Resource) -> None:
        """Loads the knowledge; raises KnowledgeError when it is broken."""
        self._storage, self._resource = storage, resource
        self._flags = load_knowledge().red_flags
        self._patterns = RedFlagPatterns(self._flags)
        self._vectors: npt.NDArray[np.float32] | None = None
        self._labels: list[str] = []

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> RedFlagExtractor:
        """See GraphComponent."""
        return cls(model_storage, resource)

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """The knowledge that is encoded: when it changes, Rasa's cached training no longer counts."""
        return fingerprint_of(load_knowledge().red_flags)

    def train(self, training_data: TrainingData) -> Resource:
        """Encodes the examples and near misses of the knowledge; the label of a near miss is empty."""
        rows = [(text, flag.id) for flag in self._flags.values() for text in flag.examples]
        rows += [(text, "") for flag in self._flags.values() for text in flag.near_misses]
        texts = [text for text, _ in rows]
        encoder = shared_encoder()
        vectors = meaning(encoder.encode(texts))
        with self._storage.write_to(self._resource) as folder:
            labels = np.array([label for _, label in rows], dtype="U")
            np.savez(folder / _FILE, vectors=vectors.astype(np.float16), labels=labels)
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> RedFlagExtractor:
        """See GraphComponent."""
        component = cls(model_storage, resource)
        with (
            model_storage.read_from(resource) as folder,
            np.load(folder / _FILE, allow_pickle=False) as stored,
        ):
            component._vectors = stored["vectors"].astype(np.float32)
            component._labels = [str(label) for label in stored["labels"]]
        return component

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Leaves the examples as they are."""
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds the entities to each message that has text."""
        for message in messages:
            text = message.get(TEXT)
            if not text:
                continue
            flags = self._patterns.find(text[:_LONGEST_READ])
            if not flags:
                likeness = self._likeness(message)
                named = any(e.get("entity") == CONDITION_ENTITY and e.get("text") for e in message.get(ENTITIES, []))
                if (
                    likeness is not None
                    and is_alarming(likeness, named=named)
                    and is_now(normal_form(text[:_LONGEST_READ]))
                ):
                    flags = [likeness.flag]
            found = [_entity(flag, text) for flag in flags]
            message.set(ENTITIES, [*message.get(ENTITIES, []), *found], add_to_output=True)
        return messages

    def _likeness(self, message: Message) -> Likeness | None:
        parts: SentenceVectors | None = message.get(SENTENCE_VECTORS)
        if parts is None or self._vectors is None:
            return None
        cosines = meaning(parts.vectors) @ self._vectors.T
        alarms = np.array([bool(label) for label in self._labels])
        row = int(cosines[:, alarms].max(axis=1).argmax())
        best = int(np.where(alarms, cosines[row], -1.0).argmax())
        ranking = message.get(INTENT_RANKING_KEY) or []
        emergency = next((float(r["confidence"]) for r in ranking if r["name"] == _EMERGENCY), 0.0)
        harmless = float(cosines[row, ~alarms].max()) if (~alarms).any() else 0.0
        return Likeness(self._labels[best], float(cosines[row, best]), harmless, emergency)


def _entity(flag: str, text: str) -> dict[str, Any]:
    return {
        "entity": RED_FLAG_ENTITY,
        "start": 0,
        "end": len(text),
        "value": flag,
        "extractor": RED_FLAG_EXTRACTOR,
        "confidence_entity": 1.0,
    }

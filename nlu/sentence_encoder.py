"""Rasa component: sentence vectors of a message and of its parts (temporary first form)."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.onnx_encoder import shared_encoder
from nlu.segments import Span, segments

VECTORS = "sentence_vectors"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceEncoderFeaturizer(GraphComponent):
    @classmethod
    def create(cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext) -> SentenceEncoderFeaturizer:
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            text = message.get(TEXT)
            if text:
                spans = [Span(0, len(text)), *segments(text)]
                vectors = shared_encoder().encode([text[s.start : s.end] for s in spans])
                message.set(VECTORS, (spans, vectors))
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        return training_data

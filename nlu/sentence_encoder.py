"""Rasa component: reads each message and its parts into sentence vectors, for the components after it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.onnx_encoder import DIMENSIONS, SentenceEncoder, Vectors, shared_encoder
from nlu.segments import Span, fragments, segments
from nlu.spelling import SpellingRepair, count_words

#: Where a message carries its `SentenceVectors`; not part of the parse output.
SENTENCE_VECTORS = "sentence_vectors"
#: Characters of a message that are read; the encoder itself stops after `MOST_TOKENS`.
LONGEST_READ = 4_000
_WORDS_FILE = "words.json"


@dataclass(frozen=True)
class SentenceVectors:
    """The vectors of a message, [1 + parts, DIMENSIONS]: first the whole, then each of its parts.

    `spans` says where in the text each of them stands; `fragments` and `fragment_vectors` are the same for the
    pieces between all joining words (see `nlu.segments.fragments`).
    """

    spans: tuple[Span, ...]
    vectors: Vectors
    fragments: tuple[Span, ...] = ()
    fragment_vectors: Vectors = field(default_factory=lambda: np.empty((0, DIMENSIONS), dtype=np.float32))


def read_sentences(text: str, encoder: SentenceEncoder, spelling: SpellingRepair | None = None) -> SentenceVectors:
    """The vectors of `text` and its parts, encoded together after their spelling was repaired."""
    text = text[:LONGEST_READ]
    spans, pieces = (Span(0, len(text)), *segments(text)), fragments(text)
    parts = [text[start:end] for start, end in (*spans, *pieces)]
    if spelling is not None:
        parts = [spelling.repair(part) for part in parts]
    vectors = encoder.encode(parts)
    return SentenceVectors(spans, vectors[: len(spans)], pieces, vectors[len(spans) :])


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class SentenceEncoderFeaturizer(GraphComponent):
    """Sets `SENTENCE_VECTORS` on every message with text. Learns the words of the examples, for spelling."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SentenceEncoderFeaturizer:
        """A component that has learned no words yet. Raises EncoderMissingError."""
        return cls(model_storage, resource)

    def __init__(self, model_storage: ModelStorage, resource: Resource, words: Mapping[str, int] | None = None) -> None:
        self._encoder = shared_encoder()
        self._storage, self._resource = model_storage, resource
        self._spelling = SpellingRepair(words) if words else None

    def train(self, training_data: TrainingData) -> Resource:
        """Count the words of the examples and keep the counts."""
        words = count_words(example.get(TEXT) for example in training_data.intent_examples if example.get(TEXT))
        with self._storage.write_to(self._resource) as folder:
            (folder / _WORDS_FILE).write_text(json.dumps(dict(sorted(words.items()))), encoding="utf-8")
        self._spelling = SpellingRepair(words)
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> SentenceEncoderFeaturizer:
        """The component as it was trained. Raises EncoderMissingError."""
        with model_storage.read_from(resource) as folder:
            words = json.loads((folder / _WORDS_FILE).read_text(encoding="utf-8"))
        return cls(model_storage, resource, words)

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the vectors on each message that has text; nothing else of it changes."""
        for message in messages:
            text = message.get(TEXT)
            if text:
                message.set(SENTENCE_VECTORS, read_sentences(text, self._encoder, self._spelling))
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Leave the examples alone: what learns from them encodes them all in one go, as spelt."""
        return training_data

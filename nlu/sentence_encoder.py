"""Rasa component: reads each message and its parts into sentence vectors, for the components after it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.named_before import with_its_name
from nlu.onnx_encoder import DIMENSIONS, SentenceEncoder, Vectors, shared_encoder
from nlu.segments import Span, fragments, segments
from nlu.spelling import SpellingRepair, count_words
from nlu.stored_component import StoredComponent

#: Where a message carries its `SentenceVectors`; not part of the parse output.
SENTENCE_VECTORS = "sentence_vectors"
#: Characters of a message that are read; the encoder itself stops after `MOST_TOKENS`.
LONGEST_READ = 4_000


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
    parts = [with_its_name(text[start:end], text[:start]) for start, end in (*spans, *pieces)]
    if spelling is not None:
        parts = [spelling.repair(part) for part in parts]
    vectors = encoder.encode(parts)
    return SentenceVectors(spans, vectors[: len(spans)], pieces, vectors[len(spans) :])


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class SentenceEncoderFeaturizer(StoredComponent[SpellingRepair]):
    """Sets `SENTENCE_VECTORS` on every message with text. Learns the words of the examples, for spelling."""

    FILE, LEARNED = "words.json", SpellingRepair

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        """Raises EncoderMissingError."""
        super().__init__(config, storage, resource)
        self._encoder = shared_encoder()

    def _fit(self, training_data: TrainingData) -> SpellingRepair:
        texts = (example.get(TEXT) for example in training_data.intent_examples)
        return SpellingRepair(count_words(text for text in texts if text))

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the vectors on each message that has text; nothing else of it changes."""
        for message in messages:
            text = message.get(TEXT)
            if text:
                message.set(SENTENCE_VECTORS, read_sentences(text, self._encoder, self._model))
        return messages

"""Rasa component: sentence vectors of a message and of its parts, for the components after it.

Misspelt words are repaired towards the words of the training examples before encoding: the encoder knows
"does it hurt", not "dose it hrut". A word of the English dictionary is left alone.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.mentions.words import Speller, plain
from nlu.onnx_encoder import DIMENSIONS, Vectors, shared_encoder
from nlu.segments import Span, segments

#: Where a message carries its `Parts`; not part of the parse result.
PARTS = "sentence_parts"
_WORDS_FILE = "words.json"
_LONGEST_READ = 2_000
_FEWEST_USES = 2
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")


@dataclass(frozen=True)
class Parts:
    """The spans of a message, the whole of it first, and a vector [DIMENSIONS] for each."""

    spans: tuple[Span, ...]
    vectors: Vectors


def meaning(vectors: Vectors) -> Vectors:
    """The half of the vectors that stands for meaning alone, at length 1: for comparing sentences by cosine."""
    half = vectors[:, : DIMENSIONS // 2]
    return half / np.maximum(np.linalg.norm(half, axis=1, keepdims=True), 1e-9)


def repaired(text: str, speller: Speller) -> str:
    """`text` with its misspelt words put right; the rest stays as it is."""
    return _WORD.sub(lambda word: speller.repair(plain(word.group()).replace("'", "")), text)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class SentenceEncoderFeaturizer(GraphComponent):
    """Puts `Parts` on every message that has text."""

    def __init__(self, storage: ModelStorage, resource: Resource, words: Iterable[str] = ()) -> None:
        """`words`: what misspelt words are repaired towards. Raises EncoderMissingError."""
        self._storage, self._resource = storage, resource
        self._encoder = shared_encoder()
        self._speller = Speller(words)

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SentenceEncoderFeaturizer:
        """See GraphComponent."""
        return cls(model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Keeps the words that the examples use more than once."""
        texts = [example.get(TEXT) for example in training_data.intent_examples if example.get(TEXT)]
        uses = Counter(word for text in texts for word in set(_WORD.findall(plain(text).replace("'", ""))))
        words = sorted(word for word, count in uses.items() if count >= _FEWEST_USES)
        with self._storage.write_to(self._resource) as folder:
            (folder / _WORDS_FILE).write_text(json.dumps(words), encoding="utf-8")
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
        """See GraphComponent."""
        with model_storage.read_from(resource) as folder:
            words = json.loads((folder / _WORDS_FILE).read_text(encoding="utf-8"))
        return cls(model_storage, resource, words)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Examples are encoded by the classifier, in batches."""
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Encodes the whole of each message and its parts in one batch."""
        for message in messages:
            text = (message.get(TEXT) or "")[:_LONGEST_READ]
            if not text.strip():
                continue
            spans = (Span(0, len(text)), *segments(text))
            vectors = self._encoder.encode([repaired(text[span.start : span.end], self._speller) for span in spans])
            message.set(PARTS, Parts(spans, vectors))
        return messages

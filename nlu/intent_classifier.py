"""Rasa component: the intent of a message and the topics of all its parts, from sentence vectors."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, INTENT_RANKING_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.fingerprint import fingerprint_of
from nlu.intent_model import FALLBACK, IntentModel, Reading, is_out_of_scope
from nlu.onnx_encoder import shared_encoder
from nlu.other_things import is_of_same_shape, other_thing
from nlu.segments import Span
from nlu.sentence_encoder import SENTENCE_VECTORS, SentenceVectors, read_sentences
from nlu.stored_component import StoredComponent
from nlu.training_vectors import training_vectors

#: The key of the parse output under which the accepted intents of all parts are listed.
TOPICS = "topics"
#: Where a message carries the most probable intent of the whole and of each part, accepted or not, in
#: the order of its `SentenceVectors`; not part of the parse output.
PART_INTENTS = "part_intents"
_RANKING_LENGTH = 10
# What a score must reach in a fragment, which stands out of its sentence; chosen on held-out messages.
_SURE_FRAGMENT = 0.6
# In a message that surely asks for something else, a part counts only if it is as sure.
_SURELY = 0.95
# From here on a part must at least be as sure as the whole is ("the current price of bitcoin, is it worth it").
_LIKELY = 0.85
# Of an intent by rule: never so sure that a condition in the message would not be read as somebody's own.
_BY_RULE = 0.5
# What a person tells takes a whole sentence.
_NOT_BY_A_FRAGMENT = frozenset({"already_used", "check_condition", "correction", "emergency", "forget_me"})
_A_WORD = re.compile(r"\w")

logger = logging.getLogger(__name__)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class SentenceIntentClassifier(IntentClassifier, StoredComponent[IntentModel]):
    """Sets `intent`, `intent_ranking` and `topics`; a message that nothing fits becomes `nlu_fallback`.

    Setting `threshold`: what a score must reach to be accepted (chosen by evaluation/intent_tuning.py). Uses the
    vectors of SentenceEncoderFeaturizer where that ran before.
    """

    FILE, LEARNED, OPTIONAL = "intents.npz", IntentModel, True

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """See GraphComponent."""
        return {"threshold": 0.25}

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        """Raises EncoderMissingError."""
        super().__init__(config, storage, resource)
        self._threshold = float(config["threshold"])
        self._encoder = shared_encoder()

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """The encoder: weights that were fitted to another one's vectors mean nothing."""
        return fingerprint_of(shared_encoder().encode(["microcurrent"])[0].round(3).tolist())

    def _fit(self, training_data: TrainingData) -> IntentModel | None:
        from nlu.intent_training import fit

        examples = [example for example in training_data.intent_examples if example.get(TEXT)]
        if not examples:
            logger.warning("There are no examples of intents; the intent classifier stays untrained.")
            return None
        vectors = training_vectors([example.get(TEXT) for example in examples])
        return fit(vectors, [example.get(INTENT) for example in examples])

    def process(self, messages: list[Message]) -> list[Message]:
        """Read each message; one without words, or an untrained component, gives `nlu_fallback`."""
        for message in messages:
            sentences, readings = self._read(message)
            reading = _speaking_for_all(*readings)
            ranking = [_named(*candidate) for candidate in reading.ranking]
            message.set(INTENT, _named(reading.intent, reading.confidence), add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
            message.set(PART_INTENTS, [reading.guess for reading in readings])
            topics = accepted_topics(readings, sentences.spans if sentences else [Span(0, 0)])
            if not is_out_of_scope(readings[0].intent):
                topics += self._in_fragments(sentences, topics)
            elif readings[0].confidence >= _SURELY:
                topics = [topic for topic in topics if topic[PREDICTED_CONFIDENCE_KEY] >= _SURELY]
            elif readings[0].confidence >= _LIKELY:
                topics = [topic for topic in topics if topic[PREDICTED_CONFIDENCE_KEY] >= readings[0].confidence]
            outside = other_thing(message.get(TEXT) or "", reading.intent)
            if outside is not None:
                message.set(INTENT, _named(outside, min(reading.confidence, _BY_RULE)), add_to_output=True)
                topics = [topic for topic in topics if not is_of_same_shape(topic[INTENT_NAME_KEY])]
            message.set(TOPICS, topics, add_to_output=True)
        return messages

    def _read(self, message: Message) -> tuple[SentenceVectors | None, list[Reading]]:
        """The vectors and readings of the whole message and of its parts; no vectors where there is nothing to read."""
        text = message.get(TEXT) or ""
        # Punctuation and pictures have vectors too, but no meaning that could be in scope.
        if self._model is None or not _A_WORD.search(text):
            return None, [Reading(FALLBACK, 1.0, ((FALLBACK, 1.0),), 0.0)]
        sentences: SentenceVectors | None = message.get(SENTENCE_VECTORS)
        if sentences is None:
            sentences = read_sentences(text, self._encoder)
        return sentences, self._model.read(sentences.vectors, self._threshold, _RANKING_LENGTH)

    def _in_fragments(self, sentences: SentenceVectors | None, known: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Topics that only a fragment of the message asks for, and that surely ("… lines and jowls")."""
        if self._model is None or sentences is None or not sentences.fragments:
            return []
        readings = self._model.read(sentences.fragment_vectors, _SURE_FRAGMENT)
        told = {topic["name"] for topic in known} | _NOT_BY_A_FRAGMENT
        return [topic for topic in _in_scope(readings, sentences.fragments) if topic["name"] not in told]


def accepted_topics(readings: Sequence[Reading], spans: Sequence[Span]) -> list[dict[str, Any]]:
    """The accepted intents in scope, in the order in which they are asked: the parts', then the whole's.

    A name stands there once for each part that it was found in, for later components look at the parts.

    Args:
        readings: of the whole message first, then of each part.
        spans: where these stand in the text.
    """
    found = _in_scope(readings, spans)
    is_whole_accepted = bool(found) and found[0]["end"] == spans[0].end and found[0]["start"] == spans[0].start
    return [*found[1:], found[0]] if is_whole_accepted else found


def _in_scope(readings: Sequence[Reading], spans: Sequence[Span]) -> list[dict[str, Any]]:
    return [
        {**_named(reading.intent, reading.confidence), "start": span.start, "end": span.end}
        for reading, span in zip(readings, spans, strict=True)
        if reading.intent != FALLBACK and not is_out_of_scope(reading.intent)
    ]


def _speaking_for_all(whole: Reading, *parts: Reading) -> Reading:
    """The reading of the whole, or where it is a fallback that of the part understood best."""
    if whole.intent != FALLBACK:
        return whole
    understood = [part for part in parts if part.intent != FALLBACK]
    return max(understood, key=lambda part: part.score, default=whole)


def _named(name: str, confidence: float) -> dict[str, Any]:
    return {INTENT_NAME_KEY: name, PREDICTED_CONFIDENCE_KEY: confidence}

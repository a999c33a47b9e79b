"""Rasa component: conditions that are described without their name ("a box under my collarbone").

A model of the same kind as that of the intents reads each part of a message in which no name was found. It is
fitted to the descriptions and names of all conditions, against what people say when they do not speak of their
health. A part that it does not know ends in "unknown, ask first" when the classifier takes it for a health matter.
A name that the assertion model takes for a saying or a title is dropped when this model, too, sees no condition.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from actions.rules.knowledge import load_knowledge
from actions.rules.turn import CONDITION_ENTITY, CONDITION_EXTRACTOR
from nlu.condition_extractor import shared_finder
from nlu.described_otherwise import (
    contradicts,
    implant_inside,
    needed_beside_another_sense,
    says_little_else,
    speaks_of_somebody_else,
)
from nlu.description_examples import described_conditions, harmless, nothing_told
from nlu.fingerprint import fingerprint_of
from nlu.intent_classifier import PART_INTENTS
from nlu.intent_model import FALLBACK, IntentModel, Reading, is_out_of_scope
from nlu.marked_messages import marked_messages
from nlu.names_dropped import asks_about, meant
from nlu.not_an_alarm import without_other_matters
from nlu.onnx_encoder import recipe, shared_encoder
from nlu.sentence_encoder import SENTENCE_VECTORS, SentenceVectors, read_sentences
from nlu.stored_component import StoredComponent
from nlu.told_already import without_what_is_told_already
from nlu.training_vectors import training_vectors

_WORD = re.compile(r"\b[a-z']{1,20}\b")
#: From this likeness on something is described although the message denies it by its name.
_AGAINST_A_DENIAL = 0.7
_FEWEST_WORDS = 3
#: The intents whose messages tell of something new.
_TELLING = frozenset({"check_condition", "already_used", "emergency"})


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class DescriptionExtractor(StoredComponent[IntentModel], EntityExtractorMixin):
    """Adds an entity `condition` for a part of the message that describes one."""

    FILE, LEARNED = "descriptions.npz", IntentModel

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Least scores (as in IntentModel) of a part; all were chosen on held-out messages.

        `health`: for a part that the classifier takes for a health matter; `other`: for any other part;
        `beside_name`: in a message that names a condition, for that is mostly what it is about.
        """
        return {"health": 0.3, "other": 0.45, "beside_name": 0.45}

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        """Loads the knowledge; raises KnowledgeError when it is broken."""
        super().__init__(config, storage, resource)
        self._health, self._other = float(config["health"]), float(config["other"])
        self._beside_name = float(config["beside_name"])
        self._conditions = load_knowledge().conditions
        conditions = self._conditions.values()
        # What is only a place is never guessed: the thing described may be worse than its place.
        self._places = {c.id for c in conditions if c.verdict == "local"}
        # With these nobody may use microcurrent: their names are never dropped.
        self._grave = {c.id for c in conditions if c.verdict == "avoid"}
        self._implants = {c.id for c in conditions if c.kind == "implant" and c.verdict == "avoid"}

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """The knowledge and its encoder: when they change, Rasa's cached training no longer counts."""
        return fingerprint_of((recipe(), load_knowledge().conditions, harmless(), marked_messages()))

    def _fit(self, training_data: TrainingData) -> IntentModel:
        """The model of the knowledge and of the examples that are not about health."""
        from nlu.intent_training import fit

        rows = [*described_conditions(), *nothing_told(training_data)]
        vectors = training_vectors([text for text, _ in rows])
        # Without balance: that somebody speaks of none of them is by far the likeliest.
        return fit(vectors, [label for _, label in rows], balance=0.0)

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds the entities to each message that has text, and drops names that mean no condition."""
        for message in messages:
            parts: SentenceVectors | None = message.get(SENTENCE_VECTORS)
            text = message.get(TEXT)
            if not text or parts is None or self._model is None or not _is_told(message, text):
                continue
            kept = meant(text, message.get(ENTITIES, []), parts, self._model, self._grave, asks_about(message))
            message.set(ENTITIES, kept, add_to_output=True)
            known = [e for e in message.get(ENTITIES, []) if e.get("entity") == CONDITION_ENTITY]
            found = self._described(text, parts, known, _intents(message, parts), self._model)
            if known or found:
                heard = [*message.get(ENTITIES, []), *found]
                message.set(ENTITIES, without_what_is_told_already(text, heard, self._conditions), add_to_output=True)
            elif _is_only_another_sense(message, text, parts):
                message.set(INTENT, {INTENT_NAME_KEY: FALLBACK, PREDICTED_CONFIDENCE_KEY: 1.0}, add_to_output=True)
        return messages

    def _described(
        self,
        text: str,
        parts: SentenceVectors,
        known: list[dict[str, Any]],
        intents: Sequence[str],
        model: IntentModel,
    ) -> list[dict[str, Any]]:
        found: dict[str, dict[str, Any]] = {}
        otherwise = shared_finder().meant_otherwise(text)
        least = min(self._health, self._other)
        denied = {e["value"] for e in known if e.get("status") == "absent"}
        for span, intent, heard in zip(parts.spans, intents, model.read(parts.vectors, least), strict=True):
            reading = _read_what_is_told(text[span.start : span.end], heard, model, least)
            if reading is None:
                continue
            needed = self._beside_name if known else self._health if intent in _TELLING else self._other
            named = {e["value"] for e in known if e["start"] < span.end and span.start < e["end"]}
            condition = reading.intent
            if implant := implant_inside(text[span.start : span.end], reading.ranking, self._implants):
                condition = implant
                if named & self._grave:
                    continue
            elif reading.score < needed or named:
                continue
            if condition == FALLBACK or is_out_of_scope(condition) or condition in self._places:
                continue
            # "Test came out negative, I'm not pregnant": what is denied by its name is hardly told by the rest.
            if condition in denied and not implant and reading.score < _AGAINST_A_DENIAL:
                continue
            if speaks_of_somebody_else(condition, text[span.start : span.end]):
                continue
            beside = any(start < span.end and span.start < end and c == condition for start, end, c in otherwise)
            needed = needed_beside_another_sense(text[span.start : span.end])
            if beside and (reading.score < needed or condition not in self._grave):
                continue
            if contradicts(condition, shared_finder().kind(condition), text[span.start : span.end]):
                continue
            found.setdefault(condition, _entity(condition, text, span.start, span.end, reading.score))
        return list(found.values())


def _read_what_is_told(part: str, heard: Reading, model: IntentModel, least: float) -> Reading | None:
    """The reading of a part without what it plainly denies and what is nobody's; None when it says nothing else."""
    told = without_other_matters(part)
    if told == part:
        return heard
    if len(_WORD.findall(told.lower())) < _FEWEST_WORDS:
        return None
    return model.read(read_sentences(told, shared_encoder()).vectors[:1], least)[0]


def _is_only_another_sense(message: Message, text: str, parts: SentenceVectors) -> bool:
    """Whether "check_condition" was heard only for a word that means something else here ("it's cancer season")."""
    if (message.get(INTENT) or {}).get(INTENT_NAME_KEY) != "check_condition":
        return False
    places = [(start, end) for start, end, _ in shared_finder().meant_otherwise(text)]
    told = list(zip(parts.spans, _intents(message, parts), strict=True))
    telling = [span for span, intent in (told[1:] or told) if intent in _TELLING]
    return bool(places and telling) and all(says_little_else(text, span, places) for span in telling)


def _is_told(message: Message, text: str) -> bool:
    """Whether a message is English and has words to describe something with."""
    return message.get("language") is None and len(_WORD.findall(text.lower())) >= _FEWEST_WORDS


def _intents(message: Message, parts: SentenceVectors) -> Sequence[str]:
    """The likeliest intent of the whole and of each part; empty names where no classifier ran."""
    return message.get(PART_INTENTS) or [""] * len(parts.spans)


def _entity(condition: str, text: str, start: int, end: int, likeness: float) -> dict[str, Any]:
    who, relation = shared_finder().whose(text, end, condition)
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

"""Rasa component: condition mentions of a message as entities with assertion status, experiencer and date words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

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
from nlu.mentions.finder import Mention, MentionFinder

_LONGEST_READ = 20_000


@lru_cache(maxsize=1)
def shared_finder() -> MentionFinder:
    """The finder over the project's knowledge, built once per process."""
    return MentionFinder(load_knowledge().conditions)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class ConditionExtractor(GraphComponent, EntityExtractorMixin):
    """Adds an entity `condition` per mention; its extra keys are those of `Mention`, and the sentence as clause."""

    def __init__(self) -> None:
        """Loads the knowledge; raises KnowledgeError when it is broken."""
        self._finder = shared_finder()

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ConditionExtractor:
        """See GraphComponent."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds the entities to each message that has text."""
        for message in messages:
            text = message.get(TEXT)
            if text:
                english = message.get("language") is None
                found = [_entity(m, text) for m in self._finder.find(text[:_LONGEST_READ], english=english)]
                message.set(ENTITIES, [*message.get(ENTITIES, []), *found], add_to_output=True)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing is learned from examples: the names come from the knowledge."""
        return training_data


def _entity(mention: Mention, text: str) -> dict[str, Any]:
    return {
        "entity": CONDITION_ENTITY,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "value": mention.condition,
        "status": mention.status.value,
        "who": mention.who,
        "relation": mention.relation,
        "own": mention.own,
        "affirmed": mention.affirmed,
        "when": mention.when,
        "clause": _sentence(text, mention.start, mention.end) if mention.when else "",
        "extractor": CONDITION_EXTRACTOR,
        "confidence_entity": 1.0,
    }


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence around a mention: its tense tells whether "friday" is behind or ahead."""
    left = max((m.end() for m in re.finditer(r"[.!?\n]\s", text[:start])), default=0)
    right = re.search(r"[.!?\n](?:\s|$)", text[end:])
    return text[left : end + right.start() if right else len(text)]

"""Rasa component: puts the assertion status and the experiencer of each named condition right.

The rules of `nlu.mentions.context` know the wordings that somebody thought of. A model that was fitted to marked
messages judges the same places by what stands around them; where the two differ, a condition is only denied, over
or somebody else's when the model is sure of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from actions.rules.first_names import FIRST_NAMES
from actions.rules.knowledge import load_knowledge
from actions.rules.turn import CONDITION_ENTITY
from nlu.assertion_model import INNOCENT, STATUSES, AssertionModel, Place
from nlu.condition_extractor import shared_finder
from nlu.fingerprint import fingerprint_of
from nlu.marked_messages import marked_messages
from nlu.mentions import experiencer
from nlu.mentions.context import Reading, Status
from nlu.mentions.words import normal_form
from nlu.onnx_encoder import recipe, shared_encoder
from nlu.sentence_encoder import LONGEST_READ
from nlu.stored_component import StoredComponent

# "Could my mum with a pacemaker use one": nobody else has it.
_PERSON_WITH = re.compile(
    r"\b(?:my|our|her|his|a|the)\s(?:\w+\s)?(?P<who>\w+)\s(?:with|who has|who has got|whos got|who wears|that has|on)\s"
    r"(?:(?:an?|the|her|his)\s)?$"
)
#: How far from a warning a status is: what is over may still warn, what is denied never does.
_MILDNESS = {Status.PAST: 1, Status.REMOVED: 1, Status.ABSENT: 2}
# The least probability at which the model alone makes a mention milder, or makes it another person's.
_SURE_MILDER = 0.7
# The same for a condition with which nobody may use microcurrent.
_SURE_MILDER_GRAVE = 0.97
_SURE_OTHER = 0.9
# The least with which another person whom the rules have read stays the one.
_OTHER_AS_READ = 0.25
# The same where somebody who treats people speaks of a client: "Patient asking. On warfarin" has no "she".
_CLIENT_AS_READ = 0.15
# The same for one that is still to come.
_SURE_PLANNED = 0.9


# The least for what is told of the same person as another mention before it: "he has fits, on tablets for them".
_OTHER_STILL = 0.05


def decide(
    rules: Reading, statuses: dict[str, float], other: float, *, grave: bool = False, same: bool = False
) -> Reading:
    """The reading from what the rules say and the model's probabilities of `STATUSES` and of another person.

    `grave`: with this condition nobody may use microcurrent. `same`: another mention is that person's already.

    `relation` stays that of the rules where they, too, say that it is another person's; otherwise nobody is named.
    """
    likeliest = status = max(Status, key=lambda status: statuses[status.value])
    if _MILDNESS.get(likeliest, 0) > _MILDNESS.get(rules.status, 0):
        needed = _SURE_MILDER_GRAVE if grave else _SURE_MILDER
        denied = grave and likeliest is Status.ABSENT  # never by the model alone
        status = likeliest if statuses[likeliest.value] >= needed and not denied else rules.status
    if grave and rules.status is Status.PRESENT and likeliest is Status.PLANNED:
        status = likeliest if statuses[likeliest.value] >= _SURE_PLANNED else rules.status
    if rules.affirmed:
        status = rules.status
    as_read = _OTHER_STILL if same else _CLIENT_AS_READ if rules.relation == "client" else _OTHER_AS_READ
    needed = as_read if rules.who == "other" else _SURE_OTHER
    if rules.relation in FIRST_NAMES:
        needed = 0.0  # somebody who is called by name is not the writer
    who = "user" if rules.own or other < needed else "other"
    return Reading(status, who, rules.relation if who == "other" else "", rules.own, rules.affirmed)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class AssertionClassifier(StoredComponent[AssertionModel], EntityExtractorMixin):
    """Rewrites `status`, `who` and `relation` of the named entities `condition`; adds how likely each is `innocent`."""

    FILE, LEARNED = "assertion.npz", AssertionModel

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        """Without a model the component changes nothing."""
        super().__init__(config, storage, resource)
        self._grave = {c.id for c in load_knowledge().conditions.values() if c.verdict == "avoid"}

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """The encoder and the marked messages: when they change, Rasa's cached training no longer counts."""
        return fingerprint_of((recipe(), marked_messages()))

    def _fit(self, training_data: TrainingData) -> AssertionModel:
        """The model of `data/marked`. Raises MarkError when a message there cannot be read."""
        from nlu.assertion_training import examples, fit

        return fit(examples(marked_messages(), shared_finder()), shared_encoder())

    def process(self, messages: list[Message]) -> list[Message]:
        """Rewrites the entities of each message that has text."""
        for message in messages:
            text = message.get(TEXT)
            if text and self._model is not None:
                self._judge(text[:LONGEST_READ], list(_named(message.get(ENTITIES, []))), self._model)
        return messages

    def _judge(self, text: str, named: list[dict[str, Any]], model: AssertionModel) -> None:
        named = [e for e in named if e["end"] <= len(text)]
        if not named:
            return
        finder = shared_finder()
        readings = [Reading(Status(e["status"]), e["who"], e["relation"], e["own"], e["affirmed"]) for e in named]
        places = [
            Place(e["start"], e["end"], finder.kind(e["value"]), reading)
            for e, reading in zip(named, readings, strict=True)
        ]
        statuses, others = model.read(text, places, shared_encoder())
        told: set[str] = set()
        for entity, rules, status, other in zip(named, readings, statuses, others, strict=True):
            chances = {name: float(p) for name, p in zip(STATUSES, status, strict=True)}
            # A young age told of another person is theirs; the model hears the writer who asks.
            theirs = rules.who == "other" and (
                entity["value"] == "under18" or _stands_with(rules.relation, text[: entity["start"]])
            )
            reading = decide(
                rules,
                chances,
                1.0 if theirs else float(other),
                grave=entity["value"] in self._grave,
                same=rules.relation in told,
            )
            if reading.who == "other" and reading.relation:
                told.add(reading.relation)
            if entity["when"] and reading.status is Status.PLANNED:
                # Whether a day is behind or ahead is read from the calendar, which this component does not know.
                reading = replace(reading, status=rules.status)
            entity.update(status=reading.status.value, who=reading.who, relation=reading.relation)
            if not (rules.own or rules.affirmed):
                entity["innocent"] = chances[INNOCENT]


def _stands_with(relation: str, before: str) -> bool:
    """Whether the person stands right before the name: "could my mum with a pacemaker"."""
    found = _PERSON_WITH.search(normal_form(before))
    return found is not None and bool(relation) and experiencer.relation(found["who"]) == relation


def _named(entities: Iterable[dict[str, Any]]) -> Iterable[dict[str, Any]]:
    """The conditions with a name of their own in the text, in order. One said of two people stays as it was read."""
    found = [e for e in entities if e.get("entity") == CONDITION_ENTITY and e.get("text")]
    places = [(e["start"], e["end"]) for e in found]
    return (e for e in sorted(found, key=lambda e: int(e["start"])) if places.count((e["start"], e["end"])) == 1)

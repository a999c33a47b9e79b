"""Rasa component: red flags as entities, by the word patterns of the knowledge and by a model of its examples.

Patterns know exact words. For other wordings a model of the same kind as that of the intents reads the message and
its parts. It is fitted to the examples of every flag, against near misses and everything else that people write.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from actions.rules.knowledge import RedFlag, load_knowledge
from actions.rules.turn import CONDITION_ENTITY, RED_FLAG_ENTITY, RED_FLAG_EXTRACTOR
from nlu.alarm_words import in_plain_words
from nlu.condition_extractor import shared_finder
from nlu.everyday import is_settled
from nlu.fingerprint import fingerprint_of
from nlu.intent_model import FALLBACK, IntentModel
from nlu.marked_messages import marked_messages
from nlu.mentions.words import normal_form
from nlu.needed_words import names_a_sign
from nlu.no_shock_now import no_shock_now
from nlu.no_stroke import is_left_over, is_long_left_over
from nlu.not_an_alarm import is_long_over, without_other_matters
from nlu.onnx_encoder import recipe, shared_encoder
from nlu.red_flags import RedFlagPatterns, is_explained, is_now, is_past, stands_now
from nlu.sentence_encoder import SENTENCE_VECTORS, SentenceVectors, read_sentences
from nlu.stored_component import StoredComponent
from nlu.training_vectors import training_vectors

_LONGEST_READ = 20_000
_EMERGENCY = "emergency"
#: What the classifier hears here is a wish that must be met, not a farewell: only a sure alarm comes before it.
_WISHES = frozenset({"forget_me", "privacy", "what_you_know"})
#: What people write in an emergency (text, tab, flag), and what only sounds like one, beside the knowledge's examples.
_DATA = Path(__file__).resolve().parents[1] / "data" / "red_flags"
#: What is called in a crisis of the mind or at home, as the knowledge has it.
_CRISIS = "crisis"
#: What people name when they tell of these flags, for it is what brought them about.
_BRINGS = {"toxin_spread": ("botox",), "filler_skin_change": ("filler",), "allergic_reaction": ("allergy",)}
#: What is only a place, and the flags that speak of one.
_PLACES = frozenset(c.id for c in load_knowledge().conditions.values() if c.kind == "area")
_OF_AN_EYE = frozenset({"vision_loss", "eye_injury"})
#: What the wearer of an implant feels.
_OF_AN_IMPLANT = "implant_symptoms"
#: Alarms that a word on what an implant is there for sounds like.
_SHOCKS = frozenset({"icd_shocks", "electric_shock"})
#: The label of a message without a flag.
_NOTHING = "out_of_scope"
# Probabilities of any flag, chosen on held-out messages: from which on a message is an alarm; in a message that surely
# asks for something harmless; where a condition is named, for it may be about living with it; where the words speak
# of another time or of a figure of speech; and below which the classifier's "emergency" is not believed.
_ALARM, _ALARM_BESIDE_QUESTION, _ALARM_BESIDE_NAME, _ALARM_NOT_NOW, _NO_EMERGENCY = 0.6, 0.7, 0.95, 0.95, 0.03
#: Where an everyday cause is named: it is a reason to doubt, and none to be deaf.
_ALARM_EXPLAINED = 0.95
#: Where a condition is named and the classifier hears an emergency, or nothing that it knows; and where the words speak
#: of another time beside a sign of now.
_ALARM_UNHEARD = 0.8
#: Below these the words of a pattern mean something else ("I'd have a stroke if he bought another"): the first where
#: nothing else is said beside them, the second where nothing says that it is of now. One that tells of a person in
#: danger from themselves or others stays: an answer too many hurts nobody.
_SURELY_NONE, _NONE_OF_NOW = 0.02, 0.15
_SEVERAL = re.compile(
    r"[,.;:!?\n()–-]|\b(?:and|but|also|plus|then|now|because|cos|so|while|when|after|since)\b", re.IGNORECASE
)
#: What is happening to somebody as they write, and what may be.
_NOW = (
    r"(?:(?<!gone )(?<!again )(?<!ok )(?<!fine )(?<!okay )(?<!well )(?<!better )(?<!ages )(?<!settled )(?<!good )now|"
    r"today|tonight|this (?:morning|afternoon|evening)|keeps? \w+ing|sudden\w*|minutes?|mins?|hours? ago|"
    r"an hour|yesterday|last night|help|"
    r"(?:call|get|ring|send|need|phone|dial|fetch) (?:for )?(?:an? |the )?(?:ambulance|paramedics?|999|911|112))"
)
_OF_NOW = re.compile(rf"\b{_NOW}\b")
_MAYBE_NOW = re.compile(
    rf"\b(?:{_NOW}|since(?! i was| childhood| my teens| (?:19|20)\d\d)|after|again|still|keeps?|feel like)\b"
)
#: Nobody says these of anything else: skin that turns grey after filler, an infection that spreads.
_NO_FIGURES = frozenset({"filler_skin_change", "severe_infection"})
#: The intent of what is about health in general.
_MEDICAL = "out_of_scope_medical"
#: From which probability on the classifier surely hears an emergency, and what an alarm needs then: without a condition
#: that is guessed from a description, the classifier's word alone would be enough.
_SURE_EMERGENCY, _ALARM_HEARD_TWICE = 0.9, 0.4
#: From which probability on the classifier surely hears a question on microcurrent.
_SURE_QUESTION = 0.5
#: Intents in which people tell of an emergency without the classifier's knowing it.
_TELLING = frozenset({_EMERGENCY, "check_condition", "already_used", "correction", FALLBACK})


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class RedFlagExtractor(StoredComponent[IntentModel], EntityExtractorMixin):
    """Adds an entity `red_flag` whose value is the flag's id; most urgent first."""

    FILE, LEARNED = "red_flags.npz", IntentModel

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        """Loads the knowledge; raises KnowledgeError when it is broken."""
        super().__init__(config, storage, resource)
        self._flags = load_knowledge().red_flags
        self._patterns = RedFlagPatterns(self._flags)

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """The knowledge and its encoder: when they change, Rasa's cached training no longer counts."""
        flags = load_knowledge().red_flags
        return fingerprint_of((recipe(), alarms(flags), flags, near_misses(flags), marked_messages()))

    def _fit(self, training_data: TrainingData) -> IntentModel:
        """The model of the flags' examples and of everything else that people write."""
        from nlu.intent_training import fit

        rows = [*alarms(self._flags), *self._harmless(training_data)]
        vectors = training_vectors([text for text, _ in rows])
        return fit(vectors, [label for _, label in rows], balance=0.0)

    def _harmless(self, training_data: TrainingData) -> Iterable[tuple[str, str]]:
        texts = near_misses(self._flags)
        texts += [e.get(TEXT) for e in training_data.intent_examples if e.get(INTENT) != _EMERGENCY and e.get(TEXT)]
        for condition in load_knowledge().conditions.values():
            texts += [condition.label, condition.phrase, f"I have {condition.phrase}"]
        yield from ((text, _NOTHING) for text in texts)
        yield from ((text, _NOTHING) for text in quiet_messages(self._patterns))

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds the entities to each message that has text."""
        for message in messages:
            text = message.get(TEXT)
            if not text:
                continue
            said = in_plain_words(text[:_LONGEST_READ])
            flags = self._patterns.find(text[:_LONGEST_READ])
            flag, chance = self._likeliest(message)
            brought = any(_is_brought(name, message) for name in flags)
            if not brought and _is_figure(said, chance, flags):
                flags = self._patterns.find(text[:_LONGEST_READ], only_sure=True)
            if _OF_AN_IMPLANT in flags and _is_no_implant(message, text[:_LONGEST_READ]):
                flags = [name for name in flags if name != _OF_AN_IMPLANT]
            if not flags:
                beside = _asks_harmlessly(message)
                named = names_a_sign(flag, text[:_LONGEST_READ], beside_a_question=beside)
                if named and chance >= self._needed(flag, message, said):
                    flags = [flag]
                elif _is_no_emergency(message, said, flag, chance, crisis=self._is_crisis(flag)):
                    message.set(INTENT, {INTENT_NAME_KEY: FALLBACK, PREDICTED_CONFIDENCE_KEY: 1.0}, add_to_output=True)
            if "stroke_signs" in flags and _is_left_over(message, said, chance):
                flags = [name for name in flags if name != "stroke_signs"]
            if _SHOCKS.intersection(flags) and no_shock_now(text[:_LONGEST_READ]):
                flags = [name for name in flags if name not in _SHOCKS]
            found = [_entity(flag, text) for flag in flags]
            message.set(ENTITIES, [*message.get(ENTITIES, []), *found], add_to_output=True)
        return messages

    def _likeliest(self, message: Message) -> tuple[str, float]:
        """The likeliest flag, and the probability that the message or a part of it tells of any."""
        parts: SentenceVectors | None = message.get(SENTENCE_VECTORS)
        if parts is None or self._model is None:
            return "", 1.0
        typed = str(message.get(TEXT) or "")
        told, plain = without_other_matters(typed), without_other_matters(in_plain_words(typed[:_LONGEST_READ]))
        readings = []
        if told == typed:
            readings.append(parts.vectors)
        elif re.search(r"\w", told):
            readings.append(read_sentences(told, shared_encoder()).vectors)
        if plain != told and re.search(r"\w", plain):
            readings.append(read_sentences(plain, shared_encoder()).vectors)
        if not readings:
            return "", 0.0
        chances = self._model.judge(np.concatenate(readings))[0][:, ~self._model.outside]
        row = int(chances.sum(axis=1).argmax())
        flags = [name for name, outside in zip(self._model.intents, self._model.outside, strict=True) if not outside]
        return flags[int(chances[row].argmax())], float(chances[row].sum())

    def _is_crisis(self, flag: str) -> bool:
        return flag in self._flags and self._flags[flag].call == _CRISIS

    def _needed(self, flag: str, message: Message, text: str) -> float:
        """The probability from which on a message without a firing pattern is an alarm.

        Who is in danger from themselves or others often asks something else beside it, or names a condition: that
        makes an alarm only a little less likely.
        """
        if message.get(SENTENCE_VECTORS) is None:
            return math.inf
        intent = message.get(INTENT) or {}
        name, sure = intent.get(INTENT_NAME_KEY, FALLBACK), float(intent.get(PREDICTED_CONFIDENCE_KEY) or 0)
        told = [e for e in message.get(ENTITIES, []) if e.get("entity") == CONDITION_ENTITY and e.get("text")]
        # A place is no condition, but where sight is meant; and what brings a flag about goes with it.
        beside = {*_BRINGS.get(flag, ()), *(() if flag in _OF_AN_EYE else _PLACES)}
        named = any(e["value"] not in beside for e in told)
        said = normal_form(text[:_LONGEST_READ])
        crisis = self._is_crisis(flag)
        if is_long_over(said) if crisis else (is_settled(flag, said) or is_past(flag, said)):
            return math.inf
        if not crisis and is_explained(flag, said) and not stands_now(said):
            return _ALARM_EXPLAINED
        if not is_now(said):
            return _ALARM_UNHEARD if stands_now(said) else _ALARM_NOT_NOW
        harmless = name not in _TELLING and name != _MEDICAL and sure >= _SURE_QUESTION
        if crisis and name not in _WISHES:
            return _ALARM_BESIDE_QUESTION if harmless or named else _ALARM
        if named and name in (_EMERGENCY, FALLBACK):
            return _ALARM_UNHEARD
        if not named and name == _EMERGENCY and sure >= _SURE_EMERGENCY:
            return _ALARM_HEARD_TWICE
        if named or name in _WISHES:
            return _ALARM_BESIDE_NAME
        return _ALARM_BESIDE_QUESTION if harmless else _ALARM


def _is_left_over(message: Message, said: str, chance: float) -> bool:
    """Whether a crooked face is what a palsy or stroke of the past left behind, at this probability of any flag."""
    told = (e for e in message.get(ENTITIES, []) if e.get("value") in ("bells_palsy", "stroke_tia"))
    quiet = (chance < _SURELY_NONE and is_left_over(said)) or is_long_left_over(normal_form(said))
    return quiet and any(e.get("status") == "past" for e in told)


def _asks_harmlessly(message: Message) -> bool:
    """Whether a message surely asks something harmless, or tells a condition by its name."""
    intent = message.get(INTENT) or {}
    name, sure = intent.get(INTENT_NAME_KEY, FALLBACK), float(intent.get(PREDICTED_CONFIDENCE_KEY) or 0)
    told = any(e.get("entity") == CONDITION_ENTITY and e.get("text") for e in message.get(ENTITIES, []))
    return told or (name not in _TELLING and name != _MEDICAL and name != FALLBACK and sure >= _SURE_QUESTION)


def _is_brought(flag: str, message: Message) -> bool:
    """Whether the message names what brings a flag about: filler, and then grey skin in the next sentence."""
    told = [e for e in message.get(ENTITIES, []) if e.get("entity") == CONDITION_ENTITY and e.get("text")]
    return any(e["value"] in _BRINGS.get(flag, ()) and e["status"] in ("present", "past") for e in told)


def _is_figure(text: str, chance: float, flags: list[str]) -> bool:
    """Whether the words of a pattern are a figure of speech, a story or long over, at this probability of any flag."""
    if chance < _SURELY_NONE and not _SEVERAL.search(text.strip(" .!?")):
        return True
    if chance >= _SURELY_NONE and _NO_FIGURES.intersection(flags):
        return False
    of_now = _OF_NOW if chance < _SURELY_NONE else _MAYBE_NOW
    return chance < _NONE_OF_NOW and not of_now.search(normal_form(text))


def _is_no_implant(message: Message, text: str) -> bool:
    """Whether an implant is named in another sense only ("the pacer of our half marathon, sweaty")."""
    told = any(e.get("entity") == CONDITION_ENTITY for e in message.get(ENTITIES, []))
    finder = shared_finder()
    return not told and any(finder.kind(name) == "implant" for _, _, name in finder.meant_otherwise(text))


def _is_no_emergency(message: Message, text: str, flag: str, chance: float, *, crisis: bool) -> bool:
    """Whether the classifier's "emergency" is not to be believed. `crisis`: of a person in danger, if of anything."""
    if (message.get(INTENT) or {}).get(INTENT_NAME_KEY) != _EMERGENCY:
        return False
    said = normal_form(text[:_LONGEST_READ])
    explained = is_long_over(said) if crisis else is_explained(flag, said)
    return chance < _NO_EMERGENCY or explained


def alarms(flags: Mapping[str, RedFlag]) -> list[tuple[str, str]]:
    """What tells of each flag, (text, flag). Raises ValueError for a line that names none."""
    rows = [(text, flag.id) for flag in flags.values() for text in flag.examples]
    for line in (_DATA / "alarms.tsv").read_text(encoding="utf-8").splitlines():
        text, _, flag_id = line.partition("\t")
        if flag_id not in flags:
            raise ValueError(f"data/red_flags/alarms.tsv: '{line}' names no red flag")
        rows.append((text, flag_id))
    return rows


def near_misses(flags: Mapping[str, RedFlag]) -> list[str]:
    """What only sounds like an alarm."""
    told = [text for flag in flags.values() for text in flag.near_misses]
    return told + (_DATA / "near_misses.txt").read_text(encoding="utf-8").splitlines()


def quiet_messages(patterns: RedFlagPatterns) -> Iterator[str]:
    """The marked messages, which speak of conditions, but for those that raise a flag."""
    return (message.text for message in marked_messages() if not patterns.find(message.text))


def _entity(flag: str, text: str) -> dict[str, Any]:
    return {
        "entity": RED_FLAG_ENTITY,
        "start": 0,
        "end": len(text),
        "value": flag,
        "extractor": RED_FLAG_EXTRACTOR,
        "confidence_entity": 1.0,
    }

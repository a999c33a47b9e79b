"""The two components inside Rasa: what they need, what they leave alone, what survives saving."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.intent_classifier import PART_INTENTS, TOPICS, SentenceIntentClassifier, accepted_topics
from nlu.intent_model import FALLBACK, Reading
from nlu.segments import Span
from nlu.sentence_encoder import LONGEST_READ, SENTENCE_VECTORS, SentenceEncoderFeaturizer, SentenceVectors

EXAMPLES = {
    "does_it_hurt": ["does it hurt", "is it painful", "will i feel pain", "is it sore", "any pain involved"],
    "downtime": ["is there any downtime", "how long to recover", "do i need time off", "any recovery time"],
    "frequency": ["how often should i use it", "how many times a week", "is daily ok", "how frequently"],
    "out_of_scope_other": ["tell me a joke", "who won the football", "what is the capital of france"],
}
CONTEXT = ExecutionContext(GraphSchema({}))
RESOURCE = Resource("component")
CONFIG = SentenceIntentClassifier.get_default_config()


@pytest.fixture(scope="module")
def storage(tmp_path_factory: pytest.TempPathFactory) -> LocalModelStorage:
    return LocalModelStorage.create(tmp_path_factory.mktemp("models"))


@pytest.fixture(scope="module")
def data() -> TrainingData:
    return TrainingData([Message.build(text, intent) for intent, texts in EXAMPLES.items() for text in texts])


@pytest.fixture(scope="module")
def classifier(storage: LocalModelStorage, data: TrainingData) -> SentenceIntentClassifier:
    component = SentenceIntentClassifier.create(CONFIG, storage, Resource("classifier"), CONTEXT)
    assert component.train(data) == Resource("classifier")
    return component


@pytest.fixture(scope="module")
def featurizer(storage: LocalModelStorage, data: TrainingData) -> SentenceEncoderFeaturizer:
    component = SentenceEncoderFeaturizer.create({}, storage, Resource("featurizer"), CONTEXT)
    assert component.train(data) == Resource("featurizer")
    return component


def parse(*components: Any, text: str | None, **others: Any) -> Message:
    message = Message({"text": text, **others}, output_properties=set(others))
    for component in components:
        assert component.process([message]) == [message]
    return message


def output(message: Message) -> dict[str, Any]:
    return message.as_dict(only_output_properties=True)


# Intents


def test_the_classifier_needs_nothing_before_it(classifier: SentenceIntentClassifier) -> None:
    assert SentenceIntentClassifier.required_components() == []
    assert parse(classifier, text="will it hurt me").get("intent")["name"] == "does_it_hurt"


def test_the_output_is_what_rasa_expects(classifier: SentenceIntentClassifier) -> None:
    message = parse(classifier, text="will it hurt")
    assert {"intent", "intent_ranking", TOPICS} <= set(output(message))
    assert PART_INTENTS not in output(message)
    ranking = message.get("intent_ranking")
    assert ranking[0] == message.get("intent")
    assert [set(row) for row in ranking] == [{"name", "confidence"}] * 4
    assert all(isinstance(row["confidence"], float) for row in ranking)
    assert [row["confidence"] for row in ranking] == sorted((row["confidence"] for row in ranking), reverse=True)


def test_a_compound_question_has_all_its_topics_in_order(classifier: SentenceIntentClassifier) -> None:
    text = "is there any downtime and does it hurt"
    topics = parse(classifier, text=text).get(TOPICS)
    assert list(dict.fromkeys(topic["name"] for topic in topics)) == ["downtime", "does_it_hurt"]
    assert [text[topic["start"] : topic["end"]] for topic in topics[:2]] == ["is there any downtime", "does it hurt"]


def test_what_is_out_of_scope_is_an_intent_but_no_topic(classifier: SentenceIntentClassifier) -> None:
    message = parse(classifier, text="tell me a funny joke")
    assert message.get("intent")["name"] == "out_of_scope_other"
    assert message.get(TOPICS) == []


@pytest.mark.parametrize("text", ["", "???", "👍", "   ", None])
def test_a_message_without_words_is_a_fallback(classifier: SentenceIntentClassifier, text: str | None) -> None:
    message = parse(classifier, text=text)
    assert message.get("intent") == {"name": FALLBACK, "confidence": 1.0}
    assert message.get("intent_ranking") == [{"name": FALLBACK, "confidence": 1.0}]
    assert message.get(TOPICS) == []


def test_a_part_that_is_understood_speaks_for_a_whole_that_is_not(classifier: SentenceIntentClassifier) -> None:
    text = "zxq vbrk plomf trelk wuggle snorf brimble quax. how many times a week"
    message = parse(classifier, text=text)
    assert message.get("intent")["name"] == "frequency"
    assert len(message.get(PART_INTENTS)) == 3


def test_the_output_of_others_stays(
    classifier: SentenceIntentClassifier, featurizer: SentenceEncoderFeaturizer
) -> None:
    entities = [{"entity": "condition", "value": "pacemaker"}]
    message = parse(featurizer, classifier, text="does it hurt", entities=entities, metadata={"a": 1})
    assert message.get("entities") == entities
    assert message.get("metadata") == {"a": 1}
    assert output(message)["entities"] == entities


def test_a_loaded_classifier_predicts_what_the_trained_one_did(
    classifier: SentenceIntentClassifier, storage: LocalModelStorage
) -> None:
    loaded = SentenceIntentClassifier.load(CONFIG, storage, Resource("classifier"), CONTEXT)
    for text in ("will it hurt", "whats the recovery like. and how often", "zxq", "what do cats eat"):
        assert output(parse(loaded, text=text)) == output(parse(classifier, text=text))


def test_without_examples_everything_is_a_fallback(tmp_path: Path) -> None:
    storage = LocalModelStorage.create(tmp_path)
    untrained = SentenceIntentClassifier.create(CONFIG, storage, RESOURCE, CONTEXT)
    untrained.train(TrainingData())
    for component in (untrained, SentenceIntentClassifier.load(CONFIG, storage, RESOURCE, CONTEXT)):
        assert parse(component, text="does it hurt").get("intent")["name"] == FALLBACK


def test_training_leaves_the_examples_alone(
    classifier: SentenceIntentClassifier, featurizer: SentenceEncoderFeaturizer, data: TrainingData
) -> None:
    before = data.fingerprint()
    assert featurizer.process_training_data(data) is data
    assert classifier.process_training_data(data) is data
    assert data.fingerprint() == before


def test_below_the_threshold_the_nearest_intents_in_scope_follow_the_fallback(
    storage: LocalModelStorage, classifier: SentenceIntentClassifier
) -> None:
    strict = SentenceIntentClassifier.load({"threshold": math.inf}, storage, Resource("classifier"), CONTEXT)
    message = parse(strict, text="does it hurt")
    first, *others = [row["name"] for row in message.get("intent_ranking")]
    assert first == message.get("intent")["name"] == FALLBACK
    assert others[0] == "does_it_hurt"
    assert set(others) == {"does_it_hurt", "downtime", "frequency"}
    assert message.get(PART_INTENTS) == ["does_it_hurt"]
    assert message.get(TOPICS) == []


def test_the_topics_of_parts_come_before_that_of_the_whole() -> None:
    def reading(intent: str) -> Reading:
        return Reading(intent, 0.9, ((intent, 0.9),), 0.8)

    spans = [Span(0, 30), Span(0, 10), Span(12, 20), Span(22, 30)]
    readings = [reading(name) for name in ("cost", "cleaning", FALLBACK, "out_of_scope_shop")]
    assert [(topic["name"], topic["start"]) for topic in accepted_topics(readings, spans)] == [
        ("cleaning", 0),
        ("cost", 0),
    ]


def test_a_question_without_its_verb_is_heard_when_it_is_sure(classifier: SentenceIntentClassifier) -> None:
    topics = [topic["name"] for topic in parse(classifier, text="does it hurt, downtime, teapots").get(TOPICS)]
    assert topics[0] == "does_it_hurt"
    assert "downtime" in topics
    assert len(topics) == len(set(topics))


# Vectors


def vectors_of(message: Message) -> SentenceVectors:
    found: SentenceVectors = message.get(SENTENCE_VECTORS)
    return found


def test_the_whole_comes_first_and_then_each_part(featurizer: SentenceEncoderFeaturizer) -> None:
    text = "does it hurt and how often should i use it"
    found = vectors_of(parse(featurizer, text=text))
    assert [text[start:end] for start, end in found.spans] == [text, "does it hurt", "how often should i use it"]
    assert found.vectors.shape[0] == 3
    alone = vectors_of(parse(featurizer, text="does it hurt")).vectors[0]
    assert found.vectors[1] @ alone == pytest.approx(1, abs=1e-6)


def test_the_vectors_are_no_output(featurizer: SentenceEncoderFeaturizer) -> None:
    assert SENTENCE_VECTORS not in output(parse(featurizer, text="does it hurt"))


@pytest.mark.parametrize("text", ["", None])
def test_a_message_without_text_has_no_vectors(featurizer: SentenceEncoderFeaturizer, text: str | None) -> None:
    assert parse(featurizer, text=text).get(SENTENCE_VECTORS) is None


def test_a_typo_is_repaired_before_encoding_and_the_text_stays(featurizer: SentenceEncoderFeaturizer) -> None:
    typed = parse(featurizer, text="how frequenttly")
    meant = parse(featurizer, text="how frequently")
    np.testing.assert_array_equal(vectors_of(typed).vectors, vectors_of(meant).vectors)
    assert typed.get("text") == "how frequenttly"


def test_a_loaded_featurizer_gives_the_same_vectors(
    featurizer: SentenceEncoderFeaturizer, storage: LocalModelStorage
) -> None:
    loaded = SentenceEncoderFeaturizer.load({}, storage, Resource("featurizer"), CONTEXT)
    for text in ("how frequenttly", "is it panful? how offen"):
        expected = vectors_of(parse(featurizer, text=text)).vectors
        np.testing.assert_array_equal(vectors_of(parse(loaded, text=text)).vectors, expected)


def test_a_featurizer_without_words_still_encodes(storage: LocalModelStorage) -> None:
    fresh = SentenceEncoderFeaturizer.create({}, storage, RESOURCE, CONTEXT)
    assert vectors_of(parse(fresh, text="how frequenttly")).vectors.shape[0] == 1


def test_of_a_pasted_page_only_the_beginning_is_read(featurizer: SentenceEncoderFeaturizer) -> None:
    spans = vectors_of(parse(featurizer, text="does it hurt and how often is it used " * 5000)).spans
    assert spans[0] == Span(0, LONGEST_READ)
    assert all(span.end <= LONGEST_READ for span in spans)


@pytest.fixture(autouse=True)
def _no_files_in_the_project(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    yield

"""What a trained component keeps comes back, and what must be there is missed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.spelling import SpellingRepair
from nlu.stored_component import StoredComponent

CONTEXT = ExecutionContext(GraphSchema({}))
RESOURCE = Resource("component")


class Words(StoredComponent[SpellingRepair]):
    FILE, LEARNED = "words.json", SpellingRepair

    def _fit(self, training_data: TrainingData) -> SpellingRepair | None:
        words = {example.get("text"): 2 for example in training_data.training_examples}
        return SpellingRepair(words) if words else None

    def repaired(self, text: str) -> str:
        return text if self._model is None else self._model.repair(text)


class MaybeWords(Words):
    OPTIONAL = True


@pytest.fixture
def storage(tmp_path: Path) -> LocalModelStorage:
    return LocalModelStorage.create(tmp_path)


def arguments(storage: LocalModelStorage) -> tuple[dict[str, Any], LocalModelStorage, Resource, ExecutionContext]:
    return {}, storage, RESOURCE, CONTEXT


@pytest.mark.parametrize("component", [Words, MaybeWords])
def test_what_was_learned_comes_back(component: type[Words], storage: LocalModelStorage) -> None:
    trained = component.create(*arguments(storage))
    assert trained.repaired("nufaace") == "nufaace"
    assert trained.train(TrainingData([Message.build("nuface", "device")])) == RESOURCE
    for one in (trained, component.load(*arguments(storage))):
        assert type(one) is component
        assert one.repaired("nufaace") == "nuface"


def test_only_what_is_optional_goes_without(storage: LocalModelStorage) -> None:
    assert MaybeWords.create(*arguments(storage)).train(TrainingData()) == RESOURCE
    assert MaybeWords.load(*arguments(storage)).repaired("nufaace") == "nufaace"
    with pytest.raises(ValueError, match="component"):
        Words.load(*arguments(storage))


def test_the_examples_stay_as_they_are(storage: LocalModelStorage) -> None:
    data = TrainingData([Message.build("nuface", "device")])
    assert Words.create(*arguments(storage)).process_training_data(data) is data

"""The base of Mica's components that learn something and keep it in one file of the trained model."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path
from typing import Any, ClassVar, Generic, Protocol, Self, TypeVar

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.training_data import TrainingData


class Stored(Protocol):
    """What was learned, as it is written to a file and read from it."""

    def save(self, path: Path) -> None:
        """Write it."""

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read what `save` wrote."""


Learned = TypeVar("Learned", bound=Stored)


class StoredComponent(GraphComponent, Generic[Learned]):
    """Learns with `_fit` what it reads messages with, a `LEARNED`, and keeps it as `FILE`; untrained it has none."""

    FILE: ClassVar[str]
    LEARNED: type[Learned]
    #: Whether it may go without: there need not be anything to learn from.
    OPTIONAL: ClassVar[bool] = False

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        self._storage, self._resource = storage, resource
        self._model: Learned | None = None

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Self:
        """A component that has not been trained."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> Self:
        """The component as it was trained. Raises ValueError when there is nothing of it and it is not `OPTIONAL`."""
        component = cls.create(config, model_storage, resource, execution_context)
        try:
            with model_storage.read_from(resource) as folder:
                component._model = component.LEARNED.load(folder / cls.FILE)
        except ValueError:
            if not cls.OPTIONAL:
                raise
        return component

    def train(self, training_data: TrainingData) -> Resource:
        """Learn, and keep what was learned, if anything."""
        self._model = self._fit(training_data)
        if self._model is not None:
            with self._storage.write_to(self._resource) as folder:
                self._model.save(folder / self.FILE)
        return self._resource

    @abstractmethod
    def _fit(self, training_data: TrainingData) -> Learned | None:
        """What is to be learned; None where there is nothing to learn from."""

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Leaves the examples as they are."""
        return training_data

"""Keeps TensorFlow out of Rasa.

Rasa imports TensorFlow at its start, through the modules of components that Mica does not use. That
costs four seconds and 365 MB in every process, and ties Rasa to interpreters that are out of support.
Here those modules are replaced by placeholders. The component classes in them keep their names, so
that Rasa's own `isinstance` checks work, and whoever puts one into config.yml reads one sentence.

`mica.at_start` installs this in every interpreter of the environment, the `rasa` command included.
tests/mica/test_no_tensorflow.py fails when a new Rasa imports TensorFlow somewhere else.
"""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec
from types import ModuleType

from mica import placeholders

TYPE_CHECKING = False  # importing typing at the start of every interpreter would cost 8 ms
if TYPE_CHECKING:
    from typing import NoReturn

_ENCODER = "use nlu.sentence_encoder.SentenceEncoderFeaturizer instead"
_INTENTS = "use nlu.intent_classifier.SentenceIntentClassifier instead"
_RULES = "use RulePolicy or MemoizationPolicy instead"
_TOPICS = "give each question an intent of its own and a topic in knowledge/topics instead"

#: Rasa's modules that import TensorFlow -> the components in them -> what Mica has in their place.
COMPONENTS: dict[str, dict[str, str]] = {
    "rasa.nlu.classifiers.diet_classifier": {"DIETClassifier": _INTENTS},
    "rasa.nlu.selectors.response_selector": {"ResponseSelector": _TOPICS},
    "rasa.nlu.featurizers.dense_featurizer.convert_featurizer": {"ConveRTFeaturizer": _ENCODER},
    "rasa.nlu.featurizers.dense_featurizer.lm_featurizer": {"LanguageModelFeaturizer": _ENCODER},
    "rasa.core.policies.ted_policy": {"TEDPolicy": _RULES},
    "rasa.core.policies.unexpected_intent_policy": {"UnexpecTEDIntentPolicy": _RULES},
}

#: Parts of those components that Rasa imports by name elsewhere and uses only to train them.
TRAINING_PARTS: dict[str, tuple[str, ...]] = {
    "rasa.utils.tensorflow.callback": ("RasaTrainingLogger", "RasaModelCheckpoint"),
    "rasa.utils.tensorflow.data_generator": ("RasaBatchDataGenerator",),
}


class RefusedComponent:
    """Stands in Rasa's registry for a component that needs TensorFlow.

    Rasa looks a component of config.yml up there and asks it what it is; the answer is the error.
    """

    def __init__(self, component: str, instead: str) -> None:
        """Refuse `component`; `instead` ends the sentence with what to configure."""
        self._sentence = f"Mica runs without TensorFlow, which {component} needs: {instead}."

    def __getattr__(self, name: str) -> NoReturn:
        placeholders.refuse(self._sentence)


class TensorFlowFinder:
    """Ends every `import tensorflow` at once, also where TensorFlow happens to be installed."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """None for every other module.

        Raises:
            ModuleNotFoundError: for TensorFlow.
        """
        if name == "tensorflow":
            raise ModuleNotFoundError("Mica runs without TensorFlow (mica/no_tensorflow.py)", name=name)
        return None


def install() -> None:
    """Put the placeholders in place. Imports nothing of Rasa."""
    sys.meta_path.insert(0, TensorFlowFinder())
    placeholders.install(
        dict.fromkeys(COMPONENTS, _fill_components) | dict.fromkeys(TRAINING_PARTS, _fill_training_parts)
    )


def _fill_components(module: ModuleType) -> None:
    from rasa.engine.recipes.default_recipe import DefaultV1Recipe

    for component, instead in COMPONENTS[module.__name__].items():
        setattr(module, component, type(component, (), {"__module__": module.__name__}))
        DefaultV1Recipe._registered_components[component] = RefusedComponent(component, instead)


def _fill_training_parts(module: ModuleType) -> None:
    for part in TRAINING_PARTS[module.__name__]:
        setattr(module, part, None)

"""Cross-validation of the intents on the training examples, by the components that serve, without the threshold.

Each fold trains the featurizer (its spelling) and the classifier anew on the rest of the examples. What counts
is the intent that comes first: a threshold can neither hide a mistake here nor make one.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.score import Score

_SEED = 11


@dataclass(frozen=True)
class IntentScores:
    """How well one intent is told: of `examples` `found` were found, and `named` others were taken for it as well."""

    intent: str
    examples: int
    found: int
    named: int

    @property
    def precision(self) -> float:
        """Of what was taken for this intent, the share that was it."""
        return self.found / self.named if self.named else 0.0

    @property
    def recall(self) -> float:
        """Of what was this intent, the share that was taken for it."""
        return self.found / self.examples if self.examples else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True)
class CrossValidation:
    """The example's text, its intent and what it was taken for, of every example once."""

    outcomes: tuple[tuple[str, str, str], ...]

    @property
    def accuracy(self) -> Score:
        """All examples together."""
        return Score(sum(true == told for _, true, told in self.outcomes), len(self.outcomes))

    @property
    def by_intent(self) -> list[IntentScores]:
        """The worst first."""
        examples = Counter(true for _, true, _ in self.outcomes)
        named = Counter(told for _, _, told in self.outcomes)
        found = Counter(true for _, true, told in self.outcomes if true == told)
        scores = [IntentScores(intent, examples[intent], found[intent], named[intent]) for intent in examples]
        return sorted(scores, key=lambda each: (each.f1, each.intent))

    @property
    def macro_f1(self) -> float:
        """The mean over the intents, each counting the same."""
        return sum(each.f1 for each in self.by_intent) / len(self.by_intent)

    @property
    def confused(self) -> Counter[tuple[str, str]]:
        """How often an example of the first intent was taken for the second."""
        return Counter((true, told) for _, true, told in self.outcomes if true != told)


def read_examples(data: Path) -> list[tuple[str, str]]:
    """Text and intent of every training example in a folder."""
    from rasa.shared.nlu.training_data.loading import load_data

    return [(str(each.get("text")), str(each.get("intent"))) for each in load_data(str(data)).intent_examples]


def cross_validate(examples: Sequence[tuple[str, str]], folds: int) -> CrossValidation:
    """Train `folds` times without a part of the examples, each intent's share kept, and read that part."""
    from sklearn.model_selection import StratifiedKFold

    texts, intents = zip(*examples, strict=True)
    outcomes = []
    for inside, outside in StratifiedKFold(folds, shuffle=True, random_state=_SEED).split(texts, intents):
        told = _told([examples[i] for i in inside], [texts[i] for i in outside])
        outcomes += [(texts[i], intents[i], intent) for i, intent in zip(outside, told, strict=True)]
    return CrossValidation(tuple(outcomes))


def _told(examples: Sequence[tuple[str, str]], texts: Sequence[str]) -> list[str]:
    """The first intent of each text, after training on `examples`."""
    from rasa.engine.graph import ExecutionContext, GraphSchema
    from rasa.engine.storage.local_model_storage import LocalModelStorage
    from rasa.engine.storage.resource import Resource
    from rasa.shared.nlu.training_data.message import Message
    from rasa.shared.nlu.training_data.training_data import TrainingData

    from nlu.intent_classifier import PART_INTENTS, SentenceIntentClassifier
    from nlu.sentence_encoder import SentenceEncoderFeaturizer

    data = TrainingData([Message.build(text, intent) for text, intent in examples])
    context = ExecutionContext(GraphSchema({}))
    with tempfile.TemporaryDirectory(prefix="mica-fold-") as folder:
        storage = LocalModelStorage.create(Path(folder))
        featurizer = SentenceEncoderFeaturizer.create({}, storage, Resource("featurizer"), context)
        settings = SentenceIntentClassifier.get_default_config() | {"threshold": 0.0}
        classifier = SentenceIntentClassifier.create(settings, storage, Resource("classifier"), context)
        featurizer.train(data)
        classifier.train(data)
        messages = [Message({"text": text}) for text in texts]
        classifier.process(featurizer.process(messages))
    return [str(message.get(PART_INTENTS)[0]) for message in messages]

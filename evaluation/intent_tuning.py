"""Cross-validation of the intent model on the training data: `python -m evaluation.intent_tuning [--folds 3]`.

Prints what the settings of nlu/intent_training.py and the threshold of the classifier were chosen by:
accuracy for several regularisations and weights of closeness, on examples as written and with typos,
and for each threshold what is accepted rightly and wrongly. Takes a few minutes; changes nothing.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from evaluation.typos import misspelt
from nlu.intent_model import FALLBACK, IntentModel, is_out_of_scope
from nlu.intent_training import CLOSENESS, REGULARISATION, fit
from nlu.onnx_encoder import Vectors, shared_encoder
from nlu.spelling import SpellingRepair, count_words

_DATA = Path(__file__).resolve().parents[1] / "data" / "nlu"
_SEED = 11
_TYPOS = (0, 1, 2)
_REGULARISATIONS = (0.1, 0.3, 0.6, 1.0, 2.0)
_CLOSENESSES = (0.0, 3.0, 6.0, 9.0)
_THRESHOLDS = (0.0, 0.1, 0.15, 0.2, 0.22, 0.25, 0.27, 0.3, 0.35, 0.4, 0.5)


@dataclass(frozen=True)
class Fold:
    """Vectors and intents to fit to, and for each number of typos the vectors of what was held out."""

    fitted: Vectors
    fitted_intents: list[str]
    held: dict[int, Vectors]
    held_intents: npt.NDArray[np.str_]


def folds(texts: list[str], intents: list[str], count: int) -> Iterator[Fold]:
    """Split the examples, keeping the share of each intent. Spelling is learned from each fold alone."""
    from sklearn.model_selection import StratifiedKFold

    encoder = shared_encoder()
    chance = random.Random(_SEED)
    vectors = encoder.encode(texts)
    for inside, outside in StratifiedKFold(count, shuffle=True, random_state=_SEED).split(texts, intents):
        spelling = SpellingRepair(count_words(texts[number] for number in inside))
        held = {
            typos: encoder.encode([spelling.repair(misspelt(texts[number], typos, chance)) for number in outside])
            for typos in _TYPOS
        }
        held_intents = np.array([intents[number] for number in outside])
        yield Fold(vectors[inside], [intents[number] for number in inside], held, held_intents)


def accuracy(model: IntentModel, vectors: Vectors, intents: npt.NDArray[np.str_]) -> float:
    """Share of texts whose most probable intent is the right one."""
    probabilities, _ = model.judge(vectors)
    return float((np.array(model.intents)[probabilities.argmax(axis=1)] == intents).mean())


def accepted(model: IntentModel, fold: Fold, threshold: float) -> tuple[float, float, float, float]:
    """What the threshold does to the texts in scope and to the others, as shares of each.

    Returns in scope: answered rightly, answered wrongly, not understood; out of scope: answered.
    """
    readings = model.read(fold.held[0], threshold)
    names = np.array([reading.intent for reading in readings])
    answered = np.array([name != FALLBACK and not is_out_of_scope(name) for name in names])
    outside = np.array([is_out_of_scope(intent) for intent in fold.held_intents])
    right = names == fold.held_intents
    inside = ~outside
    return (
        float((answered & right)[inside].mean()),
        float((answered & ~right)[inside].mean()),
        float((~answered)[inside].mean()),
        float(answered[outside].mean()),
    )


def report(parts: list[Fold]) -> Iterator[str]:
    """The lines of the report."""
    yield "accuracy, held out, by typos in a text" + "".join(f"{typos:>8}" for typos in _TYPOS)
    for regularisation in _REGULARISATIONS:
        fitted = [fit(fold.fitted, fold.fitted_intents, regularisation) for fold in parts]
        for closeness in _CLOSENESSES:
            models = [replace(model, closeness=closeness) for model in fitted]
            yield f"regularisation {regularisation:<4} closeness {closeness:<10}" + "".join(
                f"{_mean(accuracy(m, f.held[typos], f.held_intents) for m, f in zip(models, parts, strict=True)):8.3f}"
                for typos in _TYPOS
            )
    yield f"with {REGULARISATION} and {CLOSENESS}: threshold | in scope: right, wrong, not understood | outside"
    models = [fit(fold.fitted, fold.fitted_intents) for fold in parts]
    for threshold in _THRESHOLDS:
        rows = [accepted(model, fold, threshold) for model, fold in zip(models, parts, strict=True)]
        yield f"{threshold:<6}" + "".join(f"{value:8.3f}" for value in np.mean(rows, axis=0))


def _mean(values: Iterable[float]) -> float:
    return float(np.mean(list(values)))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.intent_tuning", description=__doc__)
    parser.add_argument("--folds", type=int, default=3)
    count: int = parser.parse_args().folds

    from rasa.shared.nlu.training_data.loading import load_data

    examples = load_data(str(_DATA)).intent_examples
    texts = [str(example.get("text")) for example in examples]
    intents = [str(example.get("intent")) for example in examples]
    print(f"{len(texts)} examples of {len(set(intents))} intents, {count} folds")
    for line in report(list(folds(texts, intents, count))):
        print(line, flush=True)


if __name__ == "__main__":
    main()

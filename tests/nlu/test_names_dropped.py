"""Which names the description model may drop, and which it never may."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from actions.rules.knowledge import load_knowledge
from nlu.intent_training import fit
from nlu.names_dropped import meant
from nlu.onnx_encoder import DIMENSIONS
from nlu.segments import Span
from nlu.sentence_encoder import SentenceVectors

HARMLESS = np.zeros(DIMENSIONS, dtype=np.float32)
HARMLESS[0] = HARMLESS[DIMENSIONS // 2] = 2**-0.5
HEALTH = np.roll(HARMLESS, 1)
CHANCE = np.random.default_rng(7)
ROWS = np.array([v + CHANCE.normal(0, 0.01, DIMENSIONS) for v in (HARMLESS, HEALTH) for _ in range(10)], np.float32)
GRAVE = {c.id for c in load_knowledge().conditions.values() if c.verdict == "avoid"}
MODEL = fit(ROWS, ["out_of_scope"] * 10 + ["migraine"] * 10)


def kept(
    text: str, name: str, condition: str, *, innocent: float = 0.9, sounds: Any = HARMLESS, asked: bool = False
) -> bool:
    """Whether the condition stays, that is found where `name` stands in `text`."""
    start = text.index(name)
    entity = {"value": condition, "start": start, "end": start + len(name), "text": name, "innocent": innocent}
    parts = SentenceVectors((Span(0, len(text)),), sounds[None])
    return bool(meant(text, [entity], parts, MODEL, GRAVE, asked))


def test_what_a_question_is_about_is_nobodys() -> None:
    assert not kept("is it the same as what a facelift does", "facelift", "surgery", innocent=0.1, asked=True)
    assert kept("is it the same as what a facelift does", "facelift", "surgery", innocent=0.1)
    assert kept("is it the same as my facelift", "facelift", "surgery", innocent=0.1, asked=True)
    assert kept("does it shock a pacemaker", "pacemaker", "pacemaker", innocent=0.1, asked=True)
    assert kept("is it like a facelift", "facelift", "surgery", innocent=0.1, asked=True, sounds=HEALTH)


def test_a_name_in_another_sense_is_dropped_when_both_models_think_so() -> None:
    assert not kept("binge watched the migraine sketch again", "migraine", "migraine")
    assert kept("binge watched the migraine sketch again", "migraine", "migraine", innocent=0.5)
    assert kept("binge watched the migraine sketch again", "migraine", "migraine", sounds=HEALTH)


@pytest.mark.parametrize("text", ["laughed off my migraine", "i have a migraine lol", "got migraine, the band"])
def test_what_somebody_calls_their_own_stays(text: str) -> None:
    assert kept(text, "migraine", "migraine")


@pytest.mark.parametrize("condition", ["pacemaker", "pregnancy", "epilepsy", "chemo", "under18"])
def test_a_condition_with_which_nobody_may_use_it_stays(condition: str) -> None:
    assert kept("binge watched that sketch again", "sketch", condition, innocent=1.0)

"""What the model of descriptions learns from: what tells of a condition, and what only sounds so or does not."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.training_data import TrainingData

from actions.rules.knowledge import load_knowledge
from nlu.assertion_model import INNOCENT
from nlu.condition_extractor import shared_finder
from nlu.marked_messages import marked_messages
from nlu.segments import Span, segments

_HARMLESS = Path(__file__).resolve().parents[1] / "data" / "descriptions" / "nothing.txt"
#: The label of what is said without speaking of one's health.
_NOTHING = "out_of_scope"
# Names are found by themselves; some of several words teach the model what is near to them.
_MOST_NAMES = 80
# Of the questions that are not about health, enough to learn from.
_ONE_IN = 3
# Examples of these intents speak of somebody's health, named or not.
_HEALTH = frozenset({"check_condition", "already_used", "emergency", "correction"})


def described_conditions() -> Iterable[tuple[str, str]]:
    """What tells of a condition, and what only sounds so, (text, condition), from the knowledge and marked messages."""
    yield from _conditions()
    yield from _marked()
    yield from ((text, _NOTHING) for text in harmless())


def speaks_of_health(intent: str) -> bool:
    """Whether examples of the intent speak of somebody's health, named or not."""
    return intent in _HEALTH


def _conditions() -> Iterable[tuple[str, str]]:
    """Descriptions and names of all conditions, and the phrases that only look like a name."""
    for condition in load_knowledge().conditions.values():
        names = [name for name in condition.aliases if " " in name][:_MOST_NAMES]
        yield from ((text, condition.id) for text in (*condition.descriptions, *names))
        yield from ((text, _NOTHING) for text in condition.innocent)


def _marked() -> Iterable[tuple[str, str]]:
    """The parts of the marked messages that speak of one condition, and those that speak of none."""
    for message in marked_messages():
        if not all(mark.condition for mark in message.marks):
            continue
        for start, end in segments(message.text) or (Span(0, len(message.text)),):
            told = {m.condition for m in message.marks if m.status != INNOCENT and m.start < end and start < m.end}
            if len(told) < 2:
                yield message.text[start:end], next(iter(told), _NOTHING)


def harmless() -> list[str]:
    """Sentences that sound as if they were about health and tell of no condition."""
    lines = _HARMLESS.read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def nothing_told(training_data: TrainingData) -> Iterable[tuple[str, str]]:
    """The examples of intents that are not about health and in which no condition is named."""
    for example in training_data.intent_examples[::_ONE_IN]:
        text = example.get(TEXT)
        if text and not speaks_of_health(example.get(INTENT)) and not shared_finder().find(text):
            yield text, _NOTHING

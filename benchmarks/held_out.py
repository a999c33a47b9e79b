"""Both bots on Mica's held-out sets, with the same rules behind the two.

The stock bot's intent and the conditions that RegexEntityExtractor found go through Mica's own choice of
action, rules and scoring (`evaluation/`), so that only the understanding differs. What the stock pipeline has no
component for is left at its plain reading: a condition is the user's and present, a message is one part,
and there are no red flags. Dates and red flags are therefore not compared.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from actions.rules.memory import Memory
from actions.rules.turn import CONDITION_ENTITY, CONDITION_EXTRACTOR
from benchmarks import accuracy, bots
from evaluation.heldout import Round
from evaluation.measure import FIGURES, Once, measure_round
from evaluation.pipeline import A_DAY, Answerer, Reader, Understood
from evaluation.score import Measured, Score, together
from mica.project import Project
from nlu.intent_model import FALLBACK, is_out_of_scope

#: What is compared: `evaluation.measure` says in words what each figure is.
COMPARED = (
    "topics", "topics_answered", "small_talk", "compound", "compound_parts", "out_of_scope", "mentions_article",
    "mentions_rest", "mentions_precise", "false_friends", "status", "collapsed", "whose", "exclusions_found",
    "exclusions_heard",
)  # fmt: skip


class ParsedBefore(Answerer):
    """A reader of messages that another bot has parsed."""

    def __init__(self, project: Project, parsed: Mapping[str, accuracy.Parsed]) -> None:
        """`parsed`: what parse_messages.py wrote down of each text."""
        super().__init__(project)
        self._parsed = parsed

    def read(self, text: str, today: date = A_DAY, memory: Memory | None = None) -> Understood:
        """See evaluation.pipeline.Reader. Raises KeyError for a text that was not parsed."""
        return self.answer(text, as_ours(text, self._parsed[text]), today, memory)


def as_ours(text: str, parsed: accuracy.Parsed) -> dict[str, Any]:
    """A parse of the stock bot in the form of Mica's."""
    intent = {"name": parsed["intent"], "confidence": parsed["confidence"]}
    ranking = [
        {"name": name, "confidence": confidence}
        for name, confidence in zip(parsed["ranking"], parsed["confidences"], strict=True)
    ]
    is_topic = parsed["intent"] != FALLBACK and not is_out_of_scope(parsed["intent"])
    entities = [
        {
            "entity": CONDITION_ENTITY, "extractor": CONDITION_EXTRACTOR, "value": name, "status": "present",
            "who": "user", "relation": "", "when": "", "clause": "", "start": start, "end": end,
            "text": text[start:end],
        }
        for name, (start, end) in zip(parsed["entities"], parsed["spans"], strict=True)
    ]  # fmt: skip
    return {
        "text": text,
        "intent": intent,
        "intent_ranking": ranking,
        "topics": [intent] if is_topic else [],
        "entities": entities,
        "language": None,
    }


def measure_both(project: Project, rounds: Sequence[Round], ours: Reader) -> dict[str, Measured]:
    """The figures of both bots over all rounds; `ours` reads as Mica does."""
    rounds = [replace(each, dates=[], red_flags=[]) for each in rounds]
    texts = list(dict.fromkeys(text for each in rounds for text in each.texts()))
    parsed = dict(zip(texts, accuracy.parse_with(bots.STOCK, texts), strict=True))
    readers = {bots.STOCK: ParsedBefore(project, parsed), bots.MICA: ours}
    return {
        name: together(measure_round(each, once) for each in rounds)
        for name, once in ((name, Once(reader)) for name, reader in readers.items())
    }


def lines(measured: Mapping[str, Measured]) -> list[tuple[str, str, str]]:
    """The lines of the table: what is measured, stock, Mica."""
    none = Score(0, 0)

    def shown(bot: str, name: str) -> str:
        return str(measured[bot].figures.get(name, none))

    return [(FIGURES[name], shown(bots.STOCK, name), shown(bots.MICA, name)) for name in COMPARED]

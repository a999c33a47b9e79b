"""A reader for tests: the parse of each message is given, everything after it is the real thing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from actions.rules.answer import answer
from actions.rules.check import check
from actions.rules.emergency import emergency
from actions.rules.knowledge import load_knowledge
from actions.rules.memory import Memory
from actions.rules.respond import respond
from actions.rules.scope import fallback
from actions.rules.turn import CONDITION_ENTITY, CONDITION_EXTRACTOR, RED_FLAG_ENTITY, RED_FLAG_EXTRACTOR, read_turn
from evaluation.pipeline import A_DAY, Understood

Parse = Mapping[str, Any]
KNOWLEDGE = load_knowledge()


class GivenParses:
    """Reads messages whose parse is known; another message is an error of the test."""

    def __init__(self, parses: Mapping[str, Parse]) -> None:
        self.knowledge = KNOWLEDGE
        self._parses = parses

    def read(self, text: str, today: date = A_DAY, memory: Memory | None = None) -> Understood:
        parse = {"text": text, **self._parses[text]}
        turn = read_turn(parse, today)
        handler = emergency if turn.red_flags else check if turn.mentions else answer if turn.topics else fallback
        return Understood(text, parse, turn, respond(handler, turn, memory or Memory(), self.knowledge))


def parsed(
    intent: str = "nlu_fallback", *, topics: tuple[str, ...] = (), entities: tuple[Parse, ...] = (), sure: float = 0.9
) -> Parse:
    """A parse as the model gives it; the intent is among the topics unless it is a fallback."""
    accepted = topics or (() if intent in ("nlu_fallback", "check_condition") else (intent,))
    return {
        "intent": {"name": intent, "confidence": sure},
        "intent_ranking": [{"name": intent, "confidence": sure}],
        "topics": [{"name": name} for name in accepted],
        "entities": list(entities),
        "language": None,
    }


def mention(condition: str, status: str = "present", who: str = "user", when: str = "") -> Parse:
    """A condition as the extractor reports it."""
    return {
        "entity": CONDITION_ENTITY,
        "extractor": CONDITION_EXTRACTOR,
        "value": condition,
        "status": status,
        "who": who,
        "relation": "" if who == "user" else "mum",
        "when": when,
        "clause": when,
        "text": condition,
    }


def red_flag(name: str) -> Parse:
    """A red flag as the extractor reports it."""
    return {"entity": RED_FLAG_ENTITY, "extractor": RED_FLAG_EXTRACTOR, "value": name}

"""Mica as it serves, without its servers: the trained model, the policy's choice of action, the rules.

Rasa's own `Agent` parses; `policies.safety_first` and the dialogue rules name the action; its handler and
`respond` give the reply. What is left out is the way over HTTP.
"""

from __future__ import annotations

import asyncio
import importlib
import pkgutil
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Protocol

import yaml

from actions.rules.knowledge import Knowledge, load_knowledge
from actions.rules.memory import Memory
from actions.rules.recollection import forgotten
from actions.rules.reply import Reply
from actions.rules.respond import Handler, respond
from actions.rules.scope import fallback
from actions.rules.start_again import is_kept, start_again
from actions.rules.turn import Turn, read_turn
from mica.project import MicaError, Project

#: The user's today where a set names none: far from month ends and holidays.
A_DAY = date(2026, 6, 17)
_FORGET = "action_forget_me"


@dataclass(frozen=True)
class Understood:
    """A message as it was parsed, read and answered."""

    text: str
    parse: Mapping[str, Any]
    turn: Turn
    reply: Reply

    @property
    def kind(self) -> str:
        """The kind of the reply's envelope."""
        return str(self.reply.envelope["kind"])

    @property
    def confidence(self) -> float:
        """The probability of the most probable intent in scope, 0 to 1, whether it was accepted or not."""
        inside = [
            float(each["confidence"])
            for each in self.parse.get("intent_ranking") or []
            if each["name"] != "nlu_fallback" and not str(each["name"]).startswith("out_of_scope")
        ]
        return max(inside, default=0.0)


class Reader(Protocol):
    """Whatever reads a message as Mica would."""

    knowledge: Knowledge

    def read(self, text: str, today: date = A_DAY, memory: Memory | None = None) -> Understood:
        """The message understood and answered; `memory` is what the conversation knew before."""


class Answerer:
    """Everything after the parse: the choice of the action and the rules of a project."""

    def __init__(self, project: Project) -> None:
        """Load the knowledge and the dialogue rules."""
        self.knowledge = load_knowledge(project.root / "knowledge")
        self._actions = _actions_by_intent(project.root / "data" / "rules")
        self._handlers = _handlers()

    def answer(self, text: str, parse: Mapping[str, Any], today: date, memory: Memory | None) -> Understood:
        """What a message with this parse is understood and answered as."""
        turn = read_turn(parse, today)
        return Understood(text, parse, turn, respond(self._handler(parse), turn, memory or Memory(), self.knowledge))

    def _handler(self, parse: Mapping[str, Any]) -> Handler:
        from rasa.shared.core.events import UserUttered
        from rasa.shared.core.trackers import DialogueStateTracker

        from policies.safety_first import next_action

        said = UserUttered(parse["text"], parse["intent"], parse["entities"], dict(parse))
        action = next_action(DialogueStateTracker.from_events("evaluation", [said]))
        return self._handlers[action or self._actions.get(parse["intent"]["name"], "action_fallback")]


class Pipeline(Answerer):
    """The trained model of a project. See the module's text."""

    def __init__(self, project: Project) -> None:
        """Load the model. Raises MicaError when there is none."""
        super().__init__(project)
        if not project.model.exists():
            raise MicaError("there is no trained model; `mica train` trains it.")
        from rasa.core.agent import Agent

        self._agent = Agent.load(str(project.model))
        self._loop = asyncio.new_event_loop()
        self.component_milliseconds: dict[str, list[float]] = {}

    def read(self, text: str, today: date = A_DAY, memory: Memory | None = None) -> Understood:
        """See Reader."""
        return self.answer(text, self.parse(text), today, memory)

    def parse(self, text: str) -> dict[str, Any]:
        """What the NLU pipeline makes of a text."""
        parsed: dict[str, Any] = self._loop.run_until_complete(self._agent.parse_message(text))
        return parsed

    def watch_components(self) -> None:
        """From now on note the processor time of each component of the pipeline, in `component_milliseconds`."""
        for name, node in self._agent.processor.graph_runner._instantiated_nodes.items():
            if name.startswith("run_") and hasattr(node, "_fn"):
                component = node._component_class.__name__
                node._fn = self._timed(node._fn, self.component_milliseconds.setdefault(component, []))

    @staticmethod
    def _timed(work: Callable[..., Any], taken: list[float]) -> Callable[..., Any]:
        def timed(*arguments: Any, **keywords: Any) -> Any:
            begun = time.process_time()
            try:
                return work(*arguments, **keywords)
            finally:
                taken.append((time.process_time() - begun) * 1000)

        return timed


def _actions_by_intent(rules: Path) -> dict[str, str]:
    """Which action the dialogue rules give to each intent that a message begins with."""
    found = {}
    for file in sorted(rules.glob("*.yml")):
        for rule in yaml.safe_load(file.read_text(encoding="utf-8"))["rules"]:
            intent, action = rule["steps"][0].get("intent"), rule["steps"][1].get("action")
            if intent and action:
                found[intent] = action
    return found


def _handlers() -> dict[str, Handler]:
    """The handler behind the name of each action."""
    import actions
    from actions.mica_action import MicaAction

    for module in pkgutil.iter_modules(actions.__path__):
        if module.name.startswith("action_"):
            importlib.import_module(f"actions.{module.name}")
    found: dict[str, Handler] = {each.action_name: each.handler for each in MicaAction.__subclasses__()}
    # The one action that does more than answer: nothing is erased here.
    found[_FORGET] = _forget
    return found


def _forget(turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    if turn.intent != "forget_me":
        return fallback(turn, memory, knowledge)
    if is_kept(turn.text, memory):
        return start_again(turn, memory, knowledge)
    return forgotten(memory, knowledge, erased=True)

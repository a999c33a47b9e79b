"""A conversation in which the step-by-step check runs, held with the rules alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from actions.rules.memory import Memory
from actions.rules.profile import USER, State
from actions.rules.reply import Reply
from actions.rules.respond import Handler, respond
from actions.rules.scope import fallback
from actions.rules.screening_start import START, asked_for
from actions.rules.turn import CONDITION_ENTITY, CONDITION_EXTRACTOR, read_turn
from tests.actions.rules import talking
from tests.actions.rules.talking import KNOWLEDGE, TODAY, handler_of
from tests.conversations.talk import MOST_WORDS

QUESTIONS = tuple(KNOWLEDGE.screening.values())
CONDITIONS = KNOWLEDGE.conditions


def mention(condition: str, status: str = "present", relation: str | None = None, when: str = "") -> dict[str, Any]:
    return {
        "entity": CONDITION_ENTITY, "extractor": CONDITION_EXTRACTOR, "value": condition, "status": status,
        "who": "user" if relation is None else "other", "relation": relation or "", "when": when, "clause": when,
        "text": condition,
    }  # fmt: skip


@dataclass
class Talk:
    """A conversation with the rules alone; every reply goes through JSON, as in the slot."""

    memory: Memory = field(default_factory=Memory)
    last: Reply | None = None

    def say(
        self, text: str, *entities: dict[str, Any], intent: str = "nlu_fallback", handler: Handler = fallback
    ) -> Reply:
        topics = [{"name": intent}] if intent in KNOWLEDGE.topics else []
        message = {
            "text": text, "intent": {"name": intent, "confidence": 0.9}, "entities": list(entities), "topics": topics,
        }  # fmt: skip
        reply = respond(handler, read_turn(message, TODAY), self.memory, KNOWLEDGE)
        self.memory = Memory.from_json(reply.memory.as_json())
        assert self.memory == reply.memory
        assert all(0 < len(text.split()) <= MOST_WORDS for text in reply.messages), reply.messages
        self.last = reply
        return reply

    def start(self, text: str = "check me") -> Reply:
        return self.say(text, intent=START, handler=asked_for)

    def none_until(self, question: str) -> Reply:
        reply = self.last or self.start()
        while reply.envelope.get("asks") != question:
            reply = self.say("None of these")
        return reply

    def to_the_end(self) -> Reply:
        reply = self.last or self.start()
        for _ in range(60):
            if "summary" in reply.envelope:
                return reply
            buttons = reply.buttons
            pick = next(b for b in ("None of these", "Nothing else", "Go on", "Not sure") if b in buttons)
            reply = self.say(pick)
        raise AssertionError("the check does not end")

    def facts(self, who: str = USER) -> dict[str, State]:
        return {fact.condition: fact.state for fact in self.memory.profile.facts(who)}


def findings(reply: Reply) -> set[str]:
    return {finding["condition"] for finding in reply.envelope["findings"]}


def talked(*lines: str, start: str = "check me", until: str = "implants") -> Talk:
    """A talk of `lines` in a check that has come to the question `until`; without `start`, no check is running.

    A line is what the person says; what was understood of it stands after " ? ": see test_screening_details.
    """
    talk = Talk()
    if start:
        talk.start(start)
        talk.none_until(until)
    for line in lines:
        words, _, understood = line.partition(" ? ")
        if understood == "start":
            talk.start(words)
            continue
        intent = understood if understood in KNOWLEDGE.topics or understood.startswith("=") else ""
        found = [talking.mention(item) for item in understood.split(", ") if item and not intent]
        intent = intent.removeprefix("=") or ("check_condition" if found else "nlu_fallback")
        talk.say(words, *found, intent=intent, handler=handler_of({"intent": intent}))
    return talk


def read(talk: Talk) -> str:
    assert talk.last is not None
    return " ".join(talk.last.messages)


def kept(talk: Talk, who: str = USER) -> dict[str, str]:
    """What is so, or open, of a person: the basis of each condition that is not denied."""
    facts = talk.memory.profile.facts(who)
    return {fact.condition: fact.basis.value for fact in facts if fact.state is not State.ABSENT}

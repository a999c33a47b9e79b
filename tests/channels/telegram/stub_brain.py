"""A brain without a model: answers from a table, remembers what it heard, and keeps a slot `memory`."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date
from types import SimpleNamespace
from typing import Any

from rasa.core.channels.channel import UserMessage

from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State

PLAN = {"kind": "plan", "sessions_per_week": [3, 5], "minutes_per_session": [5, 20], "sources": ["SEED"]}
AVOID = {
    "kind": "verdict",
    "verdict": "avoid",
    "subject": "user",
    "findings": [{"condition": "pacemaker", "verdict": "avoid", "sources": ["SEED", "NF1"]}],
}
ASKED = {"kind": "question", "asks": "pacemaker"}

Turn = Callable[[UserMessage], Awaitable[None]]


async def say(
    message: UserMessage, *texts: str, envelope: dict[str, Any] | None = None, buttons: list[str] | None = None
) -> None:
    """What an action does with its dispatcher, from the channel's side."""
    out = message.output_channel
    for text in texts[:-1]:
        await out.send_response(message.sender_id, {"text": text})
    last: dict[str, Any] = {"text": texts[-1]}
    if buttons:
        last["buttons"] = [{"title": b, "payload": b} for b in buttons]
    await out.send_response(message.sender_id, last)
    await out.send_response(
        message.sender_id, {"custom": envelope or {"kind": "answer", "topics": [], "sources": ["MICA"]}}
    )


class StubBrain:
    """Stands for Rasa's agent.

    Attributes:
        heard: (conversation, text) of each message, in order.
        metadata: what came with each.
        memories: the slot `memory` by conversation.
        delay: how long a turn takes, in seconds.
        failing: the last turn was not completed, so the memory does not hold what was said in it.
    """

    def __init__(self) -> None:
        self.domain = SimpleNamespace(responses={})
        self.tracker_store = self
        self.heard: list[tuple[str, str]] = []
        self.metadata: list[Any] = []
        self.memories: dict[str, Any] = {}
        self.delay = 0.0
        self.failing = False
        self.turns: dict[str, Turn] = {}

    async def handle_message(self, message: UserMessage) -> None:
        self.heard.append((message.sender_id, message.text))
        self.metadata.append(message.metadata)
        if self.delay:
            await asyncio.sleep(self.delay)
        self.memories.setdefault(message.sender_id, Memory().as_json())
        await self.turns.get(message.text, self._turn)(message)

    def texts(self) -> list[str]:
        return [text for _, text in self.heard]

    async def retrieve(self, conversation: str) -> Any:
        memory = self.memories.get(conversation)
        said = SimpleNamespace(type_name="user")
        events = [said, SimpleNamespace(type_name="slot", key="memory"), *([said] if self.failing else [])]
        return None if memory is None else SimpleNamespace(get_slot={"memory": memory}.get, events=events)

    def remember(self, conversation: str, condition: str, held: str = "") -> None:
        fact = Fact(condition, State.PRESENT, Basis.STATED, date(2026, 3, 2))
        self.memories[conversation] = Memory(
            Profile().with_fact(USER, fact) if condition else Profile(), held=held
        ).as_json()

    async def _turn(self, message: UserMessage) -> None:
        text = message.text.lower()
        if text == "forget me":
            self.memories.pop(message.sender_id, None)
            await say(message, "Your conversation is erased.", envelope={"kind": "privacy", "done": "erased"})
        elif text == "how often and how long should i use it":
            memory = self.memories[message.sender_id]
            if memory["profile"]["user"]:
                await say(message, "No, not with a pacemaker.", envelope=AVOID)
            else:
                await say(message, "Three to five sessions a week.", "Start low.", envelope=PLAN)
        elif "pacemaker" in text:
            self.remember(message.sender_id, "pacemaker")
            await say(message, "Please do not use it with a pacemaker.", envelope=AVOID)
        elif text == "ask me":
            await say(
                message,
                "Do you have a pacemaker?",
                envelope=ASKED,
                buttons=["Yes", "No", "I am not sure about that one"],
            )
        elif text == "help me now":
            await say(
                message, "Call 112 now.", envelope={"kind": "emergency", "red_flag": "stroke", "call": "emergency"}
            )
        else:
            await say(message, f"You said: {message.text}")

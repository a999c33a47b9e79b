"""What every action of Mica does: read the turn, let the rules answer, say it, remember it.

An action never fails silently: whatever goes wrong, the person reads that the check was not completed.
"""

from __future__ import annotations

import logging
import uuid
from dataclasses import replace
from functools import lru_cache
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.clock import today_for
from actions.rules.knowledge import Knowledge, load_knowledge
from actions.rules.memory import Memory
from actions.rules.remembering import remember
from actions.rules.reply import Reply
from actions.rules.respond import Handler, respond
from actions.rules.so_of_me import with_mine
from actions.rules.turn import read_turn
from actions.rules.wording import pick
from actions.slots import MEMORY

logger = logging.getLogger(__name__)


@lru_cache(maxsize=1)
def knowledge() -> Knowledge:
    """The project's knowledge, read once per process. Raises KnowledgeError."""
    return load_knowledge()


def say(dispatcher: CollectingDispatcher, reply: Reply) -> None:
    """Texts first, buttons with the last of them, the envelope as a message of its own."""
    for text in reply.messages[:-1]:
        dispatcher.utter_message(text=text)
    buttons = [{"title": title, "payload": title} for title in reply.buttons]
    dispatcher.utter_message(text=reply.messages[-1], buttons=buttons)
    dispatcher.utter_message(json_message=dict(reply.envelope))


def say_not_completed(dispatcher: CollectingDispatcher) -> None:
    """Tells that the check was not completed, so that a failure is never taken for "nothing found"."""
    text = pick(knowledge().small_talk.replies["check_failed"], 0)
    dispatcher.utter_message(text=text)
    dispatcher.utter_message(json_message={"kind": "fallback", "check": "not_completed"})


def caught_up(tracker: Tracker) -> Memory:
    """The memory of the conversation, with what was said in turns that no action could answer.

    A turn that failed left no memory behind, but its message stands in the tracker: what it said of
    anybody's health counts. After a pause (a new session) what was told is to be confirmed. Raises when the slot
    holds no memory.
    """
    memory = Memory.from_json(tracker.get_slot(MEMORY))
    if memory.profile.user and _is_new_session(tracker):
        memory = replace(memory, paused=True, told=())
    missed: list[dict[str, Any]] = []
    for event in tracker.events:
        if event.get("event") == "user":
            missed.append(event)
        elif event.get("event") == "slot" and event.get("name") == MEMORY:
            missed.clear()
    for event in missed[:-1]:
        turn = read_turn(event.get("parse_data") or {}, today_for(event.get("metadata")))
        memory = remember(memory, with_mine(turn), knowledge().conditions)
        if turn.red_flags:
            memory = replace(memory, held=next((f for f in turn.red_flags if f in knowledge().red_flags), memory.held))
    return memory


def _is_new_session(tracker: Tracker) -> bool:
    """Whether a session began after the message before this one."""
    before = [event.get("event") for event in tracker.events]
    said = [number for number, kind in enumerate(before) if kind == "user"]
    return len(said) > 1 and "session_started" in before[said[-2] : said[-1]]


def answered(action: str, handler: Handler, dispatcher: CollectingDispatcher, tracker: Tracker) -> list[dict[str, Any]]:
    """Answers the latest message; returns the slot event that remembers the turn. `action`: its name, for the log."""
    try:
        memory = caught_up(tracker)
        turn = read_turn(tracker.latest_message, today_for(tracker.latest_message.get("metadata")))
        reply = respond(handler, turn, memory, knowledge())
    except Exception as error:  # the person must be told, whatever it was
        logger.error("action %s failed, incident %s: %s", action, uuid.uuid4().hex[:8], type(error).__name__)
        say_not_completed(dispatcher)
        return []
    say(dispatcher, reply)
    return [SlotSet(MEMORY, reply.memory.as_json())]


class MicaAction(Action):
    """Base of the actions; a subclass gives its name and the handler of its part."""

    action_name = ""
    handler: Handler

    def name(self) -> str:
        """The action's name in domain.yml."""
        return self.action_name

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        """Answers the latest message; returns the slot event that remembers the turn."""
        return answered(self.name(), type(self).handler, dispatcher, tracker)

""" "Forget me": everything of the conversation is erased, and it is said only once it is done."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.action_fallback import ActionFallback
from actions.erasure import erase_conversation
from actions.mica_action import answered, caught_up, knowledge, say
from actions.rules.erasing import only_speaks_of_erasing, wants_all_erased
from actions.rules.memory import Memory
from actions.rules.recollection import forgotten
from actions.rules.start_again import is_kept, start_again
from actions.rules.turn import CONDITION_ENTITY
from actions.rules.wording import pick
from actions.slots import FORGOTTEN, MEMORY

logger = logging.getLogger(__name__)


class ActionForgetMe(Action):
    """Deletes the stored conversation; the slot tells the tracker store to keep nothing of this turn."""

    def name(self) -> str:
        """The action's name in domain.yml."""
        return "action_forget_me"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        """Erases, then tells what was done."""
        text = str(tracker.latest_message.get("text") or "")
        if only_speaks_of_erasing(text):
            dispatcher.utter_message(text=pick(knowledge().small_talk.replies["forget_alone"], 0))
            dispatcher.utter_message(json_message={"kind": "question", "asks": "forget_me"})
            return []
        memory = _memory(tracker)
        if is_kept(text, memory):
            return answered(self.name(), start_again, dispatcher, tracker)
        if not wants_all_erased(text, tells=_tells(tracker)):
            return await ActionFallback().run(dispatcher, tracker, domain)
        try:
            erased = await asyncio.to_thread(erase_conversation, tracker.sender_id, _said_before(tracker))
        except Exception as error:
            logger.error("erasing a conversation failed: %s", type(error).__name__)
            erased = False
        say(dispatcher, forgotten(memory, knowledge(), erased=erased))
        return [SlotSet(MEMORY, None), SlotSet(FORGOTTEN, True)] if erased else []


def _tells(tracker: Tracker) -> bool:
    """Whether the message names a condition as well."""
    return any(each.get("entity") == CONDITION_ENTITY for each in tracker.latest_message.get("entities") or [])


def _memory(tracker: Tracker) -> Memory:
    """What the conversation knows; nothing when the slot is broken, for that can be erased, too."""
    try:
        return caught_up(tracker)
    except Exception:  # whatever is broken in it
        return Memory()


def _said_before(tracker: Tracker) -> bool:
    """Whether the conversation has earlier messages, so that there must be something to erase."""
    return sum(event.get("event") == "user" for event in tracker.events) > 1

""" "Forget me": everything of the conversation is erased, and it is said only once it is done."""

from __future__ import annotations

import asyncio
import logging
import re
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.action_fallback import ActionFallback
from actions.erasure import erase_conversation
from actions.mica_action import knowledge, say
from actions.rules.memory import Memory
from actions.rules.recollection import forgotten
from actions.rules.withdrawals import only_dismisses
from actions.rules.wording import pick
from actions.slots import FORGOTTEN, MEMORY

# What is deleted is gone: a guess of the classifier alone is not enough.
_FORGET = re.compile(
    r"forget|delet|eras|wip(?:e|ing)|remove|clear|reset|start (?:over|again|afresh|fresh)|restart|scratch|clean slate|"
    r"get rid|purge|destroy|"
    r"gdpr|(?:dont|don't|do not|stop) (?:keep|stor|remember|sav)|scrub|unsee|(?:drop|bin|lose) (?:my|all|every)"
)
# "you have to forget it if i tell you", "forget me. give my sister the plan": no wish to be erased now.
_ONLY_TALK = re.compile(
    r"\bif i (?:tell|told|say|said)\b|"
    r"\b(?:give|tell)\b[^.?!]{0,40}\b(?:plan|minutes|how (?:often|many|long)|schedule|routine)\b"
)
# "forget that last bit": it is one thing that is not to be spoken of, not all that was told.
_EVERYTHING = re.compile(
    r"\b(?:everything|anything|all|the lot|data|me|conversation|chat|history|gdpr|wip\w+|eras\w+|delet\w+|details|"
    r"clean slate|whole|info\w*|records?|start (?:over|again|afresh|fresh)|a thing|the bits)\b"
)
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
        text = (tracker.latest_message.get("text") or "").lower()
        if _FORGET.search(text) and _ONLY_TALK.search(text):
            dispatcher.utter_message(text=pick(knowledge().small_talk.replies["forget_alone"], 0))
            dispatcher.utter_message(json_message={"kind": "question", "asks": "forget_me"})
            return []
        one_thing = only_dismisses(text) and not _EVERYTHING.search(text)
        if one_thing or not _FORGET.search(text):
            return await ActionFallback().run(dispatcher, tracker, domain)
        try:
            erased = await asyncio.to_thread(erase_conversation, tracker.sender_id, _said_before(tracker))
        except Exception as error:
            logger.error("erasing a conversation failed: %s", type(error).__name__)
            erased = False
        try:
            memory = Memory.from_json(tracker.get_slot(MEMORY))
        except (KeyError, TypeError, ValueError):
            memory = Memory()
        say(dispatcher, forgotten(memory, knowledge(), erased=erased))
        return [SlotSet(MEMORY, None), SlotSet(FORGOTTEN, True)] if erased else []


def _said_before(tracker: Tracker) -> bool:
    """Whether the conversation has earlier messages, so that there must be something to erase."""
    return sum(event.get("event") == "user" for event in tracker.events) > 1

"""What Mica knows about the person, and how it is kept."""

from __future__ import annotations

from dataclasses import replace

from actions.mica_action import MicaAction
from actions.rules.check import standing
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.recollection import privacy, what_you_know
from actions.rules.reply import Reply
from actions.rules.standing_verdict import claims_a_yes
from actions.rules.turn import Turn


def _tell(turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    if claims_a_yes(turn, memory, knowledge):
        return standing(replace(turn, topics=(), text="for me"), memory, knowledge, pressed=True)
    return privacy(memory, knowledge) if turn.intent == "privacy" else what_you_know(memory, knowledge)


class ActionWhatYouKnow(MicaAction):
    """Lists the facts, or explains what is kept."""

    action_name = "action_what_you_know"
    handler = staticmethod(_tell)

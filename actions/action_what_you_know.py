"""What Mica knows about the person, and how it is kept."""

from __future__ import annotations

from actions.mica_action import MicaAction
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.recollection import privacy, what_you_know
from actions.rules.reply import Reply
from actions.rules.turn import Turn


def _tell(turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    return privacy(memory, knowledge) if turn.intent == "privacy" else what_you_know(memory, knowledge)


class ActionWhatYouKnow(MicaAction):
    """Lists the facts, or explains what is kept."""

    action_name = "action_what_you_know"
    handler = staticmethod(_tell)

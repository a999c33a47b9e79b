"""Help first, before anything else."""

from __future__ import annotations

from actions.mica_action import MicaAction
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.reply import Reply
from actions.rules.scope import fallback
from actions.rules.turn import Turn


def _unflagged(turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    """Only reached when the flag of the turn is unknown to the knowledge: ask for help all the same."""
    return fallback(turn, memory, knowledge)


class ActionRedFlag(MicaAction):
    """The emergency reply; `respond` puts it before every other."""

    action_name = "action_red_flag"
    handler = staticmethod(_unflagged)

"""Help first, before anything else."""

from __future__ import annotations

from dataclasses import replace

from actions.mica_action import MicaAction
from actions.rules.emergency import emergency
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.reply import Reply
from actions.rules.turn import Turn


def _unflagged(turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    """An alarm without a name: the general words on getting help."""
    return emergency(replace(turn, red_flags=("other_emergency",)), memory, knowledge)


class ActionRedFlag(MicaAction):
    """The emergency reply; `respond` puts it before every other."""

    action_name = "action_red_flag"
    handler = staticmethod(_unflagged)

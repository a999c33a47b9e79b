"""Corrections: "I meant my sister", "it was twelve days ago"."""

from __future__ import annotations

from actions.mica_action import MicaAction
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.recollection import corrected
from actions.rules.reply import Reply
from actions.rules.turn import Turn


def _nothing_changed(turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    """A correction that changed nothing: what stands, or what to say."""
    return corrected(turn, memory, memory, knowledge)


class ActionCorrect(MicaAction):
    """`respond` answers a correction that changed something; this one asks what to change."""

    action_name = "action_correct"
    handler = staticmethod(_nothing_changed)

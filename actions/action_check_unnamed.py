"""A health matter that the table does not hold."""

from __future__ import annotations

from actions.mica_action import MicaAction
from actions.rules.unnamed import check_unnamed


class ActionCheckUnnamed(MicaAction):
    """Unknown condition: ask first."""

    action_name = "action_check_unnamed"
    handler = staticmethod(check_unnamed)

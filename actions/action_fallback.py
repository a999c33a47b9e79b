"""What Mica did not understand, or does not know."""

from __future__ import annotations

from actions.mica_action import MicaAction
from actions.rules.scope import fallback


class ActionFallback(MicaAction):
    """Said plainly, with the nearest topics."""

    action_name = "action_fallback"
    handler = staticmethod(fallback)

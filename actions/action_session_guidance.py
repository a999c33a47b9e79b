"""How often and how long, while nothing stands against the person."""

from __future__ import annotations

from actions.mica_action import MicaAction
from actions.rules.guidance import plan


class ActionSessionGuidance(MicaAction):
    """Sessions a week, minutes a session, gel, areas, charging, water."""

    action_name = "action_session_guidance"
    handler = staticmethod(plan)

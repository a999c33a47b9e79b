"""Yes, no, why, are you sure: answers that lean on the turn before."""

from __future__ import annotations

from actions.mica_action import MicaAction
from actions.rules.follow_up import follow_up


class ActionFollowUp(MicaAction):
    """A short answer read against the last question."""

    action_name = "action_follow_up"
    handler = staticmethod(follow_up)

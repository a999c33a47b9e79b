"""Greetings, thanks and who Mica is."""

from __future__ import annotations

from actions.mica_action import MicaAction
from actions.rules.scope import small_talk


class ActionSmallTalk(MicaAction):
    """The reply named like the intent."""

    action_name = "action_small_talk"
    handler = staticmethod(small_talk)

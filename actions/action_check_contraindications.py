"""The contraindication check, run whenever a condition is mentioned."""

from __future__ import annotations

from actions.mica_action import MicaAction
from actions.rules.check import check


class ActionCheckContraindications(MicaAction):
    """Verdict on the person the message is about."""

    action_name = "action_check_contraindications"
    handler = staticmethod(check)

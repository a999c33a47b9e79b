"""The step-by-step check, and the summary of it."""

from __future__ import annotations

from actions.mica_action import MicaAction
from actions.rules.screening_start import asked_for


class ActionScreening(MicaAction):
    """Starts the check or takes it up again; tells the summary."""

    action_name = "action_screening"
    handler = staticmethod(asked_for)

"""Answers to questions about microcurrent."""

from __future__ import annotations

from actions.mica_action import MicaAction
from actions.rules.answer import answer


class ActionAnswerTopic(MicaAction):
    """The topics of the message, held against what is known of the person."""

    action_name = "action_answer_topic"
    handler = staticmethod(answer)

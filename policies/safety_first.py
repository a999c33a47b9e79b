"""A policy that puts red flags and findings ahead of the intent, and never lets a failed action pass in silence.

Rules (`data/rules/`) say which action answers which intent. This policy speaks up, with a higher priority:

1. after an action of ours that said nothing (the action server is gone, slow or failed): tell the person;
2. after any other action: listen;
3. for a message with a red flag, "forget me" or a condition in it: the action for that, whatever the intent
   ("start over" or "scratch that" in a running step-by-step check is meant for the check).

It looks at the last few events only, so that a turn costs the same however long the talk is.
"""

from __future__ import annotations

from itertools import takewhile
from typing import Any

import rasa.core.actions.action as rasa_action
from rasa.core.policies.policy import Policy, PolicyPrediction, SupportedData, confidence_scores_for
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, Event, UserUttered
from rasa.shared.core.generator import TrackerWithCachedStates
from rasa.shared.core.trackers import DialogueStateTracker

from actions.rules.screening_words import is_for_the_check
from actions.rules.turn import CONDITION_ENTITY, RED_FLAG_ENTITY
from actions.slots import MEMORY

#: Seconds an action may take before the person is told that the check was not completed. Below Rasa's lock lifetime.
ACTION_TIMEOUT_SECONDS = 5
NOT_COMPLETED = "utter_check_not_completed"
CALL_FOR_HELP = "utter_call_for_help"
_SAID_WITHOUT_ACTIONS = (NOT_COMPLETED, CALL_FOR_HELP)
CHECK = "action_check_contraindications"

# Rasa waits 300 seconds for an action server and offers no setting for it.
rasa_action.DEFAULT_REQUEST_TIMEOUT = ACTION_TIMEOUT_SECONDS


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=False)
class SafetyFirstPolicy(Policy):
    """See the module's text."""

    @staticmethod
    def supported_data() -> SupportedData:
        """It learns from nothing."""
        return SupportedData.ML_AND_RULE_DATA

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """A priority above RulePolicy's (6)."""
        return {"priority": 10}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> SafetyFirstPolicy:
        """See GraphComponent."""
        return cls(config, model_storage, resource, execution_context)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> SafetyFirstPolicy:
        """Nothing is stored."""
        return cls(config, model_storage, resource, execution_context)

    def train(self, training_trackers: list[TrackerWithCachedStates], domain: Domain, **kwargs: Any) -> Resource:
        """Nothing to train."""
        return self._resource

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: dict[str, Any] | None = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """Certain of one action, or silent so that the rules decide."""
        action = next_action(tracker)
        if action is None:
            return self._prediction([0.0] * domain.num_actions)
        return self._prediction(confidence_scores_for(action, 1.0, domain))


def next_action(tracker: DialogueStateTracker) -> str | None:
    """The action that safety asks for, None when the rules decide."""
    since_message = _events_since_message(tracker)
    executed = [
        e.action_name for e in since_message if isinstance(e, ActionExecuted) and e.action_name != ACTION_LISTEN_NAME
    ]
    if executed:
        if not any(isinstance(e, BotUttered) for e in since_message) and executed[0] not in _SAID_WITHOUT_ACTIONS:
            return CALL_FOR_HELP if _has_red_flag(tracker) else NOT_COMPLETED
        return ACTION_LISTEN_NAME
    message = tracker.latest_message
    if message is None or not (message.text or message.intent_name):
        return None
    entities = {e.get("entity") for e in message.entities}
    if RED_FLAG_ENTITY in entities:
        return "action_red_flag"
    if message.intent_name == "forget_me":
        for_the_check = is_for_the_check(message.text or "", tracker.get_slot(MEMORY))
        return "action_screening" if for_the_check else "action_forget_me"
    if CONDITION_ENTITY in entities:
        return CHECK
    return None


def _has_red_flag(tracker: DialogueStateTracker) -> bool:
    message = tracker.latest_message
    return message is not None and any(e.get("entity") == RED_FLAG_ENTITY for e in message.entities)


def _events_since_message(tracker: DialogueStateTracker) -> list[Event]:
    """The events after the latest user message, newest first."""
    return list(takewhile(lambda e: not isinstance(e, UserUttered), reversed(tracker.events)))

"""The policy that puts red flags and findings first, and lets no failed action pass in silence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import rasa.core.actions.action as rasa_action
from rasa.core.lock_store import LOCK_LIFETIME
from rasa.core.policies.rule_policy import RulePolicy
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.resource import Resource
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from actions.slots import MEMORY
from channels.turn import TURN_SECONDS
from mica.project import THIS_PROJECT
from policies.safety_first import (
    ACTION_TIMEOUT_SECONDS,
    CALL_FOR_HELP,
    CHECK,
    NOT_COMPLETED,
    SafetyFirstPolicy,
    next_action,
)

LISTEN = ActionExecuted("action_listen")


def heard(text: str = "x", intent: str | None = "what_is", *entities: str) -> UserUttered:
    found = [{"entity": name, "value": "pacemaker", "start": 0, "end": 1} for name in entities]
    return UserUttered(text, intent={"name": intent, "confidence": 1.0}, entities=found)


def talk(*events: Event) -> DialogueStateTracker:
    return DialogueStateTracker.from_events("somebody", [LISTEN, *events])


@pytest.fixture(scope="module")
def domain() -> Domain:
    return Domain.from_file(str(THIS_PROJECT.root / "domain.yml"))


@pytest.fixture
def policy() -> SafetyFirstPolicy:
    storage: Any = None  # nothing is stored
    context = ExecutionContext(GraphSchema({}))
    config = SafetyFirstPolicy.get_default_config()
    return SafetyFirstPolicy.create(config, storage, Resource("safety_first"), context)


@pytest.mark.parametrize("intent", ["what_is", "greet", "affirm", "frequency", "out_of_scope_other", None])
def test_a_condition_is_checked_whatever_the_intent(intent: str | None) -> None:
    assert next_action(talk(heard("i have a pacemaker", intent, "condition"))) == CHECK


@pytest.mark.parametrize("intent", ["what_is", "forget_me", "greet", "frequency"])
@pytest.mark.parametrize("others", [(), ("condition",), ("condition", "condition")])
def test_a_red_flag_comes_before_everything(intent: str, others: tuple[str, ...]) -> None:
    assert next_action(talk(heard("help", intent, *others, "red_flag"))) == "action_red_flag"


def test_forget_me_comes_before_a_condition() -> None:
    assert next_action(talk(heard("forget my epilepsy", "forget_me", "condition"))) == "action_forget_me"


def test_start_over_in_a_running_check_starts_the_check_over() -> None:
    running = SlotSet(MEMORY, {"interview": {"asking": "implants", "stopped": False, "pending": ""}})
    stopped = SlotSet(MEMORY, {"interview": {"asking": "implants", "stopped": True, "pending": ""}})
    again = heard("can we start over", "forget_me")
    assert next_action(talk(running, again)) == "action_screening"
    assert next_action(talk(stopped, again)) == "action_forget_me"
    assert next_action(talk(again)) == "action_forget_me"
    assert next_action(talk(running, heard("delete all my data", "forget_me"))) == "action_forget_me"


def test_the_rules_decide_when_there_is_nothing_to_fear() -> None:
    assert next_action(talk(heard())) is None
    assert next_action(talk(heard("x", "what_is", "number"))) is None


def test_an_empty_message_is_left_to_the_rules() -> None:
    assert next_action(talk(heard("", None))) is None


def test_the_latest_message_counts_and_not_the_one_before() -> None:
    tracker = talk(heard("a", "greet", "condition"), ActionExecuted(CHECK), BotUttered("No."), LISTEN, heard("b"))
    assert next_action(tracker) is None


def test_after_an_action_that_spoke_it_listens() -> None:
    events = (heard(), ActionExecuted(CHECK), BotUttered("No."), SlotSet("memory", {}))
    assert next_action(talk(*events)) == "action_listen"


@pytest.mark.parametrize("action", [CHECK, "action_answer_topic", "action_small_talk", "action_red_flag"])
def test_an_action_that_said_nothing_is_told(action: str) -> None:
    assert next_action(talk(heard(), ActionExecuted(action))) == NOT_COMPLETED


def test_help_is_called_for_when_the_action_of_a_red_flag_said_nothing() -> None:
    events = (heard("help", "emergency", "condition", "red_flag"), ActionExecuted("action_red_flag"))
    assert next_action(talk(*events)) == CALL_FOR_HELP
    assert next_action(talk(*events, ActionExecuted(CALL_FOR_HELP))) == "action_listen"


def test_a_slot_alone_is_no_answer() -> None:
    assert next_action(talk(heard(), ActionExecuted(CHECK), SlotSet("memory", {}))) == NOT_COMPLETED


def test_words_of_the_turn_before_do_not_count() -> None:
    before = (heard(), ActionExecuted("action_answer_topic"), BotUttered("It is a weak current."), LISTEN)
    assert next_action(talk(*before, heard(), ActionExecuted(CHECK))) == NOT_COMPLETED


def test_it_is_told_once_and_not_for_ever() -> None:
    told = (heard(), ActionExecuted(CHECK), ActionExecuted(NOT_COMPLETED))
    assert next_action(talk(*told)) == "action_listen"
    assert next_action(talk(*told, BotUttered("Not completed."))) == "action_listen"


def test_it_reads_no_further_back_than_the_latest_message() -> None:
    class Watched(list[Event]):
        def __reversed__(self) -> Iterator[Event]:
            for event in super().__reversed__():
                yield event
                assert not isinstance(event, UserUttered), "it reads the whole conversation"

    tracker = talk(*[heard()] * 50, heard("x", "greet", "condition"))
    tracker.events = Watched(tracker.events)
    assert next_action(tracker) == CHECK


def test_the_prediction_is_certain_or_silent(policy: SafetyFirstPolicy, domain: Domain) -> None:
    sure = policy.predict_action_probabilities(talk(heard("x", "greet", "condition")), domain)
    assert sure.max_confidence == 1.0
    assert domain.action_names_or_texts[sure.max_confidence_index] == CHECK
    silent = policy.predict_action_probabilities(talk(heard()), domain)
    assert silent.max_confidence == 0.0


def test_it_comes_before_the_rules() -> None:
    assert SafetyFirstPolicy.get_default_config()["priority"] > RulePolicy.get_default_config()["priority"]


def test_an_action_that_hangs_is_given_up_in_time_to_say_so() -> None:
    assert rasa_action.DEFAULT_REQUEST_TIMEOUT == ACTION_TIMEOUT_SECONDS
    assert ACTION_TIMEOUT_SECONDS < TURN_SECONDS < LOCK_LIFETIME

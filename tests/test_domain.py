"""Domain, code, knowledge and training data call the same things by the same names."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from rasa_sdk import Action

import actions
from actions import slots
from actions.rules.check import PLAN_TOPICS
from actions.rules.knowledge import load_knowledge
from actions.rules.turn import CONDITION_ENTITY, RED_FLAG_ENTITY
from channels import unfinished
from mica.project import THIS_PROJECT
from mica.tracker_store import FORGOTTEN_SLOT
from policies import safety_first

ROOT = THIS_PROJECT.root
FEWEST_EXAMPLES = 15
#: What the fallback classifier would call a message; no intent of the domain.
NO_INTENT = "nlu_fallback"


def _yaml(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


DOMAIN = _yaml(ROOT / "domain.yml")
KNOWLEDGE = load_knowledge()
RULES = [rule for path in sorted((ROOT / "data" / "rules").glob("*.yml")) for rule in _yaml(path)["rules"]]


def _action_classes() -> dict[str, type[Action]]:
    found: dict[str, type[Action]] = {}
    for module in pkgutil.iter_modules(actions.__path__):
        if not module.name.startswith("action_"):
            continue
        code = importlib.import_module(f"actions.{module.name}")
        own = [
            value
            for value in vars(code).values()
            if inspect.isclass(value) and issubclass(value, Action) and value.__module__ == code.__name__
        ]
        assert len(own) == 1, f"actions/{module.name}.py holds {len(own)} actions"
        found[module.name] = own[0]
    return found


def test_slots_are_named_alike() -> None:
    constants = {value for name, value in vars(slots).items() if name.isupper()}
    assert constants == set(DOMAIN["slots"])
    assert slots.FORGOTTEN == FORGOTTEN_SLOT


def test_no_slot_steers_the_dialogue() -> None:
    for name, slot in DOMAIN["slots"].items():
        assert slot["influence_conversation"] is False, name
        assert slot["mappings"] == [{"type": "custom"}], f"{name} could be filled from a message"


def test_actions_are_named_alike_and_like_their_files() -> None:
    classes = _action_classes()
    assert set(classes) == set(DOMAIN["actions"])
    for file, action in classes.items():
        assert action().name() == file


def test_entities_are_named_alike() -> None:
    assert {CONDITION_ENTITY, RED_FLAG_ENTITY} == set(DOMAIN["entities"])


@pytest.mark.parametrize("intent", DOMAIN["intents"])
def test_an_intent_has_examples_in_a_file_of_its_own(intent: str) -> None:
    blocks = _yaml(ROOT / "data" / "nlu" / f"{intent}.yml")["nlu"]
    assert [block["intent"] for block in blocks] == [intent]
    examples = [line.removeprefix("- ").strip() for line in blocks[0]["examples"].splitlines()]
    assert len(set(examples)) == len(examples), "an example stands there twice"
    assert len(examples) >= FEWEST_EXAMPLES


def test_every_training_file_is_of_an_intent() -> None:
    assert {path.stem for path in (ROOT / "data" / "nlu").rglob("*.yml")} == set(DOMAIN["intents"])


def test_every_intent_is_answered_by_one_rule() -> None:
    first = [rule["steps"][0]["intent"] for rule in RULES]
    assert len(set(first)) == len(first)
    assert set(first) == {*DOMAIN["intents"], NO_INTENT}


def test_a_rule_is_one_intent_and_one_action_of_the_domain() -> None:
    assert len({rule["rule"] for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert [set(step) for step in rule["steps"]] == [{"intent"}, {"action"}], rule["rule"]
        assert rule["steps"][1]["action"] in DOMAIN["actions"], rule["rule"]


@pytest.mark.parametrize("topic", KNOWLEDGE.topics)
def test_a_topic_is_an_intent_that_is_answered_from_it(topic: str) -> None:
    assert topic in DOMAIN["intents"]
    action = next(rule["steps"][1]["action"] for rule in RULES if rule["steps"][0]["intent"] == topic)
    assert action == ("action_session_guidance" if topic in PLAN_TOPICS else "action_answer_topic")


def test_small_talk_has_words_for_its_intents() -> None:
    intents = [rule["steps"][0]["intent"] for rule in RULES if rule["steps"][1]["action"] == "action_small_talk"]
    assert intents
    assert set(intents) <= set(KNOWLEDGE.small_talk.replies)


def test_the_policy_names_actions_of_the_domain() -> None:
    assert {safety_first.CHECK, "action_red_flag", "action_forget_me"} <= set(DOMAIN["actions"])
    assert safety_first.NOT_COMPLETED in DOMAIN["responses"]
    assert safety_first.NOT_COMPLETED == unfinished.CHECK_NOT_COMPLETED


def test_a_check_that_was_not_completed_is_told_alike_everywhere() -> None:
    response = DOMAIN["responses"][safety_first.NOT_COMPLETED]
    assert len(response) == 1, "which of several wordings is said would be left to chance"
    assert response[0]["custom"] == unfinished.ENVELOPE == {"kind": "fallback", "check": "not_completed"}
    # The action server says the first wording when a rule fails, the Rasa server its own when it is alone.
    said = [
        response[0]["text"],
        KNOWLEDGE.small_talk.replies["check_failed"].say[0],
        *unfinished.TEXTS.values(),
    ]
    for text in said:
        assert "could not complete the safety check" in text
        assert "do not start on my word" in " ".join(text.split())


def test_help_comes_first_even_without_the_action_server() -> None:
    response = DOMAIN["responses"][safety_first.CALL_FOR_HELP]
    assert len(response) == 1
    assert response[0]["custom"]["kind"] == "emergency"
    assert response[0]["custom"]["red_flag"] in KNOWLEDGE.red_flags
    assert "112" in response[0]["text"]


def test_every_response_of_the_domain_is_said_by_somebody() -> None:
    assert set(DOMAIN["responses"]) <= {*unfinished.TEXTS, safety_first.CALL_FOR_HELP}

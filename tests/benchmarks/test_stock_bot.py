"""The project that is written for the stock pipeline."""

from __future__ import annotations

from pathlib import Path

import yaml

from actions.rules.knowledge import load_knowledge
from benchmarks.places import STOCK_SOURCES
from benchmarks.stock_bot import ACTION, FALLBACK, examples_fingerprint, intents_of, write_stock_bot
from mica.project import THIS_PROJECT


def test_every_intent_has_one_rule_and_one_response(tmp_path: Path) -> None:
    write_stock_bot(THIS_PROJECT.root, STOCK_SOURCES, tmp_path, epochs=7)
    intents = [*intents_of(THIS_PROJECT.root), FALLBACK]
    rules = yaml.safe_load((tmp_path / "data" / "rules.yml").read_text())["rules"]
    assert [rule["steps"] for rule in rules] == [[{"intent": name}, {"action": ACTION}] for name in intents]
    assert set(yaml.safe_load((tmp_path / "domain.yml").read_text())["responses"]) == {f"utter_{n}" for n in intents}


def test_stories_agree_with_the_rules_and_use_intents_that_exist(tmp_path: Path) -> None:
    write_stock_bot(THIS_PROJECT.root, STOCK_SOURCES, tmp_path)
    stories = yaml.safe_load((tmp_path / "data" / "stories.yml").read_text())["stories"]
    steps = [step for story in stories for step in story["steps"]]
    assert {step["intent"] for step in steps if "intent" in step} <= set(intents_of(THIS_PROJECT.root))
    assert {step["action"] for step in steps if "action" in step} == {ACTION}


def test_only_the_epochs_asked_for_change_the_configuration(tmp_path: Path) -> None:
    stock = yaml.safe_load((STOCK_SOURCES / "config.yml").read_text())
    write_stock_bot(THIS_PROJECT.root, STOCK_SOURCES, tmp_path)
    assert yaml.safe_load((tmp_path / "config.yml").read_text()) == stock
    write_stock_bot(THIS_PROJECT.root, STOCK_SOURCES, tmp_path, epochs=7)
    changed = yaml.safe_load((tmp_path / "config.yml").read_text())
    epochs = [(each["name"], each["epochs"]) for each in changed["pipeline"] if "epochs" in each]
    assert epochs == [("DIETClassifier", 7), ("ResponseSelector", 100)]


def test_names_of_conditions_go_into_lookup_tables_and_change_no_dialogue(tmp_path: Path) -> None:
    write_stock_bot(THIS_PROJECT.root, STOCK_SOURCES, tmp_path)
    tables = yaml.safe_load((tmp_path / "data" / "lookups.yml").read_text(encoding="utf-8"))["nlu"]
    conditions = load_knowledge().conditions
    assert {table["lookup"] for table in tables} == set(conditions)
    of_one = next(table["examples"] for table in tables if table["lookup"] == "pacemaker")
    assert {line[2:] for line in of_one.splitlines()} >= set(conditions["pacemaker"].aliases)
    domain = yaml.safe_load((tmp_path / "domain.yml").read_text(encoding="utf-8"))
    assert set(domain["entities"]) == set(conditions)
    assert all(each == {name: {"use_entities": []}} for each in domain["intents"] for name in each)


def test_examples_are_the_same_ones(tmp_path: Path) -> None:
    write_stock_bot(THIS_PROJECT.root, STOCK_SOURCES, tmp_path)
    ours = examples_fingerprint(THIS_PROJECT.root / "data" / "nlu")
    assert examples_fingerprint(tmp_path / "data" / "nlu") == ours
    (tmp_path / "data" / "nlu" / "greet.yml").write_text("changed")
    assert examples_fingerprint(tmp_path / "data" / "nlu") != ours

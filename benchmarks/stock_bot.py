"""Writes the stock bot: `rasa init`'s configuration over Mica's own training examples.

Every intent has a rule, a response and a call of the action server, so that a turn goes the way that
a turn of Mica's goes. Of what Mica finds beside the intent it has the conditions: their names go into lookup
tables, one for each condition, and RegexEntityExtractor finds them. Red flags, dates, and whether a condition is
denied or somebody else's have no stock component.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from actions.rules.knowledge import load_knowledge

FALLBACK = "nlu_fallback"
ACTION = "action_answer"
_TALKS = (
    ("greet", "what_is", "how_it_works", "thank_you", "goodbye"),
    ("greet", "frequency", "session_minutes", "why_gel", "goodbye"),
    ("bot_challenge", "benefits", "does_it_hurt", "thank_you"),
)


def write_stock_bot(project: Path, sources: Path, target: Path, epochs: int | None = None) -> None:
    """Write a Rasa project into `target`, which is emptied of an older one first (its models stay).

    Args:
        project: Mica's project, for `domain.yml` and `data/nlu`.
        sources: the files that are taken as they are.
        target: the folder to write.
        epochs: how long DIETClassifier trains; None for what `rasa init` gives (100).
    """
    for folder in ("data", "actions"):
        shutil.rmtree(target / folder, ignore_errors=True)
    target.mkdir(parents=True, exist_ok=True)
    for name in ("credentials.yml", "endpoints.yml"):
        shutil.copy(sources / name, target / name)
    shutil.copytree(project / "data" / "nlu", target / "data" / "nlu")
    (target / "actions").mkdir()
    (target / "actions" / "__init__.py").touch()
    shutil.copy(sources / "actions.py", target / "actions" / "actions.py")
    intents = intents_of(project)
    _write(target / "config.yml", configuration(sources, epochs))
    names = condition_names(project)
    _write(target / "domain.yml", domain(intents, sorted(names)))
    # Not among the examples, which are the same files as Mica's.
    _write(target / "data" / "lookups.yml", lookups(names))
    _write(target / "data" / "rules.yml", rules(intents))
    _write(target / "data" / "stories.yml", stories())


def intents_of(project: Path) -> list[str]:
    """The intents of a project's domain."""
    intents: list[str] = yaml.safe_load((project / "domain.yml").read_text(encoding="utf-8"))["intents"]
    return intents


def configuration(sources: Path, epochs: int | None) -> dict[str, Any]:
    """The stock configuration, with DIETClassifier's epochs replaced if asked."""
    config: dict[str, Any] = yaml.safe_load((sources / "config.yml").read_text(encoding="utf-8"))
    for component in config["pipeline"]:
        if component["name"] == "DIETClassifier" and epochs is not None:
            component["epochs"] = epochs
    return config


def condition_names(project: Path) -> dict[str, list[str]]:
    """The names of each condition in Mica's knowledge, by its id."""
    conditions = load_knowledge(project / "knowledge").conditions.values()
    return {c.id: sorted({*c.aliases, *c.past_aliases, *c.absent_aliases}) for c in conditions}


def lookups(names: Mapping[str, list[str]]) -> dict[str, Any]:
    """A lookup table for each condition; what it finds is an entity of that name."""
    tables = [{"lookup": condition, "examples": "".join(f"- {n}\n" for n in each)} for condition, each in names.items()]
    return {"version": "3.1", "nlu": tables}


def domain(intents: list[str], entities: list[str]) -> dict[str, Any]:
    """A response for every intent, and one for a message that was not understood.

    No intent looks at the entities, so that the dialogue is the same with and without them.
    """
    responses = {f"utter_{name}": [{"text": f"This is what I know about {name}."}] for name in [*intents, FALLBACK]}
    return {
        "version": "3.1",
        "intents": [{name: {"use_entities": []}} for name in intents],
        "entities": entities,
        "responses": responses,
        "actions": [ACTION],
    }


def rules(intents: list[str]) -> dict[str, Any]:
    """A rule for every intent."""
    listed = [
        {"rule": f"Answer {name}", "steps": [{"intent": name}, {"action": ACTION}]} for name in [*intents, FALLBACK]
    ]
    return {"version": "3.1", "rules": listed}


def stories() -> dict[str, Any]:
    """As many stories as `rasa init` gives, so that its learned policies have something to learn from."""
    listed = [
        {
            "story": f"talk {number}",
            "steps": [step for intent in talk for step in ({"intent": intent}, {"action": ACTION})],
        }
        for number, talk in enumerate(_TALKS, 1)
    ]
    return {"version": "3.1", "stories": listed}


def examples_fingerprint(nlu: Path) -> str:
    """A hash of the training examples in a folder: the two bots are compared on the same ones."""
    digest = hashlib.sha256()
    for file in sorted(nlu.glob("*.yml")):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:16]


def _write(file: Path, content: dict[str, Any]) -> None:
    file.write_text(yaml.safe_dump(content, sort_keys=False, width=1000), encoding="utf-8")

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rasa.core.agent import Agent
from rasa.model_training import train
from rasa.nlu.classifiers.regex_message_handler import RegexMessageHandler
from rasa.shared.core.domain import Domain
from rasa.shared.nlu.training_data.message import Message

from nlu.plain_text import PlainTextGuard, plain

DOMAIN = """
version: "3.1"
intents: [greet, inform]
entities: [condition]
slots:
  condition: {type: text, mappings: [{type: from_entity, entity: condition}], influence_conversation: false}
responses:
  utter_greet: [{text: Hello.}]
  utter_restart: [{text: Restarted.}]
"""
CONFIG = """
recipe: default.v1
assistant_id: test
language: en
pipeline:
- name: nlu.plain_text.PlainTextGuard
- name: WhitespaceTokenizer
- name: KeywordIntentClassifier
policies:
- name: RulePolicy
"""
DATA = """
version: "3.1"
nlu:
- intent: greet
  examples: |
    - hello
    - good morning
- intent: inform
  examples: |
    - pregnant
    - pacemaker
rules:
- rule: greet
  steps: [{intent: greet}, {action: utter_greet}]
"""
COMMANDS = [
    "/greet",
    "/restart",
    "/session_start",
    "/back",
    "/pregnant can I use it",
    '/inform{"condition": "none"}',
    "/greet@1.0",
    "/greet;/restart",
    "//greet",
    "/ /greet",
    "  /greet",
    "\u00a0/greet",
    "\x1f/greet",
    "/\n/greet",
    "/",
    "///",
    "/{}",
]


def _handled(text: str) -> dict[str, Any]:
    """What Rasa's own last step makes of a message after the guard."""
    [message] = PlainTextGuard().process([Message(data={"text": text})])
    [message] = RegexMessageHandler().process([message], Domain.from_yaml(DOMAIN))
    return dict(message.data)


@pytest.mark.parametrize("text", COMMANDS)
def test_a_command_is_only_text(text: str) -> None:
    data = _handled(text)
    assert set(data) == {"text"}
    assert len(data["text"]) == len(text)
    assert data["text"].strip()


@pytest.mark.parametrize(
    "text", ["", " ", "hello", "and/or", "http://x.org", "a /greet", "5/6", "\u2215greet", "\uff0fgreet"]
)
def test_other_text_is_left_alone(text: str) -> None:
    assert _handled(text) == {"text": text}


def test_the_words_stay_and_stay_in_their_places() -> None:
    text = " //pregnant and/or not/"
    assert plain(text) == "   pregnant and/or not/"
    assert plain("/ /") == "\u2215 \u2215"


def test_a_message_without_text_passes() -> None:
    assert PlainTextGuard().process([Message(data={"intent": "greet"})])[0].data == {"intent": "greet"}


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder: Path = tmp_path_factory.mktemp("plain")
    for name, text in (("domain.yml", DOMAIN), ("config.yml", CONFIG), ("data.yml", DATA)):
        (folder / name).write_text(text)
    result = train(
        str(folder / "domain.yml"),
        str(folder / "config.yml"),
        [str(folder / "data.yml")],
        output=str(folder),
        force_training=True,
    )
    assert result.model is not None
    return str(result.model)


async def test_in_a_trained_model_commands_do_nothing(model: str) -> None:
    agent = Agent.load(model)
    sender = "rest:ann"
    await agent.handle_text("hello", sender_id=sender)
    for text in COMMANDS:
        parsed = await agent.parse_message(text)
        assert parsed["intent"]["name"] != "restart" and parsed["entities"] == []
        await agent.handle_text(text, sender_id=sender)
    tracker = await agent.tracker_store.retrieve(sender)
    assert tracker is not None
    assert tracker.get_slot("condition") is None
    kinds = [event.type_name for event in tracker.events]
    assert kinds.count("session_started") == 1 and "restart" not in kinds and "slot" not in kinds
    assert all(event.text == "Hello." for event in tracker.events if event.type_name == "bot")


def test_training_does_not_see_the_guard() -> None:
    assert not hasattr(PlainTextGuard, "train")
    assert not hasattr(PlainTextGuard, "process_training_data")

"""Conversations for the tests of the tracker store: single turns, and what the database has of them."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, SessionStarted, UserUttered

DOMAIN = Domain.from_yaml(
    """
version: "3.1"
intents: [say]
slots:
  memory: {type: any, influence_conversation: false, mappings: [{type: custom}]}
  name: {type: text, influence_conversation: false, mappings: [{type: custom}]}
  forgotten: {type: any, influence_conversation: false, mappings: [{type: custom}]}
actions: [action_answer]
"""
)
ANN = "rest:ann"


def rows(path: Path, sender: str = ANN) -> list[dict[str, Any]]:
    with sqlite3.connect(path) as database:
        found = database.execute("SELECT data FROM events WHERE sender_id = ? ORDER BY id", (sender,))
        return [json.loads(data) for (data,) in found]


def add_turn(tracker: Any, text: str, *slots: Any) -> None:
    for each in (
        UserUttered(text, {"name": "say", "confidence": 1.0}),
        *slots,
        ActionExecuted("action_answer"),
        BotUttered(f"reply to {text}"),
        ActionExecuted("action_listen"),
    ):
        tracker.update(each)


async def turn(store: TrackerStore, text: str, *slots: Any, sender: str = ANN) -> Any:
    tracker = await store.get_or_create_tracker(sender, append_action_listen=False)
    if not tracker.events:
        for each in (ActionExecuted("action_session_start"), SessionStarted()):
            tracker.update(each)
        tracker.update(ActionExecuted("action_listen"))
    add_turn(tracker, text, *slots)
    await store.save(tracker)
    return tracker


def texts(tracker: Any) -> list[str]:
    return [e.text for e in tracker.events if isinstance(e, UserUttered)]

"""What the shared finder reads of one condition in a text; it is a mistake of the test when the text names none."""

from __future__ import annotations

from nlu.condition_extractor import shared_finder
from nlu.mentions.context import Status
from nlu.mentions.finder import Mention


def mentions(text: str, condition: str) -> list[Mention]:
    found = [m for m in shared_finder().find(text) if m.condition == condition]
    assert found, f"'{text}' names no {condition}"
    return found


def statuses(text: str, condition: str) -> set[Status]:
    return {m.status for m in mentions(text, condition)}

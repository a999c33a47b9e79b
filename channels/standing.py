"""Whether what a conversation remembers speaks against use: for what a channel does on its own, such as a reminder.

The words of a verdict are the brain's alone; this only says whether to keep quiet.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from actions.rules.knowledge import Knowledge, load_knowledge
from actions.rules.memory import Memory
from actions.rules.profile import USER
from actions.rules.verdict import Verdict, assess


@lru_cache(maxsize=1)
def knowledge() -> Knowledge:
    """The project's knowledge, read once per process. Raises KnowledgeError."""
    return load_knowledge()


def nothing_stands(memory: Mapping[str, Any] | None, today: date) -> bool:
    """Whether the user's verdict is no worse than "local", and no alarm holds guidance back.

    Args:
        memory: the conversation's slot `memory`; without one nothing is known, and nothing is let through.
        today: the user's date.
    """
    if not memory:
        return False
    try:
        known = Memory.from_json(memory)
    except (KeyError, TypeError, ValueError):
        return False
    return not known.held and assess(known.profile.facts(USER), knowledge().conditions, today).verdict <= Verdict.LOCAL

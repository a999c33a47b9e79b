"""The words of topics: one message each, at most 80 words."""

from __future__ import annotations

from collections.abc import Iterable

from actions.rules.knowledge import Knowledge
from actions.rules.wording import packed, pick


def topic_messages(topics: Iterable[str], knowledge: Knowledge, turn: int) -> list[str]:
    """The answers to `topics` in order; ids that are no topic are passed over."""
    messages: list[str] = []
    for topic in dict.fromkeys(topics):
        known = knowledge.topics.get(topic)
        if known is not None:
            messages += packed(pick(statement, turn) for statement in known.statements)
    return messages


def topic_sources(topics: Iterable[str], knowledge: Knowledge) -> list[str]:
    """The source ids of `topics`, each once, in the order of the statements."""
    ids: dict[str, None] = {}
    for topic in topics:
        known = knowledge.topics.get(topic)
        if known is not None:
            for statement in known.statements:
                ids.update(dict.fromkeys(statement.sources))
    return list(ids)

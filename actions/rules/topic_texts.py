"""The words of topics: messages of at most 80 words, each topic's beginning with what the question names."""

from __future__ import annotations

from collections.abc import Iterable

from actions.rules.knowledge import Knowledge, Statement
from actions.rules.plain_words import plain_words
from actions.rules.wording import packed, pick

#: Of many things that a question names, the answer begins with the first ones.
_MOST_PARTICULARS = 3


def topic_messages(topics: Iterable[str], knowledge: Knowledge, turn: int, asked: str = "") -> list[str]:
    """The answers to `topics` in order; ids that are no topic are passed over. `asked`: the user's own words."""
    messages: list[str] = []
    for topic in dict.fromkeys(topics):
        if (known := knowledge.topics.get(topic)) is not None:
            told = dict.fromkeys([*particulars([topic], knowledge, asked), *known.statements])
            messages += packed(pick(statement, turn) for statement in told)
    return messages


def particulars(topics: Iterable[str], knowledge: Knowledge, asked: str) -> list[Statement]:
    """What the answers to `topics` have to say on the very thing that the words `asked` name."""
    plain = plain_words(asked)
    found = [
        particular.statement
        for topic in topics
        if topic in knowledge.topics
        for particular in knowledge.topics[topic].particulars
        if particular.when.search(plain)
    ]
    return found[:_MOST_PARTICULARS]


def topic_sources(topics: Iterable[str], knowledge: Knowledge, asked: str = "") -> list[str]:
    """The source ids of what is told on `topics`, each once, in the order of the statements."""
    ids: dict[str, None] = {}
    for topic in topics:
        if (known := knowledge.topics.get(topic)) is not None:
            for statement in (*particulars([topic], knowledge, asked), *known.statements):
                ids.update(dict.fromkeys(statement.sources))
    return list(ids)

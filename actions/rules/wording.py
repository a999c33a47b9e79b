"""Turning statements into sentences: the wording of a turn, names of people, dates, lists."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from actions.rules.first_names import FIRST_NAMES
from actions.rules.knowledge import Knowledge, Statement


def pick(statement: Statement, turn: int) -> str:
    """One wording of a statement; another one each turn, so that a talk does not repeat itself."""
    return statement.say[turn % len(statement.say)]


def phrase(knowledge: Knowledge, key: str, turn: int, **filled: str) -> str:
    """A framing sentence of `knowledge/phrases.yml` with its places filled in. Raises KeyError."""
    text = pick(knowledge.phrases[key], turn)
    for name, value in filled.items():
        text = text.replace("{" + name + "}", value)
    return text[0].upper() + text[1:]


def listed(items: Iterable[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    words = list(dict.fromkeys(items))
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def person(relation: str) -> str:
    """How another person is named in a reply: "your mum"; "that person" when the user named nobody."""
    if not relation:
        return "that person"
    if relation in FIRST_NAMES:
        return relation.capitalize()
    if relation == "family":
        return "your relative"
    return f"your {relation.replace('-', ' ')}"


def long_day(day: date) -> str:
    """A date in words, the same in every English: "2 December 2026"."""
    return f"{day.day} {day:%B %Y}"


def packed(sentences: Iterable[str], limit: int = 80) -> list[str]:
    """Sentences put together to messages of at most `limit` words, in order; none is cut."""
    messages: list[str] = []
    for sentence in sentences:
        sentence = sentence.strip()
        if not sentence:
            continue
        if messages and len(f"{messages[-1]} {sentence}".split()) <= limit:
            messages[-1] = f"{messages[-1]} {sentence}"
        else:
            messages.append(sentence)
    return messages

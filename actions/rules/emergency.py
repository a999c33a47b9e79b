"""Red flags: what to do now, before anything else, and no guidance afterwards as if nothing had happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.rules.false_alarms import may_be_misread
from actions.rules.knowledge import Knowledge, RedFlag
from actions.rules.memory import Memory
from actions.rules.reply import Reply
from actions.rules.turn import Turn
from actions.rules.wording import packed, phrase, pick


def worst_flag(flags: Sequence[str], knowledge: Knowledge) -> RedFlag | None:
    """The flag that is told first, None when no known flag is among `flags`."""
    known = [knowledge.red_flags[f] for f in flags if f in knowledge.red_flags]
    return min(known, key=lambda f: (f.rank, f.id), default=None)


def emergency(turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    """Help first. Raises ValueError when the turn holds no known red flag."""
    flag = worst_flag(turn.red_flags, knowledge)
    if flag is None:
        raise ValueError("no red flag in this turn")
    messages = packed(pick(statement, memory.count) for statement in flag.statements)
    misread = may_be_misread(turn.text) and (memory.misread or not memory.held)
    memory = replace(memory, asked="", topics=(), held=flag.id, misread=misread)
    return Reply(tuple(messages), _envelope(flag), memory)


def held(memory: Memory, knowledge: Knowledge) -> Reply:
    """The reply to a question about use after a red flag in the same conversation."""
    flag = knowledge.red_flags[memory.held]
    messages = packed([pick(flag.hold, memory.count), phrase(knowledge, "held", memory.count)])
    return Reply(tuple(messages), _envelope(flag), replace(memory, asked=""))


def taken_back(memory: Memory, knowledge: Knowledge) -> Reply:
    """The reply to "that was a joke" after a red flag: it is believed, and not passed over."""
    key = "crisis_taken_back" if knowledge.red_flags[memory.held].call == "crisis" else "alarm_taken_back"
    memory = replace(memory, asked="", held="")
    return Reply((phrase(knowledge, key, memory.count),), {"kind": "smalltalk"}, memory)


def _envelope(flag: RedFlag) -> dict[str, object]:
    sources = list(dict.fromkeys(s for statement in flag.statements for s in statement.sources))
    return {"kind": "emergency", "red_flag": flag.id, "call": flag.call, "sources": sources}

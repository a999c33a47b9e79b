""" "Can I start again now?", while something stands: it may be about the device, so nothing is erased."""

from __future__ import annotations

from dataclasses import replace

from actions.rules.check import assess_person, standing
from actions.rules.emergency import held
from actions.rules.erasing import asks_to_start_again
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.profile import USER, State
from actions.rules.reply import Reply
from actions.rules.turn import Turn
from actions.rules.wording import pick

#: Words that make the user the one whom a turn is about.
_ON_ME = "for me"


def is_kept(text: str, memory: Memory) -> bool:
    """Whether a message may only ask to use a device again, and what would be erased counts."""
    people = (memory.profile.user, *memory.profile.others.values())
    counts = any(fact.state is not State.ABSENT for facts in people for fact in facts.values())
    return asks_to_start_again(text) and bool(memory.held or memory.interview or counts)


def start_again(turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    """What stands against use, and how all is erased if that was meant."""
    how = pick(knowledge.small_talk.replies["forget_alone"], memory.count)
    if memory.held:
        reply = held(memory, knowledge)
    elif assess_person(USER, turn, memory, knowledge).findings:
        reply = standing(replace(turn, topics=(), text=_ON_ME), memory, knowledge, pressed=True)
    else:
        reply = Reply((), {"kind": "question", "asks": "forget_me"}, replace(memory, asked=""))
    return replace(reply, messages=(*reply.messages, how))

"""What was told on another day, or before a pause: it still speaks against use; as a no it is confirmed."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from actions.rules.check import UNREAD
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.profile import USER, Fact
from actions.rules.recollection import still_open, told_in_words
from actions.rules.reply import Reply
from actions.rules.screening_words import plain
from actions.rules.turn import Turn
from actions.rules.wording import listed, long_day, phrase

#: What Memory.asked holds while the question is open, and its two buttons.
STILL_SO = "still_so"
SAME_BUTTON, CHANGED_BUTTON = "Yes, still so", "Something has changed"
_SAME = re.compile(
    r"^(?:(?:yes|yeah|yep|ok|no|nope|well|its|it is|thats|that is|all|is|everything|everythings)\s)*"
    r"(?:still (?:so|the same|true|right|correct|valid)|nothing(?:s| has| is)? (?:changed|new|different|else)|"
    r"no changes?|(?:all |just |exactly )?the same(?: as (?:before|then))?|same|unchanged|as before|correct)"
    r"(?: (?:thanks|thank you|really|since|since then|at all|for me|there))*$"
)
_AND_MORE = re.compile(r"\b(?:but|except|apart|only|also|though|although|however)\b")


def earlier_facts(memory: Memory, today: date) -> list[Fact]:
    """What the user told before today, or before the pause."""
    facts = [f for f in memory.profile.facts(USER) if f.condition != UNREAD]
    return [f for f in facts if memory.paused or f.said < today]


def to_confirm(turn: Turn, memory: Memory, knowledge: Knowledge, topics: tuple[str, ...]) -> Reply:
    """Asks whether what was told before is still so. `topics`: what is answered after a yes."""
    facts = earlier_facts(memory, turn.today)
    day = long_day(max(f.said for f in facts))
    text = phrase(knowledge, "still_so", memory.count, day=day, list=listed(told_in_words(facts, knowledge)))
    memory = replace(memory, asked=STILL_SO, offered=topics)
    return Reply((text,), {"kind": "question", "asks": STILL_SO}, memory, (SAME_BUTTON, CHANGED_BUTTON))


def confirmed(turn: Turn, before: Memory, memory: Memory) -> Memory | None:
    """The memory after a yes to that question, None when the message is none."""
    text = plain(turn.text)
    if before.asked != STILL_SO or turn.mentions or turn.red_flags or _AND_MORE.search(text):
        return None
    if text != plain(SAME_BUTTON) and turn.intent != "affirm" and not _SAME.match(text):
        return None
    profile = memory.profile
    for fact in profile.facts(USER):
        profile = profile.with_fact(USER, replace(fact, said=turn.today))
    return replace(memory, profile=profile, paused=False, asked="", offered=())


def has_changed(turn: Turn, before: Memory, memory: Memory, knowledge: Knowledge) -> Reply | None:
    """A no to that question: what is right now is asked for, and nothing is taken for right before."""
    says_so = turn.intent == "deny" or plain(turn.text) == plain(CHANGED_BUTTON)
    if before.asked != STILL_SO or turn.mentions or not says_so:
        return None
    return still_open(memory, knowledge)

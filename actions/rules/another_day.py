"""What was told on another day, or before a pause: it still speaks against use; as a no it is confirmed."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
from actions.rules.wording import listed, long_day, person, phrase

#: What Memory.asked holds while the question is open (with other people's names after a colon), and its two buttons.
STILL_SO = "still_so"
SAME_BUTTON, CHANGED_BUTTON = "Yes, still so", "Something has changed"
_SAME = re.compile(
    r"^(?:(?:yes|yeah|yep|ok|no|nope|well|its|it is|thats|that is|all|is|everything|everythings)\s)*"
    r"(?:still (?:so|the same|true|right|correct|valid)|nothing(?:s| has| is)? (?:changed|new|different|else)|"
    r"no changes?|(?:all |just |exactly )?the same(?: as (?:before|then))?|same|unchanged|as before|correct)"
    r"(?: (?:thanks|thank you|really|since|since then|at all|for me|there))*$"
)
_SHORT_YES = re.compile(r"^(?:yes|yeah|yep|yup|ok|right|correct)(?: thanks| thank you| please)?$")
_SOMETHING_NEW = re.compile(
    r"\b(?:changed?|new|newly|different|there (?:is|are|was)|theres|something|one thing|not all)\b"
)
_AND_MORE = re.compile(r"\b(?:but|except|apart|only|also|though|although|however)\b")


def earlier_facts(memory: Memory, today: date, who: str = USER) -> list[Fact]:
    """What was told of `who` before today, or before the pause."""
    facts = [f for f in memory.profile.facts(who) if f.condition != UNREAD]
    return [f for f in facts if memory.paused or f.said < today]


def of_another_day(memory: Memory, today: date, people: Sequence[str]) -> list[str]:
    """Those of `people` of whom something has to be confirmed; after a pause everybody else too."""
    asked = [who for who in people if earlier_facts(memory, today, who)]
    rest = (USER, *memory.profile.others) if asked and memory.paused else ()
    return list(dict.fromkeys([*asked, *(who for who in rest if earlier_facts(memory, today, who))]))


def to_confirm(
    turn: Turn, memory: Memory, knowledge: Knowledge, topics: tuple[str, ...], people: Sequence[str] = (USER,)
) -> Reply:
    """Asks whether what was told of `people` is still so. `topics`: what is answered after a yes."""
    told: list[str] = []
    for who in people:
        words = told_in_words(earlier_facts(memory, turn.today, who), knowledge)
        told += words if who == USER else [f"{each} ({person(who)})" for each in words]
    day = long_day(max(f.said for who in people for f in earlier_facts(memory, turn.today, who)))
    text = phrase(knowledge, "still_so", memory.count, day=day, list=listed(told))
    asked = STILL_SO if list(people) == [USER] else f"{STILL_SO}:{'|'.join(people)}"
    memory = replace(memory, asked=asked, offered=topics)
    return Reply((text,), {"kind": "question", "asks": STILL_SO}, memory, (SAME_BUTTON, CHANGED_BUTTON))


def asked_about(memory: Memory) -> list[str]:
    """The people whom the open question is about, the one who is answered for first; none if none is open."""
    if memory.asked == STILL_SO:
        return [USER]
    key, colon, people = memory.asked.partition(":")
    return people.split("|") if colon and key == STILL_SO else []


def confirmed(turn: Turn, before: Memory, memory: Memory) -> Memory | None:
    """The memory after a yes to that question, None when the message is none.

    The intent of a yes is not enough: "yes, there is" says that something is new.
    """
    text = plain(turn.text)
    people = asked_about(before)
    if not people or turn.mentions or turn.red_flags or _AND_MORE.search(text):
        return None
    if text != plain(SAME_BUTTON) and not _SHORT_YES.match(text) and not _SAME.match(text):
        return None
    profile = memory.profile
    for who in reversed(people):  # the one who is answered for is the one spoken of last
        for fact in profile.facts(who):
            profile = profile.with_fact(who, replace(fact, said=turn.today))
    left = [w for w in (USER, *profile.others) if w not in people and profile.facts(w)]
    return replace(memory, profile=profile, paused=memory.paused and bool(left), asked="", offered=())


def has_changed(turn: Turn, before: Memory, memory: Memory, knowledge: Knowledge) -> Reply | None:
    """A no to that question: what is right now is asked for. After a yes that may mean either it is put again."""
    people = asked_about(before)
    if not people or turn.mentions or turn.topics:
        return None
    text = plain(turn.text)
    affirmed = turn.intent == "affirm"
    if (
        turn.intent == "deny"
        or text == plain(CHANGED_BUTTON)
        or (affirmed and (_SOMETHING_NEW.search(text) or _AND_MORE.search(text)))
    ):
        return still_open(memory, knowledge)
    if affirmed and (people := of_another_day(memory, turn.today, people)):
        return to_confirm(turn, memory, knowledge, before.offered, people)
    return None

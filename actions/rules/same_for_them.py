"""Another person who has what the user told of: "my sister-in-law got burnt as well, same for her?".

It only adds what stands against that person. Patterns run over plain words (lower case, no apostrophes).
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.memory import Memory
from actions.rules.people import SAME
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER, Fact, State
from actions.rules.turn import Turn

_WHO = (
    r"(?:(?:mum|mom|mother|dad|father|sister|brother|daughter|son)(?:[\s-]in[\s-]law)?|nan|gran|grandma|aunt|auntie|uncle|wife|husband|hubby|partner|twin|"
    r"friend|mate|client|patient|customer|boyfriend|girlfriend|cousin|colleague|neighbou?r|niece|nephew|flatmate)"
)
_TOO = r"(?:too|also|as well|the same|same thing|likewise)"
_HAS_IT_TOO = re.compile(
    rf"\b(?:my|our|me) (?:\w+ )?(?P<who>{_WHO})(?:s)? (?:\w+ ){{0,2}}?(?:has|had|have|got|gets|is|was|did|does|suffers)\b[^.?!]{{0,30}}\b{_TOO}\b|"
    rf"\b(?:so (?:has|have|is|does|did|was|got)) (?:my|our|me) (?:\w+ )?(?P<who2>{_WHO})\b"
)
_SAME_FOR_THEM = re.compile(
    r"\bsame (?:\w+ )?(?:for|with|goes for|applies to) (?:her|him|them)\b|\b(?:can|could|may|should|must|is) (?:she|he|they)\b|\b(?:what|how) about (?:her|him|them)\b|"
    r"\b(?:and|for) (?:her|him|them)\s*\?"
)


def told_of_both(memory: Memory, turn: Turn) -> tuple[str, list[Fact]]:
    """The person who has it too, and the user's facts that are then theirs: what was told last, or all there is."""
    plain = plain_words(turn.text)
    found = _HAS_IT_TOO.search(plain)
    if found is None or not _SAME_FOR_THEM.search(plain):
        return "", []
    named = re.sub(r"\W+", "-", found["who"] or found["who2"])
    own = [f for f in memory.profile.facts(USER) if f.state is State.PRESENT]
    last = [f for f in own if (USER, f.condition) in memory.changed]
    return SAME.get(named, named), [replace(f, said=turn.today) for f in last or own]

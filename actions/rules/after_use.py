"""A reaction to a session stands against the next one, for whoever had it, until it is said to be gone.

`AFTER_USE` is the condition it is remembered as.
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.memory import Memory
from actions.rules.people import SAME
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.reactions import noticed, stays_open
from actions.rules.subject import subject_of
from actions.rules.supposed import is_supposed
from actions.rules.turn import Turn

AFTER_USE = "after_use"

_WHO = (
    r"mum|mom|mother|mam|dad|father|sister|brother|nan|nana|gran|grandma|granny|grandad|grandpa|aunt|auntie|uncle|wife|husband|hubby|partner|"
    r"friend|mate|daughter|son|boyfriend|girlfriend|cousin|colleague|neighbour|niece|nephew|flatmate|client|customer|patient|guest|model|lady"
)
# Who is spoken of as having it: "my mum's cheeks", "clients feel sick", "a client said her skin ...".
_THEIRS = re.compile(
    rf"(?:\b(?:my|our|the|an?|one of my|one|some|two|her|his)\s(?:\w+\s)?|^|[.,;]\s)(?P<who>{_WHO})s?\b(?!\s(?:device|nuface|machine|wand|says i|said i|noticed i|thinks i|lent|gave|bought)\b)"
)
_ONES_OWN = re.compile(
    r"\b(?:i (?:feel|felt|get|got|have|had|am|go|went)|im|ive|my (?:own )?(?:skin|face|cheeks?|neck|jaw|forehead|chin|head|brows?|eyes?|lips?))\b"
)
_ON_THEM = re.compile(
    r"\b(?:when i (?:did|do|treated|used|worked)|after (?:i (?:did|treated)|my treatments?|her|his|their|the (?:facial|session|treatment)|using)|since|afterwards?|"
    r"(?:for|in) (?:\w+ )?(?:hours?|days?|weeks?)|each time|every ?time|from (?:it|the|mine|my)|(?:at|during) (?:her|his|the) (?:facial|session|treatment))\b|\bafter$"
)
_GONE = re.compile(
    r"\b(?:its?|they|theyre|that|thats|this|everything|all of it|redness|rash|headache|headaches|twitch\w*|tingling|pain|soreness|marks?|swelling|skin|face|cheeks?|symptoms?|he|she|shes|hes|im|i am|i feel)\s"
    r"(?:(?:is|are|was|has|have|had|been|all|now|completely|fully|totally|since|s|ve|just|only|then|finally|feels?|looks?|back to being|by|on its own)\s)*"
    r"(?:gone(?! (?:red|dark\w*|pink|numb|hard|worse|bad))|went(?: away| down| off)|faded|settled|calmed(?: down)?|cleared(?: up)?|passed|stopped|disappeared|vanished|healed|"
    r"(?:back to )?normal|fine(?: now| again)|ok(?:ay)? (?:now|again)|all right now|better now|good again|well again)\b|"
    r"\b(?:has|have|is|was|all|since) (?:gone|faded|settled|healed|cleared)(?: (?:now|since|completely|up|away))*\s*$"
)
_LOOKED_AT = re.compile(
    r"\b(?:doctor|gp|dentist|optician|dermatologist|pharmacist|dermatology|nurse|specialist|derm)\b[^.?!]{0,40}\b(?:says? (?:its|it is|im|i can|i could|thats)|said (?:it was|its|i can|i could|fine|ok)|"
    r"(?:gave|has given) (?:me )?(?:the )?(?:all clear|ok|go ahead)|happy for me|cleared me|is happy|was happy)\b"
)
_NOT_GONE = re.compile(
    r"\b(?:not|isnt|hasnt|havent|wont|never|nearly|almost|mostly|until|till|when|once|if|will|hope|hopefully|but|still|usually|normally|always|every ?time|each time|sometimes|eventually|again (?:after|when|each)|came back|comes back|then)\b|\?"
)


def who_reacted(turn: Turn) -> str | None:
    """The other person a message says had a reaction to a session, None when it tells of none."""
    plain = plain_words(turn.text)
    person = _THEIRS.search(plain)
    if turn.red_flags or person is None or _ONES_OWN.search(plain) or not _ON_THEM.search(plain):
        return None
    if noticed(plain) is None or (_GONE.search(plain) and not _NOT_GONE.search(plain)):
        return None
    return SAME.get(person.group("who"), person.group("who"))


def with_after_use(memory: Memory, turn: Turn, key: str | None, other: str | None) -> Memory:
    """The memory with what was noticed, if it stands against the next session."""
    fact = Fact(AFTER_USE, State.PRESENT, Basis.STATED, turn.today)
    if other is not None:
        return replace(memory, profile=memory.profile.with_fact(other, fact), changed=((other, AFTER_USE),))
    if key is None or key == "reaction_rash" or not stays_open(turn, key):
        return memory
    return replace(memory, profile=memory.profile.with_fact(USER, fact), changed=((USER, AFTER_USE),))


def settled(turn: Turn, memory: Memory) -> Memory:
    """The memory without a reaction that a message says is over or was looked at; "nearly" changes nothing."""
    who = subject_of(turn, memory)
    people = [
        p for p in (who, USER, *memory.profile.others) if AFTER_USE in {f.condition for f in memory.profile.facts(p)}
    ]
    plain = plain_words(turn.text)
    if not people or _NOT_GONE.search(plain) or is_supposed(turn.text):
        return memory
    if not (_GONE.search(plain) or _LOOKED_AT.search(plain)):
        return memory
    over = Fact(AFTER_USE, State.ABSENT, Basis.STATED, turn.today)
    return replace(memory, profile=memory.profile.with_fact(people[0], over), changed=((people[0], AFTER_USE),))

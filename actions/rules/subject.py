"""Whom a message is about: the user, or the other person spoken of."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.asked_again import asks_for_verdict
from actions.rules.memory import Memory
from actions.rules.profile import USER
from actions.rules.turn import Turn

_PRONOUN = re.compile(r"\b(?:she|shes|her|he|hes|him|them)\b")
_SELF = re.compile(r"\b(?:i|im|ive|me|my|mine|myself)\b")
_FOR_ONESELF = re.compile(r"\b(?:for me|and me|about me|what about myself|my own|mine|myself|on me)\b")
_SELF_ASKED = re.compile(r"\b(?:can|could|may|should|do|am|would) i\b|\bfor me\b|\bme\?|\bmyself\b")
_RELATION = re.compile(
    r"\b(?:my|our|the|a|for) (?P<who>mum|mom|mother|dad|father|sister|brother|nan|gran|grandma|aunt|uncle|wife|husband|partner|friend|mate|"
    r"daughter|son|client|patient|customer|boyfriend|girlfriend|cousin|colleague|neighbour|grandad|grandma|granny|nana|niece|nephew|child|kid|hubby|fiance|twin)\b"
)
_SAME = {
    "mom": "mum",
    "mother": "mum",
    "father": "dad",
    "grandma": "gran",
    "mate": "friend",
    "patient": "client",
    "hubby": "husband",
    "granny": "gran",
    "nana": "nan",
    "kid": "child",
}


# "And her?", "can she?", "what do I tell her": asked about the other person spoken of before, and nothing else.
_AND_THEM = re.compile(
    r"^\W*(?:(?:and|so|but|then|ok|what about|how about)\W+)*(?:(?:can|could|may|should|is|for)\W+)?(?:she|he|her|him|they|them)"
    r"(?:\W+(?:use|try|have|it|one|too|then|as|well|allowed|ok|okay))*\W*$"
)


# "And another after that had botox": said by somebody who spoke of a client before.
_NEXT_CLIENT = re.compile(
    r"^\W*(?:(?:and|then|ok|okay|so|also|now|plus)\W+)*(?:another|(?:the |my )?(?:next|other|second|third|last)|the one)\b"
    r"(?:\s(?:one|client|lady|woman|guy|man|person|girl|appointment|booking|after|that|her|him|them|lunch|in|at|on|today|tomorrow|this|afternoon|three|four|five|\d+)\b){0,5}"
    r"\W+(?:has|had|is|was|takes|wears|who|with|got|says|just|shes|hes|she|he)\b"
)
NEXT_CLIENT = "next client"


def of_next_client(turn: Turn, memory: Memory) -> Turn:
    """The turn, with what is told of "another" as the next client's when a client was spoken of before."""
    plain = turn.text.lower().replace("'", "").replace("\u2019", "")
    if (
        not {"client", NEXT_CLIENT} & set(memory.profile.others)
        or _SELF.search(plain)
        or not _NEXT_CLIENT.search(plain)
    ):
        return turn
    told = (replace(m, who=NEXT_CLIENT) if m.who in (USER, "") else m for m in turn.mentions)
    return replace(turn, mentions=tuple(told))


# "Which of us gets it?", "who can use it?": asked about everybody in the message.
_FOR_ALL = re.compile(
    r"\b(?:which (?:one )?of us|who of us|(?:either|neither|any|each|both|two|all) of us|us (?:both|two)|"
    r"who (?:can|could|may|should|is|gets|is allowed|am)|(?:can|could|may|should|are|do) (?:we|they)|we (?:both|share)|whos|between us)\b"
)


def asks_for_all(turn: Turn) -> bool:
    """Whether a message that tells of the user and of others asks about all of them."""
    told = [m.who for m in turn.mentions if m.status != "absent"]
    if USER not in told or len(set(told)) < 2:
        return False
    plain = turn.text.lower().replace("'", "").replace("\u2019", "")
    return _FOR_ALL.search(plain) is not None


def speaks_of_oneself(text: str) -> bool:
    """Whether "I" or "me" is in a message."""
    return bool(_SELF.search(text.lower().replace("'", "").replace("\u2019", "")))


_TELL_THEM = re.compile(
    r"\b(?:what|how) (?:do|should|shall|can|could|would|must|am|on earth|the \w+)\b[^.?!]{0,15}"
    r"\b(?:i|we)\b[^.?!]{0,20}\b(?:tell|say to|answer|explain (?:it |this |that )?to|put (?:it|this|that) to|break (?:it|this|that) to|convince|stopp?)"
    r"(?:ing)? (?:her|him|them)\b"
)


def asked_after(text: str, memory: Memory) -> str | None:
    """The other person whom "and her?" or "the husband, is it a no?" asks about.

    None when it is another message, or nothing is known of that person; "" is a person who was not named.
    """
    other = memory.profile.last_other
    if _AND_THEM.match(text.lower()) or _TELL_THEM.search(text.lower()):
        return other if other is not None and memory.profile.facts(other) else None
    if not asks_for_verdict(text):
        return None
    plain = text.lower().replace("'", "").replace("\u2019", "")
    named = named_other(text) or (None if _FOR_ONESELF.search(plain) or not _PRONOUN.search(plain) else other)
    return named if named is not None and memory.profile.facts(named) else None


def named_other(text: str) -> str:
    """The other person whom a message names ("check my mum"), "" when it names none or is about oneself as well."""
    plain = text.lower().replace("'", "").replace("\u2019", "")
    named = _RELATION.search(plain)
    if named is None or _FOR_ONESELF.search(plain):
        return ""
    return _SAME.get(named.group("who"), named.group("who"))


def subject_of(turn: Turn, memory: Memory) -> str:
    """USER or a relation. With mentions, whose they are decides; without, pronouns and names do."""
    people = [m.who for m in turn.mentions]
    own = [m for m in turn.mentions if m.who == USER]
    others = [m for m in turn.mentions if m.who != USER]
    if own and any(m.status != "absent" for m in own):
        return USER
    if own and others and _SELF_ASKED.search(turn.text.lower()):
        return USER
    if others:
        return people[-1] if people[-1] != USER else others[-1].who
    if own:
        return USER
    plain = turn.text.lower().replace("'", "").replace("\u2019", "")
    named = _RELATION.search(plain)
    if named:
        relation = _SAME.get(named.group("who"), named.group("who"))
        if relation in memory.profile.others or not _SELF.search(plain.replace(named.group(), "")):
            return relation
    if _FOR_ONESELF.search(plain):
        return USER
    last = memory.profile.last_other
    if (
        last is not None
        and _PRONOUN.search(plain)
        and not re.search(r"\b(?:can|could|should|may|do|am) i\b(?!.*\b(?:on|for|to|with) (?:her|him|them)\b)", plain)
    ):
        return last
    return USER

"""Clients who are counted off one after another: "second one is on dialysis", "next lady ticked nothing".

Patterns run over plain words (lower case, no apostrophes).
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.memory import Memory
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER
from actions.rules.turn import Turn

# "And another after that had botox": said by somebody who spoke of a client before.
_NEXT_CLIENT = re.compile(
    r"^\W*(?:(?:and|then|ok|okay|so|also|now|plus)\W+)*(?:another|(?:the |my )?(?:next|other|second|third|last)|the one|(?:the|my) (?:\d{1,2}|noon|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[:.]\d\d)?(?: ?oclock| ?[ap]m)(?:s)?)\b"
    r"(?:\s(?:one|client|lady|woman|guy|man|person|girl|appointment|booking|after|that|her|him|them|lunch|in|at|on|today|tomorrow|this|afternoon|three|four|five|\d+)\b){0,5}"
    r"\W+(?:has|had|is|was|takes|wears|who|with|got|says|just|shes|hes|she|he)\b"
)
NEXT_CLIENT = "next client"
_SELF = re.compile(r"\b(?:i|im|ive|me|my|mine|myself)\b")
# "First one: keloids on his jaw", "second one is on dialysis", "third had a peel": clients counted off.
_COUNTED = re.compile(
    r"(?:^|[.;!?:]\s*)\W*(?:(?:and|then|ok|okay|so|now|also|right)\W+)*(?:the |my )?(?P<nth>first|second|third|fourth|fifth|sixth|1st|2nd|3rd|4th|5th)"
    r"(?: (?:one|client|customer|patient|lady|woman|guy|man|person|girl|bloke|gentleman))?\s*(?:[:,-]|\b(?:has|had|is|was|takes|wears|who|whos|with|got|just|says|on|she|he|shes|hes|also|came)\b)"
)
_CLIENTS = re.compile(
    r"\b(?:\d+|two|three|four|five|six|several|few|some|couple of|my|new|the|todays) (?:\w+ )?(?:clients|customers|patients|ladies)\b"
)
_NTH = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "5th": "fifth"}


# "Salon owner here. Regular client has a metal plate": hers, though nobody says "my".
_CLIENT_HAS = re.compile(
    r"(?:^|[.;!?:]\s*)(?:(?:and|so|also|hi|hello|hey|one|a|an|the|this|our)\W+){0,2}(?:\w+ )?(?:client|customer|patient)(?: of (?:mine|ours))?\s(?:has|had|is|was|takes|wears|with|got|comes)\b"
    r"(?P<rest>[^.;!?]{0,80})"
)


def of_bare_client(turn: Turn) -> Turn:
    """The turn, with what is told of "regular client has ..." as the client's."""
    found = _CLIENT_HAS.search(plain_words(turn.text))
    if found is None:
        return turn
    rest = _SELF.split(found["rest"])[0]
    told = (
        replace(m, who="client") if m.who == USER and m.text and plain_words(m.text) in rest else m
        for m in turn.mentions
    )
    return replace(turn, mentions=tuple(told))


def of_next_client(turn: Turn, memory: Memory) -> Turn:
    """The turn, with what is told of "another" or "the second one" as that client's when clients are spoken of."""
    plain = plain_words(turn.text)
    known = any(who.split(" ")[-1] == "client" for who in memory.profile.others)
    if not (known or _CLIENTS.search(plain)) or _SELF.search(plain):
        return turn
    if counted := _COUNTED.search(plain):
        who = f"{_NTH.get(counted['nth'], counted['nth'])} client"
    elif known and _NEXT_CLIENT.search(plain):
        who = NEXT_CLIENT
    else:
        return turn
    told = (replace(m, who=who) if m.who in (USER, "", "client") else m for m in turn.mentions)
    return replace(turn, mentions=tuple(told))


# "Ok, next lady ticked nothing at all on the form."
_NEXT_IS_WELL = re.compile(
    r"\b(?:next|another|different|other|new|second|third|last) (?:one|lady|client|customer|patient|woman|girl|man|guy|person)\b[^.?!]{0,20}"
    r"\b(?:(?:ticked|put|wrote|listed|declared|marked|reports?|reported|disclosed) (?:down )?(?:nothing|none|no conditions?|no to (?:all|everything))(?: at all| whatsoever)?|has (?:nothing|no conditions?)(?: at all| medical| wrong| whatsoever)?)"
    r"(?=\s*(?:$|[.,;?!]|on\b|and\b|so\b))"
)
_BUT = re.compile(r"\b(?:but|except|apart from|other than|besides|only|just)\b")


def next_has_nothing(text: str) -> bool:
    """Whether a message tells that the next client has nothing at all."""
    plain = plain_words(text)
    return bool(_NEXT_IS_WELL.search(plain)) and not _BUT.search(plain)

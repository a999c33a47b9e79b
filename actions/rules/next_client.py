"""Clients who are counted off one after another: "second one is on dialysis", "next lady ticked nothing".

Patterns run over plain words (lower case, no apostrophes).
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.memory import Memory
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER, State
from actions.rules.turn import Turn

# "And another after that had botox": said by somebody who spoke of a client before.
_NEXT_CLIENT = re.compile(
    r"^\W*(?:(?:and|then|ok|okay|so|also|now|plus|right|well|thanks|great|grand|anyway)\W+)*(?:(?:yet )?another|(?:and )?one more|an? (?:second|third|fourth|further|different|new|other)|(?:the |my )?(?:next|other|second|third|last)|the one|(?:the|my) (?:\d{1,2}|noon|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[:.]\d\d)?(?: ?oclock| ?[ap]m)(?:s)?)\b"
    r"(?:\s(?:one|client|customer|patient|regular|lady|woman|guy|man|person|girl|appointment|booking|after|that|her|him|them|lunch|in|at|on|today|tomorrow|this|afternoon|three|four|five|\d+)\b){0,5}"
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


_BARE = r"(?:^|[.;!?:]\s*)(?:(?:and|so|also|hi|hello|hey|one|a|an|the|this|our)\W+){0,2}"
# "Salon owner here. Regular client has a metal plate": hers, though nobody says "my".
_CLIENT_HAS = re.compile(
    rf"{_BARE}(?:\w+ )?(?:client|customer|patient)(?: of (?:mine|ours))?\s(?:has|had|is|was|takes|wears|with|got|comes)\b"
    r"(?P<rest>[^.;!?]{0,80})"
)
# "Client on Friday, six months gone. Can I treat her?"; "heart patient, 61" may be the writer.
_CLIENT_NOTED = re.compile(
    rf"{_BARE}(?:(?:new|regular|next|another) )?(?:client|customer|patient)"
    r"(?:\s(?:today|tonight|tomorrow|booked|coming|due|in|on|at|for|this|next|morning|afternoon|evening|week|now|just|arrived|\w+day|\d{1,2}(?:[ap]m)?)\b){0,5}\s*[,:(\u2013\u2014-]"
    r"(?P<rest>[^.;!?]{0,80})"
)
_TREATS = re.compile(r"\b(?:treat(?:ed|ing)?|she|shes|her|he|hes|him|them|waiver|consent|salon|contraindicat\w+)\b")
_ASKS_TO_USE = re.compile(
    r"\b(?:can|could|may|should|am) i (?:\w+ )?(?:use|try|have|get|start|allowed)\b(?! (?:it|this|microcurrent|the device) on (?:her|him|them|the)\b)|\b(?:im|i am|ive|i have) (?:an? |the )?(?:client|patient|customer|pregnant|\d+)\b"
)


def of_bare_client(turn: Turn) -> Turn:
    """The turn, with what is told of "regular client has ..." as the client's."""
    plain = plain_words(turn.text)
    found = _CLIENT_HAS.search(plain)
    if found is None and _TREATS.search(plain) and not _ASKS_TO_USE.search(plain):
        found = _CLIENT_NOTED.search(plain)
    if found is None:
        return turn
    rest = _SELF.split(found["rest"])[0]
    told = (
        replace(m, who="client") if m.who == USER and m.text and plain_words(m.text) in rest else m
        for m in turn.mentions
    )
    return replace(turn, mentions=tuple(told))


_AT_WORK = re.compile(
    r"\bmy (?:insur\w+|boss|manager|training|trainer|course|salon|tutor|policy|supplier|clinic|college)\b|\bi (?:see|treat|book|take on) (?:her|him|them)\b"
)


def of_client_at_work(turn: Turn, memory: Memory) -> Turn:
    """ "My insurance says pregnancy is up to us": what the client spoken of last has, and the writer has not."""
    plain = plain_words(turn.text)
    client = memory.profile.last_other or ""
    if not client.endswith("client") or _SELF.search(_AT_WORK.sub(" ", plain)) or not _AT_WORK.search(plain):
        return turn
    theirs = {f.condition for f in memory.profile.facts(client) if f.state is State.PRESENT}
    theirs -= {f.condition for f in memory.profile.facts(USER) if f.state is not State.ABSENT}
    told = (replace(m, who=client) if m.who == USER and m.condition in theirs else m for m in turn.mentions)
    return replace(turn, mentions=tuple(told))


_ONE_MORE = re.compile(r"^\W*(?:(?:and|then|ok|okay|so|also|now|plus)\W+)*(?:yet )?(?:another|one more|an? )\b")
_PLACES = ("third", "fourth", "fifth", "sixth")


def _name_of_next(plain: str, memory: Memory) -> str:
    """By what name the next client is kept; "another" after a next one is a third person."""
    clients = [who for who in memory.profile.others if who.split(" ")[-1] == "client"]
    place = len(clients) - 2
    if NEXT_CLIENT not in clients or not _ONE_MORE.search(plain) or not 0 <= place < len(_PLACES):
        return NEXT_CLIENT
    return f"{_PLACES[place]} client"


def of_next_client(turn: Turn, memory: Memory) -> Turn:
    """The turn, with what is told of "another" or "the second one" as that client's when clients are spoken of."""
    plain = plain_words(turn.text)
    known = any(who.split(" ")[-1] == "client" for who in memory.profile.others)
    if not (known or _CLIENTS.search(plain)) or _SELF.search(plain):
        return turn
    if counted := _COUNTED.search(plain):
        who = f"{_NTH.get(counted['nth'], counted['nth'])} client"
    elif known and _NEXT_CLIENT.search(plain):
        who = _name_of_next(plain, memory)
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

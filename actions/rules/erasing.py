"""Whether a message plainly wants everything erased: what is deleted is gone, so a guess is not enough.

Patterns run over plain words: lower case, no apostrophes.
"""

from __future__ import annotations

import re

from actions.rules.plain_words import plain_words
from actions.rules.withdrawals import only_dismisses

_DATA = (
    r"(?:data|info\w*|details?|chats?|history|conversations?|messages?|records?|files?|memory|answers?|notes?|talk|logs?|traces?|stuff|"
    r"everything|anything|all|the lot|what (?:i|you)|that i|of me|about me|me)"
)
_ERASE = re.compile(
    r"\b(?:forget|delet\w+|eras\w+|wip(?:e|ing)|scrub|purge|destroy|shred|expunge|unsee|unlearn|get rid of|right to be forgotten|gdpr|clean slate|"
    rf"(?:remove|clear|reset|drop|bin|lose|scratch|take|strike|undo)\s(?:out |away |down |off )?(?:all|everything|anything|every|any|my|our|the|this|that|it|what|chat|memory|history|conversation)\b(?:\W+\w+){{0,4}}?\W*{_DATA}|"
    r"(?:remove|clear|reset|drop|bin|undo) (?:everything|it all|all of (?:it|that|this)|all (?:that|this)(?=\s*(?:$|[.,;!?]|again|now|please|then))|chat|memory|history|the lot)|"
    r"remove what you (?:know|have|hold)|(?:everything|all)\b[^.?!]{0,40}\bin the bin|scrap (?:all|everything)|"
    r"(?:chuck|throw|rub|put)\s(?:all|everything|the (?:lot|whole)|my (?:data|details|info\w*|records?))\b[^.?!]{0,20}\b(?:away|out|in the bin)|"
    r"want (?:all of it|it all|everything|the lot) (?:gone|out|off)|dont want you to (?:keep|have|store|remember)|"
    r"(?:dont|do not|stop) (?:keep\w*|stor\w+|remember\w*|sav\w+|hold\w*)|take (?:it|that|this) all (?:out|back|away))\b"
)
_NOT_THAT = re.compile(
    r"\b(?:dont|do not|never|wont|not|you|cant|cannot) forget\b|\b(?:wip\w+|scrub\w*|remove|clear|get rid of|take)\s(?:\w+\s){0,3}?"
    r"(?:gel|face|skin|device|make-? ?up|makeup|cream|sunscreen|heads?|spheres?|off with|wrinkles?|lines|fat|acne|scars?|spots?|chins?)\b"
)
_ANEW = r"(?:start (?:over|again|afresh|anew|fresh|all over)|begin (?:again|afresh|anew)|restart|reset|new chat|new conversation)"
# The whole message, for "can I restart on Thursday" is about microcurrent.
_START_AGAIN = re.compile(
    r"^\W*(?:(?:please|can|could|may|we|i|you|lets|let|us|want|like|to|id|ok|okay|sorry|hey|right|no|just|should|need|a|the)\W+)*"
    rf"{_ANEW}(?:\W+(?:please|now|over|again|all|from|scratch|the|beginning|start|top|chat|conversation|talk|this|our|with|a|clean|slate|thanks|everything|completely|session))*\W*$"
)
# "Start again please" may be about the device; "a new chat" is about the talk.
_OF_THE_TALK = re.compile(r"\b(?:chat|conversation|talk|slate|everything)\b")
# "You have to forget it if I tell you", "forget me. give my sister the plan": no wish to be erased now.
_ONLY_TALK = re.compile(
    r"\bif i (?:tell|told|say|said)\b|\b(?:give|tell)\b[^.?!]{0,40}\b(?:plan|minutes|how (?:often|many|long)|schedule|routine)\b"
)
# "Forget that last bit": it is one thing that is not to be spoken of, not all that was told.
_EVERYTHING = re.compile(
    r"\b(?:everything|anything|all|the lot|data|me|conversation|chat|history|gdpr|wip\w+|eras\w+|delet\w+|details|"
    r"clean slate|whole|info\w*|records?|start (?:over|again|afresh|fresh)|a thing|the bits|we (?:ever )?(?:spoke|chatted|talked))\b"
)


# "Scrub that", "forget the tablets": one thing, whatever the verb.
_ONE_THING = re.compile(
    r"\b(?:forget|scrub|purge|destroy|shred|expunge|unsee|unlearn|get rid of|delete|erase|wipe|strike|drop|lose|remove|undo|bin) (?:about )?"
    r"(?:that|this|it|(?:the|my) (?!lot\b|whole\b|entire\b|answers?\b|messages?\b|data\b|details\b|chats?\b|history\b|talk\b|name\b|e-? ?mail\b|number\b|phone\b|address\b|above\b)\w+)(?: out| away| off| last)?"
    r"(?! (?:all|again|chat|talk|conversation|lot|whole)\b)"
)
_DELETES = re.compile(r"\b(?:delet\w+|eras\w+|wip(?:e|ing))\b")
# "Not at all", "tell me": no "all" and no "me" that is to be erased.
_IDLE = re.compile(
    r"\bat all\b|\bor anything\b|(?<!forget )(?<!delete )(?<!erase )(?<!about )(?<!remove )(?<!on )\bme\b"
)
_SENTENCE = re.compile(r"[.!?;\n]+")


def wants_all_erased(text: str, *, tells: bool = False) -> bool:
    """Whether a message plainly wants all of the conversation erased, and not one thing of it.

    `tells`: the message itself says something of somebody's health ("delete that, no epilepsy"), so that "delete that" is
    of what was said wrongly.
    """
    plain = plain_words(text)
    if only_dismisses(text) and not _EVERYTHING.search(plain):
        return False
    if _ONE_THING.search(plain) and not _speaks_of_all(plain, tells=tells):
        return False
    return bool(_START_AGAIN.match(plain)) or (_ERASE.search(plain) is not None and not _NOT_THAT.search(plain))


def _speaks_of_all(plain: str, *, tells: bool) -> bool:
    """Whether what is to be erased is everything, by the sentences that speak of erasing."""
    wishes = " . ".join(part for part in _SENTENCE.split(plain) if _ERASE.search(part))
    wishes = _IDLE.sub(" ", _DELETES.sub(" ", wishes) if tells else wishes)
    return _EVERYTHING.search(wishes) is not None


def only_speaks_of_erasing(text: str) -> bool:
    """Whether erasing is spoken of and something else is wanted: "you have to forget it if I tell you"."""
    plain = plain_words(text)
    return _ERASE.search(plain) is not None and _ONLY_TALK.search(plain) is not None


def asks_to_start_again(text: str) -> bool:
    """Whether a message that would erase everything may be about the use of a device: "can I start again now"."""
    plain = plain_words(text)
    return _START_AGAIN.match(plain) is not None and not _OF_THE_TALK.search(plain)

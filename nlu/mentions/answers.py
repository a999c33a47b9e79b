"""Answers before a name: a "nope" of something else, a "yep to", a negated question that is answered "I've got one".

Patterns run over plain words (lower case, no apostrophes) in which the mention in question is `@T` and
the other mentions are `@M`.
"""

from __future__ import annotations

import re

_YES = r"(?:yes|yep|yeah|yea|yup|yah|aye|affirmative|positive)"
_ARTICLES = r"(?:(?:the|a|an|my|having|being|@M and|@M &|@M plus)\s)*"
# "yep to pregnancy", "positive for epilepsy"; not "I never said yes to botox", "never tested positive for covid".
_YES_TO = re.compile(
    rf"(?<!say )(?<!said )(?<!saying )(?<!says )\b(?:yes|yep|yeah|yea|yup|aye|affirmative) (?:to|for|on|i have|i do have|i am|im|ive|ive got|got|still)\s{_ARTICLES}$|"
    rf"(?<!or )\bpositive (?:for|to)\s{_ARTICLES}$"
)
_NOT_POSITIVE = re.compile(
    r"\b(?:not|no|nor|never|nothing|none|isnt|wasnt|arent|hasnt|havent|didnt|dont|doesnt|without|false|if|waiting|until)\s(?:(?:been|be|being|test|tested|testing|tests|come|came|back|up|ever|actually|a|any|once|is|was|it|comes)\s){0,4}positive (?:for|to)\b[^.?!]*$"
)
# What comes after a yes is under no "no" that stands before it.
_LAST_YES = re.compile(rf"^.*(?<!say )(?<!said )(?<!or )\b{_YES}\b(?=\s(?!people\b|man\b|men\b|if\b))")
# "nope, pacemaker", "nah still breastfeeding": an answer, and then what there is.
_ANSWERED = re.compile(
    r"(?:^|[.?!,]\s)\s*(?:(?:um|er|well|oh|lol|sorry|haha|yeah|hi|hey|,)\s)*(?:nope|nah|naw|no(?= (?:,|still|got|on|am|taking|currently))|no(?= have my))\s(?:(?:,|i|im|ive|still|got|on|am|taking|currently|actually|just|only|already|a|an|the|my|have|had|having|also|sorry|unfortunately|sadly|lol|mate|babe|hun|love|been|being|getting)\s)*$|"
    r"(?:^|[,;]\s|\band\s|@M\s)\s*(?:yep|yeah|yes|yup)\s$"
)
# "aren't @T a problem", "don't @T clash with it": what is asked is about all who have it.
_WOULD_IT = r"(?:isnt|arent|wasnt|werent|dont|doesnt|didnt|wont|cant|wouldnt|couldnt|shouldnt|hasnt|havent)"
_ASKED_OF = re.compile(
    rf"^\s*(?:(?:so|but|and|wait|ok|okay|oh|hang on|um|er|well|hi|hello|hey|sorry|,)\s)*{_WOULD_IT}\s(?:(?:all|any|some|most|having|old|new|modern|the|a|an|people with|@M|or|and|,)\s){{0,5}}$"
)
_SAID_OF_IT = re.compile(
    r"^(?:\s(?:or|and|,|@M))*\s(?:(?:also|usually|normally|really|always|kind of|sort of|often|ever|even)\s)?(?:an?|any|the|one of|supposed|meant|dangerous|risky|bad|unsafe|harmful|contra\w*|affected|clash\w*|interfer\w*|mess\w*|get|make|makes|cause\w*|"
    r"stop\w*|count\w*|matter\w*|mean\w*|conflict\w*|need\w*|react\w*|mix\w*|go|have|has|rule\w*|prevent\w*|disqualif\w*|forbid\w*|forbidden|banned|excluded|among|on the|on your|not|in the way|"
    r"hate|hates|object\w*|play|fail\w*|exclude\w*|be|worse|too|tricky|problem\w*|off limits|part of)\b|^[^.,!]{0,40}\?"
)
# "... i've got one", "i get them", "mine is new"
_HAVE_ONE = re.compile(
    r"^[^.!]{0,80}?(?:[?,.!;]|\b(?:cos|because|coz|as|since|bc|and|but|though))\s(?:(?:cos|because|coz|as|since|bc|and|but|well|only|see|now|ok|,|asking as|asking because)\s)*(?:(?:i|ive|i have|we)\s(?:(?:do|have|had|got|get|gotten|suffer|suffered|take|wear|carry|am|be|was|been|sometimes|still|also|just|a few|with|from|on|fitted with|having|getting)\s){0,4}(?:one|them|it|those|that|these|some|mine|both|two|a few)\b"
    r"|(?:mine|my one) (?:is|was|are|were|has|does|went|beeps|sits)\b|(?:im|i am) (?:one|on (?:it|them)|@M|that)\b)(?! (?:at home|in the drawer|for my birthday|from (?:amazon|work)))"
)
# "neither rain nor pacemaker stops me"
_NOTHING_STOPS = re.compile(r"\b(?:neither|nor|no|not|not even|never)\s(?:[\w@]+\s){0,4}$")
_STOPS_ME = re.compile(
    r"^\s(?:(?:will|can|could|would|is|are|has|have|ever|going to|gonna|shall|does|do)\s)*(?:stop|bother|keep|prevent|hold|slow|scare|deter|beat|defeat|put)(?:s|ed|ped|ping|ing)?\s(?:me|us)\b"
)


def after_the_last_yes(before: str) -> str:
    """The words before a name that come after the last "yes" in them, or all of them."""
    found = _LAST_YES.match(before)
    return before[found.end() :] if found and not _NOT_POSITIVE.search(before) else before


def said_yes_to(before: str) -> bool:
    """Whether the words before a name say yes to it: "yep to", "positive for"."""
    return _YES_TO.search(before) is not None and not _NOT_POSITIVE.search(before)


def answered_first(before: str) -> bool:
    """Whether a bare "nope" stands before a name, with no denial of that: "nope, pacemaker"."""
    return _ANSWERED.search(before) is not None


def is_asked_of(before: str, after: str) -> bool:
    """Whether a negated question is asked of a name: "aren't pacemakers a problem"."""
    return bool(_ASKED_OF.match(before) and _SAID_OF_IT.match(after))


def has_one(before: str, rest: str) -> bool:
    """Whether a negated question is followed by the words of one who has it: "I've got one"."""
    return bool(_ASKED_OF.match(before)) and _HAVE_ONE.match(rest) is not None


def stops_nobody(before: str, after: str) -> bool:
    """Whether what is denied is that it stops somebody: "neither rain nor pacemaker stops me"."""
    return bool(_STOPS_ME.match(after)) and _NOTHING_STOPS.search(before) is not None

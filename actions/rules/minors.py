"""Who tells by their school, or by a bare number in a talk about ages, that they are or may be under 18.

Patterns run over plain words (lower case, no apostrophes).
"""

from __future__ import annotations

import re

from actions.rules.people import SAME
from actions.rules.plain_words import plain_words

_ADULT = 18
# "Grade 11 here", "y10 student", "just finished middle school", "a junior in hs".
_AT_SCHOOL = re.compile(
    r"\b(?:grade (?:[6-9]|1[0-2])|(?:[6-9]|1[0-2])th grade)(?! (?:\w+ )?(?:teacher|maths?|piano|tear|sprain))\b|"
    r"\b(?:y|yr|year) ?(?:[7-9]|1[0-3]) (?:student|pupil|girl|boy|here|at school|kid|rn|atm|now)\b|\b(?:im|i am|i|in|shes|hes|am|start|starting|started|finish\w*) (?:in |only |just |now )*(?:y|yr|year ?)(?:[7-9]|1[0-3])\b(?! (?:olds?|months?|mths?|weeks?|post|after|of|teacher)\b)|"
    r"\b(?:finish\w*|graduat\w*|done|left|leav\w*|start\w*|through|out of|in|at|attend\w*|going to|go to|from) (?:with |from |my |the )*(?:middle school|junior high|primary school|elementary(?: school)?)\b|"
    r"\b(?:freshman|freshmen|sophomore|junior|senior)s? (?:in|at|of) (?:my |a |the )?(?:hs|h\.s\.?|highschool|high school)\b|\b(?:hs|highschool|high school) (?:freshman|sophomore|junior|senior|student|kid|girl|boy)s?\b|"
    r"\b(?:im|i am|me) (?:still |only |just |currently )*(?:in|at) (?:hs|highschool|high school|(?:the )?(?:6th|sixth|lower sixth|upper sixth)(?: form)?)\b|\b(?:6th|sixth|vith)[ -]?form(?:er|ers)?\b(?! teacher| tutor| college (?:teacher|tutor))|"
    r"\b(?:im|i am|me|as) (?:still |only |just |currently |now )*(?:a |an |the )?(?:incoming |rising )?(?:freshman|sophomore)\b|\b(?:freshman|sophomore) here\b|"
    r"\b(?:do|doing|sit|sitting|studying|study|taking|revising for|start\w*|resit\w*|in the middle of|got|have) (?:my |our |the |a |mock )*(?:a|as)[ -]?levels?\b(?! (?:\d|of\b|up\b|playing|head|higher|lower|down|field))|"
    r"\b(?:do|doing|sit|sitting|studying|taking|revising for|start\w*|resit\w*) (?:my |our |the |mock )*(?:gcses?|o levels?|nat 5s?|national 5s|highers|igcses?|sats?|psat)\b|"
    r"\bmy (?:quince|quinces|quinceanera|quincea\u00f1era|sweet (?:16|sixteen)(?:th)?)\b(?! was)"
)
# What makes of it somebody who is older, or who teaches.
_NOT_AT_SCHOOL = re.compile(
    r"\b(?:teach\w*|lecturer|tutor|years ago|ages ago|reunion|back in|when i was|used to|i was in|in my (?:20|30|40|50|twent|thirt|fort|fift)\w*|aged? (?:1[89]|[2-9]\d)|(?:im|i am) (?:1[89]|[2-9]\d)\b|(?:1[89]|[2-9]\d) ?(?:yo|years? old|yrs? old)|"
    r"mature student|decades|parent of|governor|caretaker|nurse at|work (?:at|in|for) (?:a |the |my )?(?:\w+ )?(?:school|grade|year \d+|sixth form|6th form))\b"
)
_STUDENT_OF_AGE = re.compile(r"\b(?:freshman|sophomore)\b")
_AT_UNIVERSITY = re.compile(r"\b(?:college|uni|university|undergrad\w*|campus|dorms?)\b")
_OF_OTHERS = re.compile(
    r"\b(?:my|our|the|her|his|for) (?:\w+ )?(?P<who>daughter|son|niece|nephew|sister|brother|cousin|client|friend|grandson|granddaughter|stepson|stepdaughter|kid|child|girl|lad|boy|goddaughter|godson)s?\b"
)
_ONESELF = re.compile(r"\b(?:i|im|ive|me|myself)\b")
_BARE_AGE = re.compile(
    r"^\W*(?:(?:no|nope|sorry|oops|actually|i mean|i meant|meant|mean|correction|typo|ah|oh|wait|hang on|lol|its|it is|that should be|should be|make that|well|er|um|really|im|i am|"
    r"only|just|aged?|age is|ok|okay|and|but)\W+)*(?P<age>\d{1,2}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)(?: (?:not|instead of|rather than) \d+)?"
    r"(?:\W+(?:years?(?: old)?|yrs?(?: old)?|yo|lol|sorry|typo|actually|really|i mean|i meant|mate|not \d+|oops))*\W*$"
)
_WORDS = {"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17}  # fmt: skip

# "Got braces on, am 17, how much is it": the "I" is left out.
_AM_YOUNG = re.compile(
    r"(?:^\W*|[,.;:!?(\n]\s*|\b(?:and|but|so|cos|because|bc|also|plus)\s)am (?:only |just |still |nearly |almost |not even )*"
    r"(?:1[0-7]|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)"
    r"(?=\s*(?:$|[,.;!?)\n]|(?:and|so|but|yo|if|can|how|what|is|btw|f|m|now)\b|(?:years?|yrs?) old\b))(?!\.\d)"
)


def says_young(text: str) -> bool:
    """Whether somebody gives an age below 18 and leaves the "I" out."""
    return _AM_YOUNG.search(plain_words(text)) is not None


def at_school(text: str) -> str | None:
    """Whom a message tells to be at a school for the young: "" for the writer, a relation, or None for nobody."""
    plain = plain_words(text)
    found = _AT_SCHOOL.search(plain)
    if found is None or _NOT_AT_SCHOOL.search(plain):
        return None
    if _STUDENT_OF_AGE.search(found.group()) and _AT_UNIVERSITY.search(plain):
        return None
    other = _OF_OTHERS.search(plain[: found.start()])
    if other is None or _ONESELF.search(plain[other.end() : found.end()]):
        return ""
    return SAME.get(other["who"], other["who"])


def is_young_number(text: str) -> bool:
    """Whether a message is nothing but an age below 18 ("sorry, 16"); asked of talks about ages only."""
    bare = _BARE_AGE.match(plain_words(text))
    return bare is not None and 4 <= int(_WORDS.get(bare["age"], bare["age"])) < _ADULT

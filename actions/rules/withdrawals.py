"""What was said and is not to count: said to be untrue, or only not to be spoken of any more.

"That was a typo" clears it. "Forget that" does not: what is so stays so, whether it is spoken of or not.
"""

from __future__ import annotations

import re
from datetime import date

from actions.rules.denied_unnamed import has_none
from actions.rules.knowledge import Condition
from actions.rules.plain_words import plain_words
from actions.rules.profile import Fact, State

_SAID = r"(?:said|told you|wrote|typed|mentioned|brought (?:it|that) up|spoke)"
_BIT = r"(?:bit|part|thing|message|comment|line|sentence|one|point|remark|stuff)"
# Only what the writer says of their own words, as a sentence of its own: "I was joking". Mica's answer may be called
# a joke, and "can't", "did you think", "you said" and "he thought" before it make it another's word or no statement.
_FIRST = (
    r"(?:^|[.;!?,)\n]\s*|\s[-\u2013\u2014]\s*)\W*(?:(?:ok|okay|oh|ah|ach|eh|er|hm+|no|nope|nah|yes|yeah|well|wait|hang on|hold on|right|sorry|oops|whoops|lol|haha\w*|ha|god|look|listen|"
    r"actually|honestly|really|obviously|only|just|and|but|my bad|my mistake|correction|silly me|to be honest|tbh|(?:i )?(?:must |have to )?(?:admit|confess)|"
    r"scratch that|scrap that|forget (?:that|it)|ignore (?:that|me|it)|strike that|never ?mind|it was a slip)\W+){0,5}"
)
_LAST = (
    r"(?: (?:about|with) (?:that|it|this|you)| you| around| about| of mine| on my part| by me| from me| earlier| before| just now| entirely| there| again| then| now)?"
    r"(?=\s*(?:$|[.;:!)\n\u2013\u2014]|- |,(?!\s*(?:\w+ing\b|to \w+|(?:was|wasnt|isnt|right|surely|yours?|you|this|the (?:answer|plan|device|advice))\b))|"
    r"(?:sorry|lol|haha\w*|honestly|obviously|and (?:i|im|what|how)|i (?:have|havent|dont|do not|am|was|meant|never)|im|ive|ha)\b))"
)
_VERY = r"(?:only |just |really |obviously |totally |completely |actually )*"
_UNTRUE = re.compile(
    rf"{_FIRST}(?:i was {_VERY}(?:joking|kidding|messing|teasing)|(?:i(?:m| am) )?(?:just|only) {_VERY}(?:kidding|joking)|"
    rf"(?:that|it) was (?:all )?(?:just |only )?an? (?:\w+ )?(?:joke|mistake|typo)|(?:i {_VERY}|let me |(?:id|i would) like to |i have to )take (?:that|it|this|all that|that one) back|"
    rf"i {_VERY}made (?:that|it|this|all that|all of (?:that|it)) (?:all )?up){_LAST}"
)
_LIED = re.compile(rf"{_FIRST}i {_VERY}(?:lied|was {_VERY}lying)(?: to you)?{_LAST}")
_DISMISSED = re.compile(
    rf"\b(?<!dont )(?<!never )(?<!cant )(?<!\bi )(?<!\bill )(?<!\bwe )(?<!\bthey )(?<!i just )(?<!rather )(?:scratch|scrap|ignore|forget|disregard|strike|delete|drop|skip|never mind|nevermind|park|bin)\s(?:about )?"
    rf"(?:that|all that|it|what (?:i|ive) (?:just |last |only )*{_SAID}|(?:that )?i (?:ever )?(?:just )?{_SAID}|"
    rf"(?:that|the|my) (?:very )?(?:last|previous|first)(?: {_BIT})?|(?:that|this) {_BIT})\b(?! (?:it|i (?:have|had|am|was|cant|take|wear)|you)\b)|"
    rf"\bpretend (?:that )?(?:i|we) (?:never|didnt|havent|hadnt) (?:even )?{_SAID}|\bas (?:if|though) i (?:never|hadnt|didnt) {_SAID}"
)


# "Admit it, that was a mistake": said of Mica's.
_OF_MICA = re.compile(
    r"\b(?:admit (?:it|that)|own up|just say (?:it|so|that)|tell me|you (?:must|should|can|have to) (?:admit|say)|your (?:answer|plan|advice|mistake|rules?))\b"
)


def takes_back(text: str) -> bool:
    """Whether a message takes back what was said just before, as untrue or as not to be spoken of."""
    plain = plain_words(text)
    return _says_untrue(plain) or bool(_DISMISSED.search(plain))


def _says_untrue(plain: str) -> bool:
    return bool(_UNTRUE.search(plain)) and not _OF_MICA.search(plain)


def lied(text: str) -> bool:
    """Whether the writer owns to a lie of their own; to lie down, or to another person, is none."""
    return _LIED.search(plain_words(text)) is not None


def only_dismisses(text: str) -> bool:
    """Whether a message wants what was said just before out of the way and does not say that it was untrue."""
    plain = plain_words(text)
    return bool(_DISMISSED.search(plain)) and not (_says_untrue(plain) or has_none(text))


_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_NOT_NOW = re.compile(
    r"\b(?:not|isnt|nothing) (?:right )?(?:now|today|at the moment|at present|any ?more|happening now)\b"
)
# "It was just after dinner, it's not happening now": signs that went away again are of today. Only a time that is
# surely months back is long ago.
_LONG_AGO = re.compile(r"\b(?:(?:months?|years?|yrs|decades?) (?:ago|back)|last (?:year|summer|autumn|winter))\b")
_IN_A_MONTH = re.compile(
    rf"\b(?:in|last|of|early|late|mid|during|around|about) ({'|'.join(_MONTHS)})\b|\bin ((?:19|20)\d\d)\b"
)
_STILL_ILL = re.compile(
    r"\b(?:but|still|again|since|getting|worse|yesterday|this (?:morning|week|afternoon|evening|month)|tonight|hours?|minutes?|days?|"
    r"sunday|monday|tuesday|wednesday|thursday|friday|saturday|too|as well|also|just|weeks?|"
    r"start(?:s|ed|ing)?|began|begun|begins?|comes?|coming|goes|keeps?|on and off|off and on|now and (?:then|again)|often|sometimes|usually|normally|mostly|mainly|always|every|each|"
    r"whenever|when (?:im|its|my)\b|when (?:i|it) (?!was\b|were\b|had\b|got\b|lived\b|used\b|gave\b)\w+|only (?:when|if|with|on|after|at|while|in|during|happens|gets)|if i|as soon as|after (?:meals|food|walking|exercise|stairs)|"
    r"ever since|ongoing|for (?:months|years|ages))\b|\?"
)


def was_long_ago(text: str, today: date) -> bool:
    """Whether a message says that what raised an alarm was months ago or more, and is not so now."""
    plain = _NOT_NOW.sub(" @ ", plain_words(text))
    if "@" not in plain or _STILL_ILL.search(plain):
        return False
    return bool(_LONG_AGO.search(plain)) or any(
        _is_back(month, year, today) for month, year in _IN_A_MONTH.findall(plain)
    )


def _is_back(month: str, year: str, today: date) -> bool:
    """Whether a month that is named is neither this one nor the one before, or a year is over."""
    if year:
        return int(year) < today.year
    return (today.month - 1 - _MONTHS.index(month)) % 12 > 1


def outlasts(fact: Fact, condition: Condition | None) -> bool:
    """Whether what was told goes on to count when it is only wanted out of the way."""
    if fact.state is not State.PRESENT:
        return False
    return condition is None or condition.wait is not None or condition.verdict != "local"


# "forget the pregnancy thing": the name of what is wanted out of the way comes right after these words.
_DISMISSED_NAME = re.compile(
    r"\b(?:forget|ignore|scrap|disregard|scratch|drop|skip|never mind|nevermind)\s(?:about\s)?(?:the\s|my\s|that\s|all that\s)?"
    rf"(?:(?:what i {_SAID}|i {_SAID}|that i {_SAID}|stuff|bit|part|thing) (?:about )?(?:the\s|my\s|having\s|an?\s)*)?$"
)
_NAME_ENDS = re.compile(
    r"^\s*(?:thing|bit|part|comment|stuff|business|one|,|\.|!|\?|;|$|and\b|for (?:now|a (?:moment|second|minute|sec))|please\b|how\b|what\b|just\b|then\b)"
)


def dismisses_name(before: str, after: str) -> bool:
    """Whether a condition that is named between these words is only wanted out of the way."""
    return bool(_DISMISSED_NAME.search(plain_words(before)) and _NAME_ENDS.match(plain_words(after)))

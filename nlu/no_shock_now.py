"""What a defibrillator is there for, that it never fired or fired long ago: no alarm, whatever words it is told in."""

from __future__ import annotations

import re

from actions.rules.plain_words import plain_words

_SHOCKS = r"(?:shock(?:s|ed|ing)?|zap(?:s|ped|ping)?|kick(?:s|ed|ing)?|jolt(?:s|ed|ing)?|fir(?:es|ed|e|ing)|boots?|booted|thump(?:s|ed)?|go(?:es|ne|ing)? off|went off)"
_IT = r"(?:my|your|yer|the|a|his|her|its?|i|im|he|she|things?|me|pulse|hearts?|rhythm|needed)"
# "The sort that zaps you if your heart goes daft", "it gives a kick when needed"
_PURPOSE = re.compile(
    rf"\b{_SHOCKS}(?: (?!again\b|just\b|twice\b|today\b)\w+){{0,6}}? (?:if|when|whenever|in case|should|any ?time) {_IT}\b(?!(?: \w+){{0,3}} (?:walk\w*|was|were|used?|using|did|sat|session)\b)|"
    rf"\b(?:to|would|will|can|could|supposed to|meant to|there to|ready to|able to) (?:\w+ )?{_SHOCKS}\b(?! (?:again|just))|"
    rf"\b(?:shock|zap|kick|jolt) (?:box|thing|gadget|device|machine|function|setting|therapy|lead|absorbers?|waves?|value)\b"
)
_ANY_SHOCK = re.compile(rf"\b{_SHOCKS}\b")
_SOME = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|few|couple(?: of)?|several|some|many|an?|one)"
_LONG_AGO = re.compile(
    rf"\b{_SOME} (?:\w+ )?(?:years?|yrs?|summers?|winters?|springs?|autumns?|months?|decades?) (?:ago|back|since)\b|\bmonths and months ago\b|\bpre ?covid\b|"
    r"\b(?:in|since|of|back in) (?:(?:the |early |late )?(?:spring|summer|autumn|winter|fall|january|february|march|april|may|june|july|august|september|october|november|december) )?(?:of )?(?:19|20)\d\d\b|"
    r"\b(?:back )?in the (?:spring|summer|autumn|winter)\b|\blast (?:year|spring|summer|autumn|winter)\b|\bthe first (?:winter|year|summer|month)\b|\b(?:19|20)\d\d\b,? (?:just )?(?:the )?once\b"
)
_QUIET_SINCE = re.compile(
    r"\b(?:quiet|settled|silent|nothing|not once|never|peep|none|sorted|behaved|fine|grand|well|clear|no trouble|no bother|nowt) (?:ever )?(?:since|out of it|again)\b|\ball quiet\b|\bnever a peep\b"
)
_NEVER = re.compile(
    rf"\b(?:hasnt|havent|hadnt|didnt|doesnt|isnt|never|not|nor) (?:\w+ ){{0,3}}?{_SHOCKS}\b|\bit never (?:has|did|does)\b|\b(?:never|not|no) (?:a |had a |one |single |any )*(?:shocks?|zaps?|kicks?)\b|\b{_SHOCKS} (?:turned|switched) off\b|\b(?:turned|switched) (?:\w+ ){{0,4}}?shock\w*(?: \w+)? off\b"
)
_OF_THE_HEART = re.compile(r"\b(?:hearts?|ticker|chest|icds?|defib\w*|implant\w*|pacemaker|collarbone)\b")
_NOW = re.compile(
    r"\b(?:today|tonight|just (?:now|fired|went|shocked|kicked|gone)|this (?:morning|afternoon|evening|week)|yesterday|last night|(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?) ago|right now|keeps?|kept|keep on|"
    r"(?:on |last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|again (?:now|today|just)|until (?:now|today|this)|(?:two|three|four|2|3|4|several) times|twice (?:today|in)|help|dizzy|faint\w*|and now|since (?:i used|using|the session|my session)|while (?:i|using))\b"
)


def no_shock_now(text: str) -> bool:
    """Whether a message that speaks of the shocks of an implant tells of none of these days."""
    plain = plain_words(text)
    if _NOW.search(plain) or not _OF_THE_HEART.search(plain):
        return False
    left = _PURPOSE.sub(" ", plain)
    left = _NEVER.sub(" ", left)
    if _ANY_SHOCK.search(left) is None:
        return _ANY_SHOCK.search(plain) is not None
    return bool(_LONG_AGO.search(left) or _QUIET_SINCE.search(left))

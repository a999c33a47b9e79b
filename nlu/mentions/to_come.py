"""What is plainly still to come: an implant to be put in, a medicine to be changed to, a course that starts on a day.

Patterns run over plain words (lower case, no apostrophes) in which the mention in question is `@T` and
the other mentions are `@M`.
"""

from __future__ import annotations

import re

_WEEKDAY = r"(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun)(?:day)?"
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
_COUNT = r"(?:an?|\d+|one|two|three|four|five|six|seven|eight|nine|ten|a few|a couple of|couple of)"
#: A time that is to come; a bare weekday or month is one only beside words that point ahead.
_AHEAD = (
    rf"(?:(?:on |this |this coming |coming |next |come )*(?:{_WEEKDAY}|{_MONTH}|spring|summer|autumn|winter|week|month|year)\b(?! ago| just gone| gone)(?: (?:week|morning|afternoon|fortnight))?|"
    rf"(?:tomorrow|tmrw|tomoz|tonight|soon|shortly)\b|in {_COUNT} (?:more )?(?:days?|weeks?|wks?|months?)\b|(?:on |for )?the \d+(?:st|nd|rd|th)?\b|(?:on )?\d+(?:st|nd|rd|th)\b|"
    r"(?:after|before|at|by|around|until|till|for|over) (?:the )?(?:early |late |mid )?(?:easter|christmas|xmas|new year|ramadan|summer|autumn|winter|spring|holidays?|weekend|next|january|february|march|april|may|june|july|august|september|october|november|december)\b|"
    rf"(?:in|for|until|till|to|by) (?:early |late |mid )?{_MONTH}\b)"
)
_A = r"(?:(?:an?|the|some|two|three|four|both|in|on|over|to|onto|my|his|her|new|first|one|of|those)\s)*"
# "the surgeon is putting a @T in", "they're switching me to a @T", "fitting him with a @T"
_PUTS_IN = re.compile(
    r"\b(?:is|are|s|re|im|i am|theyre|shes|hes|will be|team|clinic|hospital|nhs|consultants?|surgeons?|dentists?|cardiologists?|doctors?|docs|derms?|dermatologists?|nurses?|gps?|neurologists?|[a-z]{4,}s)\s"
    rf"(?:putting|fitting|implanting|inserting|switching|moving|changing|starting|giving)\s(?:me |him |her |us )?(?:on |over |up )?(?:to |onto |with |on )?{_A.replace('my|', '')}$"
)
# "getting a @T put in tuesday week"
_GETS = re.compile(rf"\b(?:getting|having|get|have)\s{_A}$")
_PUT_IN = re.compile(
    rf"^\s(?:put|fitted|placed|implanted|inserted|screwed|drilled|@M(?=\s(?:on|in|next|this|tomorrow)\b))(?: in| into me| under \w+ \w+| inside me)?\s(?:[\w@]+\s){{0,3}}?{_AHEAD}"
)
# "the op for a @T got pushed to after easter"
_AN_OP_FOR = re.compile(
    rf"\b(?:op|operation|surgery|procedure|slot|date) (?:for|to get|to have|to fit|to put in)\s{_A.replace('my|', '')}$"
)
_PUT_OFF = rf"\s(?:has |have |was |is |been |got |just |now |again )*(?:pushed|moved|put|shifted|postponed|delayed|rescheduled|bumped|set|fixed|scheduled|booked)\s(?:back |off |out |forward )?(?:to |until |till |by |for |on )*{_AHEAD}"
_PUT_OFF_AFTER = re.compile(rf"^{_PUT_OFF}")
_ITS_OP = re.compile(rf"^\s(?:op|operation|surgery|procedure|fitting|implantation|@M){_PUT_OFF}")
# "first cycle of @T is monday", "@T is next week"; not "@T is mondays and thursdays"
_IS_THEN = re.compile(
    rf"^\s(?:op |operation |surgery |treatment |session |appointment |injections? |jabs? )?(?:is|are)\s(?:booked |set |only |just |actually |not until |not till )?(?:for )?{_AHEAD}(?=\s*(?:$|[.,;!?)]|so\b|and (?:im|i|we|he|she)\b|but\b|at\b|can\b|should\b))"
)
# "planning appointment done, starts next wednesday"
_STARTS = re.compile(
    rf"^[^.?!@]{{0,70}}?\b(?:starts|begins|kicks off|commences|first (?:one|session|go|dose|cycle|fraction) (?:is|on))\s(?:not until |on )?{_AHEAD}"
)
_PREPARED = re.compile(
    r"\b(?:planning|marking|mask|consult\w*|appointments?|scans?|tattoos?|fitting|mapping|bloods?|tests?|assessment|pre ?-? ?op)\s(?:\w+\s){0,2}?(?:done|had|on)\b"
)
# "waiting for my bloods, then they start me on @T"
_THEN_STARTS = re.compile(
    r"\b(?:then|before|until|till|once|and) (?:they|she|he|derms?|dermatologists?|doctors?|gps?|my \w+)(?: will| can| ll)? (?:starts?|puts?|begins?|prescribes?|gives?|switch\w*) (?:me |us )(?:on |onto |to |with )?(?:an? |the |my )?$"
)
# "suggested a @T", "whether I need a @T put in", "we're discussing a @T"
_TALKED_OF = re.compile(
    r"\b(?:suggest(?:s|ed|ing)|recommend(?:s|ed|ing)|propos(?:es|ed|ing)|mention(?:s|ed)|floated|discussing|talking about|toying with|debating|undecided (?:about|on)|on the fence about|weighing up|mulling over|whether (?:or not )?(?:i|he|she|we)(?:ll| will| might| may)? (?:really |actually |even )?needs?)\s"
    r"(?:(?:that|i|we|me|him|her|have|having|get|getting|fitting|putting in|putting|try|trying|about|the idea of|maybe|possibly)\s)*(?:an?|some|one of (?:those|these|them))\s(?:[\w@]+\s){0,2}?$"
)
_HAD_BEFORE = re.compile(
    r"\b(?:second|third|another|again|replac\w+|swap\w*|upgrad\w*|exchang\w*|new|newer|old|current|my last|since|already|have had|ive had|ive got|i have|got one|went in|was (?:put|fitted)|were (?:put|fitted)|so i (?:had|got)|"
    r"last (?:week|month|year|time)|years? ago|weeks? ago|months? ago|ago|yesterday|round|top ?up|every|each|weekly|monthly|fortnightly|sessions? (?:left|so far)|half ?way|still (?:on|having|in)|battery|checked?)\b"
)
_FIRST = re.compile(r"\bnew (?:front |back )?(?:teeth|tooth|year)\b")
_DONE_TO = frozenset({"event", "treatment", "medicine"})
_PUT_ON_OR_IN = frozenset({"implant", "worn_device"})


def is_to_come(before: str, after: str, rest: str, text: str, kind: str) -> bool:
    """Whether something that is put in, taken or done is plainly still to come, and none is there already."""
    if kind not in _DONE_TO | _PUT_ON_OR_IN:
        return False
    here = re.split(r"[.?!;]\s|[.?!;]$", rest, maxsplit=1)[0]
    coming = re.search(_AHEAD, here) is not None
    told = (
        bool(_PUTS_IN.search(before)) and coming,
        bool(_GETS.search(before) and _PUT_IN.match(after)),
        bool(_AN_OP_FOR.search(before) and _PUT_OFF_AFTER.match(rest)) or bool(_ITS_OP.match(rest)),
        kind in _PUT_ON_OR_IN and bool(_TALKED_OF.search(before)),
        kind in _DONE_TO and bool(_IS_THEN.match(rest)),
        kind in _DONE_TO and bool(_STARTS.match(here)),
        kind in _DONE_TO and bool(_THEN_STARTS.search(before)),
    )
    return any(told) and not _HAD_BEFORE.search(_FIRST.sub(" ", _PREPARED.sub(" ", text)))

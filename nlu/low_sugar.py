"""Too little sugar in the blood, by its number or its name, with what it does to somebody; and no insulin at all."""

from __future__ import annotations

import re

_METER = (
    r"(?:(?:blood )?sugars?|(?:blood )?glucose|bgs?|bms?|meter|metre|monitor|libre|dexcom|cgm|sensor|finger ?(?:prick|stick)|"
    r"hypos?|hypoing|reading)"
)
_TELLS = re.compile(rf"\b(?:{_METER}|diabetic|diabetes|type (?:1|2|one|two)|t[12]d?|insulin)\b")
#: In mmol/l, where a decimal point or a low figure shows it; the other figures are mg/dl.
_TENTHS = re.compile(
    r"(?<![\d.:/])[0-3][.,]\d(?![\d:/])(?!\s?(?:ml|mls|cm|mm|g|kg|grams|units?|u|%|percent|minutes|mins|hours|miles|inch|pm|am)\b)"
)
_VERB = r"(?:\W+(?:is|at|of|says|reads|reading|showing|shows|just|only|now|down|dropped|gone|to|was)\b){0,4}\W+"
_WHOLE = re.compile(
    rf"\b(?:{_METER}{_VERB}(?:[1-3]|[2-6]\d)|(?:says|reads|showing|shows|down to|dropped to|gone to)\s[2-6]\d)(?![\d.:/])"
    r"(?!\s?(?:years?|yrs?|yo|weeks?|minutes?|mins?|hours?|days?|months?|times|units?|miles|kg|g|ml|stone|%|percent|mm|cm|am|pm)\b)"
)
#: Said without a number.
_HYPO = re.compile(
    r"\b(?:im|am|is|hes|shes|going|gone|having an?|in an?|into an?|bad|severe|massive)(?: (?:bad|severe|massive|proper|really|so|very|a))* hypo(?:ing|glyc\w+)?\b|"
    r"\b(?:hypoing|hypo (?:right )?now)\b"
)
#: "Low sugar, shaking and confused"; a diet is no reading, and neither is a plea for help a sign then.
_LOW = re.compile(
    r"\b(?:(?:very |really |so |too |got )?low (?:blood )?(?:sugars?|glucose|bgs?)|(?:sugars?|glucose|bgs?)(?: (?:is|are|has|have|gone|going|went|got|dropped|"
    r"really|very|so|too|way|feels?|running|s))* (?:low|crash\w*|tank\w*|plummet\w*|dropping))\b"
    r"(?! (?:diets?|foods?|snacks?|drinks?|version|option|brand|gummies|chocolate|bars?|recipes?|cal\w*|carbs?|vitamins?))"
)
_ASKS_FOR_HELP = re.compile(r"\bhelp\b")
#: No insulin, and sugar so high that acid builds up: above 15 mmol/l or 270 mg/dl.
_NO_INSULIN = re.compile(
    r"\b(?:no|(?:ran|run|running|am|im|totally|all|been) out of|out of|without|havent (?:got |had )?(?:any |my )?|not (?:got |had |getting )?(?:any |my )?|missed(?: \w+){0,2}|forgot(?: \w+){0,2}|"
    r"skipp\w+(?: \w+){0,2}|cant get(?: \w+){0,2}) insulin\b|\binsulin (?:has |is |s )?(?:all )?(?:ran|run|gone|finished|ended|empty|off|frozen|spoilt|not working)\b|"
    r"\b(?:pump|cannula|pod|omnipod|set|infusion)(?: (?:has|is|s|just|keeps|got|came|been|my))* (?:stopp\w*|fail\w*|broke\w*|died|dead|block\w*|occlu\w*|empty|out|off|alarm\w*|not working)\b"
)
_VERY_HIGH = re.compile(
    rf"\b(?:{_METER})\b(?:\W+(?:is|are|at|of|says|reads|reading|showing|shows|just|now|up|over|above|gone|went|to|was|about|around|nearly|s)\b){{0,4}}\W+"
    r"(?:1[6-9]|2\d|3[0-5]|2[7-9]\d|[3-6]\d\d|hi|high|very high|really high|so high|sky high|through the roof|off the scale)(?![\d.:/]\d)\b"
)
_SIGNS = re.compile(
    r"\b(?:shak\w+|trembl\w+|jelly|wobbl\w+|sweat\w*|clammy|drenched|soaked|confus\w*|muddled|fuddled|dizzy|faint\w*|woozy|drows\w*|sleepy|"
    r"blurr\w*|seeing double|cant (?:type|think|see|stand|get up|get the|open|swallow|focus|find)|pass(?:ing|ed)? out|going under|"
    r"no (?:sugar|juice|sweets|glucose|food|hypo stuff|coke)|nothing sweet|lips (?:are )?(?:numb|tingl\w+)|heart (?:is )?(?:racing|pounding)|"
    r"wont (?:wake|eat|drink)|talking (?:rubbish|gibberish|nonsense)|slur\w*|floppy|grey|pale|white as|fitting|help)\b"
)
_OVER = re.compile(
    r"\b(?:fixed (?:it|me)|sorted|back (?:up|to normal)|came (?:back )?up|fine (?:now|again|after)|ok(?:ay)? (?:now|again)|better now|what if|"
    r"if (?:my|i|it)|last (?:week|month|year|time|summer|winter)|years? ago|months? ago|weeks? ago|used to|once|sometimes|usually|whenever|"
    r"when (?:i|my|it)|in (?:19|20)\d\d|as a (?:child|kid|teen\w*)|recipe|per (?:100|serving)|shak(?:e|ing|en) (?:the|my) (?:bottle|tube|gel)|hba1c|a1c|"
    r"mum told|no (?:shak\w+|hypos?))\b"
)


def has_low_sugar(text: str) -> bool:
    """Whether a message tells of a reading below 4 mmol/l or 70 mg/dl, or of a hypo, and of what it does, as of now."""
    said = _plain(text)
    if not _TELLS.search(said) or not _SIGNS.search(said) or _OVER.search(said):
        return False
    if any(low.search(said) for low in (_TENTHS, _WHOLE, _HYPO)):
        return True
    return _LOW.search(said) is not None and _SIGNS.search(_ASKS_FOR_HELP.sub(" ", said)) is not None


def has_no_insulin(text: str) -> bool:
    """Whether a message tells, as of now, of insulin that does not come and of a sugar that is very high."""
    said = _plain(text)
    return all(sign.search(said) for sign in (_NO_INSULIN, _VERY_HIGH)) and not _OVER.search(said)


def _plain(text: str) -> str:
    return re.sub(r"['\u2019]", "", text.lower())

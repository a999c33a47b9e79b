"""Too little sugar in the blood, by its number or its name, with what it does to somebody."""

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
    said = re.sub(r"['\u2019]", "", text.lower())
    if not _TELLS.search(said) or not _SIGNS.search(said) or _OVER.search(said):
        return False
    return any(low.search(said) for low in (_TENTHS, _WHOLE, _HYPO))

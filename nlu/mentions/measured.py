"""What is measured and said to be normal: "bp is fine, sugars fine", "my thyroid bloods came back spot on".

Only the name of what is measured can be denied in this way, never that of an illness ("my diabetes is fine").
Patterns run over plain words: lower case, no apostrophes.
"""

from __future__ import annotations

import re

_NAMES = {
    "blood_pressure": re.compile(r"(?:my )?(?:bp|blood pressure)(?: (?:is|was) (?:fine|normal|good))?"),
    "diabetes": re.compile(
        r"(?:my )?(?:blood )?sugars?(?: levels?)?(?: (?:is|are|was|were))?(?: (?:fine|normal|good|ok|okay))?"
    ),
    "thyroid": re.compile(
        r"(?:my )?thyroid(?: (?:bloods?|tests?|levels?|results?|function|function tests?|panel|scan))?"
    ),
    "heart_condition": re.compile(r"(?:my )?(?:heart|ticker)(?: (?:scan|tests?|trace))?"),
}
_WELL = r"(?:fine|normal|good|grand|great|perfect|ok|okay|spot on|bang on|textbook|in range|within range|in the normal range|clear|negative)"
_VERY = r"(?:all|perfectly|completely|totally|absolutely|bang on|spot on|bang|dead|just|well|always|both|entirely|pretty|usually)"
_SAID = re.compile(
    r"^\s*(?:(?:bloods?|tests?|results?|levels?|scans?|function|panel|checks?|numbers?|readings?|trace|ecg|last \w+|this \w+)\s*)*"
    rf"(?:(?:is|are|was|were|came back|come back|came out|comes back)\s)?(?:{_VERY}\s)*{_WELL}\b(?!\s(?:on|with|if|when|as long|for now|but|since|thanks|because|under|until)\b)"
)
# Something is taken for it, or it was not well once.
_TREATED = re.compile(
    r"\b(?:tablets?|pills?|meds?|medicat\w*|medicines?|mcg|mg|levo\w*|\w*thyrox\w*|carbimazole|insulin|metformin|ozempic|ramipril|amlodipine|statins?|treat\w*|controlled|"
    r"diet|now|at last|finally|again|these days|lately|recently|today|yet|until|but|if|unless|hope\w*|used to|since|since then|thanks to|diagnos\w*|type (?:1|2|one|two)|"
    r"diabet\w*|under ?active|over ?active|hypo\w*|hyper\w*|graves|hashimoto\w*|goitre|high|low)\b"
)
# "sugars fine" is what somebody with diabetes says as well: it is a no only in a list of such.
_LISTED = re.compile(
    r"\b(?:no|never|not|without)\s\w+|\b(?:bp|blood pressure|cholesterol|thyroid|heart|ticker|iron|kidneys?|liver)\b(?:\s\w+){0,3}?\s"
    + _WELL
)


def is_normal(condition: str, before: str, name: str, after: str) -> bool:
    """Whether `name`, which names what is measured for a condition, is said to be normal, and nothing is taken for it."""
    names = _NAMES.get(condition)
    if names is None or not names.fullmatch(name):
        return False
    if not (_SAID.match(after) or re.search(rf"\s{_WELL}$", name)):
        return False
    around = f"{re.split(r'[.?!]', before)[-1]} {re.split(r'[.?!]', after, maxsplit=1)[0]}"
    if _TREATED.search(around):
        return False
    return condition != "diabetes" or _LISTED.search(around) is not None

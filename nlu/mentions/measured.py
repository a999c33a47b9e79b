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
    "organ": re.compile(r"(?:my )?(?:kidneys?|liver|kidnyes?|kidneys and liver)(?: (?:function|tests?|bloods?|scan))?"),
    "carotid": re.compile(r"(?:my )?carotids?(?: arter(?:y|ies))?(?: (?:scan|doppler|ultrasound))?"),
}
# "thyroid was tested in July. Perfectly normal", "kidneys and liver both fine", "carotids were scanned and are clear".
_LOOKED_AT = (
    r"(?:\s*(?:and|&|,|or|plus) (?:my )?(?:liver|kidneys?|heart|thyroid|lungs?|bloods?|sugars?|spleen|pancreas|cholesterol|iron)(?: function)?)*"
    r"(?:\s*(?:was|were|is|are|got|had|have been|has been|both|all|fully|just|been)?\s*(?:(?:\w+ly|all|both|been|just) )?(?:tested|checked|scanned|looked at|done|screened)(?: (?:in|last|this|on) \w+| \w+ (?:weeks?|months?|years?) ago| (?:for|at) \w+ \w+| over| out| by (?:my|the|a) \w+)*"
    r"\s*(?:[,.:;-]|\band\b|\bthey\b|\bit\b|\ball\b)*\s*(?:(?:it|they|that|all|everything|results?)\s)*)?"
)
_WELL = r"(?:fine|normal|clear as a (?:whistle|bell)|healthy|in good (?:shape|nick|order)|work(?:ing)? (?:fine|well|perfectly|normally)|good|grand|great|perfect|ok|okay|spot on|bang on|textbook|in range|within range|in the normal range|clear|negative)"
_VERY = r"(?:all|perfectly|completely|totally|absolutely|bang on|spot on|bang|dead|just|well|always|both|entirely|pretty|usually)"
_SAID = re.compile(
    rf"^{_LOOKED_AT}\s*(?:(?:bloods?|tests?|results?|levels?|scans?|function|panel|checks?|numbers?|readings?|trace|ecg|last \w+|this \w+)\s*)*"
    rf"(?:(?:is|are|was|were|both|all|came back|come back|came out|comes back)\s)?(?:{_VERY}\s)*{_WELL}\b(?!\s(?:on|with|if|when|as long|for now|but|since|thanks|because|under|until)\b)"
)
# Something is taken for it, or it was not well once.
_TREATED = re.compile(
    r"\b(?:tablets?|pills?|meds?|medicat\w*|medicines?|mcg|mg|levo\w*|\w*thyrox\w*|carbimazole|insulin|metformin|ozempic|ramipril|amlodipine|statins?|treat\w*|controlled|"
    r"diet|now|at last|finally|again|these days|lately|recently|today|yet|until|but|if|unless|hope\w*|used to|since|since then|thanks to|diagnos\w*|type (?:1|2|one|two)|"
    r"diabet\w*|under ?active|over ?active|hypo\w*|hyper\w*|graves|hashimoto\w*|goitre|high|low|block\w*|narrow\w*|stent\w*|plaque|furred|stones?|cysts?|fatty|diseased?|fail\w*|donor|donat\w*|transplant\w*|dialysis|nodules?|lumps?|one (?:is|was|of|has)|the other|removed)\b"
)
# "sugars fine" is what somebody with diabetes says as well: it is a no only in a list of such.
_LISTED = re.compile(
    r"\b(?:no|never|not|without)\s\w+|\b(?:bp|blood pressure|cholesterol|thyroid|heart|ticker|iron|kidneys?|liver)\b(?:\s\w+){0,3}?\s"
    + _WELL
)


# "... fine apart from a nodule", "... fine after the new valve", "I don't believe that my heart is fine".
_EXCEPT = re.compile(
    r"\b(?:apart from|aside from|other than|except\w*|besides|bar|save for|but for|(?:but|though|although|only) (?:it|they|its|theyre|there|sometimes|for|when|the odd|that|has|have|had|skips?))\b"
)
_LIMITED = re.compile(
    r"\b(?:mostly|usually|generally|normally|mainly|most of|most days|sometimes|so far|for now|for my age|for someone|at the moment|right now|these days|nowadays|now|today|lately|recently|since|after|following|"
    r"with|when|while|whilst|if|unless|until|till|as long as|so long as|provided|thanks to|because of|due to|on (?:my|the|these|this|it)|again|yet|any ?more|though|although|enough|considering|compared|than)\b"
)
_NOT_BELIEVED = re.compile(
    r"\b(?:dont|do not|doesnt|does not|didnt|did not|not|never|nobody|no one|noone|none of \w+|no \w+|cant|cannot|couldnt|wouldnt|wont|hardly|nor)\b(?: (?!and\b|but\b)\w+){0,6}? "
    r"(?:believe|think|says?|said|saying|tell|tells|told|sure|certain|convinced|claim\w*|know|knows|swear|reckon\w*|promise\w*|guarantee\w*|confirm\w*|agree\w*|true|find|finds|found|as if|call\w*)\b"
    r"(?: (?!and\b|but\b|im\b|i\b)\w+){0,4} ?$|"
    r"\b(?:doubt\w*|wish\w*|hope\w*|hoping|if|whether|unless|until|pretend\w*|lie|lying|wrong|maybe|perhaps|in theory|supposedly|allegedly)\b(?: (?!and\b|but\b|im\b|i\b)\w+){0,4} ?$"
)

# "was tested in July. Perfectly normal.": one statement in two sentences.
_TOLD_NEXT = re.compile(
    rf"(?<=[a-z\d])\.\s*(?=(?:(?:it|they|that|all|everything|results?|both) )?(?:(?:is|are|was|were|came back) )?(?:{_VERY} )*{_WELL}\b)"
)


def is_half_said(before: str, after: str) -> bool:
    """Whether it is doubted, excepted from or true for a while only what a name says that denies it ("heart is fine")."""
    behind = re.split(r"[.?!]", before)[-1]
    after = _TOLD_NEXT.sub(", ", after, count=1)
    rest = re.split(r"[.?!]", after, maxsplit=1)[0]
    clause = re.split(r"[,;:]| and | so ", rest, maxsplit=1)[0]
    return bool(_NOT_BELIEVED.search(behind) or _EXCEPT.search(rest) or _LIMITED.search(clause))


def is_normal(condition: str, before: str, name: str, after: str) -> bool:
    """Whether `name`, which names what is measured for a condition, is said to be normal, and nothing is taken for it."""
    names = _NAMES.get(condition)
    if names is None or not names.fullmatch(name):
        return False
    if not (_SAID.match(after) or re.search(rf"\s{_WELL}$", name)) or is_half_said(before, after):
        return False
    after = _TOLD_NEXT.sub(", ", after, count=1)
    around = f"{re.split(r'[.?!]', before)[-1]} {re.split(r'[.?!]', after, maxsplit=1)[0]}"
    if _TREATED.search(around):
        return False
    return condition != "diabetes" or _LISTED.search(around) is not None

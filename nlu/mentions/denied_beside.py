"""Denials beside a condition that do not deny it: of what it would do to it, or with the doctors still in doubt.

"No harm signal in @T", "no effect on my @T", "says no @T, but he is not happy with the scan". Patterns run over plain words (lower
case, no apostrophes) in which the mention in question is `@T` and the other mentions are `@M`.
"""

from __future__ import annotations

import re

# What a study, a manual or a person finds of a condition, or what something does to it.
_FINDING = (
    r"(?:harms?|signals?|risks?|dangers?|hazards?|effects?|impacts?|influences?|bearing|evidence|proof|data|stud(?:y|ies)|trials?|research|papers?|reports?|warnings?|cautions?|rules?|"
    r"bans?|links?|connections?|associations?|correlations?|interactions?|interference|relations?|contra ?-? ?indications?|exclusions?|objections?|limits?|words?|mentions?|guidance|advice|info|information|"
    r"difference|side effects?|adverse events?|incidents?|deaths?|worsening|flare|flares|threats?|reference|consequences?)"
)
_NO = r"(?:no|zero|without(?: any)?|(?:isnt|arent|wasnt|there is not|havent|hasnt|dont|doesnt|didnt|not|never)(?: (?:seen|found|been|have|has|had|get|got|show|shown|read|made|reported))*(?: any| an?| much| one))"
_LINKING = r"(?:in|on|onto|to|for|with|within|among|amongst|against|about|regarding|concerning|around|over|from|by|at|towards?|involving|as to|re)"
_WHOSE = r"(?:(?:people|patients|those|users|anyone|anybody|someone|folk|women|men|somebody)\s(?:who (?:have|has)\s|with\s|like me with\s)?)?(?:(?:my|the|your|an?|any|his|her|this|that|having|being|mild|stable|controlled)\s){0,2}"
_BESIDE = re.compile(
    rf"\b{_NO}\s(?:(?!but\b|and\b|or\b|i\b|im\b)\w+\s){{0,3}}?{_FINDING}\s(?:of\s(?:\w+\s){{1,2}})?(?:(?:at all|whatsoever|there|then|seen|found|reported|shown|noted|so far)\s)?{_LINKING}\s{_WHOSE}$|"
    r"\b(?:no|zero)\s(?:\w+\s){0,2}?(?:reports?|mentions?|stud(?:y|ies)|trials?|cases reported|reported cases|word|warnings?)\sof\s(?:(?:an?|any|the|my|people with|patients with)\s)?$|"
    r"\b(?:no|zero)\s(?:\w+\s){0,2}?(?:links?|connections?|associations?|correlations?|interactions?|relations?|relationship)\s(?:\w+\s)?between\s(?:\w+\s){1,3}and\s(?:my\s|the\s)?$"
)
_OWN = re.compile(r"\b(?:my|our)\s(?:\w+\s)?$")
# Nobody knows yet: he who says no has a doubt, or has more tests done.
_BUT = r"(?:but|though|although|however|except|yet|only|still|while|tho|pending|until|till|then again|mind you)"
_WHO = r"(?:(?:he|she|they|hes|shes|theyre|(?:the|my|our) (?:\w+ )?(?:doctors?|docs?|gp|consultant|neurologist|cardiologist|specialist|surgeon|nurse|team|oncologist|dermatologist|radiologist|hospital|clinic))\s)"
_TEST = r"(?:@M|\b(?:scans?|eegs?|ecgs?|ekgs?|mris?|cts?|tests?|bloods?|biops(?:y|ies)|results?|readings?|traces?|x ?-? ?rays?|ultrasounds?|swabs?|smears?|echo|mammogram)\b)"
_DOUBT = re.compile(
    rf"^[^?!]{{0,60}}?\b{_BUT}\b[^?!]{{0,40}}?(?:"
    rf"\b{_WHO}(?:\w+\s){{0,2}}?(?:(?:not|isnt|arent|wasnt|werent|un|less than|never|far from)\s(?:(?:\w+ly|too|so|entirely|quite|that|all that|completely)\s)?(?:happy|sure|certain|convinced|satisfied|keen|pleased|comfortable)|unsure|unhappy|uncertain|doubtful|undecided|"
    rf"wants?\s(?:me\s|us\s)?(?:to\s\w+\s|for\s)?(?:an?other|more|further|an?|the|to (?:repeat|redo|check|keep|look|be sure|see me)|again|repeat)|(?:cant|couldnt|cannot|hasnt|havent|wont)\s(?:\w+\s)?(?:be (?:sure|certain)|rule|ruled|say for)|keeping an eye|keep an eye|monitoring|investigating|looking into)|"
    rf"{_TEST}\s(?:(?:is|was|are|were|came|come|back|looks?|looked|still|a bit|bit|slightly|rather|quite|very|has|have|had)\s)*(?:odd|off|unclear|inconclusive|abnormal|funny|strange|weird|borderline|suspicious|worrying|iffy|dodgy|not (?:\w+ )?(?:right|clear|normal|good|great)|wasnt (?:\w+ )?(?:right|clear|normal)|isnt (?:\w+ )?(?:right|clear|normal)|shows?|showed|pending|awaited|due|repeated)|"
    rf"\b(?:an?other|more|further|repeat|repeating|follow ?-? ?up|redo|redoing|re ?-? ?doing|waiting (?:on|for)|awaiting|unhappy (?:about|with)|not happy (?:about|with)|worried (?:about|by)|concerned (?:about|by))\s(?:(?:the|my|an?|some|mri|eeg|brain|ct|blood|heart)\s){{0,3}}{_TEST})"
)


def speaks_beside(before: str) -> bool:
    """Whether what is denied up to a mention is only something about it: "no harm signal in"."""
    return _BESIDE.search(before) is not None


def is_owned(before: str) -> bool:
    """Whether a mention is said to be the writer's own: "no effect on my"."""
    return _OWN.search(before) is not None


def doubt_is_left(rest: str) -> bool:
    """Whether what follows a denial tells that the doctors, or their tests, are not done with it."""
    return _DOUBT.match(rest) is not None

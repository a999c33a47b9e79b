"""Denials with something put in their place: "no cancer, only a shadow on the scan", "not pregnant but nothing used".

What is put in its place may be the same thing in other words: where it sounds medical, the denial leaves it open.
Patterns run over plain words (lower case, no apostrophes) in which the mention in question is `@T` and the other
mentions are `@M`; `rest` is all that follows a mention.
"""

from __future__ import annotations

import re

from nlu.mentions import experiencer

# Up to the word that puts something else in its place; what follows stays within the sentence.
_INSTEAD = (
    r"^(?:\s(?!just\b|only\b|but\b|merely\b|simply\b|rather\b|though\b|some\b|something\b)[\w@]+){0,5}?(?:\s[,;:.–—-]){0,2}\s"
    r"(?:(?:but|so|well|though|rather|ok|and|its|it is|it was|theres|there is|i have|ive got|ive|i just have|i only have|i)\s){0,3}"
    r"(?:just|only|merely|simply|but|some|something|rather)\b(?P<other>[^.?!]{1,90})"
)
_OTHER = re.compile(_INSTEAD)
# In whatever kind: found, looked into, put in, done with a needle.
_MEDICAL = (
    r"shadows?|shading|lumps?|lumpy|growths?|mass|masses|nodules?|tumou?rs?|swelling|biops\w*|abnormal\w*|suspicious|suspected|precancer\w*|pre cancer\w*|cells|polyps?|"
    r"under investigation|being (?:watched|checked|investigated|monitored|tested|scanned)|waiting (?:on|for) (?:a |the |my )?(?:scan|results?|biops\w*|tests?)|"
    r"blank\w*|faint\w*|black\w* ?outs?|blackouts?|shak(?:e|es|ing)|shook|convuls\w*|jerk\w*|twitch\w*|spasms?|collapse\w*|pass(?:ed|es|ing)? out|drop attacks?|"
    r"(?:lose|loses|losing|lost) (?:awareness|consciousness|time|touch|it for)|zone\w* out|vacant|staring spells?|funny turns?|episodes?|fits?(?! (?:into|in|with|me))|spells|"
    r"jabs?|jabbed|injection\w*|injected|infusions?|drips?|transfusions?|radio(?! (?:on|show|station|silent|silence|in the|waves|frequency))|beams?|zapped|nuked|rays|immuno\w*|hormone (?:therapy|blockers?|tablets?)|targeted therapy|"
    r"boils?|carbuncles?|abscess\w*|pus|pustules?|weeping|oozing|infected|ulcers?|"
    r"stimulators?|blockers?|pumps?|pacer|shunts?|valves?|stents?|implants?|implanted|electrodes?|generator|batter(?:y|ies)(?! (?:charger|powered|life|operated))|remote(?: control\w*)?|"
    r"(?:something|thing|thingy|gadget|device|box|machine|unit|gizmo|chip|wires?|one) (?:\w+ )?(?:for|in|inside|under|beneath|on|near|by) (?:my|the) (?:\w+ )?(?:heart|ticker|chest|spine|back|bladder|bowel|brain|head|skin|collarbone|ribs?|stomach|tummy|belly|neck|nerves?|ear|hip|pain|rhythm|beat)|"
    r"(?:in|into|inside|under|beneath) (?:my )(?:\w+ )?(?:heart|chest|spine|brain|bladder|collarbone|skull|breast|lungs?|liver|ribs?)|"
    r"blood thinners?|anti ?coag\w*|clopidogrel|heparin"
)
_MAYBE_MEDICAL = re.compile(rf"\b(?:{_MEDICAL})\b")
# "no epilepsy, just no jabs please", "no acne only what's left": denied again, or of the device itself.
_NOT_SO = re.compile(
    r"^(?:\s(?:i|im|ive|have|had|got|do|a|bit))*\s(?:no|not|never|dont|want|wanted|wondering|curious|asking|worried|scared|afraid|hate|wrinkles|lines|question|can|could|how|what|is|are|does|do|when|should|will|would|looking|checking)\b"
)
# What carrying or feeding a child comes to in other words.
_OF_A_CHILD = re.compile(
    r"^[^?]{0,60}?\b(?:(?:(?:we|i)(?: are| am|re|m)? )?(?:arent|not|weare not|im not|are not|am not|never|dont|stopped|havent been|without|no longer) (?:be |been )?(?:using|use|used|being|on) (?:anything|protection|contracepti\w*|condoms?|birth control|the pill|careful|preventing\w*)|"
    r"(?:no|without|un) ?(?:protection|protected|contraception|condoms?|birth control)|unprotected|(?:condom|it) (?:split|broke)|ttc|(?:im|i am|its|it is|period is|periods|period|bit|days?|weeks?|week) (?:\w+ )?late(?! (?:twenties|thirties|forties|fifties|sixties|\d|to|for|in|stage|night|at|now|here))|"
    r"missed (?:my |a |one |two )?periods?|peed on|second line|faint line|"
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|a few|couple of) (?:days?|weeks?|wks?) (?:old|ago i gave|pp|post ?partum|post birth))\b"
)
# "not nursing, just bottle of my own milk", "not breastfeeding, only expressing"
_MILK = re.compile(
    r"^(?:\s[\w@,]+){0,6}?\s(?:just|only|but|i|though|mostly|mainly|rather)\s[^.?!]{0,40}?\b(?:my (?:own )?(?:breast )?milk|own milk|pump\w*|express\w*|feed(?:s|ing)?|fed|latch\w*|boob|breast|nipples?|hand express\w*|milk for|bottles? of mine|colostrum)\b"
)
_NO_MILK = re.compile(
    r"\b(?:formula|cow|oat|soy|soya|dried up|stopped|weaned|dog|cat|cats|puppy|feed (?:my|the) (?:dog|cat|skin|family))\b"
)
# "no epilepsy in my family, just me"
_JUST_ME = re.compile(
    r"^\s(?:[\w@]+\s){0,3}?(?:family|relatives|parents|siblings|side|sides|house|household|home|us|relations|line|genes|generation|generations|else|anyone|anybody|brothers?|sisters?)\b[^.?!]{0,25}?\b(?:just|only|except|but|apart from|bar|besides|other than|save for|until|till)\s(?:for\s|in\s|with\s|it is\s|its\s|from\s)?(?:me|myself|i|mine|yours truly|muggins)\b(?! (?:and|asking|mum|mam|husband|wife|dog|want|use|wondering|am asking))"
)
_DENIED = re.compile(r"\b(?:no|not|nobody|noone|none|never|nothing|without|isnt|arent|hasnt|havent|dont|doesnt)\b")
# "not pregnant or so i thought lol 8 weeks"
_SO_I_THOUGHT = re.compile(
    r"^(?:\s,)?\s(?:or\s|at least\s|well\s|least\s)?(?:so|or|at least|thats what|that is what|well|least)\s(?:that is what )?(?:i|we|they|the doctors?|everyone|my gp) (?:thought|believed|assumed|figured|reckoned|told|was told|were told|hoped)\b|"
    r"^(?:\s[\w@]+){0,3}?(?:\s,)?\s(?:or )?so (?:i|we) (?:thought|believed|assumed|was told|were told)\b"
)
# "not diabetic and pregnant with twins": what is told so closely is there.
_NOT_THIS_AND = re.compile(r"\b(?:not|no|dont have|havent got|never|isnt)\s(?:[\w@]+\s){0,2}?@M and\s$")
_CLOSELY = re.compile(
    r"^\s(?:(?:(?:with )?(?:twins|triplets|my|our|number|a baby|baby))|\d+|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty) (?:weeks|months|wks)|due|again|since|by (?:my|ivf)|for (?:\d|years|two|three|ten)|"
    r"so (?:how|what|can|is|should)|too|as well|diagnosed|controlled|medicated|actually)\b"
)


def just_the_writer(before: str, rest: str) -> bool:
    """Whether only the family has none of it: "no epilepsy in my family, just me"."""
    return _DENIED.search(before) is not None and _JUST_ME.match(rest) is not None


def so_it_was_thought(rest: str) -> bool:
    """Whether a denial is what was thought until lately: "not pregnant or so I thought"."""
    return _SO_I_THOUGHT.match(rest) is not None


def told_closely(before: str, after: str) -> bool:
    """Whether the second of two is told in a way that nobody denies: "not diabetic and pregnant with twins"."""
    return bool(_NOT_THIS_AND.search(before) and _CLOSELY.match(after))


def leaves_something(rest: str, *, motherhood: bool) -> bool:
    """Whether what is put in the place of a denied name may be the same thing."""
    if motherhood:
        fed = _MILK.match(rest)
        return bool(_OF_A_CHILD.match(rest)) or (fed is not None and not _NO_MILK.search(fed.group()))
    other = _OTHER.match(rest) or _A_THING.match(rest)
    if other is None or _NOT_SO.match(other["other"]) or _is_somebody_s(other["other"]):
        return False
    return _MAYBE_MEDICAL.search(other["other"]) is not None


def _is_somebody_s(told: str) -> bool:
    """Whether it is told of another person: "but my mum faints"."""
    return any(experiencer.is_person(word) for word in told.split()[:3])


# "no pacemaker, a thing for my bladder"
_A_THING = re.compile(r"^(?:\s[\w@]+){0,3}?\s,\s(?:an?|my|this|that)\b(?P<other>[^.?!,]{1,90})")

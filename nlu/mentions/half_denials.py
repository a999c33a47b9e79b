"""Denials that leave something: with an exception, of today only, of its symptoms, of what is still to come.

"No pacemaker, just the leads", "no implants bar the one in my chest", "no epilepsy now", "no rosacea today", "no chemo
yet, it starts on Thursday", "not pregnant, touch wood". Patterns run over plain words (lower case, no apostrophes);
`rest` is all that follows a mention, with the other mentions as `@M`.
"""

from __future__ import annotations

import re
from enum import Enum

from nlu.mentions import contrasts, denied_beside


class Half(Enum):
    """What a denial leaves."""

    OPEN = "open"  # nobody can tell, or some of it is there
    ONCE = "once"  # there was some
    TO_COME = "to come"


#: A name that holds its own "no".
HOLDS_NO = re.compile(r"^(?:no|not|never|havent|dont|without)\b")
# What may stand between a denial and what takes half of it back.
_FILLED = (
    r"(?:\s(?:fitted|implanted|inside|in|on|me|my|body|of any kind|whatsoever|at all|as such|any ?more|now|right|left|myself|really|actually|anywhere|or anything|"
    r"and|so|but|well|though|tho|just|,|-|–|—|;|:|\(|\.(?=\s(?:just|only|except|bar|apart|but)\b)))*"
)
# "bar the one in my chest", "except this one"; what is itself a mention after it is read by itself.
_EXCEPT = re.compile(
    rf"^{_FILLED}\s(?:bar|barring|except|excepting|excluding|save|besides|other than|apart from|aside from|outside of|minus|unless you count|if you dont count|not counting)\s"
    r"(?!(?:for\s)?(?:(?:my|the|an?|some|mild|bad|slight|of)\s)*@M|none\b)(?:for\s|from\s|that\s)?[\w@]+"
)
# "but there is the one in my chest", "they left the wire in though"
_A_PART = (
    r"(?:wires?|leads?|electrodes?|coils?|batter(?:y|ies)|generator|stimulators?|transmitters?|loop(?: recorder)?|recorder|monitor|remnants?|remains|"
    r"(?:box|device|gadget|gizmo|thing|unit|one|implant|magnet|chip|plate|bit|piece|part)s?(?= (?:in|inside|under|for|near|on|by|of it|of the|left|behind|still|that helps|that keeps)\b)(?! for my (?:face|skin|wrinkles|jowls)))"
)
_A_PART_LEFT = re.compile(
    rf"^(?:\s(?![.?!])\S+){{0,8}}?\s(?:just|only|merely|left|leaving|still|but|though|theres|there is|there are|kept|keeping|except|have|has|ive|got)\s(?:(?!no\b|not\b|never\b)\w+\s){{0,3}}?{_A_PART}\b|"
    rf"^{_FILLED}\s(?:just|only|merely)\s(?:(?!no\b|not\b)\w+\s){{0,3}}?{_A_PART}\b|"
    rf"^[^?!]{{0,40}}?\b{_A_PART}\s(?:only|(?:are|is|was|were|stayed|still) (?:still )?(?:in|there|left))\b"
)
# "just a tia", "discoid thing only", "ms, cis": the same illness by a lesser name.
_LESSER = (
    r"(?:tias?|mini ?-? ?strokes?|warnings?|funny turns?|discoid|cutaneous|cis|clinically isolated|carrier|trait|borderline|pre ?-? ?diabet\w+|gestational|"
    r"remission|relapsing|murmur|flutters?|palpitations?|ectopics?|missed beats|absences?|auras?|myoclonic|focal|partial|nocturnal|jerks?|blanks?|zoning out|"
    r"(?:one|two|a few|a couple|once|twice|mild|milder|early|slight|little|small|low ?-? ?grade|silent|type \w+|stage \w+)(?=\s*(?:$|[.,;!]|one|ones|form|kind|type|case|version|bouts?|of them|of those|years? ago|months? ago))|"
    r"(?:the )?(?:\w+ )?(?:type|kind|form|sort|version|thing|variant)(?=\s*(?:$|[.,;!]|of it|of that)))"
)
_A_LESSER_ONE = re.compile(
    rf"^{_FILLED}\s(?:just|only|merely|its|it was|more of|more)\s(?:just\s|only\s|an?\s|the\s|some\s|my\s|few\s|odd\s|couple of\s)*(?:@M|{_LESSER})(?![\w@])|"
    rf"^\s?[,.;-]\s(?:an?\s|the\s)?{_LESSER}(?:\s(?:thing|type|kind|form|one|ones|stuff))?\s(?:only|just)\b|^\s[,;]\s(?:cis|tias?|discoid|cutaneous)\s*(?:$|[.,;!])"
)
# Its symptoms are denied, its attacks, or the flare.
_ITS_SIGNS = re.compile(
    r"^\s(?:related\s)?(?:symptoms?|signs|flares?|flare ?-? ?ups?|flaring|attacks?|episodes?|outbreaks?|bouts?|relapses?)\b"
)
_FLARE = re.compile(r"\b(?:flares?|flare ?-? ?ups?|symptoms?)$")
_NOW = r"(?:now|right now|just now|at the moment|currently|these days|nowadays|presently|as of now|today|tonight|this (?:morning|afternoon|evening|week|month|year|time|minute|second))"
_TODAY = re.compile(
    r"^\s(?:,\s)?(?:today|tonight|just now|this (?:morning|afternoon|evening|week|month|time|minute|second))\b"
)
_NOW_ONLY = re.compile(rf"^\s(?:,\s)?{_NOW}\b")
_NOW_BEFORE = re.compile(r"\b(?:currently|now|today)\s(?:any\s|an?\s|having\s|got\s|have\s)*$")
# A sore is gone when there is none now; an illness of the skin is not.
_A_SORE = re.compile(
    r"\b(?:sores?|sunburn\w*|burns?|burnt|burned|wounds?|cuts?|infections?|infected|rash\w*|blisters?|styes?|shingles|impetigo|open|broken|stitches)\b"
)
_COMES_AND_GOES = re.compile(
    r"\b(?:comes? and goes?|come and go|on and off|off and on|flares? up|(?:its|it is|it) (?:back|usually|normally|mostly|always|returns?|comes back)|tingl\w+|tingly|coming on|brewing|starting up|last (?:week|month) (?:it|they) (?:was|were))\b"
)
_IN_THE_LAST = re.compile(
    r"^\s(?:for|in|over|within|during) (?:the |this )?(?:last|past) (?:\w+ )?(?:days?|weeks?|months?|years?|yrs?|decade)\b|^\s(?:left|remaining)\s*(?=$|[.,;!?]|(?:and|so|but|in|now|after|thank\w*|how)\b)"
)
_ANY_MORE = re.compile(r"^\s(?:any ?more|any longer|no more|remaining|left)\b")
_SINCE = re.compile(r"^\s(?:\w+\s)?since\s(?!birth\b|ever\b|forever\b|always\b|i was born\b)")
_ACTIVE = re.compile(r"^(?:active|current|recurrent)\b")
# "not breastfeeding today, just nights", "not right now, she's asleep"
_FED_AT_TIMES = re.compile(
    r"^(?:\s,)?\s(?:during|in|by|through|throughout|at|on|over) (?:the )?(?:days?(?:time)?|nights?|mornings?|evenings?|weekends?|weekdays?)\b|"
    r"^[^.?!]{0,25}\b(?:just|only|mainly|mostly)\s(?:at |in |on |the )*(?:nights?|nighttime|mornings?|evenings?|bedtime|dream feeds?|weekends?|pump\w*|express\w*|mixed|combi\w*)\b|"
    r"^(?:\s(?:right|just|now|at|the|moment|currently|this|second|minute|yet|,|-|cos|because|as))+\s(?:(?:she|he|baby|bub|they|the baby|little one|lo)s?)\s(?:is |are )?(?:\w+ )?(?:asleep|sleeping|napping|nap|out|at nursery|with|just (?:fed|had|finished)|full)\b"
)
_FED_IN_PART = re.compile(
    r"\b(?:not|isnt|arent|dont|aint|never) (?:\w+ )?(?:exclusively|solely|fully|only|entirely|completely|totally|always|just|constantly)\s(?:\w+\s)?$"
)
# "i was pregnant when i wrote earlier, still am"
_STILL_SO = re.compile(
    r"^[^.?!]{0,50}?\b(?:still am|and i am still|still is|am still|i still am|am now too|and still)\b"
)
# "not pregnant, touch wood", "till the test says so", "we'll see next week", "as of last week"
_NOT_KNOWN = re.compile(
    r"^[^?!]{0,30}?\b(?:touch ?wood|touching wood|knock(?:ing)? (?:on )?wood|fingers? (?:and toes )?crossed|god willing|please god|inshallah|with (?:any|a bit of) luck|"
    r"(?:well|wewill|we will|ill|i will|iwill|weshall|we shall|time will|lets|wait and|have to|see what|see how) (?:see|tell|know|find out|wait)(?!\s(?:(?:the |my |any )?results?|how|a difference|any|if it|what|you|it)\b)|wait and see|who knows|you never know|never say never|"
    r"as of (?:last|this|my last|the last|yester\w+|mon\w+|tues\w+|wed\w+|thurs\w+|fri\w+|satur\w+|sun\w+)|last time i (?:checked|tested|looked)|when i last|"
    r"(?:at least |or so |so |that is )?(?:i |im |we |were )?(?:hope|hoping|praying|pray)(?!\s(?:that helps|this helps|helps|that|thats|this|you|your|it helps|its ok|its okay|it works|(?:i|we) (?:can|could|may|get to)|to (?:use|start|try|get|look|see|tighten|lift))\b)|"
    r"(?:(?:my |the |a |have a |got a |doing a |taking a )?(?:pregnancy |blood |next |home )?(?:test|tests|scan|results?|period)\s(?:is |are |isnt |due |booked |back |on |in |tomorrow|tonight|next |this |mon|tues|wed|thurs|fri|satur|sun|still|not |later|says?|due|arent )))"
)
_UNTIL = re.compile(
    r"^\s(?:,\s)?(?:until|till|til|unless)\s(?!death|i die|hell|the end|my dying)|^\s(?:,\s)?touch ?wood\b"
)
_FOR_LOOKS = re.compile(
    r"(?:tox|filler|thread|peel|laser|needling|facelift|face lift|lips?|injections?|injectables|dysport|microcurrent|tweakments?)"
)
# "not yet", and what is to come
_YET_BEFORE = re.compile(r"\b(?:not|no|havent|dont|never|isnt|aint) (?:\w+ )?yet\s(?:(?!but\b)\w+\s){0,4}$")
_YET_AFTER = re.compile(
    r"^(?:\s(?!but\b|and\b|[.?!])[\w]+){0,3}?\s(?:,\s)?(?:just |quite )?(?:as )?yet\b(?!\s(?:i want|i wanted|another)\b)"
)
_DAY = (
    r"(?:today|tonight|tomorrow|tmrw|tomoz|this (?:morning|afternoon|evening|week|weekend|month|\w+day)|next \w+|the \d+\w*|on (?:the )?\w+|at \d+|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|soon|later|shortly|in (?:a|an|\d+|two|three|four|five|six|a few|a couple of|january|february|march|april|may|june|july|august|september|october|november|december)\b)"
)
_TO_COME = re.compile(
    rf"\b(?:starts?|starting|begins?|beginning|booked|scheduled|due|planned|coming up|upcoming|waiting|goes in|going in|put in|fitted|op|operation|surgery|procedure|appointments?|appt|appts|session|consult\w*|"
    rf"date|slot|having (?:it|them|one|mine)|getting (?:it|them|one|mine)|thats|that is|its|it is|is|will be|till|until|til|happens|happening)\b[^?!]{{0,25}}?\b{_DAY}|"
    r"\b(?:waiting (?:list|for|on)|booked in|on the list|pre ?-? ?op|its coming|it is coming|coming soon|date to be|goes in|going in soon|due (?:one|to))\b"
)


def half_denied(before: str, name: str, after: str, rest: str, kind: str, *, motherhood: bool) -> Half | None:
    """What a mention that is denied keeps all the same; None when the denial is whole.

    `before`, `after`: its clause around it; `name`: its own words; `rest`: the message from there on.
    """
    if _YET_BEFORE.search(before) or _YET_AFTER.match(rest):
        return Half.OPEN if motherhood else _not_yet(name, rest)
    if _EXCEPT.match(rest) or contrasts.leaves_something(rest, motherhood=motherhood):
        return Half.OPEN
    if motherhood:
        fed = "feed" in name or "nurs" in name
        at_times = fed and (_FED_AT_TIMES.match(rest) or _FED_IN_PART.search(before) or _TODAY.match(rest))
        return Half.OPEN if at_times or _NOT_KNOWN.match(rest) or _UNTIL.match(rest) else None
    if kind == "implant":
        return Half.OPEN if _A_PART_LEFT.match(rest) else None
    return _of_an_illness(before, name, rest, kind)


def goes_on(rest: str) -> bool:
    """Whether what was so is said to be so still: "I was pregnant when I wrote, still am"."""
    return _STILL_SO.match(rest) is not None


def _not_yet(name: str, rest: str) -> Half | None:
    """ "Not yet" is a no only of what nobody has to have: "no botox yet"."""
    if _TO_COME.search(rest):
        return Half.TO_COME
    return None if _FOR_LOOKS.search(name) else Half.OPEN


def _of_an_illness(before: str, name: str, rest: str, kind: str) -> Half | None:
    if kind == "skin":
        if _COMES_AND_GOES.search(rest) or _SINCE.match(rest) or _ITS_SIGNS.match(rest):
            return Half.OPEN
        lasting = not _A_SORE.search(name)
        passing = _NOW_ONLY.match(rest) or _NOW_BEFORE.search(before) or _FLARE.search(name) or _IN_THE_LAST.match(rest)
        return Half.OPEN if lasting and passing else None
    if kind in ("treatment", "medicine"):
        paused = _NOW_ONLY.match(rest) and not (_FOR_LOOKS.search(name) or _TODAY.match(rest))
        return (Half.ONCE if kind == "medicine" else Half.OPEN) if paused else None
    if kind not in ("disease", "event"):
        return None
    if denied_beside.doubt_is_left(rest):
        return Half.OPEN
    if _A_LESSER_ONE.match(rest) or _ITS_SIGNS.match(rest) or _TODAY.match(rest) or _COMES_AND_GOES.search(rest):
        return Half.OPEN
    if kind == "disease" and (_ACTIVE.match(name) or _NOW_BEFORE.search(before)):
        return Half.ONCE
    if _IN_THE_LAST.match(rest) or _NOW_ONLY.match(rest) or _ANY_MORE.match(rest) or _SINCE.match(rest):
        return Half.ONCE
    return None

"""What is told of another person and said to be so of the writer as well: "my sister has epilepsy. I've got it as well".

It only adds what stands against the writer. Patterns run over plain words (lower case, no apostrophes).
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.plain_words import plain_words
from actions.rules.profile import ONLY_ASKED, USER, Basis, State
from actions.rules.turn import Mention, Turn

_I = r"\b(?:i|ive|im|id|we|weve|were)(?: both)?\b"
_HAVE = (
    r"(?:have|had|has|having|got|get|gets|getting|need|needed|caught|inherited|developed|carry|wear|take|suffer(?:ing)? (?:from|with)|live with|living with|diagnosed with|"
    r"told i have|given|fitted with|booked (?:in )?for|waiting (?:for|on)|went (?:for|in for)|gone for|on)"
)
_SAME = r"(?:the )?(?:exact |very )?same(?: (?:thing|one|problem|condition|illness|disease|diagnosis|op|operation|implant|jabs?|treatment|stuff|trouble|issue))?"
_IT = rf"(?:it|that|this|one|some|them|hers|his|mine|{_SAME})"
_TOO = r"(?:too|as well|aswell|also|myself|likewise)"
_FEW = r"(?: (?!not\b|no\b|never\b|dont\b|havent\b)\w+){0,3}?"
# "I've got it as well", "they say I need one too", "I also have it"
_TOO_SAID = (
    rf"{_I}{_FEW} {_HAVE} {_IT}(?: \w+){{0,2}}? {_TOO}\b|{_I}(?: \w+)? also(?: \w+)? {_HAVE} {_IT}\b|"
    rf"{_I}(?: \w+){{0,2}}? {_TOO} {_HAVE} {_IT}\b|\b(?:what if|and if|maybe|perhaps|i think|and|but) (?:im|i am|i have|ive|i do) {_TOO}\b|"
    r"\bwe both (?:have|had|got|get|are|did|went|do)\b|\b(?:both|two|all|each) of us (?:have|had|got|are|did|went)\b"
)
# What the writer did together with somebody: "me and my sister went for filler", "I had it with her".
_OUTING = r"(?:an? |the |our |some )?(?:\w+ )?(?:walk|walks|lunch|dinner|brunch|tea|coffee|drinks?|swim|run|meal|meals|massage|facial|facials|pedicure|manicure|check ?up|weekend|holiday|drive|spin|curry|pizza|cake|jog|wander|stroll|spa|haircut)"
_DID_IT = rf"(?:both )?(?:went (?:in )?(?:for|to get|to have)\b(?! {_OUTING}\b)|(?:had|got|have|did|get|are having|are getting) (?:it|ours|them|the same|(?:one|some|both|that)(?=\s*(?:$|[,.;!?)]|(?:done|too|as well|together|on|in|at|last|yesterday|today|this|with|from|each)\b)))\b)"
_TOGETHER = (
    rf"\b(?:me|myself) (?:and|n|&|plus) (?:my |the |our )?(?:\w+ ){{1,2}}?{_DID_IT}|"
    rf"(?:^|[.,;!?]\s?|\b(?:so|well|then|when) )(?:my |our |the )?(?:\w+ ){{1,2}}?(?:and|n|&|plus) (?:i|me|myself) {_DID_IT}|"
    rf"{_I}{_FEW} (?:had|got|did|went for|have) {_IT} (?:done )?(?:together|with (?:her|him|them)|at the same time|alongside (?:her|him|them))\b"
)
# "I went the day after", "mine was the same day"
_ITS_DAY = r"(?:the )?(?:(?:same|next|following|very) (?:day|week|time|afternoon|morning|evening|month)|(?:day|week|month|morning|hour|weekend) (?:after|before|later))"
_AFTER_THEM = rf"\bi (?:went|had (?:it|mine|one)|got (?:it|mine)|did(?: it)?|followed|go|am going|was) {_ITS_DAY}\b|\bim (?:going )?{_ITS_DAY}\b"
_MINE = (
    rf"\bmine (?:also |too |is also )?(?:(?:was|is|were) (?:done |had |on |due )?{_ITS_DAY}|(?:goes|went|going|is going|was going|is being put|was put|is put|got put) in\b|"
    r"(?:was|is|is being|is getting|got|gets|being) (?:fitted|implanted|inserted|injected|diagnosed|found|removed)\b)|"
    # The writer's own doctor, or the writer's own illness: "so did mine", "mine told me the same".
    r"\bso (?:did|does|has|have|was|is|would) mine\b|\bmine (?:\w+ ){0,3}?(?:the (?:very |exact )?same(?: thing)?|likewise|no (?:too|as well)|as much)(?=\s*(?:$|[.,;!]))|\b(?:same|snap) (?:from|with) mine\b|"
    r"\bmine(?: is|s)? too\b|\bmine (?:had|has|is|was) (?:it |one )?(?:too|as well)\b"
)
_TURN = r"\b(?:its|it is|now|then|next(?: its)?|was|is) (?:now )?my turn\b(?! (?:to|with|on the|for (?:the|a) (?:device|go|wand))\b)|\bmy turn (?:is )?(?:now|next|on|came|comes|this|in)\b(?! the)"
_BABY = (
    r"\b(?:mine|my (?:own )?(?:baby|one|bump|little one)) (?:is |s )?(?:comes|coming|arrives|arriving|due|is due|follows) (?:in |on |at |around |by |a |next |two |three |just )|"
    r"\b(?:im|i am) (?:about |only |just |like |roughly )?(?:\w+ )?(?:days?|weeks?|wks?|months?|bit|little|few \w+) (?:behind|ahead of|after|before|further(?: along)?(?: than)?) (?:her|them|she)\b|"
    r"\b(?:im|i am) (?:due|expecting) (?:\w+ ){0,3}?(?:after|before|behind|with|same|too)\b"
)
#: With no "too": only where no device was spoken of, which "it" might be.
_PLAIN_IT = (
    rf"\b(?:i have|ive|ive got|i have got|ive now got|i now have|i got|i suffer(?: from)?|i live with|ive been diagnosed with|i was diagnosed with|i got diagnosed with|i have had|ive had) {_SAME}(?=\W|$)|"
    rf"\b(?:and|but) now (?:i have|ive got|ive|i got|i) (?:got |have |had )?(?:it|one|{_SAME})(?=\s*(?:$|[.,;!?]|and\b|in\b|at\b|as\b))|\b(?:i now have|ive now got|ive just got|ive just been diagnosed with) it(?=\s*(?:$|[.,;!?]))|"
    r"\b(?:i had|ive had|i got|im getting|i am getting|i get|im having|i am having|im due|i have) mine (?:(?:put |taken |fitted |done )?(?:in|at|when|aged|since|on|next|last|this|two|three|five|ten|\d+|a (?:year|month|week|few)|years|months|yesterday|tomorrow|today)\b|fitted|implanted|done)(?! the\b)"
)
_SURE = re.compile("|".join((_TOO_SAID, _TOGETHER, _AFTER_THEM, _MINE, _TURN)))
_OF_A_BABY = re.compile(_BABY)
_LIKELY = re.compile(_PLAIN_IT)
_SAME_DAY = re.compile(rf"{_TOGETHER}|\bwe both\b|\bof us\b|\bsame (?:day|time|afternoon|morning|evening)\b")
_HAD = re.compile(r"\b(?:i|we both|me) (?:also |too )?had\b|\b(?:ive|i have) (?:also )?had\b|\bmine was\b")
_DEVICE = re.compile(
    r"\b(?:devices?|gadgets?|machines?|wands?|tools?|nuface|foreo|ziip|bear|toner|microcurrent|gel|gift|present|presents|voucher|bought|buy|buying|ordered|lent|borrow\w*|using|uses|used)\b"
)
# What stands in its sentence and makes of it a fear, a wish, a question or a denial.
_NOT_SO = re.compile(
    r"\b(?:dont|doesnt|do not|not|never|no|none|nor|neither|havent|hasnt|didnt|isnt|wasnt|wont|without|hope|hoping|pray\w*|worr(?:y|ied|ies)|scared|afraid|terrified|fear\w*|wonder\w*|might|(?:i|we|they) may|may (?:i|we|be)|could|can|should|shall|would|"
    r"unless|until|before i|in case|wish|like to|love to|want\w*|fancy|tempted|thinking (?:of|about)|thought (?:of|about)|nearly|almost|glad|thank|lucky|luckily|touch wood|do (?:i|we|you)|if)\b[^.!?;]{0,60}$"
)
_WHAT_IF = re.compile(r"^(?:what if|and if)\b")
# "I'm well too", "me and my sister went to see her", "we both are fine": nothing that anybody has.
_WELL_AFTER = re.compile(
    r"^[^.!?]{0,15}?\b(?:healthy|fine|well|happy|great|excited|curious|keen|worried|interested|fit|wondering|confused|off to|going to (?:her|the|his)|see|visit|watch\w*|hold her|wrinkl\w*|lines|jowls?|love|use|using|want)\b"
)
BABIES = frozenset({"pregnancy", "ttc", "postpartum", "breastfeeding"})


def _said(pattern: re.Pattern[str], plain: str) -> re.Match[str] | None:
    """The first place where it is said so, and not feared, wished, asked or denied."""
    for found in pattern.finditer(plain):
        if _NOT_SO.search(plain[: found.end()]) and not _WHAT_IF.match(found.group()):
            continue
        if not _WELL_AFTER.match(plain[found.end() :]):
            return found
    return None


def is_so_of_me(plain: str, *, child: bool) -> bool:
    """Whether it is said that what another person has is so of the writer; `child`: she carries or feeds a child."""
    if _said(_SURE, plain) or (child and _said(_OF_A_BABY, plain)):
        return True
    likely = _said(_LIKELY, plain)
    if child and likely is not None and "mine" in likely.group():
        return False  # "she's breastfeeding, I had mine years ago": a child
    return likely is not None and _DEVICE.search(plain[: likely.start()]) is None


def with_mine(turn: Turn) -> Turn:
    """The turn, with what it tells of another person as the writer's where it says that it is theirs, too."""
    mine = {m.condition for m in turn.mentions if m.who == USER}
    theirs = [m for m in turn.mentions if m.who != USER and m.fact.state is not State.ABSENT]
    theirs = [m for m in theirs if m.condition not in mine and m.condition != "under18"]
    plain = plain_words(turn.text)
    shared = [m for m in theirs if is_so_of_me(plain, child=m.condition in BABIES)]
    if not shared:
        return turn
    return replace(turn, mentions=(*turn.mentions, *(_as_mine(m, plain) for m in shared)))


def _as_mine(mention: Mention, plain: str) -> Mention:
    """The writer's own: of the same day only what was done together, and over only what the writer "had"."""
    fact = mention.fact
    over = fact.basis is Basis.PAST and _HAD.search(plain) is not None
    basis = Basis.STATED if fact.basis in ONLY_ASKED or (fact.basis is Basis.PAST and not over) else fact.basis
    day = fact.day if _SAME_DAY.search(plain) else None
    return replace(mention, who=USER, fact=replace(fact, state=State.PRESENT, basis=basis, day=day))

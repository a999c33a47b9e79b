"""Denials that leave the condition: of a time, a degree, a kind ("no seizures lately", "not a big tumour").

Patterns run over plain words (lower case, no apostrophes) in which the mention in question is `@T` and
the other mentions are `@M`.
"""

from __future__ import annotations

import re

from actions.rules import untrue
from nlu.mentions import answers, contrasts

_NOT = (
    r"(?:not|no|never|aint|isnt|arent|wasnt|werent|dont|doesnt|didnt|havent|hasnt|wont|cant|"
    r"couldnt|cannot|unable|failed|wouldnt)"
)
#: Kinds that come and go by the day, or are there between two bouts or rounds.
_IN_BOUTS = frozenset({"disease", "event", "treatment", "medicine"})
# "no seizures lately", "no epilepsy attack today", "not on chemo this week", "no cancer treatment until january"
_TIME_AFTER = re.compile(
    r"^\s(?:(?:attacks?|fits?|episodes?|flares?|flare ups?|symptoms?|"
    r"sessions?|treatments?|infusions?|rounds?|cycles?|tablets?|meds|days?)\s)?"
    r"(?:,\s)?(?:today|tonight|yesterday|this (?:morning|afternoon|evening|week|month|year)|"
    r"last (?:night|week|month)|lately|recently|"
    r"so far|until|till|every|each|for (?:a|the (?:last|past)) (?:few\s)?(?:days?|weeks?|months?|while))\b"
)
# "so today i have not the lupus"
_TIME_BEFORE = re.compile(
    rf"\b(?:today|tonight|this (?:morning|week|month)|right now|so far)\b[^.?!]{{0,25}}\b{_NOT}\b(?:\s\w+){{0,3}}\s?$"
)
# "not breastfeeding as often now", "not in public", "not cancer as such"
_DEGREE_AFTER = re.compile(
    r"^\s(?:\w+\s)?(?:much|as much|as often|often|that often|so often|all the time|full time|"
    r"exclusively|in public|as such|exactly|at night|all day|all night|regularly|per se|strictly|technically|"
    r"every (?:day|week|month|time))\b"
)
# "not exactly breastfeeding", "not a big tumour", "not a real pacemaker"
_DEGREE_BEFORE = re.compile(
    rf"\b{_NOT}\s(?:\w+\s)?(?:really|officially|properly|necessarily|literally|truly|"
    r"exactly|quite|fully|entirely|completely|totally|strictly|technically|always|"
    r"an? (?:big|large|huge|proper|real|full|bad|serious|major|normal|true|typical|classic|actual|official|full blown)|"
    r"as (?:much|often|bad)|that (?:bad|big|much|often)|much of an?|"
    r"the (?:bad|serious|dangerous|big|usual) (?:kind|type|sort))\b[^.?!]*$|"
    r"\b(?:no|not)\s(?:the\s|my\s)?(?:big|large|huge|massive|aggressive|full blown|proper|active|current|actual|real) $"
)
# "i'm not ashamed of my cancer", "we're not done breastfeeding", "wasn't planning on being pregnant"
_OTHER_WORD = re.compile(
    rf"\b{_NOT}(?:\s\w+){{0,4}}?\s(?:ashamed|hiding|hide|hid|scared|afraid|worried|bothered|"
    r"embarrassed|shy|proud|denying|surprised|thrilled|"
    r"happy|sad|fussed|done|finished|through with|giving up|give up|gave up|given up|missed|skipped|weaned|delayed|"
    r"stopping|stopped|stop|quitting|quit|"
    r"reason|shame|secret|"
    r"managed?|remove|removed|removing|taken out|take out|shaken?|shift|beaten|beat|kicked?|overcome|conquered|"
    r"come off|came off|get off|got off|get over|got over|outgrown?|grown out|parted with|"
    r"cured?|rid|healed|recovered|out of the woods|used to)\b[^.?!]*$|"
    r"\b(?:wasnt|werent|was not|were not|didnt|did not|hadnt) (?:\w+ )?"
    r"(?:planning|plan|planned|expecting|expect|mean|meant|intend|intending)\b[^.?!]*$"
)
# "never had a problem with my botox", "no bother from the pacemaker": it is there.
_NO_TROUBLE = re.compile(
    rf"\b{_NOT}\s(?:\w+\s){{0,3}}?(?:problems?|trouble|issues?|bother|complaints?|"
    r"side effects?|reactions?|regrets?|grief|hassle)\s"
    r"(?:with|from|about|after|of|at)\s(?:the\s|my\s|any of my\s|having\s|this\s)*$"
)
# "no cancer anywhere but in my breast", "no filler in the lips, only the cheeks", "not from both sides, only the right"
_BUT_THERE = re.compile(
    r"^(?:\s[\w@]+){0,5}?\s(?:anywhere|elsewhere|any place|other)(?:\selse)?\s"
    r"(?:but|except|apart from|than|besides|save)\b|"
    r"^\s(?:in|from|on|to|with)\s(?:[\w@]+\s){1,4}(?:[,-]\s)?(?:only|just)\s(?:the|my|in|on|from|one|a)\b"
)
# "no more chemo after the next one"
_AFTER_NEXT = re.compile(
    r"^\s(?:sessions?\s|rounds?\s|infusions?\s)?after (?:the |this |my )?(?:next|last|coming|final|this)\b"
)
# "never without my defib", "won't be without a pacemaker"
_NEVER_WITHOUT = re.compile(r"\b(?:never|not|wont|dont|cant|couldnt|didnt|havent)\b[^.?!]*\bwithout\b[^.?!]*$")
# "i doubt i'm not pregnant", "no longer sure i'm not"
_DOUBTED = re.compile(
    r"\b(?:doubt|(?:not|no longer|never) (?:so |that )?(?:sure|certain|convinced)|unsure|cant be sure)\b"
    r"[^.?!]*\b(?:not|never|isnt|arent|wasnt)\b[^.?!]*$"
)
# "i ticked no for pregnant but that was a fib"
_UNTRUE_LATER = re.compile(
    r"\b(?:that|it|this|which) (?:was|is) (?:an? )?(?:\w+ )?(?:fib|lie|untrue|not true|wrong|mistake)\b|"
    # "... though i do get them at night"; not "but i do have a question"
    r"\b(?:tho|though|although|but) i (?:do|did|have|am) (?:\w+ )?(?:them|it|one|those|so|mine)\b|"
    r"\b(?:had|got|did) (?:it|them|one)\b[^.?!]{0,25}\b(?:anyway|anyhow|regardless)\b|"
    r"\b(?:that|it) (?:wasnt|isnt) true\b|\bi (?:lied|was lying)\b"
)


# "seizures? none this month"
_NONE_NOW = re.compile(
    r"^\s[?:,]\s(?:no|none|not|nope)\b[^.?!]*\b(?:today|tonight|this (?:week|month|year)|lately|recently|so far)\b"
)
# "not had botox since monday", "never had filler before yesterday"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|weekend|week|night|morning|afternoon|month"
_UNTIL_LATELY = re.compile(rf"^\s(?:since|before|until|till)\s(?:last\s|this\s|the\s|that\s|past\s){{0,2}}(?:{_DAY})\b")
# "not breastfeeding the older one any more, only the newborn"
_ONLY_THE_CHILD = re.compile(
    r"^[^.?!]*\b(?:only|just) (?:the|my) (?:@M|newborn|baby|little|young|younger|youngest|twins?|new one)\b"
)
# "who isn't pregnant these days", "i beat covid but not the cancer", "it's not the cancer that bothers me"
_WHO_IS_NOT = re.compile(
    r"^\s*(?:(?:well|oh|hey|lol|honestly|and|but|,)\s)*who (?:isnt|hasnt|doesnt|aint)\b[^.?!]*$|"
    r"\b(?:beat|beaten|got over|gotten over|recovered from|cured of|through|finished|done with)\b"
    r"[^.?!]*\bbut not\s(?:the\s|my\s)?$"
)
# "no pacemaker problems", "not one pregnancy complication": what is denied is the trouble with it.
_ITS_TROUBLE = re.compile(
    r"^\s(?:related\s|linked\s|type\s|specific\s)?(?:problems?|issues?|trouble|troubles|bother|complaints?|complications?|hassles?|worries|"
    r"side effects?|faults?|failures?|malfunctions?|alarms?|infections?|rejection|symptoms?|discomfort|pain|pains|regrets?)\b"
)
_TROUBLED_KINDS = frozenset({"implant", "worn_device", "state", "treatment"})
# "no pacemaker on my neck tho its in my chest": where it is not, and where it is.
_PLACE = r"\s(?:(?:at|in|on|near|around|by|under|inside|over|next to|anywhere near|close to|up)\s)+(?:the\s|my\s|or\s|and\s|\w+\s){0,3}?"
_ELSEWHERE = re.compile(
    rf"^(?:{_PLACE}[\w@]+|\s@M)(?:\s,)*\s(?:\w+\s){{0,4}}?(?:its|it is|they are|theyre|mine is|mines|that is|thats|they put|it sits|sits|goes|was put|is|are)\s"
    r"(?:\w+\s){0,3}?(?:in|on|under|near|at|by|inside|below|behind|lower|further|elsewhere)\b"
)
# With an implant, where it is not says nothing of the rest: "no implants in my face".
_NOT_ON_THE_FACE = re.compile(
    r"^\s(?:(?:in|on|near|around|by|under|anywhere near|close to)\s)+(?:the\s|my\s)?(?:\w+\s(?:or|and)\s)?"
    r"(?:face|neck|head|jaw|cheeks?|chin|forehead|brow|arms?|legs?|hands?|side|skin)\b"
)
# "a pacemaker that goes wrong", "fits which anybody would notice": such a one only; not "that I know of".
_SUCH_A_ONE = re.compile(
    r"^(?:\s(?:or|and|@M)\b)*\s(?:that|which|thats|whose|where)\s(?!i know\b|im aware\b|we know\b|i am aware\b|ive been told\b|was\b.*\b(?:mistake|wrong)\b)|"
    r"^\s(?:worth|to speak of|bad enough|big enough|acting up|playing up|giving|going|causing|beeping|failing|bothering|interfering|getting in)\b"
)
# "no fits when I take my tablets", "not epileptic on medication", "not pregnant on paper": as long as that is so.
_AS_LONG_AS = re.compile(
    r"^(?:\s(?!or\b|and\b)\w+){0,2}?\s(?:,\s)?(?:"
    r"(?:as|so) long as|provided|thanks to|unless|because of|because i (?:@M|take)|"
    r"(?:when|while|whilst|if|now) (?:that )?(?:i (?:@M|take|am on|keep|sleep|rest|avoid|stick|behave)|"
    r"im (?:@M|on|taking|careful|medicated|good|asleep|resting|sat|calm|at)|medicated|treated|(?:its|it is) (?:off|switched))|"
    r"(?:on|with|under) (?:my |the |these |all my |proper )?(?:meds|medication|medicines?|tablets?|pills?|treatment|drugs?|control)|"
    r"on (?:paper|papers|the outside)|in (?:my |the )?(?:face|cheeks|skin)|"
    r"(?:when|last time) (?:i|we) (?:last )?(?:checked|tested|looked))\b"
)
# "no fits thanks to keppra": what is taken is there.
_THANKS_TO = re.compile(r"\b(?:thanks to|because of|due to|owing to|courtesy of)\s(?:my\s|the\s)?$")
# "no new pacemaker", "not a faulty implant": another one, or one that is otherwise.
_ANOTHER_ONE = re.compile(
    rf"\b{_NOT}\s(?:(?:have|had|got|having|need|see|an?|any|my|of those|one of those)\s){{0,3}}"
    r"(?:new|second|other|extra|additional|faulty|broken|dodgy|loose|bulky|modern|visible|exposed|external|wired|troublesome|defective|ordinary|working|active)\s$"
)
_NOT_IT = re.compile(r"\bnot (?:the|my|this)\s$")
_THAT_DOES = re.compile(r"^\s(?:that|which|thats|im worried|i worry|i mind|bothering|bothers)\b")
_PAUSED = re.compile(r"\b(?:off|between|taking a break from|on a break from|pausing|paused)\s(?:my\s|the\s)?$")
_PAUSE = re.compile(
    r"^\s(?:sessions?\s|rounds?\s|cycles?\s)?(?:,\s)?(?:for\s)?"
    r"(?:this|the next|a|one|two)\s(?:week|month|fortnight|few)\b|"
    r"^.*\bback on\b"
)
_PRETENDED = re.compile(r"\bpretend(?:ing)?\b.*\b(?:not|dont|havent|never|no)\b[^.?!]*$")
_DENIAL_FOLLOWS = re.compile(
    r"^\s(?:,\s)?(?:but\s)?(?:no|not|without)\s(?!longer\b|more\b|idea\b|anymore\b|yet\b|sure\b|any\b)"
)
_ANSWERED_LAST = re.compile(r"\b(?:no|not|nope)\s*$")
_NOT_RIGHT_BEFORE = re.compile(rf"\b{_NOT}(?:\s\w+){{0,4}}\s$")
# "my cardiologist cleared me": of what there is.
_CLINICIAN = re.compile(r"^\s(?:has |have |just |already )?(?:cleared|okayed|oked|approved|signed)\b")


def denies_something_else(before: str, after: str, sentence: str) -> bool:
    """Whether what is denied around a mention is another word, or the doing without it."""
    cleft = _NOT_IT.search(before) and _THAT_DOES.match(after)
    others = (_OTHER_WORD.search(before), _NEVER_WITHOUT.search(before), _THANKS_TO.search(before))
    return any(
        (
            *others,
            _WHO_IS_NOT.search(sentence),
            _CLINICIAN.match(after),
            answers.stops_nobody(before, after),
            cleft,
            _NO_TROUBLE.search(before),
        )
    )


def is_unfinished(before: str) -> bool:
    """Whether what an alias calls over is denied right before it: "didn't manage to [get rid of the cancer]"."""
    return _NOT_RIGHT_BEFORE.search(before) is not None


def is_not_the_last(before: str, after: str) -> bool:
    """Whether a treatment pauses only or has a round to come: "off chemo this week", "no more after the next"."""
    return bool(_AFTER_NEXT.match(after) or (_PAUSED.search(before) and _PAUSE.match(after)))


def is_pretended(before: str) -> bool:
    """Whether a denial is asked to be pretended: "pretend I don't have a pacemaker"."""
    return _PRETENDED.search(before) is not None


def is_contrasted(before: str, after: str, rest: str) -> bool:
    """Whether a mention stands without a denial right before others that have one: "parkinsons no implant"."""
    following = re.split(r"[.?!]", rest, maxsplit=1)[0]
    return not before.strip() and bool(_DENIAL_FOLLOWS.match(after)) and not _ANSWERED_LAST.search(following)


def is_taken_back(rest: str) -> bool:
    """Whether a denial is said to have been untrue further on."""
    told = _UNTRUE_LATER.search(rest) is not None or untrue.untrue_later(rest)
    return told or contrasts.so_it_was_thought(rest)


def is_of_a_kind(before: str, after: str, rest: str, kind: str) -> bool:
    """Whether a denial is of the trouble with it, of one place, of such a one, or holds for as long as something else."""
    implanted = kind == "implant" and (_NOT_ON_THE_FACE.match(rest) or _ANOTHER_ONE.search(before))
    troubled = kind in _TROUBLED_KINDS and _ITS_TROUBLE.match(after)
    return any((implanted, troubled, _ELSEWHERE.match(rest), _SUCH_A_ONE.match(rest), _AS_LONG_AS.match(rest)))


def leaves_it_open(before: str, after: str, rest: str, kind: str) -> bool:
    """Whether a denial is of a time, a degree or a kind only, or is doubted."""
    bouts = (
        _TIME_AFTER.match(after), _TIME_BEFORE.search(before), _NONE_NOW.match(rest), _UNTIL_LATELY.match(after),
    )  # fmt: skip
    if (kind in _IN_BOUTS and any(bouts)) or _ONLY_THE_CHILD.match(rest) or _BUT_THERE.match(rest):
        return True
    if is_of_a_kind(before, after, rest, kind):
        return True
    return any((_DEGREE_AFTER.match(after), _DEGREE_BEFORE.search(before), _DOUBTED.search(before)))

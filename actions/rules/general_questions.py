"""Questions about a condition in general: "why is epilepsy on the list?", "can it cause headaches?".

They are answered with the rule, and are nothing that the person told. "Can I use it with a pacemaker?" and "is it safe
with epilepsy?" may hide the asker's own case and are none of these: unknown is never no.
"""

from __future__ import annotations

import re

from actions.rules.plain_words import plain_words

_OPENING = r"(?:(?:and|but|so|ok|okay|oh|hm+|hi|hello|hey|just|curious|wondering|out of (?:curiosity|interest)|quick question|general question|by the way|btw|thanks|please|well|then|also|im|asking)\W+)*"
# The writer's own case, in the question or beside it; what is only the grammar of it is taken out before.
_OWN_CASE = re.compile(
    r"\b(?:i|im|ive|id|ill|me|my|mine|myself|we|weve|were|our|us|"
    r"diagnos\w+|again|worse\w*|worsen\w*|flare\w*|come back|relapse|another|existing|already|despite|even (?:with|if|though)|(?:years|months|weeks|days) ago)\b"
)
# "Tell me why", "could I have a seizure from it", "I'm just curious": the "I" is not what has the condition.
_ONLY_GRAMMAR = re.compile(
    r"\b(?:tell me|explain to me|i wonder(?:ed)?|im (?:just )?(?:wondering|curious|asking)|i(?:m| am)? just (?:wondering|curious|ask\w*)|(?:can|could|may) i (?:just )?ask|i see|i dont (?:get|understand)|i dont see)\b|"
    r"\b(?:give|gives|giving|make|makes|cause|causes|leave|leaves) (?:me|us)\b|"
    r"\b(?:could|can|will|would|might|do) i (?:get|have|develop|end up with)(?= (?:an? |any )?(?:[\w@]+ ){0,4}?(?:from|because of|after|off|due to) (?:it|this|using|the (?:gel|device|current)|microcurrent)\b)"
)
_LISTED = re.compile(
    rf"^\W*{_OPENING}(?:(?:tell me|explain|i wonder|i dont (?:get|understand|see)) )?(?:why|how come|whats the reason)\b"
)
_TO_DO_WITH = re.compile(
    r"\b(?:what|whats|how) (?:is|has|have|does|do|did|s)?\b[^.?!]{0,60}\b(?:to do with|have to do|matters?)\b"
)
# "What's the problem with epilepsy?", "what's the rule on Botox?"
_PROBLEM_WITH = re.compile(
    r"\b(?:what|whats)(?: is| are|s)? (?:the|your) (?:\w+ )?(?:problem|issue|rule|story|deal|matter|trouble|concern|objection|danger|risk|catch|worry|position|policy|thinking)s? (?:with|on|about|for|around|of|against|behind) [^.?!]{0,20}@T"
)
# "What if you have a pacemaker?": "you" is anybody.
_IF_YOU = re.compile(r"\b(?:what if|what happens (?:if|when)) you(?:ve| have|re| are| wear| get)\b[^.?!]{0,20}@T")
_COUNTS_AS = re.compile(
    rf"^\W*{_OPENING}(?:what|which)(?: sorts? of)?(?: \w+)? (?:counts?|qualif\w+|(?:is|are) (?:meant|classed|considered|counted|regarded)|(?:do|does|did) (?:you|it|they|the \w+) mean|falls?)\b|"
    r"\bwhat (?:exactly |even |actually )?(?:is|are) (?:an? |the )?(?:\w+ )?@T\s*(?:$|exactly|anyway|then|mean)|\bwhat does @T mean\b"
)
# What people wear and carry is no implant.
_WEARABLE = re.compile(
    r"\b(?:does|do|is|are|would|will) (?:an? |the )?(?:apple watch\w*|fit ?bits?|(?:smart|sports|fitness|digital) ?(?:watch\w*|trackers?|rings?|bands?)|garmin|oura(?: ring)?|watch\w*|(?:mobile |smart)?phones?|air ?pods?|ear ?buds?|head ?phones?|"
    r"ear ?rings?|glasses|contact lens\w*|fillings?|tattoos?)\b[^.?!]{0,30}@T"
)
_PEOPLE = r"(?:people|persons?|someone|somebody|anyone|anybody|everyone|everybody|those|women|woman|men|man|ladies|lady|folks?|patients?|sufferers?|users|others|mums|adults)"
_OF_PEOPLE = re.compile(
    rf"\b{_PEOPLE} (?:who |that )?(?:with|on|has|have|having|had|get|gets|is|are|living with|suffering from)\b[^.?!]{{0,30}}@T|@T {_PEOPLE}\b|"
    rf"@T[^.?!]{{0,20}} (?:people|women|patients|sufferers)\b"
)
# Leave is asked for: in general, perhaps, but as the one who has it would ask, too.
_LEAVE = re.compile(
    r"\b(?:what about|how about|can|cant|could|may|should|shouldnt|allowed|safe|safely|ok|okay|alright|all right|fine|suitable|good|advisable|recommended|possible|permitted|how (?:long|soon|often|many|much)|when)\b"
)
_IT = (
    r"(?:it|its|this|that|these|they|microcurrent\w*|micro current|(?:the|a|an|any) (?:\w+ )?(?:gel|device|current|machine|gadget|tool|wand|nuface|electricity|treatment|toning|session|shock)|"
    r"using (?:it|this|one|them|the \w+|microcurrent)|nuface|foreo|ziip|people|anyone|anybody|someone|you|i)"
)
_EFFECT = r"(?:caus\w+|giv\w+|mak\w+|lead\w* to|get|gets|getting|have|develop|create|creates|produce|produces|leave|leaves|stop|stops|damage|damages|burn|burns|irritate|irritates|end up with|result in)"
_DOES_IT = re.compile(
    rf"\b(?:can|could|does|do|did|will|would|might|may|has|is there (?:a|any) (?:risk|chance|danger) (?:of|that)|worried|afraid|scared|risk of|chance of)\b(?: \w+){{0,2}}? {_IT}(?:ll|d)? (?:\w+ ){{0,2}}?{_EFFECT}\b[^.?!]{{0,30}}@T"
)
_SETS_OFF = re.compile(
    rf"\b(?:can|could|does|do|will|would|might|may) {_IT} (?:\w+ )?(?:trigger|set off|bring on|provoke|start|induce|irritate)\b[^.?!]{{0,30}}@T|"
    rf"\b(?:can|could|does|do|will|would|might|may) {_IT} (?:\w+ )?@T|"
    r"\bwhat (?:if|happens if|when) (?:i|you|people|someone) (?:get|gets|develop|got|come out in|start getting) (?:an? |some |any )?(?:\w+ )?@T"
)
# Of these, what is only feared is not told apart from what there is.
_IN_OR_ON_THE_BODY = frozenset({"implant", "worn_device"})


def asks_in_general(text: str, name: str, kind: str, *, grave: bool) -> bool:
    """Whether a message asks about the condition that it calls `name` in general, and not for somebody who has it.

    `kind`: the condition's kind; `grave`: what is asked with leave in mind is then taken for the asker's own.
    """
    named = plain_words(name).strip()
    plain = plain_words(text)
    if not named or named not in plain:
        return False
    verb = re.match(r"(?:have|get|had|having|getting) ", named)
    marked = re.sub(rf"\b{re.escape(named)}\b", f"{verb.group() if verb else ''}@T", plain)
    asked = next((s for s in re.split(r"(?<=[.?!;])\s", marked) if "@T" in s), "")
    if _OWN_CASE.search(_ONLY_GRAMMAR.sub(" ", marked)) and not _is_only_feared(marked, grave=grave):
        return False
    if _PROBLEM_WITH.search(asked) or _IF_YOU.search(asked):
        return True
    if _LISTED.match(asked) or _TO_DO_WITH.search(asked) or _COUNTS_AS.search(asked) or _WEARABLE.search(asked):
        return True
    if _OF_PEOPLE.search(asked) and not (grave and _LEAVE.search(asked)):
        return True
    if kind in _IN_OR_ON_THE_BODY:
        return False
    return bool(_DOES_IT.search(asked)) or (not grave and bool(_SETS_OFF.search(asked)))


def _is_only_feared(marked: str, *, grave: bool) -> bool:
    """ "What if I get hives": the "I" has none yet."""
    what_if = re.search(r"\bwhat (?:if|happens if) i (?=(?:get|develop|come out in|start getting)\b)", marked)
    return not grave and what_if is not None and not _OWN_CASE.search(marked.replace(what_if.group(), " "))


# "I do have that", "yes, sadly", "that's me": what was asked in general may be the asker's own after all.
_OWNED = re.compile(
    r"^\W*(?:(?:oh|ah|well|ok|okay|hm+|so|and|but|damn|right)\W+)*(?:yes|yeah|yep|yup|aye|correct|true|afraid so|sadly|unfortunately|guilty|i do|i am|i have|ive|i did|i had|thats me|that is me|me too|same here|its me)(?=\s*(?:$|[,.;:!?]))|"
    r"\b(?:i (?:do |did |still |also |actually |sort of |kind of |might |may |used to )*(?:have|had|got|get|take|wear|suffer from|am|was)|ive(?: got| had)?|im|i) (?:got |had |actually |also )*(?:it|that|this|one|those|them|these|some|both|all of (?:it|them|that)|diagnosed|affected|like that)"
    r"(?=\s*(?:$|[,.;:!?]|too\b|as well|myself|also|and\b|but\b|so\b|though|since|for\b|from\b|with\b|in\b|years\b|now\b|as a\b|when\b))|"
    r"\b(?:thats|that is|its|it is|thatd be|that would be) (?:actually |also |sadly |unfortunately )?(?:me|mine|my case|about me|for me|myself|what i have|what ive got|what i had)\b|\b(?:me too|so do i|so am i|so have i|same here|same for me|i do too|me as well|asking for myself|ask(?:ing)? because i)\b"
)
_NOT_OWNED = re.compile(
    r"\b(?:not|no|nope|dont|havent|hasnt|never|none|isnt|arent|doesnt|didnt|aint|neither|nor|without|nothing|just (?:asking|curious|wondering))\b"
)


# "I get it now", "got that": understood, and had by nobody.
_UNDERSTOOD = re.compile(
    r"\b(?:i(?:ve)? )?(?:now |see |do )*(?:get|got) (?:it|that|this)\b(?: (?:now|thanks|thank you|cheers|then|right|so|noted))*(?=\s*(?:$|[.,;!]))"
)


def is_owned(text: str) -> bool:
    """Whether a message may say that what was asked about in general is so of its writer."""
    plain = _UNDERSTOOD.sub(" ", plain_words(text))
    owned = _OWNED.search(plain)
    return owned is not None and _NOT_OWNED.search(plain[: owned.end()]) is None

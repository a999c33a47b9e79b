"""What was asked about in general and turns out to be the writer's own: "why epilepsy?", then "my tablets control it".

Who plainly says that it is not theirs is believed. Patterns run over plain words (lower case, no apostrophes).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from actions.rules.knowledge import Condition
from actions.rules.memory import Memory
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.turn import Mention, Turn

_TIME = (
    r"(?:days?|weeks?|wks?|months?|mths?|years?|yrs?|yesterday|today|tomorrow|ago|since|every|once|twice|monthly|weekly|daily|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|"
    r"january|february|march|april|june|july|august|september|october|november|december|summer|spring|autumn|winter|christmas|easter)"
)
# "Mine is in my back": whatever else is said of it, it is there.
_MINE = re.compile(r"(?<!\bof )\bmines?\b")
_NOT_MINE = re.compile(r"\b(?:not|isnt|arent|wasnt|never|nor|neither|none) (?:of )?mine\b")
# The device that is talked of may be "mine" and "it" as well.
_DEVICE = re.compile(
    r"\b(?:devices?|gadgets?|machines?|wands?|tools?|nuface|foreo|ziip|toner|microcurrent|gel|presents?|vouchers?|bought|buy\w*|order(?:ed|ing|s)?|lent|borrow\w*|us(?:e|es|ed|ing)|arriv\w+|deliver\w+|"
    r"amazon|ebay|tiktok|shops?|boots|argos|sephora|warranty|refund\w*|boxe?s?|gift\w*|(?:for|at) (?:my birthday|christmas)|colou?rs?|app|wedding|party|holiday|interview|tr(?:y|ied|ying)|facials?|clean\w*|"
    r"mines? (?:just |only |has |had )?(?:came|come|comes)(?= (?:today|yesterday|tomorrow|with|in the|this|last|on)\b))\b"
)
_OF_A_MACHINE = re.compile(
    r"\b(?:charg\w+|levels?|settings?|batter(?:y|ies)|switch\w*|plugs?|plugged|beeps?|lights?|new one|intensity)\b"
)
_IT = r"(?:it|them|that|those|one|two|this)"
_I = r"\b(?:i|ive|im|id been)\b(?: \w+){0,3}?"
_ON = r"\b(?:has|have|had|put|puts|keeps?|got|started|wants?) me (?:back )?on\b"
_HAVE = r"(?:have|had|having|got|get|gets|getting|take|takes|taking|took|on|suffer(?:ed)?(?: from| with)?|liv(?:e|ed|ing) with|manage|control|came off|went on|been diagnosed with|diagnosed with|wear)"
_OWN = re.compile(
    # "I've had it for years", "I do have it mildly", "5 mg morning and night"
    rf"{_I} {_HAVE} {_IT}\b|{_ON}|"
    rf"^\W*(?:(?:ok|okay|yes|yeah|well|oh|ah|hm+|so|and|but|right)\W+)*(?:(?:only|just|always|recently|already|been|have|ive) )*(?:had|have|got|get|been on|on|take|taking|living with|diagnosed with|started|finishing) {_IT}\b|"
    r"\b\d+(?:[.,]\d+)?\s?(?:mg|mgs|mcg|milligrams?|micrograms?|iu|tablets?|pills?|puffs?)\b|"
    # "Three years in June for me", "my tablets do the job", "I take tablets for that"
    r"\b(?:i|im|ive) (?:\w+ ){0,3}?(?:for|because of) (?:it|that|them|this)\b|"
    r"\bmy (?:own |last |first |next |daily |morning |heart )?(?:tablets?|meds|medications?|medicines?|pills?|dos(?:e|age)|prescription|inr|injections?|infusions?|course|chemo\w*|operation|op|surgery|surgeon|consultant|cardiologist|neurologist|specialist|oncologist|"
    r"midwife|haematologist|diagnosis|seizures?|fits?|attacks?|flare ?-?ups?|flares?)\b|"
    rf"\b(?:for|with) me\b(?=[^.?!]{{0,40}}\b{_TIME}\b)|\b{_TIME}\b[^.?!]{{0,30}} (?:for|with) me\b|\bin my (?:own )?case\b|"
    r"\b(?:i|ive|i was|ive been)(?: \w+){0,2}? (?:diagnosed|found out(?! (?:about|that|how|what|why|where|which|there|you)\b)|born with)\b"
)
_KEPT_DOWN = re.compile(
    r"\b(?:under control|well controlled|well managed|in remission|keeps? it (?:at bay|quiet|away|in check|down))\b"
)
_CARRIES = re.compile(
    r"\b(?:i|im|ive)\b[^.?!]{0,25}\b(?:weeks?|wks?|months?|mths?) (?:to go|gone|along|left|in|pregnant)\b|\bim (?:only |just |now |about |nearly )*(?:due\b|(?:\d+|\w+) (?:weeks|wks|months)\b(?! old))|"
    r"^\W*(?:(?:only|just|about) )*\w+ (?:weeks?|months?) (?:to go|gone|along)\b|\bi(?:m| am) (?:in my|on my|at) (?:\w+ )?(?:trimester|month|scan)\b|\bill be due\b"
)
_WENT = re.compile(
    rf"\b(?:i|ive|im|my|last|next)\b[^.?!]{{0,30}}\b(?:go|goes|went|had|have|having|got|gets?|booked|last|next)\b[^.?!]{{0,30}}\b{_TIME}\b"
)
# Understood, hoped, feared, asked or denied: "I get it", "if I had it", "I haven't got it".
_UNDERSTOOD = re.compile(
    r"\b(?:i|ive)?\s?(?:now |see |do )*(?:get|got) (?:it|that)\b(?: (?:now|thanks|thank you|cheers|then|right|so|noted))*(?=\s*(?:$|[.,;!]))|\b(?:heard|read|saw|know|told|asked|asking|here|found) (?:\w+ )?(?:it|that|about)\b|\bgot (?:it|that|this) (?:from|off|wrong|right|sorted|written|in my head)\b"
)
_NOT_SO = re.compile(
    r"\b(?:dont|doesnt|do not|not|never|no|nope|nobody|none|nor|neither|havent|hasnt|hadnt|didnt|isnt|arent|aint|wasnt|without|if|in case|unless|hope|hoping|worr\w+|scared|afraid|might|may|could|can|should|would|will|wont|shall|want\w*|wish|like to|id|glad|"
    r"how|what|when|why|where|which|who|do (?:i|you|they|we)|does|start(?:ing)? (?:on|in|next|tomorrow|today|this))\b(?! (?:long|bad|badly|severe|severely|much|serious|that|too)\b)"
)
_THEIRS = re.compile(
    r"\b(?:she|shes|he|hes|hers?|his|him|their|theirs|my (?:\w+ )?(?:mum|mom|mother|dad|father|sister|brother|nan|gran|grandma|aunt|auntie|uncle|wife|husband|partner|friend|mate|daughter|son|client|boyfriend|girlfriend|cousin|colleague|neighbou?r|boss|"
    r"grandad|niece|nephew|child|kid|hubby|fiance|twin|ex|in ?-?law))s?\b"
)
_DENIED = re.compile(
    r"(?:^|[.,;!-]\s*|\b(?:no|nope|nah|but|and|so|well|its|thats|luckily|thankfully) )(?:not|isnt|its not|thats not|it isnt|that isnt) (?:me|mine|about me|my (?:problem|case))\b"
    r"(?:[ ,]+(?:anyway|though|thankfully|luckily|thank god|thank goodness|personally|myself|lol|obviously|i mean))*(?=\s*(?:$|[.,;!]|(?:its|it was|it is|that was|was|im asking|asking) (?:for )?(?:my|a)\b))"
)
_TAKEN_BACK = re.compile(
    r"\b(?:yet|but i|though i|although|except|apart|until|any ?more|at the moment|right now|not sure|maybe|just me|only me)\b"
)
_HAD = re.compile(
    r"\b(?:i|ive) (?:\w+ )?had\b(?=[^.?!]{0,40}\b(?:ago|as a|when i was|in (?:19|20)\d\d)\b)|\bmine was\b(?=[^.?!]{0,40}\b(?:ago|as a|in (?:19|20)\d\d)\b)"
)
_OUT = re.compile(r"\b(?:had|got) (?:mine|it) (?:taken |cut )?(?:out|removed)\b|\b(?:took|taken) (?:mine|it) out\b")
_STILL = re.compile(r"\b(?:still|since|now|again|back|new|another)\b")
_WEARABLE = frozenset({"implant", "worn_device"})


# After a question on pregnancy, and with nothing else said, no wish to die.
_JUST_FOUND_OUT = re.compile(
    r"^\W*(?:(?:oh|omg|well|so|and|but|yes|yeah)\W+)*(?:ive|i have|i) (?:(?:only|just|literally)\W)+found out(?:\W(?:myself|too|as well|today|yesterday|on \w+day|this morning|last \w+))*\W*$"
)


def with_slip(turn: Turn, before: Memory, conditions: Mapping[str, Condition]) -> Turn:
    """The turn, with what was asked about in general as the writer's, or as plainly denied, where it says so."""
    asked = [f for f in before.profile.facts(USER) if f.basis is Basis.GENERAL and f.condition in conditions]
    lately = [f for f in asked if (USER, f.condition) in before.changed]
    told = {m.condition for m in turn.mentions if m.text}
    meant = [conditions[f.condition] for f in lately or asked[-1:]]
    meant = [c for c in meant if c.id not in told]
    if before.interview is not None or turn.language is not None or not meant:
        return turn
    if lately and _denies(turn):
        return _with(turn, [Mention(c.id, Fact(c.id, State.ABSENT, Basis.STATED, turn.today), USER, "") for c in meant])
    owned = [c for c in meant if _owns(turn, c, lately=bool(lately))]
    return _with(turn, [Mention(c.id, _fact(turn, c), USER, "") for c in owned]) if owned else turn


def _with(turn: Turn, mentions: list[Mention]) -> Turn:
    """Guesses at what is described give way: "they put mine in" is the pacemaker that was asked about."""
    named = tuple(m for m in turn.mentions if m.text or m.who != USER)
    topics = turn.topics if "?" in turn.text else ()
    of_that_alone = all(m.condition == "pregnancy" for m in mentions) and _JUST_FOUND_OUT.match(plain_words(turn.text))
    flags = () if of_that_alone else turn.red_flags
    return replace(turn, mentions=(*named, *mentions), topics=topics, red_flags=flags)


def _fact(turn: Turn, condition: Condition) -> Fact:
    plain, basis = plain_words(turn.text), Basis.STATED
    still = _STILL.search(plain) is not None
    if condition.kind == "implant" and _OUT.search(plain) and not still:
        basis = Basis.REMOVED
    elif condition.kind not in _WEARABLE and condition.wait is None and _HAD.search(plain) and not still:
        basis = Basis.PAST
    return Fact(condition.id, State.PRESENT, basis, turn.today)


def _denies(turn: Turn) -> bool:
    plain = plain_words(turn.text)
    return not turn.mentions and "?" not in plain and bool(_DENIED.search(plain)) and not _TAKEN_BACK.search(plain)


def _owns(turn: Turn, condition: Condition, *, lately: bool) -> bool:
    """Whether a message speaks of the condition as the writer's; later on in the talk only "mine" and "under control" count."""
    plain = plain_words(turn.text)
    device = _DEVICE.search(plain) or (condition.kind != "implant" and _OF_A_MACHINE.search(plain))
    if _MINE.search(plain) and not device:
        return _NOT_MINE.search(plain) is None
    if "?" in plain or any(m.text or m.who != USER for m in turn.mentions) or _THEIRS.search(plain):
        return False
    patterns = [_KEPT_DOWN, *([_OWN] if lately else [])]
    patterns += [_CARRIES] if lately and condition.id == "pregnancy" else []
    patterns += [_WENT] if lately and condition.wait is not None else []
    return any(_says(pattern, plain) for pattern in patterns)


def _says(pattern: re.Pattern[str], plain: str) -> bool:
    """Whether it is said in a clause that does not deny, suppose or only understand it."""
    for clause in re.split(r"[.,;!]\s+|\s(?:but|so|and)\s", _UNDERSTOOD.sub(" ", plain)):
        found = pattern.search(clause)
        if found is not None and not (_NOT_SO.search(clause[: found.end()]) or _DEVICE.search(clause)):
            return True
    return False

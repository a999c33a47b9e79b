"""An alarm that was only a misreading, and the ordinary words that lift it: "nobody fainted", "I was just asking".

What was plainly told as happening is not lifted by "there is no emergency"; only a slip of the writer's own words is
("autocorrect, I meant my cheek"), as a joke is. Nothing here lifts an alarm of self-harm, of abuse or of a poisoning
that was told. Patterns run over plain words (lower case, no apostrophes).
"""

from __future__ import annotations

import re

from actions.rules.plain_noes import without_noes
from actions.rules.plain_words import plain_words

_EVENT = (
    r"(?:faint\w*|pass(?:ed|es)? out|black(?:ed|s)? out|collapsed?|(?:an? |any )?(?:fits?|seizures?|strokes?|heart attacks?)|chest pains?|overdos\w*|palpitations?|emergenc(?:y|ies)|"
    r"allergic reactions?|burns?|shocks?)"
)
_NOT = r"(?:no|never|without|nobody|no one|havent|have not|didnt|did not|hasnt|not|isnt|wasnt)"
_DENIED = re.compile(rf"\b{_NOT}(?: (?:an?|any|has|had|have|ever|having|it|was))* {_EVENT}\b")
#: What an alarm is made of. A text without such a word was taken for one by its likeness alone.
_SIGN = re.compile(
    r"\b(?:droop\w*|slur\w*|numb\w*|weak\w*|limp|slack|floppy|paralys\w*|cant|cannot|can not|wont|couldnt|could not|unable|not (?:\w+ )?(?:breath\w*|respon\w*|wak\w*|mov\w*|see\w*)|pain\w*|hurt\w*|ach(?:e|es|ing)|"
    r"tight\w*|crush\w*|racing|pound\w*|flutter\w*|skip\w*|irregular\w*|palpitat\w*|faint\w*|pass(?:ed|es|ing)? out|black\w* out|blackout|collaps\w*|conked|keel\w*|unconscious|unrespons\w*|responsive|"
    r"seiz\w*|convuls\w*|fitting|a fit|fits|shak(?:es|ing)|jerk\w*|swell\w*|swollen|throat|tongue|hives|rash|blue|gr[ea]y|blister\w*|burn\w*|scald\w*|bleed\w*|blood|bled|blind\w*|vision|sight|"
    r"shock\w*|zap\w*|jolt\w*|electrocut\w*|overdos\w*|swallow\w*|drank|pills?|tablets|poison\w*|pus|fever\w*|confus\w*|dizz\w*|breath\w*|chok\w*|wheez\w*|headache|stroke|attack|"
    r"chest|heart|arms?|legs?|head|neck|jaw|belly|tummy|stomach|skin|body|floor|wakes?|woken|woke|respond\w*|ambulance|sweat\w*|clammy|elephant|vomit\w*|wound|took|taken|"
    r"kill\w*|dead|die|dying|pulse|icd|pacemaker|defib\w*|waters|baby|(?:face|mouth|eye\w*|lips?|cheek|smile|side of (?:my|her|his|the) \w+)(?: \w+){0,4} (?:drop\w*|fell|fallen|slid|hang\w*|sagg\w*|crooked|lopsided|wonky|gone))\b"
)
#: Asked, supposed, seen or a figure of speech: its signs may be nobody's.
_OF_NOBODY = re.compile(
    r"^\W*(?:(?:so|and|ok|okay|hi|hello|hey|just|but|also)\W+)*(?:if|what if|when (?:should|do|would|must)|what (?:should|would|do|are|is|happens)|how (?:do|would|can)|(?:can|could|does|would|will) (?:it|this|they|microcurrent|the|a)|"
    r"should i (?:ever|call)|is it (?:true|possible))\b|"
    r"\b(?:tiktok|reddit|insta\w*|youtube|facebook|film|movie|novel|story|at the (?:price|sight|thought)|when i (?:saw|heard|read|looked)|(?:into|in) bed|laugh\w*|excit\w*|of joy|lol|haha\w*)\b"
)
#: Beside these it is somebody's all the same.
_OF_SOMEBODY = re.compile(
    r"\b(?:i am|im|ive|i have|i feel|my \w+ (?:is|are|has|feels|hurts|keeps)|(?:shes|hes|she is|he is|mum is|dad is)|right now|now|today|tonight|just (?:had|now|happened|started)|help|minutes? ago|"
    r"hours? ago|still|wont|cant)\b"
)
#: Plain only where the signs went or are of another day: no misreading.
_WENT_AWAY = re.compile(
    r"\b(?:now|any ?more|any longer|gone|went|stopped|passed(?! out)|better|again|still|yet|since|but|until|except|apart|if|maybe|perhaps|i (?:think|hope|guess)|not sure|dont know)\b|\?"
)
_NOTHING_SO = re.compile(
    rf"\b{_NOT}(?: (?:an?|any|has|had|have|ever|having|it|was|is|are))* {_EVENT}\b|\b(?:theres|there is|there was|its|it is|this is|thats) (?:no|not an|not a real) (?:emergency|real emergency)\b|"
    r"\b(?:i was |was |im |i am |its |it was )?(?:only|just|merely) (?:asking|curious|wondering|a (?:general )?question)\b|\b(?:i was |im |i am )?asking (?:in general|generally|out of curiosity|hypothetically)\b|"
    r"\b(?:purely |only )?hypothetical\b|\b(?:nothing|nowt) (?:is |was |has )?(?:wrong|the matter|happened|happening)\b|\b(?:that|it)s? (?:is |was )?a? ?(?:perfectly |completely |totally )?normal\b|"
    r"\bfalse alarm\b|\byou (?:have |ve )?(?:misread|misunderstood|misheard|got (?:me|it|that) wrong)(?: me| that| it)?\b|\bnobody (?:is|was) (?:ill|hurt|unwell|sick)\b|"
    r"\b(?:im|i am) (?:perfectly |completely |totally |absolutely )?healthy\b"
)
_THING = r"(?:device|machine|gadget|wand|nuface|foreo|bear|ziip|trinity|phone|charger|battery|gel|toner|tool|handset)"
_SLIP = re.compile(
    rf"\b(?:auto ?-?correct\w*|typo|mis ?-?typed|predictive text|my phone changed|wrong word)\b|\bnot (?:my|me|her|his) ?\w*,? ?(?:it was |i meant |its |but )?(?:the|my) {_THING}\b|"
    rf"\b(?:i meant|i mean|it was|talking about|its) (?:the|my) {_THING}\b(?! (?:made|gave|did|hurt|burn\w*|shock\w*|caused)\b)|\b(?:the|my) {_THING},? not (?:my|me|her|him|a person)\b"
)
_NEVER_LIFTED = frozenset({"poisoning"})


def may_be_misread(text: str) -> bool:
    """Whether a text that raised an alarm tells of no sign as somebody's own: it may have been misread."""
    plain = plain_words(without_noes(text))
    told = _DENIED.sub(" ", plain)
    if not _SIGN.search(told):
        return True
    return _OF_NOBODY.search(told) is not None and not _OF_SOMEBODY.search(told)


def lifts(text: str, flag: str, *, misread: bool) -> bool:
    """Whether a message says that the alarm `flag` was for nothing. `misread`: what raised it may have been misread."""
    plain = plain_words(text)
    if flag in _NEVER_LIFTED or _WENT_AWAY.search(plain):
        return False
    return bool(_SLIP.search(plain)) or (misread and bool(_NOTHING_SO.search(plain)))

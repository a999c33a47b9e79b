"""What the people have whom the writer looks after, teaches or works with: "I'm a midwife, I see pregnant women all day".

Patterns run over plain words (lower case, no apostrophes): what stands before a mention, its name, and what follows.
"""

from __future__ import annotations

import re

from nlu.mentions import the_writer_after_all

_PEOPLE = (
    r"(?:women|woman|people|person|mums|mothers|ladies|lady|man|men|patients?|clients?|adults?|folks?|residents?|gentleman|gentlemen|"
    r"pensioners?|couples?|children|kids|child|teens|teenagers|youngsters|boys|girls|students?|pupils?)"
)
_JOB = (
    r"(?:(?:i |im |i am |ive |we |^)(?:\w+ ){0,3}?(?:work|works|worked|working|volunteer|volunteering) (?:\w+ ){0,2}?(?:with|around|among|for)|"
    r"(?:i|we) (?:\w+ )?(?:look after|care for|teach|coach|tutor|nurse|treat|visit|support|mind|childmind|babysit|supervise|deliver babies for)|"
    r"(?:im|i am) (?:an? )?(?:\w+ ){0,2}?(?:carer|caregiver|nurse|midwife|support worker|care worker|teacher|tutor|nanny|childminder|coach|companion|youth worker)(?: (?:for|to|of|on|in|at|working with)(?: (?:a|the) (?:ward|unit|home|class|group) (?:of|for))?))"
)
_HAVING = r"(?:who (?:has|have|is|are|had)|with|on|living with|having|that (?:has|have))"
# "a carer for a man with @T"
_SOMEBODY_WITH = re.compile(
    rf"\b{_JOB} (?:(?:an?|the|some|many|lots of|elderly|older|old|young|lovely|disabled|\w+) ){{0,3}}?{_PEOPLE} {_HAVING} (?:an? |the |severe |bad )*$"
)
# "I work with @T women"
_FOLLOWED = re.compile(rf"\b{_JOB} (?:\w+ ){{0,2}}?$")
_SUCH_PEOPLE = re.compile(rf"^ (?:\w+ )?{_PEOPLE}\b")
# "I teach @T", where the name itself is one for people
_NAMES_PEOPLE = re.compile(
    r"^(?:(?:the )?under \d+s|under eighteens|teenagers|teens|minors|kids|children|\d+ (?:and|to) \d+ year olds|\d+ year olds|epileptics|diabetics)$"
)
# What makes of it the writer's as well.
_MINE = re.compile(
    r"\b(?:i have (?:it|that|one)|ive (?:got )?(?:it|that|one)|me too|too\b|as well|also|mine|so am i|so do i|so have i|while (?:im|i am)?|and im (?!fine|healthy|well|ok|not)|i am one|im one)\b"
)


def is_of_the_cared_for(before: str, name: str, after: str, text: str) -> bool:
    """Whether a condition is that of the people whom the writer looks after, and not said to be the writer's, too."""
    before = before if before.endswith(" ") else f"{before} "
    told = (
        _SOMEBODY_WITH.search(before)
        or (_FOLLOWED.search(before) and _SUCH_PEOPLE.match(after))
        or (_FOLLOWED.search(before) and _NAMES_PEOPLE.match(name.replace("-", " ")))
    )
    return bool(told) and not (_MINE.search(text) or the_writer_after_all.is_shared(text))

"""What nobody knows yet: a late period, an illness that is suspected or looked into, a finding not confirmed.

Patterns run over plain words (lower case, no apostrophes) in which the mention in question is `@T` and
the other mentions are `@M`.
"""

from __future__ import annotations

import re

_KINDS = frozenset({"disease", "skin"})
# "suspects @T", "isn't certain it's @T", "tested for @T", "might be @T"
_SUSPECTED = re.compile(
    r"\b(?:suspects?|suspecting|suspected|(?:isnt|arent|not|aint|wasnt) (?:\w+ )?(?:certain|sure|convinced) (?:that )?(?:if |whether )?(?:its|it is|i have|ive got|this is|he has|she has)|"
    r"(?:being |been |am |im |was |were )?(?:investigated(?: @M)?|investigating|assessed|assessing|tested|testing|checked|checking|looked at|looking) (?:me |him |her |us |into )?(?:for|whether (?:its|it is|i have|ive got))|under investigation for|"
    r"(?:might|mite|may|could|cud) (?:well |actually |also )?(?:be|have)|possible|query|queried|working diagnosis of|thinks? (?:it|this|that) (?:might|may|could) be|waiting to (?:hear|find out|see) (?:if|whether) (?:its|it is|i have|ive got))\s"
    r"(?:(?:an?|the|some|early|mild|signs of|form of|type of|kind of|sort of)\s)*$"
)
_NOT_CONFIRMED = re.compile(
    r"^[^.?!]{0,70}?\b(?:(?:hasnt|havent|not|isnt|aint|nobody has|no one has|yet to|still to|nothing(?: has)?(?: been)?|wont|cant) (?:\w+ ){0,3}?(?:confirm(?:ed)?|diagnosed|proven|said for sure)|unconfirmed|to be confirmed|tbc)(?=\s*(?:$|[.,;!?)]|(?:anything|it|that|yet|either|so|but|and|or)\b))"
)
# "I have epilepsy, which kind is not confirmed"
_HAS_IT = re.compile(r"\b(?:i have|ive got|ive|i had|i got|i do have|has|with|my|our|diagnosed)\s(?:[\w@]+\s){0,4}$")
#: What was found, or how it was meant, after all.
_FOUND = re.compile(
    r"\b(?:negative|positive|clear|fine|normal|dont|havent got|not got|isnt|it isnt|wasnt|ruled|nothing|turned out|turns out|came back|has it|have it|diagnosed|confirmed|definite\w*|gene|years? ago|as a (?:kid|child|teen\w*)|in (?:19|20)\d\d|never|no)\b"
)
# "my period is nine days late", "the condom split"
_OF_A_LATE_PERIOD = re.compile(
    r"\b(?:late|overdue|missed|skipped|condom|split|burst|broke|unprotected|morning after)\b"
)
_EXPECTING = re.compile(
    r"\b(?:pregnan(?:t|cy) (?:now|confirmed|for)|test(?:ed|s)? (?:was |came back |is |were )?positive|positive|two lines|second line|bfp|due (?:in|on|date)|scan|midwife|weeks (?:gone|along|pregnant)|im pregnant|i am pregnant|expecting|knocked up|baby)\b"
)
_LATELY = re.compile(
    r"\b(?:(?:days?|weeks?|wks?|fortnight) (?:ago|back)|last (?:night|week|weekend|\w+day)|yesterday|this (?:month|week))\b"
)
_CAME_AFTER_ALL = re.compile(r"\b(?:came|come|arrived|started|turned out|negative|not pregnant|then i bled)\b")
_DOUBTED_BY_NAME = re.compile(r"(?:possible|suspected|query|queried|potential|maybe|probable)\b")


def is_not_known(before: str, name: str, rest: str, kind: str) -> bool:
    """Whether an illness is plainly only suspected or looked into, and nothing was found yet."""
    if kind not in _KINDS:
        return False
    here = re.split(r"[.?!]", rest, maxsplit=1)[0]
    if _NOT_CONFIRMED.match(rest) and not _HAS_IT.search(before):
        return True
    doubted = _SUSPECTED.search(before) or _DOUBTED_BY_NAME.match(name)
    return doubted is not None and _FOUND.search(here) is None


def is_maybe_pregnant(name: str, plain: str, *, over: bool = False) -> bool:
    """Whether a sign of pregnancy is a late period or a split condom, and no test or doctor has said more.

    `over`: it is told as past; what was so only days or weeks ago is open all the same.
    """
    if over and (not _LATELY.search(plain) or _CAME_AFTER_ALL.search(plain)):
        return False
    return _OF_A_LATE_PERIOD.search(name) is not None and _EXPECTING.search(plain) is None

"""A temperature that medicine has brought down is a fever still: it comes back when the tablet wears off.

Patterns run over plain words.
"""

from __future__ import annotations

import re

from actions.rules.plain_words import plain_words
from actions.rules.profile import Basis, Fact, State
from actions.rules.turn import Mention

#: The condition of the table.
FEVER = "fever"
_NAMED = (
    r"(?:paracetamols?|panadol|tylenol|acetaminophen|ibuprofen|nurofen|advil|motrin|aspirin|calpol|lemsips?|beechams|co ?-?codamol|naproxen|day ?(?:and )?night ?nurse|night nurse|day nurse|anadin|solpadeine|theraflu|dayquil|nyquil|"
    r"painkillers?|pain killers?|anti ?-?inflammator\w*|fever reducers?|cold (?:and|&|n) flu (?:tablets?|sachets?|capsules?|stuff|meds|remedy)|flu (?:tablets?|remedy|sachets?))"
)
_SOME = r"(?:something|meds|medicines?|medication|tablets?|pills?|a (?:couple|few)(?: of (?:tablets?|pills?))?|(?:two|2|some) (?:tablets?|pills?)|capsules?|sachets?|drugs?|stuff)"
_TOOK = r"\b(?:took|taken|taking|take|popped|had|have had|swallowed|necked|dosed|on|with|after|since|thanks to|because of)\b"
_MEDICATED = re.compile(
    rf"\b{_NAMED}\b|{_TOOK} (?:\w+ ){{0,3}}?{_SOME}\b|\b(?:dosed up|medicated|tablets? (?:worked|did|kicked|helped|brought)|pills? (?:worked|did|kicked|helped|brought)|meds (?:worked|did|kicked|helped|brought))\b"
)
# Without any, some while ago, or it was a slip.
_UNMEDICATED = re.compile(
    r"\b(?:without|off|stopped|no (?:more )?(?:medicines?|meds|tablets?|paracetamol|ibuprofen)|not (?:taken|had|taking|needed)|havent (?:taken|had|needed)|didnt (?:take|need)|not on|no longer (?:taking|on|need\w*)|"
    r"last (?:tablet|dose|paracetamol|one) was|(?:days?|weeks?) (?:ago|without)|yesterday|last week|typo|mistake|wrong|meant|misread)\b"
)


def is_only_brought_down(known: Fact, mention: Mention, text: str) -> bool:
    """ "Took paracetamol, 37.4 now so no fever": what was told of the fever goes on to count."""
    if known.condition != FEVER or known.state is not State.PRESENT or known.basis is Basis.PAST:
        return False
    lifted = mention.fact.state is State.ABSENT or mention.fact.basis is Basis.PAST
    plain = plain_words(text)
    return lifted and bool(_MEDICATED.search(plain)) and not _UNMEDICATED.search(plain)


# "Took paracetamol, 37.3 now so no fever", of which nothing was told before; not "... for my back, and I have no fever".
_DOWN_BY_IT = re.compile(
    rf"(?:{_NAMED}|{_TOOK} (?:\w+ ){{0,3}}?{_SOME})\b[^.?!]{{0,40}}?(?:\b3[67](?:[.,]\d)?\b|\bnow\b|\bso\b|\bsince\b|\bdown\b)[^?!]{{0,30}}?\b(?:no|not|without|isnt|havent)\b|"
    rf"\b(?:no|not|without|havent)\b[^?!]{{0,40}}?\b(?:since|after|because of|thanks to|now (?:that )?(?:i|ive)|as long as|on)\b (?:\w+ ){{0,3}}?(?:{_NAMED}|{_SOME})\b"
)
_FOR_ANOTHER_THING = re.compile(
    rf"(?:{_NAMED}|{_SOME}) for (?!(?:it|that|the (?:fever|temperature|flu|cold))\b)\w+|\b(?:headaches?|back ?ache|backs?|period|cramps?|knees?|tooth\w*|migraines?|arthritis|blood pressure|allerg\w*|hay ?fever|thyroid)\b"
)


def hides_a_fever(known: Fact | None, mention: Mention, text: str) -> bool:
    """Whether a fever that was never told of is denied because medicine took it down."""
    if known is not None or mention.condition != FEVER or mention.fact.state is not State.ABSENT:
        return False
    plain = plain_words(text)
    told = _DOWN_BY_IT.search(plain) and not _FOR_ANOTHER_THING.search(plain)
    return bool(told) and not _UNMEDICATED.search(plain)

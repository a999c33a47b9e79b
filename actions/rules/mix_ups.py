"""A diagnosis that was never one: a mix-up of records, or what the doctors thought at first and ruled out."""

from __future__ import annotations

import re

from actions.rules.plain_words import plain_words

_MIX_UP = re.compile(
    r"\b(?:mix(?:ed)? ?-?(?:me |us |them |it |the \w+ )?up|mix ?-?up|muddled|confused me with|clerical|admin(?:istrative)? (?:error|mistake|slip)|"
    r"wrong (?:persons?|patients?|file|records?|notes|chart|name)|somebody elses|someone elses|another (?:patient|mrs|mr|ms|woman|man|person)|"
    r"misfiled|struck (?:it |that )?off|(?:wrongly|mistakenly|never should have been) (?:\w+ )?(?:recorded|put|entered|coded|diagnosed|written|filed)|misdiagnos\w+|computer error|data entry)\b"
)
_NEVER_MINE = re.compile(
    r"\b(?:(?:was|were|its|is) (?:never|not) mine|wasnt mine|isnt mine|never had (?:it|that|one)|i (?:dont|havent|do not|didnt|did not) (?:\w+ )?(?:have|had|got) (?:it|that|one)|"
    r"(?:struck|taken|wiped|removed|crossed) (?:it |that |them )?(?:off|out|from my)|ruled (?:it |that )?out|never was (?:one|mine|true)|it was never (?:true|me|so)|not me at all)\b"
)
_UNSURE = re.compile(
    r"\b(?:maybe|perhaps|probably|possibly|might|may have|i think|i reckon|i believe|hope\w*|hoping|if|unless|until|will|going to|asking them|arguing|waiting|appeal\w*|pretend\w*|"
    r"suppose|say|sure|supposedly|but i do|still|not been|hasnt|havent been|want them to|trying to)\b|\?"
)
# "They had me down for epilepsy": what was thought of first.
_THOUGHT_FIRST = re.compile(
    r"\b(?:(?:had|put|marked|wrote|treated) me (?:down )?(?:for|as|with)|(?:they|he|she|doctors?|gp|everyone|we|i) (?:\w+ )?(?:thought|suspected|feared|reckoned|assumed|believed)|"
    r"(?:was|were) (?:first |initially )?(?:thought|suspected|told)|turned out|misdiagnos\w+|wrong(?:ly)? diagnos\w+|false alarm|ruled (?:it )?out|at first|initially|it was (?:just|only|plain))\b"
)


def never_mine(text: str) -> bool:
    """Whether a message plainly says that what was told last came from a mix-up and is not so."""
    plain = plain_words(text)
    return bool(_MIX_UP.search(plain) and _NEVER_MINE.search(plain)) and not _UNSURE.search(plain)


def thought_at_first(text: str) -> bool:
    """Whether a message tells what was thought of at first, before the one that it turned out to be."""
    return _THOUGHT_FIRST.search(plain_words(text)) is not None

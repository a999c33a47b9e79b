"""A denial that is said to have been untrue, before it ("forget what I said about no ...") or after it ("then yes").

Patterns run over plain words (lower case, no apostrophes), with or without spaces around the marks.
"""

from __future__ import annotations

import re

_NOT = r"(?:no|not|never|none|dont|doesnt|didnt|havent|hasnt|isnt|wasnt|without|denying)"
_SAID = r"(?:said|told(?: you)?|wrote|typed|put|claimed|mentioned|answered|ticked)"
# "forget what i said about not having @T", "ignore where i wrote no @T".
_DISMISSED = re.compile(
    rf"\b(?:forget|ignore|scrap|disregard|scratch|strike|cancel|delete|take back|taking back|i take back)\s(?:\w+\s){{0,4}}?"
    rf"(?:i|ive|me)\s(?:just\s|earlier\s|before\s|already\s)?(?:{_SAID}|saying|writing)\b[^.?!]*?\b{_NOT}\b[^.?!]*$"
)
_WANTS = r"(?!\W*(?:please|i would|id|i want|i will|ill|lets|give|show)\b)"
_END = _WANTS + r"(?=\s*(?:$|[.,;!?)]|and\b|sorry\b|i (?:do|have|did|am|had)\b))"
_PAUSE = r"(?:\s*[.,;:!?)-]+)*\s*"
_SUDDENLY = rf"(?:wait|oh|ah|hang on|hold on|hm+|er+m?|well|actually|sorry|oops|whoops|correction|scratch that|scrap that|strike that){_PAUSE}"
_DAY = (
    r"(?:(?:about |around |like |only |just |maybe )*(?:yesterday|today|tonight|this (?:morning|afternoon|week|month)|"
    r"last (?:night|week|weekend|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?:\d+|an?|two|three|four|five|six|ten|a few|a couple(?: of)?) (?:days?|weeks?|months?) ago))"
)
_LATER = re.compile(
    # "not true, two last year"
    rf"(?:^|[.,;:!?)-]\s*|\bbut\s)(?:(?:ok|well|sorry|actually|oh|wait|that|this|it|which|thats|its)\s(?:,\s)?)*(?:is |was |were )?"
    r"(?:(?:not|isnt|wasnt) (?:\w+ )?(?:true|right|correct|so|the truth|accurate)|untrue|a (?:\w+ )?(?:lie|fib)|lies|false|incorrect|wrong)"
    r"(?=\s*(?:$|[.,;:!?)-]))|"
    # "oh wait is that what they put in me? then yes"
    rf"\b(?:then|in that case|if so|if that counts|if that is one|{_SUDDENLY})(?:\s*,)?\s*(?:it is |that is |thats |its )?(?:a )?(?:yes|yeah|yep|yup){_END}|"
    # "... actually i do have one", "wait, i did"
    rf"\b{_SUDDENLY}(?:and |but |yes |no )*(?:i (?:do|did|am)(?=\s*(?:$|[.,;!?)]))|(?:i|ive|i have|i do) (?:do )?(?:have |had |got )+(?:it|one|them|some|that|those|both)\b)|"
    # "not for ages. well, last thursday"
    rf"\b{_SUDDENLY}(?:there was |i had (?:some|it|one) |it was )?{_DAY}(?=\s*(?:$|[.,;!?)]))"
)


def dismissed_before(sentence: str) -> bool:
    """Whether the denial of a mention is itself taken back before it. `sentence`: the sentence up to the mention."""
    return _DISMISSED.search(sentence) is not None


def untrue_later(rest: str) -> bool:
    """Whether what follows a denial says that it was not so after all."""
    return _LATER.search(rest) is not None

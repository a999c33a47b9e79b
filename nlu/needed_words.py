"""Words without which an alarm after Botox that only the model hears is not believed: some sign must be named."""

from __future__ import annotations

import re

from actions.rules.plain_words import plain_words

_NEEDED = {
    # "Got my tox on Saturday, can I do my cheeks": a day is no sign.
    "toxin_spread": re.compile(
        r"\b(?:swal\w*|chok\w*|chew\w*|eat\w*|drink\w*|water|food|throat|tongue|breath\w*|speak\w*|speech|talk\w*|slur\w*|mumbl\w*|sounds?|voice|hoarse|croak\w*|cough\w*|gag\w*|"
        r"eye\w*|lids?|vision|sight|see|seeing|double|two of|blur\w*|fuzzy|droop\w*|drop\w*|hanging|hangs|loll\w*|weak\w*|neck|head|smil\w*|mouth|brows?|drool\w*|dribbl\w*|limp|"
        r"floppy|wobbl\w*|muscles?|numb\w*|hold|lift|shut|clos\w+|open|spread\w*|moved|migrat\w*|melt\w*|heavy|paraly\w*|frozen|lopsided|crooked|wonky|mush\w*|arms?|legs?|jaw|"
        r"asleep|ptosis|botulism|can(?:t|not)|cnat|wont|face (?!now|yet|again)\w+)\b"
    )
}


def names_a_sign(flag: str, text: str) -> bool:
    """Whether a message holds any word that a flag is told with; so for a flag without such a list."""
    return flag not in _NEEDED or _NEEDED[flag].search(plain_words(text)) is not None

"""Microcurrent put beside another method: "what's the difference between that and a red light mask"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.plain_words import plain_words
from actions.rules.turn import Turn

_COMPARES = re.compile(r"\b(?:differen\w+|differs?|compar\w+|versus|vs|v|same as|same thing as|unlike|as opposed to)\b")
_OURS = re.compile(
    r"\b(?:that|this|it|mine|these|those|they|micro ?currents?|nuface|ziip|foreo|trinity|toners?|wand|device|gadget)\b"
)
#: What the answer has something to say on.
_OTHER = re.compile(
    r"\b(?:leds?|(?:red |blue )?light (?:masks?|panels?|therapy)|red light|radio ?frequency|rf|ultrasound|hifu|"
    r"ultherapy|galvanic|nano ?current|tens|ems)\b"
)
_KINDS = "current_types"


def compared(turn: Turn) -> Turn:
    """The turn; a comparison of ours with another method that was taken for a question outside is one about kinds."""
    words = plain_words(turn.text)
    if turn.mentions or turn.topics or not turn.intent.startswith(("out_of_scope", "nlu_fallback")):
        return turn
    if not all(pattern.search(words) for pattern in (_COMPARES, _OURS, _OTHER)):
        return turn
    return replace(turn, topics=(_KINDS,))

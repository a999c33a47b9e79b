"""Breath that is said to be fine: those words are not read, and everything beside them is.

Only a plain clause counts. "He stopped breathing normally", "I doubt she is breathing fine" and "is he breathing ok?"
tell of somebody who may not be breathing, and no list of their wordings can be complete.
"""

from __future__ import annotations

import re

_STARTS = r"(?P<start>^|[.!;:,(\n]|\b(?:and|but|so|though|although)\b)\s*"
_HOW = r"(?:all |still |perfectly |absolutely |totally |completely |very |quite |actually |really |now )*"
_WELL = (
    r"(?:fine|ok|okay|normal|normally|well|good|easily|easy|alright|all right|perfect|perfectly|great|clear|clearly)"
)
_WHO = r"(?:i|he|she|they|we|it|baby|everyone|(?:my|our|the|his|her) (?!breath)\w+)"
_BREATHES = (
    rf"(?:(?:{_WHO}\s?(?:['’]?m|am|['’]?s|is|['’]?re|are) {_HOW})?breathing {_HOW}{_WELL}|"
    rf"(?:(?:my|his|her|the|our) )?breathing(?: is|['’]?s) {_HOW}{_WELL}|"
    rf"(?:i|he|she|they|we) can {_HOW}breathe {_HOW}{_WELL})"
)
_ENDS = (
    r"(?: (?:now|again|today|tonight|though|tho|thanks|thank god|at the moment|all day|too|as well))*"
    r"(?=\s*(?:[.,!;:)\n]|$|\b(?:and|but|so)\b))"
)
_BREATHES_WELL = re.compile(_STARTS + _BREATHES + _ENDS, re.IGNORECASE)
#: Beside these, in one sentence, nobody knows whether it is so.
_DOUBT = re.compile(
    r"\b(?:think|thought|guess|suppose|doubt\w*|sure|certain|know|hope|hoping|wish|wonder\w*|whether|if|unless|until|long as|"
    r"seem\w*|appear\w*|looks?|imagine|pretend|says?|said|told|wait|actually no|no (?:he|she|i|they|it)\b|any ?more|longer|never)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?;\n]+[.!?;\n]*|[.!?;\n]+")


def without_breathing_well(text: str) -> str:
    """The text without the clauses that plainly say that somebody's breath is fine."""
    return _SENTENCE.sub(lambda sentence: _left(sentence[0]), text)


def _left(sentence: str) -> str:
    return sentence if _DOUBT.search(sentence) else _BREATHES_WELL.sub(lambda clause: f"{clause['start']} ", sentence)

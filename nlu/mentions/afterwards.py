"""What the rest of a message says of a mention that was read by itself: still to end, topped up by the injector.

Patterns run over plain words: lower case, no apostrophes.
"""

from __future__ import annotations

import re

# "chemo finishes in three weeks": what is still to end goes on.
_ENDS = re.compile(r"\b(?:finishes|finish|finishing|ends|ending|stops|stopping|wraps up)\b")
_OVER = re.compile(r"\b(?:over|done|finished|last|behind)\b")
_STILL_TO_COME = re.compile(
    r"^(?:\s(?!(?:and|but|so)\b)\w+){0,3}?\s(?:next (?:week|month|year|spring|summer|autumn|winter|\w+day)|tomorrow|soon|"
    r"in (?:about |around |another |just |only )?(?:an?|\d+|one|two|three|four|five|six|seven|eight|nine|ten|a few|a couple of) (?:more )?(?:days?|weeks?|wks?|months?|fortnights?)(?! time ago))\b"
)
# "she topped it up with", "they gave me another half of": by whoever does it, to the writer.
_DID_IT_TO_ME = re.compile(
    r"\b(?:she|he|they|clinic|nurse|injector|doctor|girl|lady|practitioner|aesthetician|dentist)(?:s|ve)? (?:has |have |had )?(?:just |only |then |also |even )?"
    r"(?:(?:topped|touched) (?:it|them|me|mine|my \w+|that|those)? ?up|(?:added|put|popped|slipped|snuck|squirted|used|gave|injected|did|threw)(?: (?:me|it|them|in|some|a bit|more|another))*)\b[^.?!]*$"
)
_FOR_THEMSELVES = re.compile(
    r"\b(?:her|his|their)(?:self|selves)?\b|\b(?:friend|mum|mom|sister|daughter|colleague|client|husband|wife|partner)s?\b"
)
_OF_THE_CHILD = re.compile(r"\b(?:formula|bottles?)\b")


def is_still_to_end(name: str, after: str) -> bool:
    """Whether what a name calls over is to end at a time that is still to come."""
    return bool(_ENDS.search(name)) or bool(_OVER.search(name) and _STILL_TO_COME.match(after))


def was_done_to_the_writer(before: str) -> bool:
    """Whether "she" and "they" before a treatment are those who did it to the writer."""
    sentence = re.split(r"[.?!]", before)[-1]
    return _DID_IT_TO_ME.search(sentence) is not None and _FOR_THEMSELVES.search(before) is None


def is_fed_by_the_writer(name: str) -> bool:
    """Whether "she" who has it is the writer's child: "she's been on formula from day one"."""
    return _OF_THE_CHILD.search(name) is not None

"""The parts of a message that may each be a question of their own.

"does it hurt and is there any downtime" asks two things. A part ends at the end of a sentence, or
where a joining word or a comma is followed by words that open a question or a statement about
oneself. Where that is in doubt the message stays whole: "before and after" and "lift and tone" are
one thing each.
"""

from __future__ import annotations

import itertools
import re
from typing import NamedTuple

#: More parts than a person asks at once; a pasted page is not worth its reading time.
MOST_SEGMENTS = 6
#: "hi" or "thanks" beside a question says nothing that the whole message does not.
FEWEST_WORDS = 2

_WORD = re.compile(r"\w+(?:['’]\w+)*")

# A full stop needs a space behind it: "3.5 minutes" and "example.com" are not two sentences.
_SENTENCE_END = re.compile(r"[?!;…\n]+|\.+(?=\s|$)")

# Runs of spaces are bounded, as somebody will paste ten thousand of them.
_JOINT = re.compile(
    r"""
    (?:
        (?: \s{0,4},\s{0,4} | \s{1,4} ) (?: and | n | & | \+ | plus | also | but )
        (?: \s{1,4} (?: also | then | plus | and | so | btw | pls | please | ok | um+ ) ){0,3} \s{1,4}
      | \s{0,4} [,&] \s{0,4}
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LEADING_JOINT = re.compile(r"\s*(?:and|n|&|\+|plus|also|but|so|then)\s", re.IGNORECASE)

_SUBJECT = r"(?:i|it|its|u|you|we|they|he|she|there|this|that|these|those|the|my|your|a|an|any|anyone|men|people)"
_OPENER = re.compile(
    rf"""
    (?:
        (?: for \s+ )? how (?: s | '?d )? | what (?: s | re | '?ll )? | whats | wat | wots | why | y | when (?: s )?
      | where (?: s )? | which | who (?: s )? | whether
      | (?: is | isnt | are | arent | am | was | were | do | does | doesnt | dont | did | can | cant | could | will
          | wont | would | should | shouldnt | shall | may | might | must | has | have ) \s+ {_SUBJECT}
      | (?: does | do | is | are | can | will | should ) \s+ (?!not\b) \w+
      | (?: tell | show | give | remind ) \s+ (?: me | us ) | explain | recommend | compare | list
      | i \s+ (?: have | had | am | was | got | take | want | need | wanna | just ) | im | ive | id
    )
    \b
    """,
    re.VERBOSE | re.IGNORECASE,
)

# "if i have acne, can i use it" is one question.
_SUBORDINATE = re.compile(
    r"\s*(?:if|when|whenever|after|before|since|because|cos|as|although|while|once|until)\b", re.IGNORECASE
)


class Span(NamedTuple):
    """A part of a text, as offsets of characters: `text[start:end]`."""

    start: int
    end: int


def segments(text: str) -> tuple[Span, ...]:
    """The parts of `text` in order, without the marks around them; none when it has only one part.

    A sentence of fewer than `FEWEST_WORDS` words is left out. Of more than `MOST_SEGMENTS` parts the
    first are kept, and those that ask something before the others.
    """
    parts = [part for sentence in _sentences(text) for part in _clauses(text, sentence)]
    spans = [_trimmed(text, part) for part in parts if _is_long_enough(text, part)]
    if len(spans) == 1 and len(_WORD.findall(text, *spans[0])) == len(_WORD.findall(text)):
        return ()
    # In a long story it is the questions that want an answer, and they tend to come last.
    kept = sorted(spans, key=lambda span: not _asks(text, span))[:MOST_SEGMENTS]
    return tuple(sorted(kept))


def _sentences(text: str) -> list[Span]:
    spans, start = [], 0
    for end in _SENTENCE_END.finditer(text):
        spans.append(Span(start, end.start()))
        start = end.end()
    return [*spans, Span(start, len(text))]


def _clauses(text: str, sentence: Span) -> list[Span]:
    """Cut a sentence at its joints; a cut that leaves a single word on one side is not made."""
    spans, start = [], sentence.start
    for joint in _JOINT.finditer(text, sentence.start, sentence.end):
        left, right = Span(start, joint.start()), Span(joint.end(), sentence.end)
        if not (_opens(text, right) and _is_long_enough(text, left) and _is_long_enough(text, right)):
            continue
        if joint.group().strip() == "," and _SUBORDINATE.match(text, left.start, left.end):
            continue
        spans.append(left)
        start = right.start
    return [*spans, Span(start, sentence.end)]


def _asks(text: str, part: Span) -> bool:
    return text[part.end : part.end + 2].lstrip().startswith("?") or _opens(text, part)


def _opens(text: str, part: Span) -> bool:
    # Apostrophes are typed or not: both spellings are compared without.
    opening = text[part.start : min(part.end, part.start + 40)].replace("'", "").replace("’", "")
    return _OPENER.match(opening) is not None


def _is_long_enough(text: str, part: Span) -> bool:
    words = _WORD.finditer(text, part.start, part.end)
    return sum(1 for _ in itertools.islice(words, FEWEST_WORDS)) == FEWEST_WORDS


def _trimmed(text: str, part: Span) -> Span:
    """Without a joining word at the start and the marks around the words."""
    words = list(_WORD.finditer(text, part.start, part.end))
    first = 1 if len(words) > FEWEST_WORDS and _LEADING_JOINT.match(text, part.start, part.end) else 0
    return Span(words[first].start(), words[-1].end())

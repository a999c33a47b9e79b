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
MOST_FRAGMENTS = 8
#: "hi" or "thanks" beside a question says nothing that the whole message does not.
FEWEST_WORDS = 2

_WORD = re.compile(r"\w+(?:['’]\w+)*")

# A full stop needs a space behind it: "3.5 minutes" and "example.com" are not two sentences.
_SENTENCE_END = re.compile(r"[?!;…\n]+|\.+(?=\s|$)|(?<=\s)/(?=\s)")

# Runs of spaces are bounded, as somebody will paste ten thousand of them.
_JOINT = re.compile(
    r"""
    (?:
        (?: \s{0,4},\s{0,4} | \s{0,4}[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f]{1,9}\s{0,4} | \s{1,4} ) (?: and | n | & | \+ | plus | also | but | or )
        (?: \s{1,4} (?: also | then | plus | and | so | btw | pls | please | ok | um+ ) ){0,3} \s{1,4}
      | \s{0,4},\s{0,4} (?: then | next | lastly | finally ) (?: \s{1,4}also )? \s{1,4}
      | \s{0,4} [,&] \s{0,4}
      | \s{0,4}[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f]{1,9}\s{0,4}
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# People leave the comma out: "how long does it take how long does it last". Not after a word that leads into
# the question ("tell me how long").
_NEW_QUESTION = re.compile(
    r"\b(?P<before>\w+)\s{1,4}(?=(?:how (?:long|often|much|many|do|does|soon|strong)|"
    r"what (?:if|gel|level|setting|happens|about|else)|why do|which (?:gel|one|level|device))\b)",
    re.IGNORECASE,
)
_LEADS_IN = frozenset(
    "me so is of on to or no at by it if in as do and for not but ask out see who how are say tell know sure idea just that "
    "with what when from then also find were than does about where which worry order exact right check asked knows learn "
    "after within matter wonder explain depends depend confused exactly wondering understand remember discuss decide".split()
)
_LEADING_JOINT = re.compile(r"\s*(?:and|n|&|\+|plus|also|but|so|then)\s", re.IGNORECASE)

_SUBJECT = r"(?:i|it|its|u|you|we|they|he|she|there|this|that|these|those|the|my|your|a|an|any|anyone|men|people)"
_OPENER = re.compile(
    rf"""
    (?:
        (?: (?: for | after | in | by | within ) \s+ )? how (?: s | '?d )? | what (?: s | re | '?ll )? | whats | wat | wots | why | y | when (?: s )?
      | where (?: s )? | which | who (?: s )? | whether
      | (?: is | isnt | are | arent | am | was | were | do | does | doesnt | dont | did | can | cant | could | will
          | wont | would | should | shouldnt | shall | may | might | must | has | have ) \s+ {_SUBJECT}
      | (?: does | do | is | are | can | will | should ) \s+ (?!not\b) \w+
      | if \s+ (?: not | so ) ,? \s+ (?: how | what (?: s )? | whats | which | where | when | who | why | can | is | does )
      | (?: tell | show | give | send | remind ) \s+ (?: me | us ) | explain | recommend | compare | list | any \s+ \w+
      | i \s+ (?: have | had | am | was | got | take | want | need | wanna | just ) | im | ive | id
    )
    \b
    """,
    re.VERBOSE | re.IGNORECASE,
)

# "... and once that's sorted can it come in the shower": after a joining word the question may come late.
_LATE_QUESTION = re.compile(
    r"""
    (?: once | when | after | before | if | until | till | as \s soon \s as ) \s+ (?: [\w]+ \s+ ){1,14}?
    (?: (?<!\bi\s)(?<!\byou\s)(?<!\bwe\s)(?<!\bthey\s)(?<!\bu\s)(?: can | could | does | do | will | would | should | is | are | am )
        \s (?: i | it | the | my | everything | you | we | they | all | that | this | there | things )
      | (?: how | what | which ) \s \w+
    )
    \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST_LATE = 100
_JOINING_WORD = re.compile(r"\b(?:and|but|plus|also|then)\b|[&+]", re.IGNORECASE)
#: What only says how an answer should be, or how it is meant: no part of its own.
_MANNER = re.compile(
    r"\W*(?:step by step|one by one|bit by bit|in (?:plain|simple) (?:english|words|terms)|in (?:short|brief|detail|a nutshell)|quick (?:one|question)|"
    r"(?:just )?(?:curious|wondering|asking)(?: (?:for a (?:friend|mate)|(?:before|ahead of|in time for|with|for|in case of|because of|cos of) (?:(?!i\b|my\b|we\b|im\b)[\w'’]+\s?){1,4}))?|no (?:rush|offence|pressure)|by the way|to be (?:honest|fair)|be honest)\W*",
    re.IGNORECASE,
)

#: "Three questions, sorry!" counts what is asked and asks nothing: read alone it sounds like "ask me your questions".
_HOW_MANY = re.compile(
    r"\W*(?:(?:sorry|apologies|oops|so|thats|that['’]?s|its|it['’]?s|just|only|but|and|i|ive|i['’]ve|have|had|got|have got|here are|my|hi|hello|hey|ok|right|well|with|for|about|all|of|the|these|those|asking|firing)\W+){0,8}"
    r"(?:(?:\d{1,2}|one|two|three|four|five|six|ten|(?:a )?few|(?:a )?couple(?: of)?|several|(?:so |too )?many|(?:a |the )?(?:lots?|loads?|bunch|ton|heap|pile|list) of|quick|silly|daft|more|last|final|another|all|these|the)\W+){1,4}"
    r"(?:little |quick |silly |more |short )?(?:questions?|qs|queries|things to ask)"
    r"(?:\W+(?:there|at once|in one(?: go)?|i know|sorry|please|pls|thanks|for you|here|today|lol|haha|really|then|now|if i may|if you dont mind|if that['’]?s ok|all together|from me))*\W*",
    re.IGNORECASE,
)

# Where the rest of a question may hang on the same opening words: "does it help lines and jowls", "price, pain, proof".
_FRAGMENT_END = re.compile(
    r"""
    \s{0,4} (?: [,&+/|;:?!…\n]+ | \.(?=\s|$) | \s-\s | \b\d\s?[).] ) \s{0,4}
  | \s{1,4} (?: and | n | or | plus | also | then | but | so ) \s{1,4}
  | (?<!work) (?<!works) (?<!worked) (?<!do) (?<!does) (?<!just) (?<!\bit) \s{1,4} (?: as \s well \s as | along \s with | together \s with ) \s{1,4} (?!my\b|the\b|an?\b|other\b|using\b|you\b|i\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)

# "three goes a week", "20 minutes each": what somebody does, not a question.
_AMOUNT = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|ten|twice|once|every|a few|couple of)\s?(?:x|times?|goes|go|sessions?|"
    r"days?|nights?|weeks?|months?|min(?:ute)?s?|hours?|tubes?|bottles?)\b",
    re.IGNORECASE,
)

# "how long does it last, hours or days": what may be the answer is no question.
_UNIT = re.compile(r"\W*(?:minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|years?)\W*", re.IGNORECASE)

# "if i have acne, can i use it" is one question, and so is "once it is lifted how long does it stay".
_SUBORDINATE = re.compile(
    r"\s*(?:if|when|whenever|after|before|since|because|cos|as|although|while|once|until)\b", re.IGNORECASE
)


# "They all say 5-5-60. What on earth is it?" asks about what was named before.
_POINTS_BACK = re.compile(
    r"\W*(?:(?:and|so|but|pray|please|sorry) )*(?:what|wots?|whats|wat)(?: (?:on earth|in the world|the \w+))?"
    r"(?: ?(?:s|is|are|was|does))? (?:it|that|this|those|these|they)(?: (?:mean|means|all|about|supposed|to|be|thing|exactly|please))*\W*$",
    re.IGNORECASE,
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
    told = [part for part in parts if _is_long_enough(text, part)]
    spans = [
        _trimmed(text, part)
        for number, part in enumerate(told)
        if not (_only_points_back(text, told[:number], part) or _HOW_MANY.fullmatch(text, *part))
    ]
    if len(spans) == 1 and len(_WORD.findall(text, *spans[0])) == len(_WORD.findall(text)):
        return ()
    # In a long story it is the questions that want an answer, and they tend to come last.
    kept = sorted(spans, key=lambda span: not _asks(text, span))[:MOST_SEGMENTS]
    return tuple(sorted(kept))


def fragments(text: str) -> tuple[Span, ...]:
    """The pieces of `text` between all its joining words, commas and sentence ends; none when it has none of them.

    Most of them say nothing by themselves. One that does may be a question that has its verb further up. A piece that
    states an amount is none.
    """
    cuts = [0, *(cut for joint in _FRAGMENT_END.finditer(text) for cut in joint.span()), len(text)]
    pieces = [Span(*cut) for cut in zip(cuts[::2], cuts[1::2], strict=True) if _WORD.search(text, *cut)]
    known = segments(text)
    pieces_of_their_own = [p for number, p in enumerate(pieces) if not _only_points_back(text, pieces[:number], p)]
    pieces_of_their_own = [
        p for p in pieces_of_their_own if not any(said.fullmatch(text, *p) for said in (_UNIT, _MANNER, _HOW_MANY))
    ]
    asking = [p for p in pieces_of_their_own if p not in known and (_asks(text, p) or not _AMOUNT.search(text, *p))]
    return tuple(asking[:MOST_FRAGMENTS]) if len(pieces) > 1 else ()


def _sentences(text: str) -> list[Span]:
    spans, start = [], 0
    for end in _SENTENCE_END.finditer(text):
        spans.append(Span(start, end.start()))
        start = end.end()
    return [*spans, Span(start, len(text))]


def _clauses(text: str, sentence: Span) -> list[Span]:
    """Cut a sentence at its joints; a cut that leaves a single word on one side is not made."""
    spans, start = [], sentence.start
    for gap in _gaps(text, sentence):
        left, right = Span(start, gap.start), Span(gap.end, sentence.end)
        opens = _opens(text, right) or (_JOINING_WORD.search(text, *gap) is not None and _asks_late(text, right))
        if not (opens and _is_long_enough(text, left) and _is_long_enough(text, right)):
            continue
        if _MANNER.fullmatch(text, *left):
            start = right.start
            continue
        if text[gap.start : gap.end].strip() in ("", ",") and _SUBORDINATE.match(text, left.start, left.end):
            continue
        spans.append(left)
        start = right.start
    return [*spans, Span(start, sentence.end)]


def _gaps(text: str, sentence: Span) -> list[Span]:
    """Where one question may end and the next begin, in order."""
    joints = [Span(*joint.span()) for joint in _JOINT.finditer(text, sentence.start, sentence.end)]
    for found in _NEW_QUESTION.finditer(text, sentence.start, sentence.end):
        if found["before"].lower() not in _LEADS_IN:
            joints.append(Span(found.end("before"), found.end()))
    return sorted(joints)


def _only_points_back(text: str, before: list[Span], part: Span) -> bool:
    """Whether a part asks only what the statement before it is about."""
    said = text[part.start : part.end].replace("'", "").replace("’", "")
    return bool(before) and not _asks(text, before[-1]) and _POINTS_BACK.match(said) is not None


def _asks(text: str, part: Span) -> bool:
    return text[part.end : part.end + 2].lstrip().startswith("?") or _opens(text, part)


def _asks_late(text: str, part: Span) -> bool:
    said = text[part.start : min(part.end, part.start + _LONGEST_LATE)].replace("'", "").replace("’", "")
    return _LATE_QUESTION.match(said) is not None


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

"""Whether a denial is plain enough to clear what was stated outright before: "I have no pacemaker", and nothing around it.

In doubt it is not: "no pacemaker in my neck", "so I'm not really pregnant, am I". What was said before then stays.
"""

from __future__ import annotations

import re

from actions.rules.plain_words import plain_words

_SENTENCE_END = re.compile(r"[.!?;\n]+(?=\s|$)")
# Before the word: what is only supposed, wished, half meant, or true for a while.
_NOT_MEANT = re.compile(
    r"\b(?:if|unless|until|till|once|whether|suppose|supposing|imagine|pretend\w*|assume|assuming|hypothetical\w*|theoretically|in theory|"
    r"what if|lets say|let us say|say i|act like|as though|wish|hope|hopefully|"
    r"not (?:really|technically|exactly|officially|strictly|properly|necessarily|quite|fully|entirely|even close)|"
    r"dont (?:really|technically|officially|exactly|strictly)|basically|practically|virtually|technically|practically speaking|"
    r"active|faulty|broken|second|other|new|serious|severe|big|proper|bad|visible|working|uncontrolled)\b"
)
# "It's not an implant": of a stimulator somebody may well say so.
_NOT_ONE_OF_THOSE = re.compile(r"\b(?:its|it is|thats|that is|it isnt|isnt|mine is)(?: not)?(?: really| even)? an?\s*$")
_ANY_IMPLANT = re.compile(r"(?:electronic |electrical |medical |metal )?(?:implants?|devices?)")
# Right after the word, where a plain denial may go on: its end, the next thing, or how sure it is.
_GOES_ON_PLAINLY = re.compile(
    r"^(?:\s*(?:fitted|implanted|implants?|inside(?: of)? me|in me|in my body|diagnosis|diagnosed|condition|disease|disorder|illness|of any (?:kind|sort|type)|"
    r"type \d|whatsoever|at all|any ?more|anymore|any longer|either|now|today|currently|at the moment|right now|actually|ever|"
    r"myself|personally|anyway|though|tho|lol|haha\w*|oops|sorry|after all|thank god|thankfully|thanks|obviously|honestly|i promise|i swear|"
    r"mate|love|in my life|my whole life|no more|or (?:anything|something|whatever)(?: like (?:it|that))?|that i know of|that im aware of|"
    r"was (?:wrong|a (?:mistake|typo|joke))|were wrong))*\s*(?:$|[,:()/&+\u2013\u2014-]|\b(?:and|or|nor|but|so|then|just|only|because|cos|"
    r"that was|that is|thats|thatd|it was|its|it is|i|im|ive|id|my|we|she|he|they|can|could|may|what|how|when|why|please|"
    r"no|nope|nah|none|never|not|neg|negative|ruled out|excluded)\b)"
)
# "... , am I", "... do I": asked, not said.
_TAG = re.compile(r"\b(?:am i|do i|have i|is it|does it|did i|was i|are we|innit|isnt it|right|correct|eh|yeah)\W*$")
# "No epilepsy, when I take my tablets": what follows takes half of it back.
_HALF_TAKEN_BACK = re.compile(
    r"^[^.!?;]{0,30}?\b(?:that|which)\s(?!i know|im aware|was|is\b|thats)\w+|"
    r"\b(?:as long as|provided|thanks to|on (?:my )?(?:meds|medication|tablets)|when i take|while i take)\b|"
    r"\b(?:problems?|issues?|trouble|complaints?|complications?)\b"
)


# "No epilepsy. I just take the tablets": what is treated is there.
_STILL_TREATED = re.compile(
    r"\b(?:i|i do|i have to|i need to|just|only|still|always|gotta|must) (?:just |only |still |always |do |also )*(?:take|taking|am on|on|need|needing|have|keep taking|pop|wear) "
    r"(?:the |my |some |a |an |one |daily |those |these |little |prescribed |heart |epilepsy |seizure |water |same |odd )*"
    r"(?:tablets?|pills?|meds|medication|medicines?|insulin|inhalers?|injections?|jabs?|patch(?:es)?|infusions?|drugs?)(?! for (?!it|that|this|them)\w+)\b"
)


def is_plain(text: str, start: int, end: int) -> bool:
    """Whether `text` denies what it names from `start` to `end` without any limit."""
    before = _SENTENCE_END.split(plain_words(text[:start]))[-1]
    rest = plain_words(text[end:])
    stop = _SENTENCE_END.search(rest)
    after = rest[: stop.start()] if stop else rest
    asked = stop is not None and "?" in stop.group() and bool(after.strip(" ,"))
    vague = _NOT_ONE_OF_THOSE.search(before) and _ANY_IMPLANT.fullmatch(plain_words(text[start:end]))
    return not (
        asked
        or vague
        or _NOT_MEANT.search(before)
        or not _GOES_ON_PLAINLY.match(after)
        or _TAG.search(after)
        or _HALF_TAKEN_BACK.search(after)
        or _STILL_TREATED.search(rest)
    )

"""Whether a denial is plain enough to clear what was stated outright before: "I have no pacemaker", and nothing around it.

In doubt it is not: "no pacemaker in my neck", "so I'm not really pregnant, am I". What was said before then stays.
"""

from __future__ import annotations

import re

from actions.rules.plain_words import plain_words

_SENTENCE_END = re.compile(r"[.!?;\n]+(?=\s|$)")
# "There's no test, so there's no @T": what somebody reasons, and not what they know.
_CONCLUDED = re.compile(
    r"(?:\w[\w']*\W+){3}.*?(?:\bso|\b(?:ergo|therefore|thus|hence|(?:that|which|it|this) (?:just |only |basically |surely )?(?:means?|proves?|makes it|shows?)|meaning|which makes it|in other words|must mean|it follows))"
    r"(?!\s(?:far|that|much|many|i (?:was|have been|am) told|ive been told|sorry|they (?:say|said)))[\s,:-]+(?:(?!(?:because|but|since)\b)[\w,]+\s+){0,6}$"
)
_CONCLUDED_FIRST = re.compile(r"^\W*(?:ergo|therefore|thus|hence)\b")
# Reasons that do settle it: it was wrong before, it was looked into, it is out or over.
_SETTLED = re.compile(
    r"\b(?:sorry|typo|mistake\w*|wrong|wrongly|misread|mixed|meant|mis ?-?diagnos\w*|(?<!no )(?<!not )(?<!without )(?:tests?|tested|scan|scans|scanned|results?|bloods?|biopsy|checked|doctors?|docs?|gp|dr|consultant|specialist|neurologist|cardiologist|hospital|midwife|nurse|clinic)|"
    r"3[67](?:[.,]\d)?|ruled|excluded|negative|removed|explanted|(?:took|taken|take|came|cut|had) (?:\w+ )?out|never|period (?:came|started|arrived|is here|turned up)|(?:got|on|started|having) my period|(?:gave|given) birth|was born|were born|delivered|born|miscarr\w*|terminat\w*|abortion|hysterectomy|"
    r"menopaus\w*|sterili[sz]ed|tubes|womb|vasectomy|virgin|celibate|man|male|bloke|guy|his|her|hers|my (?:mum|mom|dad|sister|brother|wife|husband|partner|friend|son|daughter|mate)s?|cancelled|called off|instead|stopped|weaned|finished|changed my mind)\b"
)


def _is_concluded(before: str) -> bool:
    """Whether a denial is only drawn from something that does not settle it."""
    drawn = _CONCLUDED_FIRST.match(before) or _CONCLUDED.match(before)
    return drawn is not None and not _SETTLED.search(before)


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
        or _is_concluded(before)
        or not _GOES_ON_PLAINLY.match(after)
        or _TAG.search(after)
        or _HALF_TAKEN_BACK.search(after)
        or _STILL_TREATED.search(rest)
    )

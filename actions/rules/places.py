"""Questions about a place of the face as such: they are answered, and the answer begins with the rule for the place.

"Does it do anything for crow's feet" and "why is the throat off limits" ask for facts. "I glide it over my eyelids"
and "can I do my throat" are about use there: these get the verdict on the place.
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.asked_again import asks_why
from actions.rules.check import ANSWERED_BY_VERDICT
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER
from actions.rules.turn import Turn
from actions.rules.verdict import Verdict, assess

#: The topic that tells the rule for a place.
_RULES = {"eye_area": "eyes", "neck_centre": "neck"}
# A name of the place or of how it looks; lenses, lashes, flashes and eye drops are facts about a person.
_PLACE = re.compile(
    r"(?:\w+ )*(?:(?:upper |lower )?(?:eye ?)?lids?|under ?eyes?(?: area)?|under (?:my|the) eyes?|eye ?bags|"
    r"bags under (?:my|the) eyes|crows? ?(?:feet|foot)(?: area)?|dark (?:circles|rings)|puffy eyes|hooded eyes|"
    r"eye (?:area|wrinkles|contour)|(?:lines )?a?round (?:my|the) eyes|temples?|throat|neck|adams? ?apple|windpipe|"
    r"trachea|(?:neck|turkey) (?:lines|bands|wrinkles|wattle|flap)|wattle|gobbler|platysma\w*(?: bands)?)s?"
)
# "Can I do my lids", "I always go over it", "want to treat the throat".
_USE = re.compile(
    r"\b(?:i|ive|id|im|ill|we|she|he|they|to|want|wanna|gonna)\W+(?:\w+\W+){0,3}?"
    r"(?:us(?:e|ed|ing)|do(?! anything)|did|doing|go|going|went|run(?:ning)?|ran|glid\w+|treat\w*|zap\w*|roll\w*|try|"
    r"tried|trying|put|sweep|pass|cross|includ\w+|tak(?:e|ing)|start\w*|work on|tone|tighten|lift|firm)\b|"
    r"^\W*(?:using|doing|treating|zapping|gliding|running|going)\b"
)
_REASON = re.compile(r"\breason(?:ing|s)?\b|\bhow come\b|\bwhats wrong with\b|\bwhat is wrong with\b")
_ANY_BODY = re.compile(
    r"\b(?:ok|okay|oke|alright|allowed|good|fine|possible) (?:on|for|over|under|near|around) (?:the )?"
)


def of_places(turn: Turn, memory: Memory, knowledge: Knowledge) -> Turn:
    """The turn, without the places that it only asks about, and with the rule for them as its first topics."""
    if not turn.mentions or turn.language is not None or turn.red_flags or memory.held or memory.interview is not None:
        return turn
    if not all(
        m.who == USER and m.condition in _RULES and _PLACE.fullmatch(plain_words(m.text)) for m in turn.mentions
    ):
        return turn
    words = plain_words(turn.text)
    asked = [t for t in turn.topics if t in knowledge.topics and t not in ANSWERED_BY_VERDICT]
    in_general = any(_ANY_BODY.search(words[: words.find(plain_words(m.text))]) for m in turn.mentions)
    wants_facts = bool(asked) or asks_why(turn.text) or _REASON.search(words) or in_general
    stands = assess(memory.profile.facts(USER), knowledge.conditions, turn.today).verdict > Verdict.LOCAL
    if not wants_facts or stands or _USE.search(words):
        return turn
    rules = dict.fromkeys(_RULES[m.condition] for m in turn.mentions)
    return replace(turn, mentions=(), topics=tuple(dict.fromkeys([*rules, *asked])))

"""What is said about the verdict while the step-by-step check runs: "so that's a no?", "result?", "oh well, I won't then".

None of it answers the question that is open. Patterns run over plain words (lower case, no apostrophes).
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.asked_again import asks_the_verdict
from actions.rules.check import assess_person
from actions.rules.interview import Interview
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.plain_words import plain_words
from actions.rules.profile import OPEN_BASES, USER, State
from actions.rules.screening_words import Said, in_words, is_bare_no, plain
from actions.rules.subject import named_other
from actions.rules.turn import Turn
from actions.rules.verdict import Verdict

_LEAD = r"^\W*(?:(?:so|and|but|well|oh|ok|okay|ah|right|then|hm+|sorry|wait|now|just|basically|thanks)\W+)*"
_TAIL = r"(?:\W+(?:then|so far|now|for me|for her|for him|for them|please|pls|yet|thanks|mate|at all|or not|is it|right|yeah|yes))*\W*$"
_OUTCOME_WORD = r"(?:results?|verdict|outcome|conclusion|decision|score|upshot|bottom line|final answer|findings?)"
_OUT = r"(?:excluded|ruled out|barred|disqualified|ineligible|not eligible|not allowed|not suitable|unsuitable|banned|rejected|turned down|no good for (?:it|this))"
_OUTCOME = re.compile(
    # "result?", "the verdict so far", "what's my outcome then"
    rf"{_LEAD}(?:(?:the|my|your|any|a|her|his|our) )?(?:current |overall |final )?{_OUTCOME_WORD}{_TAIL}|"
    rf"\bwh(?:ats|at is|at was|at would be|at are|eres) (?:the|my|your|our|her|his) (?:\w+ )?{_OUTCOME_WORD}{_TAIL}|"
    # "where do I stand", "how am I doing so far", "am I ok so far"
    rf"{_LEAD}where (?:do|does|am) (?:i|she|he|we|that leave (?:me|us|her|him))(?: stand)?{_TAIL}|"
    rf"{_LEAD}how(?:s| is| am| are| do| does) (?:i|it|this|that|she|he|we|things|my case) (?:doing|looking|going|look|faring)\b(?: for (?:me|her|him))?{_TAIL}|"
    r"\b(?:ok|okay|good|fine|clear|alright|well|in the clear|allowed|no problems?|nothing|anything(?: \w+)?) so far(?: then)?\s*\?|"
    # "what does that mean for using it"
    r"\bwhat (?:does|do|would|will) (?:that|this|it|all that|all this) (?:\w+ )?(?:mean|say|imply) (?:for|about|with) (?:me|us|her|him|them|using|use|my use|having|doing|treatment|trying|starting|the device|microcurrent)\b"
)
# "So I'm out?", "excluded then": a conclusion, if it is asked or drawn.
_AM_OUT = re.compile(
    rf"{_LEAD}(?:(?:i guess|i take it|you mean|does that mean|that means|do you mean|i suppose|are you saying) )?(?:(?:im|i am|am i|shes|she is|is she|hes|he is|is he|that makes me|that rules me|thats me|is that me|its|it is|thats|that is|is that|is it) )?"
    rf"(?:now |still |definitely |completely |totally |automatically |basically )?(?:{_OUT}|(?<=\bi am )out|(?<=\bim )out|(?<=\bam i )out|(?<=\bme )out|(?<=\bshes )out|(?<=\bhes )out)(?: (?:on|because of|for|by|due to|from|with) (?:that|this|it|these|those|using|use|microcurrent)(?: (?!because)\w+){{0,2}})?{_TAIL}"
)
_NO_THEN = re.compile(
    rf"{_LEAD}(?:(?:its|it is|thats|that is|is that|is it|is this|would that be|i take (?:it|that) as) )?(?:definitely |still |really |just )?(?:a )?(?:hard |flat |firm |clear |definite |big )?(?:no|nope|no go|no no|not for me){_TAIL}"
)
_DRAWN = re.compile(r"\?|^\W*(?:(?:and|but|well|oh|ok|okay) )*so\b|\bthen\W*$")
_NO_DRAWN = re.compile(
    r"\?|\b(?:is|would) (?:it|that|this)\b|^\W*(?:(?:and|but|well|oh|ok|okay) )*so (?:i|thats|that is|its|it is)\b|\b(?:thats|that is|its|it is|a) [^.!?]{0,20}\bthen\W*$"
)
# "Even at night only?", "does that make a difference?", "and what does that mean": asked of what stands.
_OF_WHAT_STANDS = re.compile(
    r"^\W*(?:(?:so|and|but|not|what|ok|really)\W+)*even\b[^.!?]{1,60}\?\W*$|"
    r"\b(?:make|makes|making|be|is there) (?:any|a|much|no|some) difference\b[^.!]{0,30}\?|"
    r"\b(?:change|changes|alter|alters|affect|affects) (?:anything|that|things|your mind|the (?:answer|verdict|outcome|result)|matters)\b[^.!]{0,20}\?|"
    rf"{_LEAD}what (?:does|do|would) (?:that|this|it|all that|all this) mean{_TAIL}|"
    # "So should I hold off?"
    rf"{_LEAD}(?:should|must|shall|do|would) i (?:better |have to |need to |still |rather )?(?:hold off|wait|stop|leave (?:it|off)|give it a miss|avoid it|skip it|not (?:use|start))(?: it| using it| on it| with it)?{_TAIL}"
)
# What makes a difference to the outcome of a session, and not to the person's case.
_OF_THE_METHOD = re.compile(
    r"\b(?:gels?|serums?|creams?|brands?|devices?|models?|prices?|diet|water|sleep|wrinkles?|mornings?|order|results|makes? of)\b"
)
_SAD = r"(?:shame|pity|bummer|disappointment|letdown|let down|blow|nuisance)"
_WONT = r"(?:wont|shant|will not|shall not|better not|had better not|suppose i (?:wont|shant|cant))"
_ACCEPTS = re.compile(
    r"^\W*(?:(?:ok|okay|oh|well|ah|aw+|right|fine|alright|then|so|but|and|thanks|thank you|hm+|damn|darn|bugger|sigh|no|i see|cheers)\W+)*"
    rf"(?:(?:(?:thats|that is|its|it is|what|such|bit of|real|really) )*(?:a |the )?(?:real |great |big |bit of a |such a |total )?{_SAD}|too bad|"
    r"(?:im |i am |thats |that is |feeling )?(?:a (?:bit|little) |so |very |really |quite )?(?:gutted|disappointed|disappointing|sad|bummed)(?: (?:about|by|with) (?:that|it|this))?|"
    r"(?:thats |that is )?(?:fair enough|understood|understandable|fair)|i (?:do )?(?:understand|get it|hear you|accept that)|(?:that |it |this )?makes sense|oh well|never mind|such is life|"
    r"i was (?:really |so )?(?:looking forward to|hoping (?:for|to use)) (?:it|that|this)|i (?:had |was )?(?:really )?(?:hoped|hoping) (?:for|it|i) [^.!?]{1,30}|"
    rf"i(?:d)? {_WONT}(?: (?:use|do|try|buy|start|bother|touch|have|get|order|be using|be doing|be buying|be having|be trying))?(?: (?:with )?(?:it|one|that|this|any))?|"
    r"ill (?:leave it(?: alone| be| out| there)?|give it a miss|not (?:use|do|try|buy|bother|start)(?: with)?(?: it| one| that)?|stay (?:away|clear)(?: from (?:it|that))?|pass on (?:it|that)|return it|send it back)|"
    r"(?:no microcurrent|its not|thats not) for me|not for me (?:then|after all))"
    r"(?:\W+(?:then|so|now|though|thanks|thank you|i suppose|i guess|really|anyway|too|ok|okay|cheers|at all|for now|shame|pity|oh well|never mind|fair enough|i wont|i shant|i understand|i see|makes sense|got it))*\W*$"
)
_FOR_THEM = re.compile(r"\b(?:for|is) (?:her|him|them|she|he|they)\b|\b(?:shes|hes|theyre)\b")
_FOR_ME = re.compile(r"\b(?:for|about|leaves?|rules) me\b|\b(?:am i|im|i am|my)\b")
_MOST_WORDS, _LONGEST = 16, 140


def asks_outcome(text: str, *, stands: bool) -> bool:
    """Whether a message asks for the verdict so far; `stands`: one that speaks against use was told."""
    words = plain_words(text)
    if len(words) > _LONGEST or len(words.split()) > _MOST_WORDS:
        return False
    if _OUTCOME.search(words) or asks_the_verdict(text) or (_AM_OUT.search(words) and _DRAWN.search(words)):
        return True
    if not stands:
        return False
    if not is_bare_no(plain(text)) and _NO_THEN.search(words) and _NO_DRAWN.search(words):
        return True
    return bool(_OF_WHAT_STANDS.search(words)) and not _OF_THE_METHOD.search(words)


def accepts(text: str) -> bool:
    """Whether a message only takes a refusal as it is: "ok, shame", "then I won't"."""
    short = len(text) <= _LONGEST and "?" not in text
    return short and _ACCEPTS.search(plain_words(text)) is not None


def about_verdict(turn: Turn, interview: Interview, memory: Memory, knowledge: Knowledge) -> Said | None:
    """OUTCOME or ACCEPTED, when a message is about the verdict on the person of the check and tells nothing."""
    names_day = interview.pending == "when" and turn.dates
    if turn.language is not None or names_day or _is_of_another(turn.text, interview.who):
        return None
    found = assess_person(interview.who, replace(turn, mentions=()), memory, knowledge).findings
    stands = any(f.verdict > Verdict.LOCAL and f.basis not in OPEN_BASES for f in found)
    if turn.mentions:
        told = stands and "?" in turn.text and _tells_nothing_new(turn, interview.who, memory)
        asks = not any(topic in knowledge.topics for topic in turn.topics) or asks_outcome(turn.text, stands=stands)
        return Said.OUTCOME if told and asks else None
    if asks_outcome(turn.text, stands=stands):
        return Said.OUTCOME
    if stands and in_words(plain(turn.text), interview.pending) is None and accepts(turn.text):
        return Said.ACCEPTED
    return None


def _tells_nothing_new(turn: Turn, who: str, memory: Memory) -> bool:
    """Whether a message names again what is known, and no day: "and while nursing only at night?"."""
    known = {f.condition for f in memory.profile.facts(who) if f.state is State.PRESENT}
    named = all(m.who == who and m.condition in known and m.fact.state is State.PRESENT for m in turn.mentions)
    return named and not turn.dates


def _is_of_another(text: str, who: str) -> bool:
    """Whether a message asks for somebody else than the person whom the check is about."""
    if who == USER:
        return bool(named_other(text)) or _FOR_THEM.search(plain_words(text)) is not None
    return _FOR_ME.search(plain_words(text)) is not None

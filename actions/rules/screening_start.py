"""How a step-by-step check begins, is taken up again, or is started over; and the summary on request."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.check import assess_person
from actions.rules.emergency import held
from actions.rules.follow_up import ONE_OF_LIST
from actions.rules.interview import START_BUTTON, Interview, starts_over
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.plain_words import plain_words
from actions.rules.profile import OPEN_BASES, USER, State
from actions.rules.reply import Reply, verdict_envelope
from actions.rules.screening_course import advanced
from actions.rules.subject import named_other, subject_of
from actions.rules.summary import summary_reply
from actions.rules.turn import Turn
from actions.rules.verdict import UNKNOWN_CONDITION, Verdict
from actions.rules.verdict_reply import lead, phrase_of
from actions.rules.wording import listed, person, phrase

START, SUMMARY = "start_screening", "screening_summary"
# "Can you check whether I can use it?" asks for the check itself.
_CHECK_ME = re.compile(
    r"\b(?:check|screen|vet|assess) (?:me\b(?! out)|(?:if|whether) (?:i|im|it is|its) (?:\w+ ){0,3}?"
    r"(?:can|could|may|should|am|ok|okay|fine|alright|allowed|eligible|suitable|right|clear|good|safe)\b)|"
    r"\b(?:ask away|(?:you can|just|please|go on and|fire away and) ask me|ask me (?:stuff|things|anything you need|whatever|your questions|the questions)|is there (?:like )?an? (?:quiz|test|questionnaire|checklist)|"
    r"check (?:am|can|should|could|may) i|(?:see|find out|tell me|know|work out) (?:if|whether) (?:i|im) (?:\w+ ){0,3}?(?:ok|okay|allowed|eligible|suitable|a (?:good )?candidate)(?: \w+){0,4} (?:healthwise|health wise|medically|with my health))\b|"
    r"\b(?:check|see|find out|work out|look) (?:if|whether|for) (?:there is |theres )?(?:anything|something|any \w+|one thing) "
    r"(?:(?:about|with|in|on|of) (?:me|mine|my (?:health|history|past|body|medical \w+)) )(?:that |which |to )?"
    r"(?:(?:would|might|could|may|will) )?(?:rules?|bars?|stops?|excludes?|forbids?|prevents?|disqualif\w+|speaks?|counts?|goes against|keeps? me)\b"
)
# "Start questions", "I meant do the safety check": nothing else is said.
_CHECKS = (
    r"(?:questions?|checks?|check ?list|quiz|questionnaire|screening|interview|(?:health|safety|suitability) test)"
)
_BEGIN_CHECK = re.compile(
    r"^\W*(?:(?:ok|okay|right|well|yes|yeah|no|sorry|please|now|then|so|hi|hello|alright|i (?:meant|mean|said|want to|wanna)|id like to|"
    r"lets|let us|(?:can|could|would|will) (?:we|you|u|i)|would you mind|shall we|just|kindly|ready)\W+){0,5}"
    r"(?:(?:start|begin|commence|launch|open|do|doing|run|try|take|go to|get on with|bring on|kick off|get going with)\W+"
    r"(?:(?:with|the|your|my|those|these|a|that|health|safety|step by step|suitability|whole|full)\W+){0,4}|"
    r"(?:(?:the|your|that|a)\W+)?(?:health|safety|suitability|step by step)\W+)"
    rf"{_CHECKS}(?:\W+(?:now|please|pls|then|(?:with|on|for) me|thanks|thing|instead|first|again))*\W*$"
)
# "Could I use it? Please check": the question of one's own use, and the wish to have it looked into.
_THEN_CHECK = re.compile(
    r"(?:\b(?:can|could|may|should) i\b[^.!?]{0,30}?\b(?:use|have|try|start|do)\b|\b(?:if|whether) i (?:can|could|may|should)\b|"
    r"\b(?:am i|is (?:it|this|that|microcurrent)|(?:if|whether) (?:im|i am|its|it is|this is|microcurrent is))\b[^.!?]{0,40}?"
    r"\b(?:ok|okay|fine|alright|all right|right|good|safe|suitable|allowed|eligible|able|for me)\b)[^.!?]{0,40}"
    r"(?:[?,.;:!-]+\s*(?:(?:can|could|would|will) (?:you|u|ya) )?|\s(?:(?:can|could|would|will) (?:you|u|ya)|please|pls|just) )(?:(?:please|pls|just|kindly) )*"
    r"check(?: (?:it|that|this|please|pls|for me|first|now|thanks|ta))*\W*$"
)
_QUALIFIES = re.compile(
    r"\b(?:check|see|find out|tell me|work out) (?:if|whether) (?:i|id|she|he) (?:would |might |even )?qualif(?:y|ies)\b"
)
_LAST = 160
#: What a message with such a wish may be taken for; "is it ok to use oil? check" is about the oil.
_OF_ONES_USE = frozenset({"can_i_use", "is_it_safe", "are_you_sure", "contraindications_list"})
# "forget the check, how often?"
_NO_CHECK = re.compile(
    r"\b(?:forget|skip|drop|leave|without|cancel|never mind|dont want|don't want|no more)\b[^.?!,]{0,20}"
    r"\b(?:check|checks|screening|questions|quiz|questionnaire)\b|"
    r"\b(?:checks?|screening|quiz|questionnaire|those questions|your questions|the questions)\b[^.?!,]{0,12}?"
    r"\b(?:later|another (?:time|day)|some other time|tomorrow|afterwards|not (?:now|yet|today)|can wait|next time)\b"
)
# "All my own screenings are clear": what other checks have found.
_TESTED_CLEAR = re.compile(
    r"\b(?:screenings?|check ?-?ups?|mammograms?|smears?|scans?|bloods|tests|results|checks|mot)\b[^.?!]{0,30}?"
    r"\b(?:clear|normal|negative|fine|ok|okay|good|clean|benign|passed|perfect)\b"
)
#: Intents that ask for the check or for its summary.
_REQUESTS = frozenset({START, SUMMARY})


# "Can you check with your supervisor"
_CHECK_WITH = re.compile(r"\bcheck with (?:your|the|a|an|some\w*|my|their)\b")
_SAYS_CHECK = re.compile(
    r"\b(?:check\w*|test|screen\w*|quiz|question\w*|questionnaire|assess\w*|go through|walk (?:me )?through|run through|examin\w*|survey|form|summary|card|steps?|find out|rules? (?:me|it|us) out|start|begin|restart|again)\b"
)


def wants_check(turn: Turn) -> bool:
    """Whether a message asks for the check or its summary, whatever it was taken for."""
    said = turn.text.lower()
    if _NO_CHECK.search(said):
        return False
    words = plain_words(turn.text)
    # "And if that somebody was me, and I have MS?" tells of it, and asks for no check by its words.
    if (turn.mentions and not _SAYS_CHECK.search(words)) or _CHECK_WITH.search(words):
        return False
    if turn.intent in _REQUESTS:
        return True
    asks = START in turn.topics or (not turn.mentions and _asks_to_check(turn, words))
    return asks and not _TESTED_CLEAR.search(said)


def _asks_to_check(turn: Turn, words: str) -> bool:
    if _CHECK_ME.search(words) or _BEGIN_CHECK.search(words) or _QUALIFIES.search(words):
        return True
    return _OF_ONES_USE.issuperset(turn.topics) and _THEN_CHECK.search(words[-_LAST:]) is not None


def puts_off_check(turn: Turn) -> bool:
    """Whether a message that was taken for the wish of a check wants none now: "can we do the check later"."""
    return turn.intent == START and bool(_NO_CHECK.search(turn.text.lower()))


def put_off(turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    """No check for now."""
    text = phrase(knowledge, "screening_declined", memory.count)
    return Reply((text,), {"kind": "smalltalk"}, replace(memory, asked=""))


def asked_for(turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    """The check itself, or the summary of it, on request."""
    if memory.held:
        return held(memory, knowledge)
    if turn.intent != SUMMARY:
        return start(turn, memory, knowledge)
    if memory.interview is not None:
        return summary_reply(turn, memory, knowledge)
    text = phrase(knowledge, "screening_no_summary", memory.count, of=str(len(knowledge.screening)))
    memory = replace(memory, asked="screening")
    return Reply((text,), {"kind": "question", "asks": "screening"}, memory, (START_BUTTON,))


def start(turn: Turn, memory: Memory, knowledge: Knowledge, *, offered: bool = False) -> Reply:
    """The first question; or the one that is open, when a check was left. `offered`: a yes to Mica's own offer."""
    who = named_other(turn.text) or subject_of(turn, memory)
    return begin(who, turn, memory, knowledge, offered=offered, anew=starts_over(turn.text))


def begin(who: str, turn: Turn, memory: Memory, knowledge: Knowledge, *, offered: bool, anew: bool) -> Reply:
    """The check of `who`: where it was left, or `anew` from the first question. What stands already is told."""
    before = memory.interview if memory.interview is not None and memory.interview.who == who else None
    of, count = str(len(knowledge.screening)), memory.count
    if before is not None and before.asking and not anew:
        interview = replace(before, stopped=False, pending="")
        opening = [phrase(knowledge, "screening_goes_on", count)]
    else:
        interview = Interview(who)
        key = "screening_again" if before else "screening_intro" if who == USER else "screening_intro_other"
        opening = [phrase(knowledge, "screening_yes_to_offer", count)] if offered else []
        opening.append(phrase(knowledge, key, count, of=of, who=person(who)))
        memory = _cleared(memory, who, knowledge) if before else memory
    silent = replace(turn, mentions=())
    own = {f.condition for f in memory.profile.facts(who)} - {ONE_OF_LIST}
    assessment = assess_person(who, silent, memory, knowledge)
    own |= set() if offered else {UNKNOWN_CONDITION}
    findings = [f for f in assessment.findings if f.condition in own and f.basis not in OPEN_BASES]
    if findings:
        names = listed(phrase_of(f.condition, knowledge) for f in findings)
        worst = [f for f in findings if f.verdict is findings[0].verdict]
        opening.append(phrase(knowledge, "screening_known", count, list=names))
        opening.append(lead(worst, who, knowledge, count))
    interview = replace(interview, told=assessment.verdict is Verdict.AVOID)
    reply = advanced(opening, interview, memory, memory, silent, knowledge)
    if not findings or "verdict" in reply.envelope:
        return reply
    subject = "user" if who == USER else "other"
    return replace(reply, envelope={**reply.envelope, **verdict_envelope(assessment, subject)})


def _cleared(memory: Memory, who: str, knowledge: Knowledge) -> Memory:
    """Every "no" is asked about again; what is so, and what is open, stays until it is answered."""
    asked_about = {condition for question in knowledge.screening.values() for condition in question.conditions}
    facts = memory.profile.facts(who)
    gone = [f.condition for f in facts if f.state is State.ABSENT and f.condition in asked_about]
    return replace(memory, profile=memory.profile.without(who, gone))

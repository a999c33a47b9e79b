"""Answers to questions about microcurrent, held against what is known of the person who asks."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.check import PLAN_TOPICS, assess_person, standing
from actions.rules.guidance import plan
from actions.rules.interview import SCREENING_OFFER, START_BUTTON
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER
from actions.rules.reply import Reply
from actions.rules.subject import subject_of
from actions.rules.topic_texts import topic_messages, topic_sources
from actions.rules.turn import Turn
from actions.rules.verdict import Verdict
from actions.rules.verdict_reply import phrase_of
from actions.rules.wording import listed, person, phrase

#: Questions whose honest answer is the verdict, once one stands.
PERSONAL = frozenset({"can_i_use", "is_it_safe", "botox_timing", "medication"})
_ASKS_HEALTH = frozenset({"can_i_use", "is_it_safe", "contraindications_list", "who_benefits"})


_LEAVE = re.compile(
    r"\b(?:can|could|may|should|shall) (?:i|we) (?:(?!ask|know|see|find|read|tell|look)\w+ ){0,3}?(?:use|keep|start|carry|go|do|try|continue|still|have|get)|"
    r"\b(?:keep|carry on|go on) using|"
    r"\bam i (?:ok|okay|allowed|good|fine|safe)|\bis it (?:ok|okay|safe|fine|alright) (?:for me|if i|to)\b"
)


# "So I'm waiting until when?" is answered by the day on which the wait ends.
_UNTIL_WHEN = re.compile(
    r"\b(?:un)?till? (?:when|what|which) ?(?:day|date)?\b|\b(?:which|what)(?: is|s)? (?:the )?(?:day|date)\b|"
    r"\bhow (?:long|much longer|many (?:more )?(?:days|weeks))\b[^.?!]{0,25}"
    r"\b(?:wait\w*|left|to go|hold (?:off|on)|still|more)\b|"
    r"\b(?:soonest|earliest|first (?:day|date) (?:i|we|she|he|that))\b|"
    r"\bhow soon (?:can|could|may|am|is|will|would) (?:i|we|she|he)\b|"
    r"\bwhen (?:is|will|does|do|can|could|may|am|would|should) (?:it|that|this|i|we|the (?:wait|ten days|10 days))\b"
    r"[^.?!]{0,20}\b(?:over|up|end\w*|done|start|begin|use|go|allowed|free|back|resume)\b"
)
# "So I'm all set, once a day or twice?", "give me the minutes for the good side, then."
_WANTS_ROUTINE = re.compile(
    r"\b(?:give|tell|send|show|write|make|draw up|suggest) (?:me |us )?(?:\w+ ){0,3}"
    r"(?:minutes?|mins?|times|plan|routine|schedule|regimen?|program(?:me)?|settings?|steps|dos(?:e|age))\b|"
    r"\b(?:once|twice|(?:\d+|two|three|four|five) times|\d ?x) (?:a|per|each) (?:day|week|night)\b[^.?!]{0,20}\?"
)


# "One tiny session won't hurt anybody, yes or no?" is no question about pain.
_PRESSES = re.compile(
    r"\byes or no\b|\bjust (?:say|tell me) (?:yes|ok|okay)\b|"
    r"\b(?:wont|cant|couldnt|wouldnt|will not) (?:\w+ )?(?:hurt|harm|kill|matter)\b|"
    r"\bdo (?:me |any )*harm\b|\b(?:whats|what is|wheres) the (?:harm|worst)\b|\bwhat harm\b|"
    r"\b(?:just|only|stick to|stay on|keep to) (?:do |use |on |to |it on |go over )?(?:the|my|this) "
    r"(?:(?:other|right|left|good|far|lower|upper|healthy|bare|clear|unaffected|top|bottom) )?(?:\w+ )?"
    r"(?:cheeks?|sides?|jaw|jawline|forehead|chin|brows?|neck|half|face|hands?|arms?|legs?|bits?|areas?|parts?)\b|"
    r"\bjust (?:this |the )?once\b|\bone (?:\w+ )?(?:session|go|time|try|use)\b"
)


def presses(text: str) -> bool:
    """Whether a message asks for a yes by making little of it."""
    return bool(_PRESSES.search(plain_words(text)))


def asks_leave(text: str) -> bool:
    """Whether a message asks for permission to use it, or how, whatever else it is about."""
    plain = text.lower()
    return bool(_LEAVE.search(plain) or _WANTS_ROUTINE.search(plain)) or presses(text)


def asks_until_when(text: str) -> bool:
    """Whether a message asks for the end of a wait."""
    return bool(_UNTIL_WHEN.search(text.lower()))


# "Why does it switch off after twenty minutes" asks about the device, and wants no plan.
_ITS_LIMIT = re.compile(
    r"\b(?:why|how come|what makes?|whats making) (?:(?:does|do|is|has|did|would|will) )?(?:it|mine|the \w+|my \w+|this|that) (?:\w+ ){0,2}?"
    r"(?:stop|stops|stopped|stopping|shut|shuts|shutting|switch\w*|turn|turns|turning|cut|cuts|cutting|time|times|timing|go|goes|going|end|ends|power\w*|die|dies)\b"
)


def asks_about_its_limit(text: str) -> bool:
    """Whether a message asks why the device stops by itself."""
    return bool(_ITS_LIMIT.search(plain_words(text)))


def answer(turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    """The answers to the topics of a turn, or the verdict when one stands and use is asked about."""
    topics = [t for t in turn.topics if t in knowledge.topics] or ["can_i_use"]
    who = subject_of(turn, memory)
    assessment = assess_person(who, turn, memory, knowledge)
    personal = any(t in PERSONAL for t in topics) or asks_leave(turn.text)
    use = any(knowledge.topics[t].use for t in topics)
    read = assess_person(who, turn, memory, knowledge, unread=False)
    personal = personal or (assessment.verdict is Verdict.WAIT and asks_until_when(turn.text))
    if (assessment.verdict > Verdict.LOCAL and personal) or (read.verdict > Verdict.LOCAL and use):
        pressed = presses(turn.text)
        return standing(replace(turn, topics=()) if pressed else turn, memory, knowledge, pressed=pressed)
    if use and assess_person(USER, turn, memory, knowledge, unread=False).verdict > Verdict.LOCAL:
        return standing(replace(turn, text="for me"), memory, knowledge)
    if any(t in PLAN_TOPICS for t in topics) and not asks_about_its_limit(turn.text):
        return plan(turn, memory, knowledge)
    if who != USER and any(t in PERSONAL for t in topics):
        return _about_other(who, memory, knowledge)
    messages = topic_messages(topics, knowledge, memory.count, turn.text)
    if who != USER and use:
        messages.append(phrase(knowledge, "ask_health_other", memory.count, who=person(who)))
    if read.findings and who == USER:
        names = listed(phrase_of(f.condition, knowledge) for f in assessment.findings[:3])
        messages.append(phrase(knowledge, "reminder", memory.count, conditions=names))
    asked, offers = "", False
    if any(t in _ASKS_HEALTH for t in topics) and not assessment.findings:
        offers = who == USER and personal and memory.interview is None and not memory.profile.facts(USER)
        if offers:
            offer = phrase(knowledge, "screening_offer", memory.count, of=str(len(knowledge.screening)))
            messages.append(offer)
        messages.append(phrase(knowledge, "ask_health", memory.count))
        asked = "exclusions" if who == USER else ""
    envelope = {"kind": "answer", "topics": topics, "sources": topic_sources(topics, knowledge, turn.text)}
    related = list(dict.fromkeys(r for t in topics for r in knowledge.topics[t].related if r not in topics))
    buttons = tuple(knowledge.topics[r].ask for r in related[:3])
    buttons = (START_BUTTON, *buttons[:2]) if offers else buttons
    offered = (SCREENING_OFFER,) if offers else ()
    return Reply(
        tuple(messages), envelope, replace(memory, asked=asked, topics=tuple(topics), offered=offered), buttons
    )


def _about_other(who: str, memory: Memory, knowledge: Knowledge) -> Reply:
    """ "Can my sister use it?" when nothing about her speaks against it: the exclusions, and the question."""
    topics = ["contraindications_list"]
    messages = topic_messages(topics, knowledge, memory.count)
    messages.append(phrase(knowledge, "ask_health_other", memory.count, who=person(who)))
    envelope = {"kind": "answer", "topics": topics, "sources": topic_sources(topics, knowledge)}
    return Reply(tuple(messages), envelope, replace(memory, asked="", topics=tuple(topics)))

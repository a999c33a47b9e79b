"""A statement that was not understood stays open: before a routine is given, it is asked about once.

It may have told of somebody's health in words that Mica does not know; silence on it would read as leave. So does a
question in general about what bars people ("why is an ICD on the list"): whether it is so is asked until it is answered.
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.reply import Reply
from actions.rules.turn import Turn
from actions.rules.verdict_reply import phrase_of
from actions.rules.wording import listed, phrase

#: What Mica's question about it is remembered as.
ASKED = "not_understood"
_MAY_BE_HEALTH = frozenset({"nlu_fallback", "out_of_scope_medical"})
_FEWEST_WORDS = 3
_ASKS = re.compile(
    r"\?|^(?:(?:and|so|but|ok|okay|hi|hey|hello|well|please|pls|right|then)\W+)*(?:what|whats|how|hows|can|could|do|does|did|is|are|am|was|will|would|should|shall|may|which|where|"
    r"wheres|who|whos|whose|why|when|whens|tell|show|give|explain|say|write|make|send|find|sing|play|help|let|repeat|translate|ignore|pretend|act)\b"
)
_NOTHING = re.compile(
    r"^\W*(?:no|nope|nah|none|not at all|not really|nothing)\b(?!.*\b(?:but|except|apart|only|well|though|actually|yes|sure|know)\b)|\b(?:nothing (?:like that|of (?:the|that) (?:kind|sort))|"
    r"(?:not|nothing|wasnt|isnt|nowt) (?:to do with|about) (?:my |anyones )?health|no health (?:matter|thing|issue|problem)s?|never ?mind|just (?:chatting|talking|babbling|a joke|small talk))\b"
)


def left_open(reply: Reply, turn: Turn) -> bool:
    """Whether the reply says that a statement was not understood, or that a condition is outside what was asked."""
    named = any(m.who == USER and m.status != "absent" for m in turn.mentions)
    if reply.envelope["kind"] == "fallback" and turn.language is None and named:
        return True
    return (
        reply.envelope["kind"] == "fallback"
        and turn.language is None
        and turn.intent in _MAY_BE_HEALTH
        and not turn.topics
        and not turn.mentions
        and len(plain_words(turn.text).split()) >= _FEWEST_WORDS
        and _ASKS.search(plain_words(turn.text)) is None
        and "?" not in turn.text
    )


def asked_first(reply: Reply, turn: Turn, before: Memory, knowledge: Knowledge) -> Reply:
    """The reply, or in place of a routine the question what was meant before."""
    barring = _asked_of_what_bars(reply.memory, knowledge)
    if reply.envelope["kind"] != "plan" or not (barring or before.unclear):
        return reply
    memory = replace(before, profile=reply.memory.profile, asked=ASKED, offered=turn.topics, unclear=False)
    if barring:
        names = listed(phrase_of(c, knowledge) for c in barring[-3:])
        text = phrase(knowledge, "is_it_so", before.count, conditions=names)
        memory = replace(memory, changed=tuple((USER, c) for c in barring))
    else:
        text = phrase(knowledge, "not_understood_before", before.count)
    return Reply((text,), {"kind": "question", "asks": ASKED}, memory)


def _asked_of_what_bars(memory: Memory, knowledge: Knowledge) -> list[str]:
    """What was only asked about in general, and stands against use or asks for a wait in whoever has it."""
    asked = [
        f.condition for f in memory.profile.facts(USER) if f.basis is Basis.GENERAL and f.state is not State.ABSENT
    ]
    return [c for c in asked if c in knowledge.conditions and knowledge.conditions[c].verdict in ("avoid", "wait")]


def none_of_it(memory: Memory, turn: Turn) -> Memory:
    """The memory after "no": what was only asked about in general is not so."""
    profile = memory.profile
    for fact in profile.facts(USER):
        if fact.basis is Basis.GENERAL:
            profile = profile.with_fact(USER, Fact(fact.condition, State.ABSENT, Basis.STATED, turn.today))
    return replace(memory, profile=profile, asked="")


def was_nothing(turn: Turn, before: Memory) -> bool:
    """Whether Mica's question about it is answered with "no, nothing of the kind"."""
    told = any(m.status != "absent" for m in turn.mentions)
    return before.asked == ASKED and not told and not turn.red_flags and bool(_NOTHING.search(plain_words(turn.text)))

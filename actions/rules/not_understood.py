"""A statement that was not understood stays open: before a routine is given, it is asked about once.

It may have told of somebody's health in words that Mica does not know; silence on it would read as leave.
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.plain_words import plain_words
from actions.rules.reply import Reply
from actions.rules.turn import Turn
from actions.rules.wording import phrase

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
    """Whether the reply says that a statement was not understood."""
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
    if not before.unclear or reply.envelope["kind"] != "plan":
        return reply
    text = phrase(knowledge, "not_understood_before", before.count)
    memory = replace(before, asked=ASKED, offered=turn.topics, unclear=False)
    return Reply((text,), {"kind": "question", "asks": ASKED}, memory)


def was_nothing(turn: Turn, before: Memory) -> bool:
    """Whether Mica's question about it is answered with "no, nothing of the kind"."""
    told = any(m.status != "absent" for m in turn.mentions)
    return before.asked == ASKED and not told and not turn.red_flags and bool(_NOTHING.search(plain_words(turn.text)))

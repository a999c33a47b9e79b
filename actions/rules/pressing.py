"""Statements that press while a verdict stands: "it's only stress", "I've paid for it", "put me down as healthy".

They ask nothing, so that the answer to whatever topic they were taken for would let them pass.
Patterns run over plain words: lower case, no apostrophes.
"""

from __future__ import annotations

import re

from actions.rules.knowledge import Knowledge
from actions.rules.plain_words import plain_words
from actions.rules.turn import Turn

# "..., right?", "fine, it's gone. happy?": no question about anything.
_TAG = re.compile(
    r"(?:\b(?:right|yeah|yes|yh|ok|okay|no|happy|sorted|deal|agreed|correct|innit|isnt it|eh|huh|see|then|so|good|fine|cool|"
    r"is (?:that|it) (?:settled|fine|ok|okay|sorted))\s*)+\?"
)
_ASKS = re.compile(
    r"\?|\b(?:how|what|whats|which|why|when|where|whats|who|whether|wondering|wonder|curious|tell me|explain|show|describe|list|"
    r"give me|compare|difference|info|information|(?:want|like|love|need) to know|any (?:idea|tips|advice|evidence|studies|proof))\b|"
    r"(?:^|[.,;:!]\s*|\b(?:and|but|so|also|or|btw) )(?:is|are|does|do|did|can|could|will|would|should|shall|may|has|have|am)\s"
    r"(?:it|this|that|these|those|they|there|i|we|you|u|my|the|microcurrent|a|an|any|people|men|women)\b"
)
# "I know what half a milliamp does": no question.
_KNOWS = re.compile(
    r"\b(?:i|we|ive|weve) (?:already |just |well |do |have )?(?:know|knew|seen?|understand|understood|get|read|learnt|learned|heard|studied) (?:all about |exactly |perfectly |about )?"
    r"(?:what|how|why|where|when|which|who)\b"
)
#: What people tell of without asking, and want an answer to.
_TOLD_OF = frozenset(
    {
        "side_effects",
        "downtime",
        "flashes",
        "does_it_hurt",
        "wrinkles",
        "face_shape",
        "fat_loss",
        "facelift",
        "affiliate",
        "newsletter",
    }
)
_FEWEST_WORDS = 3
_PLEADS = re.compile(
    r"\b(?:please|pretty please|come on|cmon|paid|non ?-?refundable|refund|booked|deposit|(?:just )?(?:put|tick|write|say|mark|note)"
    r"(?: me| it| that)?(?: down)? (?:as |a |for )?(?:no|yes|none|nothing|healthy|fine|clear|well|ok|okay)|promise|swear|nobody|no one|trust me|"
    r"wont tell|our secret|my (?:risk|responsibility|problem|choice|body)|meanwhile|until then|in the meantime|till then)\b"
)


def states_only(text: str) -> bool:
    """Whether a message states something and asks for nothing; "..., right?" at its end is no question."""
    plain = _KNOWS.sub(" ", _TAG.sub(" ", plain_words(text)))
    return not _ASKS.search(plain)


def presses_on(turn: Turn, knowledge: Knowledge) -> bool:
    """Whether a message that was taken for a question only states or pleads."""
    if turn.intent.startswith("out_of_scope") and _PLEADS.search(plain_words(turn.text)):
        return True
    topics = [t for t in turn.topics if t in knowledge.topics]
    told_of = any(t in _TOLD_OF or knowledge.topics[t].use for t in topics)
    says_much = len(turn.text.split()) >= _FEWEST_WORDS
    return bool(topics) and not told_of and says_much and states_only(turn.text)

"""Whether a message asks for use while a refusal or an emergency stands."""

from __future__ import annotations

import re

from actions.rules import answer as answering
from actions.rules.check import assess_person
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER
from actions.rules.subject import subject_of
from actions.rules.turn import Turn
from actions.rules.verdict import Verdict

#: Wishes that are never a way of asking for use.
HELD_FREE = frozenset(
    {"greet", "goodbye", "thank_you", "bot_challenge", "human", "privacy", "forget_me", "what_you_know"}
)
_USE_WORDS = re.compile(
    r"\b(?:can|could|may|should) (?:she|he|they)\b|\b(?:plan|routine|schedule|regime|regimen|start|begin|use it|using it|allowed|go ahead|say yes|ok now|okay now|can i|may i|should i|am i|"
    r"(?:x|goes|days|nights) (?:a|per|each) (?:week|wk)|off button|off switch|(?:be|is|its|switch\w*|turn\w*|power\w*) (?:it |them |mine |right )?off|deactivated|"
    r"steps|how do i|how to|walk me|talk me|keep going|keep on|carry on|continue|right\?$|minutes|sessions?|times a week|low setting|just once|one time|try it|risk it|zap)\b"
)


def stands_for_user(turn: Turn, memory: Memory, knowledge: Knowledge) -> bool:
    """Whether a refusal stands for the user, in a language that Mica reads, and the message is of nobody else who is known."""
    who = subject_of(turn, memory)
    if turn.language is not None or (who != USER and memory.profile.facts(who)):
        return False
    return assess_person(USER, turn, memory, knowledge).verdict > Verdict.LOCAL


def may_ask_again(turn: Turn, memory: Memory, knowledge: Knowledge) -> bool:
    """Whether a message that was not understood may be a way of asking again, while a verdict stands."""
    asks = bool(_USE_WORDS.search(turn.text.lower()))
    own = assess_person(USER, turn, memory, knowledge).verdict > Verdict.LOCAL
    theirs = asks and assess_person(subject_of(turn, memory), turn, memory, knowledge).verdict > Verdict.LOCAL
    return turn.language is None and (theirs or (own and (asks or turn.intent == "nlu_fallback")))


def asks_for_use(turn: Turn, knowledge: Knowledge) -> bool:
    """Whether a message asks for use, told or not, while an emergency is held."""
    if turn.mentions:
        return False  # what it says is read; the last look holds back everything but a refusal
    if turn.intent in ("affirm", "ignore_rules", "are_you_sure", "check_condition", "already_used"):
        return True
    if turn.intent in HELD_FREE:
        return False
    topics = [t for t in turn.topics if t in knowledge.topics]
    if topics and _USE_WORDS.search(plain_words(turn.text)):
        return True  # "should I massage it with the device", whatever topic that was taken for
    return any(knowledge.topics[t].use or t in answering.PERSONAL for t in topics)

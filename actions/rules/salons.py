"""How often and how long in a salon: its own answer, for the plan is for a device at home."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.check import PLAN_TOPICS
from actions.rules.turn import Turn

_SALON = re.compile(
    r"\b(?:salons?|spas?|in[- ]?office|in[- ]?clinic|clinics?|(?:beautician|a?esthetician|facialist|therapist)s?|"
    r"professional(?:ly)?|pro (?:facials?|treatments?|sessions?|version)|appointments?|"
    r"book(?:ed|ing)? (?:in|a|an|for)|caci)\b"
)
# "I gave up on the salon. How often with my own device?"
_HOME = re.compile(
    r"\b(?:home|house|my own|own device|nuface|foreo|ziip|theraface|bear|handheld|instead of|rather than|without|"
    r"device|gadget|wand|bought|use it|using it|use mine|use this)\b"
)
_HERE = "home_vs_office"


# "What interval for a healthy client?": for no one who was spoken of.
_ANYBODY_WELL = re.compile(
    r"\b(?P<a>an?|any|the average|your average) (?P<well>(?:perfectly |completely |totally )?(?:healthy|normal|average|typical|fit)) (?:clients?|customers?|patients?|lady|woman|person)\b",
    re.IGNORECASE,
)


def of_anybody_well(turn: Turn) -> Turn:
    """The turn, with "a healthy client" as nobody who is known by now; what is told of anybody stays."""
    if turn.mentions:
        return turn
    return replace(turn, text=_ANYBODY_WELL.sub("somebody \\g<well>", turn.text))


def of_salons(turn: Turn) -> Turn:
    """The turn; a question about a plan is one about salons if it names a salon, and no device at home or condition."""
    plain = turn.text.lower()
    if turn.mentions or not _SALON.search(plain) or _HOME.search(plain):
        return turn
    topics = tuple(dict.fromkeys(_HERE if topic in PLAN_TOPICS else topic for topic in turn.topics))
    return replace(turn, topics=topics, intent=_HERE if turn.intent in PLAN_TOPICS else turn.intent)

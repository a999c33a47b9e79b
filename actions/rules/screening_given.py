"""What an answer to a question of the check gives: noes to all of it, or something of the person it is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.rules.interview import Interview
from actions.rules.knowledge import Knowledge, Option, Question
from actions.rules.profile import Basis, Fact, State
from actions.rules.turn import Mention, Turn
from actions.rules.verdict import assess


def all_denied(question: Question, interview: Interview, shown: Sequence[Option], turn: Turn) -> Turn:
    """A no to every condition that was shown; what was said before stays. Within a group: to none of it."""
    if interview.pending == "when":
        return replace(turn, mentions=())
    facts = [Fact(c, State.ABSENT, Basis.STATED, turn.today) for option in shown for c in option.conditions]
    return replace(turn, mentions=tuple(Mention(fact.condition, fact, interview.who, "") for fact in facts))


def answers_it(turn: Turn, interview: Interview, knowledge: Knowledge) -> bool:
    """Whether something is told of the person that the check is about, and not only asked."""
    for mention in turn.mentions:
        condition = knowledge.conditions.get(mention.condition)
        if mention.who != interview.who or (condition is not None and condition.kind == "area"):
            continue
        asked = mention.fact.basis is Basis.ASKED
        if not asked or not assess([mention.fact], knowledge.conditions, turn.today).findings:
            return True
    return False

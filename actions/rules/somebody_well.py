"""The answer for another person who is said to be well, with what stands against the user's own use beside it."""

from __future__ import annotations

from dataclasses import replace

from actions.rules.check import assess_person
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.next_client import NEXT_CLIENT, next_has_nothing
from actions.rules.oneself import asks_for_somebody_well
from actions.rules.profile import State
from actions.rules.reply import Reply, verdict_envelope
from actions.rules.scope import reminder
from actions.rules.subject import named_other
from actions.rules.turn import Turn
from actions.rules.verdict import Assessment, Verdict
from actions.rules.wording import person, phrase


def for_somebody_well(turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply | None:
    """ "Would my husband be all right with it? Nothing wrong with him." None for any other message."""
    if any(m.fact.state is not State.ABSENT for m in turn.mentions):
        return None
    if next_has_nothing(turn.text):
        who = NEXT_CLIENT
    elif not (who := named_other(turn.text)) or not asks_for_somebody_well(turn.text):
        return None
    if assess_person(who, turn, memory, knowledge).findings:
        return None
    nothing = phrase(knowledge, "none_matched_other", memory.count, who=person(who))
    envelope = verdict_envelope(Assessment(Verdict.NONE_MATCHED, ()), "other")
    return Reply((nothing, *reminder(turn, memory, knowledge)), envelope, replace(memory, asked="", topics=()))

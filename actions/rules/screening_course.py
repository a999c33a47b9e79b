"""The course of a step-by-step check: after whatever was said, what is told, and what is asked next."""

from __future__ import annotations

from dataclasses import replace

from actions.rules.check import assess_person
from actions.rules.follow_up import ONE_OF_LIST
from actions.rules.interview import Interview, is_settled, next_question, open_id, without_answer
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.profile import USER
from actions.rules.reply import Reply
from actions.rules.screening_asking import asked, finished, undated
from actions.rules.turn import Turn
from actions.rules.verdict import Assessment, Verdict
from actions.rules.verdict_reply import verdict_sentences


def advanced(
    opening: list[str], interview: Interview, before: Memory, memory: Memory, turn: Turn, knowledge: Knowledge
) -> Reply:
    """Tells an "avoid" that is new, then asks what is still wanted, or ends."""
    who = interview.who
    memory = _closed(memory, who, turn, knowledge)
    facts = memory.profile.facts(who)
    silent = replace(turn, mentions=())
    old = {f.condition for f in assess_person(who, silent, before, knowledge).findings if f.verdict is Verdict.AVOID}
    assessment = assess_person(who, silent, memory, knowledge)
    new = tuple(f for f in assessment.findings if f.verdict is Verdict.AVOID and f.condition not in old)
    told = verdict_sentences(Assessment(Verdict.AVOID, new), who, knowledge, memory.count) if new else []
    told_before = {(f.condition, f.until) for f in assess_person(who, silent, before, knowledge).findings}
    waits = any(f.until is not None and (f.condition, f.until) not in told_before for f in assessment.findings)
    first_avoid = bool(new) and not interview.told
    question = knowledge.screening.get(interview.asking)
    keeps = question is not None and (
        interview.redo
        or interview.pending.startswith(("which", "leftover"))
        or (not is_settled(question, facts, turn.today) and question.id not in interview.left)
    )
    following = question if keeps else next_question(interview, knowledge.screening, facts, turn.today)
    days = undated(interview, memory, knowledge)
    busy = bool(days or interview.pending or first_avoid)
    if following is None and (not interview.asking or not busy):
        return finished([*opening, *told], replace(interview, asking=""), turn, memory, knowledge)
    if following is not None and following.id != interview.asking and not (interview.asking and busy):
        trail = (*interview.trail, following.id)
        interview = replace(
            interview, asking=following.id, trail=tuple(dict.fromkeys(trail)), redo=False, doubted=False
        )
    if first_avoid:
        interview = replace(interview, told=True, pending="go_on")
    elif days and not interview.pending:
        interview = replace(interview, pending="when")
    return asked(opening, interview, turn, memory, knowledge, told=told, waits=waits)


def _closed(memory: Memory, who: str, turn: Turn, knowledge: Knowledge) -> Memory:
    """A question is no longer open once each of its conditions has a yes or a no."""
    facts = memory.profile.facts(who)
    settled = [open_id(q) for q in knowledge.screening.values() if is_settled(q, facts, turn.today)]
    profile = memory.profile.without(who, settled) if {f.condition for f in facts} & set(settled) else memory.profile
    if who == USER and not without_answer(knowledge.screening, profile.facts(who), turn.today):
        profile = profile.without(who, [ONE_OF_LIST])
    return replace(memory, profile=profile)

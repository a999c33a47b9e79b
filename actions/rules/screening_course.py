"""The course of a step-by-step check: after whatever was said, what is told, and what is asked next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.rules.check import assess_person
from actions.rules.follow_up import ONE_OF_LIST
from actions.rules.interview import Interview, is_settled, next_question, open_id, without_answer
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.profile import OPEN_BASES, USER
from actions.rules.reply import Reply
from actions.rules.screening_asking import asked, finished, undated
from actions.rules.turn import Turn
from actions.rules.verdict import UNKNOWN_CONDITION, Assessment, Finding, Verdict
from actions.rules.verdict_reply import lead, verdict_sentences


def advanced(
    opening: list[str],
    interview: Interview,
    before: Memory,
    memory: Memory,
    turn: Turn,
    knowledge: Knowledge,
    *,
    beside: Sequence[str] = (),
) -> Reply:
    """Tells what is new against use, an "avoid" in full, then asks what is still wanted, or ends.

    `beside`: answers to what else was asked, told after the verdict.
    """
    who = interview.who
    memory = _closed(memory, who, turn, knowledge)
    facts = memory.profile.facts(who)
    silent = replace(turn, mentions=())
    old = {f.condition for f in assess_person(who, silent, before, knowledge).findings if f.verdict is Verdict.AVOID}
    assessment = assess_person(who, silent, memory, knowledge)
    new = tuple(f for f in assessment.findings if f.verdict is Verdict.AVOID and f.condition not in old)
    told = verdict_sentences(Assessment(Verdict.AVOID, new), who, knowledge, memory.count) if new else []
    found = _found_now(assessment, assess_person(who, silent, before, knowledge))
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
        return finished([*opening, *told, *beside], replace(interview, asking=""), turn, memory, knowledge)
    if following is not None and following.id != interview.asking and not (interview.asking and busy):
        trail = (*interview.trail, following.id)
        interview = replace(
            interview, asking=following.id, trail=tuple(dict.fromkeys(trail)), redo=False, doubted=False, admitted=False
        )
    if first_avoid:
        interview = replace(interview, told=True, pending="go_on")
    elif days and not interview.pending:
        interview = replace(interview, pending="when")
    leads = _leads(found, who, knowledge, memory.count)
    rest = [*leads, *beside]
    opening, told = (opening, [*told, *rest]) if told else ([*opening, *rest], told)
    return asked(opening, interview, turn, memory, knowledge, told=told, found=bool(found))


def _found_now(now: Assessment, before: Assessment) -> list[Finding]:
    """What stands now and did not stand so before; a question that is only open is nothing found."""
    known = {(f.condition, f.verdict, f.until) for f in before.findings}
    named = [f for f in now.findings if f.basis not in OPEN_BASES and f.condition != UNKNOWN_CONDITION]
    return [f for f in named if (f.condition, f.verdict, f.until) not in known]


def _leads(found: list[Finding], who: str, knowledge: Knowledge, count: int) -> list[str]:
    """One sentence for each verdict below "avoid"; a wait that is counted in days is told with its day or asked for."""
    counted = {f.condition for f in found if f.verdict is Verdict.WAIT and _in_days(f, knowledge)}
    rest = [f for f in found if f.verdict is not Verdict.AVOID and f.condition not in counted]
    verdicts = dict.fromkeys(f.verdict for f in rest)
    return [lead([f for f in rest if f.verdict is verdict], who, knowledge, count) for verdict in verdicts]


def _in_days(finding: Finding, knowledge: Knowledge) -> bool:
    condition = knowledge.conditions.get(finding.condition)
    return condition is not None and condition.wait is not None and condition.wait.days is not None


def _closed(memory: Memory, who: str, turn: Turn, knowledge: Knowledge) -> Memory:
    """A question is no longer open once each of its conditions has a yes or a no."""
    facts = memory.profile.facts(who)
    settled = [open_id(q) for q in knowledge.screening.values() if is_settled(q, facts, turn.today)]
    profile = memory.profile.without(who, settled) if {f.condition for f in facts} & set(settled) else memory.profile
    if who == USER and not without_answer(knowledge.screening, profile.facts(who), turn.today):
        profile = profile.without(who, [ONE_OF_LIST])
    return replace(memory, profile=profile)

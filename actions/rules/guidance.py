"""How often and how long: given only while nothing stands against the person."""

from __future__ import annotations

from dataclasses import replace

from actions.rules.check import PLAN_TOPICS, assess_person, standing
from actions.rules.interview import without_answer
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis
from actions.rules.reply import Reply
from actions.rules.subject import subject_of
from actions.rules.topic_texts import particulars, topic_messages, topic_sources
from actions.rules.turn import Turn
from actions.rules.verdict import Verdict, assess
from actions.rules.verdict_reply import phrase_of
from actions.rules.wording import listed, packed, phrase, pick

_ROUTINE = ("sessions_per_week", "minutes_per_session", "ceiling", "manual_first")
_HOW = ("start_low", "gel", "stroke_direction", "charge_first", "where", "where_not", "water", "stop_rule")


def plan(turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    """Sessions a week and minutes a session, or the verdict when one stands."""
    who = subject_of(turn, memory)
    if assess_person(who, turn, memory, knowledge).verdict > Verdict.NONE_MATCHED:
        return standing(turn, memory, knowledge)
    if assess_person(USER, turn, memory, knowledge).verdict > Verdict.NONE_MATCHED:
        return standing(replace(turn, text="for me"), memory, knowledge)
    asked = [t for t in turn.topics if t in knowledge.topics] or ["frequency"]
    rest = [t for t in asked if t not in PLAN_TOPICS]
    week, minutes = knowledge.guidance["sessions_per_week"], knowledge.guidance["minutes_per_session"]
    # "Can I do 30 minutes": the very thing first, then the plan.
    first = particulars(sorted(PLAN_TOPICS), knowledge, turn.text)
    opening = [*(pick(statement, memory.count) for statement in first), phrase(knowledge, "plan_lead", memory.count)]
    messages = packed([*opening, *_guided(_ROUTINE, knowledge, memory.count)])
    messages += packed(_guided(_HOW, knowledge, memory.count))
    messages += topic_messages(rest, knowledge, memory.count, turn.text)
    others = [
        f
        for p in memory.profile.others
        for f in assess(memory.profile.facts(p), knowledge.conditions, turn.today).findings
    ]
    if others:
        names = listed(phrase_of(f.condition, knowledge) for f in others[:3])
        messages.insert(0, phrase(knowledge, "others_first", memory.count, conditions=names))
    if general := [f.condition for f in memory.profile.facts(USER) if f.basis is Basis.GENERAL]:
        names = listed(phrase_of(c, knowledge) for c in general[-3:])
        messages.insert(0, phrase(knowledge, "asked_in_general", memory.count, conditions=names))
    if _is_unfinished(memory, turn, knowledge):
        messages.insert(0, phrase(knowledge, "check_unfinished", memory.count))
    if not memory.profile.facts(USER):
        messages.append(phrase(knowledge, "plan_close", memory.count))
    told = [*first, *(knowledge.guidance[key].statement for key in (*_ROUTINE, *_HOW))]
    sources = [*(s for t in told for s in t.sources), *topic_sources(rest, knowledge, turn.text)]
    envelope = {
        "kind": "plan",
        "sessions_per_week": _span(week.minimum, week.maximum),
        "minutes_per_session": _span(minutes.minimum, minutes.maximum),
        "topics": asked,
        "sources": list(dict.fromkeys(sources)),
    }
    return Reply(tuple(messages), envelope, replace(memory, asked="", topics=tuple(asked)))


def _is_unfinished(memory: Memory, turn: Turn, knowledge: Knowledge) -> bool:
    """Whether the step-by-step check of the user was begun and has questions without an answer."""
    if memory.interview is None or memory.interview.who != USER:
        return False
    return bool(without_answer(knowledge.screening, memory.profile.facts(USER), turn.today))


def _guided(keys: tuple[str, ...], knowledge: Knowledge, turn: int) -> list[str]:
    return [pick(knowledge.guidance[key].statement, turn) for key in keys]


def _span(low: float | None, high: float | None) -> list[int]:
    return [int(low or 0), int(high or 0)]

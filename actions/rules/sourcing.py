"""Where an answer comes from: the sources of what was just said, with their grades, and where they disagree."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from actions.rules.check import assess_person
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER
from actions.rules.reply import Reply, verdict_envelope
from actions.rules.topic_texts import topic_sources
from actions.rules.turn import Turn
from actions.rules.verdict import Finding
from actions.rules.verdict_reply import phrase_of
from actions.rules.wording import listed, packed, phrase, pick

_IN_FULL = 2
_MOST_SOURCES = 5
_THAT = r"(?:that|this|it|those|these|any of (?:that|this|it))"
_ASKS = re.compile(
    rf"\bwhere(?:s| is| was| does| did| do| are)? (?:all )?{_THAT}(?: \w+)?(?: come| coming)? from\b|"
    rf"\bwhere (?:did|do|have|are) you (?:get|got|getting|read|find|found|have|take|taking|taken) {_THAT}\b|"
    rf"\b(?:who|whos) (?:says|said|claims) (?:so|{_THAT})\b|\bsays who\b|\baccording to (?:who|whom|what)\b|"
    r"\b(?:sources?|references?|citations?|proof|evidence|study|studies|papers?) (?:for|behind|on) "
    r"(?:that|this|what you)\b|"
    r"\b(?:whats|what is|what are|which are|show me|give me|name|cite|list|tell me|got|have you) (?:me )?"
    r"(?:your|the|a|any) (?:sources?|references?|citations?)\b(?! of)|"
    r"\bis there (?:any |some )?(?:proof|evidence|source)(?: (?:for|of|behind) (?:that|this))?$|"
    r"\b(?:what|which) grade\b|\bhow (?:good|strong|solid|reliable) (?:is|are) (?:that|this|the|your|those) "
    r"(?:evidence|sources?|proof|claim)\b|\bhow do you know(?: that| this)?$|\bback (?:that|this|it) up\b|"
    r"\bprove (?:that|this|it)$|"
    r"\b(?:do|does|did) (?:(?:all|the|your|every|other|any) )*"
    r"(?:sources?|makers?|experts?|manuals?|doctors|they|everyone|everybody) "
    r"(?:all )?(?:agree|disagree|differ|say the same)\b"
)
_MARKS = re.compile(r"[^\w\s]")


def asks_for_sources(text: str) -> bool:
    """Whether a message asks where the last answer comes from, how sure it is, or whether sources agree on it."""
    plain = plain_words(text)
    return bool(_ASKS.search(" ".join(_MARKS.sub(" ", plain).split())))


def sourced(turn: Turn, before: Memory, memory: Memory, knowledge: Knowledge) -> Reply | None:
    """The sources of what was said last, None when nothing was, or when the message asks something else."""
    if turn.mentions or memory.held or not asks_for_sources(turn.text):
        return None
    topics = [t for t in memory.topics if t in knowledge.topics and t != "references"]
    who = _spoken_of(before)
    assessment = assess_person(who, turn, memory, knowledge)
    if not assessment.findings and not topics and memory.profile.last_other is not None:
        who = memory.profile.last_other
        assessment = assess_person(who, turn, memory, knowledge)
    if not assessment.findings and not topics:
        return None
    count = memory.count
    messages: list[str] = []
    for finding in assessment.findings[:_IN_FULL]:
        messages += packed(_of_finding(finding, knowledge, count))
    if len(assessment.findings) > _IN_FULL:
        rest = listed(phrase_of(f.condition, knowledge) for f in assessment.findings[_IN_FULL:])
        messages.append(phrase(knowledge, "sources_rest", count, list=rest))
    sources = topic_sources(topics, knowledge)
    if topics:
        names = listed(knowledge.topics[t].title.lower() for t in topics)
        messages += packed([phrase(knowledge, "sources_lead", count, about=f'"{names}"'), *_titles(sources, knowledge)])
    messages.append(phrase(knowledge, "grades", count))
    subject = "user" if who == USER else "other"
    envelope = (
        verdict_envelope(assessment, subject, topics)
        if assessment.findings
        else {"kind": "answer", "topics": topics, "sources": sources}
    )
    return Reply(tuple(messages), envelope, replace(memory, asked=""))


def _spoken_of(before: Memory) -> str:
    """The person of the last verdict: the other one, when nothing but theirs was told last."""
    people = dict.fromkeys(person for person, _ in before.changed)
    return next(iter(people)) if len(people) == 1 else USER


def _of_finding(finding: Finding, knowledge: Knowledge, count: int) -> list[str]:
    name = phrase_of(finding.condition, knowledge)
    told = [phrase(knowledge, "sources_lead", count, about=name), *_titles(finding.sources, knowledge)]
    condition = knowledge.conditions.get(finding.condition)
    if condition is not None and condition.differ is not None:
        return [*told, pick(condition.differ, count)]
    return [*told, phrase(knowledge, "sources_agree", count)]


def _titles(ids: Iterable[str], knowledge: Knowledge) -> list[str]:
    """Best grades first, after the article; Mica's own rule last."""
    order = ("article", "A", "B", "C", "D", "mica")
    known = sorted((knowledge.sources[s] for s in ids if s in knowledge.sources), key=lambda s: order.index(s.grade))
    words = {"article": "the article"}
    titles = [f"{s.title} ({words.get(s.grade, f'grade {s.grade}')})." for s in known if s.id != "MICA"]
    own = [phrase(knowledge, "sources_own", 0)] if any(s.id == "MICA" for s in known) else []
    return [*titles[:_MOST_SOURCES], *own]

"""Short answers that lean on what was said before: yes, no, not sure, why, are you sure, just say yes."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.answer import answer
from actions.rules.check import assess_person, check, standing
from actions.rules.interview import SCREENING_OFFER
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.reply import Reply, verdict_envelope
from actions.rules.subject import subject_of
from actions.rules.topic_texts import topic_sources
from actions.rules.turn import Turn
from actions.rules.verdict import Assessment, Verdict, assess
from actions.rules.wording import listed, phrase, pick

_FOR_ME = re.compile(r"\b(?:for me|am i|can i|could i|may i|im ok|i'm ok|im fine|use it|start|safe)\b")
_NONE = re.compile(r"(?:^|[.,;!])\s*(?:no\W+)?none(?: of (?:them|those|these|it))?\W*$")

#: What "yes, one of them" leaves behind until the person says which; no condition of the table.
ONE_OF_LIST = "one_of_the_list"


def follow_up(turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    """The reply to a follow-up intent, read against what Mica asked or said last."""
    if turn.intent in ("ignore_rules", "are_you_sure", "why"):
        return _challenged(turn, memory, knowledge)
    if turn.intent == "repeat":
        return _repeated(turn, memory, knowledge)
    if memory.asked == "screening" and turn.intent in ("affirm", "deny", "unsure"):
        return _offered(turn, memory, knowledge)
    if memory.asked == "exclusions":
        return _exclusions(turn, memory, knowledge)
    if memory.asked.startswith("when") and turn.intent in ("unsure", "deny"):
        return check(replace(turn, topics=()), memory, knowledge)
    if memory.asked == "offer" and turn.intent == "affirm" and memory.offered:
        return answer(replace(turn, topics=memory.offered[:1]), memory, knowledge)
    if turn.intent == "deny" and _NONE.search(turn.text.lower()) and memory.profile.facts(USER):
        return denied_all(turn, memory, knowledge)
    key = {"affirm": "affirm_nothing", "deny": "deny_nothing"}.get(turn.intent, "unsure_nothing")
    text = pick(knowledge.small_talk.replies[key], memory.count)
    return Reply((text,), {"kind": "smalltalk"}, replace(memory, asked=""))


def _offered(turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    """Yes or no to "shall we go through the questions"."""
    from actions.rules.screening_start import start

    if turn.intent == "affirm":
        return start(turn, memory, knowledge)
    text = phrase(knowledge, "screening_declined", memory.count)
    return Reply((text,), {"kind": "smalltalk"}, replace(memory, asked=""))


def _exclusions(turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    """Yes, no or not sure to "does anything on that list apply to you"."""
    if turn.intent == "deny" or turn.says_healthy:
        return denied_all(turn, memory, knowledge)
    if turn.intent == "affirm" and memory.offered == (SCREENING_OFFER,):
        from actions.rules.screening_start import start  # the check, too, reads short answers

        one = Fact(ONE_OF_LIST, State.PRESENT, Basis.STATED, turn.today)
        memory = replace(memory, profile=memory.profile.with_fact(USER, one), offered=())
        return start(turn, memory, knowledge, offered=True)
    if turn.intent == "affirm":
        text = phrase(knowledge, "which_one", memory.count)
        one = Fact(ONE_OF_LIST, State.PRESENT, Basis.STATED, turn.today)
        memory = replace(memory, profile=memory.profile.with_fact(USER, one), asked="which")
        return Reply((text,), {"kind": "question", "asks": "condition"}, memory)
    text = phrase(knowledge, "not_sure", memory.count)
    unsure = Fact(ONE_OF_LIST, State.UNKNOWN, Basis.UNCERTAIN, turn.today)
    memory = replace(memory, profile=memory.profile.with_fact(USER, unsure), asked="")
    assessment = assess(memory.profile.facts(USER), knowledge.conditions, turn.today)
    return Reply((text,), verdict_envelope(assessment, "user"), memory)


def denied_all(turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    """The person says that no exclusion of the article applies; what was said before still counts."""
    profile = memory.profile
    if memory.asked == "exclusions":
        known = {f.condition for f in profile.facts(USER)}
        for condition in knowledge.conditions.values():
            if condition.article and condition.kind != "area" and condition.id not in known:
                profile = profile.with_fact(USER, Fact(condition.id, State.ABSENT, Basis.STATED, turn.today))
    memory = replace(memory, profile=profile.without(USER, [ONE_OF_LIST]))
    assessment = assess_person(USER, turn, memory, knowledge)
    if assessment.findings:
        return standing(turn, memory, knowledge)
    text = phrase(knowledge, "none_matched", memory.count)
    nothing = Assessment(Verdict.NONE_MATCHED, ())
    return Reply((text,), verdict_envelope(nothing, "user"), replace(memory, asked=""))


def _challenged(turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    who = subject_of(turn, memory)
    if assess_person(who, turn, memory, knowledge).findings:
        return standing(turn, memory, knowledge, pressed=True, reasons=turn.intent == "why")
    if turn.intent == "ignore_rules" and _FOR_ME.search(turn.text.lower()):
        return answer(replace(turn, topics=("can_i_use",)), memory, knowledge)
    if turn.intent == "ignore_rules":
        text = phrase(knowledge, "no_rules_off", memory.count)
        return Reply((text,), {"kind": "fallback"}, replace(memory, asked=""))
    sources = topic_sources(memory.topics, knowledge)
    if turn.intent == "why" and sources:
        titles = listed(knowledge.sources[s].title for s in sources if s in knowledge.sources)
        messages = [phrase(knowledge, "why_plain", memory.count, list=titles)]
        return Reply(tuple(messages), {"kind": "answer", "topics": list(memory.topics), "sources": sources}, memory)
    text = phrase(knowledge, "sure_plain", memory.count)
    envelope = {"kind": "answer", "topics": list(memory.topics), "sources": sources or ["MICA"]}
    return Reply((text,), envelope, memory)


def _repeated(turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    assessment = assess_person(USER, turn, memory, knowledge)
    if assessment.verdict > Verdict.LOCAL or (assessment.findings and not memory.topics):
        return standing(replace(turn, topics=memory.topics), memory, knowledge)
    if memory.topics:
        return answer(replace(turn, topics=memory.topics), memory, knowledge)
    text = pick(knowledge.small_talk.replies["repeat_nothing"], memory.count)
    return Reply((text,), {"kind": "smalltalk"}, memory)

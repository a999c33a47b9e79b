"""The step-by-step check: at most ten questions, severest first; offered, never forced.

Answers become facts of the person whom the check is about; what is open stays unknown and keeps the verdict at
"ask". Nothing matches only when every question has a clear answer. An "avoid" is told at once.
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.check import assess_person, beside_verdict, split_by_use
from actions.rules.interview import START_BUTTON, Interview, open_answer
from actions.rules.knowledge import Knowledge, Question
from actions.rules.memory import Memory
from actions.rules.pressing import states_only
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.reactions import reaction
from actions.rules.reply import Reply
from actions.rules.screening_answers import (
    NONE_BUTTON,
    ON_BUTTON,
    REST_BUTTON,
    SKIP_BUTTON,
    STOP_BUTTON,
    UNSURE_BUTTON,
    WHY_BUTTON,
    Answer,
)
from actions.rules.screening_asking import FORM, accepted, asked, so_far, stopped, told_words, undated
from actions.rules.screening_course import advanced
from actions.rules.screening_leftovers import speaks_of
from actions.rules.screening_start import begin
from actions.rules.screening_words import Said, in_words, plain
from actions.rules.turn import Turn
from actions.rules.verdict import Verdict
from actions.rules.verdict_reply import phrase_of
from actions.rules.wording import listed, packed, phrase, pick

#: What is said beside the questions, and answers none.
_CHATTER = frozenset(
    {
        "greet",
        "goodbye",
        "thank_you",
        "compliment",
        "insult",
        "bot_challenge",
        "human",
        "privacy",
        "what_you_know",
        "repeat",
        "help",
        "why",
        "are_you_sure",
        "ignore_rules",
    }
)
# "Same as my mum, she has a pacemaker" may well be a yes.
_AS_THEY = re.compile(r"\b(?:same as|just like|like my|so (?:do|have|am) i|me too|as well as|ditto)\b")
_WANTS_OUT = re.compile(r"\b(?:stop|enough|quit|later|another time|bored|boring|too (?:long|many))\b")
_BUTTONS = (NONE_BUTTON, REST_BUTTON, UNSURE_BUTTON, SKIP_BUTTON, WHY_BUTTON, ON_BUTTON, STOP_BUTTON)
_FIXED = frozenset(plain(button) for button in _BUTTONS)


def go_on(answer: Answer, before: Memory, memory: Memory, knowledge: Knowledge) -> Reply:
    """The reply to an answer; `memory` already holds what it told."""
    interview, turn = memory.interview, answer.turn
    assert interview is not None  # an answer is only read while a check is running
    question = knowledge.screening[interview.asking]
    count, who = memory.count, interview.who
    match answer.said:
        case Said.STOP:
            return stopped(replace(interview, stopped=True, pending=""), turn, memory, knowledge)
        case Said.RESTART:
            return begin(who, turn, memory, knowledge, offered=False, anew=True)
        case Said.WHY:
            why = pick(question.why, count)
            return asked([why], interview, turn, memory, knowledge, sources=question.why.sources)
        case Said.OUTCOME:
            return so_far(interview, turn, memory, knowledge)
        case Said.ACCEPTED:
            return accepted(interview, turn, memory, knowledge)
        case Said.AGAIN:
            if answer.doubted and interview.pending not in ("when", "go_on"):
                interview = replace(interview, doubted=True)
                memory = _with_open(memory, who, question, Basis.UNSURE, turn)
            return asked([], interview, turn, memory, knowledge)
        case Said.UNCLEAR:
            interview = replace(interview, doubted=True)
            if interview.pending != "go_on" and not _WANTS_OUT.search(plain(turn.text)):
                memory = _with_open(memory, who, question, Basis.UNSURE, turn)
            key = "screening_unclear_choice" if interview.pending == "go_on" else "screening_unclear"
            return asked([phrase(knowledge, key, count)], interview, turn, memory, knowledge)
        case Said.HEDGED if interview.pending not in ("hedged", "leftover", "when", "go_on"):
            doubted, admitted = interview.doubted or answer.doubted, interview.admitted or answer.admits
            hedged = replace(interview, pending="hedged", doubted=doubted, admitted=admitted)
            if hedged.doubted:
                memory = _with_open(memory, who, question, Basis.UNSURE, turn)
            return asked([], hedged, turn, memory, knowledge)
        case Said.YES if interview.pending not in ("when", "go_on"):
            memory = _with_open(memory, who, question, Basis.UNSURE, turn)
            return asked([], replace(interview, pending="which", doubted=True), turn, memory, knowledge)
        case Said.BACK | Said.AFTER_ALL:
            return _went_back(answer.said, interview, turn, memory, knowledge)
        case Said.UNSURE | Said.HEDGED | Said.SKIP | Said.YES:
            return _left_open(answer.said, before, memory, turn, knowledge)
        case Said.GO_ON:
            opening = [phrase(knowledge, "screening_goes_on", count)]
            return advanced(opening, replace(interview, pending=""), memory, memory, turn, knowledge)
        case _:
            return _recorded(answer, interview, question, before, memory, knowledge)


def _recorded(
    answer: Answer, interview: Interview, question: Question, before: Memory, memory: Memory, knowledge: Knowledge
) -> Reply:
    """Something was told of the person: what is understood, what follows from it, and the next question."""
    turn, who, count = answer.turn, interview.who, memory.count
    if interview.pending == "when" and answer.said is Said.NONE:
        return _left_open(Said.UNSURE, before, memory, turn, knowledge)
    gone: list[str] = []
    if interview.redo and answer.picked:
        named = {mention.condition for mention in turn.mentions}
        replaced = [c for c in question.conditions if c not in named]
        memory = replace(memory, profile=memory.profile.without(who, replaced))
        kept = {f.condition for f in memory.profile.facts(who) if f.state is State.PRESENT}
        told = {f.condition for f in before.profile.facts(who) if f.state is State.PRESENT}
        gone = [condition for condition in question.conditions if condition in told - kept]
    names = listed(phrase_of(condition, knowledge) for condition in gone)
    opening = [phrase(knowledge, "taken_back", count, list=names)] if gone else []
    if answer.said is Said.NONE:
        key = "screening_noted_none" if _all_denied(question, who, memory) else "screening_noted_rest"
        opening.append(phrase(knowledge, key, count))
        # "Actually I do" means the question, and not every condition of it.
        memory = replace(memory, changed=())
    else:
        opening += told_words(who, before, memory, turn, knowledge)
    beside = [] if answer.picked else _also_asked(who, turn, memory, knowledge)
    group = f"which:{answer.group}" if answer.group is not None else ""
    doubted = interview.doubted or answer.doubted
    if answer.said is Said.PARTLY:
        group, memory = "leftover", _with_open(memory, who, question, Basis.UNSURE, turn)
    elif any(m.fact.state is State.PRESENT and m.condition in question.conditions for m in turn.mentions):
        doubted = False  # what was meant is named now
        interview = replace(interview, admitted=False)
    about_it = answer.picked or any(mention.condition in question.conditions for mention in turn.mentions)
    interview = replace(interview, pending=group, redo=interview.redo and not about_it, doubted=doubted)
    return advanced(opening, interview, before, memory, turn, knowledge, beside=beside)


def _left_open(said: Said, before: Memory, memory: Memory, turn: Turn, knowledge: Knowledge) -> Reply:
    """Not sure, or skipped: unknown is kept as unknown, and is never a no."""
    interview = memory.interview or Interview()
    question, who, count = knowledge.screening[interview.asking], interview.who, memory.count
    if interview.pending == "go_on":
        return asked([phrase(knowledge, "screening_unclear_choice", count)], interview, turn, memory, knowledge)
    if interview.pending == "when":
        dayless = [fact.condition for fact in undated(interview, memory, knowledge)]
        interview = replace(interview, pending="", dayless=(*interview.dayless, *dayless))
        return advanced([phrase(knowledge, "screening_no_day", count)], interview, before, memory, turn, knowledge)
    if interview.pending.startswith("which:"):
        opening = [phrase(knowledge, "screening_unnamed", count)]
        return advanced(opening, replace(interview, pending=""), before, memory, turn, knowledge)
    basis = Basis.SKIPPED if said is Said.SKIP else Basis.UNSURE
    opening = [phrase(knowledge, f"screening_noted_{'skip' if said is Said.SKIP else 'unsure'}", count)]
    if interview.pending == "which":
        worst = Fact(question.unnamed, State.PRESENT, Basis.UNCERTAIN, turn.today)
        memory = replace(memory, profile=memory.profile.with_fact(who, worst))
        opening = [phrase(knowledge, "screening_unnamed", count)]
    memory = _with_open(memory, who, question, basis, turn)
    left = tuple(dict.fromkeys((*interview.left, question.id)))
    interview = replace(interview, pending="", redo=False, left=left, doubted=False, admitted=False)
    return advanced(opening, interview, before, memory, turn, knowledge)


def _went_back(said: Said, interview: Interview, turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    """The question before this one; this one again, when part of it was answered already."""
    earlier = [q for q in interview.trail if q != interview.asking]
    asking = knowledge.screening[interview.asking].conditions
    part = any(fact.condition in asking for fact in memory.profile.facts(interview.who))
    begun = bool(interview.pending) or (part and not interview.redo)
    if not begun and not earlier:
        opening = [phrase(knowledge, "screening_back_first", memory.count)]
        return asked(opening, interview, turn, memory, knowledge)
    target = interview.asking if begun else earlier[-1]
    trail = tuple(earlier[: earlier.index(target) + 1]) if target in earlier else (*earlier, target)
    left = tuple(q for q in interview.left if q != target)
    interview = replace(
        interview, asking=target, trail=trail, pending="", redo=True, left=left, doubted=False, admitted=False
    )
    if said is Said.AFTER_ALL:
        denied = [f.condition for f in memory.profile.facts(interview.who) if f.state is State.ABSENT]
        withdrawn = set(denied) & set(knowledge.screening[target].conditions)
        memory = replace(memory, profile=memory.profile.without(interview.who, withdrawn))
        memory = _with_open(memory, interview.who, knowledge.screening[target], Basis.UNSURE, turn)
        interview = replace(interview, pending="which")
    return asked([phrase(knowledge, "screening_back", memory.count)], interview, turn, memory, knowledge)


def stray(turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply | None:
    """A button of a check that is over or was stopped: it answers nothing, and clears nobody."""
    interview = memory.interview
    if interview is None or interview.running or memory.asked == "exclusions":
        return None
    text = plain(turn.text)
    if text not in _FIXED and not (turn.says_healthy and in_words(text, "") is not None):
        return None
    texts = (phrase(knowledge, "screening_no_question", memory.count),)
    return Reply(texts, {"kind": "question", "asks": "screening"}, replace(memory, asked="screening"), (START_BUTTON,))


def resumed(reply: Reply, turn: Turn, knowledge: Knowledge) -> Reply:
    """A reply to something else while a check is running, with the way back to its question."""
    memory, interview = reply.memory, reply.memory.interview
    if interview is None or not interview.running or memory.held or reply.envelope.get("form") == FORM:
        return reply
    if reply.envelope["kind"] == "emergency":
        return reply
    subject = "user" if interview.who == USER else "other"
    understood = reply.envelope["kind"] == "verdict" or turn.intent in _CHATTER or reaction(turn) is not None
    if turn.intent in _CHATTER and speaks_of(turn.text, knowledge.screening[interview.asking]):
        understood = False  # "trying was a success"
    understood = (understood and not _AS_THEY.search(plain(turn.text))) or _WANTS_OUT.search(
        plain(turn.text)
    ) is not None
    states = states_only(turn.text) or (turn.intent.startswith("out_of_scope") and "?" not in turn.text)
    if not (interview.pending or understood) and states:
        # It may have been an answer that nobody understood: the question stays open until it has one.
        memory = _with_open(memory, interview.who, knowledge.screening[interview.asking], Basis.UNSURE, turn)
        if reply.envelope["kind"] != "plan":
            interview = replace(interview, doubted=True)
        reply = replace(reply, memory=memory)
    cleared = reply.envelope.get("verdict") == Verdict.NONE_MATCHED.word and reply.envelope["subject"] == subject
    following = advanced([], interview, memory, memory, turn, knowledge)
    if cleared:
        return following
    way_back, *rest = following.messages
    back = packed([phrase(knowledge, "screening_back_to", memory.count), way_back])
    places = {key: following.envelope[key] for key in ("asks", "form", "step", "of") if key in following.envelope}
    ended = "summary" in following.envelope
    envelope = following.envelope if ended else {**reply.envelope, **places}
    return replace(following, messages=(*reply.messages, *back, *rest), envelope=envelope)


def _with_open(memory: Memory, who: str, question: Question, basis: Basis, turn: Turn) -> Memory:
    return replace(memory, profile=memory.profile.with_fact(who, open_answer(question, basis, turn.today)))


def _all_denied(question: Question, who: str, memory: Memory) -> bool:
    states = {f.condition: f.state for f in memory.profile.facts(who)}
    return all(states.get(condition) is State.ABSENT for condition in question.conditions)


def _also_asked(who: str, turn: Turn, memory: Memory, knowledge: Knowledge) -> list[str]:
    """Answers to what was asked beside the answer, as far as the verdict lets them."""
    topics = [topic for topic in turn.topics if topic in knowledge.topics] if turn.asks else []
    assessment = assess_person(who, turn, memory, knowledge)
    allowed, _ = split_by_use(topics, assessment, knowledge)
    return beside_verdict(allowed, assessment, turn, memory, knowledge)

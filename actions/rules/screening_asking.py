"""What Mica says while it goes through the questions: the question, its buttons, what was understood, the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.rules.check import assess_person
from actions.rules.interview import START_BUTTON, Interview, is_begun, without_answer
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.profile import OPEN_BASES, USER, Basis, Fact, State
from actions.rules.recollection import fact_words
from actions.rules.reply import Envelope, Reply, verdict_envelope
from actions.rules.screening_answers import (
    NONE_BUTTON,
    ON_BUTTON,
    REST_BUTTON,
    SKIP_BUTTON,
    STOP_BUTTON,
    UNSURE_BUTTON,
    WHY_BUTTON,
    options_shown,
)
from actions.rules.summary import SUMMARY_BUTTON, summary_of
from actions.rules.turn import Turn
from actions.rules.verdict import Assessment, Verdict, assess
from actions.rules.verdict_reply import lead, phrase_of, verdict_again, verdict_sentences
from actions.rules.wording import listed, packed, person, phrase, pick

FORM = "screening"
_MOST_DENIALS = 3
_TURNED = {State.PRESENT, State.ABSENT}


def asked(
    opening: Sequence[str],
    interview: Interview,
    turn: Turn,
    memory: Memory,
    knowledge: Knowledge,
    *,
    told: Sequence[str] = (),
    found: bool = False,
    sources: Sequence[str] = (),
) -> Reply:
    """The question that is open, or what is pending beside it.

    `told`: an "avoid" that is told first; `found`: whether something new stands against use. Either makes it a verdict.
    """
    text, buttons = _question(interview, turn, memory, knowledge)
    messages = [*packed(opening), *told, text] if told else packed([*opening, text])
    question = knowledge.screening[interview.asking]
    envelope: Envelope = {"kind": "question"}
    if told or found:
        assessment = assess_person(interview.who, replace(turn, mentions=()), memory, knowledge)
        envelope = verdict_envelope(assessment, _subject(interview))
    step = list(knowledge.screening).index(question.id) + 1
    envelope |= {"asks": question.id, "form": FORM, "step": step, "of": len(knowledge.screening)}
    envelope |= {"subject": _subject(interview), "sources": list(sources or question.ask.sources)}
    asking = f"when:{interview.who}" if interview.pending == "when" else FORM
    return Reply(tuple(messages), envelope, replace(memory, interview=interview, asked=asking), buttons)


def _question(interview: Interview, turn: Turn, memory: Memory, knowledge: Knowledge) -> tuple[str, tuple[str, ...]]:
    question, count, own = knowledge.screening[interview.asking], memory.count, interview.who == USER
    if interview.pending == "go_on":
        return phrase(knowledge, "screening_choice", count), (ON_BUTTON, STOP_BUTTON)
    if interview.pending == "when":
        names = listed(phrase_of(f.condition, knowledge) for f in undated(interview, memory, knowledge))
        return phrase(knowledge, "screening_when", count, list=names), (UNSURE_BUTTON,)
    if interview.pending == "hedged":
        return phrase(knowledge, "screening_hedged", count), (NONE_BUTTON, UNSURE_BUTTON)
    options = options_shown(memory, interview, turn.today, knowledge)
    labels = tuple(option.label for option in options)
    if interview.pending == "leftover":
        return phrase(knowledge, "screening_leftover", count), (*labels, NONE_BUTTON, UNSURE_BUTTON)
    if interview.pending:
        key = "screening_which" if interview.pending == "which" else "screening_which_group"
        return phrase(knowledge, key, count), (*labels, UNSURE_BUTTON)
    before = memory.interview
    again = before is not None and before.running and before.asking == question.id
    if again and is_begun(options, question):
        text = phrase(knowledge, "screening_more", count, title=question.title)
        return text, (*labels, REST_BUTTON, UNSURE_BUTTON, SKIP_BUTTON)
    step, of = str(list(knowledge.screening).index(question.id) + 1), str(len(knowledge.screening))
    text = pick(question.ask if own else question.ask_other, count).replace("{who}", person(interview.who))
    return (
        f"{phrase(knowledge, 'screening_step', count, step=step, of=of)} {text}",
        (*labels, NONE_BUTTON, UNSURE_BUTTON, SKIP_BUTTON, WHY_BUTTON),
    )


def undated(interview: Interview, memory: Memory, knowledge: Knowledge) -> list[Fact]:
    """What was done to the face on a day that nobody has named or given up on."""
    facts = [f for f in memory.profile.facts(interview.who) if f.condition not in interview.dayless and f.day is None]
    told = [f for f in facts if f.state is State.PRESENT and f.basis in (Basis.STATED, Basis.PAST)]
    return [f for f in told if _is_counted(f, knowledge)]


def told_words(who: str, before: Memory, memory: Memory, turn: Turn, knowledge: Knowledge) -> list[str]:
    """What is understood now, of everybody whom the message speaks of; how long a wait still is."""
    sentences = []
    named = {mention.condition for mention in turn.mentions}
    for relation in dict.fromkeys([who, *(mention.who for mention in turn.mentions)]):
        earlier = {f.condition: f for f in before.profile.facts(relation)}
        facts = [f for f in memory.profile.facts(relation) if earlier.get(f.condition) != f or f.condition in named]
        facts = [f for f in facts if f.condition in knowledge.conditions or f.condition in named]
        if not facts:
            continue
        asked_which = before.interview is not None and before.interview.pending.startswith("which")
        turned = not asked_which and any(
            f.condition in earlier and {earlier[f.condition].state, f.state} == _TURNED for f in facts
        )
        # A day such as "in 2019" is kept as the last it can have been: told only where days are counted from it.
        told = [f if _is_counted(f, knowledge) else replace(f, day=None) for f in facts]
        denied = [f for f in told if f.state is State.ABSENT]
        told = [f for f in told if f not in denied] if len(denied) > _MOST_DENIALS else told
        rest = ["no to the others"] if len(denied) > _MOST_DENIALS else []
        told.sort(key=lambda f: f.state is State.ABSENT)  # after a "no", what is so would sound denied
        words = listed([*(fact_words(f, knowledge) for f in told), *rest])
        words = words if relation == who == USER else f"{words} ({'you' if relation == USER else person(relation)})"
        sentences.append(phrase(knowledge, "changed" if turned else "screening_noted", memory.count, list=words))
        sentences += _waits(facts, relation, turn, memory, knowledge)
    return sentences


def _is_counted(fact: Fact, knowledge: Knowledge) -> bool:
    """Whether a wait is counted in days from what the fact tells."""
    known = knowledge.conditions.get(fact.condition)
    return known is not None and known.wait is not None and known.wait.days is not None


def _waits(facts: Sequence[Fact], who: str, turn: Turn, memory: Memory, knowledge: Knowledge) -> list[str]:
    dated = [f for f in facts if f.state is State.PRESENT and f.day is not None and _is_counted(f, knowledge)]
    findings = assess(dated, knowledge.conditions, turn.today).findings
    waiting = [f for f in findings if f.verdict is Verdict.WAIT and f.until is not None]
    over = [f for f in dated if f.condition not in {finding.condition for finding in findings}]
    sentences = [lead(waiting, who, knowledge, memory.count)] if waiting else []
    if over:
        names = listed(phrase_of(f.condition, knowledge) for f in over)
        sentences.append(phrase(knowledge, "wait_over", memory.count, conditions=names))
    return sentences


def finished(opening: Sequence[str], interview: Interview, turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    """The verdict on everything, and the summary. Nothing matches only if every question has a clear answer."""
    who, count = interview.who, memory.count
    memory = replace(memory, interview=interview, asked="")
    assessment = assess_person(who, replace(turn, mentions=()), memory, knowledge)
    messages = packed(opening)
    if assessment.findings:
        messages += _verdict(assessment, who, knowledge, count, again=False)
    else:
        key = "none_matched" if who == USER else "none_matched_other"
        messages.append(phrase(knowledge, key, count, who=person(who)))
    closing = [phrase(knowledge, "screening_done", count)]
    without = without_answer(knowledge.screening, memory.profile.facts(who), turn.today)
    if without:
        names = listed(question.title.lower() for question in without)
        closing = [phrase(knowledge, "screening_open", count, list=names), *closing]
    if any(f.verdict is Verdict.WAIT and f.until is None for f in assessment.findings):
        memory = replace(memory, asked=f"when:{who}")
    of = len(knowledge.screening)
    envelope = verdict_envelope(assessment, _subject(interview)) | {"form": FORM, "step": of, "of": of}
    envelope["summary"] = summary_of(memory, turn.today, knowledge)
    return Reply((*messages, *packed(closing)), envelope, memory, (SUMMARY_BUTTON,))


def stopped(interview: Interview, turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    """The person stops: what stands so far, and that this was no whole check."""
    who, count, of = interview.who, memory.count, len(knowledge.screening)
    memory = replace(memory, interview=interview, asked="")
    without = without_answer(knowledge.screening, memory.profile.facts(who), turn.today)
    counts = {"count": str(len(without)), "of": str(of)}
    text = phrase(knowledge, "screening_stopped", count, **counts)
    assessment = assess_person(who, replace(turn, mentions=()), memory, knowledge)
    envelope: Envelope = {"kind": "answer", "topics": [], "sources": ["MICA"]}
    messages = [text]
    if assessment.findings:
        messages = [*_verdict(assessment, who, knowledge, count, again=True), text]
        envelope = verdict_envelope(assessment, _subject(interview))
    envelope |= {"form": FORM, "step": of - len(without), "of": of, "check": "not_completed"}
    envelope["summary"] = summary_of(memory, turn.today, knowledge)
    return Reply(tuple(messages), envelope, memory, (START_BUTTON, SUMMARY_BUTTON))


def so_far(interview: Interview, turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    """What stands until now, on request: the verdict, or that nothing came up, which is no yes."""
    who, count = interview.who, memory.count
    assessment = assess_person(who, replace(turn, mentions=()), memory, knowledge)
    if assessment.findings:
        told = _verdict(assessment, who, knowledge, count, again=True)
        return asked([], interview, turn, memory, knowledge, told=told, found=True)
    without = without_answer(knowledge.screening, memory.profile.facts(who), turn.today)
    counts = {"count": str(len(without)), "of": str(len(knowledge.screening))}
    return asked([phrase(knowledge, "screening_so_far", count, **counts)], interview, turn, memory, knowledge)


def accepted(interview: Interview, turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    """A refusal was taken as it is: a kind word, and the choice to stop here or to go on."""
    text = phrase(knowledge, "screening_accepted", memory.count)
    interview = interview if interview.pending else replace(interview, pending="go_on")
    return asked([], interview, turn, memory, knowledge, told=[text], found=True)


def _verdict(assessment: Assessment, who: str, knowledge: Knowledge, count: int, *, again: bool) -> list[str]:
    """The verdict in words. Questions without an answer are told as such, and not as something the person has."""
    named = tuple(f for f in assessment.findings if f.basis not in OPEN_BASES)
    worst = named[0].verdict if named else Verdict.NONE_MATCHED
    messages = [phrase(knowledge, "screening_only_open", count)] if worst < assessment.verdict else []
    if named:
        say = verdict_again if again else verdict_sentences
        messages += say(Assessment(worst, named), who, knowledge, count)
    return messages


def _subject(interview: Interview) -> str:
    return "user" if interview.who == USER else "other"

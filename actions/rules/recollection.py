"""What Mica knows about the person, said plainly; corrections; forgetting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.rules.check import check, standing
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.pregnancy_tests import is_negative
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.reply import Reply
from actions.rules.turn import Turn
from actions.rules.verdict import Verdict, assess
from actions.rules.verdict_reply import phrase_of
from actions.rules.whose_after_all import confessed
from actions.rules.withdrawals import only_dismisses
from actions.rules.wording import listed, long_day, person, phrase

_MOST_DENIALS = 8
_BASIS_WORDS = {
    Basis.UNCERTAIN: "maybe {}",
    Basis.ASKED: "{} (you asked about it)",
    Basis.GENERAL: "{} (you asked about it in general)",
    Basis.PLANNED: "{} (planned)",
    Basis.PAST: "{} (in the past)",
    Basis.REMOVED: "{} (taken out)",
    Basis.STATED: "{}",
    Basis.UNSURE: "{}",
    Basis.SKIPPED: "{}",
}


def fact_words(fact: Fact, knowledge: Knowledge, *, latest: bool = False) -> str:
    """One fact in words: "no pacemaker", "Botox on 3 May 2026", "maybe pregnancy".

    `latest`: a day is told as the last that it can have been, as "in March" is kept as the end of March.
    """
    name = phrase_of(fact.condition, knowledge)
    if fact.state is State.ABSENT:
        return f"no {name.removeprefix('a ').removeprefix('an ')}"
    words = _BASIS_WORDS[fact.basis].format(name)
    if latest and fact.day is not None:
        return f"{words} ({long_day(fact.day)} at the latest)"
    if fact.day is None:
        return words
    condition = knowledge.conditions.get(fact.condition)
    if condition is not None and condition.kind == "implant" and fact.basis is Basis.STATED and fact.day <= fact.said:
        year_alone = (fact.day.month, fact.day.day) == (12, 31)  # "since 2018" is kept as its last day
        return f"{words} since {fact.day.year if year_alone else long_day(fact.day)}"
    return f"{words} on {long_day(fact.day)}"


def what_you_know(memory: Memory, knowledge: Knowledge) -> Reply:
    """Everything remembered, the user's and other people's apart."""
    own = told_in_words(memory.profile.facts(USER), knowledge)
    messages = []
    if own:
        messages.append(phrase(knowledge, "memory_list", memory.count, list=listed(own)))
    for relation in memory.profile.others:
        told = told_in_words(memory.profile.facts(relation), knowledge)
        if told:
            messages.append(phrase(knowledge, "memory_other", memory.count, who=person(relation), list=listed(told)))
    if not messages:
        messages.append(phrase(knowledge, "memory_empty", memory.count))
    return Reply(tuple(messages), {"kind": "privacy", "done": "listed"}, replace(memory, asked=""))


def told_in_words(facts: Sequence[Fact], knowledge: Knowledge) -> list[str]:
    """Every fact in words; of many denials only their number, as nobody reads sixty of them."""
    denied = [f for f in facts if f.state is State.ABSENT]
    if len(denied) <= _MOST_DENIALS:
        return [fact_words(f, knowledge) for f in facts]
    told = [fact_words(f, knowledge) for f in facts if f.state is not State.ABSENT]
    return [*told, f"no to {len(denied)} other conditions on my list"]


def privacy(memory: Memory, knowledge: Knowledge) -> Reply:
    """What is kept and for how long."""
    messages = (phrase(knowledge, "privacy", memory.count),)
    return Reply(messages, {"kind": "privacy", "done": "explained"}, replace(memory, asked=""))


def forgotten(memory: Memory, knowledge: Knowledge, *, erased: bool) -> Reply:
    """The reply to "forget me"; `erased` only when nothing is left anywhere."""
    key, done = ("forgotten", "erased") if erased else ("forget_failed", "failed")
    text = phrase(knowledge, key, memory.count)
    return Reply((text,), {"kind": "privacy", "done": done}, Memory() if erased else memory)


def corrected(turn: Turn, before: Memory, memory: Memory, knowledge: Knowledge) -> Reply:
    """What is understood now, after a correction; the verdict that follows from it."""
    if before.profile == memory.profile:
        if memory.profile.facts(USER) and assess(memory.profile.facts(USER), knowledge.conditions, turn.today).findings:
            reply = standing(turn, memory, knowledge)
            if not only_dismisses(turn.text):
                return reply
            return replace(reply, messages=(phrase(knowledge, "kept_in_mind", memory.count), *reply.messages[1:]))
        text = phrase(knowledge, "nothing_to_change", memory.count)
        return Reply((text,), {"kind": "question", "asks": "correction"}, replace(memory, asked="correction"))
    now = {(p, f.condition): f for p in (USER, *memory.profile.others) for f in memory.profile.facts(p)}
    earlier = {(p, f.condition): f for p in (USER, *before.profile.others) for f in before.profile.facts(p)}
    gone = [c for (p, c) in earlier if (p, c) not in now and p == USER]
    told = [_whose(p, fact_words(f, knowledge)) for (p, c), f in now.items() if earlier.get((p, c)) != f]
    opening = []
    if told:
        same = all(_only_a_day(earlier.get(key), f) for key, f in now.items() if earlier.get(key) != f)
        opening.append(phrase(knowledge, "day_told" if same else "changed", memory.count, list=listed(told)))
    if gone and not told:
        names = listed(phrase_of(c, knowledge) for c in gone)
        opening.append(phrase(knowledge, "taken_back", memory.count, list=names))
    assessed = assess(memory.profile.facts(USER), knowledge.conditions, turn.today)
    changed = [p for p, c in now if earlier.get((p, c)) != now[p, c]]
    # What only another person turns out to have is no news of the user.
    only_theirs = bool(changed) and USER not in changed and not gone
    if any(p != USER for p in changed) and (only_theirs or assessed.verdict is Verdict.NONE_MATCHED):
        moved = next(p for p, c in now if p != USER and earlier.get((p, c)) != now[p, c])
        mention_free = replace(turn, mentions=(), text=f"my {moved}")
        reply = check(mention_free, memory, knowledge)
    else:
        # A confession asks nothing, whatever topic it was taken for.
        topics = () if confessed(turn.text) and "?" not in turn.text else turn.topics
        reply = check(replace(turn, text="", topics=topics), memory, knowledge)
    return replace(reply, messages=(*opening, *reply.messages))


def acknowledged(reply: Reply, before: Memory, memory: Memory, knowledge: Knowledge) -> Reply:
    """The reply, after what is understood now in place of what was told before: a no for a yes, another day."""
    changed = []
    for whose, earlier in ((p, f) for p in (USER, *before.profile.others) for f in before.profile.facts(p)):
        now = next((f for f in memory.profile.facts(whose) if f.condition == earlier.condition), None)
        if now is None or now.basis in (Basis.ASKED, Basis.PLANNED) or now.condition not in knowledge.conditions:
            continue
        turned = earlier.state is not now.state and State.ABSENT in (earlier.state, now.state)
        moved = earlier.day is not None and now.day is not None and earlier.day != now.day
        if turned or moved:
            changed.append(_whose(whose, fact_words(now, knowledge)))
    key, told = ("changed", changed) if changed else ("denial_noted", _denied_beside(reply, memory, knowledge))
    if not told:
        return reply
    return replace(reply, messages=(phrase(knowledge, key, memory.count, list=listed(told)), *reply.messages))


def _denied_beside(reply: Reply, memory: Memory, knowledge: Knowledge) -> list[str]:
    """What a message denies of the user that says nothing else of anybody, beside a verdict that stands."""
    facts = {(USER, fact.condition): fact for fact in memory.profile.facts(USER)}
    said = [facts.get(pair) for pair in memory.changed]
    if not reply.envelope.get("findings") or any(fact is None or fact.state is not State.ABSENT for fact in said):
        return []
    return [fact_words(fact, knowledge) for fact in said if fact is not None][:3]


def negative_test(turn: Turn, before: Memory, memory: Memory, knowledge: Knowledge) -> Reply | None:
    """A negative test, by itself, settles no pregnancy: what would is said. None for anything else.

    A maybe stays a maybe, and a pregnancy that was stated stays stated.
    """
    known = next((f for f in memory.profile.facts(USER) if f.condition == "pregnancy"), None)
    spoken_last = before.changed[-1:] == ((USER, "pregnancy"),)
    if known is None or known.state is State.ABSENT or not is_negative(turn.text, spoken_last=spoken_last):
        return None
    stated = known.state is State.PRESENT and known.basis is Basis.STATED
    fact = known if stated else replace(known, state=State.PRESENT, basis=Basis.UNCERTAIN, said=turn.today)
    memory = replace(memory, profile=memory.profile.with_fact(USER, fact), changed=((USER, "pregnancy"),))
    reply = standing(replace(turn, text="for me"), memory, knowledge)
    key = "test_negative_stated" if stated else "test_negative"
    return replace(reply, messages=(phrase(knowledge, key, memory.count), *reply.messages[1:]))


def _only_a_day(earlier: Fact | None, now: Fact) -> bool:
    """Whether a day was given where none was known: nothing was wrong before."""
    return earlier is not None and earlier.day is None and now.day is not None and earlier.state is now.state


def still_open(memory: Memory, knowledge: Knowledge) -> Reply:
    """Use is asked about while a correction is open: the correction first."""
    text = phrase(knowledge, "open_correction", memory.count)
    return Reply((text,), {"kind": "question", "asks": "correction"}, replace(memory, asked="correction"))


def _whose(who: str, words: str) -> str:
    return words if who == USER else f"{words} ({person(who)})"

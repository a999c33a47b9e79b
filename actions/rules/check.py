"""The contraindication check of a turn: everything known of the person, and what else was asked."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.clinicians import doctor_allows
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.mix_ups import thought_at_first
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.reply import Reply, verdict_envelope, with_others
from actions.rules.subject import asks_for_all, asks_for_several, subject_of
from actions.rules.topic_texts import topic_messages
from actions.rules.turn import Turn
from actions.rules.verdict import UNKNOWN_CONDITION, Assessment, Verdict, assess
from actions.rules.verdict_reply import lead, phrase_of, told_in_full, verdict_again, verdict_sentences
from actions.rules.withdrawals import takes_back
from actions.rules.wording import listed, long_day, person, phrase, pick

#: Questions that the verdict itself answers.
ANSWERED_BY_VERDICT = frozenset(
    {"can_i_use", "is_it_safe", "contraindications_list", "botox_timing", "medication", "age", "neck", "eyes"}
)
#: Questions about a routine of one's own.
PLAN_TOPICS = frozenset({"frequency", "session_minutes"})


_NEVER_SAID = re.compile(r"\bi (?:never|didnt|did not) (?:said|say|told you|tell you|mentioned|mention)\b")
# "I've used it twice this week already", whatever else the message was taken for.
_SURELY_USED = re.compile(
    r"^(?!.*\b(?:never|havent|have not|hasnt|not|if|before|unless|whether|cant|want|used to)\b).*"
    r"\b(?:i|ive|i have|weve|we|she|he|already|just) (?:\w+ ){0,2}?used (?:it|mine|one(?! of)|(?:this|that)(?! \w)|"
    r"(?:my|the|her|his|a|an|this|that|our|their) (?:\w+ ){0,2}?"
    r"(?:device|nuface|machine|wand|tool|gadget|bear|foreo|ziip|trinity|toner|microcurrent))\b"
)
_USED = re.compile(
    r"\b(?:used|tried|(?:been|was|were|started|am|im|i'm) using) (?:it|mine|my|the|one|this|a)\b"
    r"(?! (?:\w+ ){0,2}?(?:phone|laptop|computer|tablet|app|cream|retinol|retinoid|serum|mask|scrub|cleanser|moisturi[sz]er)\b)|"
    r"\bused (?:\w+ ){0,3}?(?:device|nuface|machine|wand|microcurrent)\b|"
    r"\bhad (?:a|my|the) (?:\w+ ){0,2}?(?:session|facial|microcurrent)\b|\b(?:did|done|zapped) my face\b|\bused it\b"
)


def used_it(turn: Turn) -> bool:
    """Whether the message tells that a device was used already."""
    plain = plain_words(turn.text)
    by_intent = turn.intent == "already_used" and bool(_USED.search(turn.text.lower()))
    return by_intent or bool(_SURELY_USED.search(plain))


# "Does it make the Botox go faster?"
_WEARS_OFF = re.compile(
    r"\b(?:does|do|will|would|can|could|might|is) (?:it|this|that|microcurrent|the \w+|using it)\b[^.?!]{0,40}\b(?:faster|quicker|sooner|wear\w*|undo\w*|weaken\w*|shorten\w*|dissolv\w*|mov(?:e|ing)|shift\w*|migrat\w*|ruin\w*|reduc\w*|affect\w*|spread\w*|last|break\w*|cancel\w*)\b"
)
#: A message in another language may have said anything; it holds back a plan, but not an answer about gel.
UNREAD = "unread_message"


def assess_person(who: str, turn: Turn, memory: Memory, knowledge: Knowledge, *, unread: bool = True) -> Assessment:
    """The verdict on a person from the memory and from what this message says of them alone.

    `unread`: whether a message that could not be read counts.
    """
    known = [f for f in memory.profile.facts(who) if unread or f.condition != UNREAD]
    facts: dict[str, Fact] = {f.condition: f for f in known}
    unsaid = _unsaid(turn)
    for mention in turn.mentions:
        if mention.who == who and mention.fact.state is not State.ABSENT and (who, mention.condition) not in unsaid:
            kept = facts.get(mention.condition)
            if kept is None or kept.state is State.ABSENT or kept.basis is Basis.GENERAL:
                facts[mention.condition] = mention.fact
    return assess(facts.values(), knowledge.conditions, turn.today)


def _unsaid(turn: Turn) -> set[tuple[str, str]]:
    """What a message takes back ("scratch that, it said diabetes") or was thought at first, and then denies plainly."""
    if not (takes_back(turn.text) or thought_at_first(turn.text)):
        return set()
    last = {(m.who, m.condition): m for m in turn.mentions}
    return {key for key, m in last.items() if m.fact.state is State.ABSENT and not m.limited}


def check(turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    """The verdict on whoever the message is about, with answers to what else it asked."""
    who = subject_of(turn, memory)
    several = who != USER and asks_for_several(turn)
    if several:
        people = _of_others(turn, memory, knowledge)
        who = max(people, key=lambda relation: people[relation].verdict)
    assessment = assess_person(who, turn, memory, knowledge)
    asked = [t for t in turn.topics if t in knowledge.topics and t not in ANSWERED_BY_VERDICT]
    if assessment.verdict is Verdict.NONE_MATCHED:
        if "botox_timing" in turn.topics and _WEARS_OFF.search(plain_words(turn.text)):
            asked.append("botox_timing")  # the wait is over, the question is of what it does
        return _nothing_matched(who, asked, turn, memory, knowledge)
    allowed, withheld = split_by_use(asked, assessment, knowledge)
    messages: list[str] = []
    if _NEVER_SAID.search(plain_words(turn.text)):
        names = listed(phrase_of(m.condition, knowledge) for m in turn.mentions)
        messages.append(phrase(knowledge, "never_said", memory.count, conditions=names))
    if used_it(turn):
        messages.append(phrase(knowledge, "already_used", memory.count))
    known = _told_before(who, turn, memory)
    messages += verdict_sentences(assessment, who, knowledge, memory.count, known)
    full = ((who, f.condition) for f in told_in_full(assessment, known))
    memory = replace(memory, told=tuple(dict.fromkeys((*memory.told, *full))))
    if doctor_allows(turn.text):
        messages.append(phrase(knowledge, "doctor_said", memory.count))
    if turn.language in knowledge.small_talk.languages:
        messages.append(pick(knowledge.small_talk.languages[turn.language or ""].statement, memory.count))
    if withheld and who == USER:
        messages.append(phrase(knowledge, "use_withheld", memory.count))
    messages += _others_too(who, turn, memory, knowledge)
    messages += beside_verdict(allowed, assessment, turn, memory, knowledge)
    if who != USER:
        told = [who, *(relation for relation in _of_others(turn, memory, knowledge) if relation != who)]
        names = listed(person(relation) for relation in (told if several else [who]))
        messages.append(phrase(knowledge, "other_note", memory.count, who=names))
    envelope = verdict_envelope(assessment, "user" if who == USER else "other", allowed)
    if several or (who == USER and asks_for_all(turn)):
        envelope = with_others(envelope, _of_others(turn, memory, knowledge))
    undated = any(f.verdict is Verdict.WAIT and f.until is None for f in assessment.findings)
    asking = f"when:{who}" if undated else ""
    return Reply(tuple(messages), envelope, replace(memory, asked=asking, topics=tuple(allowed)))


def _told_before(who: str, turn: Turn, memory: Memory) -> set[str]:
    """Conditions of which everything has been told: they are named only, unless the message speaks of them again."""
    spoken_of = {m.condition for m in turn.mentions if m.who == who}
    return {condition for person_told, condition in memory.told if person_told == who} - spoken_of


def _others_too(who: str, turn: Turn, memory: Memory, knowledge: Knowledge) -> list[str]:
    """One sentence for each other person whose health the message also speaks of, the worst first."""
    sentences = []
    people = _of_others(turn, memory, knowledge)
    for relation, assessment in sorted(people.items(), key=lambda each: -each[1].verdict):
        if relation == who:
            continue
        worst = [f for f in assessment.findings if f.verdict is assessment.verdict]
        if worst:
            sentences.append(lead(worst, relation, knowledge, memory.count))
    return sentences


def _of_others(turn: Turn, memory: Memory, knowledge: Knowledge) -> dict[str, Assessment]:
    """The verdict on each other person of whose health a message speaks."""
    people = dict.fromkeys(m.who for m in turn.mentions if m.who != USER)
    return {relation: assess_person(relation, turn, memory, knowledge) for relation in people}


def standing(
    turn: Turn,
    memory: Memory,
    knowledge: Knowledge,
    *,
    pressed: bool = False,
    doctor: bool = False,
    reasons: bool = False,
) -> Reply:
    """The verdict again, when a later message asks for use although findings stand; in full, if it asks for `reasons`."""
    who = subject_of(turn, memory)
    assessment = assess_person(who, turn, memory, knowledge)
    if not assessment.findings:
        who, assessment = USER, assess_person(USER, turn, memory, knowledge)
    if not assessment.findings:
        return _nothing_matched(who, [], turn, memory, knowledge)
    asked = [t for t in turn.topics if t in knowledge.topics and t not in ANSWERED_BY_VERDICT]
    allowed, withheld = split_by_use(asked, assessment, knowledge)
    opening = "doctor_said" if doctor else "stays" if pressed else "recalled"
    unnamed = knowledge.phrases["unknown_told"].text
    named = assessment.findings[:3]
    names = listed(unnamed if f.condition == UNKNOWN_CONDITION else phrase_of(f.condition, knowledge) for f in named)
    told = {f.condition: f.said for f in memory.profile.facts(who)}
    day = min(told.get(f.condition, turn.today) for f in named)
    if opening == "recalled" and all(f.basis is Basis.ASKED for f in assessment.findings):
        opening = "recalled_asked"
    if opening == "recalled" and day < turn.today:
        opening = "recalled_before"
    messages = [] if reasons else [phrase(knowledge, opening, memory.count, conditions=names, day=long_day(day))]
    if used_it(turn):
        messages.append(phrase(knowledge, "already_used", memory.count))
    say = verdict_sentences if reasons else verdict_again
    messages += say(assessment, who, knowledge, memory.count)
    if withheld:
        messages.append(phrase(knowledge, "use_withheld", memory.count))
    messages += beside_verdict(allowed, assessment, turn, memory, knowledge)
    envelope = verdict_envelope(assessment, "user" if who == USER else "other", allowed)
    return Reply(tuple(messages), envelope, replace(memory, asked="", topics=tuple(allowed)))


def split_by_use(asked: list[str], assessment: Assessment, knowledge: Knowledge) -> tuple[list[str], list[str]]:
    """Questions that may be answered beside this verdict, and those that would help to use a device."""
    if assessment.verdict <= Verdict.LOCAL:
        return asked, []
    may_come = assessment.verdict is not Verdict.AVOID
    held = [t for t in asked if knowledge.topics[t].use and not (may_come and knowledge.topics[t].later)]
    return [t for t in asked if t not in held], held


def beside_verdict(
    allowed: list[str], assessment: Assessment, turn: Turn, memory: Memory, knowledge: Knowledge
) -> list[str]:
    """The answers beside a verdict; what helps to use a device comes last, and is told for later."""
    later = [t for t in allowed if knowledge.topics[t].use and assessment.verdict > Verdict.LOCAL]
    messages = topic_messages([t for t in allowed if t not in later], knowledge, memory.count, turn.text)
    if later:
        messages.append(phrase(knowledge, "for_later", memory.count))
        messages += topic_messages(later, knowledge, memory.count, turn.text)
    return messages


def _nothing_matched(who: str, asked: list[str], turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    from actions.rules.guidance import plan  # the plan, too, falls back on the check

    people = _of_others(turn, memory, knowledge) if asks_for_all(turn) else {}
    for_all = any(each.findings for each in people.values())
    if who == USER and any(t in PLAN_TOPICS for t in asked) and not for_all:
        return plan(turn, memory, knowledge)
    messages: list[str] = []
    over = [m for m in turn.mentions if m.who == who and m.fact.basis is Basis.STATED and m.fact.day is not None]
    over = [m for m in over if m.fact.state is State.PRESENT]
    if over:
        names = listed(phrase_of(m.condition, knowledge) for m in over)
        messages.append(phrase(knowledge, "wait_over", memory.count, conditions=names))
    if who == USER:
        messages.append(phrase(knowledge, "none_matched", memory.count))
    else:
        messages.append(phrase(knowledge, "none_matched_other", memory.count, who=person(who)))
    messages += _others_too(who, turn, memory, knowledge)
    asked = [t for t in asked if not (for_all and knowledge.topics[t].use)]
    messages += topic_messages(asked, knowledge, memory.count, turn.text)
    nothing = Assessment(Verdict.NONE_MATCHED, ())
    envelope = verdict_envelope(nothing, "user" if who == USER else "other", asked)
    if who == USER and asks_for_all(turn):
        envelope = with_others(envelope, people)
    return Reply(tuple(messages), envelope, replace(memory, asked="", topics=tuple(asked)))

"""A verdict that stands is told again whenever it is asked for, in whatever words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.rules.answer import answer, presses
from actions.rules.asked_again import asks_for_plan, asks_for_verdict, asks_of_another_time, looks_for_a_way
from actions.rules.check import assess_person, check, standing
from actions.rules.denied_unnamed import has_none, is_bare_denial
from actions.rules.event_days import is_only_a_day, waits
from actions.rules.guidance import plan
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.plain_words import plain_words
from actions.rules.playing_down import asks_to_tell_a_salon, plays_down, tries_once_more
from actions.rules.profile import USER, Fact, State
from actions.rules.reply import Reply
from actions.rules.screening_start import START
from actions.rules.subject import asked_after, speaks_of_oneself, subject_of
from actions.rules.turn import Turn
from actions.rules.verdict import Verdict
from actions.rules.verdict_reply import phrase_of
from actions.rules.wording import listed, phrase

#: Words that make the person spoken of last the one whom a turn is about.
ON_THEM = "to use on her"
#: Intents of short answers, which agree or do not with what was said.
SHORT = frozenset({"affirm", "deny", "compliment", "nlu_fallback"})
#: Intents as which "cool, what's the plan" may be taken.
_VAGUE = SHORT | {"help", "thank_you", "greet", "goodbye"}

# "She'll sign a waiver", "a couple of goes makes no odds": nothing that changes what stands.
_MAKES_LIGHT = re.compile(
    r"\b(?:waivers?|disclaimers?|consent forms?)\b|\bmakes? no (?:odds|difference|matter)\b|"
    r"\b(?:wont|cant|couldnt|wouldnt|cannot|doesnt|will not) (?:really |possibly |do )?(?:hurt|matter|harm|count|any harm|make (?:a|any|much) difference)\b|\b(?:wheres the|no|do any) harm\b|"
    r"\b(?:at|on) (?:her|his|my|their|our) own risk\b|\b(?:take|takes|taking|accepts?) (?:the|full|all) (?:risk|responsibility|blame)\b"
)
# "She did a test here, positive!!": the maybe of before.
_POSITIVE = re.compile(
    r"\b(?:test\w*|stick|clearblue)\b.{0,40}\bpositive\b|\bpositive\b.{0,20}\b(?:test|result|stick)\b"
)
# "My friend used hers the whole nine months": told to press, and asks nothing for the friend.
_OTHERS_DID = re.compile(
    r"\b(?:friend|mate|sister|sil|cousin|mum|mom|neighbou?r|colleague|aunt|auntie|bestie|woman|girl|lady|she|he|they|somebody|someone)\b[^.?!]{0,25}?"
    r"\b(?:used|kept using|carried on|did|had) (?:hers|his|theirs|it|one|the same|using|with)\b"
)


def _presses(turn: Turn) -> bool:
    """Whether a message makes light of what stands, and asks for nothing else."""
    plain = plain_words(turn.text)
    if "?" in turn.text and turn.topics:
        return False
    return bool(_MAKES_LIGHT.search(plain) or (_POSITIVE.search(plain) and "negative" not in plain))


def tells_of_others(turn: Turn, memory: Memory, knowledge: Knowledge) -> bool:
    """Whether a message tells that somebody else did the same, while a verdict stands for the user."""
    plain = plain_words(turn.text)
    guessed = all(not m.text and m.who != USER for m in turn.mentions)
    if not guessed or "?" in turn.text or not _OTHERS_DID.search(plain):
        return False
    return assess_person(USER, replace(turn, mentions=()), memory, knowledge).verdict > Verdict.LOCAL


# "You said earlier it was okay, remember?": nothing is to be listed, and no yes was given.
_CLAIMS_A_YES = re.compile(
    r"\b(?:you|u|youve|mica) (?:just |already |clearly |literally |definitely |even |have |ve |did )*(?:said|told|say|promised|agreed|confirmed|cleared|assured|okayed|approved)(?: to)?(?: me| us)?\b[^.?!]{0,40}?"
    r"\b(?:ok|okay|fine|alright|all right|safe|allowed|yes|could|can|clear|good to go|no problem|grand|go ahead|green light)\b"
)


def claims_a_yes(turn: Turn, memory: Memory, knowledge: Knowledge) -> bool:
    """Whether a message has it that Mica said yes before, while a verdict stands for the user."""
    if not _CLAIMS_A_YES.search(plain_words(turn.text)):
        return False
    return assess_person(USER, replace(turn, mentions=()), memory, knowledge).verdict > Verdict.LOCAL


def again(turn: Turn, before: Memory, memory: Memory, knowledge: Knowledge) -> Reply | None:
    """The verdict that stands, when that is what a message asks for, whatever it was taken for.

    While none stands, "so that's alright then?" is a question that only the person's health can answer.
    """
    leave, other = asks_for_verdict(turn.text), memory.profile.last_other
    if turn.language is not None:
        return None
    stands = assess_person(subject_of(turn, memory), turn, memory, knowledge).verdict > Verdict.LOCAL
    if (whose := _pressed_for(turn, before, memory, knowledge)) is not None:
        text = "for me" if whose == USER else f"my {whose}" if whose else ON_THEM
        return standing(replace(turn, topics=(), text=text), memory, knowledge, pressed=True)
    if tells_of_others(turn, memory, knowledge):
        return standing(replace(turn, topics=(), text="for me"), memory, knowledge, pressed=True)
    if stands and (told := _perhaps_denied(turn, before)):
        changed = tuple((USER, f.condition) for f in told)
        return _asked_back(turn, told, replace(memory, changed=changed), knowledge)
    if stands and (
        "are_you_sure" in turn.topics or looks_for_a_way(turn.text) or is_only_a_day(turn) or _presses(turn)
    ):
        return standing(replace(turn, topics=()), memory, knowledge, pressed=True)
    counted = any(waits(f.condition, knowledge.conditions) for f in memory.profile.facts(USER))
    if counted and asks_of_another_time(turn.text):
        return answer(replace(turn, topics=("botox_timing",)), memory, knowledge)
    if not (leave or asks_for_plan(turn.text)):
        return None
    if leave and (named := asked_after(turn.text, memory)):
        return standing(replace(turn, topics=(), text=f"my {named}"), memory, knowledge)
    for who in (subject_of(turn, memory), USER):
        if assess_person(who, turn, memory, knowledge).findings:
            return standing(replace(turn, topics=()), memory, knowledge, pressed=presses(turn.text))
    plainly = turn.intent in _VAGUE and "{" not in turn.text
    if not leave and turn.intent not in knowledge.topics and not before.asked and plainly:
        return plan(turn, memory, knowledge)
    if leave and other is not None and not speaks_of_oneself(turn.text) and memory.profile.facts(other):
        return check(replace(turn, topics=(), text=f"my {other}" if other else ON_THEM), memory, knowledge)
    if leave and turn.intent in SHORT and not before.asked:
        return answer(replace(turn, topics=("can_i_use",)), memory, knowledge)
    return None


def _pressed_for(turn: Turn, before: Memory, memory: Memory, knowledge: Knowledge) -> str | None:
    """Whose verdict a message plays down or presses on: of whoever was spoken of last, if one stands for them."""
    if before.asked and not before.asked.startswith(("when", "offer")):
        return None
    if not (plays_down(turn.text) or tries_once_more(turn.text) or asks_to_tell_a_salon(turn.text)):
        return None
    who = subject_of(turn, memory)
    last = next((person for person, _ in reversed(before.changed)), USER)
    for person in (who, last):
        if assess_person(person, turn, memory, knowledge).findings:
            return person
    return None


def _perhaps_denied(turn: Turn, before: Memory) -> list[Fact]:
    """What a bare "I don't", or an "I haven't got it" said out of the blue, may be meant to deny."""
    told = [f for f in before.profile.facts(USER) if f.state is State.PRESENT]
    if before.changed:
        last = [f for f in told if (USER, f.condition) in before.changed]
        return last if is_bare_denial(turn.text) else []
    return told if not before.asked and has_none(turn.text) else []


def _asked_back(turn: Turn, told: Sequence[Fact], memory: Memory, knowledge: Knowledge) -> Reply:
    """What stands, and whether a bare "I don't" was meant to deny what was told last."""
    reply = standing(replace(turn, topics=(), text="for me"), memory, knowledge, pressed=True)
    names = listed(phrase_of(f.condition, knowledge) for f in told[:3])
    asked = phrase(knowledge, "not_so_then", memory.count, conditions=names)
    return replace(reply, messages=(asked, *reply.messages[1:]))


def wants_plan(turn: Turn, memory: Memory, knowledge: Knowledge) -> bool:
    """Whether a plan, and no summary of a check, is asked for, while a verdict stands."""
    stands = assess_person(USER, turn, memory, knowledge).findings
    return bool(stands) and memory.interview is None and START not in turn.topics and asks_for_plan(turn.text)

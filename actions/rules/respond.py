"""One turn from reading to reply: the order in which things count, the same for every action.

Red flags come first, then corrections of what was understood, then conditions that were mentioned, then
whatever the message asked. A handler only ever sees a turn in which none of these is left to do.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from actions.rules import answer as answering
from actions.rules.another_day import asked_about, confirmed, has_changed
from actions.rules.asked_again import asks_why
from actions.rules.check import PLAN_TOPICS, assess_person, check, standing
from actions.rules.clinicians import doctor_said, left_to_clinicians, wants_to_alter, without_titles
from actions.rules.comparing import compared
from actions.rules.denied_unnamed import denies_something
from actions.rules.emergency import emergency, held, taken_back, worst_flag
from actions.rules.event_days import answers_when, is_only_a_day, puts_a_number_right, waits_for_a_date
from actions.rules.follow_up import denied_all, follow_up
from actions.rules.guidance import plan
from actions.rules.knowledge import Knowledge
from actions.rules.known_dangers import with_known_dangers
from actions.rules.last_look import gated
from actions.rules.memory import Memory
from actions.rules.minors import is_young_number
from actions.rules.next_client import of_next_client
from actions.rules.oneself import is_clear_of_it
from actions.rules.places import of_places
from actions.rules.plain_words import plain_words
from actions.rules.pointing import points_at_list, was_refused, with_exceptions
from actions.rules.pressing import presses_on
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.put_inside import of_something_inside
from actions.rules.reactions import reaction, understood, with_reaction
from actions.rules.recollection import acknowledged, corrected, negative_test, still_open
from actions.rules.remembering import remember
from actions.rules.replacing import without_guess
from actions.rules.reply import Reply
from actions.rules.salons import of_salons
from actions.rules.scope import fallback, general, is_general, odd_input, small_talk, too_long
from actions.rules.screening import go_on, resumed, stray
from actions.rules.screening_answers import Answer, read_answer
from actions.rules.screening_start import REQUESTS, asked_for, wants_check
from actions.rules.somebody_well import for_somebody_well
from actions.rules.sourcing import sourced
from actions.rules.standing_verdict import ON_THEM, SHORT, again, tells_of_others, wants_plan
from actions.rules.subject import asked_after, bare_name, of_them_again, subject_of
from actions.rules.turn import Mention, Turn
from actions.rules.verdict import Verdict
from actions.rules.withdrawals import only_dismisses, takes_back, was_long_ago

Handler = Callable[[Turn, Memory, Knowledge], Reply]
_HELD_FREE = frozenset(
    {"greet", "goodbye", "thank_you", "bot_challenge", "human", "privacy", "forget_me", "what_you_know"}
)
#: What people ask about how the skin or the senses take a session.
_NOTICED = frozenset({"side_effects", "downtime", "zapping", "twitching", "metal_taste", "flashes", "does_it_hurt"})
#: A question that is taken for one of these is none of them: "the battery is nearly flat. until then?"
_IN_PASSING = frozenset({"goodbye", "greet", "thank_you", "compliment"})
#: Below this the classifier's "somebody's health is mentioned" is a guess about a message that says nothing.
_LEAST_SURE = 0.6
_YET = re.compile(r"\b(?:but|i have|ive got|rare|disease|syndrome|disorder|not well|unwell|healthy|well|right)\b")
_USE_WORDS = re.compile(
    r"\b(?:can|could|may|should) (?:she|he|they)\b|\b(?:plan|routine|schedule|regime|regimen|start|begin|use it|using it|allowed|go ahead|say yes|ok now|okay now|can i|may i|should i|am i|"
    r"(?:x|goes|days|nights) (?:a|per|each) (?:week|wk)|off button|off switch|(?:be|is|its|switch\w*|turn\w*|power\w*) (?:it |them |mine |right )?off|deactivated|"
    r"steps|how do i|how to|walk me|talk me|keep going|keep on|carry on|continue|right\?$|minutes|sessions?|times a week|low setting|just once|one time|try it|risk it|zap)\b"
)
_DENIAL = re.compile(
    r"^(?:(?:no|nope|nah|hi|hello|well|,)\s*)*(?:i )?(?:dont|do not|havent|have not|have no|have never|never|am not|im not|none)\b"
)


def respond(handler: Handler, turn: Turn, before: Memory, knowledge: Knowledge) -> Reply:
    """The reply to `turn`; `handler` answers when nothing more urgent is in it. Pure and total."""
    noticed = reaction(turn)
    told = bool(turn.mentions)
    turn = understood(_read_again(turn, before, knowledge), noticed)
    if not turn.mentions and turn.intent in SHORT and asks_why(turn.text):
        handler, turn = follow_up, replace(turn, intent="why", topics=())
    if handler is plan and turn.topics and not PLAN_TOPICS.intersection(turn.topics):
        handler = answering.answer  # a salon's plan is not ours
    if told and not turn.mentions and turn.topics:
        # What looked like a condition is none: the question that is left gets its answer, not a verdict.
        handler = answering.answer
    answer = read_answer(turn, before, knowledge)
    turn = turn if answer is None else answer.turn
    quiet = _is_general(turn, before) if answer is None else not answer.tells
    memory = before if quiet else remember(before, turn, knowledge.conditions)
    if (same := confirmed(turn, before, memory)) is not None:
        handler, turn = _asked_before(turn, before)
        before, memory = replace(before, profile=same.profile, asked=""), same
    reply = gated(_reply(handler, turn, before, memory, knowledge, answer), turn, before, knowledge)
    reply = _limited(with_reaction(reply, noticed, turn, knowledge), turn, before, knowledge)
    reply = resumed(reply, turn, knowledge)
    return replace(reply, memory=replace(reply.memory, count=before.count + 1))


def _read_again(turn: Turn, before: Memory, knowledge: Knowledge) -> Turn:
    """What a message says in the light of who looks after the person, and of what is theirs to decide."""
    known = any(f.state is State.PRESENT for f in before.profile.facts(USER))
    turn = without_guess(without_titles(with_exceptions(turn), known), before, knowledge.conditions)
    turn = of_next_client(_with_bare_age(turn, before), before)
    if wants_to_alter(turn, knowledge):
        # "Can I stop my tablets": the answer to "what if I stop microcurrent" would be read as a yes.
        turn = replace(turn, topics=tuple(topic for topic in turn.topics if topic != "stop_using"))
    return compared(of_salons(of_places(of_something_inside(of_them_again(turn, before)), before, knowledge)))


def _with_bare_age(turn: Turn, before: Memory) -> Turn:
    """The turn, with "sorry, 16" as an age when ages were spoken of just before."""
    if turn.mentions or "age" not in before.topics or not is_young_number(turn.text):
        return turn
    minor = Fact("under18", State.PRESENT, Basis.STATED, turn.today)
    return replace(turn, mentions=(Mention("under18", minor, USER, ""),))


def _limited(reply: Reply, turn: Turn, before: Memory, knowledge: Knowledge) -> Reply:
    """The reply, and plainly what is not Mica's to decide, if the message asks for that."""
    if reply.envelope["kind"] in ("emergency", "privacy"):
        return reply
    return replace(reply, messages=(*reply.messages, *left_to_clinicians(turn, knowledge, before.count)))


def _asked_before(turn: Turn, before: Memory) -> tuple[Handler, Turn]:
    """What was asked before Mica wanted to know whether all is still so: it is answered now."""
    turn = replace(turn, topics=before.offered, intent=before.offered[0] if before.offered else "affirm")
    if asked_about(before)[0] != USER:
        turn = replace(turn, text=ON_THEM)
    return answering.answer if before.offered else check, turn


def _reply(
    handler: Handler, turn: Turn, before: Memory, memory: Memory, knowledge: Knowledge, answer: Answer | None
) -> Reply:
    turn = with_known_dangers(turn, memory)
    if worst_flag(turn.red_flags, knowledge) is not None:
        return emergency(turn, memory, knowledge)
    if memory.held:
        crisis = knowledge.red_flags[memory.held].call == "crisis"
        withdrawn = (takes_back(turn.text) and not only_dismisses(turn.text)) or (
            not crisis and was_long_ago(turn.text, turn.today)
        )
        if withdrawn and not turn.mentions:
            return taken_back(memory, knowledge)
        if withdrawn:
            memory = replace(memory, held="")
        elif _asks_for_use(turn, knowledge):
            return held(memory, knowledge)
    if answer is None and _is_general(turn, before):
        return general(turn, memory, knowledge)
    if turn.cut and assess_person(USER, turn, memory, knowledge).verdict <= Verdict.LOCAL:
        return too_long(turn, memory, knowledge)
    if answer is not None:
        return go_on(answer, before, memory, knowledge)
    if not _stands_for_user(turn, memory, knowledge):
        if was_refused(turn):
            return check_unnamed(replace(turn, intent=""), memory, knowledge)
        if points_at_list(turn, before):
            listed = replace(memory, asked="exclusions", offered=before.offered)
            return follow_up(replace(turn, intent="affirm", topics=()), listed, knowledge)
    if _doctor_again(turn, before) and assess_person(subject_of(turn, memory), turn, memory, knowledge).findings:
        return standing(turn, memory, knowledge, doctor=True)
    requested = turn.intent in REQUESTS or (wants_check(turn) and not _TESTED_CLEAR.search(turn.text.lower()))
    if requested and not _NO_CHECK.search(turn.text.lower()) and not wants_plan(turn, memory, knowledge):
        return asked_for(turn, memory, knowledge)
    if (reply := stray(turn, memory, knowledge) or has_changed(turn, before, memory, knowledge)) is not None:
        return reply
    if (reply := for_somebody_well(turn, memory, knowledge)) is not None:
        return reply
    if _tells_what_is_not_seen(turn, memory, knowledge):
        return answering.answer(turn, memory, knowledge)
    if turn.mentions and tells_of_others(turn, before, knowledge):
        return standing(replace(turn, mentions=(), topics=(), text="for me"), before, knowledge, pressed=True)
    if turn.mentions:
        return acknowledged(check(turn, memory, knowledge), before, memory, knowledge)
    if (reply := negative_test(turn, before, memory, knowledge)) is not None:
        return reply
    if (reply := sourced(turn, before, memory, knowledge)) is not None:
        return reply
    if odd_input(turn.text) is not None:
        return fallback(turn, memory, knowledge)
    topics = [t for t in turn.topics if t in knowledge.topics]
    dismissed = before.changed and only_dismisses(turn.text)
    day = waits_for_a_date(turn, memory, knowledge.conditions) and not topics
    day = day or (bool(before.changed) and puts_a_number_right(turn.text))
    if memory.profile != before.profile or dismissed or day or answers_when(turn, before):
        return corrected(turn, before, memory, knowledge)
    health_told = bool(memory.profile.user or memory.profile.others)
    if (
        before.asked == "correction"
        and health_told
        and any(t in knowledge.topics and knowledge.topics[t].use for t in topics)
    ):
        return still_open(memory, knowledge)
    alone = bare_name(turn.text, memory) is not None and not answering.PERSONAL.intersection(topics)
    if (alone or not topics) and (other := asked_after(turn.text, memory)) is not None:
        return check(replace(turn, text=f"my {other}" if other else ON_THEM), memory, knowledge)
    if (reply := again(turn, before, memory, knowledge)) is not None:
        return reply
    if not before.asked and _stands_for_user(turn, memory, knowledge) and presses_on(turn, knowledge):
        return standing(replace(turn, topics=(), text="for me"), memory, knowledge, pressed=True)
    if turn.language is not None:
        return fallback(turn, memory, knowledge)
    if _OTHER_SCRIPT.search(turn.text):
        return check_unnamed(turn, memory, knowledge)
    told_not_asked = turn.intent == "contraindications_list" and "?" not in turn.text
    well = turn.says_healthy or is_clear_of_it(turn.text)
    if well and (turn.intent not in knowledge.topics or told_not_asked):
        denial = denied_all(turn, memory, knowledge)
        asked = tuple(t for t in topics if t != "contraindications_list")
        if not asked or not told_not_asked or denial.envelope.get("verdict") != Verdict.NONE_MATCHED.word:
            return denial
        return answering.answer(replace(turn, topics=asked), denial.memory, knowledge)
    by_number = before.asked == "exclusions" and _BY_NUMBER.search(turn.text.lower())
    if by_number and (not topics or _SAYS_YES.match(turn.text.lower())):
        return follow_up(replace(turn, intent="affirm"), memory, knowledge)
    if _ONE_OF_THEM.search(turn.text.lower()):
        return check_unnamed(turn, memory, knowledge)
    only_told = handler is follow_up and turn.intent == "deny" and "?" in turn.text and not before.asked
    if topics and (only_told or handler in (fallback, small_talk)):
        return answering.answer(turn, memory, knowledge)
    asked_in_passing = turn.intent in _IN_PASSING and "?" in turn.text and _stands_for_user(turn, memory, knowledge)
    if asked_in_passing or (not topics and turn.intent not in _HELD_FREE and _stands(turn, memory, knowledge)):
        return standing(turn, memory, knowledge, pressed=True)
    half_denied = turn.intent == "deny" and before.changed and not before.asked and denies_something(turn.text)
    if half_denied and _stands_for_user(turn, memory, knowledge):
        return standing(turn, memory, knowledge, pressed=True)
    return handler(turn, memory, knowledge)


def _tells_what_is_not_seen(turn: Turn, memory: Memory, knowledge: Knowledge) -> bool:
    """Whether what is denied only says how little is seen after a session: "they itch a bit, no blisters or anything"."""
    asked = {t for t in turn.topics if t in knowledge.topics}
    denied = all(m.status == "absent" for m in turn.mentions)
    stands = assess_person(subject_of(turn, memory), turn, memory, knowledge).findings
    return bool(turn.mentions) and denied and bool(asked) and asked <= _NOTICED and not stands


def _is_general(turn: Turn, before: Memory) -> bool:
    """Whether a question is about a condition as such; why somebody's own stands in the way is none."""
    own = {f.condition for f in before.profile.facts(USER) if f.state is State.PRESENT}
    asks_after_own = asks_why(turn.text) and all(m.condition in own for m in turn.mentions)
    return is_general(turn) and not asks_after_own


def _doctor_again(turn: Turn, before: Memory) -> bool:
    """A clinician's word is put against a verdict that stands, and nothing new is said."""
    known = {f.condition for f in before.profile.facts(USER) if f.state is State.PRESENT}
    return doctor_said(turn.text) and all(m.who == USER and m.condition in known for m in turn.mentions)


# "I have one of the conditions on your list, but I won't say which": that is a yes to one of them.
_ONE_OF_THEM = re.compile(
    r"\b(?:i have|ive got|i've got|i do have|i got|applies to me|apply to me|is me|i am)\b[^.!?]{0,40}?\b(?:one|some|two|couple|something|a few)\b(?: \w+)? (?:of|on|from)\b"
    r"[^.!?]{0,30}\b(?:conditions?|things?|list|exclusions?|contraindications?|those|these)\b"
)
# "forget the check, how often?"
_NO_CHECK = re.compile(
    r"\b(?:forget|skip|drop|leave|without|cancel|never mind|dont want|don't want|no more)\b[^.?!,]{0,20}"
    r"\b(?:check|checks|screening|questions|quiz|questionnaire)\b"
)
# "All my own screenings are clear": what other checks have found.
_TESTED_CLEAR = re.compile(
    r"\b(?:screenings?|check ?-?ups?|mammograms?|smears?|scans?|bloods|tests|results|checks|mot)\b[^.?!]{0,30}?"
    r"\b(?:clear|normal|negative|fine|ok|okay|good|clean|benign|passed|perfect)\b"
)
_BY_NUMBER = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|last|number (?:\d|one|two|three|four|five)|\d(?:st|nd|rd|th))\b"
)
_SAYS_YES = re.compile(r"^\W*(?:yes|yeah|yep|yup|ya|aye)\b")
# A sentence that Mica cannot read may say anything of a person's health.
_OTHER_SCRIPT = re.compile(r"[\u0370-\u03ff\u0400-\u04ff\u0590-\u06ff\u0900-\u0e7f\u3040-\u9fff\uac00-\ud7af]{2,}")


def _stands_for_user(turn: Turn, memory: Memory, knowledge: Knowledge) -> bool:
    """Whether a refusal stands for the user, in a language that Mica reads, and the message is of nobody else who is known."""
    who = subject_of(turn, memory)
    if turn.language is not None or (who != USER and memory.profile.facts(who)):
        return False
    return assess_person(USER, turn, memory, knowledge).verdict > Verdict.LOCAL


def _stands(turn: Turn, memory: Memory, knowledge: Knowledge) -> bool:
    """Whether a message that was not understood may be a way of asking again, while a verdict stands."""
    asks = bool(_USE_WORDS.search(turn.text.lower()))
    own = assess_person(USER, turn, memory, knowledge).verdict > Verdict.LOCAL
    theirs = asks and assess_person(subject_of(turn, memory), turn, memory, knowledge).verdict > Verdict.LOCAL
    return turn.language is None and (theirs or (own and (asks or turn.intent == "nlu_fallback")))


def _asks_for_use(turn: Turn, knowledge: Knowledge) -> bool:
    if turn.mentions:
        return False  # what it says is read; the last look holds back everything but a refusal
    if turn.intent in ("affirm", "ignore_rules", "are_you_sure", "check_condition", "already_used"):
        return True
    if turn.intent in _HELD_FREE:
        return False
    topics = [t for t in turn.topics if t in knowledge.topics]
    return any(knowledge.topics[t].use or t in answering.PERSONAL for t in topics)


def check_unnamed(turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    """A health matter was mentioned that the table does not hold: unknown, so ask."""
    plain = plain_words(turn.text)
    if (turn.intent == "check_condition" and turn.confidence < _LEAST_SURE) or is_only_a_day(turn):
        return fallback(turn, memory, knowledge)
    if _DENIAL.match(plain) and "?" not in plain and not _YET.search(plain):
        return denied_all(turn, memory, knowledge)
    fact = Fact("unknown", State.PRESENT, Basis.STATED, turn.today)
    turn = replace(turn, mentions=(Mention("unknown", fact, USER, ""),))
    memory = replace(memory, profile=memory.profile.with_fact(USER, fact), changed=((USER, "unknown"),))
    return check(turn, memory, knowledge)

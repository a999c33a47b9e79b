"""One turn from reading to reply: the order in which things count, the same for every action.

Red flags come first, then corrections of what was understood, then conditions that were mentioned, then
whatever the message asked. A handler only ever sees a turn in which none of these is left to do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from actions.rules import answer as answering
from actions.rules.after_use import settled, who_reacted, with_after_use
from actions.rules.another_day import asked_about, confirmed, has_changed
from actions.rules.asked_again import asks_for_harm, asks_why
from actions.rules.check import PLAN_TOPICS, assess_person, check, standing
from actions.rules.clinicians import left_to_clinicians, would_come_off
from actions.rules.denied_unnamed import denies_something
from actions.rules.doubted_days import with_doubted_day
from actions.rules.emergency import emergency, held, taken_back, worst_flag
from actions.rules.event_days import answers_when, puts_a_number_right, waits_for_a_date
from actions.rules.false_alarms import lifts
from actions.rules.follow_up import denied_all, follow_up
from actions.rules.guidance import plan
from actions.rules.knowledge import Knowledge
from actions.rules.known_dangers import with_known_dangers
from actions.rules.last_look import gated
from actions.rules.leaning import leaning, placed_beside
from actions.rules.memory import Memory
from actions.rules.not_understood import asked_first, left_open, none_of_it, was_nothing
from actions.rules.oneself import is_clear_of_it
from actions.rules.own_beside_other import with_own_answer
from actions.rules.plain_noes import says_only_no
from actions.rules.pointing import has_one_of_them, picks_by_number, points_at_list, was_refused
from actions.rules.pressing import presses_on
from actions.rules.profile import USER
from actions.rules.reactions import reaction, understood, with_reaction
from actions.rules.reading_again import doctor_again, is_of_no_one, read_again
from actions.rules.recollection import acknowledged, corrected, negative_test, still_open
from actions.rules.remembering import remember
from actions.rules.reply import Reply
from actions.rules.scope import fallback, general, odd_input, small_talk, too_long
from actions.rules.screening import go_on, resumed, stray
from actions.rules.screening_answers import Answer, read_answer
from actions.rules.screening_start import asked_for, put_off, puts_off_check, wants_check
from actions.rules.somebody_well import for_somebody_well
from actions.rules.sourcing import sourced
from actions.rules.standing_verdict import ON_THEM, SHORT, again, tells_of_others, wants_plan
from actions.rules.still_asking import HELD_FREE, asks_for_use, may_ask_again, stands_for_user
from actions.rules.subject import asked_after, bare_name, subject_of
from actions.rules.taking_back_denials import denied_now, half_taken_back
from actions.rules.turn import Turn
from actions.rules.unnamed import check_unnamed, is_unreadable
from actions.rules.verdict import Verdict
from actions.rules.withdrawals import only_dismisses, takes_back, was_long_ago
from actions.rules.wording import phrase

Handler = Callable[[Turn, Memory, Knowledge], Reply]
#: What people ask about how the skin or the senses take a session.
_NOTICED = frozenset({"side_effects", "downtime", "zapping", "twitching", "metal_taste", "flashes", "does_it_hurt"})
#: Verdicts that hold the next session back by themselves.
_STANDS = frozenset({"ask", "wait", "avoid"})
#: A question that is taken for one of these is none of them: "the battery is nearly flat. until then?"
_IN_PASSING = frozenset({"goodbye", "greet", "thank_you", "compliment"})


def respond(handler: Handler, turn: Turn, before: Memory, knowledge: Knowledge) -> Reply:
    """The reply to `turn`; `handler` answers when nothing more urgent is in it. Pure and total."""
    theirs = who_reacted(turn)
    noticed = None if theirs is not None else reaction(turn)
    told = bool(turn.mentions)
    key = noticed if theirs is None else "reaction_other"
    turn = understood(read_again(turn, before, knowledge), key)
    if (leant := leaning(turn, before, knowledge) or placed_beside(turn, knowledge)) is not None:
        handler, turn = answering.answer, leant
    if not turn.mentions and turn.intent in SHORT and asks_why(turn.text):
        handler, turn = follow_up, replace(turn, intent="why", topics=())
    if handler is plan and turn.topics and not PLAN_TOPICS.intersection(turn.topics):
        handler = answering.answer  # a salon's plan is not ours
    if handler is plan and answering.asks_about_its_limit(turn.text):
        handler = answering.answer
    if handler is asked_for and puts_off_check(turn):
        turn = replace(turn, topics=tuple(t for t in turn.topics if t in knowledge.topics))
        handler = answering.answer if turn.topics else put_off
    if told and not turn.mentions and turn.topics:
        # What looked like a condition is none: the question that is left gets its answer, not a verdict.
        handler = answering.answer
    answer = read_answer(turn, before, knowledge)
    if answer is None:
        turn, before = with_doubted_day(
            half_taken_back(turn, before, knowledge.conditions), before, knowledge.conditions
        )
    else:
        turn = answer.turn
    quiet = is_of_no_one(turn, before) if answer is None else not answer.tells
    memory = before if quiet else settled(turn, remember(before, turn, knowledge.conditions))
    if answer is None and was_nothing(turn, before):
        handler, turn = plan, replace(turn, intent="frequency", topics=before.offered or ("frequency",))
        before, memory = none_of_it(before, turn), none_of_it(memory, turn)
    if (same := confirmed(turn, before, memory)) is not None:
        handler, turn = _asked_before(turn, before)
        before, memory = replace(before, profile=same.profile, asked=""), same
    reply = gated(_reply(handler, turn, before, memory, knowledge, answer), turn, before, knowledge)
    reply = asked_first(reply, turn, before, knowledge)
    reply = _limited(with_reaction(reply, key, turn, knowledge), turn, before, knowledge)
    if reply.envelope["kind"] not in ("emergency", "privacy") and reply.envelope.get("verdict") not in _STANDS:
        reply = replace(reply, memory=with_after_use(reply.memory, turn, noticed, theirs))
    reply = resumed(reply, turn, knowledge)
    denied = denied_now(before, turn, reply)
    unclear = left_open(reply, turn) or (reply.memory.unclear and not turn.mentions)
    return replace(reply, memory=replace(reply.memory, count=before.count + 1, denied=denied, unclear=unclear))


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
            not crisis
            and (was_long_ago(turn.text, turn.today) or lifts(turn.text, memory.held, misread=memory.misread))
        )
        if withdrawn and not turn.mentions:
            return taken_back(memory, knowledge)
        if withdrawn:
            memory = replace(memory, held="")
        elif asks_for_use(turn, knowledge):
            return held(memory, knowledge)
    if answer is None and is_of_no_one(turn, before):
        return general(turn, memory, knowledge)
    if turn.cut and assess_person(USER, turn, memory, knowledge).verdict <= Verdict.LOCAL:
        return too_long(turn, memory, knowledge)
    if answer is not None:
        return go_on(answer, before, memory, knowledge)
    reply = _to_what_is_told(turn, before, memory, knowledge)
    return reply if reply is not None else _to_what_is_asked(handler, turn, before, memory, knowledge)


def _to_what_is_told(turn: Turn, before: Memory, memory: Memory, knowledge: Knowledge) -> Reply | None:
    """The reply to what a message says of somebody's health or of what was said before, if it says such a thing."""
    if not stands_for_user(turn, memory, knowledge):
        if was_refused(turn):
            return check_unnamed(replace(turn, intent=""), memory, knowledge)
        if points_at_list(turn, before):
            listed = replace(memory, asked="exclusions", offered=before.offered)
            return follow_up(replace(turn, intent="affirm", topics=()), listed, knowledge)
    if doctor_again(turn, before) and assess_person(subject_of(turn, memory), turn, memory, knowledge).findings:
        return standing(turn, memory, knowledge, doctor=True)
    if would_come_off(turn, before, knowledge) and stands_for_user(turn, memory, knowledge):
        stays = standing(replace(turn, topics=(), text="for me"), memory, knowledge, pressed=True)
        return replace(stays, messages=(phrase(knowledge, "leave_as_is", memory.count), *stays.messages))
    if wants_check(turn) and not wants_plan(turn, memory, knowledge):
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
        told = with_own_answer(check(turn, memory, knowledge), turn, memory, knowledge)
        return acknowledged(told, before, memory, knowledge)
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
    return None


def _to_what_is_asked(handler: Handler, turn: Turn, before: Memory, memory: Memory, knowledge: Knowledge) -> Reply:
    """The reply to a message that tells nothing new: a verdict that stands is told again to whoever asks for use."""
    topics = [t for t in turn.topics if t in knowledge.topics]
    alone = bare_name(turn.text, memory) is not None and not answering.PERSONAL.intersection(topics)
    if (alone or not topics) and (other := asked_after(turn.text, memory)) is not None:
        return check(replace(turn, text=f"my {other}" if other else ON_THEM), memory, knowledge)
    if asks_for_harm(turn.text) and stands_for_user(turn, memory, knowledge):
        return standing(replace(turn, topics=(), text="for me"), memory, knowledge, reasons=True)
    if (reply := again(turn, before, memory, knowledge)) is not None:
        return reply
    if not before.asked and stands_for_user(turn, memory, knowledge) and presses_on(turn, knowledge):
        return standing(replace(turn, topics=(), text="for me"), memory, knowledge, pressed=True)
    if turn.language is not None:
        return fallback(turn, memory, knowledge)
    if is_unreadable(turn.text):
        return check_unnamed(turn, memory, knowledge)
    told_not_asked = turn.intent == "contraindications_list" and "?" not in turn.text
    said_no = says_only_no(turn.text)
    if said_no and memory.asked == "exclusions":
        memory = replace(memory, asked="")  # "no illness" is of no item of the list
    well = turn.says_healthy or is_clear_of_it(turn.text) or said_no
    if well and (turn.intent not in knowledge.topics or told_not_asked):
        denial = denied_all(turn, memory, knowledge)
        asked = tuple(t for t in topics if t != "contraindications_list")
        if not asked or not told_not_asked or denial.envelope.get("verdict") != Verdict.NONE_MATCHED.word:
            return denial
        return answering.answer(replace(turn, topics=asked), denial.memory, knowledge)
    if before.asked == "exclusions" and picks_by_number(turn.text, asks=bool(topics)):
        return follow_up(replace(turn, intent="affirm"), memory, knowledge)
    if has_one_of_them(turn.text):
        return check_unnamed(turn, memory, knowledge)
    only_told = handler is follow_up and turn.intent == "deny" and "?" in turn.text and not before.asked
    if topics and (only_told or handler in (fallback, small_talk)):
        return answering.answer(turn, memory, knowledge)
    asked_in_passing = turn.intent in _IN_PASSING and "?" in turn.text and stands_for_user(turn, memory, knowledge)
    if asked_in_passing or (not topics and turn.intent not in HELD_FREE and may_ask_again(turn, memory, knowledge)):
        return standing(turn, memory, knowledge, pressed=True)
    half_denied = turn.intent == "deny" and before.changed and not before.asked and denies_something(turn.text)
    if half_denied and stands_for_user(turn, memory, knowledge):
        return standing(turn, memory, knowledge, pressed=True)
    return handler(turn, memory, knowledge)


def _tells_what_is_not_seen(turn: Turn, memory: Memory, knowledge: Knowledge) -> bool:
    """Whether what is denied only says how little is seen after a session: "they itch a bit, no blisters or anything"."""
    asked = {t for t in turn.topics if t in knowledge.topics}
    denied = all(m.status == "absent" for m in turn.mentions)
    stands = assess_person(subject_of(turn, memory), turn, memory, knowledge).findings
    return bool(turn.mentions) and denied and bool(asked) and asked <= _NOTICED and not stands

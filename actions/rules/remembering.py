"""How a message changes what a conversation remembers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from actions.rules.corrections import NOT_ME, corrected, longer_wait, me_too, moved_to, not_the_one, shared
from actions.rules.denied_unnamed import is_doubtful
from actions.rules.event_days import day_beside, kept_day, waits
from actions.rules.fever_medicine import hides_a_fever, is_only_brought_down
from actions.rules.general_questions import asks_in_general, is_owned
from actions.rules.knowledge import Condition
from actions.rules.later_days import was_lately, with_later_day
from actions.rules.memory import Memory
from actions.rules.over_now import brings_forward
from actions.rules.person_meant import meant_person
from actions.rules.plain_words import plain_words
from actions.rules.pregnancy_tests import tested
from actions.rules.profile import ONLY_ASKED, USER, Basis, Fact, Profile, State
from actions.rules.replacing import put_right
from actions.rules.sobering import ALCOHOL, is_too_soon, worn_off
from actions.rules.subject import asks_after_oneself, subject_of
from actions.rules.supposed import supposes
from actions.rules.turn import Mention, Turn
from actions.rules.whose_after_all import has_what_is_named, of_both, own_after_all, person_after_all
from actions.rules.withdrawals import outlasts


def remember(memory: Memory, turn: Turn, conditions: Mapping[str, Condition]) -> Memory:
    """The memory after `turn`: new facts, dates for old ones, corrections; nothing else changes."""
    profile, changed = memory.profile, []
    for told in turn.mentions:
        mention = with_later_day(told, turn, conditions) if waits(told.condition, conditions) else told
        fact = mention.fact
        if not _is_kept(mention, conditions):
            continue
        known = {f.condition: f for f in profile.facts(mention.who)}.get(mention.condition)
        # "Why is it on the list?" is read as a waiting list: planned.
        asked = fact.basis in (Basis.ASKED, Basis.PLANNED)
        if asked and mention.who == USER and _asked_in_general(mention, turn, conditions):
            if known is not None:
                continue
            fact = replace(fact, basis=Basis.GENERAL)
        if known is not None and known.basis not in ONLY_ASKED and fact.basis in (Basis.ASKED, Basis.PLANNED):
            kept = known.state is State.PRESENT or (fact.basis is Basis.ASKED and known.state is not State.ABSENT)
            if kept and not _planned_again(known, fact, conditions):
                continue
        if mention.dismissed and _outlasts(known, mention, conditions):
            if known is not None and known.state is State.PRESENT:
                changed.append((mention.who, mention.condition))
                continue
            fact = replace(fact, state=State.PRESENT, basis=Basis.UNCERTAIN)
        if known is not None and (_is_half_denied(known, mention) or _is_supposed_away(known, mention, turn)):
            continue
        if known is not None and (is_too_soon(known, mention, turn) or is_only_brought_down(known, mention, turn.text)):
            changed.append((mention.who, mention.condition))
            continue
        if known is not None and _stays_planned(known, mention, turn):
            changed.append((mention.who, mention.condition))
            continue
        if hides_a_fever(known, mention, turn.text):
            fact = replace(fact, state=State.PRESENT, basis=Basis.UNCERTAIN)
        waiting = waits(mention.condition, conditions) and fact.state is State.PRESENT
        if waiting and fact.day is None and not mention.text and mention.who == USER:
            fact = replace(fact, day=day_beside(turn, memory, known))
        if known is not None and known.day is not None and fact.state is State.PRESENT:
            other = fact.day is not None and _was_another_matter(known, turn)
            lately = waiting and fact.day is None and bool(mention.text) and was_lately(turn)
            fact = fact if other or lately else replace(fact, day=kept_day(known, fact, turn))
        if waiting:
            fact = replace(fact, advised=max(turn.advised or 0, known.advised or 0 if known else 0) or None)
        profile = profile.with_fact(mention.who, fact)
        changed.append((mention.who, mention.condition))
    if all(_is_a_place(mention, conditions) for mention in turn.mentions):
        profile, changed = corrected(memory, profile, turn, conditions)
    elif meant_person(turn.text) and NOT_ME.search(turn.text.lower()) and not _told_of_others(turn):
        profile, moved = _named_as_theirs(profile, turn, conditions) or moved_to(
            memory, profile, meant_person(turn.text)
        )
        changed = [*(pair for pair in changed if pair[1] not in {c for _, c in moved}), *moved]
    else:
        profile, more = put_right(memory, profile, turn, conditions)
        changed += more
        for fact in longer_wait(memory.profile, turn, memory, conditions):
            profile = profile.with_fact(USER, fact)
            changed.append((USER, fact.condition))
    if turn.mentions:
        person = "" if any(m.text for m in turn.mentions) else person_after_all(turn.text)
        profile, more = moved_to(memory, profile, person) if person else _not_mine(memory, profile, turn)
        changed += more
        profile, more = _denied_as_theirs(memory, profile, turn, conditions)
        changed += more
        profile, more = own_after_all(memory, profile, turn)
        changed += more
        if _same_as_they(turn):
            profile, more = shared(memory, profile, turn)
            changed += more
    profile, more = _owned_after_all(memory, profile, turn)
    changed += more
    profile, more = tested(memory, profile, turn)
    changed += more
    sober = profile.user.get(ALCOHOL)
    if sober is not None and sober.state is State.PRESENT and not _drinks(turn) and worn_off(turn.text):
        profile = profile.with_fact(USER, replace(sober, state=State.ABSENT, said=turn.today))
        changed.append((USER, ALCOHOL))
    gone = [f for f in memory.profile.facts(USER) if f.condition not in {k.condition for k in profile.facts(USER)}]
    retracted = tuple(gone) if gone else memory.retracted
    own = asks_after_oneself(turn.text) if subject_of(turn, memory) == USER else False
    own = own or (memory.own and subject_of(turn, memory) == USER)
    return replace(memory, profile=profile, changed=tuple(dict.fromkeys(changed)), retracted=retracted, own=own)


_ANY_IMPLANT = "electronic_implant"


def _same_as_they(turn: Turn) -> bool:
    """ "I have one as well, identical hearts": what is named beside it is no condition of the user's or of another."""
    named = any(m.fact.state is State.PRESENT for m in turn.mentions)
    return not named and me_too(turn.text) and not is_doubtful(turn.text.replace("?", " "))


def _drinks(turn: Turn) -> bool:
    """Whether the message itself tells of alcohol of the user's now."""
    return any(m.condition == ALCOHOL and m.who == USER and m.fact.state is State.PRESENT for m in turn.mentions)


def _told_of_others(turn: Turn) -> bool:
    """Whether the message itself says whose a condition is ("that's my sister that's pregnant, not me")."""
    mine = {m.condition for m in turn.mentions if m.who == USER and m.fact.state is State.ABSENT}
    return any(m.who != USER and m.fact.state is State.PRESENT and m.condition in mine for m in turn.mentions)


def _not_mine(memory: Memory, profile: Profile, turn: Turn) -> tuple[Profile, list[tuple[str, str]]]:
    """ "Actually the botox was my mum's, not mine": what was told as the user's just before moves, with its day."""
    plain = plain_words(turn.text)
    not_me = (NOT_ME.search(plain) or not_the_one(turn.text)) and not of_both(turn.text)
    if not (not_me or person_after_all(turn.text) or has_what_is_named(turn.text)):
        return profile, []
    mine = {m.condition for m in turn.mentions if m.who == USER and m.fact.state is not State.ABSENT}
    theirs = [m for m in turn.mentions if m.who != USER and m.fact.state is State.PRESENT]
    denied = {m.condition for m in turn.mentions if m.who == USER and m.fact.state is State.ABSENT}
    moved = [m for m in theirs if (USER, m.condition) in memory.changed or m.condition in denied]
    moved = [m for m in moved if m.condition not in mine]
    for mention in moved:
        known = memory.profile.user.get(mention.condition)
        if mention.fact.day is None and known is not None and known.state is State.PRESENT:
            profile = profile.with_fact(mention.who, known)
        profile = profile.without(USER, [mention.condition])
    return profile, [(m.who, m.condition) for m in moved]


def _denied_as_theirs(
    memory: Memory, profile: Profile, turn: Turn, conditions: Mapping[str, Condition]
) -> tuple[Profile, list[tuple[str, str]]]:
    """ "Hang on, that's my dad's letter, I have no implants": the defibrillator that was told of is his."""
    plainly = all(m.who == USER and m.fact.state is State.ABSENT and not m.limited for m in turn.mentions)
    person = person_after_all(turn.text) if plainly else ""
    if not person or all(m.condition != _ANY_IMPLANT for m in turn.mentions):
        return profile, []
    told = [f.condition for f in memory.profile.facts(USER) if f.state is State.PRESENT]
    theirs = [c for c in told if c in conditions and conditions[c].kind == "implant"]
    for condition in theirs:
        profile = profile.moved(condition, USER, person)
    return profile, [(person, condition) for condition in theirs]


# "That's wrong, Friday was the hair appointment": the day that was told is not that of the treatment.
_WRONG = re.compile(r"\b(?:wrong|mistake|mixed|muddled|correction|no wait|wait no|sorry|oops|my bad|not friday)\b")
_ANOTHER_THING = re.compile(
    r"^\s(?:was|is) (?:only |just |actually |really |for )*(?:my |the |a )?(?:\w+ )?"
    r"(?:hair\w*|nails?|dentist|dental|facial|brows?|lash(?:es)?|wedding|party|birthday|work|gym|massage|wax\w*|scan|"
    r"optician\w*|haircut|check ?-?up|consult\w*)\b"
)


def _was_another_matter(known: Fact, turn: Turn) -> bool:
    """Whether a message puts right that the day known of a treatment was the day of something else."""
    if not _WRONG.search(plain_words(turn.text)):
        return False
    told = [w for w in turn.dates if w.strict == known.day]
    return any(_ANOTHER_THING.match(plain_words(turn.text[w.end :])) for w in told)


# "I've epilepsy, and the device is my husband's, not mine": it stays the user's.
_OF_ME = re.compile(r"\b(?:i have|ive|i am|im|i do|i take|i got|i had|my own)\b")


def _named_as_theirs(
    profile: Profile, turn: Turn, conditions: Mapping[str, Condition]
) -> tuple[Profile, list[tuple[str, str]]] | None:
    """ "The blood pressure part is wrong, that's my husband, not me": what is named moves, and only that.

    None when nothing of the user's is named.
    """
    named = [m for m in turn.mentions if m.who == USER and m.text and not _is_a_place(m, conditions)]
    if not named:
        return None
    if _OF_ME.search(plain_words(turn.text)):
        return profile, []
    person = meant_person(turn.text)
    for mention in named:
        profile = profile.moved(mention.condition, USER, person)
    return profile, [(person, m.condition) for m in named]


def _outlasts(known: Fact | None, mention: Mention, conditions: Mapping[str, Condition]) -> bool:
    """What somebody wants out of the way and does not deny ("forget the pacemaker") goes on to count."""
    told = known if known is not None and known.state is State.PRESENT else replace(mention.fact, state=State.PRESENT)
    return outlasts(told, conditions.get(mention.condition))


def _is_half_denied(known: Fact, mention: Mention) -> bool:
    """What was said to be so is not cleared by a denial that is limited ("no pacemaker problems")."""
    return known.state is State.PRESENT and mention.fact.state is State.ABSENT and mention.limited


def _is_supposed_away(known: Fact, mention: Mention, turn: Turn) -> bool:
    """What was told goes on to count when it is only supposed, or wanted written down, that it is not so."""
    if known.state is not State.PRESENT or known.basis is Basis.ASKED:
        return False
    lifts = mention.fact.state is State.ABSENT or mention.fact.basis in (Basis.PAST, Basis.REMOVED)
    return lifts and supposes(turn.text, mention.text)


def _stays_planned(known: Fact, mention: Mention, turn: Turn) -> bool:
    """ "Got the Botox voucher on Saturday": that is not the day of the treatment that is planned."""
    fact = mention.fact
    over = fact.state is State.PRESENT and fact.basis is Basis.STATED and fact.day is not None
    ahead = known.basis is Basis.PLANNED and known.day is not None and known.day > turn.today
    if not (over and ahead and mention.text):
        return False
    return not brings_forward(plain_words(turn.text), plain_words(mention.text))


def _planned_again(known: Fact, fact: Fact, conditions: Mapping[str, Condition]) -> bool:
    """A treatment that was had before is planned once more: the wait that is to come counts."""
    if fact.basis is not Basis.PLANNED or known.day is None or not waits(fact.condition, conditions):
        return False
    return fact.day is None or fact.day > known.day


def _owned_after_all(memory: Memory, profile: Profile, turn: Turn) -> tuple[Profile, list[tuple[str, str]]]:
    """What was asked in general just before counts from "I do have that" on."""
    asked = [f for f in profile.facts(USER) if f.basis is Basis.GENERAL and (USER, f.condition) in memory.changed]
    if not asked or not is_owned(turn.text):
        return profile, []
    for fact in asked:
        profile = profile.with_fact(USER, replace(fact, state=State.PRESENT, basis=Basis.STATED, said=turn.today))
    return profile, [(USER, f.condition) for f in asked]


def _asked_in_general(mention: Mention, turn: Turn, conditions: Mapping[str, Condition]) -> bool:
    """Whether a condition is only asked about in general, by nobody who may have it."""
    condition = conditions.get(mention.condition)
    grave = condition is None or condition.verdict not in ("ask", "local")
    kind = "" if condition is None else condition.kind
    return asks_in_general(turn.text, mention.text, kind, grave=grave)


def _is_a_place(mention: Mention, conditions: Mapping[str, Condition]) -> bool:
    condition = conditions.get(mention.condition)
    return condition is not None and condition.kind == "area"


def _is_kept(mention: Mention, conditions: Mapping[str, Condition]) -> bool:
    """Places on the face are not facts about a person; plans are kept only when a wait follows from them."""
    condition = conditions.get(mention.condition)
    if condition is None:
        return True
    if _is_a_place(mention, conditions):
        return False
    return (
        mention.fact.basis is not Basis.PLANNED
        or condition.wait is not None
        or condition.kind in ("implant", "treatment", "medicine", "disease", "worn_device")
    )

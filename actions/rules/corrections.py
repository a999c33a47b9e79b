"""What a message without a condition of its own changes of what was said before: persons, denials, days, retractions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from actions.rules.denied_unnamed import denied, denied_of_asked, is_put_right
from actions.rules.event_days import denied_days, is_about_a_date, new_day, strictest_day, waits
from actions.rules.knowledge import Condition
from actions.rules.memory import Memory
from actions.rules.oneself import has_nothing
from actions.rules.over_now import healed_for_good, over_now
from actions.rules.person_meant import meant_person, only_gets_it
from actions.rules.plain_words import plain_words
from actions.rules.profile import ONLY_ASKED, USER, Basis, Fact, Profile, State
from actions.rules.replacing import grown_up, had_it, mine_instead, not_mine
from actions.rules.same_for_them import told_of_both
from actions.rules.so_of_me import BABIES, is_so_of_me
from actions.rules.turn import Turn
from actions.rules.untrue import untrue_later
from actions.rules.whose_after_all import own_after_all, person_after_all
from actions.rules.withdrawals import lied, only_dismisses, outlasts, takes_back

_ME_TOO = re.compile(
    r"^\W*(?:just |exactly |(?:the )?same )?(?:like|as) (?:me|i do|i have|i am|myself|mine)\W*$|\bi(?:ve| have)? (?:also )?(?:inherited|got|caught) (?:it|that|hers?|his|theirs|the same)(?: (?:from|off) (?:her|him|them))?\b(?! (?:wrong|right|now|thanks|done|on|out|for|in))|\b(?:so is|same with|same for) mine\b|"
    r"\b(?:me too|so am i|so do i|so have i|so did i|same here|me as well|as am i|as do i|likewise|"
    r"i (?:do|have|am|did|have it|have one|have that|got it|got one|get it|get them) (?:too|as well|also)|i also (?:do|have|am|did|get|wear|take|use)|"
    r"(?:just |also |been |was |got |then |recently )*(?:diagnosed with|suffer(?:ing)? from|living with|told i have|i get|i got|ive got|i have) (?:it|that|this|the same(?: thing)?|them) (?:as well|too|also|myself)|"
    r"(?<!should )(?<!can )(?<!do )(?<!could )(?<!may )(?<!would )i use (?:it|one|them|that|those) (?:too|as well|also|myself)|"
    r"i (?:wear|take|need|had) (?:it|one|them|that|those) (?:too|as well|also|myself)|"
    r"(?:ive|i have|i was|ive been|im) (?:now |just |also |recently |only |been ){0,3}diagnosed with (?:it|that|the same(?: thing)?)(?: (?:too|as well|also|myself))?|"
    r"(?:ive|i have|i)(?: got| had| have)? (?:one|some|the same(?: one| thing)?|exactly that) ?(?:of (?:those|them|these|that))? ?(?:in me |fitted |as it happens |btw )?(?:too|as well|also|myself))\b"
)
_IS_ME = re.compile(
    r"\b(?:(?:friend|someone|somebody|person|that|this|it|she|he|one) (?:is|was) (?:actually |really )?(?:me|myself)|its (?:actually |really )?me|thats (?:actually )?me|thats me|"
    r"\bsame (?:thing|problem|condition|illness|implant|disease|diagnosis)(?: \w+){0,4} as (?:my |our )?(?:her|him|them|mum|mom|dad|sister|brother|gran|nan|wife|husband|friend)\b|"
    r"i (?:actually )?mean(?:t)? (?:me|i am|i have|myself)|ive got the same|i have the same|thats my (?:case|situation|story)|people like me|was me all along)\b"
)
_I_DO = re.compile(
    r"^\W*(?:(?:no|well|wait|oh|sorry|actually|yes|yeah|hang on|hm+|ok|okay|right|but|in fact|scratch that)\W+)*i (?:do|have|am|did|got one|have one|have it)"
    r"(?:\W+(?:actually|though|have one|have it|after all|indeed|sorry|you see|so))*\W*$"
)
# What was denied or taken back is so after all.
_AFTER_ALL = re.compile(
    r"\b(?:i lied|lied about|was lying|not true|isnt true|no seriously|seriously i|i do have|i do though|i am though|i did have|nah i did|no i am|no i do|"
    r"no really|really i|for real|i have one\b|autocorrect|actually i (?:do|am|have|did)|after all|scared to say|i have them though|sorry yes|i really (?:do|am|have))\b"
)
_BARE_DOUBT = re.compile(
    r"^\W*(?:(?:no|sorry|but|oh|that|this|it|its|thats|is|was|isnt|wasnt|not|right|correct|wrong|incorrect|accurate|so|really|quite|entirely)\W*)+$"
)
NOT_ME = re.compile(r"\bnot (?:me|mine)\b")
# "That was my sister on my phone, she's the pregnant one, I'm not".
_THE_ONE = re.compile(
    r"\b(?:shes|she is|hes|he is|(?:sister|mum|mom|daughter|friend|cousin|partner|wife|husband|brother|dad|son|twin)(?:s| is)) (?:the|actually|really|one|who)\b"
)
_WRONG_ONE = re.compile(r"\b(?:sorry|oops|whoops|wrong|mistake|mixed|no|actually|wait|hang on|meant|that was|it was)\b")
_IM_NOT = re.compile(r"\b(?:im not|i am not|i dont|i havent)(?: myself| at all| personally| obviously)?\s*(?:$|[.!;])")


def not_the_one(text: str) -> bool:
    """Whether a message puts right that another is "the pregnant one" and the writer is not."""
    plain = plain_words(text)
    return "?" not in plain and all(each.search(plain) for each in (_THE_ONE, _WRONG_ONE, _IM_NOT))


_STILL_IN = re.compile(
    r"\bstill (?:in|inside)(?: (?:there|me|my \w+|place))?\b|\bnot (?:been )?(?:taken out|removed) (?:yet|after all)\b"
)


def me_too(text: str) -> bool:
    """Whether a message says that what was told of somebody else is so of the user as well."""
    return bool(_ME_TOO.search(plain_words(text)))


def so_after_all(text: str) -> bool:
    """Whether a message plainly says that what was denied just before is so: "actually I do", "I lied about that"."""
    plain = plain_words(text)
    return bool(_I_DO.match(plain) or _AFTER_ALL.search(plain)) or _untrue(plain)


def _untrue(plain: str) -> bool:
    """Whether a denial of before is said to have been untrue; "that is wrong" alone may mean anything."""
    return untrue_later(plain) and not _BARE_DOUBT.match(plain)


def corrected(
    memory: Memory, profile: Profile, turn: Turn, conditions: Mapping[str, Condition]
) -> tuple[Profile, list[tuple[str, str]]]:
    """The profile after a message that names no condition, and the (person, condition) pairs that it touched."""
    plain = plain_words(turn.text)
    other, same = told_of_both(memory, turn)
    if same:
        return _put(profile, same, other)
    told, confessed = own_after_all(memory, profile, turn)
    if confessed:
        return told, confessed
    person = meant_person(turn.text) or person_after_all(turn.text)
    if person and not only_gets_it(turn.text):
        return moved_to(memory, profile, person)
    if person:
        # Who gets the device need not be the one who has what was told: only what was asked about is theirs.
        own = {f.condition for f in profile.facts(USER) if f.state is State.PRESENT and f.basis is not Basis.ASKED}
        asked_of = tuple((p, c) for p, c in memory.changed if p != USER or c not in own)
        return moved_to(replace(memory, changed=asked_of), profile, person)
    profile, moved = mine_instead(memory, profile, turn)
    if moved:
        return profile, moved
    put_right = [*grown_up(memory, turn), *had_it(memory, turn, conditions), *not_mine(memory, turn)]
    if put_right := [
        *put_right,
        *over_now(memory, turn, conditions),
        *healed_for_good(memory, turn, conditions),
        *_only_asked(memory, turn, conditions),
    ]:
        return _put(profile, put_right)
    theirs = {c for p, c in memory.changed if p != USER}
    if _ME_TOO.search(plain) or _IS_ME.search(plain) or (theirs and is_so_of_me(plain, child=bool(theirs & BABIES))):
        return shared(memory, profile, turn)
    asked = _said_last(memory, profile, State.UNKNOWN)
    if asked and _I_DO.match(plain):
        return _put(profile, [replace(f, state=State.PRESENT, basis=Basis.STATED, said=turn.today) for f in asked])
    stated = _said_last(memory, profile, State.PRESENT) or _only_one(memory, profile, turn)
    # To "which day was it?" a "no, I don't have that" may say that the day is not known.
    untrue = stated if is_put_right(turn.text) else denied(turn.text, stated, conditions)
    if untrue and not memory.asked.startswith("when:"):
        return _put(profile, [replace(f, state=State.ABSENT, said=turn.today) for f in untrue])
    if memory.retracted and (_AFTER_ALL.search(plain) or _STILL_IN.search(plain)):
        return _put(profile, memory.retracted)
    denials = _said_last(memory, profile, State.ABSENT)
    if denials and so_after_all(turn.text):
        return _put(profile, [replace(f, state=State.PRESENT, said=turn.today) for f in denials])
    if _STILL_IN.search(plain):
        out = [f for f in profile.facts(USER) if f.basis is Basis.REMOVED]
        return _put(profile, [replace(f, basis=Basis.STATED) for f in out])
    moved_day = bool(turn.dates) and any(waits(f.condition, conditions) for f in stated)
    if not moved_day and (takes_back(turn.text) or (stated and lied(turn.text))):
        return _without_last(memory, profile, turn, conditions), list(memory.changed)
    return _dated(memory, profile, turn, conditions)


def _without_last(memory: Memory, profile: Profile, turn: Turn, conditions: Mapping[str, Condition]) -> Profile:
    """The profile without what was told last; what is only not to be spoken of any more stays in it.

    A joke takes an alarm back, and nothing that was told with it: the implant of whoever jokes is as real as before.
    """
    if memory.held:
        return profile
    for person, condition in memory.changed:
        told = [f for f in profile.facts(person) if f.condition == condition]
        if not (only_dismisses(turn.text) and any(outlasts(f, conditions.get(condition)) for f in told)):
            profile = profile.without(person, [condition])
    return profile


def _dated(
    memory: Memory, profile: Profile, turn: Turn, conditions: Mapping[str, Condition]
) -> tuple[Profile, list[tuple[str, str]]]:
    """A day, or the wait that somebody advised, for what was told before."""
    about = is_about_a_date(memory, turn) or bool(denied_days(turn)) or takes_back(turn.text)
    days = [w for w in turn.dates if w.strict is not None] if about else []
    waiting = [f for f in profile.facts(USER) if waits(f.condition, conditions) and f.state is not State.ABSENT]
    day = strictest_day(turn)
    if memory.asked != f"when:{USER}" and day is not None and day <= turn.today:
        # What is planned was had only when that is said (over_now): the day may be of anything.
        waiting = [f for f in waiting if f.basis is not Basis.PLANNED]
    person = memory.asked.removeprefix("when:") if memory.asked.startswith("when:") else USER
    if days and person != USER:
        theirs = [
            f
            for f in profile.facts(person)
            if waits(f.condition, conditions) and f.day is None and f.state is not State.ABSENT
        ]
        return _put(profile, [replace(f, day=strictest_day(turn), said=turn.today) for f in theirs], person)
    own = [c for p, c in memory.changed if p == USER]
    if days and waiting and own and not memory.asked and not any(f.condition in own for f in waiting):
        # Something else was spoken of last: the day may be meant for that, and makes no wait shorter.
        later = [f for f in waiting if f.day is not None and (new_day(f, turn) or f.day) > f.day]
        return _put(profile, [replace(f, day=new_day(f, turn), said=turn.today) for f in later[-1:]])
    if days and waiting:
        meant = next((f for f in waiting if f.day in denied_days(turn)), None)
        last = meant or next((f for f in reversed(waiting) if (USER, f.condition) in memory.changed), waiting[-1])
        undated = [f for f in waiting if f.day is None] if memory.asked == f"when:{USER}" else []
        advised = turn.advised or 0
        return _put(
            profile,
            [
                replace(f, day=new_day(f, turn), said=turn.today, advised=max(advised, f.advised or 0) or None)
                for f in undated or [last]
            ],
        )
    if turn.advised and waiting:
        return _put(profile, [replace(waiting[-1], advised=max(turn.advised, waiting[-1].advised or 0))])
    return profile, []


def longer_wait(profile: Profile, turn: Turn, memory: Memory, conditions: Mapping[str, Condition]) -> list[Fact]:
    """Facts with the later day that a message gives them, when it names nothing else: a guess of it hides no day."""
    if any(m.text for m in turn.mentions) or not is_about_a_date(memory, turn):
        return []
    day = strictest_day(turn)
    waiting = [f for f in profile.facts(USER) if waits(f.condition, conditions) and f.state is State.PRESENT]
    last = [f for f in waiting if f.day is not None][-1:]
    return [replace(f, day=day, said=turn.today) for f in last if f.day and day and f.day < day <= turn.today]


def _said_last(memory: Memory, profile: Profile, state: State) -> list[Fact]:
    """The user's facts that were touched last and are in `state`."""
    touched = [c for p, c in memory.changed if p == USER]
    return [f for c in touched for f in profile.facts(USER) if f.condition == c and f.state is state]


def _only_asked(memory: Memory, turn: Turn, conditions: Mapping[str, Condition]) -> list[Fact]:
    """ "Luckily that isn't me": what was only asked about is denied."""
    asked = [f for f in memory.profile.facts(USER) if f.basis in ONLY_ASKED and f.state is not State.ABSENT]
    if has_nothing(turn.text):
        untrue = asked
    else:
        asked = [f for f in asked if (USER, f.condition) in memory.changed] or asked
        untrue = denied_of_asked(turn.text, asked, conditions) if asked else []
    return [replace(f, state=State.ABSENT, basis=Basis.STATED, said=turn.today) for f in untrue]


def _only_one(memory: Memory, profile: Profile, turn: Turn) -> list[Fact]:
    """What alone stands against the user, where a message puts something right and nothing was told just before."""
    told = [f for f in profile.facts(USER) if f.state is State.PRESENT]
    return told if turn.intent == "correction" and not memory.changed and len(told) == 1 else []


def _put(profile: Profile, facts: Iterable[Fact], person: str = USER) -> tuple[Profile, list[tuple[str, str]]]:
    facts = list(facts)
    for fact in facts:
        profile = profile.with_fact(person, fact)
    return profile, [(person, f.condition) for f in facts]


def shared(memory: Memory, profile: Profile, turn: Turn) -> tuple[Profile, list[tuple[str, str]]]:
    """ "Me too": what was said of another person last is so of the user as well."""
    told = [f for p, c in memory.changed for f in profile.facts(p) if p != USER and f.condition == c]
    told = told or [f for p in profile.others for f in profile.facts(p)]
    told = told or [f for f in profile.facts(USER) if f.basis in ONLY_ASKED]
    mine = [
        replace(
            f,
            said=turn.today,
            day=None,
            basis=Basis.STATED if f.basis in ONLY_ASKED else f.basis,
            state=State.PRESENT if f.state is State.UNKNOWN else f.state,
        )
        for f in told
    ]
    return _put(profile, mine)


def moved_to(memory: Memory, profile: Profile, person: str) -> tuple[Profile, list[tuple[str, str]]]:
    """What was said last turns out to be another person's."""
    moved = [(p, c) for p, c in memory.changed if p != person]
    for source, condition in moved:
        profile = profile.moved(condition, source, person)
    return profile, [(person, c) for _, c in moved]

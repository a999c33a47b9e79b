"""What a conversation remembers: the profile, what Mica last asked, and what a message changes of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from actions.rules.interview import Interview
from actions.rules.knowledge import Condition
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.turn import Mention, Turn
from actions.rules.when import When

_PERSON_MEANT = re.compile(
    r"\b(?<!you )(?<!dont )(?:i )(?:meant |mean (?:my |the |a ))(?:my |the |a )?(?P<who>mum|mom|mother|dad|father|sister|brother|nan|gran|grandma|aunt|uncle|wife|husband|"
    r"partner|friend|mate|daughter|son|client|patient|customer|boyfriend|girlfriend|cousin|colleague|neighbou?r)\b|"
    r"\b(?:its|it is|thats|that is|that was|thats for|for) (?:about |for )?my (?P<who2>mum|mom|mother|dad|father|sister|brother|nan|gran|grandma|"
    r"aunt|uncle|wife|husband|partner|friend|mate|daughter|son|client|cousin|colleague)\b(?:.{0,20}\bnot (?:me|mine)\b)"
)
_SAME = {
    "mom": "mum",
    "mother": "mum",
    "father": "dad",
    "grandma": "gran",
    "mate": "friend",
    "patient": "client",
    "customer": "client",
}
_ME_TOO = re.compile(
    r"\b(?:me too|so am i|so do i|so have i|so did i|same here|me as well|as am i|as do i|likewise|"
    r"i (?:do|have|am|did|have it|have one|have that|got it|got one|get it|get them) (?:too|as well|also)|i also (?:do|have|am|did|get))\b"
)
_IS_ME = re.compile(
    r"\b(?:(?:friend|someone|somebody|person|that|this|it|she|he|one) (?:is|was) (?:actually |really )?(?:me|myself)|its (?:actually |really )?me|thats (?:actually )?me|thats me|"
    r"i (?:actually )?mean(?:t)? (?:me|i am|i have|myself)|ive got the same|i have the same|thats my (?:case|situation|story)|people like me|was me all along)\b"
)
_I_DONT = re.compile(
    r"^\W*(?:(?:no|well|wait|oh|sorry|actually|hang on|hm+|ok|right)\W+)*i (?:dont|do not|havent|have not|am not|im not|didnt)(?: have (?:it|one|that))?"
    r"(?: actually| anymore| sorry)?\W*$|^\W*actually im not\W*$"
)
_I_DO = re.compile(
    r"^\W*(?:(?:no|well|wait|oh|sorry|actually|yes|yeah|hang on|hm+|ok|okay|right|but|in fact|scratch that)\W+)*i (?:do|have|am|did|got one|have one|have it)"
    r"(?:\W+(?:actually|though|have one|have it|after all|indeed|sorry|you see|so))*\W*$"
)
_LIED = re.compile(r"\b(?:i lied|i was lying)\b")
# What was denied or taken back is so after all.
_AFTER_ALL = re.compile(
    r"\b(?:i lied|lied about|was lying|not true|isnt true|no seriously|seriously i|i do have|i do though|i am though|i did have|nah i did|no i am|no i do|"
    r"autocorrect|actually i (?:do|am|have|did)|after all|scared to say|i have them though|sorry yes|i really (?:do|am|have))\b"
)
_NOT_ME = re.compile(r"\bnot (?:me|mine)\b")
_STILL_IN = re.compile(
    r"\bstill (?:in|inside)(?: (?:there|me|my \w+|place))?\b|\bnot (?:been )?(?:taken out|removed) (?:yet|after all)\b"
)
_TAKEN_BACK = re.compile(
    r"\b(?:scratch that|scrap that|ignore (?:that|what i (?:just )?said)|forget (?:that|what i (?:just )?said)|i was (?:only )?(?:joking|kidding)|"
    r"just kidding|only joking|that was a (?:joke|mistake|typo)|i take that back|take it back|"
    r"i made that up)\b"
)


@dataclass(frozen=True)
class Memory:
    """`asked`: what Mica's last question was about; `changed`: (person, condition) pairs said last.

    `held`: the red flag after which guidance is held back, if any. `count`: turns so far.
    """

    profile: Profile = field(default_factory=Profile)
    asked: str = ""
    topics: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    changed: tuple[tuple[str, str], ...] = ()
    held: str = ""
    count: int = 0
    retracted: tuple[Fact, ...] = ()
    interview: Interview | None = None

    def as_json(self) -> dict[str, Any]:
        """A JSON-ready form for a Rasa slot."""
        return {
            "profile": self.profile.as_json(),
            "asked": self.asked,
            "topics": list(self.topics),
            "offered": list(self.offered),
            "changed": [list(pair) for pair in self.changed],
            "held": self.held,
            "count": self.count,
            "retracted": [fact.as_json() for fact in self.retracted],
            "interview": self.interview.as_json() if self.interview else None,
        }

    @staticmethod
    def from_json(data: Mapping[str, Any] | None) -> Memory:
        """The memory in a slot; an empty slot is an empty memory. Raises on anything else."""
        if not data:
            return Memory()
        return Memory(
            profile=Profile.from_json(data["profile"]),
            asked=str(data["asked"]),
            topics=tuple(data["topics"]),
            offered=tuple(data["offered"]),
            changed=tuple((str(p), str(c)) for p, c in data["changed"]),
            held=str(data["held"]),
            count=int(data["count"]),
            retracted=tuple(Fact.from_json(fact) for fact in data["retracted"]),
            interview=Interview.from_json(data.get("interview")),
        )


def takes_back(text: str) -> bool:
    """Whether a message takes back what was said just before."""
    return bool(_TAKEN_BACK.search(text.lower().replace("'", "").replace("\u2019", "")))


def remember(memory: Memory, turn: Turn, conditions: Mapping[str, Condition]) -> Memory:
    """The memory after `turn`: new facts, dates for old ones, corrections; nothing else changes."""
    profile, changed = memory.profile, []
    for mention in turn.mentions:
        fact = mention.fact
        if not _is_kept(mention, conditions):
            continue
        known = {f.condition: f for f in profile.facts(mention.who)}.get(mention.condition)
        if known is not None and known.basis is not Basis.ASKED and fact.basis in (Basis.ASKED, Basis.PLANNED):
            kept = known.state is State.PRESENT or (fact.basis is Basis.ASKED and known.state is not State.ABSENT)
            if kept and not _planned_again(known, fact, conditions):
                continue
        if known is not None and known.day is not None and fact.state is State.PRESENT:
            fact = replace(fact, day=_kept_day(known, fact, turn))
        if _waits(mention.condition, conditions) and fact.state is State.PRESENT:
            fact = replace(fact, advised=max(turn.advised or 0, known.advised or 0 if known else 0) or None)
        profile = profile.with_fact(mention.who, fact)
        changed.append((mention.who, mention.condition))
    if not turn.mentions:
        profile, changed = _corrected(memory, profile, turn, conditions)
    elif meant_person(turn.text) and _NOT_ME.search(turn.text.lower()):
        profile, moved = _moved(memory, profile, meant_person(turn.text))
        changed += moved
    gone = [f for f in memory.profile.facts(USER) if f.condition not in {k.condition for k in profile.facts(USER)}]
    retracted = tuple(gone) if gone else memory.retracted
    return replace(memory, profile=profile, changed=tuple(dict.fromkeys(changed)), retracted=retracted)


def _planned_again(known: Fact, fact: Fact, conditions: Mapping[str, Condition]) -> bool:
    """A treatment that was had before is planned once more: the wait that is to come counts."""
    if fact.basis is not Basis.PLANNED or known.day is None or not _waits(fact.condition, conditions):
        return False
    return fact.day is None or fact.day > known.day


def _is_kept(mention: Mention, conditions: Mapping[str, Condition]) -> bool:
    """Places on the face are not facts about a person; plans are kept only when a wait follows from them."""
    condition = conditions.get(mention.condition)
    if condition is None:
        return True
    if condition.kind == "area":
        return False
    return (
        mention.fact.basis is not Basis.PLANNED
        or condition.wait is not None
        or condition.kind in ("implant", "treatment")
    )


def _corrected(
    memory: Memory, profile: Profile, turn: Turn, conditions: Mapping[str, Condition]
) -> tuple[Profile, list[tuple[str, str]]]:
    plain = turn.text.lower().replace("'", "").replace("\u2019", "")
    person = meant_person(turn.text)
    if person:
        return _moved(memory, profile, person)
    if _ME_TOO.search(plain) or _IS_ME.search(plain):
        return _shared(memory, profile, turn)
    denied = [
        f
        for p, c in memory.changed
        for f in profile.facts(p)
        if p == USER and f.condition == c and f.state is State.ABSENT
    ]
    asked = [
        f
        for p, c in memory.changed
        for f in profile.facts(p)
        if p == USER and f.condition == c and f.state is State.UNKNOWN
    ]
    if asked and _I_DO.match(plain):
        for fact in asked:
            profile = profile.with_fact(USER, replace(fact, state=State.PRESENT, basis=Basis.STATED, said=turn.today))
        return profile, [(USER, f.condition) for f in asked]
    stated = [
        f
        for p, c in memory.changed
        for f in profile.facts(p)
        if p == USER and f.condition == c and f.state is State.PRESENT
    ]
    if stated and _I_DONT.match(plain):
        for fact in stated:
            profile = profile.with_fact(USER, replace(fact, state=State.ABSENT, said=turn.today))
        return profile, [(USER, f.condition) for f in stated]
    if memory.retracted and _AFTER_ALL.search(plain):
        for fact in memory.retracted:
            profile = profile.with_fact(USER, fact)
        return profile, [(USER, f.condition) for f in memory.retracted]
    if denied and (_I_DO.match(plain) or _AFTER_ALL.search(plain)):
        for fact in denied:
            profile = profile.with_fact(USER, replace(fact, state=State.PRESENT, said=turn.today))
        return profile, [(USER, f.condition) for f in denied]
    if _STILL_IN.search(plain):
        out = [f for f in profile.facts(USER) if f.basis is Basis.REMOVED]
        for fact in out:
            profile = profile.with_fact(USER, replace(fact, basis=Basis.STATED))
        return profile, [(USER, f.condition) for f in out]
    if takes_back(turn.text) or (stated and _LIED.search(plain)):
        for person, condition in memory.changed:
            profile = profile.without(person, [condition])
        return profile, list(memory.changed)
    dated = [w for w in turn.dates if w.strict is not None] if _is_about_a_date(memory, turn) else []
    waiting = [f for f in profile.facts(USER) if _waits(f.condition, conditions) and f.state is not State.ABSENT]
    other = memory.asked.removeprefix("when:") if memory.asked.startswith("when:") else USER
    if dated and other != USER:
        theirs = [f for f in profile.facts(other) if _waits(f.condition, conditions) and f.day is None]
        for fact in theirs:
            profile = profile.with_fact(other, replace(fact, day=_strictest(turn), said=turn.today))
        return profile, [(other, f.condition) for f in theirs]
    if dated and waiting:
        meant = next((f for f in waiting if f.day in _denied_days(turn)), None)
        last = meant or next((f for f in reversed(waiting) if (USER, f.condition) in memory.changed), waiting[-1])
        open_questions = [f for f in waiting if f.day is None] if memory.asked == f"when:{USER}" else []
        for fact in open_questions or [last]:
            advised = max(turn.advised or 0, fact.advised or 0) or None
            profile = profile.with_fact(USER, replace(fact, day=_new_day(fact, turn), said=turn.today, advised=advised))
        return profile, [(USER, f.condition) for f in open_questions or [last]]
    if turn.advised and waiting:
        longest = replace(waiting[-1], advised=max(turn.advised, waiting[-1].advised or 0))
        return profile.with_fact(USER, longest), [(USER, longest.condition)]
    return profile, []


def meant_person(text: str) -> str:
    """The other person that a correction names ("I meant my sister"), "" when it names none."""
    meant = _PERSON_MEANT.search(text.lower().replace("'", "").replace("\u2019", ""))
    if not meant:
        return ""
    who = meant.group("who") or meant.group("who2")
    return _SAME.get(who, who)


def _shared(memory: Memory, profile: Profile, turn: Turn) -> tuple[Profile, list[tuple[str, str]]]:
    """ "Me too": what was said of another person last is so of the user as well."""
    told = [f for p, c in memory.changed for f in profile.facts(p) if p != USER and f.condition == c]
    told = told or [f for p in profile.others for f in profile.facts(p)]
    told = told or [f for f in profile.facts(USER) if f.basis is Basis.ASKED]
    for fact in told:
        basis = Basis.STATED if fact.basis is Basis.ASKED else fact.basis
        state = State.PRESENT if fact.state is State.UNKNOWN else fact.state
        profile = profile.with_fact(USER, replace(fact, said=turn.today, day=None, basis=basis, state=state))
    return profile, [(USER, f.condition) for f in told]


def _moved(memory: Memory, profile: Profile, person: str) -> tuple[Profile, list[tuple[str, str]]]:
    """What was said last turns out to be another person's."""
    moved = [(p, c) for p, c in memory.changed if p != person]
    for source, condition in moved:
        profile = profile.moved(condition, source, person)
    return profile, [(person, c) for _, c in moved]


def waits_for_a_date(turn: Turn, memory: Memory, conditions: Mapping[str, Condition]) -> bool:
    """Whether a message names a day, and something known of the user waits for one."""
    waiting = any(_waits(f.condition, conditions) and f.state is State.PRESENT for f in memory.profile.facts(USER))
    return waiting and any(w.strict is not None for w in turn.dates) and _is_about_a_date(memory, turn)


def _kept_day(known: Fact, fact: Fact, turn: Turn) -> date | None:
    """Two stated days: the later one counts, unless the message puts the day right. Done again without a day: unknown."""
    if fact.day is None:
        return None if _AGAIN.search(turn.text.lower()) else known.day
    if turn.intent == "correction" or known.day is None:
        return fact.day
    return max(known.day, fact.day)


_AGAIN = re.compile(r"\b(?:top(?:ped)?[ -]?up|touch(?:ed)?[ -]?up|again|just had|more|another|redone|second)\b")
_WORDS = re.compile(r"\w+")
_MOST_WORDS_OF_A_DATE = 12


_TOLD = re.compile(r"\b(?:was|were|had|did|done|got|ago|since|last|yesterday|been|injected|jabbed)\b")
_TO_USE = re.compile(
    r"\b(?:use|using|start|starting|begin|minutes?|mins|sessions?|plan|go ahead|from when|when can|how (?:many|long|often)|"
    r"you (?:said|promised)|tonight|half)\b"
)
_PUT_RIGHT = re.compile(
    r"\b(?:sorry|wrong|actually|i mean|i meant|correction|mistake|typo|my bad|mixed up|checked|looked it up|rather|wait|not the|"
    r"(?<!say )it was|(?<!say )it were|it has been|its been|it's been)\b"
)
_TO_COME = re.compile(r"\b(?:book\w*|appointment|moved|having|getting|going|scheduled|it'?s on|next)\b")


def _is_about_a_date(memory: Memory, turn: Turn) -> bool:
    """Whether the day in a message is meant for what was said before: asked for, a correction, or hardly anything else.

    A day in a question about use ("so the 1st?", "minutes for tonight") is not.
    """
    low = turn.text.lower()
    told = bool(_TOLD.search(low))
    if not told and _TO_USE.search(low):
        return False
    if memory.asked == f"when:{USER}" or turn.intent == "correction":
        return True
    only = len(_WORDS.findall(turn.text)) <= _MOST_WORDS_OF_A_DATE and not turn.asks
    return only and (told or "?" not in turn.text)


def _new_day(known: Fact, turn: Turn) -> date | None:
    """The day that a message gives a known event; an earlier one only if it puts the day right."""
    day = _strictest(turn)
    low = turn.text.lower()
    if day is None or known.day is None:
        return day
    if day > turn.today and known.basis is not Basis.PLANNED and not _TO_COME.search(low):
        return known.day
    put_right = turn.intent == "correction" or bool(_denied_days(turn)) or bool(_PUT_RIGHT.search(low))
    return day if put_right else max(day, known.day)


def _strictest(turn: Turn) -> date | None:
    """The latest day named, except one that is denied ("the 14th, not the 4th")."""
    days = [w.strict for w in turn.dates if w.strict is not None and not _is_denied(w, turn)]
    return max(days, default=None)


def _denied_days(turn: Turn) -> set[date]:
    return {w.strict for w in turn.dates if w.strict is not None and _is_denied(w, turn)}


def _is_denied(when: When, turn: Turn) -> bool:
    return turn.text[: when.start].lower().rstrip().endswith("not")


def _waits(condition: str, conditions: Mapping[str, Condition]) -> bool:
    known = conditions.get(condition)
    return known is not None and known.wait is not None

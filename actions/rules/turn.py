"""What one message was understood to say: the typed form of the NLU's output."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from actions.rules.advised_wait import advised_wait
from actions.rules.dates import find_dates
from actions.rules.drinks_past import is_past_drink
from actions.rules.minors import at_school, says_young
from actions.rules.plain_denials import is_plain
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.when import When
from actions.rules.withdrawals import dismisses_name

#: Entity types that our own extractors put on a message; nobody else's are trusted.
CONDITION_ENTITY = "condition"
RED_FLAG_ENTITY = "red_flag"
CONDITION_EXTRACTOR = "ConditionExtractor"
RED_FLAG_EXTRACTOR = "RedFlagExtractor"

#: Characters of a message that are read for what it asks; conditions are looked for beyond that.
_LONGEST_READ = 4_000
# What takes "I am healthy" back in the same breath, or says it of somebody else.
_NOT_HEALTHY = re.compile(
    r"\b(?:not|isnt|arent|wish|if only|but|though|except|apart from|other than|rare|she|he|they|sister|brother|mum|dad|husband|wife|friend)\b|\bi have\b(?! no\b| none\b)|\bive got\b(?! no\b)"
)
# "... but perfectly well myself": this "but" takes nothing back.
_AND_I_AM_WELL = re.compile(
    r"\b(?:but|though) (?:im |i am )?((?:perfectly|completely|totally|fully) (?:healthy|well)(?= (?:myself|in myself)\b))"
)
# "The list does not apply to me in any item": its own "not" is no doubt.
_LIST_NOT_MINE = re.compile(
    r"\b(?:lists?|listed|conditions?|items?|exclusions?|contraindications?|points?|entries|those|these)\b[^.?!;]{0,40}?"
    r"\b(?:does not|do not|doesnt|dont|did not|didnt) (?:\w+ )?(?:apply|concern|pertain|relate|fit|affect|match)(?: to| with)? (?:me|us|my)\b|"
    r"\b(?:none|nothing|not (?:a|one)(?: single)?(?: \w+)?|no \w+) (?:of |from |on |in )?(?:\w+ ){0,5}?"
    r"(?:appl(?:y|ies)|concerns?|pertains?|relates?|fits?|affects?|matche?s?)(?: to| with)? (?:me|us)\b"
)
_PERHAPS = re.compile(
    r"\b(?:doubt|sure|certain|think|maybe|perhaps|probably|hope|most|mostly|some|almost|nearly|believe|guess|yet|if|whether|unless|wish|would|until)\b"
)
_ASKING = re.compile(r"\b(?:how|what|why|which|when|where|can i|could i|is it|does it|do i|should i)\b")
_ADULT = 18
_STATES = {
    "present": (State.PRESENT, Basis.STATED),
    "uncertain": (State.PRESENT, Basis.UNCERTAIN),
    "asked": (State.UNKNOWN, Basis.ASKED),
    "planned": (State.UNKNOWN, Basis.PLANNED),
    "past": (State.PRESENT, Basis.PAST),
    "removed": (State.PRESENT, Basis.REMOVED),
    "absent": (State.ABSENT, Basis.STATED),
}
_HEALTHY = re.compile(
    r"\b(?:no|without|zero|not any|dont have any|havent got any|do not have any|have no|got no)\s(?:\w+\s){0,2}?"
    r"(?:conditions?|illness(?:es)?|health (?:issues?|problems?)|medical (?:issues?|problems?|history)|diagnos[ie]s)\b|"
    r"\b(?:no|zero|not any|without any|never any) (?:\w+ ){0,2}?(?:problems?|issues|troubles?|complaints)"
    r" (?:of any (?:sort|kind)|whatsoever|health ?wise|medically)\b|"
    r"\bnothing (?:is )?(?:wrong|the matter) with (?:me|my health)\b|\bnothing (?:at all )?(?:medical|health ?wise)\b|"
    r"\b(?:perfectly|completely|totally|fully) (?:healthy|well)\b|\bi ?a?m (?:\w+ )?healthy\b|"
    r"\b(?:none of (?:these|those|them|that|the above)|none apply|nothing (?:on|from) (?:that|the|your) list|nothing like that|"
    r"no to all|all no|none that i know)\b"
)


@dataclass(frozen=True)
class Mention:
    """A condition in the message. `who` is USER or a relation ("mum", "" when the person was not named).

    `limited`: it is denied, but not plainly ("no pacemaker problems"). `dismissed`: it is not denied, but wanted out of
    the way ("forget the pacemaker").
    """

    condition: str
    fact: Fact
    who: str
    text: str
    limited: bool = False
    dismissed: bool = False

    @property
    def status(self) -> str:
        """The assertion status in one word."""
        if self.fact.state is State.ABSENT:
            return "absent"
        return self.fact.basis.value


@dataclass(frozen=True)
class Turn:
    """One message, understood. `topics`: accepted intents of all its parts, in order."""

    text: str
    intent: str
    confidence: float
    topics: tuple[str, ...]
    nearest: tuple[str, ...]
    mentions: tuple[Mention, ...]
    red_flags: tuple[str, ...]
    language: str | None
    dates: tuple[When, ...]
    today: date
    advised: int | None = None
    cut: bool = False  # the message was longer than what was read

    @property
    def asks(self) -> bool:
        """Whether the message asks about something else as well."""
        return bool(_ASKING.search(self.text.lower()))

    @property
    def says_healthy(self) -> bool:
        """Whether the person says that no condition applies."""
        return _says_healthy(self.text)


def read_turn(message: Mapping[str, Any], today: date) -> Turn:
    """The turn in a Rasa `latest_message`. Entities of foreign extractors are ignored."""
    text = str(message.get("text") or "")
    intent = message.get("intent") or {}
    entities = message.get("entities") or []
    topics = tuple(dict.fromkeys(str(t["name"]) for t in message.get("topics") or []))
    if "{" in text and str(intent.get("name")).startswith("out_of_scope"):
        topics = ()  # a piece of data or code asks nothing
    ranking = [str(r["name"]) for r in message.get("intent_ranking") or []]
    told = [e for e in entities if e.get("entity") == CONDITION_ENTITY and e.get("extractor") == CONDITION_EXTRACTOR]
    dates = tuple(find_dates(text[:_LONGEST_READ], today))
    mentions = tuple(_mention(e, text, today, dates) for e in told)
    mentions = tuple(m for m, e in zip(mentions, told, strict=True) if not _only_healthy(m, e, text))
    mentions = tuple(m for m in mentions if not (_is_grown_up(m, text) or is_past_drink(m.fact, text, today)))
    young = says_young(text) and not any(m.condition == "under18" for m in mentions)
    if young or _born_under_18(text, today) or _is_18_later(text):
        minor = Fact("under18", State.PRESENT, Basis.STATED, today)
        mentions = (*mentions, Mention("under18", minor, USER, ""))
    mentions = _with_pupil(tuple(_still_young(m) for m in mentions), text, today)
    flags = [
        str(e["value"])
        for e in entities
        if e.get("entity") == RED_FLAG_ENTITY and e.get("extractor") == RED_FLAG_EXTRACTOR
    ]
    return Turn(
        text=text,
        intent=str(intent.get("name") or ""),
        confidence=float(intent.get("confidence") or 0.0),
        topics=topics,
        nearest=tuple(r for r in ranking if r != "nlu_fallback"),
        mentions=mentions,
        red_flags=tuple(dict.fromkeys(flags)),
        language=message.get("language"),
        dates=dates,
        today=today,
        advised=advised_wait(text[:_LONGEST_READ]),
        cut=bool((message.get("metadata") or {}).get("message_cut")) or len(text) > _LONGEST_READ,
    )


def _only_healthy(mention: Mention, entity: Mapping[str, Any], text: str) -> bool:
    """Whether "no conditions at all" was taken for the description of some care that somebody is in."""
    if mention.condition != "under_care" or mention.text:
        return False
    part = text[int(entity.get("start") or 0) : int(entity.get("end") or 0)]
    return _says_healthy(part)


def _still_young(mention: Mention) -> Mention:
    """Who has a birthday of the young ahead ("my quinceanera is next month") is under 18 now."""
    if mention.condition != "under18" or mention.fact.basis is not Basis.PLANNED:
        return mention
    return replace(mention, fact=replace(mention.fact, state=State.PRESENT, basis=Basis.STATED))


def _with_pupil(mentions: tuple[Mention, ...], text: str, today: date) -> tuple[Mention, ...]:
    """The mentions, with being under 18 for whoever tells of a school for the young, unless that is told already."""
    pupil = at_school(text)
    told = {m.who for m in mentions if m.condition == "under18" and m.fact.basis is not Basis.PAST}
    if pupil is None or told:
        return mentions
    minor = Fact("under18", State.PRESENT, Basis.STATED, today)
    return (*(m for m in mentions if m.condition != "under18"), Mention("under18", minor, pupil or USER, ""))


_AGE = re.compile(
    r"\b(?:is|s|am|im|aged?|turned|turns|turning)\s(?:only |just |now |about |nearly )?(\d{1,3})\b(?!\s*(?:%|/|x|min|hour|day|week|month|st\b|kg))|"
    r"\b(\d{1,3})[\s-]?(?:yo\b|y/o\b|yrs? old|years? old|year olds?)"
)
_MAYBE_A_MINOR = re.compile(
    r"\b(?:child\w*|kids?|daughters?|sons?|boys?|girls?|teen\w*|niece\w*|nephew\w*|grand(?:son|daughter|child\w*|kids?)|bab(?:y|ies)|"
    r"school|year \d|1[0-7]|[1-9]|ten|eleven|twelve|(?:thir|four|fif|six|seven)teen|minors?|under ?age|pupils?|students?|little|young\w*|brothers?|sisters?|cousins?)\b"
)


def _is_grown_up(mention: Mention, text: str) -> bool:
    """Whether an age above 17 was taken for the description of a minor ("she's 67")."""
    if mention.condition != "under18" or mention.text:
        return False
    plain = plain_words(text)
    plain = re.sub(r"\b(she|he|mum|mom|dad|nan|gran|who|wife|husband)s\b", r"\1 is", plain)
    ages = [int(told[1] or told[2]) for told in _AGE.finditer(plain)]
    return bool(ages) and min(ages) >= _ADULT and _MAYBE_A_MINOR.search(plain) is None


def _says_healthy(text: str) -> bool:
    plain = plain_words(text)
    if (listed := _LIST_NOT_MINE.search(plain)) is not None:
        said, rest = listed.group(), plain.replace(listed.group(), " ")
        rest = rest.replace("for the avoidance of doubt", " ").replace("for avoidance of doubt", " ")
        return not (_PERHAPS.search(f"{said} {rest}") or _NOT_HEALTHY.search(rest))
    plain = _AND_I_AM_WELL.sub(r"\1", plain)
    return bool(_HEALTHY.search(plain)) and not _NOT_HEALTHY.search(plain)


_BORN = re.compile(
    r"\b(?:born|dob|d\.o\.b\.?|birth ?date|date of birth)\b[^!?]{0,30}?\b(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
)


def _born_under_18(text: str, today: date) -> bool:
    """Whether a date of birth in the text makes the person under 18, or may do so."""
    born = _BORN.search(text)
    if born is None:
        return False
    years = today.year - int(born["year"])
    if years != _ADULT:
        return 0 <= years < _ADULT
    days = [w.day for w in find_dates(text, today) if w.day is not None and w.day.year == int(born["year"])]
    return not days or (max(days).month, max(days).day) > (today.month, today.day)


# "I'm 18 on the 12th of December", "18 in two weeks"
_18_LATER = re.compile(
    r"(?:^\W*|\b(?:im|i am|ill be|i will be|i be|i turn|im turning|turning|i hit|i become|my|be) )(?:only |just |a mere )?(?:18|eighteen)(?:th)?(?: birthday)?(?: is| isnt until| isnt till)? "
    r"(?:on|in|this|next|come|by|at|after|before|when|until|till|the \d|tomorrow)\b(?! (?:the )?(?:total|all|fact|head|heart|my (?:head|heart|mind)))"
)


def _is_18_later(text: str) -> bool:
    """Whether somebody says in the present or the future that they will be 18 at some time."""
    return _18_LATER.search(plain_words(text)) is not None


def _mention(entity: Mapping[str, Any], text: str, today: date, dates: Sequence[When]) -> Mention:
    state, basis = _STATES[entity["status"]]
    day = resolve_day(str(entity.get("when") or ""), str(entity.get("clause") or ""), today)
    if any(found.day is None and found.text == entity.get("when") for found in dates):
        day = None  # the rest of the message leaves it in doubt: "botox in 2019. I go every four months"
    fact = Fact(str(entity["value"]), state, basis, today, day)
    who = USER if entity["who"] == "user" else str(entity.get("relation") or "")
    name = str(entity.get("text") or "")
    start, end = int(entity.get("start") or 0), int(entity.get("end") or 0)
    limited = state is State.ABSENT and bool(name) and end > start and not is_plain(text, start, end)
    named = state is State.ABSENT and bool(name) and end > start
    dismissed = named and dismisses_name(text[:start], text[end:])
    return Mention(fact.condition, fact, who, name, limited, dismissed)


def resolve_day(when: str, clause: str, today: date) -> date | None:
    """The day that the words `when` mean, read within their clause; the stricter one when two are possible."""
    if not when:
        return None
    for found in find_dates(clause or when, today):
        if found.text == when:
            return found.strict
    alone: Sequence[When] = find_dates(when, today)
    return alone[0].strict if alone else None

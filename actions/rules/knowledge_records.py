"""The records that the knowledge files become. They never change once they are loaded."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Verdict = Literal["avoid", "wait", "ask", "local"]
Grade = Literal["A", "B", "C", "D", "article", "mica"]
Call = Literal["emergency", "urgent", "crisis"]
Kind = Literal["implant", "worn_device", "state", "disease", "event", "treatment", "medicine", "skin", "area", "age"]


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that Mica says: wordings that mean the same, and the ids of what it rests on."""

    say: tuple[str, ...]
    sources: tuple[str, ...]

    @property
    def text(self) -> str:
        """The first wording."""
        return self.say[0]


@dataclass(frozen=True, slots=True)
class Source:
    """Where statements come from. Grades A (best) to D, `article`, or `mica` for Mica's own words."""

    id: str
    grade: Grade
    title: str
    address: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Wait:
    """How long to wait: full days from `start`, or until healed when `days` is None.

    `ask_until_days`: after the wait the verdict is ask until that many days from `start`, as the skin may not have
    healed yet.
    """

    start: str
    days: int | None = None
    ask_until_days: int | None = None


@dataclass(frozen=True, slots=True)
class Graver:
    """Words beside a mention that make it one of the condition `becomes`."""

    becomes: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToldBy:
    """Conditions beside which a mention says nothing more: "my cardiologist gave me a pacemaker".

    Only a mention by one of `words`, or by one of `reasons` after "for", is told already: never a name of its own.
    """

    conditions: tuple[str, ...]
    words: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Condition:
    """Something about a person that may speak against microcurrent.

    `past` tells what a past mention means: `present`, `ask`, `absent` or the id of the condition
    that it becomes. `fades_days`: a past mention older than that many days does not count.
    `removed`: the verdict once an implant was taken out. `past_aliases` by themselves mean that it is
    over, `absent_aliases` that it is not so; `innocent` phrases contain an alias and mean something else.
    `ask_whom`: who can say more, as in "ask ___". `changes`: what else changes the verdict, and what does not.
    """

    id: str
    label: str
    phrase: str
    verdict: Verdict
    rank: int
    kind: Kind
    past: str
    say: tuple[Statement, ...]
    then: Statement
    ask_whom: str
    changes: tuple[Statement, ...]
    article: bool
    aliases: tuple[str, ...]
    past_aliases: tuple[str, ...] = ()
    absent_aliases: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    innocent: tuple[str, ...] = ()
    wait: Wait | None = None
    fades_days: int | None = None
    removed: Literal["ask"] | None = None
    differ: Statement | None = None
    where: str | None = None
    listed_as: str | None = None
    graver: Graver | None = None
    told_by: tuple[ToldBy, ...] = ()


@dataclass(frozen=True, slots=True)
class Particular:
    """What an answer begins with when the question names it: "not more than 20 minutes" to "can I do 30 minutes".

    A statement of its own, or one of the topic's that then comes first.
    """

    when: re.Pattern[str]
    statement: Statement


@dataclass(frozen=True, slots=True)
class Topic:
    """One answer. `id` is the intent's name; `use` is true when it helps someone to use a device.

    `later`: somebody who has to wait or to ask first may know it all the same, for later.
    """

    id: str
    title: str
    ask: str
    use: bool
    statements: tuple[Statement, ...]
    related: tuple[str, ...] = ()
    particulars: tuple[Particular, ...] = ()
    later: bool = False


@dataclass(frozen=True, slots=True)
class Guidance:
    """A number or a range that rules use, with the words that go with it."""

    id: str
    statement: Statement
    minimum: float | None = None
    maximum: float | None = None
    value: float | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """Fires on a sentence, or a whole message, with one word of each list of `all` and none of any list of `none`.

    `sure`: its words alone are enough, whatever the model hears.
    """

    all: tuple[tuple[str, ...], ...]
    none: tuple[tuple[str, ...], ...] = ()
    whole: bool = False
    sure: bool = False


@dataclass(frozen=True, slots=True)
class RedFlag:
    """Something alarming that is happening now, and what to say first."""

    id: str
    title: str
    rank: int
    call: Call
    statements: tuple[Statement, ...]
    hold: Statement
    patterns: tuple[Pattern, ...]
    examples: tuple[str, ...]
    near_misses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Language:
    """A language that Mica recognises but does not speak."""

    code: str
    statement: Statement


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """Replies that are not about microcurrent, by key, and one for each other language, by code."""

    replies: Mapping[str, Statement]
    languages: Mapping[str, Language]


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of a screening question: its button, and the conditions that it stands for."""

    label: str
    conditions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the step-by-step check. `unnamed`: the condition that a yes without a name counts as."""

    id: str
    title: str
    open: str
    ask: Statement
    ask_other: Statement
    why: Statement
    unnamed: str
    options: tuple[Option, ...]

    @property
    def conditions(self) -> tuple[str, ...]:
        """Every condition that the question asks about, in the order of its options."""
        return tuple(condition for option in self.options for condition in option.conditions)


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Everything under `knowledge/`, by id; the order is that of the files."""

    conditions: Mapping[str, Condition]
    topics: Mapping[str, Topic]
    sources: Mapping[str, Source]
    guidance: Mapping[str, Guidance]
    red_flags: Mapping[str, RedFlag]
    small_talk: SmallTalk
    phrases: Mapping[str, Statement]
    screening: Mapping[str, Question]

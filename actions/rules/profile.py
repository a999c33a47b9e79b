"""What is known about a person: three-valued facts, each with when it was said and what day it means.

A profile is immutable; every change gives a new one. The user's facts and those of other people never mix.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

USER = "user"


class State(StrEnum):
    """Whether a condition applies. Unknown is not "no"."""

    PRESENT = "present"
    ABSENT = "absent"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """How a present or unknown fact was put: decides what past and plans mean."""

    STATED = "stated"
    UNCERTAIN = "uncertain"
    ASKED = "asked"
    #: Asked about in general ("why is epilepsy on the list?"): told of nobody, but a "that's me" may follow.
    GENERAL = "general"
    PLANNED = "planned"
    PAST = "past"
    REMOVED = "removed"
    #: A question of the step-by-step check without a clear answer: not sure, or left out.
    UNSURE = "unsure"
    SKIPPED = "skipped"


#: What was asked about, and not told.
ONLY_ASKED = frozenset({Basis.ASKED, Basis.GENERAL})
#: A question that was asked and has no clear answer.
OPEN_BASES = frozenset({Basis.UNSURE, Basis.SKIPPED})


@dataclass(frozen=True)
class Fact:
    """One condition of one person.

    `day`: the day of the event (injection, treatment, end), None when unknown. `said`: the day it was told.
    `advised`: days to wait that the person's own clinic named, if any; a longer wait than ours wins.
    """

    condition: str
    state: State
    basis: Basis
    said: date
    day: date | None = None
    advised: int | None = None

    def as_json(self) -> dict[str, Any]:
        """A JSON-ready form; `from_json` reads it back."""
        return {
            "condition": self.condition,
            "state": self.state.value,
            "basis": self.basis.value,
            "said": self.said.isoformat(),
            "day": self.day.isoformat() if self.day else None,
            "advised": self.advised,
        }

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> Fact:
        """Raises KeyError or ValueError when `data` is no fact."""
        return Fact(
            str(data["condition"]),
            State(data["state"]),
            Basis(data["basis"]),
            date.fromisoformat(data["said"]),
            date.fromisoformat(data["day"]) if data.get("day") else None,
            int(data["advised"]) if data.get("advised") else None,
        )


@dataclass(frozen=True)
class Profile:
    """The user's facts by condition id, and those of other people by relation ("mum", "client", "")."""

    user: Mapping[str, Fact] = field(default_factory=dict)
    others: Mapping[str, Mapping[str, Fact]] = field(default_factory=dict)

    def facts(self, person: str) -> tuple[Fact, ...]:
        """The facts of USER or of another person, in the order they were first said."""
        known = self.user if person == USER else self.others.get(person, {})
        return tuple(known.values())

    def with_fact(self, person: str, fact: Fact) -> Profile:
        """The profile after `fact` was said of `person`; it replaces what was known of that condition."""
        if person == USER:
            return replace(self, user={**self.user, fact.condition: fact})
        known = {**self.others.get(person, {}), fact.condition: fact}
        rest = {k: v for k, v in self.others.items() if k != person}
        return replace(self, others={**rest, person: known})

    def without(self, person: str, conditions: Iterable[str]) -> Profile:
        """The profile after these conditions of `person`, and only these, were taken back."""
        gone = set(conditions)
        if person == USER:
            return replace(self, user={k: v for k, v in self.user.items() if k not in gone})
        known = {k: v for k, v in self.others.get(person, {}).items() if k not in gone}
        return replace(self, others={**self.others, person: known})

    def moved(self, condition: str, source: str, target: str) -> Profile:
        """The profile after a fact turned out to be another person's ("I meant my sister")."""
        known = self.user if source == USER else self.others.get(source, {})
        if condition not in known:
            return self
        return self.without(source, [condition]).with_fact(target, known[condition])

    @property
    def last_other(self) -> str | None:
        """The other person spoken of last, None when nobody was."""
        return next(reversed(list(self.others)), None)

    def as_json(self) -> dict[str, Any]:
        """A JSON-ready form for a Rasa slot; `from_json` reads it back."""
        return {
            "user": [fact.as_json() for fact in self.user.values()],
            "others": [[person, [fact.as_json() for fact in known.values()]] for person, known in self.others.items()],
        }

    @staticmethod
    def from_json(data: Mapping[str, Any] | None) -> Profile:
        """The profile in a slot; an empty slot is an empty profile. Raises on anything else."""
        if not data:
            return Profile()
        user = {f.condition: f for f in map(Fact.from_json, data["user"])}
        others = {str(person): {f.condition: f for f in map(Fact.from_json, known)} for person, known in data["others"]}
        return Profile(user, others)

"""What a conversation remembers: the profile, what Mica last asked, and where the talk stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from actions.rules.interview import Interview
from actions.rules.profile import Fact, Profile


@dataclass(frozen=True)
class Memory:
    """`asked`: what Mica's last question was about; `changed`: (person, condition) pairs said last.

    `held`: the red flag after which guidance is held back, if any; `misread`: what raised it may be no alarm.
    `count`: turns so far. `paused`: a new session
    began since the facts were told, and nobody has confirmed them. `own`: the talk has come back from another person to
    the user ("and for me?"). `denied`: (person, condition) pairs that were denied last (taking_back_denials).
    `unclear`: a statement was not understood and has not been asked about (not_understood). `told`: (person, condition)
    pairs of which everything has been told in this session.
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
    paused: bool = False
    own: bool = False
    denied: tuple[tuple[str, str], ...] = ()
    unclear: bool = False
    misread: bool = False
    told: tuple[tuple[str, str], ...] = ()

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
            "paused": self.paused,
            "own": self.own,
            "denied": [list(pair) for pair in self.denied],
            "unclear": self.unclear,
            "misread": self.misread,
            "told": [list(pair) for pair in self.told],
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
            paused=bool(data.get("paused")),
            own=bool(data.get("own")),
            denied=tuple((str(p), str(c)) for p, c in data.get("denied") or ()),
            unclear=bool(data.get("unclear")),
            misread=bool(data.get("misread")),
            told=tuple((str(p), str(c)) for p, c in data.get("told") or ()),
        )

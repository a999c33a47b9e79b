"""What is found of one condition in a message."""

from __future__ import annotations

from dataclasses import dataclass

from nlu.mentions.context import Status


@dataclass(frozen=True)
class Mention:
    """One mention: character span, condition id, reading (see `Reading`) and the date words that go with it."""

    start: int
    end: int
    text: str
    condition: str
    status: Status
    who: str
    relation: str
    when: str
    own: bool = False
    affirmed: bool = False

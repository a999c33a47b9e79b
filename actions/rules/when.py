"""One date expression of a text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class When:
    """One date expression in a text.

    `start`, `end`: character span. `day`: the day meant, or None when vague. `other`: the second reading of an
    ambiguous order. `future`: the words point ahead of today.
    """

    start: int
    end: int
    text: str
    day: date | None
    other: date | None = None
    future: bool = False

    @property
    def strict(self) -> date | None:
        """The later of the possible days: the one that makes a wait longer."""
        if self.day is None:
            return None
        return max(self.day, self.other) if self.other else self.day

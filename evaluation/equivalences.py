"""What the authors of the held-out sets agreed not to tell apart (equivalences.yml)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

_FILE = Path(__file__).with_name("equivalences.yml")
_ANY = "*"


@dataclass(frozen=True)
class Equivalences:
    """See the file.

    `implied`: by id, the ids that are no error beside it. `same`: groups of (condition, status) that may stand
    for each other. `courtesy`: intents that want no answer of their own.
    """

    implied: Mapping[str, frozenset[str]]
    same: Sequence[frozenset[tuple[str, str]]]
    courtesy: frozenset[str] = frozenset()

    def are_same(self, one: tuple[str, str], other: tuple[str, str]) -> bool:
        """Whether two pairs of condition and status may stand for each other."""
        if one == other:
            return True
        if any({one, other} <= group for group in self.same):
            return True
        starred = {(_ANY, one[1]), (_ANY, other[1])}
        return one[0] == other[0] and any(starred <= group for group in self.same)


@lru_cache(maxsize=1)
def equivalences() -> Equivalences:
    """The project's."""
    data = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    same = [frozenset((part.split("=")[0], part.split("=")[1]) for part in group) for group in data["same"]]
    implied = {name: frozenset(ids) for name, ids in data["implied"].items()}
    return Equivalences(implied, same, frozenset(data["courtesy"]))

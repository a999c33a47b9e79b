"""What a measurement gives: so many right of so many, and every mistake by itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Score:
    """So many right of so many."""

    right: int
    of: int

    @property
    def wrong(self) -> int:
        """How many were not right."""
        return self.of - self.right

    @property
    def percent(self) -> float:
        """Out of a hundred; 0 of nothing is 0."""
        return 100 * self.right / self.of if self.of else 0.0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.of + other.of)

    def __str__(self) -> str:
        return f"{self.percent:.1f} % ({self.right}/{self.of})"


def score(right: Iterable[bool]) -> Score:
    """The score of these outcomes."""
    outcomes = list(right)
    return Score(sum(outcomes), len(outcomes))


@dataclass(frozen=True)
class Mistake:
    """One thing that went wrong, with what was expected and what came instead.

    `gravity`: 0 a nuisance, 1 a wrong or missing answer, 2 a finding that is lost or softened,
    3 a danger that was passed over. `sureness`: how sure the model was of it, 0 to 1.
    """

    figure: str
    round: str
    text: str
    expected: str
    got: str
    gravity: int
    sureness: float = 0.0


@dataclass
class Measured:
    """Figures by name, mistakes, and the scores of each kind of thing (intent, condition) in tables by name."""

    figures: dict[str, Score] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)
    tables: dict[str, dict[str, dict[str, Score]]] = field(default_factory=dict)

    def count(self, figure: str, right: bool) -> None:
        """Add one outcome to a figure."""
        self.figures[figure] = self.figures.get(figure, Score(0, 0)) + Score(int(right), 1)

    def tally(self, table: str, row: str, column: str, right: bool) -> None:
        """Add one outcome to a cell of a table."""
        cells = self.tables.setdefault(table, {}).setdefault(row, {})
        cells[column] = cells.get(column, Score(0, 0)) + Score(int(right), 1)

    def add(self, other: Measured) -> None:
        """Take in what another part or round has measured."""
        for name, more in other.figures.items():
            self.figures[name] = self.figures.get(name, Score(0, 0)) + more
        self.mistakes += other.mistakes
        for table, rows in other.tables.items():
            for row, cells in rows.items():
                for column, more in cells.items():
                    known = self.tables.setdefault(table, {}).setdefault(row, {})
                    known[column] = known.get(column, Score(0, 0)) + more


def together(parts: Iterable[Measured]) -> Measured:
    """The sum over parts or rounds."""
    total = Measured()
    for part in parts:
        total.add(part)
    return total


def as_json(figures: Mapping[str, Score]) -> dict[str, dict[str, int | float]]:
    """Figures as they stand in a file."""
    return {
        name: {"right": each.right, "of": each.of, "percent": round(each.percent, 2)} for name, each in figures.items()
    }

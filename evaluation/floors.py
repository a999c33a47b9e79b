"""Floors: what no figure may fall below (floors.yml), and what was accepted last (accepted.json)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from evaluation.score import Score, as_json
from mica.project import MicaError

FLOORS_FILE = Path(__file__).with_name("floors.yml")
#: What a figure of the quick form may lie below its floor, in percent: it rests on a part of the messages.
SAMPLING = 4.0
ACCEPTED_FILE = Path(__file__).with_name("accepted.json")


@dataclass(frozen=True)
class Floor:
    """For one figure: the least percent, or how many may be wrong at most; `target` is where it shall get to."""

    figure: str
    least: float | None = None
    wrong: int | None = None
    target: float | None = None

    def missed_by(self, score: Score, margin: float = 0.0) -> str:
        """What is wrong with the score in one sentence, "" when it holds; `margin`: percent below `least` that pass."""
        if self.wrong is not None and score.wrong > self.wrong:
            return f"{self.figure}: {score.wrong} wrong of {score.of}, at most {self.wrong} may be"
        if self.least is not None and score.percent < self.least - margin:
            return f"{self.figure}: {score}, at least {self.least:g} % is asked for"
        return ""


def read_floors(file: Path = FLOORS_FILE) -> dict[str, Floor]:
    """The floors by figure. Raises MicaError when one has no bound, or a field that does not exist."""
    floors = {}
    for figure, bounds in yaml.safe_load(file.read_text(encoding="utf-8")).items():
        try:
            floors[figure] = Floor(figure, **bounds)
        except TypeError as error:
            raise MicaError(f"{file}, {figure}: {error}.") from error
        if floors[figure].least is None and floors[figure].wrong is None:
            raise MicaError(f"{file}, {figure}: a floor needs `least` or `wrong`.")
    return floors


def missed(floors: Mapping[str, Floor], figures: Mapping[str, Score], *, quick: bool) -> list[str]:
    """One sentence for each floor that does not hold; in the whole form one for a figure that was not measured."""
    sentences = []
    for figure, floor in floors.items():
        score = figures.get(figure)
        if score is None or not score.of:
            if not quick:
                sentences.append(f"{figure}: not measured")
        elif sentence := floor.missed_by(score, SAMPLING if quick else 0.0):
            sentences.append(sentence)
    return sentences


def read_accepted(file: Path = ACCEPTED_FILE) -> dict[str, Score]:
    """The figures that were accepted last; none when there are none."""
    if not file.exists():
        return {}
    figures = json.loads(file.read_text(encoding="utf-8"))
    return {name: Score(int(each["right"]), int(each["of"])) for name, each in figures.items()}


def accept(figures: Mapping[str, Score], file: Path = ACCEPTED_FILE) -> None:
    """Write the figures down as accepted; those that were not measured this time stay as they are."""
    known = read_accepted(file) | dict(figures)
    file.write_text(json.dumps(as_json(dict(sorted(known.items()))), indent=1) + "\n", encoding="utf-8")

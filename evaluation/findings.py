"""All that one run of the evaluation has found, and the flat list of figures that floors and history use."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from evaluation.cross_validation import CrossValidation
from evaluation.measure import FIGURES
from evaluation.perturbations import FIGURES as PERTURBED
from evaluation.score import Measured, Mistake, Score
from evaluation.timing import Timing

WORST = 20


@dataclass
class Findings:
    """What a run has found.

    `rounds`: each with all its messages. `total`: of all rounds, without what training has seen. `seen`: how many
    messages of a round that is. `clean`: by the name of a perturbation, the same messages unperturbed where they
    are only a part of all. `inside` and `outside`: the probability of the best topic, of questions in scope and of
    messages out of scope. `confused`: pairs of intents, the true one and the one it was taken for.
    """

    quick: bool
    rounds: dict[str, Measured]
    total: Measured
    seen: dict[str, int] = field(default_factory=dict)
    perturbed: dict[str, Measured] = field(default_factory=dict)
    clean: dict[str, Measured] = field(default_factory=dict)
    validation: CrossValidation | None = None
    timing: Timing | None = None
    inside: list[float] = field(default_factory=list)
    outside: list[float] = field(default_factory=list)
    confused: Counter[tuple[str, str]] = field(default_factory=Counter)

    @property
    def figures(self) -> dict[str, Score]:
        """By name: of all rounds together, "round/figure", "perturbation/figure", "cross_validation/accuracy"."""
        found = {name: self.total.figures[name] for name in FIGURES if name in self.total.figures}
        for held_out, measured in self.rounds.items():
            found |= {f"{held_out}/{name}": measured.figures[name] for name in FIGURES if name in measured.figures}
        for name, measured in self.perturbed.items():
            found |= {f"{name}/{each}": measured.figures[each] for each in PERTURBED if each in measured.figures}
        if self.validation is not None:
            found["cross_validation/accuracy"] = self.validation.accuracy
        return found

    @property
    def mistakes(self) -> list[Mistake]:
        """On the sets as they were written: the gravest first, and of these the surest."""
        return sorted(self.total.mistakes, key=lambda each: (-each.gravity, -each.sureness, each.figure, each.text))

    @property
    def worst(self) -> list[Mistake]:
        """The worst twenty."""
        return self.mistakes[:WORST]

"""Floors and accepted figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.floors import Floor, accept, missed, read_accepted, read_floors
from evaluation.measure import FIGURES
from evaluation.perturbations import PERTURBATIONS, QUICK_NAME
from evaluation.score import Score
from mica.project import THIS_PROJECT, MicaError


def test_a_floor_by_percent_and_by_number() -> None:
    floors = {"topics": Floor("topics", least=93), "dates": Floor("dates", wrong=2)}
    good = {"topics": Score(93, 100), "dates": Score(1, 3)}
    assert missed(floors, good, quick=False) == []
    bad = {"topics": Score(92, 100), "dates": Score(0, 3)}
    assert [each.split(":")[0] for each in missed(floors, bad, quick=False)] == ["topics", "dates"]


def test_the_quick_form_rests_on_a_part_so_a_percentage_may_lie_a_little_lower() -> None:
    floors = {"topics": Floor("topics", least=93), "dates": Floor("dates", wrong=0)}
    near = {"topics": Score(90, 100), "dates": Score(3, 3)}
    assert missed(floors, near, quick=True) == [] != missed(floors, near, quick=False)
    assert len(missed(floors, {"topics": Score(88, 100), "dates": Score(2, 3)}, quick=True)) == 2


def test_a_figure_that_is_missing_passes_in_the_quick_form_only() -> None:
    floors = {"cross_validation/accuracy": Floor("cross_validation/accuracy", least=90)}
    assert missed(floors, {}, quick=True) == []
    assert missed(floors, {}, quick=False) == ["cross_validation/accuracy: not measured"]


def test_the_floor_on_exclusions_is_absolute() -> None:
    assert read_floors()["exclusions_heard"].wrong == 0


def test_floors_without_a_bound_or_with_a_strange_one_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "floors.yml"
    for bounds in ("{target: 9}", "{at_least: 9}"):
        file.write_text(f"topics: {bounds}\n", encoding="utf-8")
        with pytest.raises(MicaError, match="topics"):
            read_floors(file)


def test_accepting_keeps_what_was_not_measured(tmp_path: Path) -> None:
    file = tmp_path / "accepted.json"
    assert read_accepted(file) == {}
    accept({"topics": Score(1, 2), "dates": Score(3, 3)}, file)
    accept({"topics": Score(2, 2)}, file)
    assert read_accepted(file) == {"topics": Score(2, 2), "dates": Score(3, 3)}


def test_floors_and_accepted_figures_name_figures_that_exist() -> None:
    rounds = {path.name for path in (THIS_PROJECT.root / "tests" / "heldout").iterdir() if path.is_dir()}
    parts = rounds | set(PERTURBATIONS) | {QUICK_NAME}
    known = {*FIGURES, "cross_validation/accuracy", *(f"{part}/{figure}" for part in parts for figure in FIGURES)}
    assert set(read_floors()) <= known
    assert set(read_accepted()) <= known

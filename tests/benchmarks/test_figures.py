"""The sums and the table of the benchmarks. Nothing here measures time."""

from __future__ import annotations

import pytest

from benchmarks.bots import Parts, is_completed, is_mica_answer
from benchmarks.figures import medians_per, percentile, ratio
from benchmarks.processes import read_rollup
from benchmarks.questions import questions
from benchmarks.table import table


def test_percentile_takes_the_nearest_rank() -> None:
    values = [float(value) for value in range(200, 0, -1)]
    assert percentile(values, 50) == 100
    assert percentile(values, 99) == 198
    assert percentile([7.0], 99) == 7.0
    with pytest.raises(ValueError):
        percentile([], 50)


def test_medians_of_stretches() -> None:
    assert medians_per([1.0, 2.0, 9.0, 4.0, 6.0], 3) == [2.0, 5.0]
    assert medians_per([], 3) == []


def test_ratio_is_stock_over_mica() -> None:
    assert ratio(30.0, 10.0) == "3.0 x"
    assert ratio(30.0, 0.0) == "-"


def test_kernel_memory_is_read_in_megabytes() -> None:
    text = "5581-7ffd ---p 00000000 00:00 0   [rollup]\nRss:   2048 kB\nPss:   1024 kB\nPss_Dirty:  9 kB\n"
    assert read_rollup(text) == (2.0, 1.0)


def test_two_hundred_different_questions_in_a_fixed_order() -> None:
    asked = questions()
    assert len(asked) == len(set(asked)) == 200
    assert asked == questions()


def test_table_is_aligned() -> None:
    lines = table(("", "a"), [("x", "10"), ("longer", "9")]).splitlines()
    assert lines == ["|        |  a |", "| ------ | -: |", "| x      | 10 |", "| longer |  9 |"]


def test_only_a_completed_turn_is_measured() -> None:
    answer: Parts = [{"text": "Mica says"}, {"custom": {"kind": "answer"}}]
    failed: Parts = [{"text": "I could not"}, {"custom": {"kind": "fallback", "check": "not_completed"}}]
    assert is_completed(answer) and is_mica_answer(answer)
    assert not is_completed(failed) and not is_mica_answer(failed)
    assert not is_completed([])

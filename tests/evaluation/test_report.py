"""The report: says what was measured, what has changed and which floors do not hold, in a page by itself."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from evaluation.cross_validation import CrossValidation
from evaluation.findings import Findings
from evaluation.floors import Floor
from evaluation.report import sections
from evaluation.score import Measured, Mistake, Score, together
from evaluation.timing import Timing
from evaluation.writing import as_html, as_markdown, write


def findings() -> Findings:
    first = Measured({"topics": Score(9, 10)}, [Mistake("topics", "round1", "a|b <i>?", "x", "y", 1, 0.5)])
    first.tally("condition", "pacemaker", "found", True)
    second = Measured({"topics": Score(5, 10)}, [Mistake("exclusions_heard", "round2", "heart", "x", "y", 3)])
    typos = Measured({"topics": Score(6, 20)})
    return Findings(
        quick=False,
        rounds={"round1": first, "round2": second},
        total=together([first, second]),
        perturbed={"typos 1": typos},
        validation=CrossValidation((("t", "a", "b"), ("u", "a", "a"))),
        timing=Timing(3, 0.4, (1.5, 9.5), (1.2, 8.0), {"Encoder": (1.0, 2.0)}),
        inside=[0.9, 0.8],
        outside=[0.1],
        confused=Counter({("a", "b"): 4}),
    )


def test_figures_have_the_names_that_floors_and_history_use() -> None:
    assert findings().figures == {
        "topics": Score(14, 20),
        "round1/topics": Score(9, 10),
        "round2/topics": Score(5, 10),
        "typos 1/topics": Score(6, 20),
        "cross_validation/accuracy": Score(1, 2),
    }


def test_the_gravest_mistake_comes_first() -> None:
    assert [each.text for each in findings().worst] == ["heart", "a|b <i>?"]


def test_what_the_report_says(tmp_path: Path) -> None:
    floors = {"topics": Floor("topics", least=90, target=93)}
    parts = sections(findings(), floors, {"topics": Score(15, 20)}, ["topics: too low"])
    text = as_markdown("Evaluation", parts)
    assert "| topics: too low |" in text
    assert "| topics | 70.0 % (14/20) | -5.0 | 93 % missed | 90.0 % (9/10) | 50.0 % (5/10) |" in text
    assert "| typos 1 |" in text
    assert "30.0 % (-40.0)" in text
    assert "| Encoder | 1.00 | 2.00 |" in text
    assert "a\\|b <i>?" in text
    page = as_html("Evaluation", parts)
    assert page.count("<svg") == 2
    assert "a|b &lt;i&gt;?" in page
    assert "<script" not in page
    assert "src=" not in page
    written = write("Evaluation", parts, findings().mistakes, tmp_path / "new")
    assert written.read_text(encoding="utf-8") == page
    assert len((tmp_path / "new" / "mistakes.tsv").read_text(encoding="utf-8").splitlines()) == 3


def test_floors_that_hold_or_were_not_looked_at() -> None:
    assert sections(findings(), {}, {}, [])[0].words == "All floors hold."
    assert sections(findings(), {}, {}, None)[0].words.startswith("Not looked at")

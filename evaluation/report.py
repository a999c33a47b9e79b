"""The report: sections of words, tables and plots, made once and written as Markdown and as a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evaluation.findings import Findings
from evaluation.floors import Floor
from evaluation.measure import FIGURES
from evaluation.perturbations import FIGURES as PERTURBED
from evaluation.plots import confidence_svg, confusion_svg
from evaluation.score import Measured, Score

#: Columns of the table of conditions, and what they are called.
_OF_CONDITIONS = {
    "found": "found",
    "meant": "meant (precision)",
    "status": "status",
    "whose": "whose",
}


@dataclass(frozen=True)
class Section:
    """A heading, a paragraph, a table (header first) and a plot; each but the heading may be missing."""

    title: str
    words: str = ""
    table: Sequence[Sequence[str]] = ()
    svg: str = ""


def sections(
    findings: Findings, floors: Mapping[str, Floor], accepted: Mapping[str, Score], missed: Sequence[str] | None
) -> list[Section]:
    """The report of a run, in order. `missed`: None when the floors were not looked at."""
    made = [_verdict(missed), _figures(findings, floors, accepted), _changes(findings, accepted), _worst(findings)]
    made += [_perturbed(findings), _timing(findings), _conditions(findings.total), _exclusions(findings.total)]
    made += _intents(findings)
    title = "What is taken for what" + (", in cross-validation" if findings.validation else ", on the held-out sets")
    made.append(
        Section(title, "Intents that are confused with another one most.", svg=confusion_svg(findings.confused))
    )
    words = "The two should stand apart: the threshold lies between them."
    svg = confidence_svg(findings.inside, findings.outside)
    made.append(Section("How sure it was, in scope and out of scope", words, svg=svg))
    for name in ("kind out of scope", "red flag", "no red flag"):
        made.append(_by_kind(findings.total, name))
    return [section for section in made if section.words or section.table or section.svg]


def _verdict(missed: Sequence[str] | None) -> Section:
    if missed is None:
        return Section("Floors", "Not looked at: only a part was measured.")
    if not missed:
        return Section("Floors", "All floors hold.")
    return Section("Floors that do not hold", table=[["floor"], *([each] for each in missed)])


def _figures(findings: Findings, floors: Mapping[str, Floor], accepted: Mapping[str, Score]) -> Section:
    rounds = list(findings.rounds)
    named = [f"{name} ({findings.seen[name]} seen)" if findings.seen.get(name) else name for name in rounds]
    header = ["figure", "held out", "change", "target", *named]
    lines = []
    for name, words in FIGURES.items():
        score = findings.total.figures.get(name)
        if score is None:
            continue
        target = floors[name].target if name in floors else None
        aim = "" if target is None else f"{target:g} % {'reached' if score.percent >= target else 'missed'}"
        each = [str(findings.rounds[round_].figures.get(name, "")) for round_ in rounds]
        lines.append([words, str(score), _change(score, accepted.get(name)), aim, *each])
    words = (
        "Held out: all rounds, without messages and whole sets that training has seen. The columns of the rounds "
        "are of all their messages. Change: against accepted.json."
    )
    return Section("Held-out messages", words, [header, *lines])


def _changes(findings: Findings, accepted: Mapping[str, Score]) -> Section:
    """Figures that are not in the first table and have changed."""
    lines = [
        [name, str(accepted[name]), str(score), _change(score, accepted[name])]
        for name, score in findings.figures.items()
        if name not in FIGURES and name in accepted and _change(score, accepted[name])
    ]
    return Section(
        "Further figures that have changed", table=[["figure", "accepted", "now", "change"], *lines] if lines else ()
    )


def _worst(findings: Findings) -> Section:
    lines = [[each.figure, each.round, each.text, each.expected, each.got] for each in findings.worst]
    header = ["figure", "round", "message", "expected", "got"]
    words = f"{len(findings.mistakes)} mistakes in all; the gravest first. All of them: mistakes.tsv."
    return Section("The worst mistakes", words, [header, *lines] if lines else ())


def _perturbed(findings: Findings) -> Section:
    lines = []
    for name, measured in findings.perturbed.items():
        cells = []
        whole = findings.clean.get(name, findings.total).figures
        for figure in PERTURBED:
            score, clean = measured.figures.get(figure), whole.get(figure)
            cells.append("" if score is None else f"{score.percent:.1f} % ({_change(score, clean) or '0.0'})")
        lines.append([name, *cells])
    header = ["typed with", *(FIGURES[figure] for figure in PERTURBED)]
    words = "In brackets the change against the same messages as they were written."
    return Section("Typed differently", words, [header, *lines]) if lines else Section("Typed differently")


def _timing(findings: Findings) -> Section:
    timing = findings.timing
    if timing is None:
        return Section("Time")
    whole = {"the whole parse, wall": timing.wall, "the whole parse, processor": timing.processor}
    lines = [[name, f"{p50:.2f}", f"{p99:.2f}"] for name, (p50, p99) in (whole | dict(timing.components)).items()]
    words = (
        f"Milliseconds over {timing.messages} messages, one after the other, at a load of {timing.load:.1f}; of the "
        "components processor time."
    )
    return Section("Time", words, [["component", "p50", "p99"], *lines])


def _conditions(measured: Measured) -> Section:
    rows = measured.tables.get("condition", {})
    lines = [
        [condition, *(str(cells.get(column, "")) for column in _OF_CONDITIONS)]
        for condition, cells in sorted(
            rows.items(), key=lambda item: (item[1].get("found", Score(1, 1)).percent, item[0])
        )
    ]
    return Section(
        "Conditions", "Worst recall first.", [["condition", *_OF_CONDITIONS.values()], *lines] if lines else ()
    )


def _exclusions(measured: Measured) -> Section:
    rows = measured.tables.get("exclusion", {})
    lines = [[name, str(cells["heard"]), str(cells["found"])] for name, cells in sorted(rows.items())]
    words = "In the reply to a first message: not taken for something harmless, and found for what it is."
    return Section("Exclusions", words, [["exclusion", "heard", "found"], *lines]) if lines else Section("Exclusions")


def _intents(findings: Findings) -> list[Section]:
    made = []
    if findings.validation is not None:
        lines = [
            [each.intent, str(each.examples), *(f"{100 * x:.1f}" for x in (each.precision, each.recall, each.f1))]
            for each in findings.validation.by_intent
        ]
        words = (
            "Cross-validation on the training examples, without the threshold: accuracy "
            f"{findings.validation.accuracy}, macro F1 {100 * findings.validation.macro_f1:.1f} %. Worst first."
        )
        made.append(Section("Intents", words, [["intent", "examples", "precision %", "recall %", "F1 %"], *lines]))
    made.append(_by_kind(findings.total, "topic"))
    return made


def _by_kind(measured: Measured, table: str) -> Section:
    rows = measured.tables.get(table, {})
    lines = [
        [name, str(score)]
        for name, cells in sorted(rows.items(), key=lambda item: (next(iter(item[1].values())).percent, item[0]))
        for score in cells.values()
    ]
    return Section(f"By {table}, held-out", table=[[table, "right"], *lines] if lines else ())


def _change(score: Score, before: Score | None) -> str:
    """Percentage points, signed; "" when there is nothing to compare with or nothing has changed."""
    if before is None:
        return ""
    difference = round(score.percent - before.percent, 1)
    return f"{difference:+.1f}" if difference else ""

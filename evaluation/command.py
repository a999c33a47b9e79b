"""`mica evaluate`: measure, write the report, compare with the floors and with what was accepted last."""

from __future__ import annotations

import logging
import warnings
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import yaml

from evaluation.cross_validation import cross_validate, read_examples
from evaluation.findings import Findings
from evaluation.floors import accept, missed, read_accepted, read_floors
from evaluation.heldout import NO_TOPIC, Round, read_rounds
from evaluation.measure import FIGURES, Once, measure_round
from evaluation.perturbations import PERTURBATIONS, QUICK, QUICK_NAME, measure_perturbed, sampled
from evaluation.pipeline import Pipeline
from evaluation.report import sections
from evaluation.score import together
from evaluation.seen import seen_texts, unseen
from evaluation.thinning import thinned
from evaluation.timing import measure_timing
from evaluation.writing import write
from mica.preparation import prepare
from mica.progress import Step
from mica.project import MicaError, Project

#: Messages that are parsed against the clock.
_TIMED, _TIMED_QUICK = 400, 150


def evaluate(
    project: Project,
    *,
    quick: bool = False,
    folds: int = 5,
    accepting: bool = False,
    only: Sequence[str] = (),
    out: Path | None = None,
) -> int:
    """Train if needed, measure, report. Returns 0, or 1 when a floor does not hold, each named on standard output.

    Args:
        project: holds the model and the held-out sets.
        quick: without cross-validation, on a part of the messages (see `thinned`), and one perturbation instead of all.
        folds: of the cross-validation.
        accepting: write the figures to accepted.json.
        only: names of rounds; the floors are then not looked at. All rounds when empty.
        out: where the report goes; .mica/evaluation of the project when None.

    Raises:
        MicaError: something could not be prepared or read.
    """
    if accepting and (only or quick):
        raise MicaError("figures of some rounds or of a part of the messages only cannot be accepted.")
    prepare(project)
    _quieten()
    with Step("Loading the model"):
        pipeline = Pipeline(project)
    rounds = held_out_rounds(project, pipeline)
    if only:
        rounds = [each for each in rounds if each.name in only]
        if len(rounds) != len(set(only)):
            raise MicaError(f"there is no round called {' or '.join(only)}.")
    findings = _measure(project, pipeline, rounds, quick, folds)
    figures = findings.figures
    short = None if only else missed(read_floors(), figures, quick=quick)
    parts = sections(findings, read_floors(), read_accepted(), short)
    title = f"Evaluation of Mica, {date.today()}{', quick form' if quick else ''}"
    folder = out or project.state / "evaluation"
    page = write(title, parts, findings.mistakes, folder)
    for name in FIGURES:
        if name in findings.total.figures:
            print(f"{name:<28} {findings.total.figures[name]}")
    print(f"The report is in {page}.")
    if accepting:
        accept(figures)
        print("The figures are accepted.")
    for sentence in short or ():
        print(f"floor missed: {sentence}")
    return 1 if short else 0


def held_out_rounds(project: Project, pipeline: Pipeline) -> list[Round]:
    """The rounds of the project. Raises HeldOutError."""
    domain = yaml.safe_load((project.root / "domain.yml").read_text(encoding="utf-8"))
    return read_rounds(project.root / "tests" / "heldout", pipeline.knowledge, frozenset(domain["intents"]))


def _measure(project: Project, pipeline: Pipeline, rounds: list[Round], quick: bool, folds: int) -> Findings:
    once = Once(pipeline)
    seen = seen_texts(project.root, pipeline.knowledge)
    new = [unseen(each, seen) for each in rounds]
    if quick:
        rounds, new = ([thinned(each, pipeline.knowledge) for each in part] for part in (rounds, new))
    measured = {}
    for each in rounds:
        with Step(f"Reading the held-out messages of {each.name}"):
            measured[each.name] = measure_round(each, once)
    findings = Findings(quick, measured, together(measure_round(each, once) for each in new))
    for every, left in zip(rounds, new, strict=True):
        findings.seen[every.name] = len(every.texts()) - len(left.texts())
    rounds = new
    with Step(f"Reading them with {QUICK_NAME}"):
        sample = sampled(rounds)
        findings.clean[QUICK_NAME] = together(measure_round(each, once) for each in sample)
        findings.perturbed[QUICK_NAME] = measure_perturbed(sample, pipeline, QUICK)
    for name in () if quick else PERTURBATIONS:
        with Step(f"Reading them with {name}"):
            findings.perturbed[name] = measure_perturbed(rounds, pipeline, name)
    if not quick:
        with Step(f"Cross-validation of the intents, {folds} folds"):
            findings.validation = cross_validate(read_examples(project.root / "data" / "nlu"), folds)
    _look_at_intents(findings, rounds, once)
    texts = [text for each in rounds for text in each.texts()]
    most = _TIMED_QUICK if quick else _TIMED
    with Step("Timing"):
        findings.timing = measure_timing(pipeline, texts[:: max(1, len(texts) // most)])
    return findings


def _look_at_intents(findings: Findings, rounds: list[Round], once: Once) -> None:
    """How sure the intents were, and which were confused: in cross-validation, or else on the held-out questions."""
    confused: Counter[tuple[str, str]] = Counter()
    for row in (row for each in rounds for row in each.topics):
        understood = once.read(row.text)
        if not row.topics & NO_TOPIC:
            findings.inside.append(understood.confidence)
        if len(row.topics) == 1 and understood.turn.intent not in row.topics and not row.topics & NO_TOPIC:
            confused[next(iter(row.topics)), understood.turn.intent] += 1
    findings.outside = [once.read(row.text).confidence for each in rounds for row in each.out_of_scope]
    findings.confused = findings.validation.confused if findings.validation else confused


def _quieten() -> None:
    """The report is what is wanted on the terminal."""
    from rasa.utils.log_utils import configure_structlog

    warnings.filterwarnings("ignore")
    configure_structlog(logging.ERROR)

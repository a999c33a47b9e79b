"""`python -m benchmarks`: builds the stock bot, trains it, and measures it beside Mica."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks import accuracy, bots, held_out, measuring, results, training
from benchmarks.accuracy import Parsed, scores
from benchmarks.figures import ratio
from benchmarks.labelled_set import Labelled, read_set, unknown_intents
from benchmarks.machine import describe
from benchmarks.places import FOLDER, RESULTS, STOCK_ENVIRONMENT, STOCK_MODEL
from benchmarks.stock_bot import intents_of
from benchmarks.stock_environment import build, versions
from benchmarks.table import table
from evaluation.command import held_out_rounds
from evaluation.pipeline import Pipeline
from evaluation.seen import seen_texts, unseen
from mica.preparation import prepare
from mica.project import THIS_PROJECT, MicaError


def main(arguments: list[str] | None = None) -> int:
    """Run one command. Returns the exit code; an error is one sentence on standard error."""
    options = _parser().parse_args(arguments)
    FOLDER.mkdir(parents=True, exist_ok=True)
    try:
        options.run(options)
    except MicaError as error:
        print(f"benchmarks: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nbenchmarks: interrupted.", file=sys.stderr)
        return 130
    return 0


def _prepare(options: argparse.Namespace) -> None:
    build(STOCK_ENVIRONMENT, options.python, FOLDER / "install.log")
    print(f"The environment of the stock bot is ready: {STOCK_ENVIRONMENT}")


def _train(options: argparse.Namespace) -> None:
    _require(STOCK_ENVIRONMENT / "bin" / "rasa", "prepare")
    told = training.train(options.epochs)
    results.add(RESULTS, "training", told)
    print(f"Trained in {told['wall_seconds']} s ({told['processor_seconds']} s of processor time).")


def _measure(options: argparse.Namespace) -> None:
    _require_both()
    machine = describe()
    print(f"{machine['processor']}, {machine['cores']} cores, load {machine['load']}", flush=True)
    rounds = measuring.measure(options.rounds, lambda line: print(line, flush=True))
    stock, mica = (measuring.summary(rounds[name]) for name in (bots.STOCK, bots.MICA))
    found = {
        "examples_apart": training.examples_apart(),
        "machine": machine,
        "versions": versions(STOCK_ENVIRONMENT),
        bots.STOCK: stock,
        bots.MICA: mica,
    }
    results.add(RESULTS, "measure", found)
    lines = [
        (label, f"{of_stock:.{decimals}f}", f"{of_mica:.{decimals}f}", ratio(of_stock, of_mica))
        for label, of_stock, of_mica, decimals in measuring.rows(stock, mica)
    ]
    print(table(("", "stock", "Mica", "stock / Mica"), lines))


def _accuracy(options: argparse.Namespace) -> None:
    _require_both()
    if options.set is None:
        _held_out()
        return
    rows = read_set(options.set)
    if strange := unknown_intents(rows, intents_of(THIS_PROJECT.root)):
        print(f"The mapping names intents that do not exist: {', '.join(sorted(strange))}.", file=sys.stderr)
    texts = [row.text for row in rows]
    parsed = {name: accuracy.parse_with(name, texts) for name in (bots.STOCK, bots.MICA)}
    ours, of_stock = training.both_examples()
    known = accuracy.are_examples(rows, ours | of_stock)
    found: dict[str, Any] = {
        "examples_apart": training.examples_apart(),
        "training_examples": [row.text for row, is_known in zip(rows, known, strict=True) if is_known],
        "mistakes": {name: accuracy.mistakes(rows, each) for name, each in parsed.items()},
    }
    for part, heading in (("all", "messages"), ("new", "messages that are no training examples")):
        numbers = [number for number, is_known in enumerate(known) if part == "all" or not is_known]
        taken = [rows[number] for number in numbers]
        found[part] = _compare(heading, taken, {n: [each[i] for i in numbers] for n, each in parsed.items()})
    results.add(RESULTS, "accuracy", found)


def _held_out() -> None:
    pipeline = Pipeline(THIS_PROJECT)
    seen = seen_texts(THIS_PROJECT.root, pipeline.knowledge)
    rounds = [unseen(each, seen) for each in held_out_rounds(THIS_PROJECT, pipeline)]
    measured = held_out.measure_both(THIS_PROJECT, rounds, pipeline)
    print(table(("held-out messages", bots.STOCK, bots.MICA), held_out.lines(measured)))
    percents = {
        name: {figure: round(each.figures[figure].percent, 1) for figure in held_out.COMPARED if figure in each.figures}
        for name, each in measured.items()
    }
    told = {"examples_apart": training.examples_apart(), "rounds": [each.name for each in rounds]}
    results.add(RESULTS, "held_out", told | percents)


def _compare(heading: str, rows: Sequence[Labelled], parsed: Mapping[str, Sequence[Parsed]]) -> dict[str, Any]:
    """Print the table of these rows. Returns what is in it."""
    scored = {name: scores(rows, each) for name, each in parsed.items()}
    pairs = accuracy.paired(rows, parsed[bots.STOCK], parsed[bots.MICA])
    lines = [(label, *(str(each[label]) for each in scored.values())) for label in scored[bots.MICA]]
    print(table((f"{len(rows)} {heading}", *scored), lines))
    print(f"Right by the intent: {', '.join(f'{name} {count}' for name, count in pairs.items())}.\n")
    percents = {
        name: {label: round(score.percent, 1) for label, score in each.items()} for name, each in scored.items()
    }
    return {"messages": len(rows), "right_by_intent": pairs, **percents}


def _require_both() -> None:
    _require(STOCK_MODEL, "train")
    prepare(THIS_PROJECT)
    more, fewer = training.examples_apart()
    if more or fewer:
        print(
            f"Mica's examples have changed since the stock bot was written: {more} are new, {fewer} are gone. "
            "Train it again for the same ones.",
            file=sys.stderr,
        )


def _require(path: Path, command: str) -> None:
    if not path.exists():
        raise MicaError(f"{path} is missing: run `python -m benchmarks {command}` first.")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    preparing = commands.add_parser("prepare", help="build the environment of the stock bot (2.7 GB)")
    preparing.add_argument("--python", default="python3.10", help="a Python 3.10 (default: python3.10)")
    preparing.set_defaults(run=_prepare)

    learning = commands.add_parser("train", help="train the stock bot on Mica's examples (long)")
    learning.add_argument(
        "--epochs", type=int, help="epochs of DIETClassifier (default: 100, as `rasa init` has it); fewer end sooner"
    )
    learning.set_defaults(run=_train)

    measured = commands.add_parser("measure", help="start, memory and turns of both, in alternating rounds")
    measured.add_argument("--rounds", type=int, default=3, help="how often each is started (default: 3)")
    measured.set_defaults(run=_measure)

    understood = commands.add_parser("accuracy", help="what both understand of the held-out sets, or of one of yours")
    understood.add_argument(
        "set", type=Path, metavar="FILE", nargs="?", help="columns text and intent, tabs between them: intents only"
    )
    understood.set_defaults(run=_accuracy)
    return parser


if __name__ == "__main__":
    raise SystemExit(main())

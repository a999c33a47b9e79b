"""Starts each bot in turn, several times, and measures start, memory and turns."""

from __future__ import annotations

import dataclasses
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks import bots
from benchmarks.bots import Bot
from benchmarks.figures import medians_per, percentile
from benchmarks.places import FOLDER
from benchmarks.processes import Weight, running, tree, weigh
from benchmarks.questions import questions
from benchmarks.turns import Talker

#: Turns before the ones that count, so that a first use of something weighs on neither bot.
WARM_UP_TURNS = 10
LONG_TALK_TURNS = 300
STRETCH = 100


@dataclasses.dataclass(frozen=True)
class Round:
    """One start of one bot.

    Attributes:
        start_seconds: from the start of its processes to its first answer.
        weight: memory of all its processes after the questions.
        turns: milliseconds of each question, each in a conversation of its own.
        talk: milliseconds of each turn of one long conversation; empty when there was none.
    """

    start_seconds: float
    weight: Weight
    turns: list[float]
    talk: list[float]


def measure(rounds: int, tell: Callable[[str], None]) -> dict[str, list[Round]]:
    """Measure both bots, one after the other, `rounds` times; the last round has the long conversation.

    Args:
        rounds: how often each is started.
        tell: receives a line about each round.

    Raises:
        MicaError: a bot did not start, or did not complete a turn.
    """
    asked = questions()
    found: dict[str, list[Round]] = {bots.STOCK: [], bots.MICA: []}
    for number in range(1, rounds + 1):
        for make in (bots.stock, bots.mica):
            with tempfile.TemporaryDirectory(prefix="round-", dir=FOLDER) as folder:
                bot = make(Path(folder))
                measured = one_round(bot, asked, LONG_TALK_TURNS if number == rounds else 0)
            found[bot.name].append(measured)
            tell(
                f"round {number}, {bot.name}: first answer after {measured.start_seconds:.1f} s, "
                f"{measured.weight.pss:.0f} MB, median turn {statistics.median(measured.turns):.1f} ms"
            )
    return found


def one_round(bot: Bot, asked: Sequence[str], talk_turns: int) -> Round:
    """Start a bot, measure it, stop it."""
    before = time.monotonic()
    with running(bot.commands, FOLDER / f"{bot.name.lower()}.log") as processes, Talker(bot) as talker:
        talker.wait_for_first_answer(processes)
        started = time.monotonic() - before
        talker.ask_fresh(asked[:WARM_UP_TURNS])
        turns = talker.ask_fresh(asked)
        weight = weigh([pid for process in processes for pid in tree(process.pid)])
        return Round(started, weight, turns, talker.talk(asked, talk_turns))


def summary(rounds: Sequence[Round]) -> dict[str, Any]:
    """The figures of one bot: medians over the rounds, percentiles over all their turns (milliseconds)."""
    turns = [took for each in rounds for took in each.turns]
    return {
        "first_answer_seconds": statistics.median(each.start_seconds for each in rounds),
        "pss_megabytes": statistics.median(each.weight.pss for each in rounds),
        "rss_megabytes": statistics.median(each.weight.rss for each in rounds),
        "turn_p50_ms": percentile(turns, 50),
        "turn_p99_ms": percentile(turns, 99),
        "talk_medians_ms": medians_per(rounds[-1].talk, STRETCH),
        "rounds": [
            {
                "first_answer_seconds": each.start_seconds,
                **dataclasses.asdict(each.weight),
                "turn_p50_ms": percentile(each.turns, 50),
                "turn_p99_ms": percentile(each.turns, 99),
            }
            for each in rounds
        ],
    }


def rows(stock: dict[str, Any], mica: dict[str, Any]) -> list[tuple[str, float, float, int]]:
    """The lines of the table: what, stock, Mica, and how many decimals to show."""
    lines = [
        ("start to first answer, s", "first_answer_seconds", 1),
        ("memory (PSS), MB", "pss_megabytes", 0),
        ("memory (RSS), MB", "rss_megabytes", 0),
        ("turn p50, ms", "turn_p50_ms", 1),
        ("turn p99, ms", "turn_p99_ms", 1),
    ]
    listed = [(label, float(stock[key]), float(mica[key]), decimals) for label, key, decimals in lines]
    talks = zip(stock["talk_medians_ms"], mica["talk_medians_ms"], strict=True)
    for number, (of_stock, of_mica) in enumerate(talks):
        label = f"turns {number * STRETCH + 1} to {(number + 1) * STRETCH} of one talk, median ms"
        listed.append((label, of_stock, of_mica, 1))
    return listed

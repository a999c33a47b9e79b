"""Alarming messages: whether help comes first, and how often it comes for nothing."""

from __future__ import annotations

from collections.abc import Iterable

from evaluation.heldout import KindRow
from evaluation.pipeline import Reader
from evaluation.score import Measured, Mistake
from evaluation.topics import described
from nlu.red_flags import RedFlagPatterns


def measure_red_flags(rows: Iterable[KindRow], reader: Reader, name: str) -> Measured:
    """The figures `red_flags` (found) and `no_false_alarm`, by the reply that is given.

    The same two `_by_pattern` are of the word patterns alone, which are what still works should likeness fail.
    """
    measured = Measured()
    patterns = RedFlagPatterns(reader.knowledge.red_flags)
    for row in rows:
        understood = reader.read(row.text)
        helped = understood.kind == "emergency"
        figure = "red_flags" if row.alarm else "no_false_alarm"
        right = helped == row.alarm
        measured.count(figure, right)
        measured.count(f"{figure}_by_pattern", bool(patterns.find(row.text)) == row.alarm)
        measured.tally("red flag" if row.alarm else "no red flag", row.kind, "right", right)
        if not right:
            expected = "emergency" if row.alarm else "no emergency"
            got = described(understood)
            gravity = 3 if row.alarm else 0
            measured.mistakes.append(Mistake(figure, name, row.text, f"{expected} ({row.kind})", got, gravity))
    return measured

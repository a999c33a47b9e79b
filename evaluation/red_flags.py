"""Alarming messages: whether help comes first, and how often it comes for nothing."""

from __future__ import annotations

from collections.abc import Iterable

from evaluation.heldout import KindRow
from evaluation.pipeline import Reader
from evaluation.score import Measured, Mistake
from evaluation.topics import described


def measure_red_flags(rows: Iterable[KindRow], reader: Reader, name: str) -> Measured:
    """The figures `red_flags` (found) and `no_false_alarm`, by the reply that is given."""
    measured = Measured()
    for row in rows:
        understood = reader.read(row.text)
        helped = understood.kind == "emergency"
        figure = "red_flags" if row.alarm else "no_false_alarm"
        right = helped == row.alarm
        measured.count(figure, right)
        measured.tally("red flag" if row.alarm else "no red flag", row.kind, "right", right)
        if not right:
            expected = "emergency" if row.alarm else "no emergency"
            got = described(understood)
            gravity = 3 if row.alarm else 0
            measured.mistakes.append(Mistake(figure, name, row.text, f"{expected} ({row.kind})", got, gravity))
    return measured

"""Messages outside Mica's field: whether one of them is answered as if it were a question about microcurrent."""

from __future__ import annotations

from collections.abc import Iterable

from evaluation.heldout import KindRow
from evaluation.pipeline import Reader
from evaluation.score import Measured, Mistake
from evaluation.topics import described, is_said_plainly


def measure_scope(rows: Iterable[KindRow], reader: Reader, name: str) -> Measured:
    """The figure `out_of_scope`: right is whatever does not answer a topic or give a plan.

    A verdict on a condition that the message names is right as well: it claims no answer to the rest.
    """
    measured = Measured()
    for row in rows:
        understood = reader.read(row.text)
        kept_out = is_said_plainly(understood)
        nothing_found = understood.reply.envelope.get("verdict") == "none_matched"
        alarmed = understood.kind == "emergency"
        right = (kept_out and not nothing_found) or alarmed
        measured.count("out_of_scope", right)
        measured.tally("kind out of scope", row.kind, "kept out", right)
        measured.count("out_of_scope_no_alarm", not alarmed)
        if not right or alarmed:
            figure = "out_of_scope_no_alarm" if alarmed else "out_of_scope"
            got = described(understood)
            measured.mistakes.append(Mistake(figure, name, row.text, row.kind, got, 1, understood.confidence))
    return measured

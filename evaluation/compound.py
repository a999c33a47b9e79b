"""Messages that say or ask several things: whether all of them were understood."""

from __future__ import annotations

from collections.abc import Iterable

from evaluation.equivalences import equivalences
from evaluation.heldout import CompoundRow
from evaluation.pipeline import Reader
from evaluation.score import Measured, Mistake
from evaluation.topics import answers, described


def measure_compound(rows: Iterable[CompoundRow], reader: Reader, name: str) -> Measured:
    """The figures `compound` (all parts of a message) and `compound_parts` (each part by itself).

    A condition is understood when it is mentioned or told as a finding. A greeting or thanks wants no answer.
    """
    measured = Measured()
    for row in rows:
        understood = reader.read(row.text)
        mentioned = {mention.condition for mention in understood.turn.mentions}
        mentioned |= {each["condition"] for each in understood.reply.envelope.get("findings", ())}
        asked = [each for each in row.topics if not each <= equivalences().courtesy]
        parts = [(each, answers(understood, each)) for each in asked]
        parts += [(each, bool(each & mentioned)) for each in row.conditions]
        for _, right in parts:
            measured.count("compound_parts", right)
        complete = all(right for _, right in parts)
        measured.count("compound", complete)
        if not complete:
            missing = " and ".join("|".join(sorted(each)) for each, right in parts if not right)
            expected = "; ".join("|".join(sorted(each)) for each, _ in parts)
            gravity = 1 + any(not right and each in row.conditions for each, right in parts)
            measured.mistakes.append(
                Mistake("compound", name, row.text, expected, f"missing {missing}; {described(understood)}", gravity)
            )
    return measured

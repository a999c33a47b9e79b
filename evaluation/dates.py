"""Dates: whether the day of a treatment is worked out, and whether anybody is cleared before it is time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from evaluation.heldout import DateRow
from evaluation.pipeline import Reader, Understood
from evaluation.score import Measured, Mistake
from evaluation.topics import described


def measure_dates(rows: Iterable[DateRow], reader: Reader, name: str) -> Measured:
    """The figures `dates` and `dates_not_cleared_early`.

    A row with two days is ambiguous: the later one is right, and so is none, for then it is asked. Where the
    message does not name the condition, it is read as the answer to the question when that was.
    """
    measured = Measured()
    for row in rows:
        understood = reader.read(row.text, row.today)
        if row.condition not in {mention.condition for mention in understood.turn.mentions}:
            understood = reader.read(row.text, row.today, _asked_when(row))
        day = _day(understood, row.condition)
        expected = max(row.days, default=None)
        right = day == expected or (len(row.days) > 1 and day is None)
        measured.count("dates", right)
        waits = _still_waits(row, expected, reader)
        told = {each["condition"] for each in understood.reply.envelope.get("findings", ())}
        cleared_early = waits and row.condition not in told and understood.kind != "emergency"
        measured.count("dates_not_cleared_early", not cleared_early)
        if not right or cleared_early:
            figure = "dates_not_cleared_early" if cleared_early else "dates"
            said = f"{row.condition} {' or '.join(map(str, row.days)) or 'unknown'} (today {row.today})"
            got = f"{day or 'unknown'}; {described(understood)}"
            measured.mistakes.append(Mistake(figure, name, row.text, said, got, 3 if cleared_early else 1))
    return measured


def _asked_when(row: DateRow) -> Memory:
    """A conversation in which the condition is known and its date was just asked for."""
    fact = Fact(row.condition, State.PRESENT, Basis.STATED, row.today)
    return Memory(Profile().with_fact(USER, fact), asked=f"when:{USER}", changed=((USER, row.condition),))


def _day(understood: Understood, condition: str) -> date | None:
    """The day that the conversation remembers for the condition, of the user or else of another person."""
    profile = understood.reply.memory.profile
    facts = [fact for person in (USER, *profile.others) for fact in profile.facts(person)]
    return next((fact.day for fact in facts if fact.condition == condition and fact.day), None)


def _still_waits(row: DateRow, expected: date | None, reader: Reader) -> bool:
    wait = reader.knowledge.conditions[row.condition].wait
    if wait is None or wait.days is None:
        return False
    return expected is None or row.today < expected + timedelta(days=wait.days)

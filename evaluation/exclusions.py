"""The absolute floor: no message in which the user speaks of an exclusion is taken for something harmless.

Measured on the reply itself, to the first message of a conversation. An exclusion is a condition whose verdict
is avoid; spoken of is present, uncertain, asked about or planned.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from actions.rules.knowledge import Condition
from actions.rules.verdict import Verdict
from evaluation.heldout import ConditionRow, Gold
from evaluation.mentions import WARNING
from evaluation.pipeline import Reader, Understood
from evaluation.score import Measured, Mistake
from evaluation.topics import described

#: General questions of which the answer to a topic is itself the refusal: "Not under 18".
_TOLD_BY = {"under18": "age"}


class Heard(StrEnum):
    """What became of an exclusion."""

    FOUND = "found"  # a finding of its own, at full strength
    AS_STRICT = "as strict"  # not found, but the reply is as strict, or help comes first
    ASK_FIRST = "ask first"  # not found as what it is: ask a clinician, or the check was not completed
    NOT_UNDERSTOOD = "not understood"  # said plainly, with other topics offered
    HARMLESS = "harmless"  # answered as if nothing had been said


def measure_exclusions(rows: Iterable[ConditionRow], reader: Reader, name: str) -> Measured:
    """The figures `exclusions_heard` (absolute) and `exclusions_found`."""
    measured = Measured()
    for row in rows:
        for gold in row.gold:
            condition = reader.knowledge.conditions[gold.condition]
            if not is_exclusion(gold, condition):
                continue
            understood = reader.read(row.text)
            names = {condition.id, condition.listed_as or condition.id}
            heard = what_became(understood, names, of_anybody=gold.status == "asked")
            right = heard in (Heard.FOUND, Heard.AS_STRICT, Heard.ASK_FIRST)
            measured.count("exclusions_heard", right)
            measured.count("exclusions_found", heard is Heard.FOUND)
            measured.tally("exclusion", gold.condition, "heard", right)
            measured.tally("exclusion", gold.condition, "found", heard is Heard.FOUND)
            if heard is not Heard.FOUND:
                figure = "exclusions_found" if right else "exclusions_heard"
                expected = f"{gold.condition}={gold.status}@user: avoid"
                got = f"{heard.value}; {described(understood)}"
                measured.mistakes.append(Mistake(figure, name, row.text, expected, got, 2 if right else 3))
    return measured


def is_exclusion(gold: Gold, condition: Condition) -> bool:
    """Whether the user speaks of a condition with which nobody may use microcurrent."""
    return gold.who == "user" and gold.status in WARNING and condition.verdict == "avoid"


def what_became(understood: Understood, names: set[str], *, of_anybody: bool) -> Heard:
    """How the reply takes an exclusion that is reported under one of `names`.

    `of_anybody`: a general question ("a mum who is breastfeeding, may she"), so that a verdict on another person
    answers it as well.
    """
    envelope = understood.reply.envelope
    if envelope["kind"] == "emergency":
        return Heard.AS_STRICT
    if envelope.get("check") == "not_completed" or envelope["kind"] == "question":
        return Heard.ASK_FIRST
    if of_anybody and {_TOLD_BY.get(name) for name in names} & set(envelope.get("topics") or ()):
        return Heard.AS_STRICT
    if envelope["kind"] == "verdict":
        about_user = envelope["subject"] == "user" or of_anybody
        strict = [each["condition"] for each in envelope["findings"] if each["verdict"] == "avoid"]
        if about_user and names & set(strict):
            return Heard.FOUND
        verdict = Verdict.of(str(envelope["verdict"]))
        if about_user and verdict is Verdict.AVOID:
            return Heard.AS_STRICT
        if about_user and verdict is Verdict.ASK:
            return Heard.ASK_FIRST
        return Heard.HARMLESS
    return Heard.NOT_UNDERSTOOD if envelope["kind"] == "fallback" else Heard.HARMLESS

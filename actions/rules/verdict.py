"""From facts to a verdict: pure and total.

Worst finding wins, all are listed. Order and repetition of facts do not matter, adding a present fact never
makes a verdict milder, and an unknown is never milder than an absent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from actions.rules.knowledge import Condition, Wait
from actions.rules.profile import OPEN_BASES, Basis, Fact, State

UNKNOWN_CONDITION = "unknown"
#: Sources of the answer to a condition that the table does not hold.
UNKNOWN_SOURCES = ("NF1", "MICA")


class Verdict(IntEnum):
    """Mildest to worst; compare with < and >."""

    NONE_MATCHED = 0
    LOCAL = 1
    ASK = 2
    WAIT = 3
    AVOID = 4

    @property
    def word(self) -> str:
        """The envelope's word for it."""
        return self.name.lower()

    @staticmethod
    def of(word: str) -> Verdict:
        """The verdict of an envelope's or the knowledge's word. Raises KeyError."""
        return Verdict[word.upper()]


@dataclass(frozen=True)
class Finding:
    """One condition that speaks against use, for one person. `listed_as`: the id it is reported under, if another."""

    condition: str
    verdict: Verdict
    sources: tuple[str, ...]
    rank: int
    basis: Basis
    state: State = State.PRESENT
    day: date | None = None
    until: date | None = None
    listed_as: str = ""


@dataclass(frozen=True)
class Assessment:
    """The verdict on a person and every finding, worst and most important first."""

    verdict: Verdict
    findings: tuple[Finding, ...]


def assess(facts: Iterable[Fact], conditions: Mapping[str, Condition], today: date) -> Assessment:
    """Judges all facts of one person on the day `today` (the user's calendar).

    A fact about a condition that `conditions` does not hold gives the finding "ask".
    """
    found: dict[str, Finding] = {}
    for fact in facts:
        finding = _finding(fact, conditions, today)
        if finding is None:
            continue
        known = found.get(finding.condition)
        if known is None or _severity(finding) > _severity(known):
            found[finding.condition] = finding
    ordered = sorted(found.values(), key=lambda f: (-f.verdict, f.rank, f.condition))
    worst = ordered[0].verdict if ordered else Verdict.NONE_MATCHED
    return Assessment(worst, tuple(ordered))


def _severity(finding: Finding) -> tuple[int, date]:
    return finding.verdict, finding.until or (date.max if finding.verdict is Verdict.WAIT else date.min)


def _finding(fact: Fact, conditions: Mapping[str, Condition], today: date) -> Finding | None:
    if fact.state is State.ABSENT or fact.basis is Basis.GENERAL:
        return None
    condition = conditions.get(fact.condition)
    if condition is None and fact.basis in OPEN_BASES:
        sources, listed_as = UNKNOWN_SOURCES, UNKNOWN_CONDITION
        return Finding(fact.condition, Verdict.ASK, sources, 70, fact.basis, fact.state, listed_as=listed_as)
    if condition is None:
        return Finding(UNKNOWN_CONDITION, Verdict.ASK, UNKNOWN_SOURCES, 50, fact.basis, fact.state, fact.day)
    if fact.basis is Basis.REMOVED and condition.removed is not None:
        return _make(condition, Verdict.of(condition.removed), fact)
    if condition.wait is not None and condition.wait.days is not None:
        return _waiting(condition, condition.wait, condition.wait.days, fact, today)
    if fact.basis is Basis.PAST:
        return _past(condition, conditions, fact, today)
    return _make(condition, Verdict.of(condition.verdict), fact)


def _waiting(condition: Condition, wait: Wait, days: int, fact: Fact, today: date) -> Finding | None:
    """Full days counted from the day itself; an unknown day, today and the future are not cleared.

    Where skin has to heal, the end of the wait is not yet a yes: until `ask_until_days` it is ask.
    """
    if fact.day is None or (fact.basis is Basis.PLANNED and fact.day <= today):
        return _make(condition, Verdict.WAIT, fact)
    until = fact.day + timedelta(days=max(days, fact.advised or 0))
    if today < until:
        return _make(condition, Verdict.WAIT, fact, until)
    if wait.ask_until_days is not None and today < fact.day + timedelta(days=wait.ask_until_days):
        return _make(condition, Verdict.ASK, fact)
    return None


def _past(condition: Condition, conditions: Mapping[str, Condition], fact: Fact, today: date) -> Finding | None:
    """What a past mention means is the condition's own rule; a fading one counts until it is known to be old."""
    if condition.fades_days is not None and fact.day is not None and (today - fact.day).days > condition.fades_days:
        return None
    if condition.past == "absent":
        return None if condition.fades_days is None else _make(condition, Verdict.of(condition.verdict), fact)
    if condition.past == "present":
        return _make(condition, Verdict.of(condition.verdict), fact)
    if condition.past == "ask":
        return _make(condition, min(Verdict.ASK, Verdict.of(condition.verdict)), fact)
    become = conditions[condition.past]
    return _make(become, Verdict.of(become.verdict), fact)


def _make(condition: Condition, verdict: Verdict, fact: Fact, until: date | None = None) -> Finding:
    sources = tuple(dict.fromkeys(s for statement in condition.say for s in statement.sources))
    return Finding(
        condition.id,
        verdict,
        sources,
        condition.rank,
        fact.basis,
        fact.state,
        fact.day,
        until,
        condition.listed_as or "",
    )

"""What the page shows of each condition, worked out from the knowledge and the rule engine."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from actions.rules.knowledge import Condition, Knowledge, Source, Statement
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.verdict import Verdict, assess
from actions.rules.verdict_reply import lead, places_to_leave_out

_NOWHERE = {"avoid": "not anywhere", "wait": "not anywhere until then", "ask": "not anywhere until a clinician agrees"}
# The engine counts from a given day; which one does not matter here.
_TODAY = date(2001, 7, 1)

#: Conditions whose meeting needs a look of its own.
TOGETHER = (
    ("chemo", "port"),
    ("electronic_implant", "cgm"),
    ("postpartum", "breastfeeding"),
    ("botox", "tmj"),
    ("rosacea", "botox", "pregnancy"),
)


@dataclass(frozen=True)
class Said:
    """A sentence and the ids of what it rests on."""

    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Case:
    """Words that change what a condition means, and the verdict then ("none_matched": it no longer counts)."""

    when: str
    verdict: str
    note: str = ""


@dataclass(frozen=True)
class Row:
    """One condition. `shown`: what the person reads, in order; `sources`: everything it rests on, each once."""

    id: str
    name: str
    verdict: str
    from_article: bool
    reported_as: str
    interval: str
    ask_whom: str
    where: str
    cases: tuple[Case, ...]
    changes: tuple[Said, ...]
    shown: tuple[Said, ...]
    differ: Said | None
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Meeting:
    """Several conditions of one person, and the verdict on them."""

    names: tuple[str, ...]
    verdict: str
    order: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class RulesTable:
    """`rows` by verdict, worst first and then as they are told; `sources`: every source of a row, by id."""

    rows: tuple[Row, ...]
    meetings: tuple[Meeting, ...]
    sources: tuple[Source, ...]

    def of(self, verdict: str) -> tuple[Row, ...]:
        """The rows of one verdict."""
        return tuple(row for row in self.rows if row.verdict == verdict)


def rules_table(knowledge: Knowledge) -> RulesTable:
    """Every condition of `knowledge` as a row."""
    ordered = sorted(knowledge.conditions.values(), key=lambda c: (-Verdict.of(c.verdict), c.rank, c.id))
    rows = tuple(_row(condition, knowledge) for condition in ordered)
    used = {source.id: source for row in rows for source in row.sources}
    meetings = tuple(_meeting(ids, knowledge) for ids in TOGETHER if all(i in knowledge.conditions for i in ids))
    return RulesTable(rows, meetings, tuple(used[key] for key in sorted(used)))


def _row(condition: Condition, knowledge: Knowledge) -> Row:
    shown = _shown(condition, knowledge)
    changes = tuple(_said(statement) for statement in condition.changes)
    differ = _said(condition.differ) if condition.differ is not None else None
    ids = _ids([*shown, *([differ] if differ else []), *changes])
    return Row(
        id=condition.id,
        name=condition.label,
        verdict=condition.verdict,
        from_article=condition.article,
        reported_as=condition.listed_as or "",
        interval=_interval(condition),
        ask_whom=condition.ask_whom,
        where=_sentence(condition.where or _NOWHERE[condition.verdict]),
        cases=tuple(_cases(condition, knowledge)),
        changes=changes,
        shown=shown,
        differ=differ,
        sources=tuple(knowledge.sources[i] for i in ids),
    )


def _shown(condition: Condition, knowledge: Knowledge) -> tuple[Said, ...]:
    """What somebody reads who states the condition: the verdict, why, and what to do; first wordings."""
    findings = assess([_fact(condition)], knowledge.conditions, _TODAY).findings
    first = Said(lead(findings, USER, knowledge, 0), ())
    why = [_said(statement) for statement in condition.say]
    where = [
        Said(text, ())
        for text in places_to_leave_out(condition.where or "", [said.text for said in why])
        if condition.verdict in ("local", "ask")
    ]
    return (first, *why, *where, _said(condition.then))


def _cases(condition: Condition, knowledge: Knowledge) -> Iterable[Case]:
    """How a plain mention, another time or another state of the same condition is judged, where that differs."""
    wait = condition.wait
    if wait is not None and wait.days is not None:
        yield Case("day not known", _verdict(knowledge, _fact(condition)))
        yield Case(
            f"day known, day 0 to {wait.days - 1}", _verdict(knowledge, _fact(condition, days_ago=wait.days - 1))
        )
        after = wait.ask_until_days
        if after is not None:
            yield Case(f"day {wait.days} to {after - 1}", _verdict(knowledge, _fact(condition, days_ago=wait.days)))
        over = after or wait.days
        yield Case(f"from day {over} on", _verdict(knowledge, _fact(condition, days_ago=over)))
        yield Case("planned for a later day", _verdict(knowledge, _fact(condition, Basis.PLANNED, days_ago=-7)))
    else:
        yield _past(condition, knowledge)
        if condition.fades_days is not None:
            old = _fact(condition, Basis.PAST, days_ago=condition.fades_days + 1)
            yield Case(f"known to be over for more than {condition.fades_days} days", _verdict(knowledge, old))
    if condition.removed is not None:
        yield Case("taken out", _verdict(knowledge, _fact(condition, Basis.REMOVED)))
    if condition.graver is not None:
        graver = knowledge.conditions[condition.graver.becomes]
        words = ", ".join(sorted(condition.graver.words))
        yield Case(f"said with one of: {words}", graver.verdict, f"counts as: {graver.label}")


def _past(condition: Condition, knowledge: Knowledge) -> Case:
    findings = assess([_fact(condition, Basis.PAST)], knowledge.conditions, _TODAY).findings
    if not findings:
        return Case("only in the past", Verdict.NONE_MATCHED.word)
    found = findings[0]
    other = "" if found.condition == condition.id else f"counts as: {knowledge.conditions[found.condition].label}"
    return Case("only in the past", found.verdict.word, other)


def _meeting(ids: tuple[str, ...], knowledge: Knowledge) -> Meeting:
    assessment = assess([_fact(knowledge.conditions[i]) for i in ids], knowledge.conditions, _TODAY)
    order = tuple((knowledge.conditions[f.condition].label, f.verdict.word) for f in assessment.findings)
    return Meeting(tuple(knowledge.conditions[i].label for i in ids), assessment.verdict.word, order)


def _interval(condition: Condition) -> str:
    wait = condition.wait
    if wait is None:
        return ""
    if wait.days is None:
        return f"until {wait.start}"
    text = f"{wait.days} full days, counted from {wait.start}; that day itself is day 0"
    return f"{text}; then ask until day {wait.ask_until_days}" if wait.ask_until_days else text


def _sentence(text: str) -> str:
    plain = text.strip()
    return plain[0].upper() + plain[1:].removesuffix(".") + "."


def _verdict(knowledge: Knowledge, fact: Fact) -> str:
    return assess([fact], knowledge.conditions, _TODAY).verdict.word


def _fact(condition: Condition, basis: Basis = Basis.STATED, days_ago: int | None = None) -> Fact:
    day = None if days_ago is None else _TODAY - timedelta(days=days_ago)
    return Fact(condition.id, State.PRESENT, basis, _TODAY, day)


def _said(statement: Statement) -> Said:
    return Said(statement.text, statement.sources)


def _ids(said: Iterable[Said]) -> list[str]:
    return list(dict.fromkeys(source for one in said for source in one.sources))

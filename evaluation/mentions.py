"""Conditions in messages: found, with what status, whose, and whether a warning is lost on the way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from actions.rules.knowledge import Condition
from actions.rules.profile import USER
from evaluation.equivalences import equivalences
from evaluation.heldout import ConditionRow, Gold
from evaluation.pipeline import Reader, Understood
from evaluation.score import Measured, Mistake
from evaluation.topics import described

#: Statuses that lead to a warning.
WARNING = frozenset({"present", "uncertain", "asked", "planned"})


def measure_mentions(rows: Iterable[ConditionRow], reader: Reader, name: str) -> Measured:
    """The figures of the conditions that a message speaks of.

    `mentions` is the recall, `mentions_article` and `mentions_rest` that on what the article excludes and on all else,
    `mentions_precise` the share of findings that were meant, `status`, `collapsed` (warning, absent or past)
    and `whose` are of what was found, and `warnings_kept` of what must warn: not read as denied or over.
    """
    measured = Measured()
    for row in rows:
        understood = reader.read(row.text)
        found = predicted(understood, reader.knowledge.conditions)
        for gold in row.gold:
            _count(gold, found, row, understood, reader.knowledge.conditions, measured, name)
        _count_extra(row, found, understood, reader.knowledge.conditions, measured, name)
    return measured


def predicted(understood: Understood, conditions: Mapping[str, Condition]) -> list[Gold]:
    """The mentions of a turn in the terms of the gold; a finer entry also under the id that it is listed as."""
    statuses = {"stated": "present"}
    found = []
    for m in understood.turn.mentions:
        status, who = statuses.get(m.status, m.status), "user" if m.who == USER else "other"
        known = conditions.get(m.condition)
        names = dict.fromkeys([m.condition, (known.listed_as if known else None) or m.condition])
        found += [Gold(name, status, who) for name in names]
    return found


def _count(
    gold: Gold,
    found: Sequence[Gold],
    row: ConditionRow,
    understood: Understood,
    conditions: Mapping[str, Condition],
    measured: Measured,
    name: str,
) -> None:
    alike = [each for each in found if each.condition == gold.condition or _is_same(each, gold)]
    condition = conditions[gold.condition]
    recall = "mentions_article" if condition.article and condition.kind != "area" else "mentions_rest"
    measured.count(recall, bool(alike))
    measured.count("mentions", bool(alike))
    measured.tally("condition", gold.condition, "found", bool(alike))

    def mistake(figure: str, gravity: int) -> None:
        expected = f"{gold.condition}={gold.status}@{gold.who}"
        measured.mistakes.append(Mistake(figure, name, row.text, expected, described(understood), gravity))

    if not alike:
        grave = gold.who == USER and gold.status in WARNING
        mistake(recall, 2 if grave else 1 if gold.status in WARNING else 0)
        return
    best = max(alike, key=lambda each: (_is_same(each, gold) + (each.who == gold.who), _collapsed(each, gold)))
    outcomes = {
        "status": _is_same(best, gold),
        "collapsed": _collapsed(best, gold),
        "whose": best.who == gold.who or gold.status == "asked",
    }
    for figure, right in outcomes.items():
        measured.count(figure, right)
        measured.tally("condition", gold.condition, figure, right)
    lost = False
    if gold.who == USER and gold.status in WARNING:
        lost = is_lost([each for each in found if each.condition == gold.condition], condition)
        measured.count("warnings_kept", not lost)
    if lost:
        mistake("warnings_kept", 3)
    elif not all(outcomes.values()):
        wrong = next(figure for figure, right in outcomes.items() if not right and figure != "collapsed")
        mistake(wrong, 1 if gold.status in WARNING else 0)


def is_lost(named: Sequence[Gold], condition: Condition) -> bool:
    """Whether every mention of a condition was read as denied, or as over where being over clears it."""
    if not named:
        return False
    denied = all(each.status == "absent" for each in named)
    over = all(each.status in ("past", "removed") for each in named)
    still_counts = condition.past != "absent" or condition.wait is not None
    return denied or (over and not still_counts)


def _count_extra(
    row: ConditionRow,
    found: Sequence[Gold],
    understood: Understood,
    conditions: Mapping[str, Condition],
    measured: Measured,
    name: str,
) -> None:
    """Findings that were not meant. The table's ids are judged; a place on the face is none of a person's facts."""
    meant = {gold.condition for gold in row.gold}
    meant |= {each.condition for each in found for gold in row.gold if _is_same(each, gold)}
    implied = {each for gold in row.gold for each in equivalences().implied.get(gold.condition, ())}
    finer = _finer(understood, conditions)
    places = {each.condition for each in found if row.gold and conditions[each.condition].kind == "area"}
    for condition in dict.fromkeys(each.condition for each in found):
        if condition in implied | finer | places and condition not in meant:
            continue
        right = condition in meant
        measured.count("mentions_precise", right)
        measured.tally("condition", condition, "meant", right)
        if not right:
            expected = "; ".join(f"{g.condition}={g.status}@{g.who}" for g in row.gold) or "none"
            got = f"{condition} found; {described(understood)}"
            measured.mistakes.append(Mistake("mentions_precise", name, row.text, expected, got, 0))
    if not row.gold:
        measured.count("false_friends", not found)


def _finer(understood: Understood, conditions: Mapping[str, Condition]) -> set[str]:
    """Entries that the authors' table does not have by themselves, with the ids that they are listed as."""
    known = [conditions[m.condition] for m in understood.turn.mentions if m.condition in conditions]
    return {name for each in known if each.listed_as for name in (each.id, each.listed_as)}


def _is_same(one: Gold, other: Gold) -> bool:
    return equivalences().are_same(one[:2], other[:2])


def _collapsed(one: Gold, other: Gold) -> bool:
    """Whether both warn, or both deny, or both are over."""
    return _is_same(one, other) or (one.status in WARNING and other.status in WARNING)

"""The words of a verdict: what speaks against use, why, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence

from actions.rules.interview import OPEN_PREFIX
from actions.rules.knowledge import Condition, Knowledge
from actions.rules.profile import USER, Basis, State
from actions.rules.verdict import UNKNOWN_CONDITION, Assessment, Finding, Verdict
from actions.rules.wording import listed, long_day, packed, person, phrase, pick

_TOLD_IN_FULL = 3
_TEN_DAYS = 10


def verdict_sentences(assessment: Assessment, who: str, knowledge: Knowledge, turn: int) -> list[str]:
    """The messages of a verdict with at least one finding, each at most 80 words.

    `who`: USER or another person's relation. The worst findings are told in full, the rest are named.
    """
    findings = assessment.findings
    worst = [f for f in findings if f.verdict is assessment.verdict]
    messages = packed([lead(worst, who, knowledge, turn), *_told(findings[0], knowledge, turn)])
    for finding in findings[1:_TOLD_IN_FULL]:
        own_lead = [] if finding.verdict is assessment.verdict else [lead([finding], who, knowledge, turn)]
        messages += packed([*own_lead, *_told(finding, knowledge, turn, brief=True)])
    rest = [f for f in findings[_TOLD_IN_FULL:]]
    if rest:
        messages.append(phrase(knowledge, "also_named", turn, list=listed(_phrases(rest, knowledge))))
    return messages


def verdict_again(assessment: Assessment, who: str, knowledge: Knowledge, turn: int) -> list[str]:
    """The verdict told a second time: the lead, and whom to ask."""
    findings = assessment.findings
    worst = [f for f in findings if f.verdict is assessment.verdict]
    condition = knowledge.conditions.get(findings[0].condition)
    following = [pick(condition.then, turn)] if condition is not None else []
    messages = packed([lead(worst, who, knowledge, turn), *following])
    rest = [f for f in findings if f not in worst]
    if rest:
        messages.append(phrase(knowledge, "also_named", turn, list=listed(_phrases(rest, knowledge))))
    return messages


def lead(findings: Sequence[Finding], who: str, knowledge: Knowledge, turn: int) -> str:
    """The first sentence: the verdict in words, with the conditions that carry it."""
    first = findings[0]
    own = who == USER
    names = listed(_phrases(findings, knowledge))
    filled = {"conditions": names, "who": person("" if own else who)}
    if all(f.condition == UNKNOWN_CONDITION for f in findings):
        return phrase(knowledge, "unknown_say", turn)
    if first.verdict is Verdict.WAIT:
        return _wait_lead(findings, own, filled, knowledge, turn)
    key = first.verdict.word
    if not own:
        return phrase(knowledge, f"{key}_other", turn, **filled)
    variant = _variant(findings)
    if f"{key}_{variant}" in knowledge.phrases:
        return phrase(knowledge, f"{key}_{variant}", turn, **filled)
    return phrase(knowledge, f"{key}_user", turn, **filled)


def _variant(findings: Sequence[Finding]) -> str:
    bases = {f.basis for f in findings}
    if bases == {Basis.PLANNED}:
        return "planned"
    if bases == {Basis.UNCERTAIN}:
        return "uncertain"
    if all(f.state is State.UNKNOWN for f in findings):
        return "asked"
    return "user"


def _wait_lead(findings: Sequence[Finding], own: bool, filled: dict[str, str], knowledge: Knowledge, turn: int) -> str:
    suffix = "" if own else "_other"
    dated = [f for f in findings if f.until is not None]
    undated = [f for f in findings if f.until is None and _days(f, knowledge)]
    if undated:
        return phrase(
            knowledge,
            f"wait_unknown{suffix}",
            turn,
            **{**filled, "conditions": listed(_phrases(undated, knowledge))},
        )
    if dated:
        until = max(f.until for f in dated if f.until is not None)
        names = listed(_phrases(dated, knowledge))
        longer = any(f.day and f.until and (f.until - f.day).days > _TEN_DAYS for f in dated)
        if own and longer:
            return phrase(knowledge, "wait_clinic", turn, **{**filled, "until": long_day(until), "conditions": names})
        return phrase(
            knowledge,
            f"wait_until{suffix}",
            turn,
            **{**filled, "until": long_day(until), "conditions": names},
        )
    return phrase(knowledge, f"wait_other_cause{suffix}", turn, **filled)


def _days(finding: Finding, knowledge: Knowledge) -> bool:
    condition = knowledge.conditions.get(finding.condition)
    return condition is not None and condition.wait is not None and condition.wait.days is not None


def _told(finding: Finding, knowledge: Knowledge, turn: int, *, brief: bool = False) -> list[str]:
    condition = knowledge.conditions.get(finding.condition)
    if condition is None:
        return []
    sentences = [pick(statement, turn) for statement in condition.say]
    if condition.where and finding.verdict in (Verdict.LOCAL, Verdict.ASK):
        sentences.append(_where(condition))
    if not brief:
        sentences.append(pick(condition.then, turn))
        if condition.differ is not None:
            sentences.append(pick(condition.differ, turn))
    return sentences


def _where(condition: Condition) -> str:
    where = (condition.where or "").strip()
    if not where:
        return ""
    text = where[0].upper() + where[1:]
    return text if text.endswith(".") else f"{text}."


def _phrases(findings: Sequence[Finding], knowledge: Knowledge) -> list[str]:
    return [phrase_of(f.condition, knowledge) for f in findings]


def phrase_of(condition: str, knowledge: Knowledge) -> str:
    """The noun phrase of a condition; "what you describe" when the table does not hold it."""
    known = knowledge.conditions.get(condition)
    if known is not None:
        return known.phrase
    question = knowledge.screening.get(condition.removeprefix(OPEN_PREFIX))
    return question.open if question is not None else knowledge.phrases["unknown_name"].text

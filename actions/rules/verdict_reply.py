"""The words of a verdict: what speaks against use, why, and what to do next."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from actions.rules.interview import OPEN_PREFIX
from actions.rules.knowledge import Knowledge
from actions.rules.profile import USER, Basis, State
from actions.rules.verdict import UNKNOWN_CONDITION, Assessment, Finding, Verdict
from actions.rules.wording import listed, long_day, packed, person, phrase, pick

_TOLD_IN_FULL = 3
_TEN_DAYS = 10
_WORD = re.compile(r"(?!the\b)\b[a-z]{3,}")


def verdict_sentences(
    assessment: Assessment, who: str, knowledge: Knowledge, turn: int, told: Collection[str] = ()
) -> list[str]:
    """The messages of a verdict with at least one finding, each at most 80 words.

    `who`: USER or another person's relation. `told`: conditions that were told in full before, and are only named now.
    The worst of the others are told in full, the rest are named.
    """
    findings = assessment.findings
    first, worst = findings[0], [f for f in findings if f.verdict is assessment.verdict]
    full = told_in_full(assessment, told)
    if not full:
        return verdict_again(assessment, who, knowledge, turn)
    opening = _told(first, knowledge, turn) if first in full else _following(first, knowledge, turn)
    leads = [lead(worst, who, knowledge, turn)]
    messages = packed([*leads, *opening])
    for finding in (f for f in full if f is not first):
        own_lead = [] if finding.verdict is assessment.verdict else [lead([finding], who, knowledge, turn)]
        brief = finding is not full[0]
        messages += packed([*own_lead, *_told(finding, knowledge, turn, brief=brief)])
        leads += own_lead
    return messages + _also_named(findings, leads, knowledge, turn)


def told_in_full(assessment: Assessment, told: Collection[str]) -> list[Finding]:
    """The worst findings of which not everything has been told before."""
    return [f for f in assessment.findings if f.condition not in told][:_TOLD_IN_FULL]


def verdict_again(assessment: Assessment, who: str, knowledge: Knowledge, turn: int) -> list[str]:
    """The verdict told a second time: the lead, and whom to ask."""
    findings = assessment.findings
    worst = [f for f in findings if f.verdict is assessment.verdict]
    first = lead(worst, who, knowledge, turn)
    messages = packed([first, *_following(findings[0], knowledge, turn)])
    return messages + _also_named(findings, [first], knowledge, turn)


def _following(finding: Finding, knowledge: Knowledge, turn: int) -> list[str]:
    condition = knowledge.conditions.get(finding.condition)
    return [pick(condition.then, turn)] if condition is not None else []


def _also_named(findings: Sequence[Finding], leads: Sequence[str], knowledge: Knowledge, turn: int) -> list[str]:
    """The findings that no first sentence of a verdict has named."""
    said = " ".join(leads)
    # The first sentence of a thing without a name has said that there is one.
    named = [f for f in findings if f.condition != UNKNOWN_CONDITION or f.verdict is not findings[0].verdict]
    names = [name for name in _phrases(named, knowledge) if name not in said]
    return [phrase(knowledge, "also_named", turn, list=listed(names))] if names else []


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
        sentences += places_to_leave_out(condition.where, sentences)
    if not brief:
        sentences.append(pick(condition.then, turn))
        if condition.differ is not None:
            sentences.append(pick(condition.differ, turn))
    return sentences


def places_to_leave_out(where: str, said: Sequence[str]) -> list[str]:
    """The places to leave out, without those that a sentence has forbidden already."""
    forbidden = [_words(sentence) for text in said for sentence in text.split(". ") if sentence.startswith("Never")]
    places = [
        each.strip()
        for each in where.split(";")
        if not any(_words(each) <= words for words in forbidden if _words(each))
    ]
    text = "; ".join(places).removesuffix(".")
    return [f"{text[0].upper()}{text[1:]}."] if text else []


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))


def _phrases(findings: Sequence[Finding], knowledge: Knowledge) -> list[str]:
    return [phrase_of(f.condition, knowledge) for f in findings]


def phrase_of(condition: str, knowledge: Knowledge) -> str:
    """The noun phrase of a condition; "what you describe" when the table does not hold it."""
    known = knowledge.conditions.get(condition)
    if known is not None:
        return known.phrase
    question = knowledge.screening.get(condition.removeprefix(OPEN_PREFIX))
    return question.open if question is not None else knowledge.phrases["unknown_name"].text

"""What Mica says in one turn: messages for people, the envelope for machines, what is remembered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from actions.rules.memory import Memory
from actions.rules.verdict import Assessment, Finding, Verdict

Envelope = dict[str, Any]


@dataclass(frozen=True)
class Reply:
    """`messages`: texts in order; `envelope`: DESIGN section 3; `buttons`: plain sentences to send as they are."""

    messages: tuple[str, ...]
    envelope: Mapping[str, Any]
    memory: Memory
    buttons: tuple[str, ...] = field(default=())


def verdict_envelope(assessment: Assessment, subject: str, topics: Iterable[str] = ()) -> Envelope:
    """The envelope of a verdict; `subject` is "user" or "other"."""
    envelope: Envelope = {
        "kind": "verdict",
        "verdict": assessment.verdict.word,
        "subject": subject,
        "findings": _findings(assessment.findings),
    }
    answered = list(dict.fromkeys(topics))
    if answered:
        envelope["topics"] = answered
    return envelope


def with_others(envelope: Envelope, others: Mapping[str, Assessment]) -> Envelope:
    """The envelope of a verdict on several people: each finding of another says so, and the worst of all decides."""
    told = [{**found, "subject": "other"} for each in others.values() for found in _findings(each.findings)]
    known = {found["condition"] for found in envelope["findings"]}
    more = [found for found in told if found["condition"] not in known]
    more.sort(key=lambda found: -Verdict[found["verdict"].upper()])
    worst = max(others.values(), key=lambda each: each.verdict, default=None)
    envelope = {**envelope, "findings": [*envelope["findings"], *more]}
    if worst is None or worst.verdict <= Verdict[envelope["verdict"].upper()]:
        return envelope
    findings = [*more, *(found for found in envelope["findings"] if found not in more)]
    return {**envelope, "verdict": worst.verdict.word, "subject": "other", "findings": findings}


def _findings(findings: Iterable[Finding]) -> list[Envelope]:
    """Worst first; entries reported under one id are told once."""
    by_id: dict[str, Envelope] = {}
    for finding in findings:
        by_id.setdefault(finding.listed_as or finding.condition, _finding(finding))
    return list(by_id.values())


def _finding(finding: Finding) -> Envelope:
    data: Envelope = {
        "condition": finding.listed_as or finding.condition,
        "verdict": finding.verdict.word,
        "sources": list(finding.sources),
    }
    if finding.until is not None:
        data["until"] = finding.until.isoformat()
    return data

"""The summary of a step-by-step check: a card to save, to print and to show to a clinician. It holds no name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from html import escape
from typing import Any

from actions.rules.interview import Interview, is_settled, open_fact, without_answer
from actions.rules.knowledge import Knowledge, Question
from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.recollection import fact_words
from actions.rules.reply import Reply
from actions.rules.turn import Turn
from actions.rules.verdict import Finding, Verdict, assess
from actions.rules.verdict_reply import phrase_of
from actions.rules.wording import long_day, person, phrase

SUMMARY_BUTTON = "Give me the summary"
_MOST_WORDS = 75
_IN_WORDS = {
    "avoid": "do not use it",
    "wait": "wait first",
    "ask": "ask a clinician first",
    "local": "not over that place",
    "none_matched": "none of the exclusions matched what was told; this is no all-clear",
    "not_completed": "the check was not completed; do not start on the strength of it",
}


def summary_of(memory: Memory, today: date, knowledge: Knowledge) -> dict[str, Any]:
    """The card as JSON-ready data: `date`, `about`, `verdict`, `answers`, `findings`, `unknown`, and all as `lines`.

    `verdict` is "not_completed" when nothing was found and a question has no answer.
    """
    interview = memory.interview or Interview()
    facts = memory.profile.facts(interview.who)
    without = without_answer(knowledge.screening, facts, today)
    assessment = assess(facts, knowledge.conditions, today)
    complete = not without or assessment.verdict > Verdict.LOCAL
    card: dict[str, Any] = {
        "date": today.isoformat(),
        "about": "you" if interview.who == USER else person(interview.who),
        "verdict": assessment.verdict.word if complete else "not_completed",
        "answers": [
            {"question": question.title, "answer": _answer(question, facts, today, knowledge)}
            for question in knowledge.screening.values()
        ],
        "findings": [_finding(finding, knowledge) for finding in assessment.findings],
        "unknown": [question.title for question in without],
    }
    return {**card, "lines": _lines(card, today)}


def _answer(question: Question, facts: Iterable[Fact], today: date, knowledge: Knowledge) -> str:
    known = tuple(facts)
    own = [f for f in known if f.condition in question.conditions]
    told = [fact_words(f, knowledge, latest=True) for f in own if f.state is not State.ABSENT]
    missing = open_fact(question, known)
    if missing is not None:
        rest = "left out" if missing.basis is Basis.SKIPPED else "not sure"
        return "; ".join([*told, f"otherwise {rest}" if told else rest])
    if is_settled(question, known, today):
        return "; ".join([*told, "nothing else"] if told else ["none of these"])
    return "; ".join([*told, "the rest was not asked"] if told or own else ["not asked"])


def _finding(finding: Finding, knowledge: Knowledge) -> dict[str, Any]:
    condition = knowledge.conditions.get(finding.condition)
    known = [knowledge.sources[s] for s in finding.sources if s in knowledge.sources]
    data: dict[str, Any] = {
        "condition": finding.listed_as or finding.condition,
        "name": condition.label if condition is not None else phrase_of(finding.condition, knowledge).capitalize(),
        "verdict": finding.verdict.word,
        "because": condition.say[0].text if condition is not None else "No clear answer, so a clinician decides.",
        "sources": [{"id": s.id, "title": s.title, "grade": s.grade} for s in known],
    }
    if finding.until is not None:
        data["until"] = finding.until.isoformat()
    return data


def _lines(card: Mapping[str, Any], today: date) -> list[str]:
    """The card in plain lines, none longer than a message may be."""
    lines = [
        f"Microcurrent check of {long_day(today)}, about {card['about']}.",
        f"Result: {_IN_WORDS[card['verdict']]}.",
    ]
    for finding in card["findings"]:
        until = f" until {long_day(date.fromisoformat(finding['until']))}" if "until" in finding else ""
        lines.append(f"Found: {finding['name']}: {_IN_WORDS[finding['verdict']]}{until}. {finding['because']}")
        lines.append(f"Sources: {'; '.join(_source(source) for source in finding['sources'])}.")
    lines += [f"{answer['question']}: {answer['answer']}." for answer in card["answers"]]
    if card["unknown"]:
        lines.append(f"Not known: {', '.join(card['unknown'])}.")
    lines.append("Told to Mica, an automated assistant. It is no clinician, and this is no diagnosis.")
    return lines


def _source(source: Mapping[str, str]) -> str:
    return f"{source['id']} ({source['title']}, grade {source['grade']})"


def summary_reply(turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    """The summary on request: its lines as messages, the card itself in the envelope."""
    card = summary_of(memory, turn.today, knowledge)
    sources = dict.fromkeys(source["id"] for finding in card["findings"] for source in finding["sources"])
    envelope = {"kind": "answer", "topics": [], "sources": list(sources) or ["MICA"], "summary": card}
    opening = phrase(knowledge, "screening_summary", memory.count)
    return Reply((opening, *_chunks(card["lines"])), envelope, replace(memory, asked=""))


def _chunks(lines: Iterable[str]) -> list[str]:
    """Lines put together to messages that are short enough to be read; a long line is parted between words."""
    messages: list[str] = []
    for line in lines:
        words = line.split()
        for start in range(0, len(words), _MOST_WORDS):
            part = " ".join(words[start : start + _MOST_WORDS])
            if messages and len(messages[-1].split()) + len(part.split()) <= _MOST_WORDS:
                messages[-1] = f"{messages[-1]}\n{part}"
            else:
                messages.append(part)
    return messages


def printable(summary: Mapping[str, Any]) -> str:
    """A whole HTML page of a summary that `summary_of` made, to print or to save; it loads nothing from anywhere."""
    day = long_day(date.fromisoformat(summary["date"]))
    answers = "".join(
        f"<tr><th scope=row>{escape(a['question'])}</th><td>{escape(a['answer'])}</td></tr>" for a in summary["answers"]
    )
    findings = "".join(_printed(finding) for finding in summary["findings"]) or "<p>None.</p>"
    unknown = escape(", ".join(summary["unknown"])) or "Nothing: every question has an answer."
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Microcurrent check, {escape(day)}</title>
<style>
body {{ font: 11pt/1.45 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #111; }}
h1 {{ font-size: 1.4rem; margin-bottom: 0; }}
h2 {{ font-size: 1.05rem; margin: 1.4rem 0 .4rem; border-bottom: 1px solid #999; }}
table {{ border-collapse: collapse; width: 100%; }}
th, td {{ text-align: left; vertical-align: top; padding: .3rem .5rem .3rem 0; border-bottom: 1px solid #ddd; }}
.result {{ font-weight: bold; padding: .6rem .8rem; border: 2px solid #111; }}
.finding {{ break-inside: avoid; margin: .6rem 0; }}
.sources, footer {{ font-size: .85em; color: #444; }}
@media print {{ body {{ margin: 0; max-width: none; }} }}
</style>
</head>
<body>
<h1>Microcurrent check</h1>
<p>{escape(day)}, about {escape(summary["about"])}. No name is kept.</p>
<p class="result">Result: {escape(_IN_WORDS[summary["verdict"]])}.</p>
<h2>What speaks against use</h2>
{findings}
<h2>Answers</h2>
<table>{answers}</table>
<h2>Not known</h2>
<p>{unknown}</p>
<footer><p>Told to Mica, an automated assistant, and not checked by anybody. It is no clinician; this is no diagnosis.
Grades: A regulator, manual or reviewed paper; B clinician or professional body; C vendor or salon; D repost;
article: the article that Mica starts from; mica: Mica's own rule.</p></footer>
</body>
</html>
"""


def _printed(finding: Mapping[str, Any]) -> str:
    until = f" until {long_day(date.fromisoformat(finding['until']))}" if "until" in finding else ""
    sources = "".join(f"<li>{escape(_source(source))}</li>" for source in finding["sources"])
    return (
        f'<div class="finding"><strong>{escape(finding["name"])}</strong>: '
        f"{escape(_IN_WORDS[finding['verdict']])}{escape(until)}. {escape(finding['because'])}"
        f'<ul class="sources">{sources}</ul></div>\n'
    )

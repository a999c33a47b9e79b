"""The page as Markdown, one statement a line, so that a changed rule shows as a changed line."""

from __future__ import annotations

from collections.abc import Iterator

from actions.rules.knowledge import Source
from mica.rules_page.table import Meeting, Row, RulesTable, Said
from mica.rules_page.words import GRADES, INTRO, READING, TITLE, VERDICTS, counts, outcome


def as_markdown(table: RulesTable) -> str:
    """The whole page, ending in a line feed."""
    return "\n".join(_lines(table)) + "\n"


def _lines(table: RulesTable) -> Iterator[str]:
    yield "<!-- Written by `make rules` from knowledge/. Do not edit. -->"
    yield f"# {TITLE}"
    yield ""
    yield INTRO
    yield ""
    yield "## How to read it"
    yield ""
    for verdict, (name, meaning) in VERDICTS.items():
        yield f"- **{name}** (`{verdict}`): {meaning}"
    for rule in READING:
        yield f"- {rule}"
    yield ""
    yield "Grades of sources: " + "; ".join(f"{grade}: {meaning}" for grade, meaning in GRADES.items()) + "."
    yield ""
    yield "## All conditions"
    yield ""
    yield "| Condition | Verdict | Interval | Whom to ask |"
    yield "|---|---|---|---|"
    for row in table.rows:
        cells = (f"[{row.name}](#{row.id})", VERDICTS[row.verdict][0], _cell(row.interval), _cell(row.ask_whom))
        yield f"| {' | '.join(cells)} |"
    yield ""
    yield "## Several at once"
    yield ""
    yield from map(_meeting, table.meetings)
    for verdict, count in counts(table):
        yield ""
        yield f"## {VERDICTS[verdict][0]}: {count}"
        for row in table.of(verdict):
            yield ""
            yield from _row(row)
    yield ""
    yield "## Sources"
    yield ""
    yield from map(_source, table.sources)


def _row(row: Row) -> Iterator[str]:
    yield f'### <a id="{row.id}"></a>{row.name}'
    yield ""
    article = "named by the article" if row.from_article else "not named by the article"
    reported = f"; reported as `{row.reported_as}`" if row.reported_as else ""
    yield f"- Verdict: **{VERDICTS[row.verdict][0].lower()}** (`{row.id}`; {article}{reported})"
    if row.interval:
        yield f"- Interval: {row.interval}"
    yield f"- Whom to ask: {row.ask_whom}"
    yield f"- Where: {row.where}"
    yield "- What changes it:"
    for case in row.cases:
        yield f"  - {case.when}: {outcome(case)}"
    for change in row.changes:
        yield f"  - {_said(change)}"
    yield "- The person reads:"
    for said in row.shown:
        yield f"  - {_said(said)}"
    if row.differ is not None:
        yield f"- Sources differ: {_said(row.differ)}"
    yield "- Sources: " + ", ".join(f"{source.id} ({source.grade})" for source in row.sources)


def _said(said: Said) -> str:
    return f"{said.text} [{', '.join(said.sources)}]" if said.sources else said.text


def _meeting(meeting: Meeting) -> str:
    told = ", ".join(f"{name} ({VERDICTS[verdict][0].lower()})" for name, verdict in meeting.order)
    return f"- {' + '.join(meeting.names)}: **{VERDICTS[meeting.verdict][0].lower()}**; told in this order: {told}"


def _source(source: Source) -> str:
    title = f"[{source.title}]({source.address})" if source.address else source.title
    note = f" {source.note}" if source.note else ""
    return f"- **{source.id}** ({source.grade}): {title}.{note}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|") or "-"

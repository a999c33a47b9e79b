"""Writes the report as Markdown and as one page of HTML that needs nothing else, and all mistakes as a table."""

from __future__ import annotations

import html
from collections.abc import Sequence
from pathlib import Path

from evaluation.report import Section
from evaluation.score import Mistake

_STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; color: #222; }
table { border-collapse: collapse; margin: 1rem 0; display: block; overflow-x: auto; }
th, td { border-bottom: 1px solid #ddd; padding: .25rem .6rem; text-align: left; vertical-align: top; }
th { background: #f4f4f6; }
svg { max-width: 100%; height: auto; }
"""


def write(title: str, sections: Sequence[Section], mistakes: Sequence[Mistake], folder: Path) -> Path:
    """Write report.html, report.md and mistakes.tsv into `folder`. Returns the path of the page."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "report.md").write_text(as_markdown(title, sections), encoding="utf-8")
    write_mistakes(mistakes, folder / "mistakes.tsv")
    page = folder / "report.html"
    page.write_text(as_html(title, sections), encoding="utf-8")
    return page


def as_markdown(title: str, sections: Sequence[Section]) -> str:
    """The report without its plots."""
    parts = [f"# {title}"]
    for section in sections:
        if not (section.words or section.table):
            continue
        parts.append(f"## {section.title}")
        if section.words:
            parts.append(section.words)
        if section.table:
            header, *rows = section.table
            parts.append("\n".join(_line(row) for row in (header, ["---"] * len(header), *rows)))
    return "\n\n".join(parts) + "\n"


def as_html(title: str, sections: Sequence[Section]) -> str:
    """The report with its plots, as one page."""
    parts = [f"<h1>{html.escape(title)}</h1>"]
    for section in sections:
        parts.append(f"<h2>{html.escape(section.title)}</h2>")
        if section.words:
            parts.append(f"<p>{html.escape(section.words)}</p>")
        if section.table:
            rows = [_row(section.table[0], "th"), *(_row(row, "td") for row in section.table[1:])]
            parts.append(f"<table>{''.join(rows)}</table>")
        parts.append(section.svg)
    head = f'<meta charset="utf-8"><title>{html.escape(title)}</title><style>{_STYLE}</style>'
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{"".join(parts)}</body></html>\n'


def write_mistakes(mistakes: Sequence[Mistake], file: Path) -> None:
    """Every mistake on a line, tabs between the columns."""
    lines = ["figure\tround\tgravity\ttext\texpected\tgot"]
    for each in mistakes:
        cells = (each.figure, each.round, str(each.gravity), each.text, each.expected, each.got)
        lines.append("\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in cells))
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _line(cells: Sequence[str]) -> str:
    safe = [cell.replace("|", "\\|").replace("\n", " ") for cell in cells]
    return f"| {' | '.join(safe)} |"


def _row(cells: Sequence[str], tag: str) -> str:
    return f"<tr>{''.join(f'<{tag}>{html.escape(cell)}</{tag}>' for cell in cells)}</tr>"

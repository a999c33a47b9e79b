"""The rules as a page that a clinician can review: docs/rules.md for the diff, an HTML page to read and print.

Every verdict on it is asked of the rule engine, never written by hand, so the page cannot differ from what
Mica does.
"""

from __future__ import annotations

from pathlib import Path

from actions.rules.knowledge import load_knowledge
from mica.project import Project
from mica.rules_page.html import as_html
from mica.rules_page.markdown import as_markdown
from mica.rules_page.table import rules_table


def markdown_path(project: Project) -> Path:
    """Where the committed form is."""
    return project.root / "docs" / "rules.md"


def html_path(project: Project) -> Path:
    """Where the form to read and print is built."""
    return project.state / "rules.html"


def write_rules(project: Project) -> tuple[Path, Path]:
    """Write both forms. Returns their paths. Raises KnowledgeError when the knowledge has a mistake."""
    table = rules_table(load_knowledge(project.root / "knowledge"))
    paths = markdown_path(project), html_path(project)
    for path, text in zip(paths, (as_markdown(table), as_html(table)), strict=True):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return paths

"""The page as HTML: one file without scripts or anything from elsewhere, to read on a screen and to print."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from mica.rules_page.table import RulesTable
from mica.rules_page.words import GRADES, INTRO, READING, TITLE, VERDICTS, counts, outcome


def as_html(table: RulesTable) -> str:
    """The whole page. Every text is escaped."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html.jinja").render(
        table=table,
        title=TITLE,
        intro=INTRO,
        reading=READING,
        grades=GRADES,
        verdicts=VERDICTS,
        counts=counts(table),
        outcome=outcome,
    )

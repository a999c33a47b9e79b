"""The rules as a page: it says what the engine does, nothing is missing, and the committed form is not stale."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from actions.rules.knowledge import Knowledge, load_knowledge
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.verdict import Verdict, assess
from actions.rules.verdict_reply import verdict_sentences
from mica.__main__ import main
from mica.project import THIS_PROJECT, Project
from mica.rules_page import html_path, markdown_path
from mica.rules_page.html import as_html
from mica.rules_page.markdown import as_markdown
from mica.rules_page.table import Row, RulesTable, rules_table
from mica.rules_page.words import VERDICTS

THAT_DAY = date(2026, 3, 1)
KNOWLEDGE = load_knowledge()
TABLE = rules_table(KNOWLEDGE)
HTML = as_html(TABLE)
VOID = {"meta", "link", "br", "path", "circle"}


class Page(HTMLParser):
    """Tags in balance, ids, links and text of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        found = dict(attrs)
        self.ids += [found["id"] or ""] if "id" in found else []
        self.links += [found["href"] or ""] if "href" in found else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


PAGE = Page(HTML)


def test_the_committed_page_is_what_the_rules_say_now() -> None:
    committed = markdown_path(THIS_PROJECT).read_text("utf-8")
    assert committed == as_markdown(TABLE), "docs/rules.md is stale: run `make rules` and commit it"


def test_every_condition_has_a_row_under_its_own_verdict() -> None:
    assert {row.id: row.verdict for row in TABLE.rows} == {c.id: c.verdict for c in KNOWLEDGE.conditions.values()}
    assert [Verdict.of(row.verdict) for row in TABLE.rows] == sorted(
        (Verdict.of(row.verdict) for row in TABLE.rows), reverse=True
    )


@pytest.mark.parametrize("form", [as_markdown(TABLE), PAGE.text], ids=["markdown", "html"])
def test_both_forms_hold_every_sentence_of_every_row(form: str) -> None:
    plain = " ".join(form.split())
    for row in TABLE.rows:
        for said in (*row.shown, *row.changes, *([row.differ] if row.differ else [])):
            assert said.text in plain
        assert row.ask_whom in plain
        assert row.where in plain
        assert {source.id for source in row.sources} <= set(re.findall(r"\w+", plain))


@pytest.mark.parametrize("row", TABLE.rows, ids=lambda row: str(row.id))
def test_a_row_shows_what_the_person_reads(row: Row) -> None:
    stated = assess([Fact(row.id, State.PRESENT, Basis.STATED, THAT_DAY)], KNOWLEDGE.conditions, THAT_DAY)
    read = " ".join(verdict_sentences(stated, USER, KNOWLEDGE, 0))
    shown = [said.text for said in row.shown]
    assert read == " ".join([*shown, *([row.differ.text] if row.differ else [])])


def _case(table: RulesTable, condition: str, when: str) -> str:
    row = next(row for row in table.rows if row.id == condition)
    return next(case.verdict for case in row.cases if case.when == when)


@pytest.mark.parametrize(
    ("condition", "when", "verdict"),
    [
        ("pacemaker", "taken out", "ask"),
        ("pregnancy", "only in the past", "none_matched"),
        ("cancer_active", "only in the past", "ask"),
        ("epilepsy", "only in the past", "avoid"),
        ("botox", "day known, day 0 to 9", "wait"),
        ("botox", "from day 10 on", "none_matched"),
        ("botox", "planned for a later day", "wait"),
        ("peel", "day 10 to 41", "ask"),
        ("skin_infection", "known to be over for more than 30 days", "none_matched"),
    ],
)
def test_what_changes_a_verdict(condition: str, when: str, verdict: str) -> None:
    assert _case(TABLE, condition, when) == verdict


def test_a_past_that_counts_as_another_condition_says_which() -> None:
    row = next(row for row in TABLE.rows if row.id == "breastfeeding")
    assert "After a birth or a pregnancy" in row.cases[0].note


@pytest.mark.parametrize("basis", [Basis.UNCERTAIN, Basis.ASKED, Basis.PLANNED])
@pytest.mark.parametrize("state", [State.PRESENT, State.UNKNOWN])
def test_the_legend_is_right_that_not_certain_counts_like_present(basis: Basis, state: State) -> None:
    for condition in KNOWLEDGE.conditions.values():
        verdict = assess([Fact(condition.id, state, basis, THAT_DAY)], KNOWLEDGE.conditions, THAT_DAY).verdict
        assert verdict.word == condition.verdict


def test_a_verdict_is_told_by_word_and_icon_and_not_by_colour_alone() -> None:
    for verdict, (name, _) in VERDICTS.items():
        assert re.search(
            rf'<span class="chip on-{verdict}"><svg [^>]*aria-hidden="true".*?</svg>{name}</span>', HTML, re.S
        )


def test_the_page_stands_alone_and_is_well_formed() -> None:
    assert PAGE.open == []
    assert not {"script", "link", "img", "iframe", "object"} & set(PAGE.tags)
    assert "@import" not in HTML
    assert "url(" not in HTML
    assert len(PAGE.ids) == len(set(PAGE.ids))
    inner = [link[1:] for link in PAGE.links if link.startswith("#")]
    assert set(inner) <= set(PAGE.ids)
    assert {row.id for row in TABLE.rows} <= set(inner), "the index leads to every row"
    assert all(link.startswith(("#", "https://", "http://")) for link in PAGE.links)


def test_what_stands_in_the_knowledge_is_shown_and_never_run() -> None:
    condition = replace(KNOWLEDGE.conditions["pacemaker"], label='<script>alert("x")</script>', ask_whom="a & b")
    changed: Knowledge = replace(KNOWLEDGE, conditions={**KNOWLEDGE.conditions, "pacemaker": condition})
    text = as_html(rules_table(changed))
    assert "<script" not in text
    assert "&lt;script&gt;" in text
    assert "a &amp; b" in text


def test_the_command_writes_both_forms(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(THIS_PROJECT.root / "knowledge", tmp_path / "knowledge")
    project = Project(tmp_path)
    assert main(["rules"], project) == 0
    assert capsys.readouterr().out.split() == [str(markdown_path(project)), str(html_path(project))]
    assert markdown_path(project).read_text("utf-8") == as_markdown(TABLE)
    assert html_path(project).read_text("utf-8") == HTML


def test_a_mistake_in_the_knowledge_is_told_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(THIS_PROJECT.root / "knowledge", tmp_path / "knowledge")
    (tmp_path / "knowledge" / "sources.yml").write_text("- {id: SEED}\n", "utf-8")
    assert main(["rules"], Project(tmp_path)) == 1
    assert "knowledge/sources.yml line 1" in capsys.readouterr().err
    assert not markdown_path(Project(tmp_path)).exists()

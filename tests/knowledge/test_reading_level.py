"""What Mica says is plain to read, rests on sources, and shows no claimed figure without its caveat."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import pytest
import textstat

from actions.rules.knowledge import Knowledge, Statement, load_knowledge
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.verdict import assess
from actions.rules.verdict_reply import verdict_sentences

#: Flesch-Kincaid: what somebody reads with ease after eight years of school.
HARDEST = 8.0
#: Words in one message.
MOST_WORDS = 80
TODAY = date(2026, 9, 14)
#: Texts that may be harder, and why: {"conditions/pacemaker": "the name alone makes it so"}.
EXCEPTIONS: dict[str, str] = {}

KNOWLEDGE = load_knowledge()
#: The figures that the article credits to a paper that nobody could find.
ARTICLE_FIGURES = re.compile(r"\b(?:50|45|40|35|28|10) ?(?:%|per ?cent)")
UNTRACED = "JAIN2012"


def _texts(knowledge: Knowledge) -> dict[str, list[Statement]]:
    """What is read together, by a name such as `topics/why_gel`."""
    read: dict[str, list[Statement]] = {}
    for topic in knowledge.topics.values():
        read[f"topics/{topic.id}"] = list(topic.statements)
        for number, particular in enumerate(topic.particulars):
            read[f"topics/{topic.id}/particular {number}"] = [particular.statement]
    for condition in knowledge.conditions.values():
        differ = [condition.differ] if condition.differ else []
        read[f"conditions/{condition.id}"] = [*condition.say, condition.then, *differ]
    for flag in knowledge.red_flags.values():
        read[f"red_flags/{flag.id}"] = list(flag.statements)
        read[f"red_flags/{flag.id}/hold"] = [flag.hold]
    for question in knowledge.screening.values():
        for part in ("ask", "ask_other", "why"):
            read[f"screening/{question.id}/{part}"] = [getattr(question, part)]
    singles: Mapping[str, Mapping[str, Statement]] = {
        "guidance": {key: item.statement for key, item in knowledge.guidance.items()},
        "phrases": knowledge.phrases,
        "small_talk": knowledge.small_talk.replies,
    }
    for part, statements in singles.items():
        read |= {f"{part}/{key}": [statement] for key, statement in statements.items()}
    return read


TEXTS = _texts(KNOWLEDGE)


def _wordings(statements: Sequence[Statement]) -> Iterator[str]:
    """The texts of one turn after another: the wording changes with the turn."""
    for turn in range(max(len(statement.say) for statement in statements)):
        yield " ".join(statement.say[turn % len(statement.say)] for statement in statements)


def _statements(value: object) -> Iterator[Statement]:
    """Every statement in a record, however deep."""
    if isinstance(value, Statement):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _statements(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from _statements(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from _statements(getattr(value, field.name))


@pytest.mark.parametrize("name", TEXTS)
def test_it_is_easy_to_read(name: str) -> None:
    grades = {text: textstat.flesch_kincaid_grade(text) for text in _wordings(TEXTS[name])}
    hard = {text: grade for text, grade in grades.items() if grade > HARDEST}
    assert not hard or name in EXCEPTIONS


@pytest.mark.parametrize("condition", KNOWLEDGE.conditions)
@pytest.mark.parametrize("who", [USER, "mum"])
def test_a_verdict_is_easy_to_read_as_a_whole(condition: str, who: str) -> None:
    for basis in Basis:
        state = State.UNKNOWN if basis in (Basis.ASKED, Basis.PLANNED) else State.PRESENT
        assessment = assess([Fact(condition, state, basis, TODAY)], KNOWLEDGE.conditions, TODAY)
        for turn in range(3 if assessment.findings else 0):
            messages = verdict_sentences(assessment, who, KNOWLEDGE, turn)
            assert max(len(message.split()) for message in messages) <= MOST_WORDS
            assert textstat.flesch_kincaid_grade(" ".join(messages)) <= HARDEST, messages


def test_every_exception_is_needed_and_has_a_reason() -> None:
    for name, reason in EXCEPTIONS.items():
        assert reason.strip()
        assert any(textstat.flesch_kincaid_grade(text) > HARDEST for text in _wordings(TEXTS[name])), name


def test_every_statement_rests_on_sources_that_exist() -> None:
    found = list(_statements(KNOWLEDGE))
    assert len(found) > 500
    for statement in found:
        assert statement.sources, statement.text
        assert set(statement.sources) <= set(KNOWLEDGE.sources), statement.text
        assert all(wording.strip() for wording in statement.say)


def test_a_figure_of_the_article_always_comes_with_its_caveat() -> None:
    topics = set()
    for topic in KNOWLEDGE.topics.values():
        for statement in topic.statements:
            for wording in statement.say:
                if ARTICLE_FIGURES.search(wording):
                    topics.add(topic.id)
                    assert "unverified" in wording, f"{topic.id}: {wording}"
                    assert {"SEED", UNTRACED} <= set(statement.sources), f"{topic.id}: {wording}"
    assert {"evidence_numbers", "lymph_and_swelling"} <= topics


def test_the_figures_stand_nowhere_else() -> None:
    told = {
        name
        for name, statements in TEXTS.items()
        if not name.startswith("topics/")
        for statement in statements
        if any(ARTICLE_FIGURES.search(wording) for wording in statement.say)
    }
    assert told == set()


def test_all_seven_figures_are_told() -> None:
    for text in _wordings(KNOWLEDGE.topics["evidence_numbers"].statements):
        assert all(figure in text for figure in ("50%", "45%", "40%", "35%", "28%", "10%"))

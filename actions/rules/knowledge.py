"""What Mica knows, as typed records: conditions, topics, sources, guidance, red flags, small talk.

`load_knowledge` reads and checks all files under `knowledge/` at once, or raises `KnowledgeError`
with the file, line and field of the first mistake. The records never change after that.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from actions.rules.knowledge_checks import check_documents
from actions.rules.knowledge_files import Document, KnowledgeError, Problem, read_documents
from actions.rules.knowledge_records import (
    Condition,
    Graver,
    Guidance,
    Knowledge,
    Language,
    Option,
    Particular,
    Pattern,
    Question,
    RedFlag,
    SmallTalk,
    Source,
    Statement,
    ToldBy,
    Topic,
    Wait,
)

__all__ = [
    "KNOWLEDGE_ROOT",
    "Condition",
    "Graver",
    "Guidance",
    "Knowledge",
    "KnowledgeError",
    "Language",
    "Option",
    "Particular",
    "Pattern",
    "Problem",
    "Question",
    "RedFlag",
    "SmallTalk",
    "Source",
    "Statement",
    "ToldBy",
    "Topic",
    "Wait",
    "find_problems",
    "load_knowledge",
]

#: Where the project keeps its knowledge.
KNOWLEDGE_ROOT = Path(__file__).resolve().parents[2] / "knowledge"


def load_knowledge(root: Path = KNOWLEDGE_ROOT) -> Knowledge:
    """Read every knowledge file under `root`. Raises `KnowledgeError` when anything is wrong."""
    documents, problems = _read_and_check(root)
    if problems:
        raise KnowledgeError(tuple(problems))
    return _build(documents)


def find_problems(root: Path = KNOWLEDGE_ROOT) -> list[Problem]:
    """Everything that is wrong with the knowledge files, for those who edit them."""
    return _read_and_check(root)[1]


def _read_and_check(root: Path) -> tuple[list[Document], list[Problem]]:
    documents, problems = read_documents(root)
    # The checks across files rely on the shape that the schemas guarantee.
    return documents, problems or check_documents(documents)


def _build(documents: list[Document]) -> Knowledge:
    by_part: dict[str, list[Any]] = {}
    for document in documents:
        by_part.setdefault(document.part, []).append(document.value)

    def records(part: str) -> list[dict[str, Any]]:
        return [record for value in by_part.get(part, []) for record in value]

    def mapping(part: str) -> dict[str, Any]:
        return {key: item for value in by_part.get(part, []) for key, item in value.items()}

    return Knowledge(
        conditions={record["id"]: _condition(record) for record in records("conditions")},
        topics={record["id"]: _topic(record) for record in records("topics")},
        sources={record["id"]: Source(**record) for record in records("sources.yml")},
        guidance={key: _guidance(key, item) for key, item in mapping("guidance.yml").items()},
        red_flags={record["id"]: _red_flag(record) for record in records("red_flags.yml")},
        small_talk=_small_talk(mapping("small_talk.yml")),
        phrases={
            key: _statement(item)
            for part in ("phrases.yml", "screening_phrases.yml", "reactions.yml")
            for key, item in mapping(part).items()
        },
        screening={record["id"]: _question(record) for record in records("screening.yml")},
    )


def _condition(record: dict[str, Any]) -> Condition:
    plain = (
        "id",
        "label",
        "phrase",
        "verdict",
        "rank",
        "kind",
        "past",
        "fades_days",
        "removed",
        "where",
        "listed_as",
        "ask_whom",
    )
    wait = record.get("wait")
    graver = record.get("graver")
    return Condition(
        **{key: record[key] for key in (*plain, "article") if key in record},
        say=_statements(record["say"]),
        then=_statement(record["then"]),
        changes=_statements(record["changes"]),
        differ=_statement(record["differ"]) if "differ" in record else None,
        wait=Wait(wait["from"], wait.get("days"), wait.get("ask_until_days")) if wait else None,
        aliases=tuple(record["aliases"]),
        past_aliases=tuple(record.get("past_aliases", ())),
        absent_aliases=tuple(record.get("absent_aliases", ())),
        descriptions=tuple(record.get("descriptions", ())),
        innocent=tuple(record.get("not", ())),
        graver=Graver(graver["becomes"], tuple(graver["words"])) if graver else None,
        told_by=tuple(
            ToldBy(tuple(item["conditions"]), tuple(item.get("words", ())), tuple(item.get("reasons", ())))
            for item in record.get("told_by", ())
        ),
    )


def _topic(record: dict[str, Any]) -> Topic:
    return Topic(
        id=record["id"],
        title=record["title"],
        ask=record["ask"],
        use=record["use"],
        later=record.get("later", False),
        statements=_statements(record["statements"]),
        related=tuple(record.get("related", ())),
        particulars=tuple(
            Particular(re.compile(rf"\b(?:{'|'.join(item['when'])})\b"), _statement(item))
            for item in (*record.get("particulars", ()), *record["statements"])
            if "when" in item
        ),
    )


def _guidance(key: str, item: dict[str, Any]) -> Guidance:
    return Guidance(
        id=key,
        statement=_statement(item),
        minimum=item.get("min"),
        maximum=item.get("max"),
        value=item.get("value"),
        unit=item.get("unit"),
    )


def _red_flag(record: dict[str, Any]) -> RedFlag:
    return RedFlag(
        **{key: record[key] for key in ("id", "title", "rank", "call")},
        statements=_statements(record["statements"]),
        hold=_statement(record["hold"]),
        patterns=tuple(
            Pattern(
                _word_lists(pattern["all"]),
                _word_lists(pattern.get("none", [])),
                pattern.get("whole", False),
                pattern.get("sure", False),
            )
            for pattern in record["patterns"]
        ),
        examples=tuple(record["examples"]),
        near_misses=tuple(record.get("near_misses", ())),
    )


def _question(record: dict[str, Any]) -> Question:
    return Question(
        **{key: record[key] for key in ("id", "title", "open", "unnamed")},
        ask=_statement(record["ask"]),
        ask_other=_statement(record["ask_other"]),
        why=_statement(record["why"]),
        options=tuple(Option(item["label"], tuple(item["conditions"])) for item in record["options"]),
    )


def _small_talk(items: dict[str, Any]) -> SmallTalk:
    languages = items.get("languages", {})
    return SmallTalk(
        replies={key: _statement(item) for key, item in items.items() if key != "languages"},
        languages={code: Language(code, _statement(item)) for code, item in languages.items()},
    )


def _statements(items: list[dict[str, Any]]) -> tuple[Statement, ...]:
    return tuple(_statement(item) for item in items)


def _statement(item: dict[str, Any]) -> Statement:
    """A statement from `say` (wordings) or `text` (one), on one line each."""
    wordings = item["say"] if "say" in item else [item["text"]]
    return Statement(tuple(" ".join(wording.split()) for wording in wordings), tuple(item["sources"]))


def _word_lists(lists: list[list[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(words) for words in lists)

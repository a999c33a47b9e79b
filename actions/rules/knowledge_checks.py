"""What a schema cannot say about the knowledge files: ids that must exist, words that must not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from actions.rules.knowledge_files import Document, Field, Problem

#: A topic's answer, and what is said first about a red flag, must be short enough to be read.
MOST_WORDS = 80
#: What an answer begins with must leave room for the answer.
MOST_WORDS_FIRST = 45

#: Claims that are never made of a person's case. A statement that denies one lists it in `allow`.
FORBIDDEN = {
    "safe": re.compile(r"\bsafe\b", re.IGNORECASE),
    "proven": re.compile(r"\bproven\b", re.IGNORECASE),
    "approved": re.compile(r"\bapproved\b", re.IGNORECASE),
}
_SINGLE_WORD = {"clinically proven": "proven", "FDA approved": "approved"}

#: Fields of a record whose text a person can read beside the statements.
_SHOWN = ("label", "phrase", "where", "ask_whom", "title")
_LISTS_OF_RECORDS = ("sources.yml", "conditions", "topics", "red_flags.yml", "screening.yml")

Record = tuple[Document, Field, dict[str, Any]]


def check_documents(documents: list[Document]) -> list[Problem]:
    """All problems across documents that each already fit their schema."""
    records: dict[str, list[Record]] = {part: [] for part in _LISTS_OF_RECORDS}
    for document in documents:
        if document.part in records:
            records[document.part] += [(document, (number,), record) for number, record in enumerate(document.value)]
    sources = {record["id"] for _, _, record in records["sources.yml"]}
    return [
        *_missing_parts(documents),
        *(problem for part in _LISTS_OF_RECORDS for problem in _duplicate_ids(records[part])),
        *(problem for document in documents for problem in _statements(document, sources)),
        *_topics(records["topics"]),
        *_conditions(records["conditions"]),
        *_aliases(records["conditions"]),
        *_questions(records["screening.yml"], {record["id"] for _, _, record in records["conditions"]}),
        *(problem for record in records["red_flags.yml"] for problem in _length(*record)),
    ]


def _missing_parts(documents: list[Document]) -> Iterator[Problem]:
    found = {document.part for document in documents}
    for part in ("conditions", "topics"):
        if part not in found:
            yield Problem(f"knowledge/{part}", 1, "", "there is no .yml file here")


def _duplicate_ids(records: list[Record]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for document, at, record in records:
        here = f"{document.name} line {document.lines[(*at, 'id')]}"
        if record["id"] in first:
            yield document.problem((*at, "id"), f"'{record['id']}' is already the id at {first[record['id']]}")
        first.setdefault(record["id"], here)


def _statements(document: Document, sources: set[str]) -> Iterator[Problem]:
    """Unknown sources and forbidden words, wherever in the document a statement stands."""
    for at, statement in _walk(document.value, ()):
        for number, source in enumerate(statement.get("sources", ())):
            if source not in sources:
                yield document.problem((*at, "sources", number), f"there is no source '{source}'")
        allowed = {_SINGLE_WORD.get(word, word) for word in statement.get("allow", ())}
        for field, text in _shown_texts(at, statement):
            for word, pattern in FORBIDDEN.items():
                if word not in allowed and pattern.search(text):
                    yield document.problem(field, f"the word '{word}' must not be said (see `allow` for a denial)")


def _walk(value: Any, at: Field) -> Iterator[tuple[Field, dict[str, Any]]]:
    """Every mapping under `value`, with its place."""
    if isinstance(value, dict):
        yield at, value
        for key, item in value.items():
            yield from _walk(item, (*at, key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _walk(item, (*at, number))


def _shown_texts(at: Field, mapping: dict[str, Any]) -> Iterator[tuple[Field, str]]:
    is_source = "grade" in mapping
    for key in () if is_source else _SHOWN:
        if isinstance(mapping.get(key), str):
            yield (*at, key), mapping[key]
    if "sources" not in mapping:
        return
    if "text" in mapping:
        yield (*at, "text"), mapping["text"]
    for number, wording in enumerate(mapping.get("say", ())):
        yield (*at, "say", number), wording


def _topics(records: list[Record]) -> Iterator[Problem]:
    ids = {record["id"] for _, _, record in records}
    for document, at, record in records:
        yield from _length(document, at, record)
        yield from _particulars(document, at, record)
        for number, related in enumerate(record.get("related", ())):
            if related not in ids:
                yield document.problem((*at, "related", number), f"there is no topic '{related}'")
            elif related == record["id"]:
                yield document.problem((*at, "related", number), "a topic is not related to itself")


def _particulars(document: Document, at: Field, record: dict[str, Any]) -> Iterator[Problem]:
    for key in ("particulars", "statements"):
        for number, said in enumerate(record.get(key, ())):
            here = (*at, key, number)
            words = max(len(wording.split()) for wording in said["say"])
            if key == "particulars" and words > MOST_WORDS_FIRST:
                yield document.problem((*here, "say"), f"has {words} words, more than {MOST_WORDS_FIRST}")
            for place, pattern in enumerate(said.get("when", ())):
                try:
                    re.compile(pattern)
                except re.error as error:
                    yield document.problem((*here, "when", place), f"is no regular expression ({error})")


def _length(document: Document, at: Field, record: dict[str, Any]) -> Iterator[Problem]:
    words = sum(max(len(wording.split()) for wording in statement["say"]) for statement in record["statements"])
    if words > MOST_WORDS:
        yield document.problem((*at, "statements"), f"the longest wordings have {words} words, more than {MOST_WORDS}")


_MILDEST_FIRST = ("local", "ask", "wait", "avoid")


def _told_by(records: list[Record]) -> Iterator[Problem]:
    """What takes the place of a condition must be at least as strict."""
    verdicts = {record["id"]: record["verdict"] for _, _, record in records}
    for document, at, record in records:
        least = _MILDEST_FIRST.index(record["verdict"])
        for number, item in enumerate(record.get("told_by", ())):
            for place, condition in enumerate(item["conditions"]):
                field = (*at, "told_by", number, "conditions", place)
                if condition not in verdicts:
                    yield document.problem(field, f"there is no condition '{condition}'")
                elif _MILDEST_FIRST.index(verdicts[condition]) < least:
                    yield document.problem(field, f"'{condition}' is less strict than '{record['id']}'")


def _conditions(records: list[Record]) -> Iterator[Problem]:
    yield from _told_by(records)
    ids = {record["id"] for _, _, record in records}
    for document, at, record in records:
        past, verdict = record["past"], record["verdict"]
        if past not in {"present", "ask", "absent", *ids}:
            yield document.problem((*at, "past"), f"there is no condition '{past}'")
        elif past == record["id"]:
            yield document.problem((*at, "past"), "a condition cannot become itself (use present)")
        becomes = record.get("graver", {}).get("becomes", record["id"])
        if becomes not in ids:
            yield document.problem((*at, "graver", "becomes"), f"there is no condition '{becomes}'")
        if verdict == "wait" and "wait" not in record:
            yield document.problem((*at, "wait"), "is missing, as the verdict is wait")
        if verdict == "local" and "where" not in record:
            yield document.problem((*at, "where"), "is missing, as the verdict is local")
        wait = record.get("wait", {})
        if wait.get("ask_until_days", wait.get("days", 0) + 1) <= wait.get("days", 0):
            yield document.problem((*at, "wait", "ask_until_days"), "must be more than the days of the wait")
        if verdict == "avoid" and past == "present" and "fades_days" in record:
            yield document.problem((*at, "fades_days"), "what must be avoided for ever does not fade")
        if "removed" in record and record["kind"] != "implant":
            yield document.problem((*at, "removed"), "is for implants only")


def _questions(records: list[Record], conditions: set[str]) -> Iterator[Problem]:
    """A condition is asked about once; what a yes counts as is one of the question's own."""
    asked: dict[str, str] = {}
    for document, at, record in records:
        own = [condition for option in record["options"] for condition in option["conditions"]]
        if record["unnamed"] not in own:
            yield document.problem((*at, "unnamed"), f"'{record['unnamed']}' is in none of the options")
        for number, option in enumerate(record["options"]):
            for place, condition in enumerate(option["conditions"]):
                field = (*at, "options", number, "conditions", place)
                if condition not in conditions:
                    yield document.problem(field, f"there is no condition '{condition}'")
                elif condition in asked:
                    yield document.problem(field, f"'{condition}' is already asked about in {asked[condition]}")
                asked.setdefault(condition, record["id"])


def _aliases(records: list[Record]) -> Iterator[Problem]:
    """A wording that meant two conditions would find only one of them, so it may mean one."""
    owners: dict[str, str] = {}
    for document, at, record in records:
        for key in ("aliases", "past_aliases", "absent_aliases"):
            for number, alias in enumerate(record.get(key, ())):
                folded = " ".join(alias.casefold().split())
                if folded in owners:
                    yield document.problem((*at, key, number), f"'{alias}' already means {owners[folded]}")
                    continue
                place = f"{document.name} line {document.lines[(*at, key, number)]}"
                owners[folded] = f"{record['id']} ({place})"

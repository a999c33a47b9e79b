"""Read the knowledge files: YAML into plain values that still know their line, checked by JSON Schema.

Nothing here knows what the files mean; `knowledge.py` turns them into typed records.
PyYAML's C parser is used for its node marks: it reads everything in a fraction of the time that a
round-trip parser needs, and both servers read the files at start.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import yaml
from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError

Field = tuple[str | int, ...]

#: Which schema a file answers to: a folder's files share one, a single file has its own.
SCHEMA_BY_PART = {
    "conditions": "conditions.json",
    "topics": "topics.json",
    "sources.yml": "sources.json",
    "guidance.yml": "guidance.json",
    "red_flags.yml": "red_flags.json",
    "small_talk.yml": "small_talk.json",
    "phrases.yml": "small_talk.json",
    "reactions.yml": "small_talk.json",
    "screening.yml": "screening.json",
    "screening_phrases.yml": "small_talk.json",
}


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong in one file."""

    file: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        where = f"{self.file} line {self.line}"
        if self.field:
            where += f", field `{self.field}`"
        return f"{where}: {self.message}"


class KnowledgeError(Exception):
    """The knowledge files cannot be used. The text is one sentence about the first problem.

    Attributes:
        problems: everything that was found, in the order of the files.
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        super().__init__(f"{problems[0]}{more}")


@dataclass(frozen=True)
class Document:
    """One parsed file: its value, and the line on which each field of it starts."""

    name: str
    part: str
    value: Any
    lines: dict[Field, int]

    def problem(self, field: Field, message: str) -> Problem:
        """A problem at `field`, or at the nearest parent that has a line."""
        at = field
        while at and at not in self.lines:
            at = at[:-1]
        return Problem(self.name, self.lines.get(at, 1), field_name(field), message)


def field_name(field: Field) -> str:
    """`(3, "say", 0, "text")` as `say[0].text`: the number of the record itself is left out."""
    steps = field[1:] if field and isinstance(field[0], int) else field
    text = ""
    for step in steps:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Safe loader with the plain words of YAML 1.2: `no`, `off` and dates are text, not values."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


for _tag, _pattern, _first in (
    ("bool", r"true|false", "tf"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?[0-9]+\.[0-9]+", "-+0123456789"),
    ("null", r"~|null|", ["~", "n", ""]),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), list(_first))


def read_documents(root: Path) -> tuple[list[Document], list[Problem]]:
    """Read and check every knowledge file under `root`, sorted by path.

    Returns the documents that could be read and everything that is wrong with them. A file that
    could not be parsed is a problem and not a document.
    """
    documents: list[Document] = []
    problems: list[Problem] = []
    schemas: dict[str, Draft7Validator] = {}
    for part, path in _files(root):
        name = f"{root.name}/{path.relative_to(root).as_posix()}"
        try:
            document = read_yaml(path, name, part)
        except KnowledgeError as error:
            problems.extend(error.problems)
            continue
        except OSError as error:
            problems.append(Problem(name, 1, "", f"the file cannot be read ({error.strerror})"))
            continue
        schema = SCHEMA_BY_PART[part]
        if schema not in schemas:
            schemas[schema] = _validator(root / "schema" / schema)
        documents.append(document)
        for flaw in schemas[schema].iter_errors(document.value):
            problems.extend(_schema_problems(document, flaw))
    return documents, problems


def read_yaml(path: Path, name: str, part: str) -> Document:
    """Parse one file. Raises `KnowledgeError` for broken YAML or a key that is there twice."""
    loader = _Loader(path.read_text(encoding="utf-8"))
    try:
        node = loader.get_single_node()
        lines: dict[Field, int] = {}
        problems = tuple(_note_lines(node, (), lines, name)) if node is not None else ()
        if problems:
            raise KnowledgeError(problems)
        value = loader.construct_document(node) if node is not None else None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise KnowledgeError((Problem(name, line, "", f"not readable as YAML, {error.problem}"),)) from error
    finally:
        loader.dispose()
    return Document(name, part, value, lines)


def _files(root: Path) -> Iterator[tuple[str, Path]]:
    """Every file that the parts name, in a stable order; a part that is missing is skipped."""
    for part in SCHEMA_BY_PART:
        path = root / part
        if path.is_dir():
            yield from ((part, file) for file in sorted(path.rglob("*.yml")))
        elif path.suffix:
            yield part, path


def _validator(path: Path) -> Draft7Validator:
    schema = json.loads(path.read_text(encoding="utf-8"))
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def _note_lines(node: yaml.Node, at: Field, lines: dict[Field, int], name: str) -> Iterator[Problem]:
    """Fill `lines` for `node` and everything under it; yield a problem for each repeated key."""
    lines.setdefault(at, node.start_mark.line + 1)
    if isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            yield from _note_lines(item, (*at, number), lines, name)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            step = (*at, str(key.value))
            line = key.start_mark.line + 1
            if step in lines:
                yield Problem(name, line, field_name(step), f"the key is already on line {lines[step]}")
                continue
            lines[step] = line
            yield from _note_lines(value, step, lines, name)


def _schema_problems(document: Document, error: ValidationError) -> Iterator[Problem]:
    """One schema error in the words of somebody who edits the file."""
    at: Field = tuple(error.absolute_path)
    value: Any = error.instance
    rule: Any = error.validator_value
    schema: Any = error.schema
    if error.validator == "enum":
        yield document.problem(at, f"'{value}' is not one of {', '.join(map(str, rule))}")
    elif error.validator == "required":
        for key in rule:
            if key not in value:
                yield document.problem((*at, key), "is missing")
    elif error.validator == "additionalProperties":
        known = schema.get("properties", {})
        for key in value:
            if key not in known:
                yield document.problem((*at, key), f"is not a known field ({', '.join(known)})")
    elif error.validator == "dependencies":
        yield document.problem(at, error.message.replace("'", "`"))
    elif error.validator == "type":
        yield document.problem(at, f"{_shown(value)} is not {_TYPE_WORDS.get(str(rule), rule)}")
    elif error.validator == "pattern":
        yield document.problem(at, f"'{value}' does not look like {schema.get('title', rule)}")
    elif error.validator in ("minItems", "minLength", "minProperties"):
        yield document.problem(at, "is empty" if rule == 1 else f"needs at least {rule} entries")
    elif error.validator == "maxItems":
        yield document.problem(at, f"has more than {rule} entries")
    elif error.validator == "uniqueItems":
        yield document.problem(at, f"has the same entry twice ({_first_twice(value)})")
    elif error.validator in ("minimum", "maximum"):
        bound = "at least" if error.validator == "minimum" else "at most"
        yield document.problem(at, f"{value} must be {bound} {rule}")
    else:
        yield document.problem(at, error.message)


_TYPE_WORDS = {
    "string": "text (put it in quotes)",
    "array": "a list",
    "object": "a set of fields",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
}


def _shown(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "a set of fields"
    return f"'{value}'"


def _first_twice(values: list[object]) -> object:
    return next(value for number, value in enumerate(values) if value in values[:number])

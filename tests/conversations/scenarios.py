"""Conversations as files: how they are read, and how a reply is judged (README.md of this folder)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.conversations.talk import Answer

ROOT = Path(__file__).parent

_CONVERSATION = frozenset("id title today turns".split())
_REPEATED = frozenset("repeat times before after".split())
_LISTS = frozenset(
    "kind not_kind verdict finding not_finding until says_any says_all never_says topics red_flag".split()
)
_WORDS = frozenset("subject done check".split())
_TURN = frozenset({"user", "today"}) | _LISTS | _WORDS
_ONLY_OF_VERDICTS = frozenset("verdict finding subject until".split())


@dataclass(frozen=True)
class Turn:
    """One message of the user, and what is expected of the reply, by key."""

    user: str
    today: str | None
    expected: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Conversation:
    """One dialogue; `file` is relative to this folder."""

    file: str
    id: str
    title: str
    turns: tuple[Turn, ...] = field(default=())
    today: str | None = None

    @property
    def name(self) -> str:
        """The id of its test."""
        return f"{self.file}::{self.id}"


def load_conversations(root: Path = ROOT) -> list[Conversation]:
    """Every conversation under `root`, by file. Raises ValueError with file, id and key of a mistake."""
    found = []
    for path in sorted(root.glob("*/*.yml")):
        file = path.relative_to(root).as_posix()
        items = yaml.safe_load(path.read_text("utf-8"))
        if not isinstance(items, list):
            raise ValueError(f"{file}: is not a list of conversations")
        found += [_conversation(file, item) for item in items]
    names = [conversation.name for conversation in found]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise ValueError(f"told twice: {', '.join(twice)}")
    return found


def _conversation(file: str, item: Mapping[str, Any]) -> Conversation:
    place = f"{file}::{item.get('id', '?')}"
    _only(_CONVERSATION, item, place)
    if not item.get("id") or not item.get("title") or not item.get("turns"):
        raise ValueError(f"{place}: needs id, title and turns")
    turns = tuple(_turn(f"{place} turn {number}", turn) for number, turn in enumerate(item["turns"], start=1))
    return Conversation(file, str(item["id"]), str(item["title"]), turns, _day(item, place))


def _turn(place: str, item: Mapping[str, Any]) -> Turn:
    _only(_TURN, item, place)
    if "user" not in item or not any(key in item for key in ("kind", "not_kind")):
        raise ValueError(f"{place}: needs user, and kind or not_kind")
    expected = {key: _words(item[key]) for key in _LISTS | _WORDS if key in item}
    for key, words in expected.items():
        if not words or not all(words):
            raise ValueError(f"{place}: {key} is empty")
    if _ONLY_OF_VERDICTS & set(expected) and "verdict" not in expected.get("kind", ()):
        raise ValueError(f"{place}: expects findings, but not the kind verdict")
    return Turn(_text(item["user"], place), _day(item, place), expected)


def _text(user: object, place: str) -> str:
    """What is typed: the text itself, or `repeat` `times` times between `before` and `after`."""
    if isinstance(user, str):
        return user
    if not isinstance(user, Mapping):
        raise ValueError(f"{place}: user must be a text (quote it)")
    _only(_REPEATED, user, place)
    return f"{user.get('before', '')}{str(user['repeat']) * int(user['times'])}{user.get('after', '')}"


def _day(item: Mapping[str, Any], place: str) -> str | None:
    day = item.get("today")
    if day is not None and not isinstance(day, str):
        raise ValueError(f"{place}: today must be quoted")
    return day


def _words(value: object) -> tuple[str, ...]:
    return tuple(str(word) for word in value) if isinstance(value, list) else (str(value),)


def _only(known: frozenset[str], item: Mapping[str, Any], place: str) -> None:
    unknown = sorted(set(item) - known)
    if unknown:
        raise ValueError(f"{place}: unknown key {', '.join(unknown)}")


def judge(answer: Answer, turn: Turn) -> list[str]:
    """What is wrong with a reply to this turn, one short sentence each."""
    expected = dict(turn.expected)
    if answer.kind != "verdict":
        expected = {key: words for key, words in expected.items() if key not in _ONLY_OF_VERDICTS}
    checks = {
        "kind": answer.kind in expected.get("kind", (answer.kind,)),
        "not_kind": answer.kind not in expected.get("not_kind", ()),
        "verdict": _is_one_of(answer.envelope.get("verdict"), expected.get("verdict")),
        "subject": _is_one_of(answer.envelope.get("subject"), expected.get("subject")),
        "finding": set(expected.get("finding", ())) <= set(answer.conditions),
        "not_finding": not set(expected.get("not_finding", ())) & set(answer.conditions),
        "until": _is_until(answer, expected.get("until")),
        "topics": set(expected.get("topics", ())) <= set(answer.envelope.get("topics", ())),
        "red_flag": _is_one_of(answer.envelope.get("red_flag"), expected.get("red_flag")),
        "done": _is_one_of(answer.envelope.get("done"), expected.get("done")),
        "check": _is_one_of(answer.envelope.get("check"), expected.get("check")),
        "says_any": "says_any" not in expected or any(_said(answer, expected["says_any"])),
        "says_all": all(_said(answer, expected.get("says_all", ()))),
        "never_says": not any(_said(answer, expected.get("never_says", ()))),
    }
    return [f"{key} should be {list(expected.get(key, ()))}" for key, right in checks.items() if not right]


def _is_one_of(value: object, accepted: tuple[str, ...] | None) -> bool:
    return accepted is None or value in accepted


def _is_until(answer: Answer, accepted: tuple[str, ...] | None) -> bool:
    days = {finding.get("until") for finding in answer.envelope.get("findings", [])}
    return accepted is None or bool(days & set(accepted))


def _said(answer: Answer, phrases: tuple[str, ...]) -> list[bool]:
    plain = answer.text.lower().replace("’", "'")
    return [phrase.lower() in plain for phrase in phrases]

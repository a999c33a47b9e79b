"""Reads the body of a request to the REST channel. Every refusal is one sentence."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytz  # type: ignore[import-untyped]

#: Bytes. A text of LONGEST_MESSAGE characters fits, however it is escaped.
LARGEST_BODY = 1_000_000
#: Characters. What is longer is cut, and the bot is told (`CUT` in the metadata of the message).
LONGEST_MESSAGE = 20_000
#: Characters. Rasa's table has 255 for it, with the channel's name before it.
LONGEST_SENDER = 200

CUT = "message_cut"
TODAY = "today"
TIMEZONE = "timezone"

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class RefusedError(ValueError):
    """A request that cannot be taken. The text is the sentence for whoever sent it."""

    def __init__(self, sentence: str, status: int = 400) -> None:
        """Refuse with `sentence` and the HTTP status `status`."""
        super().__init__(sentence)
        self.status = status


@dataclass(frozen=True)
class Incoming:
    """A message as it was sent.

    Attributes:
        sender: who wrote it, in the caller's own terms.
        text: what was written, at most LONGEST_MESSAGE characters.
        metadata: `today` (ISO date), `timezone` (IANA name) and `message_cut` (true), where given.
    """

    sender: str
    text: str
    metadata: dict[str, Any] = field(default_factory=dict)


def read(body: bytes) -> Incoming:
    """The message in the body of a request. A missing or empty sender becomes a fresh random one.

    Raises:
        RefusedError: the body is not what it should be.
    """
    if len(body) > LARGEST_BODY:
        raise RefusedError(f"The body must be smaller than {LARGEST_BODY} bytes.", status=413)
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        raise RefusedError("The body must be valid JSON.") from None
    if not isinstance(data, dict):
        raise RefusedError('The body must be a JSON object with "sender" and "message".')
    text, was_cut = _message(data.get("message"))
    metadata = _metadata(data.get("metadata"))
    return Incoming(_sender(data.get("sender")), text, metadata | ({CUT: True} if was_cut else {}))


def _message(value: object) -> tuple[str, bool]:
    if value is None:
        raise RefusedError('"message" is missing.')
    if not isinstance(value, str):
        raise RefusedError('"message" must be a string.')
    # JSON can carry halves of characters, which no tokenizer takes.
    text = value.encode("utf-8", "replace").decode("utf-8").strip()
    return text[:LONGEST_MESSAGE], len(text) > LONGEST_MESSAGE


def _sender(value: object) -> str:
    if value is None:
        return uuid.uuid4().hex
    if not isinstance(value, str):
        raise RefusedError('"sender" must be a string.')
    if not value.strip():
        return uuid.uuid4().hex
    if len(value) > LONGEST_SENDER:
        raise RefusedError(f'"sender" must have at most {LONGEST_SENDER} characters.')
    if not value.isprintable():
        raise RefusedError('"sender" must have printable characters only.')
    return value


def _metadata(value: object) -> dict[str, Any]:
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise RefusedError('"metadata" must be a JSON object.')
    kept: dict[str, Any] = {}
    if (today := value.get(TODAY)) is not None:
        kept[TODAY] = _iso_date(today)
    if (timezone := value.get(TIMEZONE)) is not None:
        if not isinstance(timezone, str) or timezone not in pytz.all_timezones_set:
            raise RefusedError('"timezone" must be an IANA name such as "Europe/Berlin".')
        kept[TIMEZONE] = timezone
    return kept


def _iso_date(value: object) -> str:
    sentence = '"today" must be a date such as "2025-03-31".'
    if not isinstance(value, str) or not _ISO_DATE.fullmatch(value):
        raise RefusedError(sentence)
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise RefusedError(sentence) from None

"""Reads the bodies of requests: small, JSON, and of the shape that openapi.yml gives. Nothing else is taken."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Mapping
from typing import Any

import pytz  # type: ignore[import-untyped]
from sanic.exceptions import SanicException
from sanic.request import Request

from channels.web.event_log import Message
from channels.web.refusal import Refused, bad_request

#: Bytes, and the seconds that they may take.
LARGEST_BODY = 8_192
BODY_SECONDS = 10.0
#: Characters.
LONGEST_TEXT = 1_000

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.IGNORECASE)
_LOCALE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
# Control characters (line ends and tabs stay) and those that turn the direction of writing round.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_MOST = 1_000_000_000


async def read_json(request: Request, optional: bool = False) -> dict[str, Any]:
    """The JSON object in the body of a streaming route; {} for no body where it is `optional`.

    Raises:
        Refused: 400, 413 or 415.
    """
    request.stream.request_max_size = LARGEST_BODY
    parts = bytearray()
    try:
        async with asyncio.timeout(BODY_SECONDS):
            while (part := await request.stream.read()) is not None:
                parts += part
    except TimeoutError:
        request.stream.request_body = None  # nobody waits for the rest
        request.stream.keep_alive = False
        raise bad_request("The body came too slowly.") from None
    except SanicException as error:
        if error.status_code == 413:
            raise Refused(413, "too_large", f"The body must have at most {LARGEST_BODY} bytes.") from None
        raise bad_request("The body could not be read.") from None
    if not parts and optional:
        return {}
    media_type = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if media_type != "application/json":
        raise Refused(415, "not_json", "The Content-Type must be application/json.")
    try:
        body = json.loads(parts)
    except (ValueError, RecursionError):
        raise bad_request("The body must be valid JSON.") from None
    if not isinstance(body, dict):
        raise bad_request("The body must be a JSON object.")
    return body


def new_session(body: Mapping[str, Any]) -> tuple[str, str]:
    """Locale and time zone of a new session, each "" where it is not known. Raises Refused."""
    _only(body, "locale", "timezone")
    locale, timezone = body.get("locale", ""), body.get("timezone", "")
    if "locale" in body and not (isinstance(locale, str) and len(locale) <= 35 and _LOCALE.fullmatch(locale)):
        raise bad_request('"locale" must be a language tag such as "en-GB".')
    if not isinstance(timezone, str) or len(timezone) > 64:
        raise bad_request('"timezone" must be an IANA name such as "Europe/Berlin".')
    return locale, timezone if timezone in pytz.all_timezones_set else ""


def message(body: Mapping[str, Any]) -> Message:
    """The message of a body. Raises Refused."""
    _only(body, "id", "text", "choice")
    identity, text, choice = body.get("id"), body.get("text"), body.get("choice")
    if not isinstance(identity, str) or not _UUID.fullmatch(identity):
        raise bad_request('"id" must be a UUID.')
    if ("text" in body) == ("choice" in body):
        raise bad_request('Send either "text" or "choice".')
    if "choice" in body:
        if not isinstance(choice, str) or not 1 <= len(choice) <= 64:
            raise bad_request('"choice" must be the id of a button.')
        return Message(identity.lower(), "", choice=choice)
    if not isinstance(text, str):
        raise bad_request('"text" must be a string.')
    if len(text) > LONGEST_TEXT:
        raise bad_request(f'"text" must have at most {LONGEST_TEXT} characters.')
    text = printable(text)
    if not text.strip(" \t\r\n\v\f\ufeff\u00a0\u2028\u2029"):
        raise bad_request('"text" is empty.')
    return Message(identity.lower(), text)


def feedback(body: Mapping[str, Any]) -> tuple[int, int]:
    """The seq and the score of a body. Raises Refused."""
    _only(body, "seq", "score")
    score = body.get("score")
    if not _is_whole(score) or score not in (-1, 0, 1):
        raise bad_request('"score" must be -1, 0 or 1.')
    seq = body.get("seq")
    return whole_number(None if isinstance(seq, str) else seq, "seq", _MOST), int(score)


def history_query(request: Request) -> tuple[int | None, int]:
    """`before` (None: no bound) and `limit` of a query. Raises Refused."""
    before, limit = request.args.get("before"), request.args.get("limit", "100")
    return (
        None if before is None else whole_number(before, "before", _MOST),
        whole_number(limit, "limit", 200),
    )


def whole_number(value: object, name: str, most: int) -> int:
    """`value` as a number from 1 to `most`. Raises Refused."""
    if isinstance(value, str) and re.fullmatch("[0-9]{1,10}", value):
        value = int(value)
    if not _is_whole(value) or not 1 <= value <= most:  # type: ignore[operator]
        raise bad_request(f'"{name}" must be a whole number from 1 to {most}.')
    return int(value)  # type: ignore[call-overload]


def printable(text: str) -> str:
    """`text` with a mark in place of whatever cannot be shown, halves of characters included."""
    return _UNPRINTABLE.sub("\ufffd", text.encode("utf-8", "replace").decode("utf-8").replace("\r\n", "\n"))


def _only(body: Mapping[str, Any], *names: str) -> None:
    if set(body) - set(names):
        raise bad_request(f"The body may have {', '.join(names)}, and nothing else.")


def _is_whole(value: object) -> bool:
    # 1.0 is the integer 1 in JSON Schema.
    return not isinstance(value, bool) and (isinstance(value, int) or (isinstance(value, float) and value.is_integer()))

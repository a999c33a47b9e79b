"""Telegram's calls: only Telegram's, written down before they are acknowledged, never answered with a 500."""

from __future__ import annotations

import hmac
import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from sanic import response
from sanic.request import Request
from sanic.response import HTTPResponse

from channels.telegram.records import RecordsError
from channels.telegram.updates import update_id
from mica.log_lines import describe

logger = logging.getLogger(__name__)

#: Where Telegram puts the secret.
HEADER = "X-Telegram-Bot-Api-Secret-Token"
#: Bytes. A message of Telegram's longest text is far smaller.
LARGEST_BODY = 1_000_000
#: When Telegram is to try again while the database cannot be reached, in seconds.
RETRY_AFTER = "5"

Receive = Callable[[Sequence[Any]], Awaitable[None]]


async def take_call(request: Request, secret: str, receive: Receive) -> HTTPResponse:
    """Check who calls, write the update down with `receive`, and answer at once.

    Returns:
        200: it is written down, or there is nothing to do. 403: it is not Telegram who calls. 400 and 413: it is no
        update. 503: it could not be written down; Telegram sends it again.
    """
    given = request.headers.get(HEADER) or ""
    if not hmac.compare_digest(given.encode("utf-8", "replace"), secret.encode()):
        return response.text("", status=403)
    if len(request.body) > LARGEST_BODY:
        return response.text("", status=413)
    try:
        update = json.loads(request.body)
    except (ValueError, RecursionError):
        return response.text("", status=400)
    if update_id(update) is None:
        return response.text("", status=400)
    try:
        await receive([update])
    except RecordsError as error:
        logger.error("The Telegram channel cannot reach its records.\n%s", describe(error))
        return response.text("", status=503, headers={"Retry-After": RETRY_AFTER})
    return response.text("")

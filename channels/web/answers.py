"""The form of every answer of the channel: JSON, errors of one shape, headers that keep health talk out of caches."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterable
from functools import wraps
from typing import Any

from sanic import response
from sanic.request import Request
from sanic.response import HTTPResponse
from sanic_cors.core import SANIC_CORS_EVALUATED

from channels.web.refusal import Refused, unavailable
from mica.conversation_database import RecordsOutOfReach
from mica.log_lines import describe

logger = logging.getLogger(__name__)

Endpoint = Callable[[Request], Awaitable[HTTPResponse | None]]

PRIVATE = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}
#: What a preflight is told.
PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, POST, DELETE",
    "Access-Control-Allow-Headers": "Authorization, Content-Type, Last-Event-ID",
    "Access-Control-Max-Age": "600",
}
_SANICS = {
    404: ("not_found", "There is no such address."),
    405: ("bad_request", "This address does not take this method."),
    413: ("too_large", "The request is too large."),
}
EXPOSED = "Retry-After, Content-Disposition"


def endpoint(work: Endpoint) -> Endpoint:
    """An endpoint whose refusals are answered, whatever they are, and which never answers 500."""

    @wraps(work)
    async def answer(request: Request) -> HTTPResponse | None:
        try:
            return await work(request)
        except Refused as refusal:
            return refused(refusal)
        except (Exception, RecordsOutOfReach) as error:
            logger.error("A request to the web channel failed.\n%s", describe(error))
            return refused(unavailable())

    return answer


def in_our_form(answer: HTTPResponse, methods: Iterable[str] = ()) -> HTTPResponse:
    """Sanic's own refusals (no such path, no such method, a broken request) in the form of ours.

    `methods`: what the path takes.
    """
    if answer.status < 400 or "cache-control" in answer.headers:  # all of ours have it
        return answer
    code, message = _SANICS.get(answer.status, ("bad_request", "The request could not be read."))
    # Endpoints never answer 500: it is Sanic, over a header that it cannot read.
    told = refused(Refused(400 if answer.status == 500 else answer.status, code, message))
    if answer.status == 405:
        told.headers["Allow"] = ", ".join(sorted(methods))
    return told


def share(request: Request, answer: HTTPResponse, allowed: bool) -> None:
    """Let the page read the answer if its origin is `allowed`. Cookies are never asked for.

    Rasa's own cross-origin headers, which `--cors` sets for every path alike, do not count here.
    """
    leave_to_us(request)
    for name in [n for n in answer.headers if n.lower().startswith("access-control-")]:
        answer.headers.pop(name, None)
    answer.headers["Vary"] = "Origin"
    if allowed:
        answer.headers["Access-Control-Allow-Origin"] = request.headers["origin"]
        if request.method == "OPTIONS":
            answer.headers.update(PREFLIGHT)
        else:
            answer.headers["Access-Control-Expose-Headers"] = EXPOSED


def leave_to_us(request: Request) -> None:
    """Keep Rasa's cross-origin headers away from the answer to `request`."""
    setattr(request.ctx, SANIC_CORS_EVALUATED, "1")


def refused(refusal: Refused) -> HTTPResponse:
    """The answer that a refusal is."""
    return response.json(refusal.body, refusal.status, {**PRIVATE, **refusal.headers})


def as_json(body: Any, status: int = 200) -> HTTPResponse:
    """An answer in JSON."""
    return response.json(body, status, PRIVATE)


def as_file(text: str, media_type: str, name: str) -> HTTPResponse:
    """An answer that browsers save."""
    headers = {**PRIVATE, "Content-Disposition": f'attachment; filename="{name}"'}
    return response.text(text, headers=headers, content_type=f"{media_type}; charset=utf-8")

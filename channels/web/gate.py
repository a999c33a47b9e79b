"""Who may come in: the origin, the token, the limits, and whether the session was erased."""

from __future__ import annotations

from sanic.request import Request

from channels.web.limiter import Limiter
from channels.web.origins import Origins
from channels.web.records import Records
from channels.web.refusal import Refused, bad_request
from channels.web.tokens import ERASABLE_SECONDS, Session, Tokens


class Gate:
    """Looks at every request before anything else does."""

    def __init__(self, origins: Origins, tokens: Tokens, limiter: Limiter, records: Records) -> None:
        """A gate for these."""
        self._origins = origins
        self._tokens = tokens
        self._limiter = limiter
        self._records = records

    async def origin(self, request: Request) -> str:
        """The origin of a request that begins a session. Raises Refused (403, 429)."""
        await self._limiter.count("strangers", address(request))
        origin = single(request, "origin")
        if not self.allows(request, origin):
            raise _forbidden()
        await self._limiter.count("sessions", address(request))
        return str(origin)

    async def session(self, request: Request, erasing: bool = False) -> Session:
        """The session of a request; an `erasing` one may come late, or a second time.

        Raises:
            Refused: 401, 403, 429 or 503.
        """
        try:
            leeway = ERASABLE_SECONDS if erasing else 0
            session = self._tokens.read(single(request, "authorization"), leeway)
        except Refused:
            await self._limiter.count("strangers", address(request))
            raise
        origin = single(request, "origin")
        # Browsers leave it out where a page reads from its own server.
        if (origin is not None and origin != session.origin) or not self.allows(request, session.origin):
            raise _forbidden()
        await self._limiter.count("requests", session.id)
        erased = await self._records.erasure(session.id)
        if erased or (erased is False and not erasing):
            raise Refused(401, "session_erased", "Everything that was said in this session is erased.")
        return session

    def allows(self, request: Request, origin: str | None) -> bool:
        """Whether a page of `origin` may talk with this server."""
        return self._origins.allow(origin, request.conn_info.server_port if request.conn_info else None)


def single(request: Request, name: str) -> str | None:
    """The one value of a header; None without it. Raises Refused when there are several."""
    values = request.headers.getall(name, [])
    if len(values) > 1:
        raise bad_request(f"There must be one {name} header.")
    return values[0] if values else None


def address(request: Request) -> str:
    """Where a request comes from. Headers of proxies count only where Sanic is told how many there are."""
    return request.remote_addr or request.ip


def _forbidden() -> Refused:
    return Refused(403, "origin_forbidden", "This site may not show Mica.")

"""A request that cannot be served: a code for programs, a sentence for people, a status for HTTP."""

from __future__ import annotations

from typing import Any


class Refused(Exception):
    """Raised anywhere in a request. `retry_after`: whole seconds, where trying again makes sense."""

    def __init__(self, status: int, code: str, message: str, retry_after: int | None = None) -> None:
        """Refuse with one of the codes of openapi.yml."""
        super().__init__(message)
        self.status = status
        self.code = code
        self.retry_after = retry_after

    @property
    def body(self) -> dict[str, Any]:
        """What is sent as JSON."""
        return {"error": {"code": self.code, "message": str(self)}}

    @property
    def headers(self) -> dict[str, str]:
        """The headers that go with the status."""
        headers = {}
        if self.retry_after is not None:
            headers["Retry-After"] = str(self.retry_after)
        if self.status == 401:
            headers["WWW-Authenticate"] = f'Bearer error="{self.code}"'
        return headers


def bad_request(message: str) -> Refused:
    """What was sent is not what the protocol asks for."""
    return Refused(400, "bad_request", message)


def unavailable(message: str = "Mica cannot answer right now. Please try again in a little while.") -> Refused:
    """Something that Mica needs does not answer."""
    return Refused(503, "unavailable", message, retry_after=5)

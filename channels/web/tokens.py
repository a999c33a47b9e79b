"""Session tokens: signed, for one hour, for one origin, with an id that the server chose."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import jwt

from channels.web.keys import Keys
from channels.web.refusal import Refused

AUDIENCE = "mica-web"
ALGORITHM = "HS256"
#: A session ends this long after it began, however often it is refreshed.
SESSION_SECONDS = 12 * 3_600
#: So long after its end a token can still erase what was said.
ERASABLE_SECONDS = 30 * 24 * 3_600

_REQUIRED = ["aud", "exp", "iat", "sub", "org", "beg"]
_LONGEST = 2_048


@dataclass(frozen=True)
class Session:
    """Who is talking: `id` has 128 random bits; moments are seconds since 1970."""

    id: str
    origin: str
    began: int
    expires: int
    locale: str = ""
    timezone: str = ""


class Tokens:
    """Makes and reads tokens."""

    def __init__(self, keys: Keys, seconds: int, now: Callable[[], float] = time.time) -> None:
        """Tokens that hold for `seconds`. `now` is the clock; tests pass their own."""
        self._keys = keys
        self._seconds = seconds
        self.now = now

    def begin(self, origin: str, locale: str = "", timezone: str = "") -> tuple[Session, str]:
        """A new session for a page of `origin`, and its token."""
        now = int(self.now())
        session = Session(secrets.token_hex(16), origin, now, now + self._seconds, locale, timezone)
        return session, self._sign(session)

    def refresh(self, session: Session) -> tuple[Session, str]:
        """The same session with more time, and its new token. Raises Refused when it has had its time."""
        now = int(self.now())
        end = session.began + SESSION_SECONDS
        if end <= now:
            raise _expired()
        renewed = replace(session, expires=min(now + self._seconds, end))
        return renewed, self._sign(renewed)

    def read(self, authorization: str | None, leeway: int = 0) -> Session:
        """The session of an Authorization header; `leeway` seconds after its end it is still taken.

        Raises:
            Refused: 401, with what is wrong as its code.
        """
        scheme, _, token = (authorization or "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise Refused(401, "token_missing", "Send the token as Authorization: Bearer.")
        try:
            if len(token) > _LONGEST or not token.isascii():
                raise jwt.InvalidTokenError
            name = jwt.get_unverified_header(token).get("kid")
            secret = self._keys.secrets[name] if isinstance(name, str) else ""
            claims = jwt.decode(
                token,
                secret,
                algorithms=[ALGORITHM],
                audience=AUDIENCE,
                # The clock is ours, so these two are looked at below.
                options={"require": _REQUIRED, "verify_exp": False, "verify_iat": False},
            )
            session = _session(claims)
        except (jwt.PyJWTError, KeyError, TypeError, ValueError):
            raise Refused(401, "token_invalid", "The token is not valid.") from None
        if session.expires + leeway <= self.now():
            raise _expired()
        return session

    def _sign(self, session: Session) -> str:
        name, secret = self._keys.signing
        claims = {
            "aud": AUDIENCE,
            "sub": session.id,
            "org": session.origin,
            "beg": session.began,
            "iat": int(self.now()),
            "exp": session.expires,
            "loc": session.locale,
            "tz": session.timezone,
        }
        return jwt.encode(claims, secret, algorithm=ALGORITHM, headers={"kid": name})


def _session(claims: dict[str, Any]) -> Session:
    return Session(
        id=str(claims["sub"]),
        origin=str(claims["org"]),
        began=int(claims["beg"]),
        expires=int(claims["exp"]),
        locale=str(claims.get("loc", "")),
        timezone=str(claims.get("tz", "")),
    )


def _expired() -> Refused:
    return Refused(401, "token_expired", "The session has ended. Begin a new one.")

"""The settings of the web channel: credentials.yml says what may be read by all, the environment the rest.

| variable | meaning |
|---|---|
| MICA_SETTING | `embedded` (default) or `production` |
| MICA_WEB_KEYS | production: `name:secret`, or two of them with a blank between; the first one signs |
| MICA_WEB_ORIGINS | the sites that may show the widget, with blanks between, as in `https://www.example.com` |
| MICA_REDIS_URL | Redis, once there is more than one server process |
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from limits import RateLimitItem, parse_many
from rasa.shared.exceptions import InvalidConfigException

from channels.turn import TURN_SECONDS
from channels.web.event_log import TURN_HELD_SECONDS
from channels.web.keys import Keys, WeakKeyError, embedded_keys, keys_from
from channels.web.origins import Origins, origins_from
from mica.project import THIS_PROJECT

EMBEDDED, PRODUCTION = "embedded", "production"
#: Another server takes a turn over that has been held for longer.
LONGEST_TURN_SECONDS = TURN_HELD_SECONDS - 3


@dataclass(frozen=True)
class Limits:
    """How much is taken from one session or one address, in the notation of the `limits` library."""

    messages: str = "10/10 seconds; 200/day"
    requests: str = "240/minute"
    sessions: str = "30/hour"
    #: Requests of one address that have no valid token.
    strangers: str = "300/minute"
    streams_per_session: int = 4
    streams: int = 2_000

    def parsed(self, name: str) -> list[RateLimitItem]:
        """The rates under a name. Raises ValueError."""
        return list(parse_many(getattr(self, name)))


@dataclass(frozen=True)
class Settings:
    """Everything that can be set. `stream_seconds`: how long a stream is kept before the client opens another."""

    keys: Keys
    origins: Origins
    setting: str = EMBEDDED
    redis_url: str | None = None
    limits: Limits = Limits()
    turn_seconds: float = TURN_SECONDS
    token_seconds: int = 3_600
    stream_seconds: float = 3_600.0
    ping_seconds: float = 15.0
    #: A client that does not take what it is sent for this long is dropped.
    slow_seconds: float = 10.0

    @property
    def embedded(self) -> bool:
        """Whether this is one Mica on one machine, for whoever sits before it."""
        return self.setting == EMBEDDED


def settings_from(
    credentials: Mapping[str, Any] | None,
    environment: Mapping[str, str] = os.environ,
    state: Path = THIS_PROJECT.state,
) -> Settings:
    """The settings of this server.

    Args:
        credentials: the channel's part of credentials.yml: `origins`, `limits` and the numbers of `Settings`.
        environment: see the table above.
        state: where the key of the embedded setting is kept.

    Raises:
        InvalidConfigException: a setting is missing, weak or not understood. The text says which and why.
    """
    given = dict(credentials or {})
    try:
        setting = environment.get("MICA_SETTING") or EMBEDDED
        if setting not in (EMBEDDED, PRODUCTION):
            raise ValueError(f"MICA_SETTING must be {EMBEDDED} or {PRODUCTION}, not {setting!r}")
        embedded = setting == EMBEDDED
        keys = embedded_keys(state / "web.key") if embedded else keys_from(environment.get("MICA_WEB_KEYS", ""))
        named = [*(given.pop("origins", None) or []), *environment.get("MICA_WEB_ORIGINS", "").split()]
        origins = origins_from(named, own=embedded)
        redis_url = environment.get("MICA_REDIS_URL") or None
        if redis_url is None and int(environment.get("SANIC_WORKERS") or 1) > 1:
            raise ValueError("more than one server process needs MICA_REDIS_URL")
        settings = Settings(
            keys=keys,
            origins=origins,
            setting=setting,
            redis_url=redis_url,
            limits=_limits(given.pop("limits", None) or {}),
            **_numbers(given),
        )
        if not 0 < settings.turn_seconds <= LONGEST_TURN_SECONDS:
            raise ValueError(f"turn_seconds must be at most {LONGEST_TURN_SECONDS}")
    except (ValueError, TypeError, OSError, WeakKeyError) as error:
        raise InvalidConfigException(f"The web channel cannot start: {error}.") from error
    return settings


def _limits(given: Mapping[str, Any]) -> Limits:
    unknown = set(given) - {f.name for f in fields(Limits)}
    if unknown:
        raise ValueError(f"credentials.yml has limits that are not known: {', '.join(sorted(unknown))}")
    limits = Limits(**given)
    for name in ("messages", "requests", "sessions", "strangers"):
        limits.parsed(name)
    return limits


def _numbers(given: Mapping[str, Any]) -> dict[str, Any]:
    kinds = {"turn_seconds": float, "token_seconds": int, "stream_seconds": float}
    numbers = kinds | {"ping_seconds": float, "slow_seconds": float}
    unknown = set(given) - set(numbers)
    if unknown:
        raise ValueError(f"credentials.yml has settings that are not known: {', '.join(sorted(unknown))}")
    return {name: numbers[name](value) for name, value in given.items()}

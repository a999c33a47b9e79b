"""Which sites may show the widget. Looked at in code: CORS alone keeps nobody from asking."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

_LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
_ORIGIN = re.compile(r"https?://[a-z0-9.\-\[\]:]+")


@dataclass(frozen=True)
class Origins:
    """The allow-list. `own`: pages that the server itself shows on the loopback address count too."""

    named: frozenset[str]
    own: bool

    def allow(self, origin: str | None, port: int | None) -> bool:
        """Whether a page of `origin` may begin a session; `port` is the one that this server listens on."""
        if not origin:
            return False
        return origin in self.named or (self.own and origin in {f"http://{host}:{port}" for host in _LOOPBACK})


def origins_from(named: Iterable[object], own: bool) -> Origins:
    """The allow-list of the sites `named`.

    Raises:
        ValueError: one is no origin, or there is none at all.
    """
    found = frozenset(_origin(str(text)) for text in named)
    if not found and not own:
        raise ValueError("no site may show the widget; name them in MICA_WEB_ORIGINS, as in https://www.example.com")
    return Origins(found, own)


def _origin(text: str) -> str:
    text = text.strip().lower()
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise ValueError(f"{text!r} is no origin such as https://www.example.com") from None
    if not _ORIGIN.fullmatch(text) or not parts.hostname or f"{parts.scheme}://{parts.netloc}" != text:
        raise ValueError(f"{text!r} is no origin such as https://www.example.com")
    # Browsers leave the standard port out.
    if port == {"http": 80, "https": 443}[parts.scheme]:
        text = text.rsplit(":", 1)[0]
    if parts.scheme == "http" and text.split("//")[1].rsplit(":", 1)[0] not in _LOOPBACK:
        raise ValueError(f"{text!r} must begin with https: what people write about their health is encrypted")
    return text

"""The keys that sign tokens: one that signs, and one more that still counts while keys are changed."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

SHORTEST_SECRET = 32
#: Fewer different characters than this is no random secret of that length.
FEWEST_DIFFERENT = 12
MOST_KEYS = 2

_KEY = re.compile(r"([A-Za-z0-9._-]{1,40}):(\S+)")
_PLACEHOLDERS = re.compile(r"change|secret|password|example|insert|your", re.IGNORECASE)


class WeakKeyError(ValueError):
    """A key that must not sign anything. The text never quotes it."""


@dataclass(frozen=True, repr=False)
class Keys:
    """Secrets by name; the first one signs."""

    secrets: Mapping[str, str]

    @property
    def signing(self) -> tuple[str, str]:
        """Name and secret of the key that signs."""
        return next(iter(self.secrets.items()))


def keys_from(text: str) -> Keys:
    """The keys in `name:secret name:secret`.

    Raises:
        WeakKeyError: there is none, there are too many, or one could be guessed.
    """
    if not text.strip():
        raise WeakKeyError("MICA_WEB_KEYS must hold a key, as in name:secret (openssl rand -base64 48)")
    found: dict[str, str] = {}
    for part in text.split():
        match = _KEY.fullmatch(part)
        if match is None:
            raise WeakKeyError("MICA_WEB_KEYS must look like name:secret, or two of these with a blank between")
        name, secret = match.groups()
        _check(name, secret)
        if name in found:
            raise WeakKeyError(f"MICA_WEB_KEYS has two keys of the name {name}")
        found[name] = secret
    if len(found) > MOST_KEYS:
        raise WeakKeyError(f"MICA_WEB_KEYS has more than {MOST_KEYS} keys")
    return Keys(found)


def _check(name: str, secret: str) -> None:
    if len(secret) < SHORTEST_SECRET:
        raise WeakKeyError(f"the key {name} of MICA_WEB_KEYS is shorter than {SHORTEST_SECRET} characters")
    if len(set(secret)) < FEWEST_DIFFERENT or _PLACEHOLDERS.search(secret):
        raise WeakKeyError(f"the key {name} of MICA_WEB_KEYS is not random (openssl rand -base64 48 makes one)")


def embedded_keys(path: Path) -> Keys:
    """The key of the embedded setting: random, made once, and readable by nobody else. Raises OSError."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(48))
    try:
        os.link(fresh, path)  # of two processes that start together, one wins, with a whole file
    except FileExistsError:
        pass
    finally:
        os.unlink(fresh)
    os.chmod(path, 0o600)
    secret = path.read_text("ascii").strip()
    if len(secret) < SHORTEST_SECRET:
        raise WeakKeyError(f"the key in {path.name} is too short; delete the file, and a new one is made")
    return Keys({"embedded": secret})

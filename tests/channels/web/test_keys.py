from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import jwt
import pytest
from rasa.shared.exceptions import InvalidConfigException

from channels.web.keys import Keys, WeakKeyError, embedded_keys, keys_from
from channels.web.origins import origins_from
from channels.web.refusal import Refused
from channels.web.settings import Settings, settings_from
from channels.web.tokens import SESSION_SECONDS, Tokens

GOOD = "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0fJ"
OTHER = "Zq7Yw2Xk9Vr4Ut1So6Pm3Ln8Kj5Ih0GfEdCbAa-zYxWvUtSrQpOnMlKjIhGfEdC"


@pytest.mark.parametrize(
    "text",
    ["", "  ", GOOD, f":{GOOD}", "k:short", f"k:{'a' * 40}", f"k:{'abc' * 20}",
     "k:change-me-0123456789abcdefghijklmnop", f"k:{GOOD} k:{OTHER}", f"a:{GOOD} b:{OTHER} c:{GOOD}x"],
)  # fmt: skip
def test_weak_or_missing_keys_are_refused_without_being_quoted(text: str) -> None:
    with pytest.raises(WeakKeyError) as error:
        keys_from(text)
    assert GOOD not in str(error.value) and "a" * 40 not in str(error.value)


def test_the_first_key_signs_and_both_count() -> None:
    old, new = Tokens(keys_from(f"old:{GOOD}"), 3600), Tokens(keys_from(f"new:{OTHER} old:{GOOD}"), 3600)
    session, token = old.begin("https://a.example")
    assert new.read(f"Bearer {token}") == session
    renewed = new.refresh(session)[1]
    assert jwt.get_unverified_header(renewed)["kid"] == "new"
    with pytest.raises(Refused):
        old.read(f"Bearer {renewed}")
    # Once the old key is gone, so are its tokens.
    with pytest.raises(Refused):
        Tokens(keys_from(f"new:{OTHER}"), 3600).read(f"Bearer {token}")


def test_a_session_ends_after_twelve_hours_however_often_it_is_refreshed() -> None:
    now = 1_000_000.0
    tokens = Tokens(Keys({"k": GOOD}), 3600, lambda: now)
    session, token = tokens.begin("https://a.example", "de", "Europe/Berlin")
    while session.expires > now + 1:
        now = session.expires - 1
        session, token = tokens.refresh(tokens.read(f"Bearer {token}"))
    assert session.expires == 1_000_000 + SESSION_SECONDS
    assert (session.locale, session.timezone) == ("de", "Europe/Berlin")
    now += 2
    with pytest.raises(Refused) as refused:
        tokens.read(f"Bearer {token}")
    assert refused.value.code == "token_expired"
    with pytest.raises(Refused):
        tokens.refresh(session)


def test_the_embedded_key_is_made_once_and_nobody_else_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "state" / "web.key"
    with ThreadPoolExecutor(8) as pool:
        made = {keys.signing for keys in pool.map(lambda _: embedded_keys(path), range(16))}
    assert len(made) == 1
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert len(path.read_text()) == 64
    assert list(path.parent.iterdir()) == [path]
    path.chmod(0o644)
    embedded_keys(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.write_text("short")
    with pytest.raises(WeakKeyError):
        embedded_keys(path)


PRODUCTION = {
    "MICA_SETTING": "production",
    "MICA_WEB_KEYS": f"k:{GOOD}",
    "MICA_WEB_ORIGINS": "https://www.example.com https://Shop.example.com:443",
}


def _settings(environment: dict[str, str], tmp_path: Path, credentials: dict[str, Any] | None = None) -> Settings:
    return settings_from(credentials, environment, tmp_path)


def test_production_starts_with_a_key_and_a_site(tmp_path: Path) -> None:
    settings = _settings(PRODUCTION | {"MICA_REDIS_URL": "redis://r"}, tmp_path)
    assert not settings.embedded
    assert settings.origins.named == {"https://www.example.com", "https://shop.example.com"}
    assert not settings.origins.allow("http://127.0.0.1:5005", 5005)
    assert settings.redis_url == "redis://r"
    assert not (tmp_path / "web.key").exists()
    assert GOOD not in repr(settings)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"MICA_WEB_KEYS": ""}, "MICA_WEB_KEYS must hold a key"),
        ({"MICA_WEB_KEYS": "k:short"}, "shorter than 32"),
        ({"MICA_WEB_ORIGINS": ""}, "no site may show the widget"),
        ({"MICA_WEB_ORIGINS": "*"}, "is no origin"),
        ({"MICA_WEB_ORIGINS": "http://www.example.com"}, "must begin with https"),
        ({"MICA_SETTING": "prod"}, "MICA_SETTING must be"),
        ({"SANIC_WORKERS": "2"}, "needs MICA_REDIS_URL"),
    ],
)
def test_production_does_not_start_otherwise(change: dict[str, str], words: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidConfigException, match=words):
        _settings(PRODUCTION | change, tmp_path)


@pytest.mark.parametrize(
    "credentials",
    [
        {"limits": {"messages": "often"}},
        {"limits": {"visits": "1/hour"}},
        {"colour": "red"},
        {"turn_seconds": "long"},
        {"turn_seconds": 60},
    ],
)
def test_settings_that_are_not_understood_are_refused(credentials: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(InvalidConfigException):
        _settings({}, tmp_path, credentials)


def test_embedded_needs_nothing(tmp_path: Path) -> None:
    settings = _settings({}, tmp_path)
    assert settings.embedded and settings.redis_url is None
    assert settings.origins.allow("http://127.0.0.1:5005", 5005)
    assert not settings.origins.allow("http://127.0.0.1:5006", 5005)
    assert not settings.origins.allow(None, 5005)


@pytest.mark.parametrize(
    "origin",
    ["https://a.example/", "a.example", "https://a.example/path", "https://u@a.example", "https://*.example",
     "ftp://a", "https://"],
)  # fmt: skip
def test_only_origins_are_origins(origin: str) -> None:
    with pytest.raises(ValueError, match="is no origin"):
        origins_from([origin], own=True)

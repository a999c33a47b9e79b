"""What attackers with a token not their own get. The table in docs/web-channel.md is made from these tests' names."""

from __future__ import annotations

import base64
import json
import time
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jwt
import pytest

from channels.web.keys import embedded_keys
from channels.web.tokens import AUDIENCE
from tests.channels.web.attacks import SECRET, claims_of, victim_of
from tests.channels.web.visitor import PREFIX, Visitor
from tests.channels.web.web_server import SITE, serving

PATHS = ("/events", "/history", "/transcript", "/calendar", "/summary")


def _forge(token: str, key: str, algorithm: str = "HS256", headers: dict[str, Any] | None = None, **claims: Any) -> str:
    given = {name: value for name, value in (claims_of(token) | claims).items() if value is not ...}
    return jwt.encode(given, key, algorithm=algorithm, headers={"kid": "embedded"} | (headers or {}))


def _unsigned(token: str, algorithm: str) -> str:
    def part(data: dict[str, Any]) -> str:
        return base64.urlsafe_b64encode(json.dumps(data).encode()).rstrip(b"=").decode()

    return f"{part({'alg': algorithm, 'kid': 'embedded', 'typ': 'JWT'})}.{part(claims_of(token))}."


async def _assert_refused(visitor: Visitor, code: str, status: int = 401) -> None:
    for path in PATHS:
        reply = await visitor.get(path)
        assert (reply.status_code, reply.json()["error"]["code"]) == (status, code)
        assert SECRET not in reply.text
    for path in ("/messages", "/feedback", "/session/refresh"):
        reply = await visitor.post(path, {"id": str(uuid.uuid4()), "text": "hi"})
        assert (reply.status_code, reply.json()["error"]["code"]) == (status, code)
    reply = await visitor.erase()
    assert (reply.status_code, reply.json()["error"]["code"]) == (status, code)


OTHER_KEY = "another-key-that-is-long-enough-to-sign-with-0123456789"


@pytest.mark.parametrize(
    "attack", ["other key", "other audience", "no audience", "other kid", "no kid", "kid of a path", "alg none",
               "alg NONE", "alg HS384", "alg HS512", "no exp", "changed id",
               "garbage", "too long", "no dots", "not ascii"],
)  # fmt: skip
async def test_forged_tokens_get_401(tmp_path: Path, attack: str) -> None:
    async with victim_of(tmp_path) as (server, victim):
        key = embedded_keys(tmp_path / "web.key").signing[1]
        token = victim.token
        head, _, signature = token.split(".")
        changed = (
            base64.urlsafe_b64encode(json.dumps(claims_of(token) | {"sub": "0" * 32}).encode()).rstrip(b"=").decode()
        )
        forgeries: dict[str, Callable[[], str]] = {
            "other key": lambda: _forge(token, OTHER_KEY),
            "other audience": lambda: _forge(token, key, aud="someone-else"),
            "no audience": lambda: _forge(token, key, aud=...),
            "other kid": lambda: _forge(token, OTHER_KEY, headers={"kid": "mine"}),
            "no kid": lambda: jwt.encode(claims_of(token), OTHER_KEY, "HS256"),
            "kid of a path": lambda: _forge(token, OTHER_KEY, headers={"kid": "../../dev/null"}),
            "alg none": lambda: _unsigned(token, "none"),
            "alg NONE": lambda: _unsigned(token, "NONE"),
            "alg HS384": lambda: _forge(token, key, "HS384"),
            "alg HS512": lambda: _forge(token, key, "HS512"),
            "no exp": lambda: _forge(token, key, exp=...),
            "changed id": lambda: f"{head}.{changed}.{signature}",
            "garbage": lambda: "abc.def.ghi",
            "too long": lambda: token + "a" * 3000,
            "not ascii": lambda: token[:-1] + "é",
            "no dots": lambda: "abc",
        }
        forged = forgeries[attack]()
        thief = server.visitor()
        thief.token = forged
        if attack == "not ascii":
            reply = await server.client.get(
                f"{PREFIX}/history", headers=[(b"Authorization", f"Bearer {forged}".encode())]
            )
            assert (reply.status_code, reply.json()["error"]["code"]) == (401, "token_invalid")
            return
        await _assert_refused(thief, "token_invalid")


async def test_an_expired_token_gets_401(tmp_path: Path) -> None:
    async with victim_of(tmp_path) as (server, victim):
        key = embedded_keys(tmp_path / "web.key").signing[1]
        thief = server.visitor()
        thief.token = _forge(victim.token, key, exp=int(time.time()) - 31 * 24 * 3600)
        await _assert_refused(thief, "token_expired")


async def test_no_token_gets_401(tmp_path: Path) -> None:
    async with victim_of(tmp_path) as (server, _):
        for value in (None, "", "Bearer", "Basic abc", "abc"):
            headers = {} if value is None else {"Authorization": value}
            reply = await server.client.get(f"{PREFIX}/history", headers=headers)
            assert (reply.status_code, reply.json()["error"]["code"]) == (401, "token_missing")
            assert reply.headers["www-authenticate"].startswith("Bearer")


async def test_a_token_in_the_address_or_a_cookie_gets_401(tmp_path: Path) -> None:
    async with victim_of(tmp_path) as (server, victim):
        for query in ("access_token", "token", "jwt"):
            reply = await server.client.get(f"{PREFIX}/history?{query}={victim.token}")
            assert reply.status_code == 401
        reply = await server.client.get(f"{PREFIX}/history", headers={"Cookie": f"token={victim.token}"})
        assert reply.status_code == 401


async def test_a_stolen_token_gets_401_once_the_session_is_erased(tmp_path: Path) -> None:
    async with victim_of(tmp_path) as (server, victim):
        thief = server.visitor()
        renewed = await victim.post("/session/refresh", {})
        assert (await victim.erase()).status_code == 200
        for token in (victim.token, renewed.json()["token"]):
            thief.token = token
            await _assert_refused(thief, "session_erased")


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "http://shop.example", "https://shop.example.evil.example",
               "https://shop.example:8443", "https://SHOP.example", "https://evil.example/https://shop.example", "file://",
               "https://shop.example, https://evil.example", "https://shop.example@evil.example"],
)  # fmt: skip
async def test_a_foreign_origin_gets_no_session_and_cannot_use_a_stolen_token(tmp_path: Path, origin: str) -> None:
    async with victim_of(tmp_path) as (server, victim):
        thief = server.visitor(origin)
        reply = await server.client.post(f"{PREFIX}/session", headers={"Origin": origin})
        assert (reply.status_code, reply.json()["error"]["code"]) == (403, "origin_forbidden")
        assert "access-control-allow-origin" not in reply.headers
        thief.token = victim.token
        await _assert_refused(thief, "origin_forbidden", 403)
        preflight = await server.client.options(
            f"{PREFIX}/messages", headers={"Origin": origin, "Access-Control-Request-Method": "POST"}
        )
        assert "access-control-allow-origin" not in preflight.headers


async def test_no_origin_gets_no_session(tmp_path: Path) -> None:
    async with serving(state=tmp_path) as server:
        assert (await server.client.post(f"{PREFIX}/session")).status_code == 403


async def test_a_token_of_one_allowed_site_is_of_no_use_on_another(tmp_path: Path) -> None:
    async with victim_of(tmp_path, origins=[SITE, "https://other.example"]) as (server, victim):
        thief = server.visitor("https://other.example")
        thief.token = victim.token
        await _assert_refused(thief, "origin_forbidden", 403)


async def test_a_page_of_this_server_counts_only_under_a_loopback_name(tmp_path: Path) -> None:
    async with serving(state=tmp_path) as server:
        port = server.address.rsplit(":", 1)[1]
        assert (await server.visitor(server.address).begin()).token
        assert (await server.visitor(f"http://localhost:{port}").begin()).token
        for origin in (f"http://evil.example:{port}", "http://127.0.0.1:1", f"https://127.0.0.1:{port}"):
            # As after a DNS answer that points a foreign name to this machine.
            headers = {"Origin": origin, "Host": origin.split("//")[1]}
            assert (await server.client.post(f"{PREFIX}/session", headers=headers)).status_code == 403


async def test_another_session_sees_and_hears_nothing(tmp_path: Path) -> None:
    async with victim_of(tmp_path) as (server, victim):
        stranger = await server.visitor().begin()
        sub = claims_of(victim.token)["sub"]
        assert await stranger.history() == []
        last = (await victim.get("/history")).json()["last_event_id"]
        for path in ("/transcript", f"/history?sender={sub}", f"/history?session={sub}"):
            assert SECRET not in (await stranger.get(path)).text
        async with stranger.stream(last) as stream:
            assert (await stream.next()).data["state"] == "reset"
            await victim.answered(f"{SECRET} again")
            with pytest.raises(TimeoutError):
                await stream.next(0.4)
        assert (await stranger.post("/feedback", {"seq": 2, "score": 1})).status_code == 404
        reply = await stranger.post("/messages", {"id": str(uuid.uuid4()), "text": "hi", "sender": f"web:{sub}"})
        assert reply.status_code == 400


async def test_ids_are_the_servers_and_cannot_be_guessed(tmp_path: Path) -> None:
    async with serving(state=tmp_path) as server:
        reply = await server.client.post(f"{PREFIX}/session", headers={"Origin": SITE}, json={"sub": "mine"})
        assert reply.status_code == 400
        ids = {claims_of((await server.visitor().begin()).token)["sub"] for _ in range(20)}
        assert len(ids) == 20 and all(len(i) == 32 and int(i, 16) for i in ids)


def test_the_audience_is_not_another_products() -> None:
    assert AUDIENCE == "mica-web"

"""What attackers get: each attack with its answer. The table in docs/web-channel.md is made from these tests' names."""

from __future__ import annotations

import asyncio
import base64
import json
import logging
import socket
import time
import uuid
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import jwt
import pytest

from channels.web.keys import embedded_keys
from channels.web.tokens import AUDIENCE
from tests.channels.web.scripted_brain import MARKUP, ScriptedBrain
from tests.channels.web.visitor import PREFIX, Visitor
from tests.channels.web.web_server import SITE, Server, serving

SECRET = "xylophonia"
PATHS = ("/events", "/history", "/transcript", "/calendar", "/summary")


@asynccontextmanager
async def _victim(tmp_path: Path, **settings: Any) -> AsyncIterator[tuple[Server, Visitor]]:
    """A server, and somebody who has told it something."""
    async with serving(state=tmp_path, **settings) as server:
        visitor = await server.visitor().begin()
        await visitor.answered(SECRET)
        yield server, visitor


def _claims(token: str) -> dict[str, Any]:
    return dict(jwt.decode(token, options={"verify_signature": False}))


def _forge(token: str, key: str, algorithm: str = "HS256", headers: dict[str, Any] | None = None, **claims: Any) -> str:
    given = {name: value for name, value in (_claims(token) | claims).items() if value is not ...}
    return jwt.encode(given, key, algorithm=algorithm, headers={"kid": "embedded"} | (headers or {}))


def _unsigned(token: str, algorithm: str) -> str:
    def part(data: dict[str, Any]) -> str:
        return base64.urlsafe_b64encode(json.dumps(data).encode()).rstrip(b"=").decode()

    return f"{part({'alg': algorithm, 'kid': 'embedded', 'typ': 'JWT'})}.{part(_claims(token))}."


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
    async with _victim(tmp_path) as (server, victim):
        key = embedded_keys(tmp_path / "web.key").signing[1]
        token = victim.token
        head, _, signature = token.split(".")
        changed = (
            base64.urlsafe_b64encode(json.dumps(_claims(token) | {"sub": "0" * 32}).encode()).rstrip(b"=").decode()
        )
        forgeries: dict[str, Callable[[], str]] = {
            "other key": lambda: _forge(token, OTHER_KEY),
            "other audience": lambda: _forge(token, key, aud="someone-else"),
            "no audience": lambda: _forge(token, key, aud=...),
            "other kid": lambda: _forge(token, OTHER_KEY, headers={"kid": "mine"}),
            "no kid": lambda: jwt.encode(_claims(token), OTHER_KEY, "HS256"),
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
    async with _victim(tmp_path) as (server, victim):
        key = embedded_keys(tmp_path / "web.key").signing[1]
        thief = server.visitor()
        thief.token = _forge(victim.token, key, exp=int(time.time()) - 31 * 24 * 3600)
        await _assert_refused(thief, "token_expired")


async def test_no_token_gets_401(tmp_path: Path) -> None:
    async with _victim(tmp_path) as (server, _):
        for value in (None, "", "Bearer", "Basic abc", "abc"):
            headers = {} if value is None else {"Authorization": value}
            reply = await server.client.get(f"{PREFIX}/history", headers=headers)
            assert (reply.status_code, reply.json()["error"]["code"]) == (401, "token_missing")
            assert reply.headers["www-authenticate"].startswith("Bearer")


async def test_a_token_in_the_address_or_a_cookie_gets_401(tmp_path: Path) -> None:
    async with _victim(tmp_path) as (server, victim):
        for query in ("access_token", "token", "jwt"):
            reply = await server.client.get(f"{PREFIX}/history?{query}={victim.token}")
            assert reply.status_code == 401
        reply = await server.client.get(f"{PREFIX}/history", headers={"Cookie": f"token={victim.token}"})
        assert reply.status_code == 401


async def test_a_stolen_token_gets_401_once_the_session_is_erased(tmp_path: Path) -> None:
    async with _victim(tmp_path) as (server, victim):
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
    async with _victim(tmp_path) as (server, victim):
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
    async with _victim(tmp_path, origins=[SITE, "https://other.example"]) as (server, victim):
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
    async with _victim(tmp_path) as (server, victim):
        stranger = await server.visitor().begin()
        sub = _claims(victim.token)["sub"]
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
        ids = {_claims((await server.visitor().begin()).token)["sub"] for _ in range(20)}
        assert len(ids) == 20 and all(len(i) == 32 and int(i, 16) for i in ids)


@pytest.mark.parametrize("choice", ["AAAAAAAAAAAA", "/restart", "Today", "0", "../1", "é"])
async def test_forged_buttons_get_409_and_reach_nobody(tmp_path: Path, choice: str) -> None:
    brain = ScriptedBrain()
    async with serving(brain, tmp_path) as server:
        visitor = await server.visitor().begin()
        await visitor.answered("question")
        reply = await visitor.press(choice)
        assert (reply.status_code, reply.json()["error"]["code"]) == (409, "stale_choice")
        stranger = await server.visitor().begin()
        button = (await stranger.answered("question"))["buttons"][0]["id"]
        assert (await visitor.press(button)).status_code == 409
    assert [m.text for m in brain.heard] == ["question", "question"]


@pytest.mark.parametrize(
    "text", [*MARKUP, "/restart", '/affirm{"pregnant": false}', "\u0000\u202e\ud800x", "' OR 1=1 --"]
)
async def test_markup_and_commands_travel_as_plain_text_both_ways(tmp_path: Path, text: str) -> None:
    brain = ScriptedBrain()
    async with serving(brain, tmp_path) as server:
        visitor = await server.visitor().begin()
        body = json.dumps({"id": str(uuid.uuid4()), "text": text}).encode()
        headers = visitor.headers | {"Content-Type": "application/json"}
        reply = await server.client.post(f"{PREFIX}/messages", content=body, headers=headers)
        assert reply.status_code == 202
        said = await visitor.answer_to(reply.json()["id"])
        shown = text.replace("\u0000", "\ufffd").replace("\u202e", "\ufffd").replace("\ud800", "?")
        assert said["texts"] == [f"You said: {shown}"]
        assert said["buttons"] == [] and "card" not in said
        raw = await visitor.get("/history")
        assert raw.headers["content-type"] == "application/json"
        assert raw.headers["x-content-type-options"] == "nosniff"
        page = await visitor.get("/transcript")
        assert page.headers["content-type"] == "text/plain; charset=utf-8"
        assert page.headers["content-disposition"].startswith("attachment")
    assert brain.heard[0].text == shown


async def test_what_the_brain_says_never_becomes_a_link_or_a_direction(tmp_path: Path) -> None:
    async with serving(state=tmp_path) as server:
        visitor = await server.visitor().begin()
        said = await visitor.answered("markup")
    assert all("\u202e" not in text for text in said["texts"])
    assert set(said) <= {"seq", "at", "id", "kind", "texts", "buttons", "card"}
    assert all(source["url"].startswith("https://") for source in said["card"]["sources"] if "url" in source)


async def test_a_flood_of_messages_gets_429_with_the_seconds_to_wait(tmp_path: Path) -> None:
    brain = ScriptedBrain()
    async with serving(brain, tmp_path, limits={"messages": "10/10 seconds; 200/day"}) as server:
        visitor, other = await server.visitor().begin(), await server.visitor().begin()
        replies = [await visitor.say("hello") for _ in range(30)]
        assert [r.status_code for r in replies] == [202] * 10 + [429] * 20
        assert all(1 <= int(r.headers["Retry-After"]) <= 10 for r in replies[10:])
        assert (await other.say("hello")).status_code == 202
        await visitor.answer_to(replies[9].json()["id"])
    assert len(brain.heard) == 11


async def test_a_flood_of_sessions_of_guesses_and_of_reads_gets_429(tmp_path: Path) -> None:
    limits = {"sessions": "5/hour", "strangers": "20/minute", "requests": "12/minute"}
    async with serving(state=tmp_path, limits=limits) as server:
        post = [await server.client.post(f"{PREFIX}/session", headers={"Origin": SITE}) for _ in range(8)]
        assert [r.status_code for r in post] == [201] * 5 + [429] * 3
        assert 1 <= int(post[-1].headers["Retry-After"]) <= 3600
        # A header that names another address does not help.
        spoofed = {"Origin": SITE, "X-Forwarded-For": "9.9.9.9", "X-Real-IP": "9.9.9.9", "Forwarded": "for=9.9.9.9"}
        assert (await server.client.post(f"{PREFIX}/session", headers=spoofed)).status_code == 429
        guesses = [
            await server.client.get(f"{PREFIX}/history", headers={"Authorization": "Bearer x"}) for _ in range(20)
        ]
        assert {r.status_code for r in guesses} == {401, 429}
        visitor = server.visitor()
        visitor.token = post[0].json()["token"]
        assert [(await visitor.get("/history")).status_code for _ in range(14)] == [200] * 12 + [429] * 2


async def test_more_streams_than_allowed_get_429(tmp_path: Path) -> None:
    async with serving(state=tmp_path, limits={"streams_per_session": 2}) as server:
        visitor = await server.visitor().begin()
        async with visitor.stream(), visitor.stream():
            reply = await visitor.get("/events")
            assert (reply.status_code, reply.headers["Retry-After"]) == (429, "10")
        await asyncio.sleep(0.2)
        async with visitor.stream():
            pass


@pytest.mark.parametrize("chunked", [False, True])
@pytest.mark.parametrize("path", ["/session", "/messages", "/feedback", "/session/refresh", "/history"])
async def test_a_body_of_20_mb_is_not_taken(tmp_path: Path, path: str, chunked: bool) -> None:
    async with _victim(tmp_path) as (server, victim):
        sent = 0

        def pieces() -> Any:
            nonlocal sent
            for _ in range(320):
                sent += 65_536
                yield b"a" * 65_536

        status, got = await asyncio.to_thread(
            _send_raw, server.address, "GET" if path == "/history" else "POST", PREFIX + path,
            victim.headers | {"Content-Type": "application/json"}, pieces(), None if chunked else 320 * 65_536,
        )  # fmt: skip
        assert sent < 12_000_000  # what the kernel buffers on the way; the server reads 8 KB
        if status:  # the connection may be closed before the answer is read
            assert status == {"/history": 200, "/session/refresh": 200}.get(path, 413), got
        assert (await victim.get("/history")).status_code == 200


async def test_8_kb_are_taken_and_one_byte_more_is_not(tmp_path: Path) -> None:
    async with serving(state=tmp_path) as server:
        visitor = await server.visitor().begin()
        body = json.dumps({"id": str(uuid.uuid4()), "text": "hello"}).encode()
        headers = visitor.headers | {"Content-Type": "application/json"}
        for size, status in ((8_192, 202), (8_193, 413), (9_000, 413)):
            reply = await server.client.post(f"{PREFIX}/messages", content=body.ljust(size), headers=headers)
            assert reply.status_code == status


@pytest.mark.parametrize(
    "beginning",
    [
        b"POST /webhooks/web/messages HTTP/1.1\r\nHost: x\r\nContent-Le",
        f"POST {PREFIX}/session HTTP/1.1\r\nHost: x\r\nOrigin: {SITE}\r\nContent-Length: 99\r\n\r\n{{".encode(),
    ],
    ids=["headers", "body"],
)
async def test_clients_that_send_slowly_hold_up_nobody_and_are_let_go(
    tmp_path: Path, beginning: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("channels.web.bodies.BODY_SECONDS", 3)
    async with _victim(tmp_path, request_timeout=1) as (server, victim):
        host, port = server.address.removeprefix("http://").split(":")
        slow = [await asyncio.open_connection(host, int(port)) for _ in range(50)]
        for _, writer in slow:
            writer.write(beginning)
        begun = time.monotonic()
        assert (await victim.answered("hello"))["kind"] == "smalltalk"
        assert time.monotonic() - begun < 8  # nobody waits for them
        for reader, writer in slow:
            answer = await asyncio.wait_for(reader.read(), 5)
            assert not answer or answer.split()[1] in (b"408", b"400", b"503"), answer
            writer.close()


async def test_a_client_that_reads_slowly_is_dropped(tmp_path: Path) -> None:
    async with serving(state=tmp_path, slow_seconds=0.5) as server:
        visitor = await server.visitor().begin()
        host, port = server.address.removeprefix("http://").split(":")
        connection = socket.socket()
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        connection.connect((host, int(port)))
        request = f"GET {PREFIX}/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {visitor.token}\r\n\r\n"
        connection.sendall(request.encode())
        streams = _streams_of(server)
        await asyncio.sleep(0.3)
        assert streams._open == 1
        session = _claims(visitor.token)["sub"]
        for _ in range(150):
            for _ in range(40):
                await streams._log.announce(session, "error", {"text": "a" * 20_000})
            await asyncio.sleep(0.02)
            if streams._open == 0:
                break
        assert streams._open == 0
        connection.close()
        await visitor.answered("hello")


def _streams_of(server: Server) -> Any:
    route = next(r for r in server.app.router.routes if r.path == "webhooks/web/events")
    return route.handler.__wrapped__.__self__.streams


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ([("Origin", SITE), ("Origin", "https://evil.example")], 401),
        ([("Origin", SITE), ("Authorization", "Bearer x"), ("Authorization", "Bearer y")], 400),
        ([("Origin", SITE), ("Content-Length", "5"), ("Transfer-Encoding", "chunked")], 401),
        ([("Origin", SITE), ("Content-Length", "-1")], None),
        ([("Origin", SITE), ("Content-Length", "abc")], None),
        ([("Origin", SITE), ("Expect", "1-magic")], None),
        ([("Origin", SITE), ("X-HTTP-Method-Override", "DELETE")], 401),
        ([("Origin", SITE), ("X" * 20_000, "y")], None),
        ([("Origin", "https://shop.example\x00")], None),
    ],
    ids=str,
)
async def test_header_tricks_get_a_4xx(tmp_path: Path, headers: list[tuple[str, str]], status: int | None) -> None:
    async with serving(state=tmp_path) as server:
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers)
        raw = f"POST {PREFIX}/messages HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{lines}\r\n".encode()
        got = await asyncio.to_thread(_send_bytes, server.address, raw)
        answered = int(got.split(b" ")[1]) if got else 0
        assert answered == status if status else answered == 0 or 400 <= answered < 500, got
        assert (await server.client.get(f"{PREFIX}/")).status_code == 200


async def test_two_origins_get_no_session(tmp_path: Path) -> None:
    async with serving(state=tmp_path) as server:
        headers = [("Origin", SITE), ("Origin", "https://evil.example")]
        reply = await server.client.post(f"{PREFIX}/session", headers=headers)
        assert (reply.status_code, reply.json()["error"]["code"]) == (400, "bad_request")


async def test_a_line_end_in_a_value_adds_no_header(tmp_path: Path) -> None:
    async with serving(state=tmp_path) as server:
        raw = f"POST {PREFIX}/session HTTP/1.1\r\nHost: x\r\nOrigin: {SITE}%0d%0aSet-Cookie: a=b\r\n\r\n".encode()
        assert b"set-cookie" not in (await asyncio.to_thread(_send_bytes, server.address, raw)).lower()


@pytest.mark.parametrize(
    "path", ["/widget/assets/..%2f..%2fweb.key", "/widget/assets/../../web.key", "/demo/..%2fsite.py",
             "/widget/assets/.hidden", "/demo/demo.html", "/widget/assets/%00"],
)  # fmt: skip
async def test_paths_outside_the_widget_get_404(tmp_path: Path, path: str) -> None:
    async with serving(state=tmp_path) as server:
        raw = f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode()
        got = await asyncio.to_thread(_send_bytes, server.address, raw)
        assert got.split(b" ")[1] in (b"404", b"400"), got[:200]


async def test_no_log_line_has_what_was_written_or_a_token(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with _victim(tmp_path) as (_, victim):
        await victim.answered("fail")
        async with victim.stream() as stream:
            await stream.next()
            await victim.say(f"{SECRET} once more")
            await stream.until("bot")
        await victim.get("/transcript")
        await victim.post("/messages", {"id": SECRET, "text": SECRET})
        await victim.erase()
        signature = victim.token.rsplit(".", 1)[1]
    own = [r for r in caplog.records if not r.name.startswith(("httpcore", "httpx"))]
    assert any("RuntimeError" in r.getMessage() for r in own)
    for record in own:
        line = f"{record.getMessage()} {record.exc_text}"
        assert SECRET not in line and signature not in line, line


def test_the_audience_is_not_another_products() -> None:
    assert AUDIENCE == "mica-web"


def _send_bytes(address: str, raw: bytes) -> bytes:
    host, port = address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=5) as connection:
        connection.sendall(raw)
        connection.settimeout(5)
        got = b""
        try:
            while b"\r\n\r\n" not in got and (part := connection.recv(65_536)):
                got += part
        except OSError:
            pass
        return got


def _send_raw(
    address: str, method: str, path: str, headers: dict[str, str], pieces: Any, length: int | None
) -> tuple[int, bytes]:
    """Send until the server hangs up; the status of its answer, 0 if it did not arrive."""
    host, port = address.removeprefix("http://").split(":")
    size = f"Content-Length: {length}" if length else "Transfer-Encoding: chunked"
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    got = b""
    with socket.create_connection((host, int(port)), timeout=5) as connection:
        connection.sendall(f"{method} {path} HTTP/1.1\r\nHost: x\r\n{size}\r\n{head}\r\n".encode())
        try:
            for piece in pieces:
                connection.sendall(piece if length else b"%x\r\n%b\r\n" % (len(piece), piece))
        except OSError:
            pass
        try:
            got = connection.recv(65_536)
        except OSError:
            pass
    return (int(got.split(b" ")[1]) if got else 0), got

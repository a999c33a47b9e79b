"""What floods, huge bodies and slow clients get. The table in docs/web-channel.md is made from these tests' names."""

from __future__ import annotations

import asyncio
import json
import socket
import time
import uuid
from pathlib import Path
from typing import Any

import pytest

from tests.channels.web.attacks import claims_of, send_raw, victim_of
from tests.channels.web.scripted_brain import ScriptedBrain
from tests.channels.web.visitor import PREFIX
from tests.channels.web.web_server import SITE, Server, serving


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
    async with victim_of(tmp_path) as (server, victim):
        sent = 0

        def pieces() -> Any:
            nonlocal sent
            for _ in range(320):
                sent += 65_536
                yield b"a" * 65_536

        status, got = await asyncio.to_thread(
            send_raw, server.address, "GET" if path == "/history" else "POST", PREFIX + path,
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
    async with victim_of(tmp_path, request_timeout=1) as (server, victim):
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
        session = claims_of(visitor.token)["sub"]
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

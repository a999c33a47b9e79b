"""What malformed requests get. The table in docs/web-channel.md is made from these tests' names."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.channels.web.attacks import send_bytes
from tests.channels.web.visitor import PREFIX
from tests.channels.web.web_server import SITE, serving


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
        got = await asyncio.to_thread(send_bytes, server.address, raw)
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
        assert b"set-cookie" not in (await asyncio.to_thread(send_bytes, server.address, raw)).lower()


@pytest.mark.parametrize(
    "path", ["/widget/assets/..%2f..%2fweb.key", "/widget/assets/../../web.key", "/demo/..%2fsite.py",
             "/widget/assets/.hidden", "/demo/demo.html", "/widget/assets/%00"],
)  # fmt: skip
async def test_paths_outside_the_widget_get_404(tmp_path: Path, path: str) -> None:
    async with serving(state=tmp_path) as server:
        raw = f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode()
        got = await asyncio.to_thread(send_bytes, server.address, raw)
        assert got.split(b" ")[1] in (b"404", b"400"), got[:200]

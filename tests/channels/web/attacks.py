"""What the tests of attacks share: somebody with a secret, and clients that keep to no rules."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import jwt

from tests.channels.web.visitor import Visitor
from tests.channels.web.web_server import Server, serving

SECRET = "xylophonia"


@asynccontextmanager
async def victim_of(tmp_path: Path, **settings: Any) -> AsyncIterator[tuple[Server, Visitor]]:
    """A server, and somebody who has told it something."""
    async with serving(state=tmp_path, **settings) as server:
        visitor = await server.visitor().begin()
        await visitor.answered(SECRET)
        yield server, visitor


def claims_of(token: str) -> dict[str, Any]:
    return dict(jwt.decode(token, options={"verify_signature": False}))


def send_bytes(address: str, raw: bytes) -> bytes:
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


def send_raw(
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

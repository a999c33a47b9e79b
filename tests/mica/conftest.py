"""A stand-in for the Rasa server on a free port of this machine, and a tracker store in a new folder."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from mica.tracker_store import BoundedTrackerStore
from tests import ports
from tests.mica.conversations import DOMAIN


class FakeMica:
    """Answers like Rasa's REST channel. `replies` are the bodies of the coming turns."""

    def __init__(self) -> None:
        self.greeting = '{"status": "ok"}'
        self.status = 200
        self.replies: list[Any] = []
        self.received: list[dict[str, str]] = []
        fake = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self._send(200, fake.greeting)

            def do_POST(self) -> None:
                fake.received.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
                self._send(fake.status, json.dumps(fake.replies.pop(0)))

            def _send(self, status: int, body: str) -> None:
                self.send_response(status)
                self.end_headers()
                self.wfile.write(body.encode())

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def fake_mica() -> Iterator[FakeMica]:
    fake = FakeMica()
    yield fake
    fake.stop()


@pytest.fixture
def free_port() -> int:
    return ports.free_port()


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the store keeps its database; its folder is not there yet."""
    path = tmp_path / "kept" / "conversations.db"
    monkeypatch.setenv("MICA_DATABASE_URL", f"sqlite:///{path}")
    return path


@pytest.fixture
def store(path: Path) -> Iterator[BoundedTrackerStore]:
    """A store on an empty database."""
    store = BoundedTrackerStore(DOMAIN)
    yield store
    store.engine.dispose()

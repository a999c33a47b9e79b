from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from mica import supervisor as module
from mica.client import Client
from mica.ports import is_free
from mica.project import MicaError, Project
from mica.supervisor import Service, Supervisor, standard_services
from tests.ports import free_port as another_port

#: A server that answers as both servers do: `python server.py PORT`.
SERVER = """
import json, sys
from http.server import BaseHTTPRequestHandler, HTTPServer

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.answer(json.dumps({"status": "ok"}))

    def do_POST(self):
        self.answer(json.dumps([{"text": "small", "custom": {"kind": KIND}}]))

    def answer(self, body):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body.encode())

KIND = sys.argv[2] if len(sys.argv) > 2 else "answer"
HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
"""
DIES = "raise ValueError('no such model')"


class Servers:
    """A supervisor over two small servers, and what it told."""

    def __init__(self, root: Path, ports: tuple[int, int], rasa: str = SERVER, kind: str = "answer") -> None:
        self.told: list[str] = []
        logs = Project(root).logs
        services = [
            Service("the action server", _command(SERVER, ports[1]), logs / "actions.log", {}),
            Service("the Rasa server", [*_command(rasa, ports[0]), kind], logs / "rasa.log", {}),
        ]
        self.supervisor = Supervisor(Project(root), *ports, tell=self.told.append, services=services)


def _command(code: str, port: int) -> list[str]:
    return [sys.executable, "-I", "-S", "-c", code, str(port)]


@pytest.fixture
def ports(free_port: int) -> tuple[int, int]:
    return free_port, another_port()


@pytest.fixture
def servers(tmp_path: Path, ports: tuple[int, int]) -> Iterator[Servers]:
    servers = Servers(tmp_path, ports)
    servers.supervisor.start()
    yield servers
    servers.supervisor.stop()


def test_it_is_ready_after_a_turn_and_leaves_nothing_behind(tmp_path: Path, ports: tuple[int, int]) -> None:
    supervisor = Servers(tmp_path, ports).supervisor
    supervisor.start()
    supervisor.wait_until_ready(20)
    pids = [service.pid for service in supervisor.services]

    supervisor.stop()

    for pid in pids:
        assert pid is not None
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
    assert all(is_free(port) for port in ports)


def test_a_killed_server_comes_back(servers: Servers, ports: tuple[int, int]) -> None:
    servers.supervisor.wait_until_ready(20)
    actions = servers.supervisor.services[0]
    killed = actions.pid
    watching = threading.Thread(target=servers.supervisor.watch, daemon=True)
    watching.start()

    assert killed is not None
    os.kill(killed, signal.SIGKILL)
    wait_for(lambda: actions.pid != killed)
    servers.supervisor.wait_until_ready(20)

    assert servers.told == ["Mica: the action server stopped (killed by signal 9); it was started again."]


def test_a_server_that_dies_again_and_again_is_given_up(
    tmp_path: Path, ports: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "POLL_SECONDS", 0.05)
    servers = Servers(tmp_path, ports, rasa=DIES)
    servers.supervisor.start()
    try:
        with pytest.raises(
            MicaError, match=r"the Rasa server dies again and again \(exit code 1\); see \.mica/logs/rasa\.log"
        ):
            servers.supervisor.watch()
    finally:
        servers.supervisor.stop()

    assert len(servers.told) == module.RESTARTS


def test_a_port_that_was_taken_before_the_restart_is_named(
    tmp_path: Path, ports: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "POLL_SECONDS", 0.05)
    log = Project(tmp_path).logs / "actions.log"
    # What Sanic does: it logs that the port is taken, and ends with exit code 0.
    ends_well = [sys.executable, "-I", "-S", "-c", "pass"]
    told: list[str] = []
    service = Service("the action server", ends_well, log, {}, ports[1])
    supervisor = Supervisor(Project(tmp_path), *ports, tell=told.append, services=[service])
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", ports[1]))
        supervisor.start()
        try:
            with pytest.raises(MicaError, match=rf"exit code 0: port {ports[1]}, which it needs, is taken by another"):
                supervisor.watch()
        finally:
            supervisor.stop()

    assert all(f"(exit code 0: port {ports[1]}, which it needs, is taken by another program)" in line for line in told)


def test_a_server_that_cannot_start_is_named_with_its_reason(tmp_path: Path, ports: tuple[int, int]) -> None:
    supervisor = Servers(tmp_path, ports, rasa=DIES).supervisor
    supervisor.start()
    try:
        with pytest.raises(MicaError, match=r"the Rasa server did not start \(exit code 1: ValueError: no such"):
            supervisor.wait_until_ready(20)
    finally:
        supervisor.stop()


def test_it_is_not_ready_when_the_warm_up_question_gets_no_answer(tmp_path: Path, ports: tuple[int, int]) -> None:
    supervisor = Servers(tmp_path, ports, kind="fallback").supervisor
    supervisor.start()
    try:
        with pytest.raises(MicaError, match="the warm-up question got no answer"):
            supervisor.wait_until_ready(20)
    finally:
        supervisor.stop()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux ends children with their parent")
def test_servers_end_when_the_supervisor_is_killed(tmp_path: Path, ports: tuple[int, int]) -> None:
    code = (
        "import sys, time; from pathlib import Path; from tests.mica.test_supervisor import Servers\n"
        "servers = Servers(Path(sys.argv[1]), (int(sys.argv[2]), int(sys.argv[3])))\n"
        "servers.supervisor.start(); servers.supervisor.wait_until_ready(20); print('up', flush=True)\n"
        "time.sleep(60)"
    )
    arguments = [str(tmp_path), *map(str, ports)]
    with subprocess.Popen([sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == "up\n"
        parent.kill()
    wait_for(lambda: all(is_free(port) for port in ports))


def test_both_servers_listen_on_this_machine_only_and_without_the_api(tmp_path: Path) -> None:
    actions, rasa = standard_services(Project(tmp_path), 5005, 5055)

    assert actions._environment["SANIC_HOST"] == "127.0.0.1"
    assert rasa._environment["MICA_ACTIONS_URL"] == "http://127.0.0.1:5055/webhook"
    assert rasa._command[rasa._command.index("--interface") + 1] == "127.0.0.1"
    assert not {"--enable-api", "--cors"} & set(rasa._command)
    assert actions._command[actions._command.index("--cors") + 1] == "http://127.0.0.1:5005"


def test_the_client_sees_whether_a_rasa_answers(servers: Servers, ports: tuple[int, int]) -> None:
    servers.supervisor.wait_until_ready(20)

    assert Client(ports[0]).answers()


def wait_for(condition: object, seconds: float = 10.0) -> None:
    """Wait until a condition holds; fail when it does not in time."""
    assert callable(condition)
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)

from __future__ import annotations

import socket

import pytest

from mica.__main__ import main
from mica.ports import is_free, require_free
from mica.project import MicaError, port_setting


def test_a_free_port_is_free(free_port: int) -> None:
    assert is_free(free_port)
    require_free(free_port, "Mica", "MICA_PORT")


def test_a_taken_port_is_named_with_the_variable_that_chooses_another() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        with pytest.raises(MicaError, match=f"^port {port}, which Mica needs, is taken .* MICA_PORT\\.$"):
            require_free(port, "Mica", "MICA_PORT")


def test_run_says_which_port_is_taken(free_port: int, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        assert main(["run", "--port", str(free_port), "--actions-port", str(port)]) == 1

    shown = capsys.readouterr().err.strip()
    assert shown.startswith(f"mica: port {port}, which the action server needs, is taken")
    assert "\n" not in shown


@pytest.mark.parametrize("text", ["http", "0", "65536", "-1", "5005.5"])
def test_a_variable_that_is_no_port_is_refused(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("MICA_PORT", text)

    with pytest.raises(MicaError, match="MICA_PORT must be a port number"):
        port_setting("MICA_PORT", 5005)


def test_a_variable_chooses_the_port(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MICA_PORT", "6006")
    assert port_setting("MICA_PORT", 5005) == 6006
    monkeypatch.setenv("MICA_PORT", "")
    assert port_setting("MICA_PORT", 5005) == 5005

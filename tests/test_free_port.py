from __future__ import annotations

import socket

import pytest

from tests.ports import END, free_port, ports_of


def test_no_outgoing_connection_gets_a_port_of_the_tests() -> None:
    with socket.socket() as outgoing:
        outgoing.bind(("127.0.0.1", 0))
        assert outgoing.getsockname()[1] >= END
    assert free_port() < END


def test_no_port_is_given_twice() -> None:
    assert len({free_port() for _ in range(50)}) == 50


def test_a_port_that_is_listened_on_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTEST_XDIST_WORKER", "gw9")
    first = free_port()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", first + 1))
        taken.listen()
        assert free_port() == first + 2


@pytest.mark.parametrize("other", ["gw0", "gw2", "gw7"])
def test_each_worker_has_its_own(other: str) -> None:
    assert not set(ports_of("gw1")) & set(ports_of(other))
    assert not set(ports_of("")) & set(ports_of(other))

from __future__ import annotations

import io
import json
import sys
from collections.abc import Sequence

import pytest

from mica.__main__ import main
from tests.mica.conftest import FakeMica

ANSWER = [
    {"recipient_id": "x", "text": "It is a very small current."},
    {"recipient_id": "x", "text": "More?", "buttons": [{"title": "How often?", "payload": "/token-1"}]},
    {"recipient_id": "x", "custom": {"kind": "answer", "topics": ["what_is"]}},
]
OTHER = [{"recipient_id": "x", "text": "Twice a week.", "custom": {"kind": "answer"}}]


def command(*arguments: str, port: int) -> int:
    return main([*arguments, "--port", str(port)])


def type_in(monkeypatch: pytest.MonkeyPatch, lines: Sequence[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_ask_prints_what_a_person_reads(fake_mica: FakeMica, capsys: pytest.CaptureFixture[str]) -> None:
    fake_mica.replies = [ANSWER]

    assert command("ask", "what", "is", "microcurrent", port=fake_mica.port) == 0

    assert capsys.readouterr().out == "It is a very small current.\n\nMore?\n  [1] How often?\n"
    assert fake_mica.received[0]["message"] == "what is microcurrent"


def test_ask_json_prints_one_object(fake_mica: FakeMica, capsys: pytest.CaptureFixture[str]) -> None:
    fake_mica.replies = [ANSWER]

    assert command("ask", "--json", "--sender", "anna", "what is it", port=fake_mica.port) == 0

    reply = json.loads(capsys.readouterr().out)
    assert [message["text"] for message in reply["messages"]] == ["It is a very small current.", "More?"]
    assert reply["messages"][1]["buttons"] == [{"title": "How often?", "payload": "/token-1"}]
    assert reply["envelope"] == {"kind": "answer", "topics": ["what_is"]}
    assert fake_mica.received[0]["sender"] == "anna"


def test_ask_reads_standard_input(fake_mica: FakeMica, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_mica.replies = [OTHER]
    type_in(monkeypatch, ["how often?"])

    assert command("ask", port=fake_mica.port) == 0

    assert fake_mica.received[0]["message"] == "how often?"


def test_each_ask_is_a_conversation_of_its_own(fake_mica: FakeMica) -> None:
    fake_mica.replies = [OTHER, OTHER]
    command("ask", "a", port=fake_mica.port)
    command("ask", "b", port=fake_mica.port)

    first, second = (message["sender"] for message in fake_mica.received)
    assert first != second
    assert first.startswith("cli:")


def test_chat_holds_one_conversation_and_understands_the_number_of_a_button(
    fake_mica: FakeMica, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fake_mica.replies = [ANSWER, OTHER]
    type_in(monkeypatch, ["what is it", "", "1", "/quit", "never sent"])

    assert command("chat", port=fake_mica.port) == 0

    assert [message["message"] for message in fake_mica.received] == ["what is it", "/token-1"]
    assert len({message["sender"] for message in fake_mica.received}) == 1
    assert "Twice a week." in capsys.readouterr().out


def test_a_number_without_a_button_is_a_message(fake_mica: FakeMica, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_mica.replies = [OTHER]
    type_in(monkeypatch, ["1"])

    command("chat", port=fake_mica.port)

    assert fake_mica.received[0]["message"] == "1"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["ask", "hello"], "Mica is not running at http://127.0.0.1:{port}: start it with `make run`."),
        (["ask", " "], 'there is no message: try `mica ask "what is microcurrent"`.'),
    ],
)
def test_errors_are_one_sentence(
    free_port: int, capsys: pytest.CaptureFixture[str], arguments: list[str], expected: str
) -> None:
    assert command(*arguments, port=free_port) == 1

    assert capsys.readouterr().err == f"mica: {expected.format(port=free_port)}\n"


def test_silence_is_an_error_and_never_looks_like_nothing_found(
    fake_mica: FakeMica, capsys: pytest.CaptureFixture[str]
) -> None:
    fake_mica.replies = [[]]

    assert command("ask", "can i use it with a pacemaker", port=fake_mica.port) == 1

    assert "no check was completed" in capsys.readouterr().err


def test_a_failing_server_is_an_error(fake_mica: FakeMica, capsys: pytest.CaptureFixture[str]) -> None:
    fake_mica.status, fake_mica.replies = 500, [{"error": "x"}]

    assert command("ask", "hello", port=fake_mica.port) == 1

    assert "Mica could not answer" in capsys.readouterr().err


def test_piped_chat_stops_at_the_first_error(
    fake_mica: FakeMica, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fake_mica.replies = [[], OTHER]
    type_in(monkeypatch, ["one", "two"])

    assert command("chat", port=fake_mica.port) == 1

    assert len(fake_mica.received) == 1


def test_another_server_on_the_port_is_not_taken_for_mica(
    fake_mica: FakeMica, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fake_mica.greeting = "Welcome to nginx"
    type_in(monkeypatch, ["hello"])

    assert command("chat", port=fake_mica.port) == 1

    assert capsys.readouterr().err.startswith(f"mica: what answers at http://127.0.0.1:{fake_mica.port} is not Mica")


def test_a_proxy_of_the_surroundings_is_not_used(fake_mica: FakeMica, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    fake_mica.replies = [OTHER]

    assert command("ask", "hello", port=fake_mica.port) == 0

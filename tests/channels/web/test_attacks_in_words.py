"""What forged buttons and hostile words get. The table in docs/web-channel.md is made from these tests' names."""

from __future__ import annotations

import json
import logging
import uuid
from pathlib import Path

import pytest

from tests.channels.web.attacks import SECRET, victim_of
from tests.channels.web.scripted_brain import MARKUP, ScriptedBrain
from tests.channels.web.visitor import PREFIX
from tests.channels.web.web_server import serving


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


async def test_no_log_line_has_what_was_written_or_a_token(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with victim_of(tmp_path) as (_, victim):
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

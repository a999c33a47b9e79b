"""Erasing: everything is gone before it is said, and the session is refused from then on."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from pathlib import Path

import jwt
import pytest

from channels.web.keys import embedded_keys
from tests.channels.web.scripted_brain import ScriptedBrain
from tests.channels.web.visitor import Stream
from tests.channels.web.web_server import serving

SECRET = "xylophonia"


def _kept(path: Path) -> bytes:
    return b"".join(p.read_bytes() for p in path.parent.glob(f"{path.name}*"))


def _rows(path: Path, table: str) -> int:
    with sqlite3.connect(path) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


async def test_nothing_is_left_and_other_tabs_are_told(tmp_path: Path, database: Path) -> None:
    async with serving(state=tmp_path) as server:
        visitor, other = await server.visitor().begin(), await server.visitor().begin()
        await other.answered("hello")
        said = await visitor.answered(f"I have {SECRET}")
        assert (await visitor.post("/feedback", {"seq": said["seq"], "score": 1})).status_code == 204
        assert SECRET.encode() in _kept(database)
        async with visitor.stream() as tab:
            reply = await visitor.erase()
            assert (reply.status_code, reply.json()) == (200, {"erased": True})
            assert SECRET.encode() not in _kept(database)
            assert _rows(database, "web_feedback") == 0
            while (seen := await tab.until("session")).data["state"] == "open":
                pass
            assert seen.data["state"] == "erased"
            assert await tab.ended()
        for path in ("/history", "/events", "/transcript", "/calendar", "/summary"):
            reply = await visitor.get(path)
            assert (reply.status_code, reply.json()["error"]["code"]) == (401, "session_erased")
        for path in ("/messages", "/feedback", "/session/refresh"):
            assert (await visitor.post(path, {})).json()["error"]["code"] == "session_erased"
        assert (await visitor.erase()).json()["error"]["code"] == "session_erased"
        assert len(await other.history()) == 2
    async with serving(state=tmp_path) as server:  # a restart does not bring the token back
        visitor.client = server.client
        assert (await visitor.get("/history")).json()["error"]["code"] == "session_erased"


async def test_a_running_turn_is_waited_for_and_leaves_nothing_behind(tmp_path: Path, database: Path) -> None:
    brain = ScriptedBrain()
    async with serving(brain, tmp_path) as server:
        visitor = await server.visitor().begin()
        await visitor.say(f"slow 0.7 {SECRET}")
        await visitor.say(f"{SECRET} again")
        await asyncio.sleep(0.2)
        assert (await visitor.erase()).status_code == 200
        await asyncio.sleep(1)
    assert SECRET.encode() not in _kept(database)
    assert [m.text for m in brain.heard] == [f"slow 0.7 {SECRET}"]


async def test_it_is_not_said_to_be_done_while_it_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with serving(state=tmp_path) as server:
        visitor = await server.visitor().begin()
        await visitor.answered("hello")
        monkeypatch.setattr("channels.web.records.erase_conversation", lambda sender, kept_before: False)
        reply = await visitor.erase()
        assert (reply.status_code, reply.json()["error"]["code"]) == (503, "not_erased")
        assert (await visitor.get("/history")).status_code == 401
        monkeypatch.undo()
        monkeypatch.setenv("MICA_DATABASE_URL", f"sqlite:///{tmp_path / 'conversations.db'}")
        assert (await visitor.erase()).json() == {"erased": True}


async def test_a_session_without_a_word_can_be_erased_too(tmp_path: Path) -> None:
    async with serving(state=tmp_path) as server:
        visitor = await server.visitor().begin()
        assert (await visitor.erase()).json() == {"erased": True}


@pytest.mark.parametrize(("days", "erases"), [(29, True), (31, False)])
async def test_an_expired_token_can_still_erase_and_nothing_else(
    days: int, erases: bool, tmp_path: Path, database: Path
) -> None:
    async with serving(state=tmp_path) as server:
        visitor = await server.visitor().begin()
        await visitor.answered(SECRET)
        name, secret = embedded_keys(tmp_path / "web.key").signing
        claims = jwt.decode(visitor.token, options={"verify_signature": False})
        expired = claims | {"exp": int(time.time()) - days * 24 * 3600}
        visitor.token = jwt.encode(expired, secret, "HS256", headers={"kid": name})
        assert (await visitor.get("/history")).json()["error"]["code"] == "token_expired"
        assert (await visitor.erase()).status_code == (200 if erases else 401)
    assert (SECRET.encode() in _kept(database)) is not erases


async def test_forget_me_in_the_talk_empties_the_log_and_the_talk_goes_on(tmp_path: Path, database: Path) -> None:
    async with serving(state=tmp_path) as server:
        visitor = await server.visitor().begin()
        said = await visitor.answered(SECRET)
        await visitor.post("/feedback", {"seq": said["seq"], "score": -1})
        async with visitor.stream("now") as stream:
            identity = (await visitor.say("forget me")).json()["id"]
            await _state(stream, "forgotten")
            assert (await stream.until("bot")).data["kind"] == "privacy"
        assert [e["event"] for e in await visitor.history()] == ["bot"]
        assert SECRET.encode() not in _kept(database)
        assert _rows(database, "web_feedback") == 0
        assert (await visitor.say("forget me", identity)).status_code == 200
        assert (await visitor.answered("hello"))["texts"] == ["You said: hello"]


async def _state(stream: Stream, state: str) -> None:
    while (await stream.until("session")).data["state"] != state:
        pass

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from icalendar import Calendar

from channels.web.documents import transcript
from channels.web.event_log import Event
from tests.channels.web.scripted_brain import STEPS
from tests.channels.web.web_server import serving


async def test_the_talk_can_be_taken_away_as_text(tmp_path: Path) -> None:
    async with serving(state=tmp_path) as server:
        visitor = await server.visitor().begin()
        await visitor.answered("answer")
        await visitor.answered("avoid")
        reply = await visitor.get("/transcript")
    assert reply.headers["content-disposition"] == 'attachment; filename="mica-chat.txt"'
    assert reply.headers["cache-control"] == "no-store"
    lines = reply.text.splitlines()
    assert lines[1].startswith("Mica is an automated assistant")
    assert "answer" in lines and "This is the verdict avoid." in lines
    assert sum(line.endswith("] You:") for line in lines) == 2
    assert any(line.startswith("Sources: Skin Perception") for line in lines)


def test_a_talk_without_a_word_is_a_text_too() -> None:
    assert transcript([]).startswith("Chat with Mica")
    assert transcript([Event(1, "error", {"at": "x"})]) == transcript([])


async def test_a_plan_can_be_taken_away_until_something_speaks_against_it(tmp_path: Path) -> None:
    async with serving(state=tmp_path) as server:
        visitor = await server.visitor().begin(timezone="Europe/Lisbon")
        assert (await visitor.get("/calendar")).status_code == 404
        await visitor.answered("plan")
        reply = await visitor.get("/calendar")
        assert reply.headers["content-type"] == "text/calendar; charset=utf-8"
        assert reply.headers["content-disposition"] == 'attachment; filename="mica-plan.ics"'
        assert "DTSTART;TZID=Europe/Lisbon:" in reply.text
        assert len(Calendar.from_ical(reply.text).walk("VEVENT")) == 1
        for against in ("ask", "emergency"):
            await visitor.answered(against)
            assert (await visitor.get("/calendar")).status_code == 404
            await visitor.answered("plan")
            await visitor.answered("none_matched")
            assert (await visitor.get("/calendar")).status_code == 200


async def test_the_screening_can_be_printed(tmp_path: Path) -> None:
    async with serving(state=tmp_path) as server:
        visitor = await server.visitor().begin()
        assert (await visitor.get("/summary")).status_code == 404
        for text in ("screening", "no", "no", "no"):
            said = await visitor.answered(text)
        assert said["card"]["summary"] is True
        assert "summary" not in said  # it is for the page only
        reply = await visitor.get("/summary")
    assert reply.headers["content-type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in reply.headers["content-security-policy"]
    page = reply.text
    assert all(question in page for _, question in STEPS)
    assert "22 November 2026, about you. No name is kept." in page
    assert "&lt;b&gt;not&lt;/b&gt; sure" in page and "<b>" not in page
    assert "<script" not in page and "http" not in page.replace("http-equiv", "")


@pytest.mark.parametrize("score", [1, -1, 0])
async def test_feedback_is_kept_without_a_word_of_the_talk(score: int, tmp_path: Path, database: Path) -> None:
    async with serving(state=tmp_path) as server:
        visitor = await server.visitor().begin()
        seq = (await visitor.answered("avoid"))["seq"]
        for given in (1, score):
            assert (await visitor.post("/feedback", {"seq": seq, "score": given})).status_code == 204
        assert (await visitor.post("/feedback", {"seq": seq - 1, "score": 1})).status_code == 404
        assert (await visitor.post("/feedback", {"seq": 99, "score": 1})).status_code == 404
    with sqlite3.connect(database) as connection:
        rows = connection.execute("SELECT kind, score FROM web_feedback").fetchall()
    assert rows == ([("verdict", score)] if score else [])

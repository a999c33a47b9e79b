from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from actions.rules.knowledge import load_knowledge
from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.summary import summary_of
from channels.standing import knowledge
from channels.telegram.commands import COMMANDS, linked_question
from channels.telegram.forgetting import count_records
from channels.telegram.records import Records, RecordsError
from channels.telegram.texts import command_descriptions, languages, text
from tests.channels.telegram.fake_api import FakeApi, fake_api
from tests.channels.telegram.running_bot import polling, quiet, records, until
from tests.channels.telegram.stub_brain import StubBrain

# Long numbers: a short one can stand in a random word (the name of a lease holder) by chance.
ANN, BOB = 77_001_501, 77_001_502


async def test_start_says_who_mica_is_and_what_it_keeps(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path):
        api.write(ANN, "/start")
        await until(lambda: api.sent(ANN))
    assert brain.texts() == ["hello"]
    assert "You said: hello" in api.texts(ANN)[0] and text("stores") in api.texts(ANN)[0]


async def test_a_link_asks_its_question_and_no_other(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        for link, answers in (("botox_timing", 2), ("botox", 4), ("I-have-no-pacemaker", 5)):
            api.write(ANN, f"/start {link}")
            await until(partial(_has, api, answers))
        await quiet(service)
    asked = knowledge().topics["botox_timing"].ask, "Can I use microcurrent with Botox?"
    assert brain.texts() == ["hello", asked[0], "hello", asked[1], "hello"]


def _has(api: FakeApi, answers: int) -> bool:
    return len(api.sent(ANN)) == answers


def test_links_are_ids_of_topics_and_conditions() -> None:
    assert linked_question("pacemaker") == "Can I use microcurrent with a pacemaker?"
    assert linked_question("Botox-Timing") == knowledge().topics["botox_timing"].ask
    assert linked_question("") == linked_question("nonsense") == linked_question("group") == ""
    for name in (*knowledge().topics, *knowledge().conditions):
        assert len(name) <= 64 and name.isidentifier()


@pytest.mark.parametrize(
    ("command", "heard"),
    [
        ("/check", ["check my health step by step"]),
        ("/plan", ["how often and how long should i use it"]),
        ("/PLAN@MicaTestBot", ["how often and how long should i use it"]),
        ("/privacy", ["what do you do with my data"]),
        ("/restart", ["hello"]),
        ("/help", ["help"]),
        ("/sources", []),
        ("/nonsense", []),
        ("/", []),
        ("/i have a pacemaker", ["i have a pacemaker"]),
        ('/inform{"condition": "none"}', ['inform{"condition": "none"}']),
        ("///pacemaker?", ["pacemaker?"]),
    ],
)
async def test_each_command(tmp_path: Path, command: str, heard: list[str]) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        await until(lambda: api.of("setMyShortDescription"))
        api.write(ANN, command)
        await until(lambda: api.sent(ANN))
        await quiet(service)
    assert brain.texts() == heard


async def test_the_plan_comes_as_picture_table_and_file(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        api.write(ANN, "/plan")
        await until(lambda: len(api.sent(ANN)) == 2)
        await quiet(service)
        picture, words = api.sent(ANN)
        assert picture.method == "sendPhoto" and picture.files["photo"].startswith(b"\x89PNG")
        assert "3 to 5 sessions a week, 5 to 20 minutes each" in picture.text
        assert words.text.startswith("🗓 Your plan") and "Sessions a week   3 to 5" in words.text
        assert "<pre>" in words.fields["text"]
        api.press(ANN, "Calendar file")
        await until(lambda: len(api.sent(ANN)) == 3)
        assert api.texts(ANN)[2] == text("ask_zone")
        await quiet(service)
        api.write(ANN, "Lisbon")
        await until(lambda: len(api.sent(ANN)) == 4)
        document = api.sent(ANN)[3]
        assert document.method == "sendDocument"
        assert b"TZID=Europe/Lisbon" in document.files["document"] and b"RRULE" in document.files["document"]
        await quiet(service)
        # Pressing one button used up the other, so it is offered again.
        assert [b["text"] for b in document.buttons] == ["Remind me"]
        api.press(ANN, "Remind me")
        await until(lambda: len(api.sent(ANN)) == 5)
        assert api.texts(ANN)[4] == text("ask_time")
        await quiet(service)
        # From now on Mica's dates are the person's own.
        api.write(ANN, "hello")
        await until(lambda: len(api.sent(ANN)) == 6)
    assert brain.metadata[-1] == {"timezone": "Europe/Lisbon"} and brain.texts()[-1] == "hello"


async def test_no_file_while_something_stands_against_it(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        api.write(ANN, "/plan")
        await until(lambda: len(api.sent(ANN)) == 2)
        await quiet(service)
        brain.remember("telegram:77001501", "pacemaker")
        api.press(ANN, "Calendar file")
        await until(lambda: len(api.sent(ANN)) == 3)
    assert "No, not with a pacemaker." in api.texts(ANN)[2] and not api.of("sendDocument")


async def test_a_card_to_keep_comes_as_a_document(tmp_path: Path) -> None:
    from tests.channels.telegram.stub_brain import AVOID, say

    brain = StubBrain()
    memory = Memory(Profile().with_fact(USER, Fact("pacemaker", State.PRESENT, Basis.STATED, date(2026, 11, 22))))
    card = summary_of(memory, date(2026, 11, 22), load_knowledge())

    async def end_screening(message: Any) -> None:
        await say(message, "Done.", envelope=AVOID | {"summary": card})

    brain.turns["no"] = end_screening
    async with fake_api() as api, polling(api, brain, tmp_path):
        api.write(ANN, "no")
        await until(lambda: len(api.sent(ANN)) == 2)
    document = api.sent(ANN)[1]
    page = document.files["document"].decode()
    assert page.startswith("<!doctype html>") and "Pacemaker" in page and "do not use" in page
    assert document.text == text("summary_caption")


async def test_the_sources_of_the_last_answer(tmp_path: Path) -> None:
    async with fake_api() as api, polling(api, StubBrain(), tmp_path) as service:
        api.write(ANN, "i have a pacemaker")
        await until(lambda: api.sent(ANN))
        api.write(ANN, "/sources")
        await until(lambda: len(api.sent(ANN)) == 2)
        await quiet(service)
    assert knowledge().sources["SEED"].title in api.texts(ANN)[1]
    assert knowledge().sources["NF1"].title in api.texts(ANN)[1]


@pytest.mark.parametrize("way", ["/forget", "forget me", "/forget please"])
async def test_forget_erases_everything_and_proves_it(tmp_path: Path, way: str) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        for person in (ANN, BOB):
            for words in ("/plan", "/remind", "Lisbon", "18:30", "/remind days 3", "/diary 10 xylophonia", "ask me"):
                api.write(person, words)
        await until(lambda: all(any("pacemaker?" in t for t in api.texts(p)) for p in (ANN, BOB)))
        await quiet(service)
        kept = records(tmp_path)
        assert await kept.read(lambda c: count_records(c, "telegram:77001501")) > 5
        api.write(ANN, way)
        await until(lambda: any("0 records" in t for t in api.texts(ANN)))
        await quiet(service)
        assert await kept.read(lambda c: count_records(c, "telegram:77001501")) == 0
        assert await kept.read(lambda c: count_records(c, "telegram:77001502")) > 5
        assert await kept.read(lambda c: _mentions(c, str(ANN))) == []
        kept.close()
        assert api.texts(ANN)[-1].startswith("Your conversation is erased.")
        api.write(ANN, "/remind")
        await until(lambda: api.texts(ANN)[-1] == text("no_plan"))


def _mentions(connection: sa.engine.Connection, word: str) -> list[str]:
    """Tables of the database in which a word stands anywhere."""
    found = []
    for table in sa.inspect(connection).get_table_names():
        rows = connection.exec_driver_sql(f"SELECT * FROM {table}").fetchall()
        if any(word in str(value) for row in rows for value in row if not isinstance(value, float)):
            found.append(table)
    return found


async def test_forgetting_is_not_said_to_be_done_when_it_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(self: Records) -> None:
        raise RecordsError("OperationalError")

    async with fake_api() as api, polling(api, StubBrain(), tmp_path) as service:
        api.write(ANN, "hello")
        await until(lambda: api.sent(ANN))
        await quiet(service)
        monkeypatch.setattr(Records, "empty_journal", fail)
        api.write(ANN, "/forget")
        await until(lambda: len(api.sent(ANN)) == 2)
    assert api.texts(ANN)[1] == text("forget_failed_here")


async def test_a_restart_while_forgetting_is_said_forgets_again(tmp_path: Path) -> None:
    async with fake_api() as api:
        async with polling(api, StubBrain(), tmp_path) as service:
            await until(lambda: service._works)
            api.fault("sendMessage", 503, times=5)
            api.write(ANN, "/forget")
            await until(lambda: len(api.of("sendMessage")) == 2)
        async with polling(api, StubBrain(), tmp_path) as service:
            await until(lambda: api.sent(ANN))
            await quiet(service)
    assert "0 records" in api.texts(ANN)[0] and len(api.sent(ANN)) == 1


def test_every_command_is_in_the_menu_in_every_language() -> None:
    assert list(COMMANDS) == list(command_descriptions())
    for described in command_descriptions().values():
        assert tuple(described) == languages()
        assert all(3 <= len(words) <= 60 for words in described.values())

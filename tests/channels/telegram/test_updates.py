"""What people can send besides plain words, and what Mica does with it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from channels.telegram.texts import text
from channels.telegram.updates import EDIT, GONE, MEDIA, PRESS, TEXT, Event, Me, read_update
from tests.channels.telegram.fake_api import fake_api
from tests.channels.telegram.running_bot import polling, quiet, until
from tests.channels.telegram.stub_brain import StubBrain

ANN, BOB, GROUP = 501, 502, -900
ME = Me(4242, "MicaTestBot")
_SIZE = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]
_FILE = {"file_id": "f", "file_unique_id": "u", "duration": 1}


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ({"photo": _SIZE}, "photo"),
        ({"voice": _FILE}, "voice"),
        ({"audio": _FILE}, "voice"),
        ({"video": _FILE}, "video"),
        ({"video_note": _FILE}, "video"),
        ({"sticker": _FILE}, "sticker"),
        ({"animation": _FILE, "document": _FILE}, "sticker"),
        ({"document": _FILE}, "document"),
        ({"location": {"latitude": 1, "longitude": 2}}, "location"),
        ({"venue": {"location": {"latitude": 1, "longitude": 2}, "title": "x"}, "location": {}}, "location"),
        ({"contact": {"phone_number": "1", "first_name": "B"}}, "contact"),
        ({"poll": {"id": "1", "question": "q"}}, "poll"),
        ({"dice": {"emoji": "x", "value": 1}}, "sticker"),
        ({"story": {"id": 1}}, "video"),
    ],
)
async def test_every_kind_of_message_has_its_own_answer(tmp_path: Path, content: dict[str, Any], kind: str) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path):
        api.push({"message": api.message(ANN, **content)})
        await until(lambda: api.sent(ANN))
    assert api.texts(ANN) == [text(kind)] and not brain.heard
    assert not api.of("getFile")


def test_a_photo_is_never_judged_and_help_is_named() -> None:
    for kind in ("photo", "voice", "video", "contact"):
        assert "112" in text(kind)
    assert "never judge skin" in text("photo")


async def test_the_words_with_a_picture_are_read(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path):
        api.push({"message": api.message(ANN, photo=_SIZE, caption="is my pacemaker scar ok")})
        await until(lambda: api.sent(ANN))
    assert brain.texts() == ["is my pacemaker scar ok"]
    assert text("photo") in api.texts(ANN)[0] and "do not use it with a pacemaker" in api.texts(ANN)[0]


async def test_an_album_is_answered_once(tmp_path: Path) -> None:
    async with fake_api() as api, polling(api, StubBrain(), tmp_path) as service:
        for _ in range(5):
            api.push({"message": api.message(ANN, photo=_SIZE, media_group_id="album-1")})
        await until(lambda: api.sent(ANN))
        await until(lambda: not api.deliveries.waiting)
        await quiet(service)
    assert len(api.sent(ANN)) == 1


async def test_an_edit_is_a_correction_and_said_to_be(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        message = api.message(ANN, text="i have a pacemakr")
        api.push({"message": message})
        await until(lambda: api.sent(ANN))
        api.push({"edited_message": message | {"text": "i have a pacemaker", "edit_date": 5}})
        await until(lambda: len(api.sent(ANN)) == 2)
        # Captions can be edited, and a live location is: neither may end in an error.
        api.push({"edited_message": api.message(ANN, photo=_SIZE)})
        api.push({"edited_message": api.message(ANN, location={"latitude": 1, "longitude": 2})})
        await until(lambda: not api.deliveries.waiting)
        await quiet(service)
    assert brain.texts() == ["i have a pacemakr", "correction: i have a pacemaker"]
    assert text("edited") in api.texts(ANN)[1] and len(api.sent(ANN)) == 2


async def test_forwarded_words_are_not_taken_for_the_senders_own(tmp_path: Path) -> None:
    brain = StubBrain()
    origin = {"type": "user", "date": 1, "sender_user": {"id": 9, "is_bot": False, "first_name": "C"}}
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        api.write(ANN, "i have a pacemaker", forward_origin=origin)
        await until(lambda: api.sent(ANN))
        await quiet(service)
        assert not brain.heard and text("forwarded") in api.texts(ANN)[0]
        api.press(ANN, "They are about me")
        await until(lambda: len(api.sent(ANN)) == 2)
        assert brain.texts() == ["i have a pacemaker"] and "do not use it" in api.texts(ANN)[1]
        api.write(BOB, "x" * 200, forward_origin=origin)
        await until(lambda: api.sent(BOB))
        api.press(BOB, "They are not")
        await until(lambda: len(api.sent(BOB)) == 2)
        assert api.texts(BOB)[1] == text("forwarded_left")
        # One's own words stay one's own.
        mine = {"type": "user", "date": 1, "sender_user": {"id": ANN, "is_bot": False, "first_name": "A"}}
        api.write(ANN, "my own words", forward_origin=mine)
        await until(lambda: brain.texts()[-1] == "my own words")


async def test_quoted_words_are_not_taken_for_the_senders_own(tmp_path: Path) -> None:
    brain = StubBrain()
    quoted = {"text": "i have a pacemaker", "position": 0}
    bob = {"message_id": 3, "date": 1, "from": {"id": BOB}, "text": "i have a pacemaker"}
    async with fake_api() as api, polling(api, brain, tmp_path):
        api.write(ANN, "is that a reason", quote=quoted, reply_to_message=bob)
        origin = {"type": "hidden_user", "date": 1, "sender_user_name": "C"}
        api.write(ANN, "and this", quote=quoted, external_reply={"origin": origin, "contact": {"phone_number": "1"}})
        await until(lambda: len(api.sent(ANN)) == 2)
    assert brain.texts() == ["is that a reason", "and this"]


async def test_a_short_reply_to_an_old_question_is_not_taken_for_the_newest(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        bot = {"id": 4242, "is_bot": True, "first_name": "Mica"}
        api.write(ANN, "ask me")
        await until(lambda: api.sent(ANN))
        old = api.sent(ANN)[0].message
        await quiet(service)
        api.write(ANN, "something else")
        await until(lambda: len(api.sent(ANN)) == 2)
        await quiet(service)
        new = api.sent(ANN)[1].message
        api.write(ANN, "no", reply_to_message={"message_id": old, "from": bot, "date": 1})
        await until(lambda: len(api.sent(ANN)) == 3)
        assert api.texts(ANN)[2] == text("reply_old") and "no" not in brain.texts()
        await quiet(service)
        api.write(ANN, "no i do not have that", reply_to_message={"message_id": old, "from": bot, "date": 1})
        await until(lambda: len(api.sent(ANN)) == 4)
        await quiet(service)
        newest = api.sent(ANN)[3].message
        assert newest > new
        api.write(ANN, "no", reply_to_message={"message_id": newest, "from": bot, "date": 1})
        await until(lambda: len(api.sent(ANN)) == 5)
    assert brain.texts()[-2:] == ["no i do not have that", "no"]


def _in_group(**more: Any) -> dict[str, Any]:
    who = {"id": ANN, "is_bot": False, "first_name": "Ann"}
    chat = {"id": GROUP, "type": "supergroup", "title": "Skin"}
    return {"message_id": 5, "date": 1, "from": who, "chat": chat, **more}


@pytest.mark.parametrize(
    "message",
    [
        _in_group(text="hello all"),
        _in_group(text="ask @OtherBot"),
        _in_group(text="/help@OtherBot"),
        _in_group(text="mail me at a@MicaTestBotany"),
        _in_group(photo=_SIZE),
        _in_group(text="yes", reply_to_message={"message_id": 1, "from": {"id": 7}}),
        _in_group(new_chat_members=[{"id": 4242, "is_bot": True, "first_name": "Mica"}]),
        _in_group(text="@MicaTestBot hi") | {"from": {"id": 1087968824, "is_bot": True, "first_name": "Group"}},
        _in_group(text="@MicaTestBot hi") | {"chat": {"id": -5, "type": "channel", "title": "x"}},
    ],
)
def test_in_a_group_only_who_speaks_to_the_bot_is_heard(message: dict[str, Any]) -> None:
    assert read_update({"update_id": 1, "message": message}, ME) is None


async def test_general_questions_are_answered_in_the_group_and_nothing_about_health(tmp_path: Path) -> None:
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        await until(lambda: api.of("setMyShortDescription"))
        api.push({"message": _in_group(text="@micatestbot what is it", message_thread_id=3, is_topic_message=True)})
        await until(lambda: api.sent(GROUP))
        [first] = api.sent(GROUP)
        assert first.text == "You said: what is it" and not first.buttons
        assert first.fields["message_thread_id"] == "3"
        assert json.loads(first.fields["reply_parameters"])["message_id"] == 5
        api.push({"message": _in_group(text="@MicaTestBot i have a pacemaker")})
        await until(lambda: len(api.sent(GROUP)) == 2)
        await quiet(service)
        second = api.sent(GROUP)[1]
        assert second.text == text("group_private") and "pacemaker" not in second.text
        assert second.buttons == [{"text": "Write to Mica", "url": "https://t.me/MicaTestBot?start=group"}]
        assert not api.sent(ANN)
        # Who has written in private before gets the answer there. It is one conversation.
        api.write(ANN, "hello")
        await until(lambda: api.sent(ANN))
        api.push({"message": _in_group(text="ask me", reply_to_message={"message_id": 1, "from": {"id": 4242}})})
        await until(lambda: len(api.sent(ANN)) == 2)
        assert api.texts(GROUP)[-1] == text("group_private")
        assert "Do you have a pacemaker?" in api.texts(ANN)[1] and api.sent(ANN)[1].buttons
        api.push({"message": _in_group(text="@MicaTestBot help me now")})
        await until(lambda: any("112" in t for t in api.texts(GROUP)[2:]))
        api.push({"message": _in_group(text="/help@MicaTestBot")})
        api.push({"message": _in_group(text="/forget")})
        await until(lambda: len(api.sent(GROUP)) == 6)
    assert {conversation for conversation, _ in brain.heard} == {"telegram:501"}
    assert api.texts(GROUP)[-2:] == [text("group_hello"), text("group_private")]


async def test_blocking_and_coming_back_are_no_errors(tmp_path: Path) -> None:
    def membership(status: str) -> dict[str, Any]:
        who = {"id": ANN, "is_bot": False, "first_name": "Ann"}
        member = {"status": status, "user": {"id": 4242, "is_bot": True, "first_name": "Mica"}}
        return {
            "my_chat_member": {
                "chat": {"id": ANN, "type": "private"},
                "from": who,
                "date": 1,
                "new_chat_member": member,
            }
        }

    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path) as service:
        api.push(membership("kicked"))
        api.push(membership("member"))
        api.push({"channel_post": {"message_id": 1, "date": 1, "chat": {"id": -1, "type": "channel"}, "text": "x"}})
        api.push({"message_reaction": {"chat": {"id": ANN, "type": "private"}, "message_id": 1, "date": 1}})
        api.write(ANN, "hello")
        await until(lambda: api.sent(ANN))
        await quiet(service)
    assert len(api.sent()) == 1


def test_what_is_read_is_only_what_is_needed() -> None:
    message = {"message_id": 5, "date": 1, "from": {"id": ANN, "first_name": "Secret", "username": "secret"}}
    message |= {"chat": {"id": ANN, "type": "private", "first_name": "Secret"}, "text": "/start botox_timing"}
    event = read_update({"update_id": 1, "message": message}, ME)
    assert event == Event(
        TEXT, "telegram:501", ANN, message=5, text="/start botox_timing", command="start", argument="botox_timing"
    )
    assert "Secret" not in str(event.as_json()) and Event.read(event.as_json() | {"of_another_version": 1}) == event


@pytest.mark.parametrize(
    ("press", "chat"),
    [
        ({"message": {"message_id": 7, "date": 0, "chat": {"id": ANN, "type": "private"}}}, ANN),
        ({"inline_message_id": "x"}, ANN),
        ({"message": {"message_id": 7, "date": 9, "chat": {"id": GROUP, "type": "group"}}}, GROUP),
    ],
)
def test_a_press_is_read_with_and_without_its_message(press: dict[str, Any], chat: int) -> None:
    event = read_update({"update_id": 1, "callback_query": {"id": "1", "from": {"id": ANN}, "data": "k", **press}}, ME)
    assert event is not None and (event.kind, event.chat, event.key) == (PRESS, chat, "k")


def test_kinds() -> None:
    chat = {"chat": {"id": ANN, "type": "private"}, "from": {"id": ANN}}
    edited = read_update({"edited_message": {**chat, "caption": "new", "photo": _SIZE}}, ME)
    photo = read_update({"message": {**chat, "photo": _SIZE}}, ME)
    gone = read_update({"my_chat_member": {**chat, "new_chat_member": {"status": "kicked"}}}, ME)
    assert edited is not None and photo is not None and gone is not None
    assert (edited.kind, photo.kind, gone.kind) == (EDIT, MEDIA, GONE)

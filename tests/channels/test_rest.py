from __future__ import annotations

import asyncio
import json
import logging
from typing import Any

import httpx
import pytest
from rasa.core.channels.channel import UserMessage
from rasa.core.lock_store import LockError

from channels.incoming import LONGEST_MESSAGE
from channels.rest import MicaRest, MicaShell, use_in_shell
from channels.unfinished import CHECK_NOT_COMPLETED, ENVELOPE, RECORDS_OUT_OF_REACH, TEXTS
from mica.conversation_database import RecordsOutOfReach
from tests.channels.rest_server import Agent, say_hello, serving

SECRET = "xylophonia"


def _not_completed(name: str, sender: str = "ann") -> list[dict[str, Any]]:
    return [
        {"text": TEXTS[name], "recipient_id": sender},
        {"custom": ENVELOPE, "recipient_id": sender},
    ]


async def _say(client: httpx.AsyncClient, message: str = "hi", sender: str = "ann") -> list[dict[str, Any]]:
    reply = await client.post("/webhook", json={"sender": sender, "message": message})
    assert reply.status_code == 200
    return list(reply.json())


async def test_it_speaks_rasas_protocol() -> None:
    agent = Agent(say_hello)
    async with serving(agent) as client:
        assert (await client.get("/")).json() == {"status": "ok"}
        assert await _say(client) == [
            {"recipient_id": "ann", "text": "Hello."},
            {"recipient_id": "ann", "custom": {"kind": "smalltalk"}},
        ]
    assert agent.heard[0].sender_id == "rest:ann"
    assert agent.heard[0].input_channel == "rest"
    assert agent.heard[0].metadata is None


async def test_a_stream_has_the_same_messages_one_per_line_and_ends() -> None:
    async with serving(Agent(say_hello)) as client:
        reply = await client.post("/webhook?stream=true", json={"sender": "ann", "message": "hi"})
    assert [json.loads(line) for line in reply.text.splitlines()] == [
        {"recipient_id": "ann", "text": "Hello."},
        {"recipient_id": "ann", "custom": {"kind": "smalltalk"}},
    ]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"hello",
        b"\xff\xfe",
        b"[]",
        b'"hello"',
        b"{}",
        b'{"sender": "ann"}',
        b'{"sender": "ann", "message": null}',
        b'{"sender": "ann", "message": 5}',
        b'{"sender": "ann", "message": ["hi"]}',
        b'{"sender": 5, "message": "hi"}',
        b'{"sender": "a\\nb", "message": "hi"}',
        json.dumps({"sender": "a" * 201, "message": "hi"}).encode(),
        b'{"sender": "ann", "message": "hi", "metadata": []}',
        b'{"sender": "ann", "message": "hi", "metadata": {"today": 20250101}}',
        b'{"sender": "ann", "message": "hi", "metadata": {"today": "20250101"}}',
        b'{"sender": "ann", "message": "hi", "metadata": {"today": "2025-02-30"}}',
        b'{"sender": "ann", "message": "hi", "metadata": {"timezone": "Mars/Base"}}',
        b'{"sender": "ann", "message": "hi", "metadata": {"timezone": ["UTC"]}}',
        b"[" * 100_000,
    ],
    ids=lambda body: str(body[:60]),
)
async def test_a_bad_request_is_refused_with_one_sentence(body: bytes) -> None:
    agent = Agent(say_hello)
    async with serving(agent) as client:
        for address in ("/webhook", "/webhook?stream=true"):
            reply = await client.post(address, content=body)
            assert reply.status_code == 400
            sentence = reply.json()["error"]
            assert sentence.endswith(".") and len(sentence) < 90
    assert agent.heard == []


async def test_a_body_beyond_all_measure_is_refused() -> None:
    async with serving(Agent(say_hello)) as client:
        reply = await client.post("/webhook", json={"sender": "ann", "message": "a" * 1_000_000})
    assert reply.status_code == 413


@pytest.mark.parametrize("sender", [{}, {"sender": None}, {"sender": ""}, {"sender": "  "}])
async def test_nobody_shares_a_conversation_for_want_of_a_name(sender: dict[str, Any]) -> None:
    agent = Agent(say_hello)
    async with serving(agent) as client:
        first, second = [await client.post("/webhook", json=sender | {"message": "hi"}) for _ in "12"]
    names = [reply.json()[0]["recipient_id"] for reply in (first, second)]
    assert names[0] != names[1]
    assert [m.sender_id for m in agent.heard] == [f"rest:{name}" for name in names]
    assert all(len(m.sender_id) > 30 for m in agent.heard)


async def test_a_sender_of_200_characters_is_taken() -> None:
    async with serving(Agent(say_hello)) as client:
        assert (await _say(client, sender="a" * 200))[0]["recipient_id"] == "a" * 200


async def test_only_checked_metadata_is_passed_on() -> None:
    agent = Agent(say_hello)
    metadata = {"today": "2025-03-31", "timezone": "Europe/Berlin", "pregnant": False, "model_id": "x"}
    async with serving(agent) as client:
        await client.post("/webhook", json={"sender": "ann", "message": "hi", "metadata": metadata})
        await client.post("/webhook", json={"sender": "ann", "message": "hi", "metadata": {"a": 1}})
    assert [m.metadata for m in agent.heard] == [
        {"today": "2025-03-31", "timezone": "Europe/Berlin"},
        None,
    ]


async def test_long_messages_pass_and_longer_ones_are_cut_and_marked() -> None:
    agent = Agent(say_hello)
    async with serving(agent) as client:
        await _say(client, "word " * 1_000)
        await _say(client, "é" * LONGEST_MESSAGE)
        await _say(client, "é" * (LONGEST_MESSAGE + 1))
    assert [len(m.text or "") for m in agent.heard] == [4_999, LONGEST_MESSAGE, LONGEST_MESSAGE]
    assert [m.metadata for m in agent.heard] == [None, None, {"message_cut": True}]


async def test_half_a_character_does_no_harm() -> None:
    agent = Agent(say_hello)
    async with serving(agent) as client:
        reply = await client.post("/webhook", content=b'{"sender": "ann", "message": "hi \\ud83d"}')
    assert reply.status_code == 200
    assert agent.heard[0].text == "hi ?"


async def _raise_key_error(message: UserMessage) -> None:
    raise KeyError(message.text)


async def _raise_lock_error(message: UserMessage) -> None:
    raise LockError("Could not acquire lock")


async def _raise_out_of_reach(message: UserMessage) -> None:
    raise RecordsOutOfReach("OperationalError")


async def _hang(message: UserMessage) -> None:
    await asyncio.sleep(60)


async def _say_nothing(message: UserMessage) -> None:
    pass


async def _send_only_an_envelope(message: UserMessage) -> None:
    await message.output_channel.send_response(message.sender_id, {"custom": {"kind": "answer"}})


async def _say_half(message: UserMessage) -> None:
    await message.output_channel.send_response(
        message.sender_id,
        {"text": "Nothing matched.", "custom": {"kind": "verdict", "verdict": "none_matched"}},
    )
    raise RecordsOutOfReach("OperationalError")


@pytest.mark.parametrize(
    ("turn", "name"),
    [
        (_raise_key_error, CHECK_NOT_COMPLETED),
        (_raise_lock_error, CHECK_NOT_COMPLETED),
        (_hang, CHECK_NOT_COMPLETED),
        (_say_nothing, CHECK_NOT_COMPLETED),
        (_send_only_an_envelope, CHECK_NOT_COMPLETED),
        (_raise_out_of_reach, RECORDS_OUT_OF_REACH),
        (_say_half, RECORDS_OUT_OF_REACH),
    ],
)
async def test_a_turn_that_fails_says_that_the_check_was_not_completed(turn: Any, name: str) -> None:
    async with serving(Agent(turn), MicaRest(turn_seconds=0.2)) as client:
        assert await _say(client) == _not_completed(name)
        reply = await client.post("/webhook?stream=true", json={"sender": "ann", "message": "hi"})
        assert [json.loads(line) for line in reply.text.splitlines()] == _not_completed(name)


async def test_the_words_are_the_domains_where_it_has_some() -> None:
    agent = Agent(_say_nothing, responses={CHECK_NOT_COMPLETED: [{"text": "Not checked."}]})
    async with serving(agent) as client:
        assert (await _say(client))[0]["text"] == "Not checked."


@pytest.mark.parametrize("text", TEXTS.values())
def test_the_words_say_what_must_be_said(text: str) -> None:
    assert "could not complete the safety check" in text
    assert "not start on my word" in text
    assert len(text.split()) <= 80


async def test_an_emergency_is_passed_on_even_when_the_turn_fails_afterwards() -> None:
    async def warn_and_fail(message: UserMessage) -> None:
        await message.output_channel.send_response(
            message.sender_id, {"text": "Call now.", "custom": {"kind": "emergency", "red_flag": "stroke"}}
        )
        raise RecordsOutOfReach("OperationalError")

    async with serving(Agent(warn_and_fail)) as client:
        assert [m.get("text") for m in await _say(client)] == ["Call now.", None]


async def test_a_turn_ends_although_the_caller_hangs_up() -> None:
    ended = asyncio.Event()

    async def take_a_while(message: UserMessage) -> None:
        await asyncio.sleep(0.3)
        ended.set()

    async with serving(Agent(take_a_while)) as client:
        with pytest.raises(httpx.ReadTimeout):
            await client.post("/webhook", json={"sender": "ann", "message": "hi"}, timeout=0.1)
        await asyncio.wait_for(ended.wait(), 2)


async def test_no_log_line_has_what_was_written(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    for turn in (say_hello, _raise_key_error, _say_nothing, _hang):
        async with serving(Agent(turn), MicaRest(turn_seconds=0.1)) as client:
            await _say(client, SECRET, sender=f"{SECRET}-sender")
    own = [r for r in caplog.records if not r.name.startswith("http")]
    assert any("KeyError" in r.getMessage() for r in own)
    assert not any(SECRET in r.getMessage() or SECRET in str(r.exc_text) for r in own)


def test_credentials_may_say_how_long_a_turn_takes() -> None:
    assert MicaRest.from_credentials(None)._seconds == 8.0
    assert MicaRest.from_credentials({"turn_seconds": 3})._seconds == 3.0


async def test_the_shell_talks_through_the_same_channel() -> None:
    from rasa.core.channels import BUILTIN_CHANNELS

    use_in_shell()
    shell = BUILTIN_CHANNELS["cmdline"].from_credentials(None)
    assert isinstance(shell, MicaShell)
    agent = Agent(_raise_key_error)
    async with serving(agent, shell) as client:
        assert await _say(client) == _not_completed(CHECK_NOT_COMPLETED)
    assert agent.heard[0].sender_id == "cmdline:ann"

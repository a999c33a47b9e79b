"""Both event logs keep the same promises."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Iterator

import pytest

from channels.web import event_log
from channels.web.event_log import Button, EventLog, ListenerLostError, Message
from channels.web.memory_log import KEPT_SESSIONS, MemoryLog
from channels.web.redis_log import RedisLog
from channels.web.refusal import Refused
from tests.channels.web.redis_server import RunningRedis, running_redis


@pytest.fixture(params=["memory", "redis"])
async def log(request: pytest.FixtureRequest) -> AsyncIterator[EventLog]:
    kept: EventLog = MemoryLog() if request.param == "memory" else RedisLog(request.getfixturevalue("redis").url)
    yield kept
    await kept.close()


@pytest.fixture
def session() -> str:
    return secrets.token_hex(16)


async def test_a_log_begins_once(log: EventLog, session: str) -> None:
    assert await log.id_of(session) is None
    first = await log.begin(session)
    assert first == await log.begin(session) == await log.id_of(session)
    assert await log.begin(secrets.token_hex(16)) != first


async def test_events_are_counted_kept_and_read(log: EventLog, session: str) -> None:
    for number in range(1, 6):
        event = await log.append(session, "error", {"at": "now", "text": f"é {number} \n"})
        assert (event.seq, event.data["seq"]) == (number, number)
    assert [e.seq for e in await log.read(session)] == [1, 2, 3, 4, 5]
    assert [e.seq for e in await log.read(session, after=2, before=5)] == [3, 4]
    assert (await log.read(session))[0].data == {"seq": 1, "at": "now", "text": "é 1 \n"}
    assert await log.read(secrets.token_hex(16)) == []


async def test_a_log_is_bounded(log: EventLog, session: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(event_log, "KEPT_EVENTS", 10)
    for _ in range(25):
        await log.append(session, "error", {})
    assert [e.seq for e in await log.read(session)] == list(range(16, 26))


async def test_a_message_is_taken_in_once(log: EventLog, session: str) -> None:
    message = Message("a", 'hello "you" / é', locale="de", timezone="UTC")
    taken = await asyncio.gather(*(log.take_in(session, message) for _ in range(8)))
    assert sorted(taken) == [(1, False)] * 7 + [(1, True)]
    queued = await log.waiting(session)
    assert queued == Message("a", message.text, "", "de", "UTC", 1)
    assert (await log.read(session))[0].data["text"] == message.text
    await log.settle(session, queued, failed=False)
    assert await log.waiting(session) is None
    assert (await log.take_in(session, message))[1] is False


async def test_a_message_that_failed_is_taken_in_again_with_its_first_words(log: EventLog, session: str) -> None:
    await log.take_in(session, Message("a", "first"))
    message = await log.waiting(session)
    assert message is not None
    await log.settle(session, message, failed=True)
    assert await log.take_in(session, Message("a", "second")) == (2, True)
    again = await log.waiting(session)
    assert again is not None and again.text == "first"


async def test_of_several_buttons_one_is_pressed(log: EventLog, session: str) -> None:
    buttons = [Button("b1", "One", "/one"), Button("b2", "Two", "/two")]
    await log.append(session, "bot", {}, buttons)
    results = await asyncio.gather(
        *(log.take_in(session, Message(f"m{n}", "", choice=f"b{n}")) for n in (1, 2)), return_exceptions=True
    )
    assert [isinstance(r, Refused) for r in results].count(True) == 1
    message = await log.waiting(session)
    assert message is not None and message.text in ("/one", "/two")
    assert (await log.read(session))[-1].data["text"] in ("One", "Two")


@pytest.mark.parametrize("choice", ["b1", "nothing"])
async def test_a_button_of_an_older_utterance_or_another_session_is_refused(
    log: EventLog, session: str, choice: str
) -> None:
    await log.append(session, "bot", {}, [Button("b1", "One", "one")])
    await log.append(session, "bot", {}, [Button("b2", "Two", "two")])
    with pytest.raises(Refused) as refused:
        await log.take_in(session, Message("a", "", choice=choice))
    assert refused.value.status == 409
    with pytest.raises(Refused):
        await log.take_in(secrets.token_hex(16), Message("a", "", choice="b2"))
    assert await log.waiting(session) is None


async def test_the_queue_keeps_its_order(log: EventLog, session: str) -> None:
    for name in "abc":
        await log.take_in(session, Message(name, name))
    heard = []
    while (message := await log.waiting(session)) is not None:
        heard.append(message.id)
        await log.settle(session, message, failed=False)
    assert heard == ["a", "b", "c"]


async def test_one_turn_at_a_time(log: EventLog, session: str) -> None:
    async with log.turn(session) as first, log.turn(session) as second, log.turn(secrets.token_hex(16)) as other:
        assert (first, second, other) == (True, False, True)
        await log.prolong_turn(session)
        assert await log.busy(session)
    assert not await log.busy(session)
    async with log.turn(session) as again:
        assert again


async def test_listeners_hear_everything_of_their_session_in_order(log: EventLog, session: str) -> None:
    async with log.listen(session) as one, log.listen(session) as two:
        await log.append(secrets.token_hex(16), "error", {"n": 0})
        await log.announce(session, "typing", {"on": True})
        await log.append(session, "error", {"n": 1})
        await log.take_in(session, Message("a", "hello"))
        for listener in (one, two):
            heard = [await listener.next(2) for _ in range(3)]
            assert [(e.seq, e.name) for e in heard if e] == [(0, "typing"), (1, "error"), (2, "user")]
            assert await listener.next(0.05) is None


async def test_streams_are_counted(log: EventLog, session: str) -> None:
    assert [await log.keep_stream(session, name, 2) for name in ("a", "b", "c", "a")] == [True, True, False, True]
    await log.end_stream(session, "a")
    assert await log.keep_stream(session, "c", 2)


async def test_forgetting_keeps_the_count_and_the_ids_and_no_words(log: EventLog, session: str) -> None:
    await log.take_in(session, Message("a", "words"))
    message = await log.waiting(session)
    assert message is not None
    await log.settle(session, message, failed=False)
    await log.take_in(session, Message("b", "still waits"))
    await log.append(session, "bot", {}, [Button("b1", "One", "one")])
    identity = await log.begin(session)
    await log.forget(session)
    assert await log.read(session) == []
    assert await log.take_in(session, Message("a", "words")) == (1, False)
    with pytest.raises(Refused):
        await log.take_in(session, Message("c", "", choice="b1"))
    waiting = await log.waiting(session)
    assert waiting is not None and waiting.text == "still waits"
    assert await log.id_of(session) == identity
    assert (await log.append(session, "bot", {})).seq == 4


async def test_erasing_leaves_nothing(log: EventLog, session: str) -> None:
    await log.begin(session)
    await log.take_in(session, Message("a", "words"))
    await log.append(session, "bot", {}, [Button("b1", "One", "one")])
    await log.erase(session)
    assert await log.id_of(session) is None
    assert (await log.read(session), await log.waiting(session)) == ([], None)
    assert await log.take_in(session, Message("a", "words")) == (1, True)


async def test_redis_holds_nothing_of_a_session_that_was_erased(redis: RunningRedis, session: str) -> None:
    log = RedisLog(redis.url)
    await log.begin(session)
    await log.take_in(session, Message("a", "words"))
    await log.append(session, "bot", {}, [Button("b1", "One", "one")])
    await log.keep_stream(session, "s", 2)
    keys = await log._redis.keys(f"*{session}*")
    assert len(keys) == 6
    assert all([0 < await log._redis.ttl(key) <= event_log.KEPT_SECONDS for key in keys])
    await log.erase(session)
    assert await log._redis.keys(f"*{session}*") == []
    await log.close()


async def test_a_listener_that_does_not_listen_is_dropped(session: str) -> None:
    log = MemoryLog()
    async with log.listen(session) as listener:
        for _ in range(event_log.LISTENER_EVENTS + 1):
            await log.announce(session, "typing", {"on": True})
        with pytest.raises(ListenerLostError):
            await listener.next(1)


async def test_of_too_many_sessions_memory_lets_the_quietest_go_but_none_that_waits() -> None:
    log = MemoryLog()
    await log.take_in("waiting", Message("a", "hello"))
    await log.begin("old")
    for number in range(KEPT_SESSIONS):
        await log.begin(str(number))
    assert await log.id_of("old") is None
    assert await log.waiting("waiting") is not None
    assert await log.id_of(str(KEPT_SESSIONS - 1)) is not None


async def test_memory_keeps_nothing_for_longer_than_a_session_but_what_is_being_answered() -> None:
    now = 0.0
    log = MemoryLog(lambda: now)
    for session in ("old", "answered now"):
        await log.take_in(session, Message("a", "hello"))
    now = 1.0
    await log.begin("new")
    now = float(event_log.KEPT_SECONDS)
    async with log.turn("answered now"):
        await log.let_go()
        assert await log.waiting("old") is None
        assert await log.waiting("answered now") is not None
    assert await log.id_of("new") is not None


@pytest.fixture
def lost_redis() -> Iterator[RunningRedis]:
    with running_redis() as redis:
        yield redis


async def test_when_redis_is_gone_requests_are_refused_and_listeners_lost(lost_redis: RunningRedis) -> None:
    log = RedisLog(lost_redis.url)
    await log.begin("s")
    async with log.listen("s") as listener:
        lost_redis.stop()
        with pytest.raises(ListenerLostError):
            await listener.next(5)
        with pytest.raises(Refused) as refused:
            await log.append("s", "bot", {})
        assert refused.value.status == 503
        assert not await log.reachable()
    lost_redis.start()
    assert await log.reachable()
    assert await log.id_of("s") is None
    await log.close()


async def test_closing_wakes_those_who_listen(log: EventLog, session: str) -> None:
    async with log.listen(session) as listener:
        waiting = asyncio.create_task(listener.next(30))
        await asyncio.sleep(0.1)
        await log.close()
        with pytest.raises(ListenerLostError):
            await asyncio.wait_for(waiting, 3)

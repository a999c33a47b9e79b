"""Many people at once: order kept in each chat, none lost or doubled, Telegram's limits respected."""

from __future__ import annotations

import itertools
import statistics
import time
from pathlib import Path

from channels.telegram.pace import Limits
from channels.telegram.service import Timing
from tests.channels.telegram.bot_call import Call
from tests.channels.telegram.fake_api import fake_api
from tests.channels.telegram.running_bot import QUICK, full_load, polling, until
from tests.channels.telegram.stub_brain import StubBrain


def _people(calls: list[Call]) -> dict[int, list[Call]]:
    found: dict[int, list[Call]] = {}
    for call in calls:
        found.setdefault(call.chat, []).append(call)
    return found


async def _load(path: Path, people: int, messages: int, timing: Timing, seconds: float) -> None:
    brain = StubBrain()
    async with fake_api(limits=True) as api, polling(api, brain, path, timing) as service:
        await until(lambda: service._works)
        asked: dict[tuple[int, int], float] = {}
        for number in range(messages):
            for person in range(1, people + 1):
                asked[person, number] = time.monotonic()
                api.write(person, f"{person}:{number}")
        await until(lambda: len(api.sent()) >= people * messages, seconds)
    calls = api.sent()
    by_person = _people(calls)
    assert len(calls) == people * messages == len(brain.heard) and len(by_person) == people
    for person, own in by_person.items():
        assert [c.text for c in own] == [f"You said: {person}:{n}" for n in range(messages)]
        assert all(b.at - a.at >= 0.95 for a, b in itertools.pairwise(own))
    times = sorted(c.at for c in calls)
    assert all(b - a >= 1.0 for a, b in zip(times, times[30:], strict=False))
    assert [c for c in api.calls if c.status == 429] == []
    waits = sorted(c.at - asked[p, n] for p, own in by_person.items() for n, c in enumerate(own))
    p50, p99 = statistics.median(waits), waits[int(0.99 * len(waits))]
    print(f"\n{people} people, {len(calls)} messages in {times[-1] - times[0]:.1f} s: "
          f"{len(calls) / (times[-1] - times[0]):.1f}/s, p50 {p50:.2f} s, p99 {p99:.2f} s")  # fmt: skip


async def test_two_hundred_people_at_once(tmp_path: Path) -> None:
    await _load(tmp_path, 200, 2, Timing(hold=1, look=0.1, pause=0.05, stop=0.2), 180)


@full_load
async def test_two_hundred_people_with_five_messages_each(tmp_path: Path) -> None:
    await _load(tmp_path, 200, 5, Timing(hold=1, stop=0.2), 300)


@full_load
async def test_two_hundred_people_without_telegrams_limits(tmp_path: Path) -> None:
    """What Mica itself adds: the limits of Telegram are lifted."""
    brain = StubBrain()
    async with fake_api() as api, polling(api, brain, tmp_path, QUICK) as service:
        await until(lambda: service._works)
        asked = {}
        for person in range(1, 201):
            asked[person] = time.monotonic()
            api.write(person, f"{person}")
        await until(lambda: len(api.sent()) == 200, 60)
    waits = sorted(c.at - asked[c.chat] for c in api.sent())
    print(f"\nwithout limits: p50 {statistics.median(waits):.2f} s, p99 {waits[198]:.2f} s")


async def test_the_pace_is_kept_whoever_asks() -> None:
    import asyncio

    from channels.telegram.pace import Pace

    pace, times = Pace(Limits(overall=50.0, chat_seconds=0.3, group_seconds=0.6)), []

    async def take(chat: int) -> None:
        await pace.turn(chat)
        times.append((time.monotonic(), chat))
        pace.sent(chat)

    async def chat(number: int) -> None:
        for _ in range(3):
            await take(number)

    await asyncio.gather(*(chat(n) for n in (1, 2, 3, -4)))
    for number, gap in ((1, 0.29), (-4, 0.59)):
        own = [t for t, c in times if c == number]
        assert all(b - a >= gap for a, b in itertools.pairwise(own))
    assert all(b - a >= 0.015 for (a, _), (b, _) in itertools.pairwise(times))

"""The end that a clinic set to a wait, and how near a doubted day must be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from actions.rules.doubted_days import with_doubted_day
from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn

BOTOX = Fact("botox", State.PRESENT, Basis.STATED, TODAY, TODAY - timedelta(days=5))


def advised(text: str, *, today: date = TODAY, **fact: Any) -> int | None:
    """The days of wait that a message names for somebody who had Botox five days before."""
    known = replace(BOTOX, said=today, day=today - timedelta(days=5))
    known = replace(known, **fact)
    before = Memory(profile=Profile(user={"botox": known}), changed=((USER, "botox"),))
    said = replace(turn(text), today=today, advised=None)
    return with_doubted_day(said, before, KNOWLEDGE.conditions)[0].advised


@pytest.mark.parametrize(
    ("text", "today", "end"),
    [
        ("she said not until xmas", date(2026, 11, 22), date(2026, 12, 25)),
        ("the clinic says not till christmas", date(2026, 11, 22), date(2026, 12, 25)),
        ("she said not until xmas", date(2026, 12, 25), date(2027, 12, 25)),
        ("she said not until new year", date(2026, 11, 22), date(2027, 1, 1)),
        ("she said not until december", date(2026, 11, 22), date(2026, 12, 1)),
        ("she said not until november", date(2026, 11, 22), date(2027, 11, 1)),
        ("she said not until january", date(2026, 11, 22), date(2027, 1, 1)),
        ("she said not until december", date(2026, 12, 1), date(2027, 12, 1)),
        ("she said not until april", date(2026, 11, 22), date(2027, 4, 1)),
        ("she said not until dec 1", date(2026, 11, 22), date(2026, 12, 1)),
        ("she said not until the 30th", date(2026, 11, 22), date(2026, 11, 30)),
        ("she said not until the 3rd of march", date(2026, 11, 22), date(2027, 3, 3)),
        ("she said not until the 29th of april", date(2026, 11, 22), date(2027, 4, 28)),
        ("she said not before 15 november", date(2026, 11, 22), date(2027, 11, 15)),
        ("she said not until friday", date(2026, 11, 22), date(2026, 11, 27)),
        ("she said not until sunday", date(2026, 11, 22), date(2026, 11, 29)),
        ("she said not until monday", date(2026, 11, 22), date(2026, 11, 23)),
    ],
)
def test_the_end_that_a_clinic_names_is_the_next_of_its_name(text: str, today: date, end: date) -> None:
    assert advised(text, today=today) == (end - (today - timedelta(days=5))).days


@pytest.mark.parametrize("fact", [{"state": State.ABSENT}, {"condition": "pacemaker"}])
def test_an_end_of_a_wait_that_nobody_has_says_nothing(fact: dict[str, Any]) -> None:
    assert advised("she said not until xmas", **fact) is None


@pytest.mark.parametrize("text", ["she said not until maybe then", "he said not until marked healed"])
def test_a_word_that_begins_like_a_month_is_none(text: str) -> None:
    assert advised(text) is None


def doubt(days: int, **fact: Any) -> bool:
    """Whether "or was it longer ago, not sure" makes the day of Botox so many days ago unknown."""
    known = replace(BOTOX, day=TODAY - timedelta(days=days), **fact)
    before = Memory(profile=Profile(user={known.condition: known}), changed=((USER, known.condition),))
    after = with_doubted_day(turn("not sure of the day"), before, KNOWLEDGE.conditions)[1]
    return after.profile.user[known.condition].day is None


def test_a_doubt_matters_while_the_day_is_near() -> None:
    near = [days for days in range(0, 200) if doubt(days)]
    assert near == list(range(len(near)))
    assert 10 < len(near) < 200


@pytest.mark.parametrize("fact", [{"state": State.ABSENT}, {"basis": Basis.PLANNED}, {"condition": "pacemaker"}])
def test_only_the_day_of_what_was_had_and_waits_is_doubted(fact: dict[str, Any]) -> None:
    assert doubt(5)
    assert not doubt(5, **fact)

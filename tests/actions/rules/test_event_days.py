"""Which day counts for what was done: asked for, put right, of a talk only, of somebody else, only supposed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from actions.rules.event_days import (
    day_beside,
    denied_days,
    is_about_a_date,
    is_only_a_day,
    kept_day,
    new_day,
    puts_a_number_right,
    strictest_day,
)
from actions.rules.memory import Memory
from actions.rules.plain_words import plain_words
from actions.rules.profile import Basis, Fact, State
from tests.actions.rules.talking import TODAY, turn

EARLIER = TODAY - timedelta(days=20)
UNDATED = Fact("botox", State.PRESENT, Basis.STATED, TODAY)
DATED = replace(UNDATED, day=EARLIER)
ASKED = Memory(asked="when:user")


@pytest.mark.parametrize("text", ["I DON'T", "i don\u2019t", "i dont"])
def test_plain_words(text: str) -> None:
    assert plain_words(text) == "i dont"


def test_the_answer_to_when_is_the_day() -> None:
    assert day_beside(turn("on 9 November"), ASKED, UNDATED) == date(2026, 11, 9)
    assert day_beside(turn("on 9 November"), ASKED, DATED) is None
    assert day_beside(turn("pretend it was on 9 November"), ASKED, UNDATED) is None
    assert day_beside(turn("can I use it from 9 November, for how many minutes?"), ASKED, UNDATED) is None
    assert day_beside(turn("on 9 November"), Memory(), UNDATED) is None
    assert day_beside(turn("got jabbed on 9 November"), Memory(), UNDATED) == date(2026, 11, 9)


def test_of_two_stated_days_the_later_counts_unless_one_is_put_right() -> None:
    earlier = replace(DATED, day=EARLIER - timedelta(days=30))
    assert kept_day(DATED, earlier, turn("it was in October", intent="check_condition")) == EARLIER
    assert kept_day(DATED, earlier, turn("it was in October", intent="correction")) == earlier.day
    assert kept_day(DATED, earlier, turn("let's say it was in October", intent="correction")) == EARLIER


def test_done_again_without_a_day_is_unknown() -> None:
    assert kept_day(DATED, UNDATED, turn("had a top-up")) is None
    assert kept_day(DATED, UNDATED, turn("had botox as I said")) == EARLIER


def test_a_guess_is_a_day_and_a_fancy_is_none() -> None:
    assert kept_day(UNDATED, DATED, turn("around then, I think")) == EARLIER
    assert kept_day(UNDATED, DATED, turn("pretend it was then")) is None
    assert new_day(UNDATED, turn("pretend it was on 2 November")) is None
    assert new_day(UNDATED, turn("on 2 November or so")) == date(2026, 11, 2)


def test_what_is_supposed_makes_no_wait_shorter() -> None:
    supposed = turn("let's say it was 1 November")
    assert new_day(replace(DATED, day=date(2026, 11, 15)), supposed) == date(2026, 11, 15)
    assert new_day(replace(DATED, day=date(2026, 10, 1)), supposed) == date(2026, 11, 1)
    planned = replace(DATED, day=date(2026, 12, 1))
    assert new_day(planned, turn("let's say it was 20 December")) == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("not on 3 November, on 14 November", {date(2026, 11, 3)}),
        ("14 November was only the consultation, 10 November the jab", {date(2026, 11, 14)}),
        ("the consultation was on 14 November, the jab on 10 November", {date(2026, 11, 14)}),
        ("14 November was my sister's, mine was 10 November", {date(2026, 11, 14)}),
        ("14 November was my sister\u2019s, mine was 10 November", {date(2026, 11, 14)}),
        ("14 November it was", set()),
    ],
)
def test_a_day_that_it_was_not(text: str, expected: set[date]) -> None:
    assert denied_days(turn(text)) == expected
    named = {w.strict for w in turn(text).dates} - expected
    assert strictest_day(turn(text)) == max(d for d in named if d is not None)


def test_a_message_about_a_day() -> None:
    assert is_only_a_day(turn("ABOUT two weeks ago"))
    assert not is_only_a_day(turn("two weeks ago in Rome"))
    assert not is_only_a_day(turn("about"))
    assert is_about_a_date(Memory(), turn("9 November"))
    assert not is_about_a_date(Memory(), turn("minutes for 9 November?"))


@pytest.mark.parametrize("text", ["SORRY, 2014", "oops i meant 2014, that\u2019s it", "my mistake, it's 2014"])
def test_a_number_put_right(text: str) -> None:
    assert puts_a_number_right(text) is ("that" not in text and "it's" not in text)

"""The later of two days beside one treatment."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from actions.rules.memory import Memory
from actions.rules.profile import Fact
from actions.rules.remembering import remember
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn


def told(text: str, mention: str, memory: Memory | None = None) -> Fact:
    """What is known of a treatment after a message (on a Sunday, 22 November 2026)."""
    after = remember(memory or Memory(), turn(text, found=mention), KNOWLEDGE.conditions)
    return after.profile.user[re.split("[@~#]", mention)[0]]


@pytest.mark.parametrize(
    ("text", "mention", "days"),
    [
        ("botox 2 weeks ago on the left and yesterday on the right", "botox@2 weeks ago", 1),
        ("I had filler 20 days ago and they evened it out 4 days ago", "filler@20 days ago", 4),
        ("Botox 4/11, topped up 18/11", "botox@4/11", 4),
        ("filler on 3/11 and 16/11", "filler@3/11", 6),
        ("botox 3 weeks ago. Went back on Friday for more", "botox@3 weeks ago", 2),
        ("botox session 1: 15 Sept, session 2: 19 Nov", "botox@15 sept", 3),
        ("tox 15 days back, lips will be done in 2 days", "botox@15 days back", -2),
        ("filler 5 weeks ago, next one is booked for tomorrow", "filler@5 weeks ago", -1),
        ("botox forehead 12 days ago, crows feet 4 days ago", "botox@12 days ago, eye_area@4 days ago", 4),
        ("botox long ago, and the other side yesterday", "botox~past", 1),
        ("got my device on Friday after they redid my botox yesterday, first was 3 weeks ago", "botox@3 weeks ago", 1),
        ("Botox 4/11. so yesterday I went back, is that fine", "botox@4/11", 1),
        # of something else
        ("Botox 4/11. so today is fine yeah?", "botox@4/11", 18),
        ("Had botox 4/11 afternoon, is tomorrow too soon", "botox@4/11", 18),
        ("Had botox 4/11. is tomorrow ok", "botox@4/11", 18),
        ("Botox 4/11, so is today too soon", "botox@4/11", 18),
        ("botox 20 days ago, bought my device yesterday", "botox@20 days ago", 20),
        ("botox 20 days ago and my birthday is tomorrow", "botox@20 days ago", 20),
        ("filler 20 days ago, dentist yesterday", "filler@20 days ago", 20),
        ("botox 20 days ago, my sister had hers yesterday", "botox@20 days ago", 20),
        ("botox 20 days ago, can I start tomorrow", "botox@20 days ago", 20),
        ("botox 20 days ago. How often from tomorrow?", "botox@20 days ago", 20),
        ("botox 20 days ago, flu jab yesterday", "botox@20 days ago", 20),
        ("botox 20 days ago, not yesterday", "botox@20 days ago", 20),
        ("botox 30 days ago, the bruise went 12 days ago", "botox@30 days ago", 30),
        ("botox 20 days ago and filler yesterday", "botox@20 days ago, filler@yesterday", 20),
    ],
)
def test_the_later_day_counts(text: str, mention: str, days: int) -> None:
    day = told(text, mention).day
    assert day is not None
    assert (TODAY - day).days == days


def test_done_lately_on_no_day_that_is_known() -> None:
    before = remember(Memory(), turn("botox on 3 January", found="botox@3 january"), KNOWLEDGE.conditions)
    assert told("what about botox", "botox~asked", before).day is not None
    assert told("and they did my lip flip last week", "botox#lip flip", before).day is None
    assert told("and a lip flip on 20 November", "botox@20 november#lip flip", before).day is not None


def test_a_day_on_which_somebody_wants_to_use_it_is_none() -> None:
    assert told("botox yesterday so i can do my jaw tonight?", "botox@yesterday").day == TODAY - timedelta(days=1)

"""Clauses that plainly say that there is nothing, and what only looks like one."""

from __future__ import annotations

from itertools import pairwise

import pytest

from actions.rules.plain_noes import noes, says_only_no, without_noes


@pytest.mark.parametrize(
    "text",
    [
        "I haven't got any diseases. Routine?",
        "no ailments, no pills, 44. how often",
        "hello, I don't suffer from any illness whatsoever",
        "I have never been diagnosed with any disorder",
        "free from any disease",
        "no seizures, no blackouts",
        "I've never passed out or had a seizure in my life",
        "I don't faint",
        "No heart trouble. Plan please",
        "there is nothing of note in my medical history",
        "I'm perfectly fit and well today, so how often?",
        "my smile is even, my speech is normal, no stroke",
        "my bp is 118/76",
        "my blood pressure is always fine",
        "my blood pressure's fine",
        "my usual heart rate is 64 bpm",
        "nobody collapsed",
        "it's a normal pulse, there's no emergency",
        "had my bloods done last month, all clear",
        "I had the flu three weeks ago and fully recovered now",
        "I gave up smoking two years ago",
    ],
)
def test_nothing_is_told(text: str) -> None:
    assert says_only_no(text)


@pytest.mark.parametrize(
    "text",
    [
        "no seizures since June",
        "I have never fainted until last week",
        "never had a fit before and had one this morning",
        "I never faint. Well, once",
        "no seizures. Only the one in May",
        "I have never had a blackout and I got my first last night",
        "no illness except gout",
        "I have no other diseases",
        "no fits today",
        "no fits, right?",
        "I think I have no illness",
        "my doctor says I have no disease",
        "I have no pulse",
        "no feeling in my chin",
        "never had the metal removed",
        "I don't have epilepsy any more",
        "I'm not well",
        "am I healthy?",
        "my blood pressure is fine on ramipril",
        "My blood pressure is fine. I take pills for it",
        "my bp is 152/96",
        "my pulse is 38",
        "my pulse is 60, I've a pacemaker",
        "had a cold last week, gone now",
        "had flu two months ago, better but coughing",
        "had my bloods done, all normal except the thyroid",
    ],
)
def test_something_is_left_open(text: str) -> None:
    assert not says_only_no(text)


def test_what_is_told_beside_it_is_left() -> None:
    assert without_noes("My face droops, my speech is fine").strip(" ,") == "My face droops"
    assert without_noes("I have no illness. I have a pacemaker").strip(" .") == "I have a pacemaker"
    assert not says_only_no("I have no illness. I have a pacemaker")


def test_places_do_not_overlap_and_long_texts_are_left_alone() -> None:
    places = noes("I had a cold last month and I'm fine. no fits")
    assert all(first[1] <= second[0] for first, second in pairwise(places))
    assert noes("no illness, " * 1000) == []

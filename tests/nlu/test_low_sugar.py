"""A reading of too little sugar is an emergency with its signs; other numbers of a diabetic are none."""

from __future__ import annotations

import pytest

from actions.rules.knowledge import load_knowledge
from nlu.low_sugar import has_low_sugar
from nlu.red_flags import RedFlagPatterns


@pytest.mark.parametrize(
    "text",
    [
        "libre reads 2.8 and I'm drenched in sweat",
        "my husband is diabetic, glucose is 48 and he's talking nonsense",
        "dexcom 3.1 double arrow down, going under",
        "bm 1.9, pale, won't wake properly",
        "im on insulin, 2.4, trembling, cant find the jelly babies",
        "glucose 3, shaky, what do i eat",
        "Sugar dropped to 52 and I feel faint",
        "meter shows 41, sweating buckets",
        "finger prick was 3,2 and my lips are tingling",
        "I'm going hypo, sweating and can't see straight",
        "my son is having a bad hypo, floppy and pale",
        "T1D, it's 1.8 now, legs like jelly, nothing sweet in the house",
    ],
)
def test_a_low_reading_with_signs(text: str) -> None:
    assert has_low_sugar(text)


@pytest.mark.parametrize(
    "text",
    [
        "my sugar was 2.9 last week, shaky, had juice, fine",
        "diabetic, 42, f, i faint at needles",
        "diagnosed type 2 at 60, i get dizzy",
        "type 2, sugars 6.1, hands shaky from coffee",
        "diabetic, I sweat during 3.5 minutes of it",
        "what if my sugar is 3.0 and I'm shaking",
        "type 1 for 23 years, hands tremble with the device",
        "I'm diabetic, 3 times a week ok? I sweat a lot",
        "there's 2.5 g sugar in it, shake it first",
        "glucose 3.2 and i feel normal",
        "2.1 miles and i'm sweating",
        "I get hypos, sweaty ones, can I use it",
        "my last hypo was years ago, shaky then",
        "hypoallergenic gel made me sweat",
    ],
)
def test_other_numbers_are_none(text: str) -> None:
    assert not has_low_sugar(text)


def test_it_is_a_red_flag_whatever_the_model_hears() -> None:
    patterns = RedFlagPatterns(load_knowledge().red_flags)
    assert patterns.find("cgm says 2.3 and i'm trembling, type one", only_sure=True) == ["other_emergency"]
    assert patterns.find("in my novel the girl's glucose is 2.3 and she trembles") == []

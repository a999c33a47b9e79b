"""Names in sentences that tell of nobody's health, and the same names where they do."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder
from nlu.described_otherwise import contradicts


@pytest.mark.parametrize(
    "text",
    [
        "this serum contains alcohol, does that spoil the gel",
        "is there an issue, my cleanser has some alcohol in it",
        "my heart skips a beat whenever i look at the price of the trinity",
        "could i skip a facelift and just do this every day",
        "no need for a surgical neck lift with one of these, right",
        "can these gadgets give people cancer",
        "i heard it causes cancer",
        "would years of it cause a stroke",
        "could it ever lead to bells palsy",
        "can daily sessions damage the facial nerves",
        "saw a reel that a wand gave some influencer bell's palsy",
        "is ozempic stronger than mounjaro for weight",
        "does acupuncture help tinnitus",
        "how do you do a lash lift yourself",
        "in the film we watched the mother has a stroke on the stairs",
    ],
)
def test_nobody_s_health(text: str) -> None:
    assert shared_finder().find(text) == []


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("had some alcohol, can i use the gel", "alcohol"),
        ("my toner is nice but i drank a lot of alcohol", "alcohol"),
        ("my heart skips a beat every time i use it", "heart_condition"),
        ("my heart skips a beat when i climb stairs", "heart_condition"),
        ("could i skip my facelift, it is booked for march", "surgery"),
        ("had a facelift in may and skip the gym", "surgery"),
        ("can it make my cancer come back", "cancer_history"),
        ("could it cause the cancer to spread", "cancer_active"),
        ("can it give me cancer again, i had it in 2019", "cancer_active"),
        ("does it cause bells palsy to get worse", "bells_palsy"),
        ("the device gave me bells palsy", "bells_palsy"),
        ("my facial nerves were damaged, can it damage the facial nerves more", "bells_palsy"),
        ("is it ok to use it with ozempic", "under_care"),
        ("is ozempic better than metformin for my sugar", "under_care"),
        ("does it help tinnitus", "under_care"),
        ("can i use it after a lash lift", "eye_area"),
        ("like the heroine in the novel i had a stroke", "stroke_tia"),
    ],
)
def test_somebody_s_health(text: str, condition: str) -> None:
    assert condition in {m.condition for m in shared_finder().find(text)}


@pytest.mark.parametrize(
    ("condition", "part", "expected"),
    [
        ("bells_palsy", "a video said one of these gave a woman bell's palsy", True),
        ("bells_palsy", "one of these gave me bell's palsy", False),
        ("stroke_tia", "in the novel the heroine's arm and mouth droop", True),
        ("stroke_tia", "in the novel the heroine's mouth droops, same as me", False),
        ("hearing_aid", "does candling help with ringing ears", True),
        ("hearing_aid", "does it help with my ringing ears", False),
    ],
)
def test_a_description_of_nobody(condition: str, part: str, expected: bool) -> None:
    assert contradicts(condition, "disease", part) is expected

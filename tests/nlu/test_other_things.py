"""The same question on another thing is none of Mica's; a thing beside the device leaves the question Mica's."""

from __future__ import annotations

import pytest

from nlu.other_things import other_thing


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("How long must I charge it? The electric toothbrush I mean", "charging"),
        ("can i leave it plugged in, my epilator i mean", "charging"),
        ("my hoover won't start, held every button", "device_trouble"),
        ("air fryer died halfway, nothing on the screen", "device_trouble"),
        ("which tv is good for the money", "device_recommend"),
        ("what setting should a beginner use on the rowing machine", "intensity"),
        ("how much is a decent coffee machine", "cost"),
        ("is my kindle waterproof", "waterproof"),
        ("How do I clean an oven?", "cleaning"),
        ("I skipped four days of Duolingo, what now", "missed_sessions"),
        ("what time does the lidl round the corner open", "session_minutes"),
        ("how long do i give a ribeye on each side", "session_minutes"),
        ("who must not go on the teacups ride", "contraindications_list"),
        ("how many weeks until the tomato plants show anything", "results_when"),
        ("is own brand ink as good", "gel_brand"),
        ("how should my neck tie sit", "neck"),
        ("mini cooper or the bigger one", "mini_vs_trinity"),
    ],
)
def test_an_appliance_is_another_thing(text: str, intent: str) -> None:
    assert other_thing(text, intent) == "out_of_scope_other"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("does coolsculpting actually work", "does_it_work"),
        ("how does an ems belt for abs work", "how_it_works"),
        ("is reiki any good or just talk", "does_it_work"),
        ("having a swedish massage on friday, will I be stiff after", "downtime"),
        ("do hot stones hurt", "does_it_hurt"),
        ("how often should one have a sports massage", "frequency"),
    ],
)
def test_a_treatment_of_the_body_is_another_treatment(text: str, intent: str) -> None:
    assert other_thing(text, intent) == "out_of_scope_treatment"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("can I charge it with my laptop", "charging"),
        ("does my nuface charge off the tv", "charging"),
        ("can I do it while watching telly", "session_minutes"),
        ("is it like a toothbrush, one each", "sharing"),
        ("does it work like a treadmill", "does_it_work"),
        ("can i use the treadmill straight after", "downtime"),
        ("it fell off the fridge and is dead", "device_trouble"),
        ("my wand won't pair with my phone", "device_trouble"),
        ("how long do i wait after a sports massage", "frequency"),
        ("my phone says the gel is on its way", "cost"),
        ("is it dearer than a telly", "cost"),
        ("i have a pacemaker and a treadmill", "check_condition"),
        ("how long per session", "session_minutes"),
        ("could i use my phone's plug", "charging"),
        ("i have as long as a kettle boiling takes", "session_minutes"),
        ("my phone can't find it", "device_trouble"),
        ("dishwasher door level shocks, are they normal", "zapping"),
        ("a toothbrush to get between the bits?", "cleaning"),
    ],
)
def test_a_thing_beside_the_device_changes_nothing(text: str, intent: str) -> None:
    assert other_thing(text, intent) is None


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("is the mini enough or do i want the bigger one", "mini_vs_trinity"),
        ("who must stay off it", "contraindications_list"),
        ("does the brand matter or is any fine", "gel_brand"),
        ("my neck is too short for it", "neck"),
        ("how many minutes on the bus ride", "session_minutes"),
        ("is it like coolsculpting", "does_it_work"),
        ("what time is best for my session", "session_minutes"),
        ("does it work as well as emsculpt", "does_it_work"),
    ],
)
def test_what_is_of_ours_is_left(text: str, intent: str) -> None:
    assert other_thing(text, intent) is None

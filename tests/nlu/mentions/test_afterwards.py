"""Treatments topped up, called off and moved, what is still to end, and what is told without its name."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder


def read(text: str, condition: str) -> list[tuple[str, str, str]]:
    return [(str(m.status), m.who, m.when) for m in shared_finder().find(text) if m.condition == condition]


@pytest.mark.parametrize(
    ("text", "condition", "expected"),
    [
        # whoever injects is not the one who has it
        (
            "cheek filler was a month ago but he topped it up on Tuesday with some more juvederm",
            "filler",
            ("present", "user", "on Tuesday"),
        ),
        (
            "my lip filler was in october and they popped in some more juvederm yesterday",
            "filler",
            ("present", "user", "yesterday"),
        ),
        ("my filler was in may, she had juvederm herself on friday", "filler", ("present", "other", "on friday")),
        ("lip filler 3 weeks ago, she topped it up on friday", "filler", ("present", "user", "on friday")),
        # called off
        ("was booked for filler on monday but it fell through", "filler", ("absent", "user", "on monday")),
        ("meant to have botox on friday but that never went ahead", "botox", ("absent", "user", "on friday")),
        ("meant to get botox friday, it never happened until yesterday", "botox", ("present", "user", "yesterday")),
        # moved
        ("my botox got pushed from monday to this friday", "botox", ("present", "user", "this friday")),
        (
            "Booked for 3 December to have my lips filled. How soon after may I start?",
            "filler",
            ("planned", "user", "3 December"),
        ),
        # still to end
        ("chemo ends in two weeks", "chemo", ("present", "user", "in two weeks")),
        ("chemo is over in 2 weeks", "chemo", ("present", "user", "in 2 weeks")),
        ("chemo finished in march", "chemo", ("past", "user", "in march")),
    ],
)
def test_what_counts_and_when(text: str, condition: str, expected: tuple[str, str, str]) -> None:
    assert read(text, condition)[-1] == expected


def test_a_treatment_that_was_had_after_all_counts() -> None:
    text = "was booked for filler on monday but it never happened, so i had it done on thursday"
    assert read(text, "filler")[0][0] != "absent"


@pytest.mark.parametrize(
    ("text", "condition", "who"),
    [
        ("the doctor put little jabs of the wrinkle stuff round my temples for my heads", "botox", "user"),
        ("I have my frown lines ironed out with the needle twice a year", "botox", "user"),
        ("A client says she passes out and her legs jerk", "seizures", "other"),
        ("sometimes I blank out and my arms flail", "seizures", "user"),
        ("the doctors say the coating of my nerves is going", "ms_neuro", "user"),
        ("our boy came through the sunroof last month", "postpartum", "user"),
        ("she's been on formula from day one as I never made enough", "postpartum", "user"),
    ],
)
def test_told_without_its_name(text: str, condition: str, who: str) -> None:
    assert [each[1] for each in read(text, condition)] == [who]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("can I iron out my crow's feet with it", "botox"),
        ("my legs twitch at night", "seizures"),
        ("I blacked out the windows and my arms hurt", "seizures"),
        ("you're getting on my nerves", "ms_neuro"),
        ("I sat under the sunroof in the car", "postpartum"),
    ],
)
def test_its_harmless_neighbours(text: str, condition: str) -> None:
    assert not read(text, condition)


@pytest.mark.parametrize(
    ("text", "condition", "denied"),
    [
        ("my dad has a pacemaker, i dont", "pacemaker", True),
        ("my mum has epilepsy but i've never had it", "epilepsy", True),
        ("my mum has epilepsy, I never met a doctor who helps", "epilepsy", False),
        ("my brother has diabetes, I don't live with him", "diabetes", False),
    ],
)
def test_denied_of_oneself_beside_another_person(text: str, condition: str, denied: bool) -> None:
    assert (("absent", "user", "") in read(text, condition)) is denied

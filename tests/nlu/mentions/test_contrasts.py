"""What is put in the place of a denied name may be the same thing in other words."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder
from nlu.mentions.context import Status

LEFT = {Status.PRESENT, Status.UNCERTAIN}


def read(text: str) -> dict[str, Status]:
    return {m.condition: m.status for m in shared_finder().find(text)}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("not pregnant, just nursing", "breastfeeding"),
        ("not nursing directly, only pump", "breastfeeding"),
        ("not breastfeeding, only bottles of my own milk", "breastfeeding"),
        ("not breastfeeding but I express twice a day", "breastfeeding"),
        ("I'm not pregnant, she's only 9 days old", "pregnancy"),
        ("not pregnant but the condom split", "pregnancy"),
        ("not pregnant but my period is late", "pregnancy"),
        ("not pregnant, or so we thought, 10 weeks", "pregnancy"),
        ("I'm not epileptic and pregnant with triplets", "pregnancy"),
        ("not epileptic but sometimes I jerk and go blank", "epilepsy"),
        ("no epilepsy on either side, only me", "epilepsy"),
        ("no cancer among my relatives, except me", "cancer_active"),
        ("not on chemo, just the rays", "chemo"),
        ("no chemo, only an infusion every month", "chemo"),
        ("no cancer, just a lump they are watching", "cancer_active"),
        ("no pacemaker, only a gadget in my spine", "pacemaker"),
        ("no pacemaker, a thing for my bladder with a remote", "pacemaker"),
        ("no botox, only a few jabs in the forehead", "botox"),
        ("no acne, just boils", "mild_acne"),
    ],
)
def test_what_may_be_the_same_thing_is_kept(text: str, condition: str) -> None:
    assert read(text)[condition] in LEFT


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("no pacemaker, just wrinkles", "pacemaker"),
        ("no epilepsy just curious", "epilepsy"),
        ("no epilepsy, just a question about the gel", "epilepsy"),
        ("no epilepsy but my mum faints", "epilepsy"),
        ("no cancer but mum had a lump", "cancer_active"),
        ("not pregnant, just bloated", "pregnancy"),
        ("not pregnant, just late to the party", "pregnancy"),
        ("not pregnant, my baby is 3 years old", "pregnancy"),
        ("not breastfeeding, just formula", "breastfeeding"),
        ("not pregnant but I want to lift my jowls", "pregnancy"),
        ("no botox, only creams", "botox"),
        ("no cancer, only sun spots", "cancer_active"),
        ("no pacemaker but can I use it on my neck", "pacemaker"),
        ("no pacemaker and no epilepsy", "epilepsy"),
        ("I have no pacemaker and epilepsy isn't mine", "pacemaker"),
    ],
)
def test_a_harmless_thing_in_its_place_leaves_it_denied(text: str, condition: str) -> None:
    assert read(text)[condition] is Status.ABSENT


def test_the_family_s_is_not_the_writer_s() -> None:
    assert read("no epilepsy in my family, just me and my cats") == {"epilepsy": Status.ABSENT}

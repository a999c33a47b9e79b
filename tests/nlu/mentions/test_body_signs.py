"""What is told of the body in other words, with harmless neighbours of those wordings."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder


def found(text: str) -> dict[str, str]:
    return {m.condition: m.status.value for m in shared_finder().find(text)}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("no headaches here, but my lower lip has hardly any feeling after the extraction", "numb"),
        ("one cheek still has no sensation since I fell", "numb"),
        ("left ear lobe is without any feeling after the lift", "numb"),
        ("little webs of veins beside my nose", "lesions_vessels"),
        ("spidery purple vessels on my chin", "lesions_vessels"),
        ("they found a narrowing of an artery in the neck", "carotid"),
        ("plaque in the left artery of my neck", "carotid"),
        ("insulin, on a loop since spring", "insulin_pump"),
        ("diabetes type 2 and my pump sits on my hip", "insulin_pump"),
        ("we're expecting again in June, tired skin", "pregnancy"),
        ("expecting next autumn, may I start", "pregnancy"),
        ("fell off my bike, a plate and two screws in my jaw", "metal_implant"),
        ("car accident broke my jaw, plates and pins hold it", "metal_implant"),
    ],
)
def test_what_is_told_of_the_body(text: str, condition: str) -> None:
    assert found(text).get(condition) == "present"


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("so definitely not expecting, how long a go", "pregnancy"),
        ("I've type 1, not on a pump", "insulin_pump"),
        ("no pins or rods in my body", "metal_implant"),
    ],
)
def test_what_is_denied_of_it(text: str, condition: str) -> None:
    assert found(text).get(condition) == "absent"


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("my cheek has no feeling while the wand is on it", "numb"),
        ("my face has no feeling of tightness", "numb"),
        ("webs of veins on my calf", "lesions_vessels"),
        ("I use a pump bottle for my serum and have diabetes", "insulin_pump"),
        ("what results am I expecting in spring", "pregnancy"),
        ("not expecting miracles, is it any good", "pregnancy"),
        ("it buzzed, I was not expecting, that", "pregnancy"),
        ("a plate and four screws came with my car", "metal_implant"),
    ],
)
def test_harmless_neighbours(text: str, condition: str) -> None:
    assert condition not in found(text)

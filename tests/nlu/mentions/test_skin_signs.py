"""What is told of the skin and the bones without its name, and their harmless neighbours."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("fell down the steps, lovely purple jaw now", "bruising"),
        ("got elbowed at football and my eye has gone black", "bruising"),
        ("there is a scaly patch by my ear that keeps bleeding", "suspicious_lesion"),
        ("a wee sore on my nose that will not heal", "suspicious_lesion"),
        ("little pearly bump on my cheek, it bleeds easily", "suspicious_lesion"),
        ("the freckle beside my eyelid has got bigger, can i go round it", "suspicious_lesion"),
        ("itchy brown mole by my ear, ok on the neck?", "suspicious_lesion"),
        ("i can barely feel anything along my jaw since the lift", "numb"),
        ("still don't feel much behind my ears", "numb"),
        ("smashed cheekbone, four plates in there", "metal_implant"),
        ("a plate and six screws since the crash", "metal_implant"),
        ("a wee chip in my chest that keeps an eye on my heart", "loop_recorder"),
        ("the implant under my skin logs my pulse", "loop_recorder"),
    ],
)
def test_told_without_its_name(text: str, condition: str) -> None:
    assert condition in {m.condition for m in shared_finder().find(text)}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("i walked into the shop for purple lipstick and blush for my cheeks", "bruising"),
        ("purple device, does it suit my face", "bruising"),
        ("picked a spot and it keeps bleeding", "suspicious_lesion"),
        ("nothing on my face keeps bleeding", "suspicious_lesion"),
        ("the birthmark by my eye has never changed", "suspicious_lesion"),
        ("had a mole removed, it was growing", "suspicious_lesion"),
        ("changed my routine, i have a mole too", "suspicious_lesion"),
        ("can't feel much on my face from the device", "numb"),
        ("broke a plate in the kitchen", "metal_implant"),
        ("a box in my chest that paces and tracks my heart", "loop_recorder"),
    ],
)
def test_its_neighbours(text: str, condition: str) -> None:
    assert condition not in {m.condition for m in shared_finder().find(text)}

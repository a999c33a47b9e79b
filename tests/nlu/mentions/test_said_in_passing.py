"""Names said in passing, and the same names of an illness."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder


def found(text: str) -> dict[str, tuple[str, str]]:
    return {m.condition: (m.status.value, m.who) for m in shared_finder().find(text)}


@pytest.mark.parametrize(
    "text",
    [
        "my heart missed a beat when she said yes, wedding is in May",
        "my heart melted when they kissed, how often should I use this",
        "our gym has a defibrillator mounted in reception, what about training",
        "the village keeps a defibrillator, not much else",
        "send me a two line reply",
        "any good for a mum tum",
        "does it lift boobs, asking for fun",
        "hubby had a fit when he saw the bill, worth it though?",
        "my mate had a fit over the price",
        "my wife would have a heart attack if she saw the receipt",
        "I nearly had a stroke when I heard how much it is",
        "dad's going to have a coronary when he opens the bill",
        "how do I place my tens machine for sciatica",
        "each marathon hires a pacemaker, ours were quick",
        "the pacemaker peeled off after 10k in my race",
    ],
)
def test_what_is_said_in_passing(text: str) -> None:
    assert found(text) == {}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("my heart skips a beat when I climb, I have palpitations", "heart_condition"),
        ("my heart skipped a beat when she used it on my chest", "heart_condition"),
        ("I got a defibrillator fitted, it sits near the wall of my heart", "icd"),
        ("the woman at our gym has a defibrillator", "icd"),
        ("I had a defibrillator put in at work's clinic", "icd"),
        ("the stick showed two lines this morning", "pregnancy"),
        ("mum tum, baby is eight weeks", "postpartum"),
        ("baby is still on the boob", "breastfeeding"),
        ("my sister had a fit when the current came on", "seizures"),
        ("my sister had a fit because she ran out of tablets", "seizures"),
        ("I wear a tens for sciatica, may I do my face", "under_care"),
        ("my father, after the race, needs a pacemaker", "pacemaker"),
        ("a man in our running club has a pacemaker", "pacemaker"),
        ("drank wine and my cheeks flare, is it ok tonight", "alcohol"),
        ("my little girl wants a go", "under18"),
    ],
)
def test_the_illness_is_heard(text: str, condition: str) -> None:
    assert condition in found(text)


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("beer sets my rosacea off", "alcohol"),
        ("had asthma as a small girl, none since, 52 now", "under18"),
    ],
)
def test_what_sets_it_off_and_childhood_do_not_count(text: str, condition: str) -> None:
    assert condition not in found(text)


@pytest.mark.parametrize(
    ("text", "condition", "expected"),
    [
        ("my uncle has epilepsy. I'm perfectly healthy myself", "epilepsy", ("present", "other")),
        ("my sister has a pacemaker, I feel fine myself", "pacemaker", ("present", "other")),
        ("my uncle has epilepsy, I have it myself", "epilepsy", ("present", "user")),
        ("my uncle has epilepsy and I'm not well myself", "epilepsy", ("present", "user")),
        ("Grandad (90) has a pacemaker", "pacemaker", ("present", "other")),
        ("Nan, 77, got an ICD", "icd", ("present", "other")),
        ("no metal, no allergies and nothing wrong with my heart", "heart_condition", ("absent", "user")),
        ("no implants or nothing wrong with my heart either", "heart_condition", ("absent", "user")),
        ("there is nothing powered by a battery in my chest", "electronic_implant", ("absent", "user")),
        ("I've a thing with a battery in my chest", "electronic_implant", ("present", "user")),
        ("ovarian cancer, in the clear nine years", "cancer_active", ("past", "user")),
        ("breast cancer, all clear two years ago, it came back", "cancer_active", ("present", "user")),
        ("had my ICD and all its leads taken out, nothing instead", "icd", ("removed", "user")),
        ("my spinal stimulator was cut out of my hip in 2020", "neurostimulator", ("removed", "user")),
        ("nerve stimulator in my back, they removed the battery and the leads", "neurostimulator", ("removed", "user")),
        ("nerve stimulator in my back, they removed the battery", "neurostimulator", ("present", "user")),
        ("had my ICD and its leads replaced", "icd", ("present", "user")),
        ("had my pacemaker and its box taken out and another put in", "pacemaker", ("present", "user")),
    ],
)
def test_status_and_whose(text: str, condition: str, expected: tuple[str, str]) -> None:
    assert found(text).get(condition) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("tonsils out at seven", False),
        ("I had my adenoids out at the age of 5", False),
        ("tonsils out at 7 weeks ago", True),
        ("tonsils out at 7 this morning", True),
        ("tonsils out at 40", True),
    ],
)
def test_an_operation_of_childhood_by_its_age(text: str, told: bool) -> None:
    assert ("surgery" in {m.condition for m in shared_finder().find(text)}) is told


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("will he have a heart attack if he uses it", "heart_condition"),
        ("my wife had a heart attack when she was 50", "heart_condition"),
        ("he had a bypass and would have a heart attack when he sees the bill", "heart_condition"),
        ("she might have a seizure when she gets the device on", "seizures"),
    ],
)
def test_an_attack_that_is_feared_is_no_figure(text: str, condition: str) -> None:
    assert condition in found(text)

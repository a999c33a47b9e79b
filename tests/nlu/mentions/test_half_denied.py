"""Denials that take half of it back, sighs, doctors, and "my heart is fine" with a limit; and plain ones."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder


def statuses(text: str, condition: str) -> set[str]:
    return {str(m.status) for m in shared_finder().find(text) if m.condition == condition}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        # asked back
        ("Seizures? Never had any. How many days a week?", "seizures"),
        ("Filler? I've never had any, what gel do I use", "filler"),
        ("A pacemaker? I don't have one, so how often this week?", "pacemaker"),
        # by kind
        ("I had none of that chemo stuff", "chemo"),
        ("none of that botox nonsense here, how often?", "botox"),
        ("cancer free zone, never had it", "cancer_active"),
        ("diabetes isn't something I've ever had, thankfully", "diabetes"),
        ("epilepsy was never mine", "epilepsy"),
        ("not a chance in hell I'm pregnant, no uterus", "pregnancy"),
        ("no womb since 2010 so I cannot be pregnant", "pregnancy"),
        # fine
        ("my doctor says my heart is fine", "heart_condition"),
        ("I'm not diabetic and my heart is fine", "heart_condition"),
        ("ticker is grand so can I start today", "heart_condition"),
        ("my heart is healthy. It's only my knees that ache", "heart_condition"),
        ("my thyroid bloods came back spot on", "thyroid"),
        ("the biopsy was benign", "cancer_active"),
        ("I don't have fits", "seizures"),
        ("no metal in me", "metal_implant"),
        ("I'm not under a doctor", "under_care"),
    ],
)
def test_a_plain_denial(text: str, condition: str) -> None:
    assert statuses(text, condition) == {"absent"}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Seizures? I've not had any. Not since 2018. How many minutes?", "seizures"),
        ("Seizures? Haven't had any. The tablets do their job", "seizures"),
        ("Filler? I haven't had any, well, just last Tuesday", "filler"),
        ("Pregnant? I haven't been, well, not till this summer", "pregnancy"),
        ("Oh no this epilepsy lark really wears me out", "epilepsy"),
        ("no this cancer business is no joke", "cancer_active"),
        ("no that defibrillator thing still scares me", "icd"),
        ("none of this pregnancy lark gets easier", "pregnancy"),
        ("fit free and never had one in years on these tablets", "epilepsy"),
        ("seizure free, never had one. Not since school anyway", "epilepsy"),
        ("Epilepsy isn't something I've had bother with since college", "epilepsy"),
        ("Cancer isn't something I've suffered with for ages", "cancer_active"),
        ("epilepsy isn't something I've got. Well, not since 2018", "epilepsy"),
        ("I can't believe I'm expecting, they told me I was post-menopausal", "pregnancy"),
        ("never thought I'd be pregnant, I'm through the menopause they said", "pregnancy"),
        # fine, but
        ("I don't think my heart is fine", "heart_condition"),
        ("nobody tells me my ticker is ok", "heart_condition"),
        ("I hope my heart is fine", "heart_condition"),
        ("my heart is fine apart from missing beats", "heart_condition"),
        ("my heart is fine since they changed the valve", "heart_condition"),
        ("my heart is good on the tablets", "heart_condition"),
        ("my thyroid is mostly fine", "thyroid"),
        ("my thyroid is normal except for a lump", "thyroid"),
        ("my bp is fine after the tablets", "blood_pressure"),
        ("I don't have fits when I take my tablets", "seizures"),
        ("no metal in me apart from a plate", "metal_implant"),
        ("I don't think the biopsy was benign", "cancer_active"),
        # said twice over, or "not the real thing"
        ("she says it's not EPILEPSY epilepsy", "epilepsy"),
        ("I'm not diabetic-diabetic", "diabetes"),
        ("it isn't a stent stent", "heart_condition"),
        ("no actual lupus, they call it something else", "autoimmune"),
    ],
)
def test_half_a_denial_warns(text: str, condition: str) -> None:
    assert statuses(text, condition) - {"absent"}


@pytest.mark.parametrize(
    "text",
    [
        "I don't have an oncologist",
        "I don't have a cardiologist",
        "I'm not seeing a cardiologist",
        "never been to the stroke clinic",
        "I haven't got a midwife",
        "I've no epilepsy nurse",
    ],
)
def test_a_doctor_that_somebody_has_not_denies_nothing(text: str) -> None:
    assert not [m for m in shared_finder().find(text) if str(m.status) == "absent"]


def test_the_illness_beside_the_doctor_is_denied() -> None:
    assert statuses("I don't have cancer, so no oncologist either", "cancer_active") == {"absent"}
    assert statuses("I have an oncologist", "cancer_active") == {"present"}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Does it hurt less than the chin filler I just had?", "filler"),
        ("is it kinder than the peel I had on the 8th?", "peel"),
        ("is this better than the botox I get every few months", "botox"),
        ("how does it compare to the fillers they put in my cheeks", "filler"),
        ("is it cheaper than botox? I had some in november", "botox"),
        ("does it beat the laser she did on me this morning", "laser_ipl"),
    ],
)
def test_what_is_compared_with_and_was_had(text: str, condition: str) -> None:
    assert statuses(text, condition) & {"present", "asked", "past"}


@pytest.mark.parametrize(
    "text",
    [
        "how does it stack up against going under the knife",
        "is it better than botox",
        "is it cheaper than botox, I use it three times a week",
        "as good as a facelift after 3 months?",
        "is it an alternative to filler, which I've never had",
        "is it better than botox? I have oily skin",
    ],
)
def test_what_is_only_compared_with(text: str) -> None:
    assert shared_finder().find(text) == []

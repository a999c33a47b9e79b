"""What is plainly not had, and what only sounds like it."""

from __future__ import annotations

import pytest

from nlu.mentions.context import Status
from tests.nlu.mentions.reading import mentions


@pytest.mark.parametrize(
    ("text", "condition", "status"),
    [
        ("I got cold feet about the botox, not having it", "botox", Status.ABSENT),
        ("we changed our mind about the botox, we're not doing it", "botox", Status.ABSENT),
        ("my dermatologist advised against lasers, is this allowed?", "laser_ipl", Status.ABSENT),
        ("I'm not allowed to have fillers", "filler", Status.ABSENT),
        ("I don't do microneedling any more, not for three years", "microneedling", Status.PAST),
        ("I don't have chemo any longer, haven't since 2021", "chemo", Status.PAST),
        ("neither my wife nor I have epilepsy", "epilepsy", Status.ABSENT),
        ("neither of us has a pacemaker", "pacemaker", Status.ABSENT),
        ("had my braces taken off in June", "braces", Status.PAST),
        ("my braces have finally come off", "braces", Status.PAST),
        ("got a mole checked, the doctor said it's benign", "suspicious_lesion", Status.ABSENT),
        ("I ditched the retinol last year", "retinoid", Status.PAST),
    ],
)
def test_what_is_not_had(text: str, condition: str, status: Status) -> None:
    assert mentions(text, condition)[0].status is status


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("I changed my mind about my filler and had it dissolved", "filler"),
        ("told to avoid lasers after my laser last week", "laser_ipl"),
        ("I was told not to have more botox for a month", "botox"),
        ("I don't do microneedling any more", "microneedling"),
        ("the top braces are off", "braces"),
        ("my braces are off next week", "braces"),
        ("got a mole checked, she said it's probably benign", "suspicious_lesion"),
        ("got a mole checked, they said it was benign but it is growing", "suspicious_lesion"),
        ("neither of us has had a seizure since May", "seizures"),
        ("my GP advised against fillers. They were put in on Monday", "filler"),
        ("the clinic told me to avoid fillers. Got them regardless", "filler"),
        ("my mum reckons the lump on my chin is harmless", "suspicious_lesion"),
        ("the internet says my suspicious mole is harmless", "suspicious_lesion"),
        ("my braces come off in April", "braces"),
        ("my braces sit off centre", "braces"),
        ("I changed my mind about the filler, not having regrets any more", "filler"),
        ("neither he nor I have pacemakers, although I did", "pacemaker"),
    ],
)
def test_what_only_sounds_like_it(text: str, condition: str) -> None:
    assert mentions(text, condition)[0].status is not Status.ABSENT

"""TIA and "the port" beside words that make them an illness; skin that cannot bear a metal."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder


def told(text: str) -> set[str]:
    return {m.condition for m in shared_finder().find(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TIA back in 2011, all good since", "stroke_tia"),
        ("apixaban daily, tia about three years ago", "stroke_tia"),
        ("my neurologist put me on aspirin after one small tia", "stroke_tia"),
        ("TIA, then plavix ever since", "stroke_tia"),
        ("my port gets rinsed on mondays", "port"),
        ("my port's due out in march", "port"),
        ("tamoxifen still, but the port was taken out", "port"),
        ("immunotherapy every 3 weeks so the port stays", "port"),
        ("metal zips leave my tummy with a rash", "allergy"),
        ("cheap bracelets turn my wrists sore and itchy", "allergy"),
        ("my lobes get crusty from cheap studs", "allergy"),
        ("i break out in welts under my watch strap, or any metal", "allergy"),
    ],
)
def test_is_told(text: str, expected: str) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("can i have the manual for aspirin users? tia", "stroke_tia"),
        ("how much is it in 2026, tia", "stroke_tia"),
        ("my aunt tia in 2016 sold these", "stroke_tia"),
        ("hi, tia here, how often do i use it", "stroke_tia"),
        ("the port is on the bottom, do i charge it nightly", "port"),
        ("my port is loose, the usb cable falls out", "port"),
        ("we leave from the port in june", "port"),
        ("do i take my earrings off", "allergy"),
        ("my new earrings are red and make my face look slim", "allergy"),
        ("does the metal on the device make the gel red", "allergy"),
        ("my skin is itchy when it is cold", "allergy"),
    ],
)
def test_is_not_told(text: str, never: str) -> None:
    assert never not in told(text)

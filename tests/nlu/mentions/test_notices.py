"""The "no" of a box, a manual or a website is a rule, and no denial of the writer's."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder


def read(text: str, condition: str) -> set[tuple[str, str]]:
    return {(str(m.status), m.who) for m in shared_finder().find(text) if m.condition == condition}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("the leaflet says no metal implants, does a hip count", "metal_implant"),
        ("Instructions state never with epilepsy. really?", "epilepsy"),
        ("my mum's nuface says no pacemakers, why", "pacemaker"),
        ("it says no pregnant women on the packet, is that so", "pregnancy"),
        ("my sister's manual warns not for anyone with epilepsy, fair enough?", "epilepsy"),
    ],
)
def test_a_rule_is_asked_about(text: str, condition: str) -> None:
    assert read(text, condition) == {("asked", "user")}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("my mum's nuface says no pacemakers, but mine's only a small one", "pacemaker"),
        ("the box says no epilepsy but i'm well controlled, can i?", "epilepsy"),
        ("it says no pacemakers in the booklet but is mine ok", "pacemaker"),
        ("website says no diabetics and ive got it, mild", "diabetes"),
        ("they all say no cancer, which I have", "cancer_active"),
    ],
)
def test_a_rule_that_is_owned_counts(text: str, condition: str) -> None:
    assert read(text, condition) == {("present", "user")}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("the website says no epilepsy or pregnancy and I have none of those", "epilepsy"),
        ("you said no pacemakers. i don't have one", "pacemaker"),
        ("the letter came, it says no cancer", "cancer_active"),
        ("had a scan and it says no clots", "clot_phlebitis"),
        ("i read the box. no pacemaker, no epilepsy, all good", "pacemaker"),
        ("my doctor says no epilepsy, it was fainting", "epilepsy"),
    ],
)
def test_what_the_writer_denies_stays_denied(text: str, condition: str) -> None:
    assert read(text, condition) == {("absent", "user")}


def test_a_rule_that_is_said_of_somebody() -> None:
    found = read("my mum has a pacemaker and the box says no pacemakers", "pacemaker")
    assert found == {("present", "other")}

"""Wards where people work, hypes that leave them numb, hearts that parcels stir; and the same words of an illness."""

from __future__ import annotations

import pytest

from actions.rules.knowledge import load_knowledge
from nlu.condition_extractor import shared_finder
from nlu.mentions.finder import MentionFinder

FINDER = MentionFinder(load_knowledge().conditions)


@pytest.mark.parametrize(
    "text",
    [
        "I've been nursing on an acute stroke unit for a year, skin like paper",
        "I volunteer for a cancer charity, is it worth it",
        "my job is in the epilepsy clinic, long days",
        "I am a stroke nurse, which one first",
        "numb to the adverts by now, does it work",
        "I'm numb with boredom, entertain me",
        "my heart jumped when the delivery arrived, where do I begin",
        "my heart leapt as the postman rang, is there a manual",
    ],
)
def test_an_everyday_sense_is_no_mention(text: str) -> None:
    assert FINDER.find(text) == []


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("I spent a month on the stroke ward", "stroke_tia"),
        ("I work on a stroke unit and had one myself", "stroke_tia"),
        ("was a nurse until I was admitted to the stroke ward", "stroke_tia"),
        ("my cheek is numb and I'm numb to the hype", "numb"),
        ("numb to the touch on one side", "numb"),
        ("my heart skips a beat when I climb stairs", "heart_condition"),
        ("my heart skipped a beat when the device came on", "heart_condition"),
        ("my heart flutters when I lie down", "heart_condition"),
    ],
)
def test_the_illness_stays(text: str, condition: str) -> None:
    assert condition in {m.condition for m in FINDER.find(text)}


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("lamotrigine only as a mood stabiliser, never had a fit", set()),
        ("valproate, purely as a mood stabiliser", set()),
        ("lamotrigine as a mood stabiliser, no fits for six years", {"epilepsy"}),
        ("lamotrigine for my fits, it's a mood stabiliser as well", {"epilepsy"}),
        ("I take lamotrigine", {"epilepsy"}),
    ],
)
def test_what_a_medicine_is_for(text: str, conditions: set[str]) -> None:
    found = {m.condition for m in FINDER.find(text) if m.status != "absent"}
    assert found & {"epilepsy"} == conditions


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("never had so much as a fainting spell", "absent"),
        ("I haven't had so much as a cold sore", "absent"),
        ("never even so much as a mini stroke", "absent"),
        ("never so much as thought of my pacemaker", "present"),
        ("far too old to get pregnant, me", "absent"),
        ("I'm 66, well past the age of being pregnant", "absent"),
        ("can't be pregnant, I've had a hysterectomy", "absent"),
        ("can't be pregnant, I am post-menopausal", "absent"),
        ("too old to be pregnant but here I am", "present"),
        ("am I too old to be pregnant?", "present"),
        ("I'm 44, too old to be pregnant", "present"),
        ("I thought I was too old to get pregnant", "present"),
        ("can't be pregnant, my husband had the snip", "present"),
    ],
)
def test_denials(text: str, status: str) -> None:
    found = [m.status for m in FINDER.find(text) if m.condition != "surgery"]
    assert found
    assert all((s == "absent") is (status == "absent") for s in found), found


@pytest.mark.parametrize(
    ("text", "condition", "relation"),
    [
        ("Beautician here. Regular client has a metal plate", "metal_implant", "client"),
        ("Salon. My 2pm facial has shingles over one eye", "skin_infection", "client"),
    ],
)
def test_whose_it_is(text: str, condition: str, relation: str) -> None:
    assert (condition, "other", relation) in {(m.condition, m.who, m.relation) for m in FINDER.find(text)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sick for 12 weeks with my eldest, he's 15 now. Any use for women my age?", False),
        ("my son is 14. is it any good for someone like me?", False),
        ("my son is 14. can he use it, or is it for people my age?", True),
        ("my daughter is 15, would it suit her", True),
    ],
)
def test_a_child_s_age_by_the_way(text: str, told: bool) -> None:
    assert any(m.condition == "under18" for m in FINDER.find(text)) is told


def test_an_insulin_pump_is_named_before_insulin() -> None:
    assert [m.condition for m in FINDER.find("On an insulin pump, tubeless")] == ["insulin_pump"]


@pytest.mark.parametrize(
    "text",
    [
        "my ticker only pumps at 40 percent",
        "the doctor says my heart pumps at a third of what it should",
        "so wrinkly af today",
        "bored AF, any tips",
        "hosting a baby shower for my niece on Sunday",
        "we went to my friend's baby shower",
    ],
)
def test_of_no_milk_no_rhythm_and_no_child_of_ones_own(text: str) -> None:
    told = {m.condition for m in shared_finder().find(text)} - {"heart_condition"}
    assert not told.intersection({"breastfeeding", "pregnancy"})
    assert "af" not in [m.text.lower() for m in shared_finder().find(text)]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("she only pumps, and so do I, for the baby", "breastfeeding"),
        ("my baby shower is next week", "pregnancy"),
        ("they threw a baby shower for me", "pregnancy"),
        ("tired, and I have af", "heart_condition"),
    ],
)
def test_milk_rhythm_and_a_child_of_ones_own(text: str, condition: str) -> None:
    assert condition in {m.condition for m in shared_finder().find(text)}

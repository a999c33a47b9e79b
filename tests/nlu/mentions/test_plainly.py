"""Words that leave no doubt: out for good, never put in, not possible, clear for years; and their neighbours."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder
from nlu.mentions.context import Status
from nlu.mentions.finder import Mention


def read(text: str, condition: str) -> Mention:
    found = [m for m in shared_finder().find(text) if m.condition == condition]
    assert found, f"'{text}' names no {condition}"
    return found[-1]


@pytest.mark.parametrize(
    ("text", "condition", "status"),
    [
        # out
        ("my ICD got infected and was explanted in 2021", "icd", Status.REMOVED),
        ("the pacemaker was removed in spring and never replaced", "pacemaker", Status.REMOVED),
        ("they took out my vagus nerve stimulator, no replacement", "neurostimulator", Status.REMOVED),
        # never in
        ("the doctors wanted to give me a pacemaker but it was never fitted", "pacemaker", Status.ABSENT),
        ("I was booked for an ICD, they never put one in", "icd", Status.ABSENT),
        # not so
        ("diabetes isn't something I have", "diabetes", Status.ABSENT),
        ("I had a hysterectomy in 2012, there is no way I could be pregnant", "pregnancy", Status.ABSENT),
        ("with no womb there is zero chance of being pregnant", "pregnancy", Status.ABSENT),
        # over
        # still to come
        ("I'm down for a facelift in May", "surgery", Status.PLANNED),
        ("Suppose I fell pregnant in the middle of it, do I stop?", "pregnancy", Status.PLANNED),
        ("if I were to try botox, when", "botox", Status.PLANNED),
        ("having my frown softened with botox this saturday, is that a problem", "botox", Status.PLANNED),
        ("TCA peel is confirmed for Thursday", "peel", Status.PLANNED),
        ("six weeks of radiotherapy lined up", "radiotherapy", Status.PLANNED),
        ("I start chemo on the 9th, may I use it until then?", "chemo", Status.PLANNED),
        ("the pacemaker operation is on the waiting list", "pacemaker", Status.PLANNED),
        ("accepted for a cochlear implant, the date is still to come", "cochlear", Status.PLANNED),
    ],
)
def test_what_is_plain(text: str, condition: str, status: Status) -> None:
    mention = read(text, condition)
    assert (mention.status, mention.affirmed) == (status, True)


@pytest.mark.parametrize(
    "text", ["all clear from bowel cancer since 2016", "this is my sixth clean year since the cancer"]
)
def test_a_cancer_that_is_over_is_a_past_one(text: str) -> None:
    assert read(text, "cancer_history").status is Status.PRESENT
    assert not [m for m in shared_finder().find(text) if m.condition == "cancer_active"]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("my pacemaker was explanted and a new one put in", "pacemaker"),
        ("I had a pacemaker put in and was accepted for a second pacemaker", "pacemaker"),
        ("getting over the botox I had this monday", "botox"),
        ("the ICD was removed but the leads are still in there", "icd"),
        ("I'm having my pacemaker taken out next week", "pacemaker"),
        ("my spinal stimulator is due to be removed soon", "neurostimulator"),
        ("they wanted to give me a pacemaker, it was never put in until last year", "pacemaker"),
        ("hysterectomy booked for May, no chance I'm pregnant", "pregnancy"),
        ("hoping for the all clear from cancer since the scan", "cancer_active"),
    ],
)
def test_its_neighbours_still_warn(text: str, condition: str) -> None:
    assert read(text, condition).status in (Status.PRESENT, Status.UNCERTAIN, Status.PLANNED)


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("I wouldn't claim that I'm not pregnant", "pregnancy"),
        ("no point denying I'm pregnant", "pregnancy"),
        ("it would be a lie to say I don't have epilepsy", "epilepsy"),
        ("I couldn't swear I have no pacemaker", "pacemaker"),
        ("don't go assuming I'm not diabetic", "diabetes"),
        ("I'm hardly un-pregnant", "pregnancy"),
        ("I couldn't rule out that I'm pregnant", "pregnancy"),
        ("who says I don't have epilepsy", "epilepsy"),
        ("they fit a pacemaker two years ago", "pacemaker"),
        ("my old ICD was removed and swapped for a pacemaker", "pacemaker"),
        ("no heart trouble ever, bar the pacemaker", "pacemaker"),
        ("no illnesses, save for my epilepsy", "epilepsy"),
        ("nothing to report unless an ICD counts", "icd"),
    ],
)
def test_a_denial_of_a_denial_and_an_exception_are_so(text: str, condition: str) -> None:
    assert read(text, condition).status is Status.PRESENT


@pytest.mark.parametrize(
    ("text", "condition"),
    [("I'd say I'm not pregnant", "pregnancy"), ("I won't lie, I have no pacemaker", "pacemaker")],
)
def test_a_plain_denial_stays_one(text: str, condition: str) -> None:
    assert read(text, condition).status is Status.ABSENT


def test_the_ages_of_ones_children() -> None:
    mention = read("Our two girls are 11 and 20 and want one each", "under18")
    assert mention.who == "other"

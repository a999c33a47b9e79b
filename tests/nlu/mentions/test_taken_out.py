"""An implant is out only where it is itself what was taken out, and nothing is in its place."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder
from nlu.mentions.context import Status
from nlu.mentions.taken_out import said_to_be_out, something_instead


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("they took out my heart monitor and put in a pacemaker", "pacemaker"),
        ("the loop recorder came out and then a pacemaker was fitted", "pacemaker"),
        ("I've a pacemaker and my womb was removed in 2015", "pacemaker"),
        ("pacemaker since 2018, tonsils removed as a child", "pacemaker"),
        ("I have an ICD and they removed a polyp", "icd"),
        ("since my kidney stones were removed I've had a bladder stimulator", "electronic_implant"),
        ("my old pacemaker was taken out and I was given a modern one", "pacemaker"),
        ("the ICD was explanted and a leadless model fitted", "icd"),
        ("I have a pacemaker and I no longer have dizzy spells", "pacemaker"),
        ("I have a pacemaker and the swelling is gone now", "pacemaker"),
        ("the pacemaker test came out fine", "pacemaker"),
        ("my ICD is out of warranty", "icd"),
        ("I take my cochlear implant out for the night", "cochlear"),
        ("they took the stitches out, the pacemaker feels fine", "pacemaker"),
        ("I had my wisdom teeth out, and I wear a neurostimulator", "neurostimulator"),
        ("they gave me a pacemaker in May, I guess this is out?", "pacemaker"),
        ("I have a pacemaker so it's out for me then", "pacemaker"),
        ("got an ICD, that's out I suppose", "icd"),
        ("I have severe acne and had my tonsils out", "severe_acne"),
        ("I have epilepsy and a cyst was removed", "epilepsy"),
    ],
)
def test_something_else_was_taken_out(text: str, condition: str) -> None:
    found = [m for m in shared_finder().find(text) if m.condition == condition]
    assert found
    assert {m.status for m in found} == {Status.PRESENT}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("my pacemaker was removed two years ago", "pacemaker"),
        ("they removed my ICD in 2021", "icd"),
        ("had my loop recorder out in March", "loop_recorder"),
        ("I had a neurostimulator, but they took it out again", "neurostimulator"),
        ("pacemaker put in 2011, taken out 2014", "pacemaker"),
        ("the pacemaker that I had for a year was explanted", "pacemaker"),
        ("I no longer have the loop recorder", "loop_recorder"),
        ("my loop recorder and my pacemaker were both removed", "pacemaker"),
        ("the surgeon took my old pacemaker out", "pacemaker"),
        ("I had my ICD explanted in 2020, nothing instead", "icd"),
        ("the loop recorder is out since June", "loop_recorder"),
        ("had a loop recorder, it's out now", "loop_recorder"),
        ("my neurostimulator never helped so I had it removed", "neurostimulator"),
    ],
)
def test_it_was_taken_out(text: str, condition: str) -> None:
    found = [m for m in shared_finder().find(text) if m.condition == condition]
    assert [m.status for m in found] == [Status.REMOVED]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("my ", " was removed in spring", " in spring"),
        ("they took my ", " out last year", " last year"),
        ("i had a ", " and it was out last year", " last year"),
        ("i have a ", " and the lump was removed", None),
        ("since the lump was removed i have a ", "", None),
        ("i have a ", "", None),
    ],
)
def test_what_follows_the_words(before: str, after: str, expected: str | None) -> None:
    assert said_to_be_out(before, after) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" and i got a fresh one", True),
        (" and a @M fitted", True),
        (" and they put in a smaller model", True),
        (" in 2019", False),
        (" and i have a scar", False),
    ],
)
def test_something_in_its_place(text: str, expected: bool) -> None:
    assert something_instead(text) is expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("I've got impetigo. It is now all over.", Status.PRESENT),
        ("I've got impetigo. That is better, thanks", Status.PRESENT),
        ("I had impetigo. It is completely over", Status.PAST),
        ("I had impetigo. All gone now", Status.PAST),
    ],
)
def test_all_over_is_everywhere(text: str, status: Status) -> None:
    assert [m.status for m in shared_finder().find(text)] == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("she was weaned at five months and eats solids", Status.PRESENT),
        ("weaned her on to food in May, we still nurse", Status.PRESENT),
        ("I weaned my son in March", Status.PAST),
        ("fully weaned since June", Status.PAST),
    ],
)
def test_a_child_that_eats_may_still_be_fed(text: str, status: Status) -> None:
    assert shared_finder().find(text)[0].status is status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("My ICD was explanted in June. They fitted a smaller one in July.", Status.PRESENT),
        ("they took the pacemaker out last year. A leadless model went in the same week", Status.PRESENT),
        ("had my stimulator removed. It has since been replaced", Status.PRESENT),
        ("my cochlear implant is out tonight", Status.PRESENT),
        ("the cochlear is out while i swim", Status.PRESENT),
        ("i take my cochlear implant out at bedtime", Status.PRESENT),
        ("they took out my pacemaker's battery", Status.PRESENT),
        ("my pacemaker's battery was removed", Status.PRESENT),
        # neighbours: it is out
        ("They took my pacemaker out in March. I never got a new one.", Status.REMOVED),
        ("My pacemaker was removed in March. Can I use a device now?", Status.REMOVED),
        ("They explanted my pacemaker. I have a nuface at home", Status.REMOVED),
        ("my pacemaker is out now", Status.REMOVED),
        ("my spinal stimulator was removed in may. i have a scar", Status.REMOVED),
    ],
)
def test_an_implant_is_out_only_for_good_and_as_a_whole(text: str, status: Status) -> None:
    assert shared_finder().find(text)[0].status is status

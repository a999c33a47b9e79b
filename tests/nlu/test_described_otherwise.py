"""What the words of a part say against a guess, and what they leave open."""

from __future__ import annotations

import pytest

from nlu.described_otherwise import contradicts, implant_inside, needed_beside_another_sense, says_little_else
from nlu.segments import Span


@pytest.mark.parametrize(
    ("condition", "part", "against"),
    [
        ("under18", "what age do people start", True),
        ("under18", "how old must you be", True),
        ("under18", "what age can my daughter start", False),
        ("under18", "i'm 16, what age is it for", False),
        ("neurostimulator", "the physio puts a TENS on my knee", True),
        ("neurostimulator", "a tens machine wired to my spine", False),
        ("neurostimulator", "a box in my back buzzes the cord", False),
        ("cancer_active", "the lump turned out to be benign", True),
        ("cancer_active", "all my scans were clear", True),
        ("cancer_active", "scans are clear but chemo goes on", False),
        ("cancer_active", "biopsy was not benign", False),
        ("cancer_active", "clear since my last treatment, scans normal", False),
        ("migraine", "the lump turned out to be benign", False),
    ],
)
def test_words_against_a_guess(condition: str, part: str, against: bool) -> None:
    assert contradicts(condition, "disease", part) is against


def test_what_was_never_done() -> None:
    assert contradicts("botox", "treatment", "never been injected with anything")
    assert not contradicts("botox", "treatment", "not been injected since monday")


def test_a_guess_beside_another_sense_must_be_sure_unless_something_is_inside() -> None:
    assert needed_beside_another_sense("need a pacemaker for my routine") > 0.5
    assert needed_beside_another_sense("something implanted that keeps pace") == 0


@pytest.mark.parametrize(
    ("text", "name", "little"),
    [
        ("it's cancer season", "cancer season", True),
        ("a typical cancer season baby with a rare illness", "cancer season", False),
        ("cancer season and i was told something grave by somebody", "cancer season", False),
    ],
)
def test_little_else_is_said(text: str, name: str, little: bool) -> None:
    start = text.index(name)
    assert says_little_else(text, Span(0, len(text)), [(start, start + len(name))]) is little


@pytest.mark.parametrize(
    ("part", "chances", "expected"),
    [
        ("a small contraption under my skin minds my heart", {"pacemaker": 0.5, "icd": 0.3}, "pacemaker"),
        ("they sewed a motor to my gut", {"electronic_implant": 0.7}, "electronic_implant"),
        (
            "my stomach doesn't empty, so a battery was stitched to it",
            {"electronic_implant": 0.7},
            "electronic_implant",
        ),
        ("a thing in my chest, maybe", {"icd": 0.2, "pacemaker": 0.1}, ""),
        ("i never had a machine in my chest", {"pacemaker": 0.9}, ""),
        ("i had a heart attack", {"pacemaker": 0.9}, ""),
        ("the box is on my table", {"pacemaker": 0.9}, ""),
    ],
)
def test_a_thing_inside_the_body_is_heard_beside_a_name(part: str, chances: dict[str, float], expected: str) -> None:
    ranking = [("out_of_scope", 0.1), *chances.items()]
    assert implant_inside(part, ranking, {"pacemaker", "icd", "electronic_implant"}) == expected


@pytest.mark.parametrize(
    ("part", "against"),
    [
        ("somebody on youtube started after 3 weeks", True),
        ("what about when those two weeks are up", True),
        ("we are 9 weeks on sunday", False),
        ("i'm 30 weeks and huge", False),
        ("only four weeks to go until he's here", False),
        ("my belly is out to here", False),
    ],
)
def test_some_weeks_are_no_pregnancy(part: str, against: bool) -> None:
    assert contradicts("pregnancy", "disease", part) is against


@pytest.mark.parametrize(
    ("part", "against"),
    [
        ("no stimulator", True),
        ("I have no nerve stimulator fitted", True),
        ("there's no implant or anything", True),
        ("I haven't got any pacer", True),
        ("no, stimulator in my back", False),
        ("no more stimulator trouble", False),
        ("no battery left in my stimulator", False),
    ],
)
def test_a_thing_that_a_part_only_denies(part: str, against: bool) -> None:
    assert contradicts("neurostimulator", "implant", part) is against

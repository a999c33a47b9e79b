"""What a name tells beside a graver condition of the same person."""

from __future__ import annotations

import pytest

from actions.rules.knowledge import load_knowledge
from nlu.condition_extractor import _entity, shared_finder
from nlu.told_already import without_what_is_told_already


def _told(text: str) -> set[str]:
    entities = [_entity(mention, text) for mention in shared_finder().find(text)]
    return {e["value"] for e in without_what_is_told_already(text, entities, load_knowledge().conditions)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("My cardiologist gave me an ICD", {"icd"}),
        ("there is a pacemaker right beside my heart", {"pacemaker"}),
        ("cardiology put a loop recorder in me", {"loop_recorder"}),
        ("a spinal cord stimulator for sciatica", {"neurostimulator"}),
        ("I have a gastric stimulator because of my gastroparesis", {"electronic_implant"}),
        ("I have epilepsy and my neurologist is pleased", {"epilepsy"}),
        ("cystic acne that is full of pus", {"severe_acne"}),
        ("my cold sore has a scab", {"skin_infection"}),
        ("I am pregnant and keep throwing up", {"pregnancy"}),
    ],
)
def test_a_word_that_belongs_to_the_graver_condition_is_no_second_finding(text: str, told: set[str]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # an illness by its own name
        ("I have a pacemaker and heart failure", {"pacemaker", "heart_condition"}),
        ("DBS for my parkinsons", {"neurostimulator", "ms_neuro"}),
        ("I am pregnant and have the flu", {"pregnancy", "fever"}),
        ("a cold sore on my lip and a rash on my chin", {"skin_infection", "open_wound"}),
        ("my cold sore and a cut on my chin", {"skin_infection", "open_wound"}),
        # no reason of the implant
        ("I have a spinal cord stimulator, and depression tablets too", {"neurostimulator", "under_care"}),
        # the graver one is not there, or not yet
        ("My cardiologist wants to fit a pacemaker next month", {"heart_condition", "pacemaker"}),
        ("I have no pacemaker but I see a cardiologist about my heart", {"heart_condition", "pacemaker"}),
        ("I don't have a stimulator for my sciatica", {"neurostimulator", "under_care"}),
        ("My cardiologist is not sure whether I need a pacemaker", {"heart_condition", "pacemaker"}),
        # another person's, another sentence
        ("my mum has a pacemaker. I see a cardiologist", {"pacemaker", "heart_condition"}),
        ("I have a pacemaker. My heart is weak as well", {"pacemaker", "heart_condition"}),
    ],
)
def test_what_is_an_illness_of_its_own_stays(text: str, told: set[str]) -> None:
    assert _told(text) == told


def test_an_implant_that_is_out_tells_only_what_is_no_stricter() -> None:
    assert _told("my cardiologist took my pacemaker out in 2020") == {"pacemaker"}
    assert _told("I have an implant in my jaw and a pacemaker") == {"pacemaker", "electronic_implant"}

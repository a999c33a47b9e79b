"""A denial that is taken back, before or after it and without the name, leaves the condition; a plain one does not."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder
from nlu.mentions.context import Status
from tests.nlu.mentions.reading import statuses


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("ignore where I wrote no pacemaker", "pacemaker"),
        ("please disregard that I said I don't have epilepsy", "epilepsy"),
        ("I take back what I said about never having seizures", "seizures"),
        ("no pacemaker. hang on, that thing they put in at easter? then yes", "pacemaker"),
        ("I have no epilepsy... oh, if so yes, since school", "epilepsy"),
        ("I ticked no for seizures. That's not true, one in march", "seizures"),
        ("told you I have no cancer. untrue, I'm on my third round", "cancer_active"),
        ("not pregnant. wait, actually I am", "pregnancy"),
        ("I'm not pregnant. just kidding, due in may", "pregnancy"),
        ("botox? no. hmm, well, two weeks ago", "botox"),
        ("no filler. oh sorry, yes, on monday", "filler"),
    ],
)
def test_a_denial_that_is_taken_back_leaves_the_condition(text: str, condition: str) -> None:
    assert Status.PRESENT in statuses(text, condition)


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("no epilepsy, no pacemaker, so yes, how often can I use it?", "pacemaker"),
        ("I don't have a pacemaker. actually I have a question, is it painful?", "pacemaker"),
        ("no fillers. then yes, I would like a plan", "filler"),
        ("never had seizures. is that right that it hurts?", "seizures"),
        ("no heart condition, that is correct", "heart_condition"),
        ("no epilepsy. wrong chat, sorry", "epilepsy"),
        ("I'm pregnant. just kidding", "pregnancy"),
    ],
)
def test_a_plain_denial_stays_one(text: str, condition: str) -> None:
    assert Status.PRESENT not in statuses(text, condition)


@pytest.mark.parametrize(
    ("text", "condition", "who", "relation"),
    [
        ("Me: eczema. Hubby: pacemaker.", "pacemaker", "other", "husband"),
        ("wife - epilepsy, me - nothing", "epilepsy", "other", "wife"),
        ("My son corrects me: no defibrillator in it", "icd", "user", ""),
        ("my sister called. as a kid she got a pacemaker", "pacemaker", "other", "sister"),
    ],
)
def test_whose_it_is_is_read_from_labels_and_not_from_those_who_report(
    text: str, condition: str, who: str, relation: str
) -> None:
    found = [(m.who, m.relation) for m in shared_finder().find(text) if m.condition == condition]
    assert found == [(who, relation)]

"""Emergencies in clinical shorthand, and the same words of a lesson or of long ago."""

from __future__ import annotations

import pytest

from nlu.ward_words import ward_words


@pytest.mark.parametrize(
    ("said", "flag"),
    [
        ("px unresponsive in chair", "collapse"),
        ("62f gcs 5", "collapse"),
        ("client collapsed no resps", "collapse"),
        ("pulse is weak and thready", "collapse"),
        ("colleague doing chest compressions", "collapse"),
        ("sats down to 78", "breathing"),
        ("customer has stridor", "breathing"),
        ("pt cyanosed", "other_emergency"),
        ("fast positive", "stroke_signs"),
        ("48f cp with clammy skin, l arm pain", "chest_pain"),
        ("guest in ongoing tonic clonic seizure, nil hx", "seizure"),
        ("client sob with sats of 91", "breathing"),
        ("he is unable to finish his sentences", "breathing"),
        ("pv bleeding at 22 weeks, heavy", "pregnancy_bleeding"),
        ("patient is post ictal", "seizure"),
        ("shes on the rug convulsing", "seizure"),
        ("too late my dad is on the bathroom floor jerking", "seizure"),
    ],
)
def test_shorthand_is_an_alarm(said: str, flag: str) -> None:
    assert flag in ward_words([said])


@pytest.mark.parametrize(
    "said",
    [
        "my skin is unresponsive to treatment",
        "client unresponsive to microcurrent so far",
        "what does gcs 6 mean",
        "in my first aid course we started cpr",
        "the pt was in vf last year",
        "no output from the probes",
        "she was on the floor shaking with laughter",
        "my mum was convulsing in 1998",
        "i sat 20 minutes",
        "i sat 45 mins with the mask",
        "patient is hypotensive, can she have it",
        "doing cold compressions on my cheeks",
        "client had a syncopal episode in spring, pulse is low",
        "she has cp and likes facials",
        "give me no sob story",
        "my pv panels are on the roof",
        "he had tonic clonic seizures as a child",
        "patient with known cyanotic lips usually",
    ],
)
def test_lessons_history_and_other_things_are_none(said: str) -> None:
    assert ward_words([said]) == []

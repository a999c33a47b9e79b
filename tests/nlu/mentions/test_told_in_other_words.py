"""What people say in place of a name or beside it: counted weeks, drips, appointments, plain noes; their neighbours."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder


def read(text: str) -> set[str]:
    return {f"{m.condition} {m.status} {m.who}" for m in shared_finder().find(text)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # pregnant by the week or the number of the child
        ("24 weeks with our third, is my toning routine off", "pregnancy present user"),
        ("31 wks with number two and bored", "pregnancy present user"),
        ("16+ weeks with twins, so puffy", "pregnancy present user"),
        ("due with number four at easter, face like a moon", "pregnancy present user"),
        ("my wife is 28 weeks with our second", "pregnancy present other"),
        # chemo by its regimen or as a drip
        ("second EC of six, sick as a dog", "chemo present user"),
        ("two EC down, two to go", "chemo present user"),
        ("hooked up to the drip, cancer medicine going in as I type", "chemo present user"),
        # offered, not fitted yet
        ("cardiology keep offering me an ICD, haven't said yes", "icd planned user"),
        ("they want to fit me with a defibrillator in spring", "icd planned user"),
        ("the plan is to give me a pacemaker after christmas", "pacemaker planned user"),
        ("a pacemaker is going in on the 3rd", "pacemaker planned user"),
        ("fully paced since the ablation", "pacemaker present user"),
        # acne, and a word for those who read it
        ("pus filled boils over my whole face, sore to touch", "severe_acne present user"),
        ("Cystic acne lads, is it a no", "severe_acne present user"),
        # plain noes
        ("i've had none of that chemo business", "chemo absent user"),
        ("My pacemaker? Don't have one!", "pacemaker absent user"),
        ("my epilepsy? I haven't got it, that was another customer", "epilepsy absent user"),
        ("seizure free zone here, never had one", "epilepsy absent user"),
        ("they found nothing wrong whatsoever with my ticker", "heart_condition absent user"),
        ("thyroid came back spot on, so no", "thyroid absent user"),
        ("my bp is fine, sugars fine, no asthma", "diabetes absent user"),
        # not known yet, or still to come
        ("they can't say yet whether it is epilepsy", "epilepsy uncertain user"),
        ("being investigated for MS, nothing certain so far", "ms_neuro uncertain user"),
        ("I shall be having a facelift in the autumn", "surgery planned user"),
        ("definitely getting filler in august", "filler planned user"),
        # of clients and kin
        ("my 3 o'clock has a pacemaker, do I cancel", "pacemaker present other"),
        ("my two-thirty is pregnant", "pregnancy present other"),
        ("my next client wears an insulin pump", "insulin_pump present other"),
        ("a woman who comes to me for facials takes blood thinners", "bleeding present other"),
        ("one lady on my list is epileptic, do I skip it", "epilepsy present other"),
        ("me ma has a pacemaker, would it suit her", "pacemaker present other"),
        ("auntie does chemo on mondays", "chemo present other"),
        ("my dad has diabetes not me", "diabetes present other"),
        ("my sister-in-law is pregnant", "pregnancy present other"),
        ("had my wee girl a fortnight ago, she's on aptamil", "postpartum present user"),
        # healed in the next sentence
        ("I had a cold sore. All healed now.", "skin_infection past user"),
    ],
)
def test_heard_for_what_it_is(text: str, told: str) -> None:
    assert told in read(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("none of that chemo is working", "chemo present user"),
        ("they want me to have chemo in september, august is free", "chemo present user"),
        ("the red devil is going in my arm every other thursday", "chemo present user"),
        ("i'm at 22 weeks with our second", "pregnancy present user"),
        ("my first appointment at the pain clinic is the 5th", "under_care present user"),
        ("none of that chemo stuff yet, it starts monday", "chemo planned user"),
        ("my defibrillator? don't have one any more on the left, it's on the right", "icd present user"),
        ("cancer free since 2015, never had it come back", "cancer_active past user"),
        ("seizure free, never had one since 2010", "epilepsy present user"),
        ("my thyroid bloods are normal on 100 mcg", "thyroid present user"),
        ("bp is fine on the tablets", "blood_pressure present user"),
        ("my sugars are fine, can I use it", "diabetes present user"),
        ("tablets for ma epilepsy, is it ok", "epilepsy present user"),
        ("under ma skin there's a pacemaker", "pacemaker present user"),
        ("my 4 o'clock is botox, can i use it tonight", "botox present user"),
        ("I see a woman who treats my epilepsy", "epilepsy present user"),
        ("I have a pacemaker and they want to fit a new one", "pacemaker present user"),
        ("I had shingles on my cheek. It's not healed yet.", "skin_infection present user"),
        ("I seized up and fell on the floor", "seizures present user"),
        ("my SCS is by my spine and I bought a sofa", "neurostimulator present user"),
        ("they put a Micra in last may and I drive a golf", "pacemaker present user"),
        ("damon on my top teeth", "braces present user"),
    ],
)
def test_the_neighbours_stay_as_they_are(text: str, told: str) -> None:
    assert told in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "six weeks with our new puppy, no time to use it",
        "6 weeks with my first device and nothing",
        "6 weeks in with my second one",
        "postcode EC1 is where I live, do you ship",
        "turned the AC down, still hot",
        "the machine seized up after I dropped it",
        "my back seizes up when I bend over the sink",
        "traded in the Micra for a Yaris",
        "ScS were out of sofas",
        "my mate Damon loves his",
        "I felt sick at 7 weeks with my first, she's in college now",
    ],
)
def test_what_only_sounds_so(text: str) -> None:
    assert read(text) == set()

"""A bare "nope" answers something else; a "yep to" says yes; a negated question denies nothing."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder
from nlu.mentions.context import Status


def read(text: str) -> dict[str, Status]:
    return {m.condition: m.status for m in shared_finder().find(text)}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("nope, pregnant again!", "pregnancy"),
        ("nah, a pacer", "pacemaker"),
        ("nope i still wear my pacemaker", "pacemaker"),
        ("Nah. Still nursing", "breastfeeding"),
        ("healthy? nope, epilepsy", "epilepsy"),
        ("naw got epilepsy", "epilepsy"),
        ("no still on chemo", "chemo"),
        ("no got a defibrillator", "icd"),
        ("nope sadly got diabetes", "diabetes"),
        ("nope to fillers, yeah to pregnancy", "pregnancy"),
        ("nah to cancer yes to my epilepsy", "epilepsy"),
        ("nope to cancer, yep to pregnancy and epilepsy", "epilepsy"),
        ("no cancer, yep epilepsy", "epilepsy"),
        ("negative for flu, positive for diabetes", "diabetes"),
        ("I'm neither fit nor thin, epilepsy", "epilepsy"),
        ("neither botox nor filler, pregnant", "pregnancy"),
        ("neither wind nor epilepsy will keep me from it", "epilepsy"),
        ("isn't epilepsy on your list? I have it", "epilepsy"),
        ("don't seizures rule people out, I've had them", "seizures"),
        ("won't a pacemaker go wrong? mine is new", "pacemaker"),
        ("wouldn't a pacemaker be affected? because I have one", "pacemaker"),
    ],
)
def test_what_comes_after_the_answer_is_there(text: str, condition: str) -> None:
    assert read(text)[condition] is Status.PRESENT


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("no epilepsy", {"epilepsy"}),
        ("nope, no epilepsy", {"epilepsy"}),
        ("nah, never had epilepsy", {"epilepsy"}),
        ("nope never had a pacemaker", {"pacemaker"}),
        ("nah i'm not pregnant", {"pregnancy"}),
        ("no, no, no pacemaker", {"pacemaker"}),
        ("yeah no pacemaker", {"pacemaker"}),
        ("nope to epilepsy, nope to pacemakers", {"epilepsy", "pacemaker"}),
        ("nah to botox and filler", {"botox", "filler"}),
        ("nope nothing like epilepsy", {"epilepsy"}),
        ("pacemaker? nope. epilepsy? nah", {"pacemaker", "epilepsy"}),
        ("negative for covid", {"fever"}),
        ("neither pregnant, breastfeeding nor epileptic", {"pregnancy", "breastfeeding", "epilepsy"}),
        ("I'm neither pregnant nor epileptic, diabetic or anything", {"pregnancy", "epilepsy", "diabetes"}),
        ("I don't get seizures", {"seizures"}),
        ("I don't breastfeed", {"breastfeeding"}),
    ],
)
def test_a_denial_stays_one(text: str, conditions: set[str]) -> None:
    assert read(text) == dict.fromkeys(conditions, Status.ABSENT)


def test_who_only_asks_has_nothing() -> None:
    assert read("aren't pacemakers dangerous with this? i don't have one") == {"pacemaker": Status.ASKED}

"""Denials that keep something back, and their harmless neighbours."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder


def statuses(text: str, condition: str) -> set[str]:
    return {str(m.status) for m in shared_finder().find(text) if m.condition == condition}


@pytest.mark.parametrize(
    ("text", "condition", "status"),
    [
        # with an exception
        ("I've no implants bar that one under my collarbone", "electronic_implant", "uncertain"),
        ("no implants other than the thing in my chest", "electronic_implant", "uncertain"),
        ("no implants, besides a tiny battery for my bladder", "electronic_implant", "uncertain"),
        ("no pacemaker now, only the old electrodes", "pacemaker", "uncertain"),
        ("I haven't got a defibrillator. Just the leads", "icd", "uncertain"),
        ("no pacemaker, they took the box but the wires are in", "pacemaker", "uncertain"),
        ("not got an ICD any longer, the surgeon left one lead in", "icd", "uncertain"),
        ("no cold sores apart from one on my lip", "skin_infection", "uncertain"),
        # the same by a lesser name
        ("I didn't have a stroke, only a TIA", "stroke_tia", "uncertain"),
        ("I never had a stroke, just TIAs", "stroke_tia", "uncertain"),
        ("I haven't got lupus, discoid only", "autoimmune", "uncertain"),
        ("I don't have diabetes, just borderline", "diabetes", "uncertain"),
        ("never had a heart attack, only a few flutters", "heart_condition", "uncertain"),
        # of now, of today, of its signs
        ("I have no epilepsy now", "epilepsy", "past"),
        ("not currently epileptic", "epilepsy", "past"),
        ("no epilepsy for the last two years", "epilepsy", "past"),
        ("there isn't any cancer left", "cancer_active", "past"),
        ("I don't have cancer at the moment", "cancer_active", "past"),
        ("I have no active cancer", "cancer_active", "past"),
        ("no heart trouble since my bypass", "heart_condition", "past"),
        ("no rosacea this morning", "rosacea", "uncertain"),
        ("no psoriasis right now", "eczema_psoriasis", "uncertain"),
        ("I've no bad acne now, it comes and goes", "severe_acne", "uncertain"),
        ("no cold sore now but it tingles", "skin_infection", "uncertain"),
        ("I don't have MS symptoms", "ms_neuro", "uncertain"),
        ("no lupus flare", "autoimmune", "uncertain"),
        ("I'm not on roaccutane at the moment", "isotretinoin", "past"),
        ("no chemo right now", "chemo", "uncertain"),
        # a child
        ("I'm not nursing today", "breastfeeding", "uncertain"),
        ("not breastfeeding by day", "breastfeeding", "uncertain"),
        ("not breastfeeding just now, baby is napping", "breastfeeding", "uncertain"),
        ("I was pregnant when we spoke and still am", "pregnancy", "present"),
        ("I'm not pregnant, time will tell", "pregnancy", "uncertain"),
        ("not pregnant, knock on wood", "pregnancy", "uncertain"),
        ("not pregnant until a test tells me", "pregnancy", "uncertain"),
        ("not pregnant, my test is on Monday", "pregnancy", "uncertain"),
        ("I am not pregnant yet", "pregnancy", "uncertain"),
        ("not yet pregnant as far as the test goes", "pregnancy", "uncertain"),
        # still to come
        ("not had chemo yet, it begins Monday", "chemo", "planned"),
        ("I've not started chemo yet", "chemo", "uncertain"),
        ("no pacemaker yet but the op is next week", "pacemaker", "planned"),
        ("I don't have my ICD yet", "icd", "uncertain"),
        ("not on roaccutane yet, starting Monday", "isotretinoin", "planned"),
        ("haven't had my botox yet, it's this evening", "botox", "planned"),
        ("no filler yet, I'm booked in for Friday", "filler", "planned"),
    ],
)
def test_a_denial_that_keeps_something_back(text: str, condition: str, status: str) -> None:
    assert statuses(text, condition) == {status}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("no pacemaker, just wondering how it works", "pacemaker"),
        ("no implants, only a NuFace device that I bought", "electronic_implant"),
        ("no pacemaker but I have my device here", "pacemaker"),
        ("I have no pacemaker, now tell me how often", "pacemaker"),
        ("no pacemaker, I hope that's all right", "pacemaker"),
        ("no diabetes, just a few wrinkles", "diabetes"),
        ("I never had a stroke, just curious", "stroke_tia"),
        ("no epilepsy", "epilepsy"),
        ("no cancer, no epilepsy", "epilepsy"),
        ("no cold sores at the moment", "skin_infection"),
        ("no sunburn today", "skin_infection"),
        ("no rosacea", "rosacea"),
        ("I'm not pregnant right now", "pregnancy"),
        ("not pregnant, my test was negative", "pregnancy"),
        ("not pregnant, hope that helps", "pregnancy"),
        ("not pregnant, I hope I can use it", "pregnancy"),
        ("I'm not pregnant and my husband still isn't", "pregnancy"),
        ("not pregnant, when will I see results", "pregnancy"),
        ("not pregnant or breastfeeding at the moment", "breastfeeding"),
        ("I haven't had botox yet", "botox"),
        ("no filler yet", "filler"),
    ],
)
def test_a_whole_denial(text: str, condition: str) -> None:
    assert statuses(text, condition) <= {"absent"}

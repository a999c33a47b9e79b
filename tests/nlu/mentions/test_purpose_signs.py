"""What is told by its purpose, its place, or by what followed."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder


def told(text: str) -> set[str]:
    return {f"{m.condition} {m.who}" for m in shared_finder().find(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the doctors sewed a gadget in my chest for my heartbeat", "electronic_implant user"),
        ("my ticker gave up once, so there is a contraption under my skin", "electronic_implant user"),
        ("hospital fitted an electric gadget inside me for my pulse", "electronic_implant user"),
        ("i have a thing in my chest that gives me a jolt when it is needed", "electronic_implant user"),
        ("a surgeon tucked a little gizmo under the skin below my collarbone", "electronic_implant user"),
        ("snoring gadget in my chest since last year", "electronic_implant user"),
        ("dad has the tremor box fitted in his brain", "neurostimulator other"),
        ("got a vagus gadget in my neck", "neurostimulator user"),
        ("type 1, there is a pod stuck on my tummy", "insulin_pump user"),
        ("four pricks beside my eyes on tuesday", "botox user"),
        ("my crows feet had the needle last week", "botox user"),
        ("frown and eyes done on thursday at the clinic", "botox user"),
        ("had my elevens done 5 days ago", "botox user"),
        ("had a little touch of work done in october", "surgery user"),
        ("i am mum to three with number four baking", "pregnancy user"),
        ("mam of two plus another in the oven, is it ok", "pregnancy user"),
        ("becoming a mum next month", "pregnancy user"),
        ("my waters might break any minute", "pregnancy user"),
        ("baby keeps kicking my ribs", "pregnancy user"),
        ("i'm getting induced on friday", "pregnancy user"),
        ("my elective caesarean is booked for the 3rd", "pregnancy user"),
        ("lmp 12 sept", "pregnancy user"),
        ("i gave birth in august and i'm still feeding her", "breastfeeding user"),
        ("my sister delivered in june, she is feeding. can she", "breastfeeding other"),
        ("i'm his milk bar at night", "breastfeeding user"),
        ("i work as a wet nurse", "breastfeeding user"),
        ("newborn is basically latched on round the clock", "breastfeeding user"),
        ("my milk's drying up", "breastfeeding user"),
        ("the growth came back as the bad kind", "cancer_active user"),
        ("my lump is malignant", "cancer_active user"),
        ("hormone injections for my prostate", "cancer_active user"),
        ("my smear test showed cin 3", "cancer_active user"),
        ("colposcopy is booked for friday", "suspicious_lesion user"),
        ("my illness is terminal", "under_care user"),
        ("the consultant gave me six months to live", "under_care user"),
        ("doctors say i won't make it to christmas", "under_care user"),
        ("our labrador warns me when i'm about to drop", "seizures user"),
        ("medical id necklace for my turns", "seizures user"),
        ("flickering lights put me on the floor", "seizures user"),
        ("i take tablets to stop the fits", "epilepsy user"),
        ("i keeled over at work in may and was jerking", "seizures user"),
        ("a funny turn two years ago, my leg went dead for ten minutes", "stroke_tia user"),
        ("same illness as michael j fox, i have a tremor", "ms_neuro user"),
        ("my eyebrows are slowly coming back after the infusions", "chemo user"),
        ("my face dropped on one side in 2018", "bells_palsy user"),
    ],
)
def test_told_without_its_name(text: str, expected: str) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "i bless my heart and put the gadget in my bag",
        "the machine jolts me when it is on high",
        "my eyes are done for today, what next",
        "my brows were done on friday with a tint",
        "i do my forehead on tuesdays with the wand",
        "got a bit of work done today",
        "mum of two, with a pizza in the oven",
        "the kids have one in the oven, it is a cake",
        "my water bill may go up",
        "the toddler is kicking me in bed",
        "induction day at my new job",
        "feeding my dog, i have a baby face",
        "the polyp was benign, not the nasty kind",
        "at the airport terminal, bored",
        "i have about a year left on my warranty",
        "stop the fits of giggles",
        "i fell over laughing and twitching",
        "i love the films of michael j fox",
        "our dog knows when i go out",
        "i am a stroke nurse",
    ],
)
def test_harmless(text: str) -> None:
    serious = {m.split()[0] for m in told(text)} - {"eye_area"}
    assert not serious

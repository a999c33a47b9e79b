"""Names that mean something else by the grammar around them, and the same names where they mean the illness."""

from __future__ import annotations

import pytest

from actions.rules.knowledge import load_knowledge
from nlu.mentions.finder import MentionFinder

FINDER = MentionFinder(load_knowledge().conditions)


@pytest.mark.parametrize(
    "text",
    [
        "on sunday im the sub 2 pacemaker for a half marathon, is the gel sweatproof",
        "as an official pacemaker at parkrun i get up early, morning or evening?",
        "she was the two hour pacer in our running club race",
        "we drive an old micra with no heating, can the gel freeze",
        "sitting in my micra waiting for the kids, how do i charge it",
        "i'm a cancer, libra rising, so i cry at adverts. does it help lines",
        "will i look like i've had a facelift",
        "she looks as if she'd had botox, what's the trick",
        "makes me look like i had some filler, allegedly?",
        "does it plump the lips",
        "i have been nursing in the same hospital for 31 years, what suits a tired face",
        "turned eighteen in june, which one first",
        "Ms Oyelaran told me about it",
    ],
)
def test_another_sense_is_no_mention(text: str) -> None:
    assert FINDER.find(text) == []


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("i run half marathons as a pacemaker wearer", "pacemaker"),
        ("i'm a marathon man with a pacemaker", "pacemaker"),
        ("been nursing her for 9 months", "breastfeeding"),
        ("i turn 18 in june", "under18"),
        ("i have a pacemaker and ran the 10k", "pacemaker"),
        ("im a pacemaker patient, did parkrun on saturday", "pacemaker"),
        ("i drive a van and they put my micra in last may", "pacemaker"),
        ("not allowed to drive because of my micra", "pacemaker"),
        ("got a micra since 2021", "pacemaker"),
        ("i am cancer patient, my sign is leo", "cancer_active"),
        ("i'm a leo with cancer", "cancer_active"),
        ("looks like i had botox too soon", "botox"),
        ("i look like i've had filler because i have", "filler"),
        ("i look like i had a facelift last month", "surgery"),
        ("i got my lips plumped", "filler"),
        ("i have Ms since 2019", "ms_neuro"),
    ],
)
def test_beside_the_illness_a_name_is_a_mention(text: str, condition: str) -> None:
    assert condition in {m.condition for m in FINDER.find(text)}


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("haven't got acne, eczema, rosacea or anything of the sort", {"absent"}),
        ("i dont have acne or rosacea", {"absent"}),
        ("don't have acne, rosacea is terrible though", {"absent", "present"}),
        ("i haven't got acne, but rosacea yes", {"absent", "present"}),
        ("no asthma, thyroid, sugar, nothing in this body", {"absent"}),
        ("no asthma, thyroid, nothing else", {"absent", "present"}),
        ("they found sweet fa wrong with my heart", {"absent"}),
        ("not a single thing the matter with my heart", {"absent"}),
        ("nothing serious wrong with my heart", {"present"}),
        ("something is wrong with my heart", {"present"}),
    ],
)
def test_a_list_is_denied_to_its_end(text: str, statuses: set[str]) -> None:
    assert {str(m.status) for m in FINDER.find(text)} == statuses


def test_where_a_name_means_something_else() -> None:
    text = "nobody plays like the indiana pacers and i drive a micra"
    assert {condition for _, _, condition in FINDER.meant_otherwise(text)} == {"pacemaker"}
    assert FINDER.meant_otherwise("i have a pacemaker") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gabapentin for trigeminal neuralgia", {"trigeminal"}),
        ("tegretol, for fits and for trigeminal neuralgia", {"trigeminal", "epilepsy"}),
        ("carbamazepine twice a day, can i start", {"epilepsy"}),
        ("topiramate since my migraine got worse", {"migraine"}),
        ("on ketoconazole, my dermatitis is back", {"eczema_psoriasis"}),
        ("the coil of my cochlear implant is on the left", {"cochlear"}),
        ("i have the coil, does it matter", {"iud"}),
        ("dystonia leads in my brain, battery under my collarbone", {"neurostimulator", "ms_neuro"}),
        ("battery under my collarbone, since may", {"pacemaker"}),
        ("tablets every day for my thyroid", {"thyroid"}),
        ("i swallow tablets every day", {"under_care"}),
        ("my smart watch shows my heart rate", {"heart_condition"}),
        ("i seized the bargain at the sale", set()),
        ("ive got sugar", {"diabetes"}),
        ("sugar scrub first or after", set()),
    ],
)
def test_a_medicine_or_part_belongs_to_what_is_told_beside_it(text: str, expected: set[str]) -> None:
    assert {m.condition for m in FINDER.find(text)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no severe acne here, only two pimples", {("severe_acne", "absent"), ("mild_acne", "present")}),
        ("a few pimples but severe", {("severe_acne", "present")}),
    ],
)
def test_a_word_of_the_graver_condition_s_own_name_makes_no_other_graver(
    text: str, expected: set[tuple[str, str]]
) -> None:
    assert {(m.condition, str(m.status)) for m in FINDER.find(text)} == expected


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("it gives me a kick if my heart misbehaves", "icd"),
        ("theres something they put inside me, in autumn", "electronic_implant"),
        ("up the duff again", "pregnancy"),
        ("growing triplets and tired", "pregnancy"),
        ("my wee one is still on the boob", "breastfeeding"),
        ("no protection since july, fingers crossed", "ttc"),
        ("25 units in my forehead at noon", "botox"),
        ("cheeks plumped at lunch", "filler"),
        ("kitten clawed my cheek", "open_wound"),
        ("fried my nose on deck", "sunburn"),
        ("dad's dodgy hart is playing up", "heart_condition"),
        ("severe acnee since college", "severe_acne"),
    ],
)
def test_told_in_other_words(text: str, condition: str) -> None:
    assert condition in {m.condition for m in FINDER.find(text)}


@pytest.mark.parametrize(
    ("text", "fed"),
    [
        ("I'm nursing on a busy surgical ward, how often is right", False),
        ("nursing in a care home these days, always knackered", False),
        ("been nursing on nights for 20 years", False),
        ("i've been nursing for 5 years at the same hospital", False),
        ("nursing for 31 years and my face shows it", False),
        ("nursing my toddler for 4 years now", True),
        ("nursing for 4 years now, still going", True),
        ("nursing for six years, two babies", True),
        ("i'm nursing between shifts", True),
        ("nursing my baby on night shifts", True),
        ("i'm nursing in hospital since the birth", True),
        ("nursing on the maternity ward, she came on friday", True),
        ("nursing for 5 years", True),
    ],
)
def test_nursing_is_a_trade_only_beside_its_places_or_many_years(text: str, fed: bool) -> None:
    assert ("breastfeeding" in {m.condition for m in FINDER.find(text)}) is fed

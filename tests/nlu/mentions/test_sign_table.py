"""Conditions told without their names, harmless neighbours of those wordings, and what counts against nobody."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder


def found(text: str) -> dict[str, str]:
    return {m.condition: m.status.value for m in shared_finder().find(text)}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("31 wks, can i use it on my cheeks", "pregnancy"),
        ("currently 18w2d and tired looking", "pregnancy"),
        ("we are awaiting our first child", "pregnancy"),
        ("i took the morning after pill on sunday", "pregnancy"),
        ("baby is due late feb", "pregnancy"),
        ("no labour pains yet", "pregnancy"),
        ("not really showing yet", "pregnancy"),
        ("my toddler still has boob at night", "breastfeeding"),
        ("was expecting but lost the baby", "postpartum"),
        ("they swapped the battery in my shoulder", "pacemaker"),
        ("had both leads replaced", "electronic_implant"),
        ("i can't have an mri", "electronic_implant"),
        ("healthy apart from the odd fit", "seizures"),
        ("my fits are worse when tired", "seizures"),
        ("been NED for six years", "cancer_history"),
        ("the scan found bone secondaries", "cancer_active"),
        ("two more infusions and i'm finished", "chemo"),
        ("bo tox last friday", "botox"),
        ("sixteen lol", "under18"),
        ("M/15", "under18"),
        ("laser 6 weeks ago and it's still weeping", "under_care"),
        ("zits the size of marbles", "severe_acne"),
    ],
)
def test_told_without_its_name(text: str, condition: str) -> None:
    assert found(text).get(condition) in ("present", "uncertain")


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("20 weeks of using it, no results", "pregnancy"),
        ("i have a bump on my chin", "pregnancy"),
        ("my mot is not due till april", "pregnancy"),
        ("results not showing yet", "pregnancy"),
        ("plan b is the cheaper device", "pregnancy"),
        ("the charging leads were replaced", "electronic_implant"),
        ("the battery was changed in my handset", "pacemaker"),
        ("my mask fits well", "seizures"),
        ("a fit of the giggles", "seizures"),
        ("I'm Ned, 45 years old", "cancer_history"),
        ("my tutor in sixth form, 30 years ago", "under18"),
        ("my dog has epilepsy", "epilepsy"),
        ("our old cat is heavily pregnant", "pregnancy"),
        ("my appendix came out 20 years ago", "surgery"),
        ("i had measles as a child", "skin_infection"),
        ("over the moon with it", "fever"),
        ("my baby blue eyes", "postpartum"),
    ],
)
def test_harmless_neighbours(text: str, condition: str) -> None:
    assert found(text).get(condition) != "present"


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("my dog has epilepsy and so do i", "epilepsy"),
        ("i have an epilepsy alert dog", "epilepsy"),
        ("i read about seizures on your list, i never had one until may", "seizures"),
    ],
)
def test_of_the_writer_after_all(text: str, condition: str) -> None:
    assert condition in found(text)


def test_a_child_of_a_told_age_has_what_follows() -> None:
    told = {m.condition: m.who for m in shared_finder().find("son 14 has acne on his chin")}
    assert told["under18"] == told["mild_acne"] == "other"

"""A denial of a time, a degree, a kind or another word leaves the condition; a plain one does not."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder
from nlu.mentions.context import Status
from tests.nlu.mentions.reading import statuses

WARNING = {Status.PRESENT, Status.UNCERTAIN, Status.PLANNED, Status.ASKED}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("no seizures lately", "seizures"),
        ("seizures? none this month", "seizures"),
        ("I haven't had a seizure this week", "seizures"),
        ("no epilepsy attack today", "epilepsy"),
        ("no fits this year but I used to", "seizures"),
        ("I don't have seizures every week any more", "seizures"),
        ("not on chemo this week", "chemo"),
        ("today I do not have the migraine", "migraine"),
        ("right now I haven't got the lupus", "autoimmune"),
        ("no chemo until thursday", "chemo"),
        ("no cancer treatment until january", "cancer_active"),
        ("not breastfeeding much anymore", "breastfeeding"),
        ("not breastfeeding as often now", "breastfeeding"),
        ("I'm not breastfeeding at night", "breastfeeding"),
        ("not exactly breastfeeding, I pump", "breastfeeding"),
        ("we're not done breastfeeding", "breastfeeding"),
        ("I haven't stopped breastfeeding", "breastfeeding"),
        ("not a big tumour", "cancer_active"),
        ("it's not a real pacemaker, it's a small one", "pacemaker"),
        ("not cancer as such", "cancer_active"),
        ("I'm not ashamed of my cancer", "cancer_active"),
        ("not hiding my pregnancy", "pregnancy"),
        ("I wasn't planning on being pregnant", "pregnancy"),
        ("there is no reason my pacemaker should mind", "pacemaker"),
        ("I'm never without my defibrillator", "icd"),
        ("I've never been without a pacemaker since 2015", "pacemaker"),
        ("I doubt I'm not pregnant", "pregnancy"),
        ("no longer sure I'm not pregnant", "pregnancy"),
        ("I ticked no for pregnant but that was a fib", "pregnancy"),
        ("I said no pacemaker, I lied", "pacemaker"),
        ("my cardiologist cleared me", "heart_condition"),
        ("not in remission", "cancer_active"),
        ("still haven't given up breastfeeding", "breastfeeding"),
        ("I never missed a chemo session", "chemo"),
        ("I beat covid but not the cancer yet", "cancer_active"),
        ("it's not the cancer that bothers me, it's my jowls", "cancer_active"),
        ("never had a seizure from a device though I do get them at night", "seizures"),
        ("who isn't pregnant these days, me included", "pregnancy"),
        ("not had botox since monday", "botox"),
        ("never had filler before yesterday", "filler"),
        ("they couldn't take my pacemaker out", "pacemaker"),
        ("I'm not breastfeeding the older one any more, only the newborn", "breastfeeding"),
        ("they're doing a biopsy on my breast next week", "cancer_active"),
        ("no pacemaker by my jaw, it sits under the collarbone", "pacemaker"),
        ("there is no cochlear implant on the left, it's on the right", "cochlear"),
        ("I've no pacemaker worries, it ticks away", "pacemaker"),
        ("not one defibrillator problem in years", "icd"),
        ("I haven't got a defibrillator that ever bothers me", "icd"),
        ("no epilepsy that lights would set off", "epilepsy"),
        ("I don't have seizures as long as I sleep", "seizures"),
        ("no seizures thanks to my lamotrigine", "epilepsy"),
        ("I'm not pregnant in my face", "pregnancy"),
        ("I'm not really pregnant yet", "pregnancy"),
        ("no second pacemaker, only this one", "pacemaker"),
        ("what would you say if I did not have epilepsy", "epilepsy"),
        ("as though I had no pacemaker", "pacemaker"),
    ],
)
def test_it_still_warns(text: str, condition: str) -> None:
    assert statuses(text, condition) <= WARNING


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("I'm not pregnant", "pregnancy"),
        ("not pregnant at the moment", "pregnancy"),
        ("I haven't got a pacemaker", "pacemaker"),
        ("never had cancer", "cancer_active"),
        ("no pacemaker, no epilepsy, not nursing", "epilepsy"),
        ("I don't have epilepsy or any implants", "epilepsy"),
        ("no longer breastfeeding", "breastfeeding"),
        ("no cold sores today", "skin_infection"),
        ("no fever today", "fever"),
        ("not diabetic, just tired", "diabetes"),
        ("no pacemaker that I know of", "pacemaker"),
        ("no pacemaker in my body", "pacemaker"),
        ("I have no pacemaker, which is a relief", "pacemaker"),
        ("no heart problems", "heart_condition"),
        ("I don't have epilepsy, that's my brother", "epilepsy"),
        ("MS? it's not a pacemaker", "pacemaker"),
    ],
)
def test_a_plain_denial_is_one(text: str, condition: str) -> None:
    assert not statuses(text, condition) & WARNING


@pytest.mark.parametrize("text", ["clear of hodgkins since spring", "free of cancer since 2019", "no signs of cancer"])
def test_what_one_is_clear_of_was_there(text: str) -> None:
    assert statuses(text, "cancer_active") <= {Status.PAST, Status.ABSENT}
    assert Status.PAST in statuses(text, "cancer_active") or "signs" in text


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("my sister has a cochlear implant and I've had mine since 2010", "user"),
        ("my sister has a cochlear implant. I have one question: can she use it?", "other"),
        ("my sister has a cochlear implant, i have the same device as her, can she use it", "other"),
    ],
)
def test_one_s_own_is_told_from_a_question_or_a_device(text: str, who: str) -> None:
    assert {m.who for m in shared_finder().find(text) if m.condition == "cochlear"} == {who}


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("just lost my dad to cancer, how do I start", set()),
        ("my nan died of a stroke last year", set()),
        ("my mum died of breast cancer and I have epilepsy", {"epilepsy"}),
        ("I nearly died of a seizure", {"seizures"}),
        ("my dad said I nearly died of a seizure", {"seizures"}),
    ],
)
def test_what_somebody_died_of_is_nobody_s(text: str, conditions: set[str]) -> None:
    assert {m.condition for m in shared_finder().find(text)} == conditions


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("my wife doesn't have epilepsy, I do", "epilepsy"),
        ("my twin has no epilepsy, guess who got it, me", "epilepsy"),
        ("my mate hasn't had botox but I did on friday", "botox"),
        ("my dad had his pacemaker removed, mine's still in", "pacemaker"),
        ("my friend finished chemo, I've only just started", "chemo"),
    ],
)
def test_what_another_person_has_not_the_writer_has(text: str, condition: str) -> None:
    assert {(m.who, m.status) for m in shared_finder().find(text) if m.condition == condition} == {
        ("user", Status.PRESENT)
    }


@pytest.mark.parametrize(
    ("text", "who", "status"),
    [
        ("my dad has a pacemaker, I don't", "other", Status.PRESENT),
        ("no pacemaker but I do have a question", "user", Status.ABSENT),
        ("neither pregnant nor nursing, just a stent", "user", Status.ABSENT),
        ("my mum doesn't have epilepsy and neither do I", "other", Status.ABSENT),
    ],
)
def test_a_denial_with_more_after_it_stays(text: str, who: str, status: Status) -> None:
    first = shared_finder().find(text)[0]
    assert (first.who, first.status) == (who, status)


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("not diabetic but nursing", "breastfeeding"),
        ("parkinsons no implant", "ms_neuro"),
        ("there's no cancer anywhere else but in my left breast", "cancer_active"),
        ("no filler in the lips, only the cheeks, on saturday", "filler"),
        ("I'm not nursing from both sides, only the left", "breastfeeding"),
        ("never had any trouble with my pacemaker", "pacemaker"),
        ("I've never not had epilepsy", "epilepsy"),
        ("neither my brother nor I are without a pacemaker", "pacemaker"),
        ("no more chemo after the next one", "chemo"),
        ("off chemo this week, back on monday", "chemo"),
        ("pretend I don't have a pacemaker, how often?", "pacemaker"),
        ("never had a fit since I was nine. Plenty before", "seizures"),
        ("3 weeks pregnant, facial booked", "pregnancy"),
        ("my mum is cancer free, I'm not so lucky", "cancer_active"),
        ("my friend doesn't have epilepsy, unlike me", "epilepsy"),
        ("hubby has no seizures. That would be me.", "seizures"),
        ("my brother and yours truly have ICDs", "icd"),
        ("they've never been able to remove the pacemaker", "pacemaker"),
        ("I haven't managed to shake the epilepsy", "epilepsy"),
        ("they were unable to remove all of the tumour", "cancer_active"),
        ("couldn't come off the chemo", "chemo"),
    ],
)
def test_a_condition_beside_a_denial_stands(text: str, condition: str) -> None:
    found = {m.status for m in shared_finder().find(text) if m.condition == condition and m.who == "user"}
    assert found and found <= {Status.PRESENT, Status.UNCERTAIN}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("pacemaker: n", "pacemaker"),
        ("epilepsy ❌", "epilepsy"),
        ("pregnant N / breastfeeding N / cancer N", "cancer_active"),
        ("I haven't ever been diagnosed with epilepsy, cancer or anything else", "epilepsy"),
        ("they tested me for epilepsy and ruled it out completely", "epilepsy"),
        ("no history of clots, thyroid trouble or heart disease", "heart_condition"),
        ("it kept asking if I was pregnant, which I'm not", "pregnancy"),
    ],
)
def test_a_plain_no_is_a_no(text: str, condition: str) -> None:
    assert {m.status for m in shared_finder().find(text) if m.condition == condition} == {Status.ABSENT}


@pytest.mark.parametrize(
    ("text", "condition", "relation"),
    [
        ("my wife's expecting, obviously I'm not", "pregnancy", "wife"),
        ("a new lady on my books has chemotherapy", "chemo", "client"),
        ("our 13 yr old has been using mine", "under18", "child"),
        ("the pacemaker was my late father's", "pacemaker", "dad"),
        ("everyone in my family has a pacemaker except me", "pacemaker", "family"),
        ("auntie finished breast cancer treatment in 2020", "cancer_active", "auntie"),
    ],
)
def test_what_belongs_to_somebody_else(text: str, condition: str, relation: str) -> None:
    found = [m for m in shared_finder().find(text) if m.condition == condition]
    assert (found[0].who, found[0].relation) == ("other", relation)
    assert all(m.status is Status.ABSENT for m in found[1:])

"""Whose a condition is, in the many words by which people speak of those near to them."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("hubby's an epileptic and wants to try", [("epilepsy", "husband")]),
        ("hubs has a pacemaker, can he borrow it", [("pacemaker", "husband")]),
        ("son's face is covered in cystic acne, he is 24", [("severe_acne", "son")]),
        ("me mam's got a pacemaker, can she have a shot of mine", [("pacemaker", "mum")]),
        ("me old nan's 90 and has a defibrillator", [("icd", "nan")]),
        ("our lass is six months pregnant", [("pregnancy", "lass")]),
        ("mil has a pacemaker and wants to share", [("pacemaker", "mother-in-law")]),
        ("bf gets fits, on keppra for years", [("seizures", "boyfriend"), ("epilepsy", "boyfriend")]),
        ("sister got her cheeks filled with voluma", [("filler", "sister"), ("filler", "sister")]),
        ("house of two: hubby has a pacemaker, i am well", [("pacemaker", "husband")]),
        ("her indoors is pregnant", [("pregnancy", "wife")]),
        ("nan's having radiotherapy till easter", [("radiotherapy", "nan")]),
        ("dads waiting for a pacemaker", [("pacemaker", "dad")]),
        ("my two lads are 12 and 20", [("under18", "son")]),
        ("dad has a stent and mum is on chemo. I'm well myself", [("heart_condition", "dad"), ("chemo", "mum")]),
        ("my uncle has parkinsons, could I try it myself?", [("ms_neuro", "uncle")]),
        ("my wee sister has shingles on her chin", [("skin_infection", "sister")]),
        ("my 7 year old son has ringworm", [("under18", "son"), ("skin_infection", "son")]),
        ("our little boy has shingles", [("under18", "son"), ("skin_infection", "son")]),
        ("my brother has shingles and I've got it myself", [("skin_infection", "user")]),
        ("the girls are 16 & 18, both asking", [("under18", "daughter")]),
    ],
)
def test_somebody_near(text: str, told: list[tuple[str, str]]) -> None:
    assert [(m.condition, m.relation or m.who) for m in shared_finder().find(text)] == told


@pytest.mark.parametrize(
    "text",
    [
        "I'm a nan with a pacemaker",
        "i am the sister with epilepsy",
        "tell me mate, i have a pacemaker",
        "girl i am 7 months pregnant",
        "aunt flo is here, i have my period",
        "there is no friend, i'm the one with a pacemaker",
        "the client with the pacemaker is me",
        "me and the girls having botox on friday",
        "me n my cousin had our lips filled",
    ],
)
def test_the_writer_all_the_same(text: str) -> None:
    assert {m.who for m in shared_finder().find(text)} == {"user"}


def test_a_child_that_feeds_is_not_the_one_who_nurses() -> None:
    text = "my toddler still has milk from me at night"
    assert shared_finder().whose(text, len(text), "breastfeeding") == ("user", "")


@pytest.mark.parametrize("text", ["my sessions are 10 and 15 minutes", "the levels are 5 and 9, kids not included"])
def test_other_numbers_are_no_ages(text: str) -> None:
    assert [m.condition for m in shared_finder().find(text)] == []


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("I've got epilepsy. It was my brother who told me of microcurrent.", "epilepsy"),
        ("I had Botox, it was my friend who injected it on Friday", "botox"),
        ("I have an ICD, that was my dad's worry too", "icd"),
        ("I have a pacemaker, its my daughter asking me to try", "pacemaker"),
        ("I've had filler, it was my aunt", "filler"),
        ("my cousin does filler and she did my lips last week", "filler"),
        ("my friend does botox, got mine yesterday", "botox"),
        ("my aunt is a nurse, she does botox and gave me some on Monday", "botox"),
        ("my cousin did filler on me on Friday", "filler"),
        ("my mate put some botox in my forehead last week", "botox"),
        ("I'm the only 16 year old at the salon", "under18"),
        ("i am just the average 14 year old", "under18"),
        ("as the 17 year old in this house, may I", "under18"),
        ("is it bad for my 15 year old skin", "under18"),
        ("I'm their 15 year old daughter", "under18"),
        ("im 16 tho", "under18"),
        ("i am 17, if you must know", "under18"),
        ("im 15 does that change it", "under18"),
        ("my husband carries midazolam in his bag for me", "epilepsy"),
        ("my mum keeps buccal midazolam at home in case I fit", "epilepsy"),
    ],
)
def test_it_stays_the_writer_s(text: str, condition: str) -> None:
    assert {m.who for m in shared_finder().find(text) if m.condition == condition} == {"user"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("somebody had epilepsy but that was my twin not me", "twin"),
        ("epilepsy, no sorry that was my brother", "brother"),
        ("I have epilepsy, no wait, that was my sister", "sister"),
        ("epilepsy - it was my aunt", "aunt"),
        ("my sister had Botox and it put her off", "sister"),
        ("my 15 year old wants to try it", "child"),
        ("can the 14 year old use it", "child"),
    ],
)
def test_it_is_the_other_s(text: str, who: str) -> None:
    assert shared_finder().find(text)[0].relation == who


@pytest.mark.parametrize(
    "text",
    [
        "Nurse here. Patient asking about a home device. On warfarin since May.",
        "Client asking whether it suits her. Epileptic.",
        "how long after Botox before clients can come in",
        "when can our clients have a facial after filler",
    ],
)
def test_it_is_the_client_s(text: str) -> None:
    assert {m.relation for m in shared_finder().find(text)} == {"client"}


@pytest.mark.parametrize(
    "text", ["I have a pacemaker. Client asking about me", "before my clients come, I have a pacemaker"]
)
def test_it_is_not_the_client_s(text: str) -> None:
    assert {m.who for m in shared_finder().find(text)} == {"user"}


@pytest.mark.parametrize(
    "text",
    [
        "the hospital lads fitted a pacemaker in me last year",
        "her brother put the icd into my chest, he is a surgeon",
    ],
)
def test_what_somebody_put_into_the_writer_is_the_writer_s(text: str) -> None:
    implants = [m for m in shared_finder().find(text) if m.condition in ("pacemaker", "icd")]
    assert [(str(m.status), m.who) for m in implants] == [("present", "user")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("my cousin is due in may and I'm due in july", ["cousin", "user"]),
        ("my sister has type 1. I'm type 1", ["sister", "user"]),
    ],
)
def test_what_begins_with_the_writer_is_the_writer_s(text: str, told: list[str]) -> None:
    assert [m.relation or m.who for m in shared_finder().find(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("my cousin has a stent and I have one question", {"cousin"}),
        ("my aunt has epilepsy and I got that wand you sell", {"aunt"}),
        ("my aunt has a pacemaker and I have one since June", {"aunt", "user"}),
    ],
)
def test_one_of_what_the_writer_has(text: str, told: set[str]) -> None:
    assert {m.relation or m.who for m in shared_finder().find(text)} == told

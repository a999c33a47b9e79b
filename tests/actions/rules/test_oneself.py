"""Who says that they themselves have nothing, and who asks for somebody that is well."""

from __future__ import annotations

import pytest

from actions.rules.oneself import asks_for_oneself, asks_for_somebody_well, is_clear


@pytest.mark.parametrize(
    "text",
    [
        "the whole office has an implant except me. routine please",
        "my husband has lupus, me nothing at all. how often for me",
        "my mate's pregnant, i'm not. how many minutes",
        "gran is on chemo, i have no illnesses whatsoever, can i use it",
        "dad's got a pacemaker, i am as fit as a fiddle. how many times a week",
        "it was her who had the botox, i've had nothing done. how often",
    ],
)
def test_somebody_well_asks_for_themselves(text: str) -> None:
    assert is_clear(text)
    assert asks_for_oneself(text)


@pytest.mark.parametrize(
    "text",
    [
        "my mum has epilepsy, can i use it on her",
        "i have nothing except a pacemaker. how often",
        "my wife is pregnant, i'm not sure about me. how often",
        "my sister has lupus, me too. plan please",
        "my sister is expecting, i'm not. can she use it",
        "dad has a pacemaker, how often should he",
    ],
)
def test_somebody_else_or_somebody_not_well_is_not_the_same(text: str) -> None:
    assert not (is_clear(text) and asks_for_oneself(text))


@pytest.mark.parametrize(
    ("text", "well"),
    [
        ("could my niece have it, she's as healthy as a horse", True),
        ("would my brother be ok with it? nothing wrong with him", True),
        ("can my wife use it, she has no conditions", True),
        ("can my wife use it", False),
        ("could my son try it, he is well apart from his seizures", False),
        ("nothing wrong with him, so can i", False),
    ],
)
def test_asked_for_somebody_well(text: str, well: bool) -> None:
    assert asks_for_somebody_well(text) is well

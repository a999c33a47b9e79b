"""What the people have whom the writer works with, and a "myself" that shares nothing."""

from __future__ import annotations

import pytest

from nlu.condition_extractor import shared_finder


def _whose(text: str) -> set[tuple[str, str]]:
    return {(m.condition, m.who) for m in shared_finder().find(text) if str(m.status) != "absent"}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("I'm a support worker for a lady with epilepsy", "epilepsy"),
        ("I work mainly with pregnant mums", "pregnancy"),
        ("I look after elderly people with pacemakers", "pacemaker"),
        ("we teach under 18s", "under18"),
        ("my brother has epilepsy, I'm perfectly well myself", "epilepsy"),
        ("dad has a pacemaker, can I use it myself?", "pacemaker"),
        ("my sister has rosacea, I've nothing like it, it's for myself", "rosacea"),
    ],
)
def test_of_somebody_else(text: str, condition: str) -> None:
    assert _whose(text) == {(condition, "other")}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("I'm a carer with epilepsy", "epilepsy"),
        ("I work with a pacemaker", "pacemaker"),
        ("I teach yoga while pregnant", "pregnancy"),
        ("I nurse people with epilepsy and have it too", "epilepsy"),
        ("my brother has epilepsy and I have it myself", "epilepsy"),
        ("mum has lupus, I'm not well myself", "autoimmune"),
    ],
)
def test_of_the_writer(text: str, condition: str) -> None:
    assert (condition, "user") in _whose(text)


def test_nobody_is_left_of_the_dead() -> None:
    assert not _whose("my aunt died of cancer, I'm fit and well myself")

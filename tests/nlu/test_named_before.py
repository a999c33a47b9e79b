"""What "it" means behind a gel that was named; and what is not asked of a gel."""

from __future__ import annotations

import pytest

from nlu.named_before import with_its_name
from nlu.segments import fragments


@pytest.mark.parametrize(
    ("before", "part", "expected"),
    [
        ("which gel, ", "how much of it", "how much of the gel"),
        ("what gel do i buy and ", "how thick do i spread it", "how thick do i spread the gel"),
        ("do i need gel? ", "does it stay wet for the session", "does the gel stay wet for the session"),
        ("aloe gel ok? and ", "do i rinse it off after", "do i rinse the gel off after"),
        ("which gel and ", "how much do i put", "how much do i put of the gel"),
        ("which gel and ", "how much is it", "how much is it"),
        ("which gel and ", "does it hurt", "does it hurt"),
        ("which gel and ", "how often do i use it", "how often do i use it"),
        ("which device and ", "how much of it", "how much of it"),
        ("which gel and ", "do i rinse my face cream off", "do i rinse my face cream off"),
        ("", "how much of it", "how much of it"),
    ],
)
def test_the_gel_is_named_again(before: str, part: str, expected: str) -> None:
    assert with_its_name(part, before) == expected


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("good for lines as well as morning bags", ["good for lines", "morning bags"]),
        ("for jowls along with double chins", ["for jowls", "double chins"]),
        ("does it work as well as surgery", []),
        ("can I use it as well as my serum", []),
        ("does it do as well as threads", []),
    ],
)
def test_two_things_joined_by_as_well_as(text: str, pieces: list[str]) -> None:
    assert [text[start:end] for start, end in fragments(text)] == pieces


@pytest.mark.parametrize(
    "manner", ["asking before the sales", "just wondering ahead of pay day", "asking in case of a sale"]
)
def test_why_somebody_asks_is_no_question(manner: str) -> None:
    text = f"what does one cost, {manner}"
    assert manner not in [text[start:end] for start, end in fragments(text)]

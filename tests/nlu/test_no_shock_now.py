"""What a defibrillator is for, and what it did long ago, against a shock of these days."""

from __future__ import annotations

import pytest

from nlu.no_shock_now import no_shock_now


@pytest.mark.parametrize(
    "text",
    [
        "there's an ICD in me, the sort that jolts you when your heart misbehaves",
        "my defib has never fired",
        "it's a box that kicks the heart back if it stops",
        "he's got a heart thing that shocks him if his rhythm goes",
        "my icd fired once two winters ago, all quiet since",
        "my ICD went off in spring 2023 and they changed a setting",
        "gran's defibrillator gave a kick three yrs back",
        "the defib hasn't gone off a single time",
        "they turned the icd's shocks off in hospital",
        "the icd would only fire if it had to",
        "the heart thing zapped me at a christening four summers ago",
    ],
)
def test_none_of_these_days(text: str) -> None:
    assert no_shock_now(text)


@pytest.mark.parametrize(
    "text",
    [
        "my icd went off", "my defib shocked me three times", "my defib fired again just now", "the icd went off this morning, first time since 2019",
        "the thing in my chest kicked me when i was walking the dog", "my icd keeps going off", "my icd never fired before today",
        "my icd shocked me twice in an hour", "defib fitted in 2019 and it just fired", "my icd zapped me while i used the wand",
        "my defibrillator has gone off and i feel dizzy", "my icd shocked me on sunday", "i have a pacemaker", "the charger gave me a shock two years ago",
        "the icd fired two years ago and again yesterday",
    ],
)  # fmt: skip
def test_a_shock_that_counts(text: str) -> None:
    assert not no_shock_now(text)

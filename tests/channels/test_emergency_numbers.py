from __future__ import annotations

import phonenumbers
import pytest

from channels.emergency_numbers import ANYWHERE, numbers_for, table


@pytest.mark.parametrize("region", table())
def test_every_number_is_one_of_its_region(region: str) -> None:
    entry = table()[region]
    assert phonenumbers.is_emergency_number(entry["emergency"], region)
    if "crisis" in entry:
        crisis = phonenumbers.parse(entry["crisis"], region)
        is_short = phonenumbers.is_valid_short_number_for_region(crisis, region)
        assert is_short or phonenumbers.is_valid_number_for_region(crisis, region), entry
    assert set(entry) <= {"name", "emergency", "crisis"}


@pytest.mark.parametrize(
    ("locale", "timezone", "numbers"),
    [
        ("en-GB", "", ["999"]),
        ("en-GB", "Europe/London", ["999"]),
        ("en-US", "Europe/Berlin", ["112", "911"]),  # where somebody is comes before what they speak
        ("zh-Hant-TW", "", ["119"]),
        ("en", "Asia/Calcutta", ["112"]),
        ("en-US", "Asia/Saigon", ["112", "911"]),  # a country that is not in the table
        ("en", "", ["112", "999", "911"]),
        ("", "", ["112", "999", "911"]),
        ("xx-ZZ", "Nowhere/AtAll", ["112", "999", "911"]),
    ],
)
def test_the_number_is_that_of_the_place(locale: str, timezone: str, numbers: list[str]) -> None:
    assert [number.tel for number in numbers_for("emergency", locale, timezone)] == numbers


def test_a_crisis_line_comes_before_the_emergency_number() -> None:
    assert [n.tel for n in numbers_for("crisis", "en-US")] == ["988", "911"]
    assert [n.tel for n in numbers_for("crisis", "el-GR")] == ["112"]
    assert numbers_for("crisis") == ANYWHERE


def test_nobody_is_sent_to_an_ambulance_without_need() -> None:
    assert numbers_for("urgent", "en-GB") == ()

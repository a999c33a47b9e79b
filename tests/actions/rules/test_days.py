"""Days, numbers, lists and sentences."""

from __future__ import annotations

from datetime import date

import pytest

from actions.rules.days import (
    day_of_month,
    days_away,
    month_number,
    nearest,
    number,
    ordinal,
    real_day,
    weekday,
    whole_month,
)
from actions.rules.feasts import holiday
from actions.rules.wording import listed, long_day, packed, person
from tests.actions.rules.talking import TODAY


@pytest.mark.parametrize(
    ("count", "unit", "day"),
    [
        (90, "minutes", date(2024, 2, 29)),
        (5, "min", date(2024, 2, 29)),
        (23, "hours", date(2024, 2, 29)),
        (24, "hr", date(2024, 2, 28)),
        (49, "hrs", date(2024, 2, 27)),
        (1, "day", date(2024, 2, 28)),
        (2, "nights", date(2024, 2, 27)),
        (3, "d", date(2024, 2, 26)),
        (1, "weeks", date(2024, 2, 22)),
        (2, "wk", date(2024, 2, 15)),
        (1, "w", date(2024, 2, 22)),
        (1, "fortnight", date(2024, 2, 15)),
        (1, "months", date(2024, 1, 29)),
        (1, "mth", date(2024, 1, 29)),
        (12, "mo", date(2023, 2, 28)),
        (1, "year", date(2023, 2, 28)),
        (4, "yrs", date(2020, 2, 29)),
        (9_999, "years", None),
        (999_999_999, "weeks", None),
    ],
)
def test_units_before_a_leap_day(count: int, unit: str, day: date | None) -> None:
    leap_day = date(2024, 2, 29)
    assert days_away(count, unit, leap_day, -1) == day
    ahead = days_away(count, unit, leap_day, 1)
    if day is not None and unit not in ("mo", "mth", "months", "year", "yrs"):
        assert ahead is not None
        assert ahead - leap_day == leap_day - day


@pytest.mark.parametrize(
    ("word", "value"), [("12", 12), (" ten ", 10), ("a couple of", 2), ("half an", 0), ("thirty", 30)]
)
def test_numbers(word: str, value: int) -> None:
    assert number(word) == value


def test_a_word_that_is_no_number_is_an_error() -> None:
    with pytest.raises(KeyError):
        number("many")


def test_weekdays_of_a_sunday() -> None:
    assert weekday("sun", TODAY) == date(2026, 11, 15)
    assert weekday("sunday", TODAY, this=True) == TODAY
    assert weekday("sunday", TODAY, ahead=True) == date(2026, 11, 29)
    assert weekday("monday", TODAY) == date(2026, 11, 16)
    assert weekday("monday", TODAY, ahead=True) == date(2026, 11, 23)


def test_days_that_the_calendar_has_or_has_not() -> None:
    assert real_day(2025, 2, 29) is None
    assert nearest(2, 29, date(2027, 6, 1), False) == date(2024, 2, 29)
    assert nearest(2, 29, date(2024, 3, 1), True) == date(2028, 2, 29)
    assert nearest(2, 30, TODAY, False) is None
    assert nearest(11, 22, TODAY, True) == nearest(11, 22, TODAY, False) == TODAY
    assert day_of_month(31, date(2026, 3, 1), False) == date(2026, 1, 31)
    assert day_of_month(31, date(2026, 2, 1), True) == date(2026, 3, 31)
    assert day_of_month(22, TODAY, True) == day_of_month(22, TODAY, False) == TODAY
    assert month_number("december") == 12
    assert whole_month(11, None, TODAY) is None
    assert whole_month(12, None, TODAY) == date(2025, 12, 31)
    assert whole_month(9, None, date(2026, 11, 30)) == date(2026, 9, 30)
    assert whole_month(9, None, date(2026, 11, 29)) is None


def test_lists_people_and_days_in_words() -> None:
    assert [listed(""), listed("a"), listed("ab"), listed("abac")] == ["", "a", "a and b", "a, b and c"]
    assert [person(""), person("family"), person("mother-in-law")] == [
        "that person",
        "your relative",
        "your mother in law",
    ]
    assert long_day(date(2026, 12, 2)) == "2 December 2026"


def test_sentences_are_packed_whole() -> None:
    assert packed(["a b", " ", "c", "d e f"], limit=3) == ["a b c", "d e f"]
    assert packed(["a b c d"], limit=3) == ["a b c d"]
    assert packed(["w " * 79 + "w"] * 2) == [("w " * 79 + "w")] * 2
    assert packed(["w " * 39 + "w"] * 2) == [" ".join(["w"] * 80)]


def test_a_feast_on_the_day_itself() -> None:
    easter_sunday = date(2026, 4, 5)
    assert (
        holiday("easter sunday", easter_sunday, True) == holiday("easter sunday", easter_sunday, False) == easter_sunday
    )
    assert holiday("good friday", date(2026, 1, 10), False) == date(2025, 4, 18)
    assert holiday("good friday", date(2026, 12, 10), True) == date(2027, 3, 26)
    with pytest.raises(KeyError, match="somebody's birthday"):
        holiday("somebody's birthday", TODAY, False)


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("3rd", 3), ("31", 31), ("third", 3), ("twentieth", 20), ("twenty-first", 21), ("thirty first", 31),
        ("thirtieth", 30), ("twenty", 0), ("forty-second", 42), ("first first", 0),
    ],
)  # fmt: skip
def test_days_of_the_month_in_words(word: str, value: int) -> None:
    assert ordinal(word) == value


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("twenty one", 21),
        ("forty-two", 42),
        ("thirtynine", 39),
        ("forty", 40),
        ("ninety-nine", 99),
        ("a hundred", 100),
        ("hundred and fifty", 150),
        ("one hundred and twenty", 120),
        ("two hundred five", 205),
        ("three hundred and sixty-five", 365),
        ("a hundred n 1", 101),
        ("half a dozen", 6),
    ],
)
def test_tens_and_ones(word: str, value: int) -> None:
    assert number(word) == value

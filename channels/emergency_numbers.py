"""Whom to call where the person is, as far as a channel can tell. The rules' own words name 112, 999 and 911."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytz  # type: ignore[import-untyped]
import yaml

PATH = Path(__file__).with_suffix(".yml")

EMERGENCY, CRISIS = "emergency", "crisis"

# Names that browsers still give, and that pytz knows as aliases of no country.
_OLD_NAMES = {
    "America/Coral_Harbour": "CA",
    "America/Indianapolis": "US",
    "America/Louisville": "US",
    "Asia/Calcutta": "IN",
    "Europe/Kiev": "UA",
}


@dataclass(frozen=True)
class Number:
    """A number to dial, digits only, and what it is."""

    label: str
    tel: str


#: Where nothing is known of the place: the same three as in the words of the rules.
ANYWHERE = (
    Number("Emergency number in Europe and from most mobile phones", "112"),
    Number("Emergency number in the United Kingdom", "999"),
    Number("Emergency number in the United States and Canada", "911"),
)


@lru_cache(maxsize=1)
def table() -> Mapping[str, Mapping[str, str]]:
    """Name, emergency number and, where there is one, crisis line of each region."""
    data: Mapping[str, Mapping[str, str]] = yaml.safe_load(PATH.read_text("utf-8"))
    return data


def numbers_for(call: str, locale: str = "", timezone: str = "") -> tuple[Number, ...]:
    """The numbers for an emergency, best first.

    Args:
        call: `emergency`, or `crisis` for somebody who thinks of ending their life; nothing is named for others.
        locale: a language tag; its region counts.
        timezone: an IANA name; the country that it lies in counts first, for it tells where a person is.

    Returns:
        Numbers of the regions that are known, a crisis line before the emergency number; else ANYWHERE.
    """
    if call not in (EMERGENCY, CRISIS):
        return ()
    found: list[Number] = []
    country = _country(timezone)
    if timezone and country not in table():
        found.append(ANYWHERE[0])
    for region in dict.fromkeys((country, _region(locale))):
        entry: Mapping[str, Any] = table().get(region, {})
        if call == CRISIS and CRISIS in entry:
            found.append(Number(f"Crisis line in {entry['name']}", entry[CRISIS]))
        if entry:
            found.append(Number(f"Emergency number in {entry['name']}", entry[EMERGENCY]))
    return tuple(found) if set(found) - {ANYWHERE[0]} else ANYWHERE


def _region(locale: str) -> str:
    parts = locale.replace("_", "-").split("-")[1:]
    return next((part.upper() for part in parts if len(part) == 2 and part.isalpha()), "")


def _country(timezone: str) -> str:
    return _countries().get(timezone, "")


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    names = {zone: country for country, zones in pytz.country_timezones.items() for zone in zones}
    return names | _OLD_NAMES

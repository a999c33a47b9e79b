"""Time zones as people name them: a city, a country, an offset."""

from __future__ import annotations

import re
from functools import lru_cache

import pytz  # type: ignore[import-untyped]

#: More zones than this are no choice for buttons.
MOST_CHOICES = 6

_OFFSET = re.compile(r"(?:utc|gmt)\s*([+-])\s*(\d{1,2})(?::?00)?")
_SAME_COUNTRY = {"uk": "gb", "england": "gb", "scotland": "gb", "wales": "gb", "great britain": "gb", "holland": "nl"}
_NOT_LETTERS = re.compile(r"[^\w+:-]+")


def zones_named(words: str) -> list[str]:
    """The IANA zones that `words` may name, as far as they name a place and nothing else; [] for anything else."""
    plain = _plain(words)
    if offset := _OFFSET.fullmatch(plain):
        hours = int(offset[2]) * (1 if offset[1] == "+" else -1)
        # In the zone database Etc/GMT-2 is two hours *ahead* of Greenwich.
        return [f"Etc/GMT{-hours:+d}" if hours else "Etc/UTC"] if -12 <= hours <= 14 else []
    if plain in ("utc", "gmt"):
        return ["Etc/UTC"]
    cities, countries = _index()
    return list(cities.get(plain) or countries.get(_SAME_COUNTRY.get(plain, plain)) or ())


def zone_in_words(zone: str) -> str:
    """A zone as people write it: those of the zone database that are offsets have the wrong sign for that."""
    offset = zone.removeprefix("Etc/GMT")
    return zone.removeprefix("Etc/") if offset == zone else f"UTC{-int(offset):+d}"


@lru_cache(maxsize=1)
def _index() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    cities: dict[str, tuple[str, ...]] = {}
    for zone in pytz.common_timezones:
        for name in {_plain(zone), _plain(zone.rpartition("/")[2])}:
            cities[name] = (*cities.get(name, ()), zone)
    countries: dict[str, tuple[str, ...]] = {}
    for code, zones in pytz.country_timezones.items():
        countries[code.lower()] = countries[_plain(pytz.country_names[code])] = tuple(zones)
    return cities, countries


def _plain(words: str) -> str:
    return _NOT_LETTERS.sub(" ", words.lower().replace("_", " ")).strip()

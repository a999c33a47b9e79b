from __future__ import annotations

import re
from pathlib import Path

import channels.telegram
from channels.standing import knowledge
from channels.telegram.texts import DESCRIPTION, SHORT_DESCRIPTION, text, texts

_CODE = "\n".join(p.read_text("utf-8") for p in Path(channels.telegram.__file__).parent.glob("*.py"))


def test_every_text_is_short_has_a_source_and_claims_nothing() -> None:
    for name, entry in texts().items():
        assert set(entry) == {"say", "sources"}, name
        assert entry["sources"] and set(entry["sources"]) <= set(knowledge().sources), name
        assert len(str(entry["say"]).split()) <= 80, name
        assert not re.search(r"\b(?:safe|safely|proven|approved)\b", str(entry["say"]).lower()), name


def test_every_text_is_used_and_every_used_one_exists() -> None:
    used = set(re.findall(r"""\btext\(\s*["'](\w+)""", _CODE)) | set(re.findall(r'_button\(\s*"(\w+)"', _CODE))
    assert used <= set(texts())
    for name in set(texts()) - used:
        assert f'"{name}"' in _CODE or name.startswith("verdict_") or name in _kinds(), name


def _kinds() -> set[str]:
    from channels.telegram.updates import MEDIA_KINDS

    return set(MEDIA_KINDS.values())


def test_descriptions_fit_telegram() -> None:
    assert len(DESCRIPTION) <= 512 and len(SHORT_DESCRIPTION) <= 120


def test_places_are_filled_in() -> None:
    assert text("zone_set", zone="Europe/Lisbon") == "Your time zone is Europe/Lisbon."

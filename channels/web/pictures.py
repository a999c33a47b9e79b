"""Pictures that go with an answer. They show what its words say, and nothing more."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

#: Where their files lie, and under which address they are served.
FOLDER = Path(__file__).parent / "drawings"
ADDRESS = "/widget/pictures/"

_WHERE_TO_GLIDE = {
    "url": f"{ADDRESS}where-to-glide.svg",
    "alt": "Drawing of a face. Arrows run upward along jaw, cheeks, forehead, brows and the sides of the neck. "
    "Crosses mark where the device stays off: eyes, temples and the front of the neck.",
}
_BY_TOPIC = {"technique": _WHERE_TO_GLIDE, "areas": _WHERE_TO_GLIDE}


def pictures_for(envelope: Mapping[str, Any]) -> list[dict[str, str]]:
    """The pictures of an answer (DESIGN section 3), each with its words; of other replies none."""
    if envelope.get("kind") != "answer" or envelope.get("form"):
        return []
    found = [_BY_TOPIC[str(topic)] for topic in envelope.get("topics") or () if str(topic) in _BY_TOPIC]
    return [dict(picture) for picture in {picture["url"]: picture for picture in found}.values()]

"""The file of results: each command of the benchmarks has a part of its own in it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any


def read(file: Path) -> dict[str, Any]:
    """What is there; an empty object if nothing is."""
    content: dict[str, Any] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return content


def add(file: Path, part: str, content: Mapping[str, Any]) -> None:
    """Replace one part and leave the others. The time of writing is added to it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    written = {"at": datetime.now(UTC).isoformat(timespec="seconds"), **content}
    file.write_text(json.dumps(read(file) | {part: written}, indent=2) + "\n", encoding="utf-8")

"""What is asked in a measurement: 200 messages as people write them, topics and conditions, plain and odd."""

from __future__ import annotations

import random
from pathlib import Path

_FILE = Path(__file__).with_name("questions.txt")
_SEED = 20


def questions() -> list[str]:
    """All of them, in an order that is mixed and always the same."""
    lines = [line for line in _FILE.read_text(encoding="utf-8").splitlines() if line]
    random.Random(_SEED).shuffle(lines)
    return lines

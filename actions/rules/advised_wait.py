"""How long a clinic told somebody to wait. Pure."""

from __future__ import annotations

import re
from datetime import date

from actions.rules.days import NUMBER, days_away, number

_EPOCH = date(2001, 1, 1)
_ADVICE = re.compile(
    rf"\b(?:told|said|says|advised|advises|instructed|recommended|recommends|wants|insists|orders|rule is|instructions)\b[^.!?]{{0,60}}?"
    rf"\b(?P<n>{NUMBER})(?:\s?(?:-|to|or)\s?(?P<most>\d+))?\s?(?P<unit>days?|weeks?|wks?|fortnights?|months?)\b(?!\s(?:ago|back|old|pregnant))"
)


def advised_wait(text: str) -> int | None:
    """Days that a clinic told somebody to wait ("my injector said 4 weeks"); the longest, None when none was named."""
    found = [days_away(number(m["most"] or m["n"]), m["unit"], _EPOCH, 1) for m in _ADVICE.finditer(text.lower())]
    days = [(day - _EPOCH).days for day in found if day is not None]
    return max(days, default=None)

"""How long a clinic told somebody to wait. Pure."""

from __future__ import annotations

import re
from datetime import date

from actions.rules.days import NUMBER, days_away, number

_EPOCH = date(2001, 1, 1)
_TIME = (
    rf"\b(?P<n>{NUMBER})(?:\s?(?:-|to|or)\s?(?P<most>\d+))?\s?(?:(?:whole|full|solid|entire|clear|complete|more|good)\s)?"
    r"(?P<unit>days?|weeks?|wks?|fortnights?|months?)\b(?!\s(?:ago|back|old|pregnant))"
)
_ADVICE = re.compile(
    rf"\b(?:told|said|says|advised|advises|instructed|recommended|recommends|wants|insists|strict|orders|rule is|instructions|rules?|"
    rf"aftercare|leaflet|sheet|card|paperwork)\b[^.!?]{{0,60}}?{_TIME}"
)
# "Was it five whole weeks she said"
_SAID_AFTER = re.compile(
    rf"{_TIME}\s(?:she|he|they|the \w+|my \w+)\s(?:said|told me|advised|wants?|wanted|recommended)\b"
)


def advised_wait(text: str) -> int | None:
    """Days that a clinic told somebody to wait ("my injector said 4 weeks"); the longest, None when none was named."""
    advice = [*_ADVICE.finditer(text.lower()), *_SAID_AFTER.finditer(text.lower())]
    found = [days_away(number(m["most"] or m["n"]), m["unit"], _EPOCH, 1) for m in advice]
    days = [(day - _EPOCH).days for day in found if day is not None]
    return max(days, default=None)

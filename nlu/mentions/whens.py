"""Which of a message's date expressions belongs to a mention."""

from __future__ import annotations

import re
from datetime import date

from actions.rules.dates import find_dates

# Dates are only located here; the action resolves them against the user's own today.
ANY_DAY = date(2026, 6, 15)


def when_for(start: int, end: int, spans: list[tuple[int, int]], whens: list[tuple[int, int, str]], text: str) -> str:
    """The date expression nearest to a mention in its own sentence and not nearer to another mention."""
    if len(whens) > 1 and len(set(spans)) == 1 and _SEVERAL_TIMES.search(text.lower()):
        return max(whens, key=lambda w: _day_number(w[2]))[2]
    best, best_distance = "", 10_000
    for when_start, when_end, words in whens:
        low, high = sorted([(start, end), (when_start, when_end)])
        between = text[low[1] : high[0]]
        if len(spans) > 1 and not _same_sentence((start, end), (when_start, when_end), text):
            continue
        distance = _distance((start, end), (when_start, when_end)) + _break_between(between)
        others = [span for span in spans if span != (start, end) and _same_sentence(span, (when_start, when_end), text)]
        if any(_distance(span, (when_start, when_end)) < distance for span in others):
            # "botox and filler 3 days ago": a list shares its date when only "and" or a comma stands between.
            nearest = min((s for s in spans), key=lambda s: _distance(s, (when_start, when_end)))
            first, second = sorted([nearest, (start, end)])
            if not re.fullmatch(
                r"[\s,&+/]*(?:and|or|n|plus|with)?[\s,&+/]*(?:some |my |a )?",
                text[first[1] : second[0]].lower(),
            ):
                continue
        if distance < best_distance:
            best, best_distance = words, distance
    return best


# Done more than once, or put right in the same breath: the latest day is the strict one.
_SEVERAL_TIMES = re.compile(
    r"\b(?:top(?:ped|ping)?(?: (?:it|them|me|mine|that|those|my \w+))?[ -]?up|topup|touch[ -]?up|again|second|another|twice|two times|never happened|fell through|sorry|actually|i mean)\b|, no\b|"
    r"\bago(?:,| and| then) (?:\d+|two|three|four|five|six|seven|eight|nine|ten|yesterday|last)\b"
)


def _day_number(words: str) -> int:
    """The order of a date expression among others; a vague one comes first."""
    found = find_dates(words, ANY_DAY)
    return found[0].strict.toordinal() if found and found[0].strict else 0


def _same_sentence(span: tuple[int, int], when: tuple[int, int], text: str) -> bool:
    low, high = sorted([span, when])
    return re.search(r"[.!?;\n]\s", text[low[1] : high[0]]) is None


def _break_between(between: str) -> int:
    """What a comma before a verb costs: "nails were yesterday, botox was 8 days ago"."""
    return 12 if "," in between else 0


def _distance(a: tuple[int, int], b: tuple[int, int]) -> int:
    low, high = sorted([a, b])
    return max(0, high[0] - low[1])

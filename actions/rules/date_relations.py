"""Days that are told by another day of the same text: "three weeks before that", "two days after boxing day". Pure."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from actions.rules.date_words import COUNT, WEEKDAY, away, parts
from actions.rules.days import weekday
from actions.rules.when import When

_THAT = r"(?:that|this|then|it|those|these)\b(?! \w+ing\b)"
_AT_THE_END = r"(?=\s*(?:only\b|[,.;!?)]|$))"
#: An interval before or after a day that was named before.
RELATIVE = (
    rf"(?:(?:{COUNT}|(?:the )?(?:day|night|morning))\s"
    rf"(?:(?P<side>before|after|prior to|previous to|following|on from) {_THAT}|(?P<bare>later|afterwards?)\b(?! than)|"
    rf"(?P<last>before|after|beforehand){_AT_THE_END})|"
    r"the (?P<next>next|following) day\b|(?:on )?(?:the|that) (?:very )?same day\b)"
)
_RELATIVE = re.compile(RELATIVE)
_OFFSET = re.compile(
    rf"\b(?:{COUNT}|(?:the )?(?:day|night|morning|evening))\s(?P<side>before|prior to|after|from|following)\s(?:the |this )?$"
)
_WEEKDAY_BESIDE = re.compile(
    rf"\b(?:on )?(?:the )?(?P<day>{WEEKDAY}) (?P<side>before|prior to|after|following)\s(?:the |this )?$"
)
# So long after a day that nobody can count it: "the week after", "a few days after", "a week or so after".
_SOME_TIME_AFTER = re.compile(
    r"\b(?:(?:the |that |a |about |just |sometime |some |few |several |many |couple (?:of )?|"
    r"number of |or so |odd |next |following )*"
    r"(?:days?|nights?|weeks?|weekend|fortnights?|months?|while|time|bit|long|or so|or two|or more)\s)"
    r"(?:or (?:so|two|more) )?(?:after|following|post|on from)\s(?:the |this |that )?$"
)
# What is to be done then, asked or advised, says nothing of when something was done.
_ADVICE = re.compile(
    r"\b(?:can|could|may (?:i|we)|should|shall|use|using|wait|waiting|how|safe|told|said|says|advised|until|till|"
    r"hold off|leave it)\b"
)
_CLAUSE_END = re.compile(r"[.!?;\n]|\b(?:but|and then)\b")
_DONE = re.compile(r"\b(?:had|done|did|got|taken|took|was|were|gone|went|injected)\b")
_HABIT = re.compile(
    r"\b(?:always|usually|normally|every|each|used to|will|going to|having|getting|if|when|not|never)\b|n't\b"
)
_BESIDE_THAT = re.compile(rf"\s(?:(?P<before>before)(?: that| then)?\b|after(?: {_THAT}|{_AT_THE_END}))")
_WEEKDAY_NAME = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*")


def moved(found: list[When], text: str, today: date) -> list[When]:
    """With "the day after" and "two weeks before" in front of a day counted in."""
    out: list[When] = []
    for when in found:
        offset = _OFFSET.search(text[: when.start])
        if offset and when.day is not None and not _is_advice(text, offset.start()):
            while out and out[-1].end > offset.start():
                out.pop()
            when = replace(when, start=offset.start(), text=text[offset.start() : when.end])
            when = _shifted(when, when, offset["count"], -1 if offset["side"] in ("before", "prior to") else 1, today)
        elif (beside := _WEEKDAY_BESIDE.search(text[: when.start])) and when.day is not None:
            while out and out[-1].end > beside.start():
                out.pop()
            when = _weekday_beside(when, beside, text, today)
        elif (some := _SOME_TIME_AFTER.search(text[: when.start])) and not _is_advice(text, some.start()):
            clear = all(one.end <= some.start() for one in out)
            start = some.start() if clear else when.start
            when = replace(when, start=start, text=text[start : when.end], day=None, other=None, future=False)
        out.append(when)
    return out


def _weekday_beside(when: When, beside: re.Match[str], text: str, today: date) -> When:
    """The weekday before or after a day, of both where that may be two days."""
    ahead = beside["side"] not in ("before", "prior to")
    day, other = (weekday(beside["day"], one, ahead=ahead) if one else None for one in (when.day, when.other))
    start = beside.start()
    words = text[start : when.end]
    return replace(when, start=start, text=words, day=day, other=other, future=day is not None and day > today)


# "It got moved from last friday to this thursday": that one counts, and it is to come.
_MOVED_TO = re.compile(
    r"\b(?:moved|shifted|bumped|pushed|put (?:back|off)|brought forward|rescheduled|rebooked|changed|postponed|delayed|swapped)\b(?P<between>[^.?!;]{0,50}?)\b(?:to|till|until)\s(?:the |on )?$"
)

_HALF_A_YEAR, _A_YEAR = 180, 365
_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)")


def rescheduled(found: list[When], text: str, today: date) -> list[When]:
    """Without the day that an appointment was moved from; a weekday that it was moved to is to come."""
    out: list[When] = []
    for when in found:
        change = _MOVED_TO.search(text[: when.start])
        if change is not None:
            out = [one for one in out if one.start < change.start("between")]
            name = text[when.start : when.end].removeprefix("this ").split()[-1]
            if when.day is not None and when.day <= today and "last" not in when.text:
                when = _moved_ahead(when, when.day, name, today)
        out.append(when)
    return out


def _moved_ahead(when: When, day: date, name: str, today: date) -> When:
    """A day behind to which something was moved may be one to come: the strict reading."""
    if _WEEKDAY_NAME.fullmatch(name):
        return replace(when, day=weekday(name, today, ahead=True), other=None, future=True)
    if _ORDINAL.fullmatch(name):
        return replace(when, day=None, other=None)
    months_back = (today - day).days > _HALF_A_YEAR and not re.search(r"\d{4}", when.text)
    return replace(when, other=None, day=day + timedelta(days=_A_YEAR), future=True) if months_back else when


def related(found: list[When], text: str, today: date) -> list[When]:
    """With each day that is told by the one before it counted from that one; left out where there is none."""
    out: list[When] = []
    for when in found:
        base = out[-1] if out else None
        match = _RELATIVE.fullmatch(when.text)
        if match:
            if base is None and match["last"] == "before" and match["count"] and _is_told(text, when.start):
                base = replace(when, day=today, other=None)  # an Indian "one week before": one week ago
            if base is None or _is_advice(text, when.start):
                continue
            side = match["side"] or match["bare"] or match["last"] or match["next"] or ""
            count = match["count"] if side else "0 days"
            sign = -1 if side.startswith(("before", "pr")) else 1
            when = _shifted(when, base, count, sign, today)
        elif base is not None and base.day is not None and when.day is not None:
            beside = _BESIDE_THAT.match(text[when.end :])
            name = text[when.start : when.end].split()[-1]
            if beside and _WEEKDAY_NAME.fullmatch(name):
                day = weekday(name, base.day, ahead=not beside["before"])
                when = replace(when, day=day, other=None, future=day > today)
        out.append(when)
    return out


def _shifted(when: When, base: When, count: str | None, sign: int, today: date) -> When:
    """`when` so long after (or before) the day of `base`; one day without a count."""
    counted = parts(count) if count else [(1, "day")]
    day, other = away(counted, base.day, sign), away(counted, base.other, sign)
    return replace(when, day=day, other=other, future=day is not None and day > today)


def _is_told(text: str, place: int) -> bool:
    """Whether the clause before a place tells of something done once."""
    starts = [end.end() for end in _CLAUSE_END.finditer(text, 0, place)]
    clause = text[starts[-1] if starts else 0 : place]
    return _DONE.search(clause) is not None and _HABIT.search(clause) is None


def _is_advice(text: str, place: int) -> bool:
    starts = [end.end() for end in _CLAUSE_END.finditer(text, 0, place)]
    return _ADVICE.search(text, starts[-1] if starts else 0, place) is not None

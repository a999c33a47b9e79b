"""What a reply is, drawn for the widget: labels and sources for the ids of an envelope. It judges nothing.

Only what is known here gets into a card. An envelope that cannot be drawn faithfully gives no card: the
texts say everything that matters too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from actions.rules.knowledge import Knowledge, load_knowledge
from channels.emergency_numbers import CRISIS, EMERGENCY, Number, numbers_for

#: The verdicts in words for people. None of them is an all-clear.
WORDS = {
    "avoid": "Do not use",
    "wait": "Wait",
    "ask": "Ask a clinician first",
    "local": "Not over that place",
    "none_matched": "Nothing on my list matched",
}
_THOUGHTS_OF_DYING = "self_harm"

Envelope = Mapping[str, Any]
Card = dict[str, Any]


@lru_cache(maxsize=1)
def knowledge() -> Knowledge:
    """The project's knowledge, read once per process. Raises KnowledgeError."""
    return load_knowledge()


def draw(envelope: Envelope, locale: str = "", timezone: str = "") -> Card | None:
    """The card of an envelope (schema Card of openapi.yml), None where there is nothing to draw.

    Args:
        envelope: DESIGN section 3.
        locale: the person's language tag, for numbers to call.
        timezone: the person's time zone, likewise.
    """
    try:
        match envelope.get("kind"):
            case "verdict":
                return _verdict(envelope)
            case "plan":
                return _plan(envelope)
            case "question":
                return _question(envelope)
            case "emergency":
                return _emergency(envelope, locale, timezone)
            case "answer":
                topics = [str(topic) for topic in envelope.get("topics", ())]
                drawn = {"type": "answer", "topics": topics, "sources": sources(envelope.get("sources", ()))}
                return drawn | _screening(envelope)
    except (KeyError, TypeError, ValueError):
        return None
    return None


def sources(ids: Iterable[Any]) -> list[dict[str, str]]:
    """Title, grade and address of sources. Mica's own rules are no source that anybody could look up."""
    found = []
    for key in dict.fromkeys(str(i) for i in ids):
        source = knowledge().sources.get(key)
        if source is None or source.grade == "mica":
            continue
        drawn = {"id": source.id, "title": source.title, "grade": source.grade}
        if source.address and source.address.startswith("https://"):
            drawn["url"] = source.address
        found.append(drawn)
    return found


def as_json(numbers: Iterable[Number]) -> list[dict[str, str]]:
    """Numbers to call, as the protocol has them."""
    return [{"label": number.label, "tel": number.tel} for number in numbers]


def _verdict(envelope: Envelope) -> Card:
    verdict, subject = envelope["verdict"], envelope["subject"]
    if verdict not in WORDS or subject not in ("user", "other"):
        raise ValueError("not a verdict of ours")
    findings = [_finding(finding) for finding in envelope["findings"]]
    card: Card = {
        "type": "verdict", "verdict": verdict, "word": WORDS[verdict], "subject": subject, "findings": findings,
    }  # fmt: skip
    return card | _screening(envelope)


def _screening(envelope: Envelope) -> Card:
    """How far the screening has come, and whether there is a summary of it."""
    drawn: Card = {"summary": True} if envelope.get("summary") else {}
    step, of = envelope.get("step"), envelope.get("of")
    if envelope.get("form") == "screening" and isinstance(step, int) and isinstance(of, int) and 0 <= step <= of:
        drawn |= {"form": "screening", "step": step, "of": of}
    return drawn


def _finding(finding: Mapping[str, Any]) -> Card:
    verdict = finding["verdict"]
    if verdict not in WORDS or verdict == "none_matched":
        raise ValueError("not a finding of ours")
    condition = knowledge().conditions.get(str(finding["condition"]))
    drawn: Card = {
        "condition": str(finding["condition"]),
        "label": condition.label if condition else _capitalised(knowledge().phrases["unknown_name"].text),
        "verdict": verdict,
        "word": WORDS[verdict],
        "sources": sources(finding["sources"]),
    }
    if condition is not None:
        drawn["sentence"] = condition.say[0].text
    if "until" in finding:
        drawn["until"] = str(finding["until"])
    return drawn


def _plan(envelope: Envelope) -> Card:
    week, minutes = _range(envelope["sessions_per_week"]), _range(envelope["minutes_per_session"])
    rows = [("Sessions a week", _span(week)), ("Minutes a session", _span(minutes))]
    return {
        "type": "plan",
        "sessions_per_week": week,
        "minutes_per_session": minutes,
        "rows": [{"label": label, "value": value} for label, value in rows],
        "calendar": True,
        "sources": sources(envelope.get("sources", ())),
    }


def _question(envelope: Envelope) -> Card:
    return {"type": "question", "asks": str(envelope["asks"])} | _screening(envelope)


def _emergency(envelope: Envelope, locale: str, timezone: str) -> Card:
    flag = knowledge().red_flags.get(str(envelope["red_flag"]))
    # The action server may be down, and its envelope short: then help is asked for all the same.
    call = str(envelope.get("call") or (flag.call if flag else EMERGENCY))
    number = EMERGENCY if call == CRISIS and envelope["red_flag"] != _THOUGHTS_OF_DYING else call
    return {
        "type": "emergency",
        "red_flag": str(envelope["red_flag"]),
        "title": flag.title if flag else "Please get help now",
        "call": call,
        "numbers": as_json(numbers_for(number, locale, timezone)),
        "sources": sources(envelope.get("sources", ())),
    }


def _range(value: Any) -> list[int]:
    low, high = value
    if not (isinstance(low, int) and isinstance(high, int) and 0 < low <= high):
        raise ValueError("not a range")
    return [low, high]


def _span(numbers: list[int]) -> str:
    low, high = numbers
    return str(low) if low == high else f"{low} to {high}"


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]

"""Names that tell nothing beside a graver condition of the same person: "my cardiologist gave me a pacemaker".

Which condition tells what is in the knowledge (`told_by`). A condition that is denied, planned, doubted or asked about
tells nothing of the kind: whoever is to get a pacemaker has a heart condition even if it is called off.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from actions.rules.knowledge import Condition, ToldBy
from nlu.mentions.words import normal_form

_SENTENCE_ENDS = re.compile(r"[.?!\n](?=\s|$)")
# "a stimulator for my sciatica": what the implant is there for.
_FOR_IT = re.compile(
    r"\b(?:for|against|because of|due to|to (?:treat|help|stop|control|ease)(?: with)?)"
    r"(?: (?:my|the|his|her|their|a|some|this|awful|bad|chronic|severe|terrible|constant)){0,2}$"
)
# "is deciding whether I need a pacemaker", "wants to fit one": read as there, and perhaps never fitted.
_NOT_YET = re.compile(
    r"\b(?:whether|if i|undecided|decid(?:e|ing)|consider(?:s|ing)?|discuss(?:es|ing)?|wants?|would like|"
    r"suggest(?:s|ed|ing)?|recommend(?:s|ed|ing)?|propos(?:es|ed|ing)|offer(?:s|ed|ing)|need(?:s|ing)?|may|might|"
    r"could|maybe|perhaps|thinks?|will|going to|waiting)\b"
)
# These verdicts are no stricter than that of an implant that was taken out.
_AS_AFTER_REMOVAL = frozenset({"ask", "local"})


def without_what_is_told_already(
    text: str, entities: Sequence[dict[str, Any]], conditions: Mapping[str, Condition]
) -> list[dict[str, Any]]:
    """The entities without the names that another one of the same person, in the same sentence, tells already."""
    ends = [end.start() for end in _SENTENCE_ENDS.finditer(text)]

    def sentences(entity: Mapping[str, Any]) -> range:
        first = sum(end < entity["start"] for end in ends)
        return range(first, sum(end < entity["end"] - 1 for end in ends) + 1)

    def told(entity: dict[str, Any]) -> bool:
        condition = conditions.get(entity["value"])
        if condition is None or entity.get("status") == "absent" or not entity.get("text"):
            return False
        return any(
            _is_hint(entity, item, text)
            and any(
                other["value"] in item.conditions
                and _is_same_person(entity, other)
                and _stands(other, conditions[other["value"]], condition)
                and set(sentences(entity)) & set(sentences(other))
                and not (conditions[other["value"]].kind == "implant" and _is_not_there_yet(text, entity, other))
                for other in entities
            )
            for item in condition.told_by
        )

    return [entity for entity in entities if not told(entity)]


def _is_hint(entity: Mapping[str, Any], item: ToldBy, text: str) -> bool:
    """Whether a name is only a word that belongs to the other condition, or what that one is for."""
    name = normal_form(str(entity["text"]))
    if name in item.words:
        return True
    before = normal_form(text[: entity["start"]][-60:])
    whole = f"{before.rstrip()} {name}"
    return any(
        name.startswith(reason) or name.endswith(reason)
        for reason in item.reasons
        if _FOR_IT.search(whole[: whole.rfind(reason)].rstrip())
    )


def _is_same_person(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return (one.get("who"), one.get("relation")) == (other.get("who"), other.get("relation"))


def _is_not_there_yet(text: str, one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether the words between two names leave open that the implant was fitted."""
    start, end = min(one["end"], other["end"]), max(one["start"], other["start"])
    return _NOT_YET.search(normal_form(text[start:end])) is not None


def _stands(other: Mapping[str, Any], condition: Condition, told: Condition) -> bool:
    """Whether a condition is there, or counts after it is over as strictly as the one that it tells."""
    status = other.get("status")
    if status == "past":
        return condition.past == "present"
    if status == "removed":
        return condition.removed == "ask" and told.verdict in _AS_AFTER_REMOVAL
    return status == "present"

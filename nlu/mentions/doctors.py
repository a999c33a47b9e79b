"""Names of those who treat an illness, which stand for it in "I see a cardiologist"."""

from __future__ import annotations

import re

from nlu.mentions.context import Status
from nlu.mentions.mention import Mention

# "the cardiologist says there's nothing wrong with my heart": the doctor is no illness then.
_DOCTOR = re.compile(
    r"(?:the |my |a )?(?:cardiolog|neurolog|endocrinolog|heart doctor|heart clinic|heart specialist)\w*"
)
# "I don't have an oncologist": whoever has none may be ill all the same.
_SOMEBODY_WHO_TREATS = re.compile(
    r"(?:.*\s)?(?:\w*ologists?|doctors?|docs?|nurses?|clinics?|consultants?|specialists?|surgeons?|midwi(?:fe|ves)|psychiatrists?|therapists?|team|appointments?)"
)


def is_doctor(name: str) -> bool:
    """Whether a name is that of a doctor who may also say that nothing is wrong."""
    return _DOCTOR.fullmatch(name.lower()) is not None


def treats_somebody(name: str) -> bool:
    """Whether a name is that of somebody, or of a place, that treats an illness."""
    return _SOMEBODY_WHO_TREATS.fullmatch(name.lower()) is not None


def without_doctors(mentions: list[Mention]) -> list[Mention]:
    """Without the doctors for what is plainly denied right after them, and without those who are denied themselves."""
    denied = {(m.condition, m.start) for m in mentions if m.status is Status.ABSENT and m.who == "user"}
    return [
        m
        for m in mentions
        if not (is_doctor(m.text) and any(c == m.condition and place > m.start for c, place in denied))
        and not _is_a_denied_doctor(m)
    ]


def _is_a_denied_doctor(mention: Mention) -> bool:
    """Whether no illness is denied but whoever treats it. To be under nobody's care is a denial of that."""
    if mention.status is not Status.ABSENT or mention.condition == "under_care":
        return False
    return treats_somebody(mention.text)

"""Names of those who treat an illness, which stand for it in "I see a cardiologist"."""

from __future__ import annotations

import re

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

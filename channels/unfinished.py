"""What a person is told when a turn did not come to its end. One place for these words.

The domain's responses of the same names win where the server has a model.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mica.conversation_database import RecordsOutOfReach

CHECK_NOT_COMPLETED = "utter_check_not_completed"
RECORDS_OUT_OF_REACH = "utter_records_out_of_reach"

ENVELOPE = {"kind": "fallback", "check": "not_completed"}

_EMERGENCY = "If you feel very unwell right now, call your local emergency number."
TEXTS = {
    CHECK_NOT_COMPLETED: (
        "Something went wrong and I could not complete the safety check. Please do not start on my word. "
        f"Try again in a little while, or ask your doctor or pharmacist first. {_EMERGENCY}"
    ),
    RECORDS_OUT_OF_REACH: (
        "I cannot reach my notes of our chat right now, so I could not complete the safety check. Please do "
        "not start on my word. Try again in a little while, or ask your doctor or pharmacist first. "
        f"{_EMERGENCY}"
    ),
}


def unfinished(error: BaseException | None, responses: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
    """The messages that stand for a turn that failed with `error`, or that said nothing (None).

    Args:
        error: what went wrong, if anything was raised.
        responses: the domain's responses, if there is a domain.

    Returns:
        A message with `text` and one with the `custom` envelope, in the form of Rasa's REST channel.
    """
    name = RECORDS_OUT_OF_REACH if isinstance(error, RecordsOutOfReach) else CHECK_NOT_COMPLETED
    variations = (responses or {}).get(name) or [{}]
    return [{"text": variations[0].get("text") or TEXTS[name]}, {"custom": dict(ENVELOPE)}]

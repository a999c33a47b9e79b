"""Names that stand in a message and mean no condition: a saying, a title, what a question is about."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY
from rasa.shared.nlu.training_data.message import Message

from nlu.intent_model import IntentModel
from nlu.sentence_encoder import SentenceVectors

_OWNED = re.compile(r"\b(?:my|i have|i've|ive|i've got|ive got|i had|got|with|have)\s(?:an?\s|the\s)?$", re.IGNORECASE)
# A name is dropped from this probability of another sense on, where its part has at most this one of any condition.
_MAYBE_INNOCENT, _HARDLY_HEALTH = 0.6, 0.3
# Questions in which a treatment or an illness is what the answer is about ("can it replace a facelift", "does it help
# wounds"): from this probability of the question on, a name in it is nobody's where its part tells hardly of health.
_SURE_QUESTION, _NO_HEALTH = 0.7, 0.1
_ABOUT_A_NAME = frozenset(
    {
        "cost",
        "current_types",
        "device_recommend",
        "device_trouble",
        "does_it_hurt",
        "face_workout",
        "facelift",
        "fda_status",
        "home_vs_office",
        "how_it_works",
        "other_names",
        "session_minutes",
        "technique",
        "what_is",
        "wounds_and_pain",
    }
)


def asks_about(message: Message) -> bool:
    """Whether the message surely asks something in which a name is only what it asks about."""
    intent = message.get(INTENT) or {}
    sure = float(intent.get(PREDICTED_CONFIDENCE_KEY) or 0.0)
    return intent.get(INTENT_NAME_KEY) in _ABOUT_A_NAME and sure >= _SURE_QUESTION


def meant(
    text: str,
    entities: list[dict[str, Any]],
    parts: SentenceVectors,
    model: IntentModel,
    grave: Collection[str],
    asked_about: bool,
) -> list[dict[str, Any]]:
    """The entities without the names that neither of two models takes for a condition.

    One of the `grave` conditions stays in any case, and so does what somebody calls their own. `asked_about`: the
    message surely asks something in which a name is only what it asks about.
    """
    doubtful = [
        e
        for e in entities
        if (e.get("innocent", 0.0) >= _MAYBE_INNOCENT or (asked_about and e.get("text")))
        and e["value"] not in grave
        and not _OWNED.search(text[: e["start"]])
    ]
    if not doubtful:
        return entities
    health = model.judge(parts.vectors)[0][:, ~model.outside].sum(axis=1)
    dropped = []
    for entity in doubtful:
        around = [
            (span.end - span.start, row)
            for row, span in enumerate(parts.spans)
            if span.start <= entity["start"] and entity["end"] <= span.end
        ]
        most = _HARDLY_HEALTH if entity.get("innocent", 0.0) >= _MAYBE_INNOCENT else _NO_HEALTH
        if around and health[min(around)[1]] <= most:
            dropped.append(entity)
    return [e for e in entities if not any(e is other for other in dropped)]

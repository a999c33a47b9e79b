"""Everything that Mica says in one turn, as one `bot` event."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from channels.unfinished import ENVELOPE
from channels.web.bodies import printable
from channels.web.card import draw
from channels.web.event_log import Button, Event, Message, moment
from channels.web.pictures import pictures_for

KINDS = ("answer", "verdict", "plan", "question", "emergency", "fallback", "smalltalk", "privacy")
#: What the log keeps of an utterance for `GET /summary`; clients are not sent it.
SUMMARY = "summary"
_MOST_BUTTONS = 12


@dataclass(frozen=True)
class Utterance:
    """`data`: the event, without its seq; `buttons`: what they stand for; `envelope`: DESIGN section 3."""

    data: Mapping[str, Any]
    buttons: tuple[Button, ...]
    envelope: Mapping[str, Any]

    @property
    def failed(self) -> bool:
        """Whether the turn was not completed."""
        return dict(self.envelope) == ENVELOPE

    @property
    def has_forgotten(self) -> bool:
        """Whether the person asked to be forgotten, and was."""
        return self.envelope.get("kind") == "privacy" and self.envelope.get("done") == "erased"


def utterance(messages: Iterable[Mapping[str, Any]], to: Message, at: str = "") -> Utterance:
    """One utterance out of the messages of a turn.

    Args:
        messages: as `channels.turn.answer` gives them: `text`, `buttons` and `custom`.
        to: the message that they answer.
        at: the moment, in ISO form; now, without it.
    """
    texts: list[str] = []
    buttons: list[Button] = []
    images: list[dict[str, str]] = []
    envelope: Mapping[str, Any] = {}
    for message in messages:
        if text := str(message.get("text") or "").strip():
            texts.append(printable(text))
        buttons += _buttons(message.get("buttons") or ())
        if isinstance(message.get("custom"), Mapping):
            envelope = message["custom"]
            images += _images(envelope.get("images") or ())
    kind = envelope.get("kind")
    data: dict[str, Any] = {
        "at": at or moment(),
        "id": to.id,
        "kind": kind if kind in KINDS else "answer",
        "texts": texts,
        "buttons": [{"id": button.id, "title": button.title} for button in buttons[:_MOST_BUTTONS]],
    }
    if images := images or pictures_for(envelope):
        data["images"] = images
    card = draw(envelope, to.locale, to.timezone)
    if card is not None:
        data["card"] = card
        if card.get("summary"):
            data[SUMMARY] = envelope["summary"]
    return Utterance(data, tuple(buttons[:_MOST_BUTTONS]), envelope)


def shown(event: Event) -> Mapping[str, Any]:
    """The data of an event as clients get it."""
    return {key: value for key, value in event.data.items() if key != SUMMARY}


def _buttons(buttons: Iterable[Any]) -> list[Button]:
    drawn = []
    for button in buttons:
        title = printable(str(button.get("title") or "")).strip() if isinstance(button, Mapping) else ""
        if title:
            drawn.append(Button(secrets.token_urlsafe(9), title, str(button.get("payload") or title)))
    return drawn


def _images(images: Iterable[Any]) -> list[dict[str, str]]:
    """Pictures of our own, with words for those who do not see them."""
    return [
        {"url": str(image["url"]), "alt": printable(str(image["alt"]))}
        for image in images
        if isinstance(image, Mapping) and image.get("alt") and str(image.get("url", "")).startswith("/widget/")
    ]

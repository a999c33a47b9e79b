"""What is to be sent, in a form that can be written down and sent by whoever comes next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

#: What a button does: say its payload to the brain, run it as a command, send a lost message again, open an address.
SAY, COMMAND, RESEND, OPEN = "say", "command", "resend", "open"

#: Kinds of `Outgoing`.
TEXT, PICTURE, CALENDAR, DOCUMENT, PRESSED = "text", "picture", "calendar", "document", "pressed"


@dataclass(frozen=True)
class Button:
    """`payload` is kept here under `key`; Telegram gets the key only, for it takes no more than 64 bytes."""

    title: str
    payload: str
    action: str = SAY
    key: str = ""


@dataclass(frozen=True)
class Outgoing:
    """One call to come.

    Attributes:
        kind: one of the kinds above.
        text: the words: of the message, of the caption, of the document.
        title: a line above the text, in bold.
        table: lines below the text, in letters of equal width.
        buttons: rows of buttons.
        data: what the kind needs (an envelope to draw, the message that was pressed).
        urgent: help first: sent before everything else, and rather twice than never.
        reply_to: the message that it answers, in a group.
        chat: where it goes, when that is not where the message came from.
    """

    kind: str = TEXT
    text: str = ""
    title: str = ""
    table: str = ""
    buttons: tuple[tuple[Button, ...], ...] = ()
    data: Mapping[str, Any] = field(default_factory=dict)
    urgent: bool = False
    reply_to: int | None = None
    chat: int | None = None

    def as_json(self) -> dict[str, Any]:
        """JSON-ready; `from_json` reads it back. Payloads are left out: they have a place of their own."""
        return {
            "kind": self.kind,
            "text": self.text,
            "title": self.title,
            "table": self.table,
            "buttons": [
                [{"title": b.title, "action": b.action, "key": b.key} | _shown(b) for b in row] for row in self.buttons
            ],
            "data": dict(self.data),
            "urgent": self.urgent,
            "reply_to": self.reply_to,
            "chat": self.chat,
        }

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> Outgoing:
        """Raises KeyError or TypeError when `data` was not written by `as_json`."""
        rows = tuple(
            tuple(Button(b["title"], b.get("payload", ""), b["action"], b["key"]) for b in row)
            for row in data["buttons"]
        )
        known = {key: value for key, value in data.items() if key in Outgoing.__dataclass_fields__}
        return Outgoing(**{**known, "buttons": rows})


def _shown(button: Button) -> dict[str, str]:
    return {"payload": button.payload} if button.action == OPEN else {}


def in_rows(buttons: Sequence[Button], shortest: int = 18) -> tuple[tuple[Button, ...], ...]:
    """One button a row; two when both are short."""
    rows: list[tuple[Button, ...]] = []
    for button in buttons:
        last = rows[-1] if rows else ()
        if len(last) == 1 and len(last[0].title) <= shortest and len(button.title) <= shortest:
            rows[-1] = (*last, button)
        else:
            rows.append((button,))
    return tuple(rows)


def with_keys(outgoing: Outgoing, new_key: Any) -> Outgoing:
    """The same, with a key from `new_key()` for each button that needs one."""
    rows = tuple(
        tuple(b if b.key or b.action == OPEN else replace(b, key=new_key()) for b in row) for row in outgoing.buttons
    )
    return replace(outgoing, buttons=rows)

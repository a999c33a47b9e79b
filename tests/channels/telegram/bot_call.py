"""One call of the bot as the fake server saw it, and what can go wrong with the next one."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass, field
from typing import Any

_TAG = re.compile(r"</?(?:b|pre)>")


@dataclass
class Call:
    """One call of the bot: when, which, with what, and the status it was answered with (0: not answered)."""

    at: float
    method: str
    fields: dict[str, Any]
    files: dict[str, bytes] = field(default_factory=dict)
    status: int = 0
    message: int = 0

    @property
    def chat(self) -> int:
        return int(self.fields.get("chat_id", 0))

    @property
    def text(self) -> str:
        """What a person reads."""
        return html.unescape(_TAG.sub("", str(self.fields.get("text") or self.fields.get("caption") or "")))

    @property
    def buttons(self) -> list[dict[str, str]]:
        markup = json.loads(self.fields.get("reply_markup") or "{}")
        return [button for row in markup.get("inline_keyboard", []) for button in row]


@dataclass
class Fault:
    """What happens to the next call of a method; with `arrives`, it has its effect all the same."""

    status: int
    description: str = "fault"
    parameters: dict[str, Any] = field(default_factory=dict)
    chat: int | None = None
    cut: bool = False
    arrives: bool = False
    body: str | None = None
    wait: float = 0.0

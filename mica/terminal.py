"""How a reply looks in a terminal."""

from __future__ import annotations

import os
import textwrap
from typing import TextIO

from mica.client import Reply

_PLAIN = "\033[0m"
_RED, _YELLOW, _CYAN = "\033[1;31m", "\033[33m", "\033[36m"
_COLOURS = {"avoid": _RED, "wait": _YELLOW, "ask": _YELLOW, "local": _YELLOW}
_WIDTH = 88


def show(reply: Reply, stream: TextIO) -> None:
    """Write a reply: its text wrapped, then its buttons, numbered."""
    colour = _colour(reply) if has_colours(stream) else ""
    for paragraph in reply.text.split("\n"):
        for line in textwrap.wrap(paragraph, _WIDTH) or [""]:
            stream.write(f"{colour}{line}{_PLAIN if colour else ''}\n")
    for number, button in enumerate(reply.buttons, start=1):
        stream.write(f"  [{number}] {button.get('title', '')}\n")
    stream.flush()


def has_colours(stream: TextIO) -> bool:
    """Whether colours are wanted there (see no-color.org)."""
    return stream.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def _colour(reply: Reply) -> str:
    kind = reply.envelope.get("kind")
    if kind == "emergency":
        return _RED
    if kind == "verdict":
        return _COLOURS.get(str(reply.envelope.get("verdict")), "")
    return _CYAN if kind == "question" else ""

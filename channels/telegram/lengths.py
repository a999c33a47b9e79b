"""Text as Telegram measures it: in UTF-16 units, cut where a reader would cut it."""

from __future__ import annotations

from collections.abc import Iterator

import regex

#: The most that one message and one caption may have, in UTF-16 units after its markup is read.
MESSAGE_UNITS = 4096
CAPTION_UNITS = 1024

# What may be cut after, best first: a paragraph, a line, a sentence, a word, a character as a reader sees it.
_BREAKS = tuple(map(regex.compile, (r"\n\s*\n", r"\n", r"(?<=[.!?…:;])\s+", r"\s+")))
_CHARACTER = regex.compile(r"\X")


def units(text: str) -> int:
    """How long Telegram finds `text`."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def split(text: str, most: int = MESSAGE_UNITS) -> list[str]:
    """`text` in parts of at most `most` units, none of them empty. Words and characters stay whole where they fit.

    Nothing but white space at the cuts is lost.
    """
    parts = []
    rest = text.strip()
    while rest:
        if units(rest) <= most:
            parts.append(rest)
            break
        end = _cut(rest, most)
        parts.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return [part for part in parts if part]


def _cut(text: str, most: int) -> int:
    fits = _fitting(text, most)
    for pattern in _BREAKS:
        ends = [match.start() for match in pattern.finditer(text, 0, fits + 1) if 0 < match.start() <= fits]
        # A cut that leaves almost nothing behind is worse than a less good place further on.
        if ends and ends[-1] * 4 >= fits:
            return ends[-1]
    return _last_character(text, fits)


def _fitting(text: str, most: int) -> int:
    """How many code points from the start have at most `most` units."""
    used = 0
    for position, character in enumerate(text):
        used += 2 if ord(character) > 0xFFFF else 1
        if used > most:
            return position
    return len(text)


def _last_character(text: str, fits: int) -> int:
    end = 0
    for match in _CHARACTER.finditer(text):
        if match.end() > fits:
            break
        end = match.end()
    # One "character" of more than a whole message (thousands of joined emoji) is cut all the same.
    return end or fits


def shortened(text: str, most: int) -> str:
    """The beginning of `text`, in at most `most` units, with an ellipsis where something is missing."""
    parts: Iterator[str] = iter(split(text, most - 1))
    first = next(parts, "")
    return f"{first}…" if next(parts, None) is not None else first

"""The form of a text that the patterns of the rules are written for."""

from __future__ import annotations


def plain_words(text: str) -> str:
    """Lower case, without apostrophes: "I don\u2019t" is "i dont"."""
    return text.lower().replace("'", "").replace("\u2019", "")

"""The channel's own words, from texts.yml and commands.yml beside this file."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

_HERE = Path(__file__).parent
#: Said of the bot before anybody has written to it.
DESCRIPTION = (
    "I am Mica, a computer assistant for microcurrent face treatment. I answer questions, and I check what you tell "
    "me about your health against a written list. I am no clinician, and I never give an all-clear."
)
SHORT_DESCRIPTION = "Questions on microcurrent for the face, checked against health exclusions. Not a clinician."


@lru_cache(maxsize=1)
def texts() -> dict[str, dict[str, Any]]:
    """Every text by its name: `say` and `sources`."""
    loaded: dict[str, dict[str, Any]] = yaml.safe_load((_HERE / "texts.yml").read_text("utf-8"))
    return loaded


@lru_cache(maxsize=1)
def command_descriptions() -> dict[str, dict[str, str]]:
    """Each command's description by language, in the order of the menu."""
    loaded: dict[str, dict[str, str]] = yaml.safe_load((_HERE / "commands.yml").read_text("utf-8"))
    return loaded


def text(name: str, **values: object) -> str:
    """A text with its places filled in. Raises KeyError when there is no such text, or a value is missing."""
    return str(texts()[name]["say"]).format(**values) if values else str(texts()[name]["say"])


def languages() -> tuple[str, ...]:
    """The languages that the command menu has, English first."""
    return tuple(next(iter(command_descriptions().values())))

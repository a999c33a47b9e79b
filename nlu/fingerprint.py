"""Fingerprints of what components learn from beside the training data."""

from __future__ import annotations

import hashlib


def fingerprint_of(value: object) -> str:
    """The same for equal values of dataclasses, tuples and mappings, in every process."""
    return hashlib.sha256(repr(value).encode()).hexdigest()

"""Whether the model is older than what it is trained from, judged by contents and not by dates."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from mica.project import Project

#: Files and folders that decide what the trained model is.
TRAINED_FROM = (
    "config.yml",
    "domain.yml",
    "domain",
    "data",
    "nlu",
    "policies",
    "knowledge",
    "requirements.lock",
)


def fingerprint(root: Path) -> str:
    """One hash over the names and contents of everything that a model is trained from.

    The interpreter is no part of it: a model holds arrays and JSON, which every supported version reads.
    """
    digest = hashlib.sha256()
    for path in _sources(root):
        digest.update(f"\0{path.relative_to(root).as_posix()}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def model_is_fresh(project: Project) -> bool:
    """Whether there is a model, and it was trained from what is there now."""
    if not (project.model.exists() and project.model_fingerprint.exists()):
        return False
    return project.model_fingerprint.read_text("utf-8").strip() == fingerprint(project.root)


def _sources(root: Path) -> Iterator[Path]:
    for name in TRAINED_FROM:
        path = root / name
        if path.is_file():
            yield path
        elif path.is_dir():
            yield from sorted(inner for inner in path.rglob("*") if inner.is_file() and _counts(inner))


def _counts(path: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.parts[-2:])
    return "__pycache__" not in path.parts and path.suffix != ".pyc" and not hidden

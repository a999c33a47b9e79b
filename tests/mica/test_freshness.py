from __future__ import annotations

import os
from pathlib import Path

import pytest

from mica.freshness import fingerprint, model_is_fresh
from mica.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "config.yml").write_text("language: en\n", "utf-8")
    for folder in ("data/nlu", "nlu", "knowledge", "actions"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "data/nlu/greet.yml").write_text("- hello\n", "utf-8")
    (tmp_path / "nlu/words.py").write_text("WORDS = 1\n", "utf-8")
    return Project(tmp_path)


def trained(project: Project) -> None:
    project.model.parent.mkdir(exist_ok=True)
    project.model.write_bytes(b"model")
    project.model_fingerprint.write_text(fingerprint(project.root), "utf-8")


def test_without_a_model_or_its_fingerprint_it_is_not_fresh(project: Project) -> None:
    assert not model_is_fresh(project)
    trained(project)
    project.model_fingerprint.unlink()
    assert not model_is_fresh(project)


def test_a_model_is_fresh_after_training(project: Project) -> None:
    trained(project)

    assert model_is_fresh(project)


def test_dates_do_not_matter(project: Project) -> None:
    trained(project)
    os.utime(project.root / "data/nlu/greet.yml", (0, 0))
    os.utime(project.model, (0, 0))

    assert model_is_fresh(project)


@pytest.mark.parametrize("path", ["config.yml", "data/nlu/greet.yml", "nlu/words.py"])
def test_a_change_in_contents_matters(project: Project, path: str) -> None:
    trained(project)
    (project.root / path).write_text("changed\n", "utf-8")

    assert not model_is_fresh(project)


def test_new_moved_and_removed_files_matter(project: Project) -> None:
    seen = {fingerprint(project.root)}
    added = project.root / "knowledge/topics.yml"
    added.write_text("- id: what_is\n", "utf-8")
    seen.add(fingerprint(project.root))
    added.rename(project.root / "knowledge/facts.yml")
    seen.add(fingerprint(project.root))

    assert len(seen) == 3
    (project.root / "knowledge/facts.yml").unlink()
    assert fingerprint(project.root) in seen


def test_what_the_model_does_not_depend_on_does_not_matter(project: Project) -> None:
    trained(project)
    (project.root / "actions/action_greet.py").write_text("x = 1\n", "utf-8")
    (project.root / "nlu/__pycache__").mkdir()
    (project.root / "nlu/__pycache__/words.cpython-311.pyc").write_bytes(b"1")
    (project.root / "data/.swap").write_text("", "utf-8")

    assert model_is_fresh(project)

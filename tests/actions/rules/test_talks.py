"""Whole talks: every word, envelope and memory of a reply is what somebody has read and agreed with."""

from __future__ import annotations

import pytest

from tests.actions.rules.talking import paths, played, talks

TALKS = [(f"{path.stem}: {name}", lines) for path in paths() for name, lines in talks(path.read_text("utf-8"))]


@pytest.mark.parametrize("lines", [lines for _, lines in TALKS], ids=[name for name, _ in TALKS])
def test_a_talk_goes_as_it_was_agreed(lines: list[str]) -> None:
    assert played(lines) == lines


def test_names_of_talks_are_used_once() -> None:
    names = [name for name, _ in TALKS]
    assert len(names) == len(set(names))

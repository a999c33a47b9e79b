"""Builds the environment of the stock bot: Python 3.10 with all of rasa 3.6.21, TensorFlow included (2.7 GB)."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

from mica.project import MicaError

RASA = "rasa==3.6.21"
#: What rasa 3.6 leaves open and cannot run with any more: it needs packaging's LegacyVersion and pkg_resources.
CONSTRAINTS = ("packaging<21", "setuptools==70.3.0")


def build(environment: Path, python: str, log: Path) -> None:
    """Build it, unless rasa is there already.

    Args:
        environment: the folder of the environment.
        python: a Python 3.10, by name or path.
        log: takes pip's output.

    Raises:
        MicaError: there is no such Python, or something could not be installed.
    """
    if (environment / "bin" / "rasa").exists():
        return
    version = _version(python)
    if version != "3.10":
        raise MicaError(
            f"the stock bot needs Python 3.10, and {python} is {version or 'missing'}: name one by --python."
        )
    log.parent.mkdir(parents=True, exist_ok=True)
    constraints = log.with_name("constraints.txt")
    constraints.write_text("\n".join(CONSTRAINTS) + "\n", encoding="utf-8")
    pip = [str(environment / "bin" / "python"), "-m", "pip", "install"]
    with log.open("wb") as output:
        for command in ([python, "-m", "venv", str(environment)], [*pip, CONSTRAINTS[1], "wheel"], [*pip, RASA]):
            done = subprocess.run(
                command,
                env=os.environ | {"PIP_CONSTRAINT": str(constraints)},
                stdout=output,
                stderr=subprocess.STDOUT,
                check=False,
            )
            if done.returncode:
                raise MicaError(f"the environment of the stock bot could not be built; see {log}.")


def versions(environment: Path) -> dict[str, str]:
    """The versions of what matters, of the packages as installed."""
    code = (
        "import json, importlib.metadata as m; "
        "print(json.dumps({n: m.version(n) for n in ('rasa', 'rasa-sdk', 'tensorflow', 'numpy', 'sanic')}))"
    )
    done = subprocess.run([str(environment / "bin" / "python"), "-c", code], capture_output=True, text=True, check=True)
    found: dict[str, str] = json.loads(done.stdout)
    return found


def _version(python: str) -> str:
    code = "import sys; print('%d.%d' % sys.version_info[:2])"
    try:
        return subprocess.run([python, "-c", code], capture_output=True, text=True, check=False).stdout.strip()
    except FileNotFoundError:
        return ""

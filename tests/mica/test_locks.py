from __future__ import annotations

import re
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
LOCKS = [PROJECT / "requirements.lock", PROJECT / "requirements-dev.lock"]


def entries(lock: Path) -> dict[str, str]:
    """Normalised name -> the whole entry, hashes included."""
    found = re.findall(r"^\w.*\n(?:[ \t]+.*\n)*", lock.read_text("utf-8"), flags=re.MULTILINE)
    return {normal(entry): entry for entry in found}


def normal(requirement: str) -> str:
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert name, requirement
    return re.sub(r"[-_.]+", "-", name[0]).lower()


def version(entry: str) -> str:
    return entry.split("==")[1].split()[0]


def test_every_package_is_pinned_and_hashed() -> None:
    for lock in LOCKS:
        for name, entry in entries(lock).items():
            assert re.match(r"^[\w.-]+==[\w.]+( ;.*)? \\$", entry.splitlines()[0]), name
            assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry), name


def test_both_locks_agree() -> None:
    runtime, dev = (entries(lock) for lock in LOCKS)
    for name in runtime.keys() & dev.keys():
        assert version(runtime[name]) == version(dev[name]), name


def test_the_locks_name_no_host() -> None:
    for lock in LOCKS:
        assert not re.search(r"://|--(extra-)?index-url|--find-links|--trusted-host", lock.read_text("utf-8"))


def test_what_is_asked_for_is_locked() -> None:
    for source, lock in (
        ("requirements.in", LOCKS[0]),
        ("requirements-nodeps.in", LOCKS[0]),
        ("requirements-dev.in", LOCKS[1]),
    ):
        lines = (PROJECT / source).read_text("utf-8").splitlines()
        asked = {normal(line) for line in lines if line and not line.startswith("#")}
        assert asked <= entries(lock).keys()


def test_rasa_is_locked_with_its_hash_and_tensorflow_is_not() -> None:
    runtime = entries(LOCKS[0])

    assert version(runtime["rasa"]) == "3.6.21"
    assert not {name for name in runtime if name.startswith(("tensorflow", "keras", "torch"))}

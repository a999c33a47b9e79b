"""How often each bot understands a message of a labelled set, and which it gets right that the other does not."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks import bots
from benchmarks.labelled_set import CHECK, Labelled
from benchmarks.places import FOLDER, STOCK_MODEL, STOCK_PROJECT, STOCK_PYTHON
from mica.project import THIS_PROJECT, MicaError

FALLBACK = "nlu_fallback"
#: The entity that is no condition. Mica calls a condition by one name, the stock bot by its id.
RED_FLAG = "red_flag"
_SCRIPT = Path(__file__).with_name("parse_messages.py")

Parsed = Mapping[str, Any]


@dataclass(frozen=True)
class Score:
    """So many right of so many."""

    right: int
    of: int

    @property
    def percent(self) -> float:
        """Out of a hundred; 0 of nothing is 0."""
        return 100 * self.right / self.of if self.of else 0.0

    def __str__(self) -> str:
        return f"{self.percent:.1f} % ({self.right}/{self.of})"


def parse_with(name: str, texts: Sequence[str]) -> list[Parsed]:
    """What a bot's trained model makes of each text.

    Raises:
        MicaError: its Python ended with an error.
    """
    python, folder, model = {
        bots.MICA: (Path(sys.executable), THIS_PROJECT.root, THIS_PROJECT.model),
        bots.STOCK: (STOCK_PYTHON, STOCK_PROJECT, STOCK_MODEL),
    }[name]
    with tempfile.TemporaryDirectory(prefix="parse-", dir=FOLDER) as made:
        asked, answered = Path(made) / "texts.json", Path(made) / "parsed.json"
        asked.write_text(json.dumps(list(texts)), encoding="utf-8")
        log = FOLDER / f"{name.lower()}-parse.log"
        with log.open("wb") as output:
            done = subprocess.run(
                [str(python), str(_SCRIPT), str(model), str(asked), str(answered)],
                cwd=folder,
                env=os.environ | {"RASA_TELEMETRY_ENABLED": "false"},
                stdout=output,
                stderr=subprocess.STDOUT,
                check=False,
            )
        if done.returncode:
            raise MicaError(f"{name} could not parse the set; see {log}.")
        parsed: list[Parsed] = json.loads(answered.read_text(encoding="utf-8"))
    return parsed


def is_right(row: Labelled, parsed: Parsed) -> bool:
    """By the intent alone, as the bot runs: what it did not understand is `nlu_fallback`."""
    return parsed["intent"] in row.right


def is_right_without_threshold(row: Labelled, parsed: Parsed) -> bool:
    """By the best intent, understood or not: a threshold cannot hide a mistake here, nor make one."""
    best = next((name for name in parsed["ranking"] if name != FALLBACK), parsed["intent"])
    return best in row.right


def is_right_or_checked(row: Labelled, parsed: Parsed) -> bool:
    """By the intent, or because a condition was found: Mica then checks it whatever the intent."""
    return is_right(row, parsed) or (CHECK in row.right and bool(set(parsed["entities"]) - {RED_FLAG}))


def scores(rows: Sequence[Labelled], parsed: Sequence[Parsed]) -> dict[str, Score]:
    """The lines of the table for one bot, in order."""
    together = list(zip(rows, parsed, strict=True))
    inside = [(row, each) for row, each in together if row.in_scope]
    outside = [(row, each) for row, each in together if not row.in_scope]
    return {
        "in scope, intent": _score([is_right(*pair) for pair in inside]),
        "in scope, intent without threshold": _score([is_right_without_threshold(*pair) for pair in inside]),
        "in scope, intent or condition found": _score([is_right_or_checked(*pair) for pair in inside]),
        "out of scope told": _score([is_right(*pair) for pair in outside]),
    }


def paired(rows: Sequence[Labelled], stock: Sequence[Parsed], mica: Sequence[Parsed]) -> dict[str, int]:
    """By the intent alone, over all rows: which of the two is right."""
    counts = {"both": 0, "only Mica": 0, "only stock": 0, "neither": 0}
    for row, of_stock, of_mica in zip(rows, stock, mica, strict=True):
        match is_right(row, of_stock), is_right(row, of_mica):
            case True, True:
                counts["both"] += 1
            case False, True:
                counts["only Mica"] += 1
            case True, False:
                counts["only stock"] += 1
            case _:
                counts["neither"] += 1
    return counts


def mistakes(rows: Sequence[Labelled], parsed: Sequence[Parsed]) -> list[dict[str, str]]:
    """Every row that is wrong even with the condition counted, with what it was taken for."""
    return [
        {"text": row.text, "label": row.label, "taken_for": each["intent"]}
        for row, each in zip(rows, parsed, strict=True)
        if not is_right_or_checked(row, each)
    ]


def are_examples(rows: Sequence[Labelled], examples: Iterable[str]) -> list[bool]:
    """Which of the messages are training examples too, but for case, marks and spaces: no test of either bot."""
    known = {_bare(example) for example in examples}
    return [_bare(row.text) in known for row in rows]


def _bare(text: str) -> str:
    letters = "".join(letter if letter.isalnum() else " " for letter in text.lower().replace("'", ""))
    return " ".join(letters.split())


def _score(right: Sequence[bool]) -> Score:
    return Score(sum(right), len(right))

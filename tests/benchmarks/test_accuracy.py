"""What counts as right on a labelled set."""

from __future__ import annotations

from pathlib import Path

import yaml

from benchmarks.accuracy import (
    Score,
    are_examples,
    is_right,
    is_right_or_checked,
    is_right_without_threshold,
    paired,
    scores,
)
from benchmarks.labelled_set import TOPICS, Labelled, read_set, right_intents
from benchmarks.stock_bot import intents_of
from mica.project import THIS_PROJECT

MAPPING = yaml.safe_load(TOPICS.read_text(encoding="utf-8"))


def right(text: str, label: str) -> frozenset[str]:
    return right_intents(text, label, MAPPING)


def parsed(intent: str, *ranking: str, entities: tuple[str, ...] = ()) -> dict[str, object]:
    return {"intent": intent, "ranking": list(ranking or (intent,)), "entities": list(entities)}


def test_mapping_names_only_intents_that_exist() -> None:
    named = {
        intent for entry in MAPPING.values() for intent in [*entry["accept"], *entry.get("when", {})]
    } - {"nlu_fallback"}  # fmt: skip
    assert named <= set(intents_of(THIS_PROJECT.root))


def test_finer_and_compound_labels() -> None:
    assert right("anything", "greet") == {"greet"}
    assert {"age", "men", "who_benefits"} <= right("anything", "who_benefits")
    assert right("anything", "greet+what_is") == {"greet", "what_is"}
    assert "device_trouble" in right("my thing will not turn on", "out_of_scope")
    assert "device_trouble" not in right("how do planes fly", "out_of_scope")


def test_a_set_is_read(tmp_path: Path) -> None:
    file = tmp_path / "set.tsv"
    file.write_text('text\tintent\tconditions\nsay "hi"\tgreet\t\nsing\tout_of_scope\t\n', encoding="utf-8")
    rows = read_set(file)
    assert [(row.text, row.in_scope) for row in rows] == [('say "hi"', True), ("sing", False)]


def test_thresholds_and_found_conditions() -> None:
    row = Labelled("i have a pacemaker", "check_condition", frozenset({"check_condition"}))
    unsure = parsed("nlu_fallback", "nlu_fallback", "check_condition")
    assert not is_right(row, unsure)
    assert is_right_without_threshold(row, unsure)
    found = parsed("age", entities=("condition",))
    assert not is_right(row, found)
    assert is_right_or_checked(row, found)
    assert is_right_or_checked(row, parsed("age", entities=("pacemaker",)))
    assert not is_right_or_checked(row, parsed("age", entities=("red_flag",)))
    assert not is_right_or_checked(Labelled("hi", "greet", frozenset({"greet"})), found)


def test_scores_and_pairs() -> None:
    rows = [
        Labelled("hi", "greet", frozenset({"greet"})),
        Labelled("sing", "out_of_scope", frozenset({"nlu_fallback"})),
    ]
    good, bad = [parsed("greet"), parsed("nlu_fallback")], [parsed("deny"), parsed("greet")]
    assert scores(rows, good)["in scope, intent"] == Score(1, 1)
    assert scores(rows, bad)["out of scope told"] == Score(0, 1)
    assert paired(rows, bad, good) == {"both": 0, "only Mica": 2, "only stock": 0, "neither": 0}
    assert str(Score(1, 3)) == "33.3 % (1/3)"


def test_training_examples_are_recognised_but_for_case_and_marks() -> None:
    rows = [Labelled("What's that?", "x", frozenset()), Labelled("something new", "x", frozenset())]
    assert are_examples(rows, ["whats that", "other"]) == [True, False]

"""The stock bot's parse through Mica's rules and scoring."""

from __future__ import annotations

from benchmarks.held_out import ParsedBefore, as_ours
from benchmarks.parse_messages import names
from evaluation.heldout import ConditionRow, Gold, Round, TopicRow
from evaluation.measure import measure_round
from evaluation.score import Score
from mica.project import THIS_PROJECT

TEXT = "no pacemaker here, how often do i use it"
PARSED = names(
    {
        "intent": {"name": "frequency", "confidence": 0.8},
        "intent_ranking": [{"name": "frequency", "confidence": 0.8}, {"name": "charging", "confidence": 0.1}],
        "entities": [{"entity": "pacemaker", "start": 3, "end": 12, "value": "pacemaker"}],
    }
)
UNSURE = names({"intent": {"name": "nlu_fallback", "confidence": 0.4}})


def test_a_parse_becomes_one_of_ours() -> None:
    ours = as_ours(TEXT, PARSED)
    assert [topic["name"] for topic in ours["topics"]] == ["frequency"]
    assert [(each["value"], each["text"], each["status"]) for each in ours["entities"]] == [
        ("pacemaker", "pacemaker", "present")
    ]
    assert as_ours(TEXT, UNSURE)["topics"] == []
    assert as_ours(TEXT, PARSED | {"intent": "out_of_scope_shop"})["topics"] == []


def test_both_are_scored_alike() -> None:
    gold = (Gold("pacemaker", "absent", "user"),)
    rows = Round("r", [TopicRow(TEXT, frozenset({"frequency"}))], [ConditionRow(TEXT, gold)])
    figures = measure_round(rows, ParsedBefore(THIS_PROJECT, {TEXT: PARSED})).figures
    assert figures["topics"] == figures["mentions_article"] == Score(1, 1)
    assert figures["status"] == Score(0, 1)
    unsure = measure_round(rows, ParsedBefore(THIS_PROJECT, {TEXT: UNSURE})).figures
    assert unsure["topics"] == unsure["topics_answered"] == unsure["mentions"] == Score(0, 1)

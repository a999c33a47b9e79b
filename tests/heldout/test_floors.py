"""Floors on the held-out messages: nothing trains on them, and no change may make these figures worse.

Only what is found by name counts here; the running bot finds more by description (tests/conversations).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.rules.knowledge import load_knowledge
from nlu.mentions.finder import Mention, MentionFinder
from nlu.red_flags import RedFlagPatterns

HERE = Path(__file__).parent
FINDER = MentionFinder(load_knowledge().conditions)
FLAGS = RedFlagPatterns(load_knowledge().red_flags)
# Statuses that lead to a warning.
WARNING = {"present", "uncertain", "asked", "planned"}
# What a past or taken-out mention of these still leads to, or what a date decides.
STILL_COUNTS = {c.id for c in load_knowledge().conditions.values() if c.past != "absent" or c.wait}

Gold = list[tuple[str, str, str]]


def rows(path: str) -> list[tuple[str, Gold]]:
    lines = (HERE / path).read_text(encoding="utf-8").splitlines()[1:]
    read = []
    for line in lines:
        text, gold = line.split("\t")[:2]
        parsed = [] if gold == "none" else [part.replace("@", "=").split("=") for part in gold.split(";")]
        read.append((text, [(condition, status, who) for condition, status, who in parsed]))
    return read


def found(mentions: list[Mention], condition: str) -> list[Mention]:
    return [m for m in mentions if m.condition == condition]


@pytest.mark.parametrize(("path", "floor"), [("conditions.tsv", 0.85), ("round2/conditions.tsv", 0.93)])
def test_recall_of_conditions_by_name(path: str, floor: float) -> None:
    golds = [(FINDER.find(text), condition) for text, gold in rows(path) for condition, _, _ in gold]
    assert sum(bool(found(mentions, condition)) for mentions, condition in golds) >= floor * len(golds)


@pytest.mark.parametrize("path", ["conditions.tsv", "round2/conditions.tsv"])
def test_no_warning_is_lost_by_reading_it_as_denied(path: str) -> None:
    lost = []
    for text, gold in rows(path):
        mentions = FINDER.find(text)
        for condition, status, who in gold:
            named = found(mentions, condition)
            if named and status in WARNING and who == "user" and all(m.status.value == "absent" for m in named):
                lost.append((text, condition))
            gone = named and all(m.status.value in ("past", "removed") for m in named)
            if gone and status in WARNING and who == "user" and condition not in STILL_COUNTS:
                lost.append((text, condition))
    assert lost == []


@pytest.mark.parametrize(("path", "missed", "alarms"), [("red_flags.tsv", 8, 6), ("round2/red_flags.tsv", 9, 5)])
def test_red_flags_by_pattern_alone(path: str, missed: int, alarms: int) -> None:
    lines = [line.split("\t") for line in (HERE / path).read_text(encoding="utf-8").splitlines()[1:]]
    assert sum(not FLAGS.find(text) for text, expected, *_ in lines if expected == "yes") <= missed
    assert sum(bool(FLAGS.find(text)) for text, expected, *_ in lines if expected == "no") <= alarms

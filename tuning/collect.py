"""Collects what the encoder is to learn from Mica's training data: `python -m tuning.collect LESSONS.json`."""

from __future__ import annotations

import sys
from pathlib import Path

from actions.rules.knowledge import load_knowledge
from evaluation.cross_validation import read_examples
from mica.project import THIS_PROJECT
from nlu.assertion_model import NEUTRAL
from nlu.condition_extractor import shared_finder
from nlu.description_examples import described_conditions, speaks_of_health
from nlu.marked_messages import Marked, marked_messages
from nlu.red_flag_extractor import alarms, near_misses, quiet_messages
from nlu.red_flags import RedFlagPatterns
from tuning.lessons import CONDITION, INTENT, NOTHING, RED_FLAG, Lessons, Place, write


def lessons() -> Lessons:
    """All of them, from data/ and knowledge/."""
    found = Lessons()
    examples = read_examples(THIS_PROJECT.root / "data" / "nlu")
    for text, intent in examples:
        found.add(text, INTENT, intent)
    for text, condition in described_conditions():
        found.add(text, CONDITION, condition)
    for text, intent in examples:
        if not speaks_of_health(intent) and not shared_finder().find(text):
            found.add(text, CONDITION, NOTHING)
    flags = load_knowledge().red_flags
    for text, flag in alarms(flags):
        found.add(text, RED_FLAG, flag)
    harmless = [*near_misses(flags), *(text for text, intent in examples if intent != "emergency")]
    for text in [*harmless, *quiet_messages(RedFlagPatterns(flags))]:
        found.add(text, RED_FLAG, NOTHING)
    found.mentions.extend(with_neutral_words(message) for message in marked_messages())
    return found


def with_neutral_words(message: Marked) -> tuple[str, list[Place]]:
    """The message with every mention written as a neutral word, and where these stand."""
    pieces, places, length, done = [], [], 0, 0
    for mark in message.marks:
        kept = message.text[done : mark.start]
        start = length + len(kept)
        pieces += [kept, NEUTRAL]
        length, done = start + len(NEUTRAL), mark.end
        places.append(Place(start, length, mark.status, mark.who == "other"))
    return "".join([*pieces, message.text[done:]]), places


if __name__ == "__main__":
    write(lessons(), Path(sys.argv[1]))

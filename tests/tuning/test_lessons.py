"""Lessons are kept as they were collected, and mentions stand where the neutral word stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.cross_validation import read_examples
from mica.project import THIS_PROJECT
from nlu.assertion_model import NEUTRAL
from nlu.marked_messages import Mark, Marked, marked_messages
from tuning import collect
from tuning.lessons import CONDITION, INTENT, LESSONS, NOTHING, RED_FLAG, Lessons, Place, labels, read, write

ROOT = THIS_PROJECT.root


class FindsNothing:
    """In the place of the finder, which takes a minute for all examples."""

    def find(self, text: str) -> list[str]:
        return []


@pytest.fixture(scope="module")
def collected() -> Lessons:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(collect, "shared_finder", FindsNothing)
        return collect.lessons()


def test_what_is_read_is_what_was_written(tmp_path: Path) -> None:
    made = Lessons()
    made.add("does it hurt — à peine?", INTENT, "does_it_hurt")
    made.add("does it hurt — à peine?", CONDITION, NOTHING)
    made.mentions.append(("i have it, she has it", [Place(7, 9, "present", False), Place(19, 21, "asked", True)]))
    made.mentions.append(("nothing here", []))
    write(made, tmp_path / "new" / "lessons.json")
    assert read(tmp_path / "new" / "lessons.json") == made


def test_the_first_label_of_a_text_stands_in_each_lesson() -> None:
    made = Lessons()
    for lesson, label in ((CONDITION, "stroke"), (CONDITION, NOTHING), (RED_FLAG, NOTHING), (RED_FLAG, "collapse")):
        made.add("my face droops", lesson, label)
    assert made.texts == {"my face droops": {CONDITION: "stroke", RED_FLAG: NOTHING}}


def test_labels_of_each_lesson_stand_in_order_and_once() -> None:
    made = Lessons({"a": {INTENT: "shop"}, "b": {INTENT: "cost", RED_FLAG: NOTHING}, "c": {INTENT: "shop"}})
    assert dict(labels(made)) == {INTENT: ["cost", "shop"], CONDITION: [], RED_FLAG: [NOTHING]}
    assert [lesson for lesson, _ in labels(made)] == list(LESSONS)


def test_mentions_become_neutral_words_at_their_places() -> None:
    message = Marked(
        "pacemaker? mum's ticker, not ill",
        (
            Mark(0, 9, "pacemaker", "asked", "user"),
            Mark(17, 23, "pacemaker", "present", "other"),
            Mark(29, 32, "", "absent", "user"),
        ),
    )
    text, places = collect.with_neutral_words(message)
    assert text == "it? mum's it, not it"
    assert places == [Place(0, 2, "asked", False), Place(10, 12, "present", True), Place(18, 20, "absent", False)]


def test_every_marked_message_is_a_lesson_with_its_mentions(collected: Lessons) -> None:
    assert len(collected.mentions) == len(marked_messages())
    for (text, places), message in zip(collected.mentions, marked_messages(), strict=True):
        assert [text[place.start : place.end] for place in places] == [NEUTRAL] * len(message.marks)
        assert [(place.status, place.other) for place in places] == [
            (m.status, m.who == "other") for m in message.marks
        ]


def test_every_example_is_learnt_with_its_intent(collected: Lessons) -> None:
    for text, intent in dict(reversed(read_examples(ROOT / "data" / "nlu"))).items():
        assert collected.texts[text][INTENT] == intent


def test_alarms_are_learnt_against_what_only_speaks_of_conditions(collected: Lessons) -> None:
    told = [given[RED_FLAG] for given in collected.texts.values() if RED_FLAG in given]
    marked = {message.text for message in marked_messages()}
    quiet = sum(collected.texts.get(text, {}).get(RED_FLAG) == NOTHING for text in marked)
    assert sum(flag != NOTHING for flag in told) > 1_000
    assert 0.9 * len(marked) < quiet < len(marked)


def test_an_example_of_an_emergency_is_not_learnt_as_harmless(collected: Lessons) -> None:
    urgent = [text for text, intent in read_examples(ROOT / "data" / "nlu") if intent == "emergency"]
    harmless = [text for text in urgent if collected.texts[text].get(RED_FLAG) == NOTHING]
    # What the examples and the near misses share.
    assert len(harmless) < 0.1 * len(urgent)

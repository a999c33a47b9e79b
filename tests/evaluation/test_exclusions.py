"""The absolute floor: an exclusion that is taken for something harmless fails the evaluation."""

from __future__ import annotations

import pytest

from evaluation.exclusions import measure_exclusions
from evaluation.floors import missed, read_floors
from evaluation.heldout import ConditionRow, Gold, Round, TopicRow
from evaluation.score import Measured, Score
from evaluation.thinning import thinned
from tests.evaluation.reading import KNOWLEDGE, GivenParses, Parse, mention, parsed, red_flag

TEXT = "there is something about my heart, how often do i use it"


def measured(parse: Parse, gold: Gold = Gold("pacemaker", "present", "user")) -> Measured:  # noqa: B008
    return measure_exclusions([ConditionRow(TEXT, (gold,))], GivenParses({TEXT: parse}), "round")


def heard(parse: Parse, gold: Gold = Gold("pacemaker", "present", "user")) -> tuple[Score, Score]:  # noqa: B008
    figures = measured(parse, gold).figures
    return figures["exclusions_heard"], figures["exclusions_found"]


RIGHT, WRONG = Score(1, 1), Score(0, 1)


@pytest.mark.parametrize(
    "parse",
    [
        parsed("frequency"),
        parsed("greet", topics=("what_is",)),
        parsed(),
        parsed("check_condition", entities=(mention("pacemaker", "absent"),)),
        parsed("check_condition", entities=(mention("pacemaker", who="other"),)),
        parsed("check_condition", entities=(mention("pacemaker", "removed", who="other"),)),
        parsed("check_condition", entities=(mention("mild_acne"),)),
        parsed("check_condition", entities=(mention("botox"),)),
    ],
)
def test_missed(parse: Parse) -> None:
    assert heard(parse) == (WRONG, WRONG)
    mistakes = measured(parse).mistakes
    assert [(each.figure, each.gravity) for each in mistakes] == [("exclusions_heard", 3)]


def test_one_missed_exclusion_fails_the_floor() -> None:
    floors = {"exclusions_heard": read_floors()["exclusions_heard"]}
    figures = {"exclusions_heard": Score(9_999, 10_000)}
    assert missed(floors, figures, quick=True) == ["exclusions_heard: 1 wrong of 10000, at most 0 may be"]
    assert missed(floors, {"exclusions_heard": Score(10_000, 10_000)}, quick=True) == []


@pytest.mark.parametrize("status", ["present", "uncertain", "asked", "planned"])
def test_found(status: str) -> None:
    parse = parsed("frequency", entities=(mention("pacemaker", status),))
    assert heard(parse, Gold("pacemaker", status, "user")) == (RIGHT, RIGHT)


def test_a_general_question_may_be_answered_of_another_person() -> None:
    parse = parsed("check_condition", entities=(mention("pacemaker", "asked", who="other"),))
    assert heard(parse, Gold("pacemaker", "asked", "user")) == (RIGHT, RIGHT)
    assert heard(parse, Gold("pacemaker", "uncertain", "user")) == (WRONG, WRONG)


@pytest.mark.parametrize(
    "parse",
    [
        parsed("check_condition", entities=(mention("icd"),)),
        parsed("frequency", entities=(mention("heart_condition"),)),
        parsed(entities=(red_flag("chest_pain"),)),
    ],
)
def test_as_strict_or_ask_first_is_heard_but_not_found(parse: Parse) -> None:
    assert heard(parse) == (RIGHT, WRONG)


def test_only_what_the_user_says_of_an_exclusion_counts() -> None:
    for gold in (
        Gold("pacemaker", "absent", "user"),
        Gold("pacemaker", "past", "user"),
        Gold("pacemaker", "present", "other"),
        Gold("diabetes", "present", "user"),
    ):
        assert measured(parsed("frequency"), gold).figures == {}


def test_the_answer_on_age_refuses_whoever_is_under_18() -> None:
    parse = parsed("age")
    assert heard(parse, Gold("under18", "asked", "user")) == (RIGHT, WRONG)
    assert heard(parse, Gold("under18", "present", "user")) == (WRONG, WRONG)
    assert heard(parse, Gold("pregnancy", "asked", "user")) == (WRONG, WRONG)


def test_the_quick_form_reads_a_part_and_every_exclusion() -> None:
    def row(number: int, *gold: Gold) -> ConditionRow:
        return ConditionRow(f"message {number}", gold)

    exclusions = [row(1, Gold("pacemaker", "present", "user")), row(2, Gold("epilepsy", "asked", "user"))]
    others = [row(3, Gold("pacemaker", "present", "other")), row(5, Gold("pacemaker", "absent", "user")), row(6)]
    whole = Round(
        "round9", conditions=[row(0), *exclusions, *others], topics=[TopicRow(str(n), frozenset()) for n in range(8)]
    )
    part = thinned(whole, KNOWLEDGE)
    assert [each.text for each in part.conditions] == ["message 0", "message 1", "message 2", "message 5"]
    assert [each.text for each in part.topics] == ["0", "4"]

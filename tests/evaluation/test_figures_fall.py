"""A wrong prediction lowers the figure that it belongs to, and no other reading of it hides that."""

from __future__ import annotations

from datetime import date

import pytest

from evaluation.compound import measure_compound
from evaluation.dates import measure_dates
from evaluation.heldout import CompoundRow, ConditionRow, DateRow, Gold, KindRow, TopicRow
from evaluation.mentions import measure_mentions
from evaluation.red_flags import measure_red_flags
from evaluation.scope import measure_scope
from evaluation.score import Measured, Score
from evaluation.topics import measure_topics
from tests.evaluation.reading import GivenParses, Parse, mention, parsed, red_flag

TEXT = "whatever was said"
RIGHT, WRONG = Score(1, 1), Score(0, 1)


def of_mentions(gold: tuple[Gold, ...], *entities: Parse) -> Measured:
    reader = GivenParses({TEXT: parsed("check_condition", entities=entities)})
    return measure_mentions([ConditionRow(TEXT, gold)], reader, "round")


def test_topics() -> None:
    rows = [TopicRow(TEXT, frozenset({"frequency", "overuse"}))]
    assert measure_topics(rows, GivenParses({TEXT: parsed("overuse")}), "r").figures["topics"] == RIGHT
    wrong = measure_topics(rows, GivenParses({TEXT: parsed("charging")}), "r")
    assert wrong.figures["topics"] == WRONG
    assert wrong.figures["topics_answered"] == RIGHT
    assert [(each.figure, each.gravity) for each in wrong.mistakes] == [("topics", 1)]
    refused = measure_topics(rows, GivenParses({TEXT: parsed()}), "r")
    assert refused.figures["topics"] == WRONG
    assert refused.figures["topics_answered"] == WRONG


def test_small_talk_must_not_be_answered_as_a_topic() -> None:
    rows = [TopicRow(TEXT, frozenset({"smalltalk", "fallback"}))]
    assert measure_topics(rows, GivenParses({TEXT: parsed()}), "r").figures == {"small_talk": RIGHT}
    assert measure_topics(rows, GivenParses({TEXT: parsed("charging")}), "r").figures == {"small_talk": WRONG}


def test_a_mention_that_is_missed_or_not_meant() -> None:
    gold = (Gold("pacemaker", "present", "user"),)
    assert of_mentions(gold, mention("pacemaker")).figures["mentions_article"] == RIGHT
    missed = of_mentions(gold, mention("diabetes"))
    assert missed.figures["mentions_article"] == WRONG
    assert missed.figures["mentions"] == WRONG
    assert missed.figures["mentions_precise"] == WRONG
    assert of_mentions((Gold("diabetes", "present", "user"),)).figures["mentions_rest"] == WRONG
    assert of_mentions((), mention("pacemaker")).figures["false_friends"] == WRONG
    assert of_mentions(()).figures["false_friends"] == RIGHT


def test_what_follows_from_a_condition_or_is_listed_under_it_is_no_error() -> None:
    gold = (Gold("cgm", "present", "user"),)
    assert of_mentions(gold, mention("cgm"), mention("diabetes")).figures["mentions_precise"] == RIGHT
    gold = (Gold("eye_area", "present", "user"),)
    found = of_mentions(gold, mention("eye_disease"))
    assert found.figures["mentions_rest"] == RIGHT
    assert found.figures["mentions_precise"] == RIGHT


@pytest.mark.parametrize(
    ("said", "told", "status", "collapsed"),
    [
        ("present", "present", RIGHT, RIGHT),
        ("planned", "uncertain", RIGHT, RIGHT),
        ("asked", "present", WRONG, RIGHT),
        ("past", "removed", RIGHT, RIGHT),
        ("present", "past", WRONG, WRONG),
        ("absent", "present", WRONG, WRONG),
    ],
)
def test_status(said: str, told: str, status: Score, collapsed: Score) -> None:
    figures = of_mentions((Gold("pacemaker", said, "user"),), mention("pacemaker", told)).figures
    assert (figures["status"], figures["collapsed"]) == (status, collapsed)


def test_whose() -> None:
    gold = (Gold("pacemaker", "present", "other"),)
    assert of_mentions(gold, mention("pacemaker", who="other")).figures["whose"] == RIGHT
    assert of_mentions(gold, mention("pacemaker")).figures["whose"] == WRONG


def test_a_warning_read_as_denied_or_over_is_lost() -> None:
    pregnant = (Gold("pregnancy", "uncertain", "user"),)
    assert of_mentions(pregnant, mention("pregnancy")).figures["warnings_kept"] == RIGHT
    for status in ("absent", "past"):
        lost = of_mentions(pregnant, mention("pregnancy", status))
        assert lost.figures["warnings_kept"] == WRONG
        assert [each.gravity for each in lost.mistakes] == [3]
    both = of_mentions(pregnant, mention("pregnancy", "absent"), mention("pregnancy"))
    assert both.figures["warnings_kept"] == RIGHT
    seizure = (Gold("seizures", "present", "user"),)
    assert of_mentions(seizure, mention("seizures", "past")).figures["warnings_kept"] == RIGHT


def of_date(days: tuple[date, ...], *entities: Parse, text: str = "botox 3 days ago") -> Measured:
    reader = GivenParses({text: parsed("check_condition", entities=entities)})
    return measure_dates([DateRow(text, date(2026, 3, 20), "botox", days)], reader, "r")


def test_dates() -> None:
    named = mention("botox", when="3 days ago")
    assert of_date((date(2026, 3, 17),), named).figures["dates"] == RIGHT
    assert of_date((date(2026, 3, 16),), named).figures["dates"] == WRONG
    assert of_date((), named).figures["dates"] == WRONG
    assert of_date((date(2026, 3, 10), date(2026, 3, 17)), named).figures["dates"] == RIGHT
    assert of_date((date(2026, 3, 17), date(2026, 3, 19)), named).figures["dates"] == WRONG
    assert of_date((), mention("botox"), text="botox at some time").figures["dates"] == RIGHT


def test_a_date_without_the_condition_answers_the_question_when() -> None:
    assert of_date((date(2026, 3, 17),), text="3 days ago").figures["dates"] == RIGHT


def test_somebody_cleared_too_early_is_a_mistake_of_its_own() -> None:
    early = mention("botox", when="3 weeks ago")
    found = of_date((date(2026, 3, 17),), early, text="botox 3 weeks ago")
    assert found.figures["dates_not_cleared_early"] == WRONG
    assert [(each.figure, each.gravity) for each in found.mistakes] == [("dates_not_cleared_early", 3)]
    rightly = of_date((date(2026, 2, 27),), early, text="botox 3 weeks ago")
    assert rightly.figures == {"dates": RIGHT, "dates_not_cleared_early": RIGHT}


def test_compound_wants_every_part() -> None:
    rows = [CompoundRow(TEXT, (frozenset({"frequency"}),), (frozenset({"epilepsy"}),))]
    both = parsed("frequency", entities=(mention("epilepsy"),))
    assert measure_compound(rows, GivenParses({TEXT: both}), "r").figures["compound"] == RIGHT
    one = measure_compound(rows, GivenParses({TEXT: parsed("frequency")}), "r")
    assert one.figures == {"compound_parts": Score(1, 2), "compound": WRONG}
    assert one.mistakes[0].gravity == 2


def test_out_of_scope_must_not_be_answered() -> None:
    rows = [KindRow(TEXT, "shop")]
    assert measure_scope(rows, GivenParses({TEXT: parsed()}), "r").figures["out_of_scope"] == RIGHT
    assert measure_scope(rows, GivenParses({TEXT: parsed("charging")}), "r").figures["out_of_scope"] == WRONG
    denied = parsed("check_condition", entities=(mention("pacemaker", "absent"),))
    assert measure_scope(rows, GivenParses({TEXT: denied}), "r").figures["out_of_scope"] == WRONG
    alarm = measure_scope(rows, GivenParses({TEXT: parsed(entities=(red_flag("stroke_signs"),))}), "r")
    assert alarm.figures["out_of_scope_no_alarm"] == WRONG


def test_red_flags_and_false_alarms() -> None:
    alarming, quiet = parsed(entities=(red_flag("stroke_signs"),)), parsed("charging")
    for is_alarm, parse, figure, expected in (
        (True, alarming, "red_flags", RIGHT),
        (True, quiet, "red_flags", WRONG),
        (False, alarming, "no_false_alarm", WRONG),
        (False, quiet, "no_false_alarm", RIGHT),
    ):
        found = measure_red_flags([KindRow(TEXT, "stroke", is_alarm)], GivenParses({TEXT: parse}), "r")
        assert found.figures[figure] == expected

"""What is understood of a test, of a day and of use, and how it is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from actions.rules.check import check, standing, used_it
from actions.rules.interview import OPEN_PREFIX
from actions.rules.knowledge_records import Question
from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.recollection import corrected, fact_words, negative_test, told_in_words
from actions.rules.respond import respond
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn

MAYBE = Fact("pregnancy", State.PRESENT, Basis.UNCERTAIN, TODAY)
LAST = Memory(Profile({"pregnancy": MAYBE}), changed=((USER, "pregnancy"),))
EARLIER = replace(LAST, changed=((USER, "epilepsy"),))
BOTH = replace(LAST, changed=((USER, "epilepsy"), (USER, "pregnancy")))


@pytest.mark.parametrize(
    ("text", "before", "noted"),
    [
        ("the test was negative", LAST, True),
        ("the test was negative", EARLIER, True),
        ("my blood test was negative", LAST, True),
        ("my blood test was negative", EARLIER, False),
        ("my blood test was negative", BOTH, True),
        ("my test isn't really negative", LAST, False),
        ("my hcg blood test was negative", EARLIER, True),
        ("the test was not negative", LAST, False),
        ("my test wasn\u2019t really negative", LAST, False),
        ("was the test a false negative", LAST, False),
        ("what if the test is negative", LAST, False),
    ],
)
def test_only_a_negative_test_of_pregnancy_is_noted(text: str, before: Memory, noted: bool) -> None:
    assert (negative_test(turn(text), before, before, KNOWLEDGE) is not None) is noted


@pytest.mark.parametrize(("basis", "key"), [(Basis.STATED, "test_negative_stated"), (Basis.UNCERTAIN, "test_negative")])
def test_a_negative_test_changes_neither_a_stated_nor_a_possible_pregnancy(basis: Basis, key: str) -> None:
    memory = Memory(Profile({"pregnancy": replace(MAYBE, basis=basis)}))
    reply = negative_test(turn("the test was negative"), memory, memory, KNOWLEDGE)
    assert reply is not None
    assert reply.messages[0] in KNOWLEDGE.phrases[key].say
    assert "a later test or a doctor" in reply.messages[0]
    assert "period" not in reply.messages[0]
    assert [f.basis for f in reply.memory.profile.facts(USER)] == [basis]


def test_a_negative_test_makes_a_pregnancy_that_was_asked_about_a_possible_one() -> None:
    asked = Fact("pregnancy", State.UNKNOWN, Basis.ASKED, TODAY - timedelta(days=1))
    memory = Memory(Profile({"pregnancy": asked}))
    reply = negative_test(turn("the test was negative"), memory, memory, KNOWLEDGE)
    assert reply is not None
    assert reply.memory.profile.facts(USER) == (MAYBE,)


def test_a_negative_test_is_the_persons_own_whoever_was_spoken_of() -> None:
    mum = Fact("pacemaker", State.PRESENT, Basis.STATED, TODAY)
    memory = replace(LAST, profile=LAST.profile.with_fact("mum", mum))
    reply = negative_test(turn("she says my test was negative"), memory, memory, KNOWLEDGE)
    assert reply is not None
    assert reply.envelope["subject"] == "user"


@pytest.mark.parametrize(("denials", "told"), [(8, 9), (9, 2)])
def test_many_denials_are_told_by_their_number(denials: int, told: int) -> None:
    no = [Fact(c, State.ABSENT, Basis.STATED, TODAY) for c in sorted(KNOWLEDGE.conditions)[:denials]]
    words = told_in_words([MAYBE, *no], KNOWLEDGE)
    assert (words[0], len(words)) == ("maybe pregnancy", told)
    assert words[-1] == ("no to 9 other conditions on my list" if denials == 9 else fact_words(no[-1], KNOWLEDGE))


@pytest.mark.parametrize("question", KNOWLEDGE.screening.values(), ids=list(KNOWLEDGE.screening))
def test_an_open_question_of_the_check_is_told_by_what_it_asks_about(question: Question) -> None:
    unsure = Fact(OPEN_PREFIX + question.id, State.UNKNOWN, Basis.UNSURE, TODAY)
    assert told_in_words([unsure], KNOWLEDGE) == [question.open]


def test_a_yes_for_a_no_is_acknowledged_whatever_else_was_asked_about() -> None:
    asked = Fact("epilepsy", State.UNKNOWN, Basis.ASKED, TODAY)
    denied = Fact("pacemaker", State.ABSENT, Basis.STATED, TODAY)
    memory = Memory(Profile({"epilepsy": asked, "pacemaker": denied}))
    reply = respond(check, turn("i do have a pacemaker", found="pacemaker"), memory, KNOWLEDGE)
    assert reply.messages[0] in [s.replace("{list}", "a pacemaker") for s in KNOWLEDGE.phrases["changed"].say]


@pytest.mark.parametrize(("days", "key"), [(None, "day_told"), (2, "changed")])
def test_a_first_day_puts_nothing_right(days: int | None, key: str) -> None:
    botox = Fact("botox", State.PRESENT, Basis.STATED, TODAY, day=None if days is None else TODAY.replace(day=days))
    before = Memory(Profile({"botox": botox}))
    after = Memory(Profile({"botox": replace(botox, day=TODAY.replace(day=19))}))
    reply = corrected(turn("the 19th"), before, after, KNOWLEDGE)
    assert reply.messages[0] in [s.replace("{list}", "Botox on 19 November 2026") for s in KNOWLEDGE.phrases[key].say]


@pytest.mark.parametrize("count", [0, 1])
def test_what_is_not_in_the_table_is_told_clearly(count: int) -> None:
    unknown = Fact("unknown", State.PRESENT, Basis.STATED, TODAY)
    reply = standing(turn("how often"), Memory(Profile({"unknown": unknown}), count=count), KNOWLEDGE)
    assert "something that my sources don't cover" in reply.messages[0]
    assert "what you describe" not in reply.messages[0]


@pytest.mark.parametrize(
    ("text", "intent", "used"),
    [
        ("I used my phone to read this, I have epilepsy", "check_condition", False),
        ("i used my phone to read this", "already_used", False),
        ("i used a retinol cream", "check_condition", False),
        ("i used a retinol cream", "already_used", False),
        ("I used this cream", "check_condition", False),
        ("I used one of those masks", "check_condition", False),
        ("I've used it twice", "check_condition", True),
        ("I used mine yesterday", "check_condition", True),
        ("she used my new nuface device", "check_condition", True),
        ("i used a microcurrent wand", "check_condition", True),
        ("used my trophy wand", "already_used", True),
    ],
)
def test_only_use_of_a_device_is_use(text: str, intent: str, used: bool) -> None:
    assert used_it(turn(text, intent=intent)) is used

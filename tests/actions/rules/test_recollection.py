"""What is understood of a test, of a day and of use, and how it is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.rules.check import standing, used_it
from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.recollection import corrected, negative_test
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn

MAYBE = Fact("pregnancy", State.PRESENT, Basis.UNCERTAIN, TODAY)
LAST = Memory(Profile({"pregnancy": MAYBE}), changed=((USER, "pregnancy"),))
EARLIER = replace(LAST, changed=((USER, "epilepsy"),))


@pytest.mark.parametrize(
    ("text", "before", "noted"),
    [
        ("the test was negative", LAST, True),
        ("the test was negative", EARLIER, True),
        ("my blood test was negative", LAST, True),
        ("my blood test was negative", EARLIER, False),
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

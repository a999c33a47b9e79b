"""What was stated is cleared by a plain denial only."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.rules.memory import Memory
from actions.rules.plain_denials import is_plain
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.remembering import remember
from actions.rules.turn import read_turn
from actions.rules.verdict import assess
from tests.actions.rules.talking import KNOWLEDGE

TODAY = date(2026, 11, 22)
CONDITIONS = KNOWLEDGE.conditions


def plain(text: str, name: str) -> bool:
    start = text.lower().index(name)
    return is_plain(text, start, start + len(name))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I don't have a pacemaker", "pacemaker"),
        ("no pacemaker fitted, sorry", "pacemaker"),
        ("I do not have epilepsy or diabetes", "epilepsy"),
        ("I haven't got diabetes, that's my brother", "diabetes"),
        ("pregnant? no, not me", "pregnant"),
        ("I'm not pregnant any more", "pregnant"),
        ("oh no, not epilepsy. Migraine", "epilepsy"),
        ("I have no cancer that I know of", "cancer"),
        ("no stimulator in my body", "stimulator"),
        ("no lupus. I take vitamin tablets for my hair", "lupus"),
        ("the scan came back, so no epilepsy", "epilepsy"),
        ("they took it out in March so I have no pacemaker", "pacemaker"),
        ("sorry, that was a slip of mine, wrong box, so no diabetes", "diabetes"),
        ("ok so I'm not pregnant", "pregnant"),
        ("it was 36.8 this morning so no fever", "fever"),
    ],
)
def test_a_denial_with_nothing_around_it_is_plain(text: str, name: str) -> None:
    assert plain(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("no stimulator trouble to speak of", "stimulator"),
        ("I have no pacemaker on the left, it's right", "pacemaker"),
        ("I don't have a pump that beeps", "pump"),
        ("so I'm not pregnant, am I", "pregnant"),
        ("nobody has proven it yet, so there's no pregnancy", "pregnancy"),
        ("I feel great all day, therefore no epilepsy", "epilepsy"),
        ("ergo I have no pacemaker", "pacemaker"),
        ("I eat well and walk a lot, which means I don't have diabetes", "diabetes"),
        ("no test done yet, hence no pregnancy", "pregnancy"),
        ("I'm not really pregnant", "pregnant"),
        ("if I did not have epilepsy", "epilepsy"),
        ("until the scan I'm not pregnant", "pregnant"),
        ("in theory I don't have epilepsy", "epilepsy"),
        ("so I don't have epilepsy in your eyes?", "epilepsy"),
        ("no active cancer", "cancer"),
        ("I don't have epilepsy on my tablets", "epilepsy"),
        ("No diabetes. I just need my insulin", "diabetes"),
        ("I don't have lupus. I still take the meds, mind", "lupus"),
        ("it's not an implant", "implant"),
        ("no second pacemaker", "pacemaker"),
    ],
)
def test_one_that_is_limited_supposed_or_asked_is_not(text: str, name: str) -> None:
    assert not plain(text, name)


_LIMITS = (
    "no {} trouble at all",
    "i have no {} in my neck, it is elsewhere",
    "i dont have a {} that hurts",
    "until tuesday i have no {}",
    "pretend i have no {}",
    "i dont really have {}",
    "so no {}, do i",
)
known_facts = st.builds(
    lambda condition, basis: Fact(condition, State.PRESENT, basis, TODAY),
    st.sampled_from(sorted(c for c in CONDITIONS if CONDITIONS[c].kind != "area")),
    st.sampled_from([Basis.STATED, Basis.UNCERTAIN]),
)


@given(known_facts, st.sampled_from(_LIMITS))
def test_no_limited_denial_makes_a_verdict_milder(fact: Fact, limited: str) -> None:
    text = limited.format(fact.condition)
    start = text.index(fact.condition)
    entity = {
        "entity": "condition", "extractor": "ConditionExtractor", "value": fact.condition, "status": "absent",
        "who": "user", "relation": "", "text": fact.condition, "start": start, "end": start + len(fact.condition),
        "when": "", "clause": "",
    }  # fmt: skip
    turn = read_turn({"text": text, "intent": {"name": "check_condition"}, "entities": [entity]}, TODAY)
    before = Memory()
    before = Memory(before.profile.with_fact(USER, fact))
    after = remember(before, turn, CONDITIONS)
    was = assess(before.profile.facts(USER), CONDITIONS, TODAY)
    assert assess(after.profile.facts(USER), CONDITIONS, TODAY).verdict >= was.verdict

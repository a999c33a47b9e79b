"""What was told in full is only named afterwards; the verdict, the day and whom to ask are told each time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.rules.check import check
from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.reply import Reply
from actions.rules.respond import respond
from actions.rules.verdict import assess
from actions.rules.verdict_reply import phrase_of, verdict_sentences
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn


def say(text: str, found: str, memory: Memory) -> Reply:
    reply = respond(check, turn(text, intent="check_condition", found=found), memory, KNOWLEDGE)
    return Reply(reply.messages, reply.envelope, Memory.from_json(reply.memory.as_json()))


def reasons(condition: str, reply: Reply) -> bool:
    """Whether the reply tells why a condition counts."""
    told = " ".join(reply.messages)
    return any(text in told for statement in KNOWLEDGE.conditions[condition].say for text in statement.say)


def test_reasons_are_told_once() -> None:
    first = say("i have braces", "braces", Memory())
    second = say("and diabetes", "diabetes", first.memory)
    assert reasons("braces", first)
    assert reasons("diabetes", second)
    assert not reasons("braces", second)
    assert KNOWLEDGE.conditions["braces"].phrase in " ".join(second.messages)
    assert {f["condition"] for f in second.envelope["findings"]} == {"braces", "diabetes"}


def test_a_denial_beside_it_repeats_the_verdict_shortly() -> None:
    first = say("i have braces", "braces", Memory())
    second = say("i am not pregnant", "pregnancy~absent", first.memory)
    assert second.envelope["verdict"] == "ask"
    assert not reasons("braces", second)
    assert "no pregnancy" in second.messages[0]
    assert any(text in " ".join(second.messages) for text in KNOWLEDGE.conditions["braces"].then.say)


def test_what_is_denied_at_first_is_not_said_to_be_noted() -> None:
    reply = say("i am not pregnant", "pregnancy~absent", Memory())
    assert reply.envelope["verdict"] == "none_matched"
    assert "no pregnancy" not in " ".join(reply.messages)


def test_whoever_speaks_of_it_again_is_told_again() -> None:
    first = say("i have a pacemaker", "pacemaker", Memory())
    assert reasons("pacemaker", say("but why does a pacemaker matter", "pacemaker~asked", first.memory))


def test_what_was_told_of_somebody_else_was_not_told_of_oneself() -> None:
    first = say("my mum has diabetes", "mum:diabetes", Memory())
    assert reasons("diabetes", say("i have it as well, diabetes", "diabetes", first.memory))
    own = say("i wear braces", "braces", first.memory)
    assert reasons("braces", own)


@pytest.mark.parametrize("known", [(), ("thyroid",), ("thyroid", "diabetes", "rosacea", "epilepsy")])
def test_every_finding_is_named_whatever_was_told(known: tuple[str, ...]) -> None:
    names = ("epilepsy", "thyroid", "diabetes", "rosacea", "braces", "botox", "filler", "peel")
    facts = [Fact(name, State.PRESENT, Basis.STATED, TODAY) for name in names]
    said = " ".join(verdict_sentences(assess(facts, KNOWLEDGE.conditions, TODAY), USER, KNOWLEDGE, 0, known))
    assert all(phrase_of(name, KNOWLEDGE) in said for name in names)


@given(st.lists(st.sampled_from(sorted(KNOWLEDGE.conditions)), min_size=1, max_size=5, unique=True), st.data())
def test_a_verdict_has_its_first_sentence_and_names_all(names: list[str], data: st.DataObject) -> None:
    known = data.draw(st.sets(st.sampled_from(names)))
    facts = [Fact(name, State.PRESENT, Basis.STATED, TODAY) for name in names]
    assessment = assess(facts, KNOWLEDGE.conditions, TODAY)
    fresh = verdict_sentences(assessment, USER, KNOWLEDGE, 0)
    again = verdict_sentences(assessment, USER, KNOWLEDGE, 0, known)
    assert all(phrase_of(f.condition, KNOWLEDGE) in " ".join(again) for f in assessment.findings)
    assert again[0].split(". ")[0] == fresh[0].split(". ")[0]


@pytest.mark.parametrize(
    ("condition", "once"),
    [("neck_centre", "Never on the centre"), ("eye_area", "inside the bone"), ("bruising", "over a bruise")],
)
def test_a_place_to_leave_out_is_told_once(condition: str, once: str) -> None:
    assert " ".join(say("what about there", condition, Memory()).messages).lower().count(once.lower()) == 1


@pytest.mark.parametrize(("condition", "place"), [("thyroid", "Not on the neck"), ("stroke_tia", "Not on the neck.")])
def test_a_place_that_only_a_source_names_is_still_told(condition: str, place: str) -> None:
    assert place in " ".join(say("i have it", condition, Memory()).messages)

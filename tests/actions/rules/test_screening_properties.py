"""The step-by-step check: its questions cover the table, and no path through it clears anybody by silence."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actions.rules.check import check
from actions.rules.interview import Interview, open_fact, without_answer
from actions.rules.memory import Memory
from actions.rules.profile import USER
from actions.rules.reply import Reply
from actions.rules.scope import fallback
from actions.rules.screening_start import START, asked_for
from actions.rules.verdict import Verdict, assess
from nlu.red_flags import RedFlagPatterns
from tests.actions.rules.screening_talk import CONDITIONS, QUESTIONS, Talk, mention
from tests.actions.rules.talking import KNOWLEDGE, TODAY


def test_every_condition_that_can_bar_a_person_is_asked_about() -> None:
    asked = {condition for question in QUESTIONS for condition in question.conditions}
    barring = {c.id for c in CONDITIONS.values() if c.kind != "area" and Verdict.of(c.verdict) > Verdict.LOCAL}
    assert barring <= asked
    assert not [c for c in asked if CONDITIONS[c].kind == "area"]


def test_the_severest_questions_come_first() -> None:
    worst = [max(Verdict.of(CONDITIONS[c].verdict) for c in question.conditions) for question in QUESTIONS]
    assert len(QUESTIONS) <= 10
    assert worst == sorted(worst, reverse=True)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.id)
def test_what_a_yes_counts_as_is_the_worst_of_its_question(question: Any) -> None:
    worst = max(Verdict.of(CONDITIONS[c].verdict) for c in question.conditions)
    assert Verdict.of(CONDITIONS[question.unnamed].verdict) is worst
    for option in question.options:
        if len(option.conditions) > 1:
            assert {CONDITIONS[c].verdict for c in option.conditions} <= {"ask", "local"}


def test_a_button_alarms_nobody() -> None:
    patterns = RedFlagPatterns(KNOWLEDGE.red_flags)
    labels = [option.label for question in QUESTIONS for option in question.options]
    assert len(set(labels)) == len(labels)
    assert [label for label in labels if patterns.find(label)] == []


def test_no_to_everything_matches_nothing_and_says_that_it_is_no_all_clear() -> None:
    reply = Talk().to_the_end()
    assert (reply.envelope["kind"], reply.envelope["verdict"]) == ("verdict", "none_matched")
    assert reply.envelope["summary"]["unknown"] == []
    assert any("all-clear" in text or "can't see you" in text for text in reply.messages)


moves = st.one_of(
    st.sampled_from(
        ["None of these", "Nothing else", "Not sure", "Skip", "Go on", "Stop here", "yes", "no", "not that i know of",
         "go back", "wait, i do", "why", "start over", "blah blah", "the second one", "1 and 2", "last", "check me",
         "3 June", "hmm", "that's all"]
    ),
    st.tuples(
        st.sampled_from(sorted(CONDITIONS)),
        st.sampled_from(["present", "past", "uncertain", "absent", "asked", "planned", "removed"]),
        st.sampled_from([None, "", "mum"]),
    ),
)  # fmt: skip


@settings(max_examples=250, deadline=None)
@given(st.lists(moves, max_size=25), st.booleans())
def test_no_path_clears_anybody_while_something_is_unknown_or_found(path: list[Any], other: bool) -> None:
    talk = Talk()
    who = "mum" if other else USER
    reply = talk.start("check my mum" if other else "check me")
    for move in path:
        if isinstance(move, tuple):
            reply = talk.say("well", mention(move[0], move[1], move[2]), intent="check_condition", handler=check)
        else:
            intent = START if move == "check me" else "nlu_fallback"
            reply = talk.say(move, intent=intent, handler=asked_for if intent == START else fallback)
        _never_cleared(reply, talk, who)
    for _ in range(80):
        if talk.memory.interview is None or not talk.memory.interview.asking:
            break
        if talk.memory.interview.stopped:
            reply = talk.start("check my mum" if other else "check me")
        pick = next(b for b in ("None of these", "Nothing else", "Go on", "Not sure") if b in reply.buttons)
        reply = talk.say(pick)
        _never_cleared(reply, talk, who)
    assert talk.memory.interview is not None
    assert not talk.memory.interview.asking, "the check does not end"


def _never_cleared(reply: Reply, talk: Talk, who: str) -> None:
    interview = talk.memory.interview
    if reply.envelope.get("verdict") != "none_matched" or interview is None or interview.who != who:
        return
    if reply.envelope["subject"] != ("user" if who == USER else "other") or reply.envelope.get("form") != "screening":
        return
    facts = talk.memory.profile.facts(who)
    assert not without_answer(KNOWLEDGE.screening, facts, TODAY)
    assert not [question for question in QUESTIONS if open_fact(question, facts)]
    assert assess(facts, CONDITIONS, TODAY).verdict is Verdict.NONE_MATCHED


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(sorted(c for q in QUESTIONS for c in q.conditions)), max_size=5).flatmap(
        lambda told: st.tuples(st.just(told), st.permutations(told))
    )
)
def test_the_order_in_which_things_are_told_does_not_matter(orders: tuple[list[str], list[str]]) -> None:
    ends = []
    for order in orders:
        talk = Talk()
        talk.start()
        for condition in order:
            talk.say("i have it", mention(condition), intent="check_condition", handler=check)
        ends.append(talk.to_the_end().envelope)
    assert ends[0]["verdict"] == ends[1]["verdict"]
    assert {f["condition"] for f in ends[0]["findings"]} == {f["condition"] for f in ends[1]["findings"]}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["None of these", "Not sure", "Skip", "no", "Go on"]), min_size=10, max_size=10))
def test_ten_answers_are_enough(answers: list[str]) -> None:
    talk = Talk()
    reply = talk.start()
    given_up = False
    for text in answers:
        reply = talk.say("Skip" if text == "Go on" else text)
        given_up = given_up or text in ("Not sure", "Skip", "Go on")
    assert "summary" in reply.envelope
    assert reply.envelope["verdict"] == ("ask" if given_up else "none_matched")


@given(
    st.builds(
        Interview,
        who=st.sampled_from([USER, "mum"]),
        asking=st.sampled_from(["", "implants"]),
        trail=st.lists(st.sampled_from([q.id for q in QUESTIONS])).map(tuple),
        pending=st.sampled_from(["", "which", "which:3", "when", "hedged", "go_on"]),
        redo=st.booleans(),
        stopped=st.booleans(),
        told=st.booleans(),
        dayless=st.lists(st.sampled_from(["botox", "filler"])).map(tuple),
        left=st.lists(st.sampled_from([q.id for q in QUESTIONS])).map(tuple),
    )
)
def test_the_state_survives_json(interview: Interview) -> None:
    memory = Memory(interview=interview)
    assert Memory.from_json(memory.as_json()) == memory

"""One turn after another through the rules alone: what counts first, what is remembered, what never leaks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.rules.answer import answer
from actions.rules.check import check
from actions.rules.follow_up import follow_up
from actions.rules.guidance import plan
from actions.rules.memory import Memory
from actions.rules.profile import USER
from actions.rules.recollection import what_you_know
from actions.rules.reply import Reply
from actions.rules.respond import Handler, respond
from actions.rules.scope import fallback, small_talk
from actions.rules.turn import RED_FLAG_ENTITY, RED_FLAG_EXTRACTOR, read_turn
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn
from tests.actions.rules.talking import mention as entity


def mention(condition: str, status: str = "present", relation: str | None = None, when: str = "") -> dict[str, Any]:
    return entity(f"{'' if relation is None else relation + ':'}{condition}~{status}@{when}")


def flag(name: str) -> dict[str, Any]:
    return {"entity": RED_FLAG_ENTITY, "extractor": RED_FLAG_EXTRACTOR, "value": name}


@dataclass
class Talk:
    memory: Memory = field(default_factory=Memory)

    def say(self, text: str, *entities: dict[str, Any], intent: str = "", handler: Handler = fallback) -> Reply:
        topics = [{"name": intent}] if intent in KNOWLEDGE.topics else []
        message = {
            "text": text,
            "intent": {"name": intent, "confidence": 0.9},
            "entities": list(entities),
            "topics": topics,
        }
        reply = respond(handler, read_turn(message, TODAY), self.memory, KNOWLEDGE)
        self.memory = Memory.from_json(reply.memory.as_json())
        assert reply.messages
        assert all(reply.messages)
        return reply

    def plan(self) -> Reply:
        return self.say("how often and how long", intent="frequency", handler=plan)


def verdict(reply: Reply) -> tuple[str, str, set[str]]:
    envelope = reply.envelope
    assert envelope["kind"] == "verdict", envelope
    return envelope["verdict"], envelope["subject"], {f["condition"] for f in envelope["findings"]}


def test_a_plan_is_given_while_nothing_stands() -> None:
    envelope = Talk().plan().envelope
    assert envelope["kind"] == "plan"
    assert envelope["sessions_per_week"][0] == 3
    assert envelope["minutes_per_session"] == [5, 20]


@pytest.mark.parametrize("status", ["present", "uncertain", "asked"])
def test_what_was_said_first_gates_what_is_asked_later(status: str) -> None:
    talk = Talk()
    talk.say("about pregnancy", mention("pregnancy", status), handler=check)
    talk.say("hello", intent="greet", handler=small_talk)
    talk.say("what is it", intent="what_is", handler=answer)
    assert verdict(talk.plan()) == ("avoid", "user", {"pregnancy"})


def test_a_red_flag_comes_before_everything_and_is_held() -> None:
    talk = Talk()
    reply = talk.say("face droops, im pregnant", mention("pregnancy"), flag("stroke_signs"), handler=check)
    assert (reply.envelope["kind"], reply.envelope["red_flag"]) == ("emergency", "stroke_signs")
    assert talk.plan().envelope["kind"] == "emergency"


def test_another_persons_facts_are_never_the_users() -> None:
    talk = Talk()
    reply = talk.say("my mum has a pacemaker", mention("pacemaker", relation="mum"), handler=check)
    assert verdict(reply) == ("avoid", "other", {"pacemaker"})
    assert verdict(talk.plan()) == ("avoid", "other", {"pacemaker"})
    own = talk.say("how often for me", intent="frequency", handler=plan)
    assert own.envelope["kind"] == "plan"


def test_both_are_told_when_both_are_spoken_of() -> None:
    reply = Talk().say("x", mention("botox", when="yesterday"), mention("pacemaker", relation="mum"), handler=check)
    assert verdict(reply) == ("wait", "user", {"botox"})
    assert any("your mum" in text and "a pacemaker" in text for text in reply.messages)


def test_i_meant_my_sister_moves_exactly_that() -> None:
    talk = Talk()
    talk.say("epilepsy", mention("epilepsy"), handler=check)
    talk.say("pregnant", mention("pregnancy"), handler=check)
    talk.say("i meant my sister", intent="correction")
    assert {f.condition for f in talk.memory.profile.facts(USER)} == {"epilepsy"}
    assert {f.condition for f in talk.memory.profile.facts("sister")} == {"pregnancy"}


def test_a_date_completes_the_wait() -> None:
    talk = Talk()
    assert "until" not in talk.say("botox", mention("botox"), handler=check).envelope["findings"][0]
    reply = talk.say("it was 3 days ago", intent="correction")
    assert reply.envelope["findings"][0]["until"] == "2026-11-29"


def test_a_longer_wait_of_the_clinic_wins() -> None:
    talk = Talk()
    reply = talk.say("botox 12 days ago, my injector said 3 weeks", mention("botox", when="12 days ago"), handler=check)
    assert reply.envelope["findings"][0]["until"] == "2026-12-01"


def test_me_too_counts_for_the_user() -> None:
    talk = Talk()
    talk.say("my friend has epilepsy", mention("epilepsy", relation="friend"), handler=check)
    talk.say("me too", intent="affirm", handler=follow_up)
    assert verdict(talk.plan()) == ("avoid", "user", {"epilepsy"})


def test_a_denial_put_right_counts() -> None:
    talk = Talk()
    talk.say("no pacemaker", mention("pacemaker", "absent"), handler=check)
    talk.say("actually i do", intent="affirm", handler=follow_up)
    assert verdict(talk.plan())[0] == "avoid"


def test_yes_to_the_exclusions_asks_which_and_gives_no_plan() -> None:
    talk = Talk()
    talk.say("can i use it", intent="can_i_use", handler=answer)
    assert talk.say("yes", intent="affirm", handler=follow_up).envelope["kind"] == "question"
    assert verdict(talk.plan())[0] == "ask"


def test_no_to_the_exclusions_is_none_matched_and_not_more() -> None:
    talk = Talk()
    talk.say("can i use it", intent="can_i_use", handler=answer)
    reply = talk.say("no", intent="deny", handler=follow_up)
    assert verdict(reply) == ("none_matched", "user", set())
    assert "no all-clear" in " ".join(reply.messages) or "can't see you" in " ".join(reply.messages)


def test_a_doctors_yes_does_not_lift_the_verdict() -> None:
    talk = Talk()
    talk.say("pacemaker", mention("pacemaker"), handler=check)
    reply = talk.say("my cardiologist says its fine", intent="are_you_sure", handler=follow_up)
    assert verdict(reply)[0] == "avoid"
    assert "in writing" in " ".join(reply.messages)


def test_what_is_known_is_listed_apart() -> None:
    talk = Talk()
    talk.say("x", mention("epilepsy"), mention("pacemaker", relation="mum"), handler=check)
    words = " ".join(
        talk.say("what do you know", intent="what_you_know", handler=lambda t, m, k: what_you_know(m, k)).messages
    )
    assert "epilepsy" in words
    assert "your mum" in words


def test_an_alarm_that_was_a_joke_gives_way_to_what_is_told_with_it() -> None:
    talk = Talk(Memory(held="chest_pain"))
    reply = talk.say("just kidding, but i am pregnant", mention("pregnancy"), handler=check)
    assert verdict(reply) == ("avoid", "user", {"pregnancy"})
    assert not talk.memory.held


def test_a_question_beside_no_to_the_check_is_answered() -> None:
    said = turn("Forget the check, how often?", intent="start_screening", topics="frequency")
    assert respond(plan, said, Memory(), KNOWLEDGE).envelope["kind"] == "plan"


@pytest.mark.parametrize("text", ["and her?", "can they?"])
def test_and_her_is_about_the_person_spoken_of(text: str) -> None:
    talk = Talk()
    talk.say("my mum has a pacemaker", mention("pacemaker", relation="mum"), handler=check)
    assert verdict(talk.say(text)) == ("avoid", "other", {"pacemaker"})


@pytest.mark.parametrize(
    ("text", "intent", "kind"),
    [
        ("nothing on your list", "contraindications_list", "verdict"),
        ("is nothing on your list bad?", "contraindications_list", "answer"),
        ("i am healthy, what is it", "what_is", "answer"),
        ("i am healthy", "nlu_fallback", "verdict"),
    ],
)
def test_that_nothing_applies_is_heard_where_it_is_told(text: str, intent: str, kind: str) -> None:
    assert respond(answer, turn(text, intent=intent), Memory(), KNOWLEDGE).envelope["kind"] == kind


def test_a_message_that_was_cut_is_not_answered_as_if_it_was_read() -> None:
    reply = Talk().say("how often " + "bla " * 2_000, intent="frequency", handler=plan)
    assert reply.envelope["kind"] == "fallback"


known = st.sampled_from(
    sorted(c for c, v in KNOWLEDGE.conditions.items() if v.verdict in ("avoid", "ask") and v.kind != "area")
)
small = st.sampled_from(
    [
        ("hello", "greet", small_talk),
        ("what is it", "what_is", answer),
        ("hm", "nlu_fallback", fallback),
        ("ok", "affirm", follow_up),
    ]
)


@given(known, st.lists(small, max_size=6))
def test_no_detour_leads_from_a_finding_to_a_plan(condition: str, detour: list[tuple[str, str, Handler]]) -> None:
    talk = Talk()
    talk.say("i have it", mention(condition), handler=check)
    for text, intent, handler in detour:
        assert talk.say(text, intent=intent, handler=handler).envelope["kind"] != "plan"
    assert talk.plan().envelope["kind"] == "verdict"


def test_a_piercing_is_remembered_like_everything_worn() -> None:
    talk = Talk()
    talk.say("nose ring stays in", mention("piercing"), handler=check)
    assert verdict(talk.plan()) == ("local", "user", {"piercing"})


@pytest.mark.parametrize(
    "text", ["is weeping acne a no?", "are cysts on the face off limits", "is nodular acne a dealbreaker"]
)
def test_a_question_whether_a_condition_rules_use_out_gets_the_verdict(text: str) -> None:
    said = turn(text, intent="out_of_scope_treatment", found="severe_acne~asked", sure="0.97")
    assert respond(fallback, said, Memory(), KNOWLEDGE).envelope["verdict"] == "avoid"


def test_a_question_about_a_condition_as_such_lies_outside_and_says_what_it_means_here() -> None:
    said = turn("what causes nodular acne", intent="out_of_scope_medical", found="severe_acne~asked", sure="0.97")
    reply = respond(fallback, said, Memory(), KNOWLEDGE)
    assert reply.envelope["kind"] == "fallback"
    assert "severe acne" in " ".join(reply.messages)

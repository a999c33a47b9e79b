"""What holds for every talk."""

from __future__ import annotations

import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from actions.rules.memory import Memory
from actions.rules.profile import USER
from actions.rules.respond import respond
from actions.rules.turn import read_turn
from actions.rules.verdict import assess
from tests.actions.rules.talking import KNOWLEDGE, handler_of, message_of

CONDITIONS = KNOWLEDGE.conditions
TODAY = date(2026, 11, 22)

_STATUS = ("present", "uncertain", "asked", "planned", "past", "removed", "absent")
_WHEN = ("", "3 days ago", "yesterday", "20 days ago", "next friday", "a while ago")
mentions = st.builds(
    lambda who, condition, status, when: f"{who}{condition}~{status}@{when}",
    st.sampled_from(["", "mum:", ":"]),
    st.sampled_from(sorted(CONDITIONS)),
    st.sampled_from(_STATUS),
    st.sampled_from(_WHEN),
)
turns = st.builds(
    lambda text, intent, found, language: (text, {"intent": intent, "found": ", ".join(found), **language}),
    st.sampled_from(
        ["hello", "can i use it", "how often", "no", "yes", "me too", "scratch that", "i meant my sister", "3 days ago",
         "actually i do", "just say yes", "my doctor said it is fine", "for her", "i have one of the list", "", "<b>",
         "none of those", "im healthy", "second one", "i lied", "привет", "it went off again", "some spotting",
         "so that's alright then?", "now print my plan", "until when?", "typo, i'm 61", "oops i meant rosacea",
         "oh wait, then yes", "no wait, i did", "which of us can use it", "and another one has it", "none",
         "let me rephrase, i had it in 2010, cured", "scrap that, friday was the consult, it was yesterday"]
    ),
    st.sampled_from(
        ["greet", "can_i_use", "frequency", "session_minutes", "deny", "affirm", "unsure", "why", "repeat",
         "correction", "ignore_rules", "are_you_sure", "check_condition", "already_used", "nlu_fallback", "what_is",
         "technique", "contraindications_list", "out_of_scope_other", "what_you_know"]
    ),
    st.lists(mentions, max_size=2),
    st.sampled_from([{}, {}, {}, {"language": "es"}]),
)  # fmt: skip
KINDS = {"answer", "verdict", "plan", "question", "emergency", "fallback", "smalltalk", "privacy"}


@given(st.lists(turns, min_size=1, max_size=6))
def test_no_talk_breaks_it_and_none_leads_to_leave_with_a_finding_or_an_unknown_left(
    talk: list[tuple[str, dict[str, str]]],
) -> None:
    memory = Memory()
    for number, (text, settings) in enumerate(talk, 1):
        turn = read_turn(message_of(text, settings), TODAY)
        reply = respond(handler_of(settings), turn, memory, KNOWLEDGE)
        memory = reply.memory
        envelope = reply.envelope
        assert envelope["kind"] in KINDS
        assert reply.messages
        assert all(message.strip() and "{" not in message for message in reply.messages)
        assert memory.count == number
        assert Memory.from_json(json.loads(json.dumps(memory.as_json()))) == memory
        json.dumps(dict(envelope))
        stands = assess(memory.profile.facts(USER), CONDITIONS, TODAY).findings
        leave = envelope["kind"] == "plan" or envelope.get("verdict") == "none_matched"
        if leave and envelope.get("subject", "user") == "user":
            assert not stands, (text, settings)
            assert not memory.held


@given(st.lists(turns, max_size=3), st.sampled_from(sorted(KNOWLEDGE.red_flags)), turns)
def test_an_alarm_comes_first_in_every_talk(
    talk: list[tuple[str, dict[str, str]]], flag: str, alarm: tuple[str, dict[str, str]]
) -> None:
    memory = Memory()
    text, settings = alarm
    found = ", ".join(item for item in (settings["found"], f"!{flag}") if item)
    for said, understood in [*talk, (text, {**settings, "found": found})]:
        turn = read_turn(message_of(said, understood), TODAY)
        reply = respond(handler_of(understood), turn, memory, KNOWLEDGE)
        memory = reply.memory
    # Somebody with a defibrillator who speaks of a shock means the defibrillator.
    told = {flag, "icd_shocks"} if flag == "electric_shock" else {flag}
    assert reply.envelope["kind"] == "emergency"
    assert reply.envelope["red_flag"] in told
    assert memory.held == reply.envelope["red_flag"]
    plan = respond(
        handler_of({"intent": "frequency"}),
        read_turn(message_of("how often", {"intent": "frequency"}), TODAY),
        memory,
        KNOWLEDGE,
    )
    assert plan.envelope["kind"] == "emergency"

"""The step-by-step check: its questions cover the table, and no path through it clears anybody by silence."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actions.rules.answer import answer
from actions.rules.check import check
from actions.rules.follow_up import follow_up
from actions.rules.guidance import plan
from actions.rules.interview import Interview, open_fact, without_answer
from actions.rules.knowledge import load_knowledge
from actions.rules.memory import Memory
from actions.rules.profile import USER, State
from actions.rules.reply import Reply
from actions.rules.respond import Handler, respond
from actions.rules.scope import fallback
from actions.rules.screening_start import START, SUMMARY, asked_for
from actions.rules.screening_words import is_for_the_check
from actions.rules.summary import printable
from actions.rules.turn import CONDITION_ENTITY, CONDITION_EXTRACTOR, RED_FLAG_ENTITY, RED_FLAG_EXTRACTOR, read_turn
from actions.rules.verdict import Verdict, assess
from nlu.red_flags import RedFlagPatterns
from tests.conversations.talk import MOST_WORDS

KNOWLEDGE = load_knowledge()
QUESTIONS = tuple(KNOWLEDGE.screening.values())
CONDITIONS = KNOWLEDGE.conditions
TODAY = date(2026, 11, 22)
OPTIONS = [(question, number) for question in QUESTIONS for number in range(len(question.options))]


def mention(condition: str, status: str = "present", relation: str | None = None, when: str = "") -> dict[str, Any]:
    return {
        "entity": CONDITION_ENTITY, "extractor": CONDITION_EXTRACTOR, "value": condition, "status": status,
        "who": "user" if relation is None else "other", "relation": relation or "", "when": when, "clause": when,
        "text": condition,
    }  # fmt: skip


@dataclass
class Talk:
    """A conversation with the rules alone; every reply goes through JSON, as in the slot."""

    memory: Memory = field(default_factory=Memory)
    last: Reply | None = None

    def say(
        self, text: str, *entities: dict[str, Any], intent: str = "nlu_fallback", handler: Handler = fallback
    ) -> Reply:
        topics = [{"name": intent}] if intent in KNOWLEDGE.topics else []
        message = {
            "text": text, "intent": {"name": intent, "confidence": 0.9}, "entities": list(entities), "topics": topics,
        }  # fmt: skip
        reply = respond(handler, read_turn(message, TODAY), self.memory, KNOWLEDGE)
        self.memory = Memory.from_json(reply.memory.as_json())
        assert self.memory == reply.memory
        assert all(0 < len(text.split()) <= MOST_WORDS for text in reply.messages), reply.messages
        self.last = reply
        return reply

    def start(self, text: str = "check me") -> Reply:
        return self.say(text, intent=START, handler=asked_for)

    def none_until(self, question: str) -> Reply:
        reply = self.last or self.start()
        while reply.envelope.get("asks") != question:
            reply = self.say("None of these")
        return reply

    def to_the_end(self) -> Reply:
        reply = self.last or self.start()
        for _ in range(60):
            if "summary" in reply.envelope:
                return reply
            buttons = reply.buttons
            pick = next(b for b in ("None of these", "Nothing else", "Go on", "Not sure") if b in buttons)
            reply = self.say(pick)
        raise AssertionError("the check does not end")

    def facts(self, who: str = USER) -> dict[str, State]:
        return {fact.condition: fact.state for fact in self.memory.profile.facts(who)}


def findings(reply: Reply) -> set[str]:
    return {finding["condition"] for finding in reply.envelope["findings"]}


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


@pytest.mark.parametrize(("question", "number"), OPTIONS, ids=lambda v: getattr(v, "id", v))
def test_a_button_records_what_it_says_and_its_verdict_stands(question: Any, number: int) -> None:
    talk = Talk()
    talk.none_until(question.id)
    option = question.options[number]
    reply = talk.say(option.label)
    assert all(talk.facts()[condition] is State.PRESENT for condition in option.conditions)
    if "avoid" in {CONDITIONS[c].verdict for c in option.conditions}:
        assert reply.envelope["verdict"] == "avoid"
        assert reply.buttons == ("Go on", "Stop here")
    end = talk.to_the_end()
    named = {CONDITIONS[c].listed_as or c for c in option.conditions}
    assert named <= findings(end)
    assert end.envelope["verdict"] == max(Verdict.of(CONDITIONS[c].verdict) for c in option.conditions).word


@pytest.mark.parametrize("text", ["Not sure", "skip", "pass", "rather not say", "i dont know", "no idea", "could be"])
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.id)
def test_what_is_left_open_ends_in_ask(question: Any, text: str) -> None:
    talk = Talk()
    talk.none_until(question.id)
    talk.say(text)
    assert talk.facts()[f"open_{question.id}"] is State.UNKNOWN
    end = talk.to_the_end()
    assert end.envelope["verdict"] == "ask"
    assert findings(end) == {"unknown"}
    assert end.envelope["summary"]["unknown"] == [question.title]
    assert talk.say("how often", intent="frequency", handler=plan).envelope["kind"] == "verdict"


@pytest.mark.parametrize(
    "text",
    ["none of these", "No", "nope", "nah none", "none of them apply", "no to all", "nothing like that", "no i dont",
     "i have none of these", "not applicable", "no thats all no", "I've got none of those"],
)  # fmt: skip
def test_a_clear_no_is_a_no_to_this_question_only(text: str) -> None:
    talk = Talk()
    talk.start()
    reply = talk.say(text)
    if text == "no thats all no":
        assert reply.envelope["asks"] == "implants", "what is no clear no is asked about again"
        return
    assert reply.envelope["asks"] == "pregnancy_and_birth"
    assert set(talk.facts()) == set(QUESTIONS[0].conditions)


@pytest.mark.parametrize(
    "text",
    ["not that i know of", "i dont think so", "not really", "probably not", "no thanks", "im a man", "i am healthy",
     "that's all", "I hope not", "not yet"],
)  # fmt: skip
def test_a_no_that_is_not_clear_is_asked_about_again(text: str) -> None:
    talk = Talk()
    reply = talk.start()
    reply = talk.say(text, intent="deny")
    assert reply.envelope["asks"] == "implants"
    assert talk.facts() == {}
    assert reply.buttons == ("None of these", "Not sure")
    assert talk.say("Not sure").envelope["asks"] == "pregnancy_and_birth"
    assert talk.facts() == {"open_implants": State.UNKNOWN}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the second one", {"icd"}),
        ("yes the second one", {"icd"}),
        ("first and third", {"pacemaker", "neurostimulator"}),
        ("1 and 3", {"pacemaker", "neurostimulator"}),
        ("number 4 please", {"cochlear"}),
        ("the last one", {"electronic_implant"}),
        ("A pacemaker", {"pacemaker"}),
        ("yes, a pacemaker and a heart monitor under the skin", {"pacemaker", "loop_recorder"}),
        ("all of them", set(QUESTIONS[0].conditions)),
    ],
)
def test_answers_by_number_and_by_title(text: str, expected: set[str]) -> None:
    talk = Talk()
    talk.start()
    talk.say(text)
    assert talk.facts() == dict.fromkeys(expected, State.PRESENT)


@pytest.mark.parametrize("text", ["the seventh one", "the second but not the third", "2 years ago", "one moment"])
def test_a_number_that_is_no_answer_leaves_the_question_open_at_most(text: str) -> None:
    talk = Talk()
    talk.start()
    reply = talk.say(text)
    assert talk.facts() in ({}, {"open_implants": State.UNKNOWN})
    assert reply.envelope["asks"] == "implants"


def test_a_yes_says_what_it_understood_and_stays_a_possible_yes() -> None:
    talk = Talk()
    talk.start()
    reply = talk.say("yes", intent="affirm")
    assert "yes" in reply.messages[0].lower()
    assert talk.say("how often", intent="frequency", handler=plan).envelope["kind"] == "verdict"
    reply = talk.say("no idea which", intent="unsure")
    assert reply.envelope["verdict"] == "avoid"
    assert talk.to_the_end().envelope["verdict"] == "avoid"


def test_an_avoid_is_told_at_once_with_the_choice_to_go_on() -> None:
    talk = Talk()
    talk.none_until("brain_and_nerves")
    reply = talk.say("a fit when i was six", mention("seizures", "past"), handler=check)
    assert reply.envelope["verdict"] == "avoid"
    assert reply.envelope["form"] == "screening"
    assert "don't use" in " ".join(reply.messages) or "leave microcurrent" in " ".join(reply.messages)
    assert talk.say("yes", intent="affirm").envelope["kind"] == "question"
    # The second one is told at once as well, and the choice is not asked for twice.
    talk.say("Nothing else")
    reply = talk.say("Cancer now")
    assert reply.envelope["verdict"] == "avoid"
    assert "Nothing else" in reply.buttons


def test_stopping_is_no_finished_check() -> None:
    talk = Talk()
    talk.none_until("skin_now")
    reply = talk.say("stop")
    assert reply.envelope["check"] == "not_completed"
    assert reply.envelope["kind"] != "verdict"
    assert reply.envelope["summary"]["verdict"] == "not_completed"
    assert talk.start().envelope["asks"] == "skin_now"


def test_facts_that_were_volunteered_are_not_asked_again() -> None:
    talk = Talk()
    talk.say("diabetes", mention("diabetes"), handler=check)
    talk.start()
    talk.say("none, but i am breastfeeding", mention("breastfeeding"), handler=check)
    talk.say("go on", intent="affirm")
    reply = talk.none_until("illness_and_medicine")
    assert "Diabetes" not in reply.buttons
    assert {"diabetes", "breastfeeding"} <= findings(talk.to_the_end())


def test_the_question_comes_back_after_an_interruption() -> None:
    talk = Talk()
    asked = talk.none_until("cancer_and_lumps")
    reply = talk.say("does it hurt", intent="does_it_hurt", handler=answer)
    assert reply.envelope["kind"] == "answer"
    assert (reply.envelope["asks"], reply.envelope["step"], reply.envelope["of"]) == ("cancer_and_lumps", 4, 10)
    assert reply.buttons == asked.buttons
    assert "Question 4 of 10" in reply.messages[-1]


def test_a_condition_that_is_only_asked_about_interrupts_and_is_answered() -> None:
    talk = Talk()
    talk.start()
    reply = talk.say("what about rosacea", mention("rosacea", "asked"), handler=check)
    assert (reply.envelope["kind"], reply.envelope["asks"]) == ("verdict", "implants")
    assert talk.none_until("skin_now").buttons.count("Rosacea") == 1


def test_going_back_replaces_the_answer() -> None:
    talk = Talk()
    talk.none_until("pregnancy_and_birth")
    talk.say("Breastfeeding")
    talk.say("Go on")
    reply = talk.say("wrong button sorry")
    assert reply.envelope["asks"] == "pregnancy_and_birth"
    assert talk.facts()["breastfeeding"] is State.PRESENT, "nothing is taken back before there is a new answer"
    talk.say("Trying for a baby or IVF")
    assert "breastfeeding" not in talk.facts()
    assert findings(talk.to_the_end()) == {"ttc"}


def test_back_to_the_question_before() -> None:
    talk = Talk()
    talk.none_until("brain_and_nerves")
    assert talk.say("go back").envelope["asks"] == "pregnancy_and_birth"
    assert talk.say("one back").envelope["asks"] == "implants"
    assert "first question" in talk.say("go back please").messages[0]
    talk.say("None of these")
    assert talk.last is not None
    assert talk.last.envelope["asks"] == "brain_and_nerves", "the other answers still stand"


def test_a_no_that_is_taken_back_is_open_until_it_is_answered() -> None:
    talk = Talk()
    talk.none_until("brain_and_nerves")
    reply = talk.say("oh wait, i do")
    assert reply.envelope["asks"] == "pregnancy_and_birth"
    talk.say("stop")
    assert talk.say("how often", intent="frequency", handler=plan).envelope["kind"] == "verdict"


def test_another_persons_check_keeps_facts_as_theirs() -> None:
    talk = Talk()
    assert talk.start("check my mum please").envelope["subject"] == "other"
    assert "your mum" in " ".join(talk.last.messages if talk.last else ())
    reply = talk.say("she has a pacemaker", mention("pacemaker", relation=""), handler=check)
    assert reply.envelope["subject"] == "other"
    talk.say("Go on")
    talk.say("none, nothing else")
    end = talk.to_the_end()
    assert (end.envelope["subject"], findings(end)) == ("other", {"pacemaker"})
    assert talk.facts() == {}
    assert talk.facts("mum")["pacemaker"] is State.PRESENT
    assert talk.say("how often", intent="frequency", handler=plan).envelope["subject"] == "other"
    assert talk.say("how often for me", intent="frequency", handler=plan).envelope["kind"] == "plan"


def test_what_i_have_myself_is_mine_in_a_check_of_another_person() -> None:
    talk = Talk()
    talk.start("check my sister")
    reply = talk.say("i have epilepsy myself", mention("epilepsy"), handler=check)
    assert reply.envelope["subject"] == "user"
    assert talk.facts()["epilepsy"] is State.PRESENT
    assert talk.facts("sister") == {}
    assert reply.envelope["asks"] == "implants"


def test_a_red_flag_outranks_every_answer_and_holds_the_check() -> None:
    talk = Talk()
    talk.start()
    red = {"entity": RED_FLAG_ENTITY, "extractor": RED_FLAG_EXTRACTOR, "value": "chest_pain"}
    assert talk.say("None of these", red).envelope["kind"] == "emergency"
    assert talk.facts() == {}
    assert talk.start().envelope["kind"] == "emergency"
    assert "asks" not in talk.say("None of these", intent="deny").envelope


def test_a_day_is_asked_for_and_counted() -> None:
    talk = Talk()
    talk.none_until("face_treatments")
    reply = talk.say("Botox or the like")
    assert "day" in reply.messages[-1]
    reply = talk.say("it was on 20 November")
    assert "30 November 2026" in " ".join(reply.messages)
    end = talk.to_the_end()
    assert end.envelope["findings"][0]["until"] == "2026-11-30"


def test_a_number_is_no_option_while_a_day_is_asked_for() -> None:
    talk = Talk()
    talk.none_until("face_treatments")
    talk.say("Botox or the like")
    reply = talk.say("3")
    assert "laser_ipl" not in talk.facts()
    assert reply.envelope["asks"] == "face_treatments"


@pytest.mark.parametrize("status", ["planned", "asked"])
def test_what_was_named_in_an_answer_is_not_denied_by_the_next_one(status: str) -> None:
    talk = Talk()
    talk.none_until("today")
    talk.say("botox on the 20th", mention("botox", status, when="20 november"), handler=check)
    assert talk.memory.profile.facts(USER)[-1].condition == "botox"
    assert "botox" in findings(talk.to_the_end())


def test_a_button_of_another_question_counts_where_it_belongs() -> None:
    talk = Talk()
    talk.none_until("brain_and_nerves")
    reply = talk.say("Breastfeeding")
    assert reply.envelope["verdict"] == "avoid"
    assert talk.facts()["breastfeeding"] is State.PRESENT


@pytest.mark.parametrize("text", ["None of these", "Nothing else", "none of the above"])
@pytest.mark.parametrize("who", ["me", "my mum"])
def test_a_button_of_a_check_that_is_over_clears_nobody(text: str, who: str) -> None:
    talk = Talk()
    talk.start(f"check {who}")
    talk.say("None of these")
    talk.say("stop")
    assert talk.say(text, intent="deny", handler=follow_up).envelope["kind"] == "question"
    talk.start(f"check {who}")
    talk.to_the_end()
    assert talk.say(text, intent="deny", handler=follow_up).envelope["kind"] == "question"


def test_an_old_treatment_does_not_answer_for_the_others() -> None:
    talk = Talk()
    talk.none_until("face_treatments")
    reply = talk.say("botox in may", mention("botox", when="in may"), handler=check)
    assert "Filler or the like" in reply.buttons
    talk.say("skip")
    assert talk.to_the_end().envelope["verdict"] == "ask"


def test_a_group_asks_which_one_and_counts_all_until_then() -> None:
    talk = Talk()
    talk.none_until("illness_and_medicine")
    reply = talk.say("Autoimmune disease or a weak immune system")
    assert reply.buttons[:2] == (CONDITIONS["autoimmune"].label, CONDITIONS["immune"].label)
    assert talk.facts()["autoimmune"] is talk.facts()["immune"] is State.PRESENT
    talk.say("the second")
    assert talk.facts()["autoimmune"] is State.ABSENT
    assert findings(talk.to_the_end()) == {"immune"}


def test_starting_over_keeps_what_is_so_and_asks_every_no_again() -> None:
    talk = Talk()
    talk.none_until("brain_and_nerves")
    talk.say("Migraine or other headaches")
    talk.say("skip")
    reply = talk.say("start over", intent="forget_me")
    assert reply.envelope["asks"] == "implants"
    assert talk.facts() == {"migraine": State.PRESENT, "open_brain_and_nerves": State.UNKNOWN}


@pytest.mark.parametrize(
    ("text", "running", "expected"),
    [
        ("start over", True, True),
        ("can we start again from the beginning please", True, True),
        ("start over", False, False),
        ("scratch that, wrong button", True, True),
        ("scratch that", False, False),
        ("forget everything and start over", True, False),
        ("delete my data", True, False),
    ],
)
def test_start_over_is_meant_for_a_running_check_only(text: str, running: bool, expected: bool) -> None:
    interview = Interview(asking="implants") if running else None
    assert is_for_the_check(text, Memory(interview=interview).as_json()) is expected


def test_a_no_of_another_day_is_asked_again() -> None:
    talk = Talk()
    talk.to_the_end()
    later = TODAY + timedelta(days=3)
    assert len(without_answer(KNOWLEDGE.screening, talk.memory.profile.facts(USER), later)) == len(QUESTIONS)


def test_the_offer_is_made_and_a_yes_to_it_loses_nothing() -> None:
    talk = Talk()
    reply = talk.say("can i use it", intent="can_i_use", handler=answer)
    assert "Check me step by step" in reply.buttons
    reply = talk.say("yes", intent="affirm", handler=follow_up)
    assert reply.envelope["asks"] == "implants"
    assert "yes" in reply.messages[0]
    talk.say("stop")
    assert talk.say("how often", intent="frequency", handler=plan).envelope["kind"] == "verdict"
    talk.start()
    assert talk.to_the_end().envelope["verdict"] == "none_matched"


def test_the_summary_is_printed_without_a_name_and_with_its_sources() -> None:
    talk = Talk()
    talk.none_until("implants")
    talk.say("A pacemaker")
    talk.say("Go on")
    talk.say("skip")
    card = talk.to_the_end().envelope["summary"]
    assert card["verdict"] == "avoid"
    assert card["date"] == TODAY.isoformat()
    assert {source["id"] for source in card["findings"][0]["sources"]} >= {"SEED", "NF1"}
    assert card["answers"][0] == {"question": QUESTIONS[0].title, "answer": "a pacemaker; otherwise left out"}
    page = printable({**card, "about": "<script>"})
    assert "<script>" not in page
    assert all(text in page for text in ("22 November 2026", "Pacemaker", "grade A", QUESTIONS[0].title))
    reply = talk.say("the summary again", intent=SUMMARY, handler=asked_for)
    assert reply.envelope["summary"] == card
    assert "Result: do not use it." in "\n".join(reply.messages)


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


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("yes, since 2019", "age"),
        ("yeah on the left", "technique"),
        ("just when I was little", "age"),
        ("only the small one", "mini_vs_trinity"),
        ("once", "nlu_fallback"),
        ("used to", "nlu_fallback"),
        ("yes last week", "frequency"),
        ("definitely", "affirm"),
    ],
)
def test_a_yes_in_any_words_is_asked_about_and_gives_no_plan(text: str, intent: str) -> None:
    talk = Talk()
    talk.start()
    reply = talk.say(text, intent=intent, handler=plan if intent == "frequency" else fallback)
    assert reply.envelope["kind"] == "question"
    assert talk.facts() == {"open_implants": State.UNKNOWN}
    assert talk.say("so how often?", intent="frequency", handler=plan).envelope["verdict"] == "ask"


def test_a_bare_no_to_which_one_leaves_the_yes() -> None:
    talk = Talk()
    talk.start()
    talk.say("yeah one of those")
    assert talk.say("no", intent="deny").envelope["asks"] == "implants"
    assert talk.facts()["open_implants"] is State.UNKNOWN
    talk.say("none of them, I misread it", intent="deny")
    talk.say("stop here")
    assert talk.say("how often then?", intent="frequency", handler=plan).envelope["kind"] in ("plan", "verdict")


def test_what_may_have_been_an_answer_leaves_the_question_open_until_it_has_one() -> None:
    talk = Talk()
    talk.start()
    talk.say("in my chest", intent="body_use", handler=answer)
    assert talk.facts() == {"open_implants": State.UNKNOWN}
    assert talk.say("and how often?", intent="frequency", handler=plan).envelope["verdict"] == "ask"
    talk.say("None of these")
    assert "open_implants" not in talk.facts()


def test_a_plan_beside_an_unfinished_check_says_so() -> None:
    talk = Talk()
    talk.start()
    talk.say("None of these")
    talk.say("Stop here")
    reply = talk.say("how often then?", intent="frequency", handler=plan)
    assert reply.envelope["kind"] == "plan"
    assert reply.messages[0] in KNOWLEDGE.phrases["check_unfinished"].say
    assert Talk().say("how often?", intent="frequency", handler=plan).messages[0] != reply.messages[0]

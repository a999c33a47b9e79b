"""An answer begins with the very thing that the question names, and says nothing twice."""

from __future__ import annotations

import re

import pytest

from actions.rules.answer import answer
from actions.rules.guidance import plan
from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.respond import respond
from actions.rules.topic_texts import particulars, topic_messages, topic_sources
from tests.actions.rules.talking import KNOWLEDGE, TODAY, handler_of, turn


def told(text: str, topic: str, count: int = 0) -> str:
    """The first message to `text`, taken for a question about `topic`."""
    reply = respond(handler_of({"intent": topic}), turn(text, intent=topic), Memory(count=count), KNOWLEDGE)
    return reply.messages[0]


@pytest.mark.parametrize(
    ("text", "topic", "begins"),
    [
        ("would three quarters of an hour be ok", "session_minutes", "Not that long."),
        ("is a quarter of an hour fine", "session_minutes", "If none of"),
        ("how many minutes, I leave in an hour after lunch", "session_minutes", "If none of"),
        ("is an hour in front of the telly alright", "session_minutes", "Not that long."),
        ("could I stretch it to 45mins", "session_minutes", "Not that long."),
        ("what about 20 minutes", "session_minutes", "If none of"),
        ("how come it switches itself off at twenty", "session_minutes", "A device that stops by itself"),
        ("each cheek for how long, minutes per side?", "session_minutes", "How long for each part"),
        ("must I do all seven days", "frequency", "Not every day"),
        ("I’d love to use it each morning", "frequency", "Not every day"),
        ("2x a day?", "frequency", "Not more than once a day."),
        ("explain five five sixty", "frequency", "5-5-60 means"),
        ("is one time a week any use", "frequency", "The article asks for at least three"),
        ("do I get days off in between", "frequency", "One maker asks for every other day"),
        ("just how often", "frequency", "If none of"),
        ("do I rinse all that goo off afterwards", "routine_order", "Take the gel off"),
        ("is this for evenings", "routine_order", "Morning or night"),
        ("led masks, are they better", "current_types", "I know of no study"),
        ("what does galvanic mean", "current_types", "Galvanic:"),
        ("is radio frequency the same", "current_types", "They are not the same"),
        ("what would sunflower oil do", "gel_substitute", "Oil blocks the current"),
        ("sonogram jelly?", "gel_substitute", "For ultrasound gel"),
        ("will aloe do", "gel_substitute", "Aloe:"),
        ("my skin is sensitive, will the gel bother it", "gel_choice", "Gel can irritate some skins"),
        ("who sponsored these", "trials", "I do not know who paid"),
        ("mine goes dead, it shuts down half way", "device_trouble", "If it stops by itself"),
        ("one for a fiver off ebay", "device_recommend", "I do not know that one."),
        ("is the medicube harmful", "is_it_safe", "There are claims"),
        ("what is the worst that may come of it", "is_it_safe", "Reported are"),
        ("it tingles beside my nose", "does_it_hurt", "A light tingle"),
        ("my left side is higher than the other", "face_shape", "Few faces are even"),
        ("only the left side tonight", "technique", "I found no rule on doing one side"),
        ("three weeks in and no difference", "results_when", "If you see no change"),
        ("how often do you go for those at a salon", "home_vs_office", "Salons differ."),
        ("may it live in the fridge", "gel_duration", "My sources have no rule on a cold"),
        ("my face goes tight and parched later on", "side_effects", "Dry, tight skin afterwards"),
        ("is the jaw tight after it for others too", "side_effects", "People report"),
        ("how big is the current in there", "how_it_works", "Its current is counted"),
        ("what amperage", "current_types", "Its current is counted"),
        ("how does it work on muscles", "how_it_works", "The device makes"),
        ("where do you store yours", "cleaning", "On storing it"),
        ("what about once I am happy with it", "frequency", "To keep a result"),
    ],
)
def test_what_is_named_comes_first(text: str, topic: str, begins: str) -> None:
    assert told(text, topic).startswith(begins)


def test_a_plan_still_says_under_which_condition_it_holds() -> None:
    reply = plan(turn("can I go for half an hour", intent="session_minutes"), Memory(), KNOWLEDGE)
    assert reply.envelope["minutes_per_session"] == [5, 20]
    assert "If none of the exclusions applies to you" in reply.messages[0]
    assert "K510" in reply.envelope["sources"]


def test_with_a_verdict_nothing_of_it_is_told() -> None:
    pregnant = Fact("pregnancy", State.PRESENT, Basis.STATED, TODAY)
    memory = Memory(Profile().with_fact(USER, pregnant))
    for text, topic in (("can I do it for five minutes", "session_minutes"), ("is it for evenings", "routine_order")):
        reply = answer(turn(text, intent=topic), memory, KNOWLEDGE)
        assert reply.envelope["verdict"] == "avoid"
        first = particulars([topic], KNOWLEDGE, text)[0]
        assert not any(wording in " ".join(reply.messages) for wording in first.say)


@pytest.mark.parametrize("topic", [t.id for t in KNOWLEDGE.topics.values() if t.particulars])
def test_nothing_is_said_twice_and_its_sources_are_named(topic: str) -> None:
    for particular in KNOWLEDGE.topics[topic].particulars:
        for word in ("oil", "led", "red skin", "an hour", "daily", "tens", "scan"):
            messages = topic_messages([topic], KNOWLEDGE, 0, word)
            assert all(len(message.split()) <= 80 for message in messages)
            sentences = re.split(r"(?<=[.:?]) ", " ".join(messages))
            assert len(sentences) == len(set(sentences))
        assert set(particular.statement.sources) <= set(KNOWLEDGE.sources)


def test_the_sources_of_what_comes_first_are_among_those_of_the_answer() -> None:
    assert "FM" not in topic_sources(["overuse"], KNOWLEDGE)
    assert "FM" in topic_sources(["overuse"], KNOWLEDGE, "do muscles need to rest")


def test_of_many_things_the_first_three_are_told() -> None:
    text = "5-5-60, twice a day, daily, once a week, 60 days, upkeep, rest days"
    assert len(particulars(["frequency"], KNOWLEDGE, text)) == 3


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("how often would I see the facialist for it", "answer"),
        ("number of appointments at the spa?", "answer"),
        ("I left the salon for my nuface, how often", "plan"),
        ("how often at home, not at the clinic", "plan"),
        ("my beautician says get one, how often would I use it", "plan"),
        ("how often", "plan"),
    ],
)
def test_a_plan_is_for_a_device_at_home(text: str, kind: str) -> None:
    reply = respond(plan, turn(text, intent="frequency"), Memory(), KNOWLEDGE)
    assert reply.envelope["kind"] == kind
    assert ("home_vs_office" in reply.envelope["topics"]) == (kind == "answer")

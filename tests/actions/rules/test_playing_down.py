"""What plays down what stands, or presses once more, gets the verdict again; what asks or reports does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.rules.asked_again import asks_for_verdict
from actions.rules.memory import Memory
from actions.rules.playing_down import asks_to_tell_a_salon, plays_down, tries_once_more
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.reply import Reply
from actions.rules.respond import respond
from actions.rules.turn import read_turn
from tests.actions.rules.talking import KNOWLEDGE, TODAY, handler_of, message_of


def memory_of(who: str, condition: str) -> Memory:
    fact = Fact(condition, State.PRESENT, Basis.STATED, TODAY)
    return Memory(Profile().with_fact(who, fact), changed=((who, condition),))


def said(text: str, intent: str, memory: Memory) -> Reply:
    settings = {"intent": intent}
    return respond(handler_of(settings), read_turn(message_of(text, settings), TODAY), memory, KNOWLEDGE)


@pytest.mark.parametrize(
    ("text", "intent", "condition"),
    [
        ("mine is not that bad, just numb fingers", "does_it_hurt", "ms_neuro"),
        ("it's only a mild form", "side_effects", "epilepsy"),
        ("honestly it is really very slight", "side_effects", "rosacea"),
        ("just two days short of it", "results_when", "under18"),
        ("what's another few weeks", "results_when", "pregnancy"),
        ("a week here or there", "results_when", "under18"),
        ("the shop assistant swears it soothes them", "side_effects", "rosacea"),
        ("everyone on tiktok says it's harmless", "does_it_hurt", "pacemaker"),
        ("my cousin reckons it's perfectly fine", "side_effects", "pregnancy"),
        ("not even for two minutes?", "session_minutes", "pacemaker"),
        ("what, not even over my jaw?", "areas", "epilepsy"),
        ("ibuprofen brought it to 37.9, now?", "out_of_scope_medical", "fever"),
        ("when may I start again then", "results_when", "fever"),
        ("so when can i use it", "results_when", "pregnancy"),
        ("should I mention it to my beautician", "privacy", "postpartum"),
        ("do I have to tell the clinic that", "privacy", "pregnancy"),
        ("no pain, it's just the colour", "nlu_fallback", "bruising"),
        ("may I at least glide over my chin, it was only in the forehead", "wrinkles", "botox"),
        ("can I maybe just do the lower half", "wrinkles", "filler"),
        ("she only put it between my brows", "wrinkles", "botox"),
        ("they just peeled my cheeks", "areas", "peel"),
        ("and whom do I talk to, the nurse?", "human", "diabetes"),
        ("ok which specialist should she see", "who_benefits", "epilepsy"),
        ("do I ring my own surgeon first?", "human", "threads"),
        ("so there is no set time?", "out_of_scope_shop", "threads"),
        ("how many weeks do clinics usually advise", "results_when", "threads"),
    ],
)
def test_the_verdict_is_told_again(text: str, intent: str, condition: str) -> None:
    envelope = said(text, intent, memory_of(USER, condition)).envelope
    assert envelope["kind"] == "verdict"
    assert [finding["condition"] for finding in envelope["findings"]] == [condition]


@pytest.mark.parametrize("text", ["not even at the lowest level?", "what, not even once?", "no? not even gently?"])
def test_it_is_told_of_whoever_was_spoken_of_last(text: str) -> None:
    envelope = said(text, "intensity", memory_of("partner", "epilepsy")).envelope
    assert (envelope["kind"], envelope["verdict"], envelope["subject"]) == ("verdict", "avoid", "other")


def test_out_of_another_talk_it_is_not_about_them() -> None:
    memory = replace(memory_of("partner", "epilepsy"), changed=())
    assert said("not even at the lowest level?", "intensity", memory).envelope["kind"] == "answer"


@pytest.mark.parametrize(
    "text",
    [
        "how mild is the current",
        "it's only a slight tingle when I use it",
        "it was just a little red after the session",
        "is it true what the shop says, that it helps?",
        "how many weeks make a difference",
        "I'm not even sure what it does",
        "it takes a few weeks to see a difference",
        "what's the lightest device",
        "should I tell my sister how well it works",
        "do you tell the salon what I write?",
        "they said the gel comes in two sizes",
        "it was only a small lift on my cheeks, is that normal",
        "does it only do my forehead",
        "they only sent one head with it",
    ],
)
def test_what_asks_or_reports_does_not_press(text: str) -> None:
    assert not plays_down(text)
    assert not tries_once_more(text)


@pytest.mark.parametrize(
    "text",
    [
        "who makes the best one",
        "who should I contact for a refund",
        "do doctors like it?",
        "is there a fixed price",
        "how many days does delivery take",
    ],
)
def test_what_asks_for_no_verdict(text: str) -> None:
    assert not asks_for_verdict(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("would I need to tell the spa?", True),
        ("must I declare that at the salon", True),
        ("do you tell anybody what I say", False),
        ("will you keep what I tell you to yourself", False),
        ("do you tell the salon what I write?", False),
    ],
)
def test_what_a_salon_should_know(text: str, expected: bool) -> None:
    assert asks_to_tell_a_salon(text) is expected


def test_without_a_verdict_each_gets_its_answer() -> None:
    assert said("not even at the lowest level?", "intensity", Memory()).envelope["kind"] == "answer"
    assert said("would I need to tell the salon", "privacy", Memory()).envelope["kind"] == "privacy"


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("will microcurrent shorten the botox", ["botox_timing"]),
        ("can it move the botox", ["botox_timing"]),
        ("am i allowed after my botox", []),
    ],
)
def test_what_it_does_to_botox_that_is_long_past_is_answered(text: str, topics: list[str]) -> None:
    found = {"intent": "botox_timing", "found": "botox@12 days ago"}
    reply = respond(handler_of(found), read_turn(message_of(text, found), TODAY), Memory(), KNOWLEDGE)
    assert (reply.envelope["verdict"], reply.envelope.get("topics", [])) == ("none_matched", topics)

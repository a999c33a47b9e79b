"""Messages that ask several things, and messages that only look like it."""

from __future__ import annotations

import itertools
import time

import pytest

from nlu.segments import FEWEST_WORDS, MOST_FRAGMENTS, MOST_SEGMENTS, fragments, segments


def repr_start(text: str) -> str:
    return text[:8]


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in segments(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("does it hurt and is there any downtime", ["does it hurt", "is there any downtime"]),
        ("how often n how many mins each", ["how often", "how many mins each"]),
        (
            "is a salon better, and after how many goes does it show",
            ["is a salon better", "after how many goes does it show"],
        ),
        ("is aloe any use, and if not what do i buy", ["is aloe any use", "if not what do i buy"]),
        ("im epileptic. how often would i use it", ["im epileptic", "how often would i use it"]),
        ("what's the gel for & can i use aloe", ["what's the gel for", "can i use aloe"]),
        (
            "What is it, how does it work? Cost?? is it waterproof",
            ["What is it", "how does it work", "is it waterproof"],
        ),
        ("tell me about gel\nand how do i charge it", ["tell me about gel", "how do i charge it"]),
        ("does it work plus is it waterproof", ["does it work", "is it waterproof"]),
        ("how do i clean it but does alcohol harm it", ["how do i clean it", "does alcohol harm it"]),
        ("can i use it and then can i put makeup on", ["can i use it", "can i put makeup on"]),
        ("i do yoga, and i have a pacemaker", ["i do yoga", "i have a pacemaker"]),
        (
            "Tell me what it is, then what it does, then who can't have it",
            ["Tell me what it is", "what it does", "who can't have it"],
        ),
        (
            "my wand cut out 😡 and once it's mended can i take it in the bath",
            ["my wand cut out", "once it's mended can i take it in the bath"],
        ),
        (
            "how soon does it show, and if i give up at easter does my jaw drop again",
            ["how soon does it show", "if i give up at easter does my jaw drop again"],
        ),
        ("step by step, how do i do my neck", ["how do i do my neck"]),
        ("quick question, does it hurt and how long is it", ["does it hurt", "how long is it"]),
        ("love the lift 😍 how often", ["love the lift", "how often"]),
    ],
)
def test_each_question_is_a_part(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("My cousin goes on about the gel trick. What is that about?", ["My cousin goes on about the gel trick"]),
        ("they wrote NYX on the box, what on earth does it mean", ["they wrote NYX on the box"]),
        ("is it loud? what is it", ["is it loud", "what is it"]),
        ("I bought a Trinity. What does it do", ["I bought a Trinity", "What does it do"]),
    ],
)
def test_a_question_that_points_back_is_no_part_of_its_own(text: str, expected: list[str]) -> None:
    assert parts(text) == expected
    assert [text[start:end] for start, end in fragments(text) if "it mean" in text[start:end]] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hi! whats microcurrent please", ["whats microcurrent please"]),
        ("is there any downtime? thanks", ["is there any downtime"]),
        ("1. how often 2. how long", ["how often 2", "how long"]),
    ],
)
def test_a_single_word_is_no_part_but_frees_the_question_from_it(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "hello",
        "???",
        "how often should i use it?",
        "can you show me before and after photos",
        "does it lift and tone",
        "is it good for fine lines and wrinkles",
        "can i use it on my neck and my chest",
        "can my sister and i share it",
        "do i need to wash and dry my face first",
        "can i do it morning and night",
        "skin feels dry and does not absorb",
        "which is better, mini or trinity",
        "if i have acne, can i use it",
        "when the gel is on how long do i wait",
        "after i see a lift how long does that stay",
        "is 3.5 minutes enough",
        "i adore 😍 my bear",
        "no, i have not",
        "thanks, bye",
    ],
)
def test_one_question_stays_whole(text: str) -> None:
    assert parts(text) == []


def test_no_more_than_the_first_parts_are_kept() -> None:
    assert parts("what is it? " * 20) == ["what is it"] * MOST_SEGMENTS


def test_questions_are_kept_before_what_leads_up_to_them() -> None:
    story = "i woke up early. " * MOST_SEGMENTS + "is it safe? how often do i use it"
    found = parts(story)
    assert len(found) == MOST_SEGMENTS
    assert found[-2:] == ["is it safe", "how often do i use it"]


def test_every_part_has_enough_words_and_stands_in_order() -> None:
    text = "ok. so, how often? and is it loud; does it hurt, and what about my neck... right"
    spans = segments(text)
    assert all(len(text[start:end].split()) >= FEWEST_WORDS for start, end in spans)
    assert all(left.end <= right.start for left, right in itertools.pairwise(spans))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("does it lift jowls and lines", ["does it lift jowls", "lines"]),
        ("1) price 2) pain", ["price", "pain"]),
        ("gel, charging / cleaning", ["gel", "charging", "cleaning"]),
        ("does it hurt", []),
        ("will it show for long, days or weeks", ["will it show for long"]),
    ],
)
def test_fragments_are_what_stands_between_all_joints(text: str, expected: list[str]) -> None:
    assert [text[start:end].strip() for start, end in fragments(text)] == expected


def test_no_more_than_the_first_fragments_are_kept() -> None:
    assert len(fragments(", ".join(f"word{n}" for n in range(50)))) == MOST_FRAGMENTS


@pytest.mark.parametrize("text", [" " * 50_000, ", and " * 10_000, "and how " * 10_000, "." * 50_000], ids=repr_start)
def test_a_pasted_page_does_not_take_long(text: str) -> None:
    begin = time.perf_counter()
    segments(text)
    assert time.perf_counter() - begin < 2


@pytest.mark.parametrize(
    "said",
    [
        "Two questions, sorry!", "That's three questions I know!", "sorry, so many questions!", "Last question!",
        "Just a couple of quick questions.", "I've got a few questions.", "a bunch of queries, thanks!",
    ],
)  # fmt: skip
def test_how_many_questions_there_are_is_no_part(said: str) -> None:
    for text in (f"{said} does it hurt, and how much gel?", f"Does it hurt, and how much gel? {said}"):
        assert [part.lower() for part in parts(text)] == ["does it hurt", "how much gel"]
        assert not any("quest" in text[start:end] for start, end in fragments(text))


def test_questions_that_are_asked_for_stay() -> None:
    asked = ["what questions do you ask", "how many questions are there"]
    assert parts(" and ".join(asked) + "?") == asked
    assert parts("ask me ten questions. is it safe?") == ["ask me ten questions", "is it safe"]

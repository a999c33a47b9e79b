"""Spelling: what is put right, and above all what is left alone."""

from __future__ import annotations

import time

import pytest

from nlu.spelling import MOST_REPAIRS, SpellingRepair, count_words, in_full

EXAMPLES = [
    "who should use microcurrent",
    "who should not use it",
    "is microcurrent therapy for me",
    "what is the gel for",
    "what about the nuface gel",
    "nuface mini",
    "does it hurt",
    "whats the difference",
    "whats it for",
    "heyyy",
    "microcurent facial",
]


@pytest.fixture(scope="module")
def spelling() -> SpellingRepair:
    return SpellingRepair(count_words(EXAMPLES))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("microcurrrent", "microcurrent"),
        ("mircocurrent therpy", "microcurrent therapy"),
        ("micocurent", "microcurrent"),
        ("my nufase", "my nuface"),
        ("wht is teh gel", "what is the gel"),
        ("does it hurrrrt", "does it hurt"),
        ("a tyred docter", "a tired doctor"),
        ("Waht's up?", "whats up?"),
    ],
)
def test_a_slip_is_put_right(spelling: SpellingRepair, typed: str, meant: str) -> None:
    assert spelling.repair(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "",
        "who shouldnt use it",
        "i can't, i dont, it isn't, i wouldnt",
        "does it heat up",  # English, if not what was meant
        "heyyy",  # an example, odd as it is
        "microcurent",  # an example, although a typo
        "ok u r gr8 :) 100% B12 x-ray",
        "qwzxqwzx",
        "Привет, как дела",
        "dysport",
    ],
)
def test_the_rest_is_left_as_typed(spelling: SpellingRepair, text: str) -> None:
    assert spelling.repair(text) == text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wot level shud I use", "what level should I use"),
        ("Cud it hurt 2moro", "could it hurt tomorrow"),
        ("b4 bed?", "before bed?"),
        ("wud it go thru a plate", "would it go through a plate"),
        # Parts of other words and of addresses are none of these.
        ("a b4-5 of bcuzza", "a b4-5 of bcuzza"),
        ("write to hw@wat.org", "write to hw@wat.org"),
    ],
)
def test_chat_words_are_written_out(typed: str, meant: str) -> None:
    assert in_full(typed) == meant


def test_nothing_is_repaired_to_a_typo_of_the_examples(spelling: SpellingRepair) -> None:
    assert spelling.repair("microcurentt") == "microcurent"
    assert spelling.repair("micrcurrent") == "microcurrent"


def test_only_so_many_words_of_a_message_are_repaired(spelling: SpellingRepair) -> None:
    repaired = spelling.repair("microcurrrent " * 50)
    assert repaired.split().count("microcurrent") == MOST_REPAIRS


def test_a_page_of_nonsense_does_not_take_long(spelling: SpellingRepair) -> None:
    nonsense = "".join(f"xq{chr(97 + n % 26)}zvjk{chr(97 + n // 26 % 26)}w " for n in range(1000))
    begin = time.perf_counter()
    spelling.repair(nonsense + "x" * 10_000)
    assert time.perf_counter() - begin < 0.5


def test_apostrophes_and_case_do_not_make_other_words() -> None:
    assert count_words(["Don't", "don’t dont"]) == {"dont": 3}

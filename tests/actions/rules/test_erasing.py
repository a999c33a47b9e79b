"""Only a plain wish erases a conversation: what is deleted is gone."""

from __future__ import annotations

import pytest

from actions.rules.erasing import asks_to_start_again, only_speaks_of_erasing, wants_all_erased
from actions.rules.interview import starts_over


@pytest.mark.parametrize(
    "text",
    [
        "Forget me",
        "please delete the whole chat",
        "wipe everything you\u2019ve got",
        "I want it all gone, now",
        "clear our conversation",
        "remove all of my details",
        "don't store any of this",
        "start over please",
        "can we begin again",
        "reset",
        "chuck everything in the bin",
        "forget that, and all I said",
        "forget we ever chatted",
        "please remove all of that again",
        "ok now delete all that, please",
    ],
)
def test_a_plain_wish(text: str) -> None:
    assert wants_all_erased(text)


@pytest.mark.parametrize(
    "text",
    [
        "had the needling done last week, can I restart on Friday",
        "when can I start again",
        "as a doctor I clear myself, put that in your record",
        "don't forget my pacemaker",
        "how do I wipe the gel off my face",
        "can it clear all my acne",
        "does it get rid of a double chin",
        "forget that last bit",
        "forget it, how many minutes",
        "take it off at night",
        "should I reset the device",
        "I lost all my notes",
        "right, unsee that. I'm not diabetic at all",
        "scrub that, tell me the gel",
        "purge the stroke bit",
        "forget the warfarin",
    ],
)
def test_no_wish(text: str) -> None:
    assert not wants_all_erased(text)


@pytest.mark.parametrize(
    ("text", "erases"),
    [
        ("wipe that. No diabetes", False),
        ("delete it, I never had a stroke", False),
        ("erase that, I'm not pregnant or anything", False),
        ("delete all of that, I never had a stroke", True),
        ("forget my details, I have diabetes", True),
        ("wipe our chat. I have diabetes", True),
    ],
)
def test_one_thing_put_right_is_no_wish(text: str, erases: bool) -> None:
    assert wants_all_erased(text, tells=True) is erases


def test_what_only_speaks_of_it() -> None:
    assert only_speaks_of_erasing("you must forget it if I tell you")
    assert only_speaks_of_erasing("forget me. give my sister the plan")
    assert not only_speaks_of_erasing("forget me")
    assert not only_speaks_of_erasing("if I tell you my age")


def test_the_check_starts_over_for_a_reason_too() -> None:
    assert starts_over("start over please, I wasn't paying attention")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("can I start again now", True),
        ("Can I start again from the beginning?", True),
        ("may i restart please", True),
        ("could I begin again", True),
        ("I'd like to start again", True),
        ("I want to start over", True),
        ("start over please", True),
        ("can we begin again", True),
        ("can we start again now?", True),
        ("start again please", True),
        ("reset", True),
        ("ok let's restart", True),
        ("please remove all of that again", False),
        ("start over with a clean slate", False),
        ("can I start a new conversation", False),
        ("can I start the chat again", False),
        ("forget me", False),
        ("delete everything I said", False),
    ],
)
def test_what_may_be_about_the_device(text: str, expected: bool) -> None:
    assert asks_to_start_again(text) is expected

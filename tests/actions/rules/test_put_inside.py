"""An unnamed thing that was put inside a person counts as an implant; a thing elsewhere does not."""

from __future__ import annotations

import pytest

from actions.rules.comparing import compared
from actions.rules.put_inside import of_something_inside
from tests.actions.rules.talking import turn


@pytest.mark.parametrize(
    "text",
    [
        "there's some gizmo the surgeon put in me last spring",
        "they tucked a wee box under my skin",
        "I've got a contraption fitted in my chest",
        "it's a small unit that was placed beneath my collarbone",
        "the hospital put this thing inside me two years back",
        "something they slid into my back for the pain",
        "ive had a doofer implanted in my neck",
    ],
)
def test_a_thing_put_inside_may_be_an_electronic_implant(text: str) -> None:
    assert [(m.condition, m.status) for m in of_something_inside(turn(text)).mentions] == [
        ("electronic_implant", "uncertain")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "can i put the thing in my bag",
        "they never put anything inside me",
        "the thing they put in my chest was taken out",
        "what is this thing they sell",
        "do they put gel on my skin",
        "put the device in its box",
        "is there a battery inside the device",
    ],
)
def test_other_things_are_none(text: str) -> None:
    assert of_something_inside(turn(text)).mentions == ()


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("how does that differ from an led panel", ("current_types",)),
        ("mine versus radio frequency?", ("current_types",)),
        ("is this the same as red light", ("current_types",)),
        ("hifu versus radio frequency", ()),
        ("how does that differ from a facial peel", ()),
        ("where can i buy a light mask like that", ()),
    ],
)
def test_ours_beside_another_method_is_a_question_about_kinds(text: str, topics: tuple[str, ...]) -> None:
    assert compared(turn(text, intent="out_of_scope_treatment")).topics == topics

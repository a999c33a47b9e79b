"""Who points at the list without a name, and who was told not to use it, has not been cleared."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.rules.follow_up import ONE_OF_LIST
from actions.rules.memory import Memory
from actions.rules.pointing import points_at_list, was_refused, with_exceptions
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.respond import respond
from actions.rules.turn import Mention
from tests.actions.rules.talking import KNOWLEDGE, TODAY, handler_of, turn

LISTED = Memory(Profile(), asked="exclusions", topics=("contraindications_list",))


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("I have got the third one", True),
        ("number four", True),
        ("the second", True),
        ("the last two", True),
        ("gosh, that's me", True),
        ("that describes me", True),
        ("yikes, I'm in there", True),
        ("I come under that", True),
        ("I tick a couple of those", True),
        ("i match one of them", True),
        ("got two of those", True),
        ("guess that counts me out", True),
        ("oh, so not for me then", True),
        ("none bar the fourth", True),
        ("nothing other than the last", True),
        ("all but one don't apply", True),
        ("the brain one", True),
        ("ah, the blood pressure one", True),
        ("guilty", True),
        ("there's something on there I have, I have something on there", True),
        ("three of them apply", True),
        ("the one about skin", True),
        ("do some apply to the neck only? no, none apply", False),
        ("not gonna lie, that's me", True),
        ("does the fits one count if I had it years ago? that's me", True),
        ("none of that is me", False),
        ("nope, I'm not on that list", False),
        ("that doesn't rule me out", False),
        ("what does the second one mean?", False),
        ("why the last one?", False),
        ("the cheap one", False),
        ("first time user, what do I need", False),
        ("what do I do first?", False),
        ("no", False),
        ("none of them apart from my mum", False),
        ("how often should I use it", False),
        ("I don't tick any of those", False),
        ("does it come with a gel", False),
    ],
)
def test_pointing_at_the_list(text: str, points: bool) -> None:
    assert points_at_list(turn(text), LISTED) is points
    assert points_at_list(turn(text), Memory()) is False


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("my GP told me never to use it", True),
        ("the dermatologist told me to avoid it", True),
        ("nurse said I shouldn't use one", True),
        ("my consultant advised against it", True),
        ("the cardiologist says no", True),
        ("my surgeon won't let me", True),
        ("I've been told not to use microcurrent", True),
        ("was I right? i was told I can't", True),
        ("I'm not allowed to use it", True),
        ("the leaflet says it's not suitable for me", True),
        ("the beautician refused to treat me", True),
        ("they wouldn't treat me at the spa", True),
        ("the clinic turned me away", True),
        ("I'm on the banned list", True),
        ("I am among those who shouldn't", True),
        ("I can't, because of something I have", True),
        ("doc told me not to buy a nuface", True),
        ("I've been told by the ward to stay away from electrical things", True),
        ("the manual says not to use it without gel", False),
        ("the manual says do not use it on the neck", False),
        ("my doctor told me not to worry", False),
        ("my derm told me to avoid the sun", False),
        ("my dermatologist told me not to use retinol", False),
        ("what if my doctor told me not to use it?", False),
        ("the leaflet says avoid the eyes", False),
        ("her doctor told her not to use it", False),
        ("the salon turned me away, I was late", False),
        ("no doctor has told me not to use it", False),
        ("my doctor says I can use it", False),
        ("I'm not on the no list", False),
        ("I was told not to use it every day", False),
        ("I'm on the waiting list for the salon", False),
        ("am I allowed to use it", False),
    ],
)
def test_told_not_to(text: str, refused: bool) -> None:
    assert was_refused(turn(text)) is refused


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("none apart from the epilepsy", "stated"),
        ("I don't have any of them except epilepsy", "stated"),
        ("I have everything except epilepsy", "absent"),
        ("no epilepsy", "absent"),
    ],
)
def test_what_is_left_standing(text: str, status: str) -> None:
    denied = Mention("epilepsy", Fact("epilepsy", State.ABSENT, Basis.STATED, TODAY), USER, "epilepsy")
    [mention] = with_exceptions(replace(turn(text), mentions=(denied,))).mentions
    assert mention.status == status


def test_an_open_yes_holds_the_plan_back() -> None:
    settings = {"intent": "deny"}
    first = respond(handler_of(settings), turn("oh no that's me", intent="deny"), LISTED, KNOWLEDGE)
    assert first.envelope == {"kind": "question", "asks": "condition"}
    assert ONE_OF_LIST in first.memory.profile.user
    asked = {"intent": "frequency"}
    then = respond(handler_of(asked), turn("so how often?", intent="frequency"), first.memory, KNOWLEDGE)
    assert then.envelope["verdict"] == "ask"


def test_somebody_told_not_to_is_asked_to_ask_first() -> None:
    settings = {"intent": "ignore_rules"}
    first = respond(
        handler_of(settings), turn("my GP told me not to use it", intent="ignore_rules"), Memory(), KNOWLEDGE
    )
    assert first.envelope["verdict"] == "ask"

"""The action server dies between two questions: the user is told, and what was said before still counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.conversations.running_mica import RunningMica
from tests.conversations.talk import Answer, Talk

pytestmark = pytest.mark.live

NOT_COMPLETED = {"kind": "fallback", "check": "not_completed"}


@pytest.fixture
def broken(mica: RunningMica) -> Iterator[RunningMica]:
    """The servers, made whole again afterwards for the tests that follow."""
    yield mica
    if not mica.actions_answer():
        mica.start_actions()


def _assert_told(answer: Answer) -> None:
    assert answer.envelope == NOT_COMPLETED
    assert "could not complete the safety check" in answer.text.lower()
    assert "do not start on my word" in answer.text.lower()


def test_the_user_is_told_and_earlier_facts_still_count(broken: RunningMica, new_talk: Callable[..., Talk]) -> None:
    talk = new_talk()
    assert talk.say("theres a pacemaker in me, fitted two years back").conditions == ["pacemaker"]

    broken.kill_actions()
    _assert_told(talk.say("right, and how many times a week for someone like me"))
    _assert_told(talk.say("oh and i also have epilepsy"))

    broken.start_actions()
    answer = talk.say("try again then, how many times a week for me")
    assert (answer.kind, answer.envelope["verdict"]) == ("verdict", "avoid")
    assert "pacemaker" in answer.conditions


def test_a_red_flag_gets_help_first_even_when_the_action_server_is_gone(
    broken: RunningMica, new_talk: Callable[..., Talk]
) -> None:
    talk = new_talk()
    broken.kill_actions()
    answer = talk.say("crushing pain in my chest and down my arm right now")
    assert answer.kind == "emergency"
    assert "112" in answer.text


def test_the_rasa_server_itself_stays_up(broken: RunningMica, new_talk: Callable[..., Talk]) -> None:
    rasa = broken.pids[1]
    broken.kill_actions()
    _assert_told(new_talk().say("whats the gel for"))
    broken.start_actions()
    assert broken.pids[1] == rasa
    assert new_talk().say("whats the gel for then").kind == "answer"

"""Holds every conversation of this folder with the running servers, and reads what the user reads."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conversations.scenarios import Conversation, judge, load_conversations
from tests.conversations.talk import TODAY, Talk

pytestmark = pytest.mark.live


@pytest.mark.parametrize("conversation", load_conversations(), ids=lambda conversation: conversation.name)
def test_conversation(conversation: Conversation, new_talk: Callable[..., Talk]) -> None:
    talk = new_talk(today=conversation.today or TODAY)
    for number, turn in enumerate(conversation.turns, start=1):
        answer = talk.say(turn.user, turn.today)
        wrong = judge(answer, turn)
        assert not wrong, (
            f"turn {number} of '{conversation.title}'\n"
            f"  user: {turn.user[:300]!r}\n  mica: {answer.text}\n  envelope: {dict(answer.envelope)}\n"
            f"  wrong: {'; '.join(wrong)}"
        )

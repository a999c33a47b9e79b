"""What another person has as well stands against them, too, and goes on to stand against the user."""

from __future__ import annotations

import pytest

from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.respond import respond
from actions.rules.scope import fallback
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn

SUNBURN = Fact("sunburn", State.PRESENT, Basis.STATED, TODAY, day=TODAY)
MEMORY = Memory(Profile().with_fact(USER, SUNBURN), changed=((USER, "sunburn"),))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("my sister in law got burnt also, same for her?", "sister-in-law"),
        ("my husband has it too, can he use it?", "husband"),
        ("so did my mate, what about him?", "friend"),
        ("our daughter was burnt as well. and her?", "daughter"),
    ],
)
def test_it_is_theirs_too(text: str, who: str) -> None:
    reply = respond(fallback, turn(text), MEMORY, KNOWLEDGE)
    assert [f.condition for f in reply.memory.profile.facts(who)] == ["sunburn"]
    assert reply.memory.profile.facts(USER) == (SUNBURN,)
    assert (reply.envelope["kind"], reply.envelope["subject"]) == ("verdict", "other")
    assert [f["condition"] for f in reply.envelope["findings"]] == ["sunburn"]


@pytest.mark.parametrize(
    "text",
    [
        "my sister has a device too",
        "my sister in law is a nurse, can she use it?",
        "is it the same for her?",
        "can my mum use it as well",
    ],
)
def test_nothing_is_told_of_them(text: str) -> None:
    assert not respond(fallback, turn(text), MEMORY, KNOWLEDGE).memory.profile.others

"""A medicine or an illness that is still to come goes on to count; an event that is planned without a wait does not."""

from __future__ import annotations

import pytest

from actions.rules.memory import Memory
from actions.rules.profile import Basis
from actions.rules.remembering import remember
from tests.actions.rules.talking import KNOWLEDGE, turn


@pytest.mark.parametrize(
    ("found", "kept"),
    [
        ("bleeding~planned", True),
        ("diabetes~planned", True),
        ("isotretinoin~planned", True),
        ("pregnancy~planned", False),
    ],
)
def test_what_is_planned_is_kept_where_it_may_be_so_by_now(found: str, kept: bool) -> None:
    memory = remember(Memory(), turn("soon", found=found), KNOWLEDGE.conditions)
    facts = memory.profile.user
    assert bool(facts) is kept
    assert all(fact.basis is Basis.PLANNED for fact in facts.values())


def test_whose_it_is_by_a_correction_that_names_it_again_stays_so() -> None:
    before = remember(Memory(), turn("pregnant", found="pregnancy"), KNOWLEDGE.conditions)
    said = turn("sorry, that's my sister that's pregnant, not me", found="sister:pregnancy, pregnancy~absent")
    after = remember(before, said, KNOWLEDGE.conditions).profile
    assert after.others["sister"]["pregnancy"].state.value == "present"
    assert after.user["pregnancy"].state.value == "absent" if "pregnancy" in after.user else True
